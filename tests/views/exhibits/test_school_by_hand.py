"""A page of the story that asks for more labels of the school, in the real window."""

import pytest


@pytest.mark.parametrize(("labels", "done"), [(19, False), (20, True), (30, True)])
def test_who_goes_beyond_what_is_asked_has_done_it_and_stays_there(window, labels, done):
    story = window.story
    story.go_to(8, 3)
    page = window.exhibits.shown
    page.choose(labels=labels)
    assert story.done is done and page.choices.labels == labels
    story.leave()
