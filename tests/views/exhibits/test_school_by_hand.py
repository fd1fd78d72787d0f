"""A page of the story that asks for more labels of the school, in the real window."""


def test_who_goes_beyond_what_is_asked_has_done_it_and_stays_there(window):
    """The story is left in between: what was done before is no help then."""
    story = window.story
    for labels, done in ((19, False), (20, True), (30, True)):
        story.go_to(8, 3)
        assert not story.done, labels
        page = window.exhibits.shown
        page.choose(labels=labels)
        assert story.done is done and page.choices.labels == labels
        story.leave()
