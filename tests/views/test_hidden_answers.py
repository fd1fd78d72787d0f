"""What would answer a question of the story is hidden until its page has shown it."""

import pytest

from explainer.core.figures.theme import LIGHT
from explainer.core.story.chapters import CURVE, EXHIBIT, chapters

ASKED = [
    pytest.param(each.number, place, step.ask.shown_by, id=f"{each.name}-{place}")
    for each in chapters()
    for place, step in enumerate(each.steps)
    if step.ask and step.ask.shown_by and not step.waits
]


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


def sees(window, part):
    """Whether a part of the window can be seen, and what stands for it cannot."""
    page = window.exhibits.shown
    parts = {CURVE: (window.board.efficiency, window.board.right.page)}
    if page is not None:
        parts[EXHIBIT] = (page.cards[0], page._cover)
    shown, veil = parts[part]
    assert shown.isVisible() is not veil.isVisible()
    return shown.isVisible()


@pytest.mark.parametrize(("number", "place", "part"), ASKED)
def test_an_answer_is_seen_once_its_page_has_shown_it(window, number, place, part):
    window.story.go_to(number, place)
    assert not sees(window, part)
    window.story.do()
    assert sees(window, part)


@pytest.mark.parametrize("part", [CURVE, EXHIBIT])
def test_before_an_audience_an_answer_is_seen_once_its_page_has_shown_it(window, part):
    number, place = next(each.values[:2] for each in ASKED if each.values[2] == part)
    window.story.go_to(number, place)
    window.presenter.enter()
    assert not sees(window, part)
    window.story.do()
    assert sees(window, part)
    window.presenter.leave()


@pytest.mark.parametrize(("number", "place", "part"), ASKED)
def test_the_curve_waits_from_the_first_page_of_its_chapter_on(window, number, place, part):
    if part == CURVE:
        for earlier in range(place):
            window.story.go_to(number, earlier)
            window.story.do()
            assert not sees(window, part), earlier


def test_whoever_leaves_the_story_sees_everything(window):
    window.story.go_to(1)
    assert not sees(window, CURVE)
    window.story.leave()
    assert sees(window, CURVE)


def test_there_are_questions_that_the_curve_and_exhibits_answer():
    parts = {case.values[2] for case in ASKED}
    assert parts == {CURVE, EXHIBIT}


WAITING = [
    pytest.param(each.number, place, id=f"{each.name}-{place}")
    for each in chapters()
    for place, step in enumerate(each.steps)
    if step.waits
]


@pytest.mark.parametrize(("number", "place"), WAITING)
def test_an_exhibit_that_would_answer_the_next_page_waits_for_it(window, number, place):
    story = window.story
    story.go_to(number, place)
    assert not sees(window, EXHIBIT)
    story.do()
    assert not sees(window, EXHIBIT)
    story.next()
    assert story.step.ask.shown_by == EXHIBIT and not sees(window, EXHIBIT)
    story.do()
    assert sees(window, EXHIBIT)


def test_an_exhibit_is_not_asked_about_that_was_on_show_before():
    """What a plot shows of all people asked, or of all starts, it shows at the page before, too."""
    for chapter in chapters():
        for before, step in zip(chapter.steps, chapter.steps[1:], strict=False):
            asks = step.ask is not None and step.ask.shown_by == EXHIBIT
            if asks and before.exhibit == step.exhibit:
                assert before.waits, (chapter.name, step.say["en"])


@pytest.mark.parametrize("revealed", [False, True])
def test_a_detour_to_the_story_leaves_the_veil_as_it_was(window, revealed):
    window.presenter.enter()
    if revealed:
        window.presenter.toggle_reveal()
    veiled = window.board.question.isVisible()
    assert veiled is not revealed
    window.storyteller.toggle()
    assert not window.board.question.isVisible()  # A page asks its own questions.
    window.storyteller.toggle()
    assert window.board.question.isVisible() is veiled
    assert window.board.arms[1].isVisible() is revealed


@pytest.mark.parametrize("predicts", [False, True])
def test_whoever_presents_from_the_story_on_predicts_first_once_it_is_left(window, predicts):
    window.session.presentation.reveal.set_predict_first(predicts)
    window.storyteller.toggle()
    window.presenter.enter()
    assert not window.board.veiled
    window.storyteller.toggle()
    assert window.board.veiled is predicts


def test_a_veil_put_off_for_the_story_does_not_outlast_the_lecture(window):
    window.presenter.enter()
    window.storyteller.toggle()
    window.presenter.leave()
    window.storyteller.toggle()
    assert not window.board.veiled
