"""What would answer a question of the story is hidden until its page has shown it."""

import pytest

from explainer.core.figures.theme import LIGHT
from explainer.core.story.chapters import CURVE, EXHIBIT, chapters

pytestmark = pytest.mark.usefixtures("undressed")

ASKED = [
    (each.number, place, step.ask.shown_by)
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


def test_an_answer_is_seen_once_its_page_has_shown_it(window):
    for number, place, part in ASKED:
        window.story.go_to(number, place)
        assert not sees(window, part), (number, place)
        window.story.do()
        assert sees(window, part), (number, place)


def test_before_an_audience_an_answer_is_seen_once_its_page_has_shown_it(window):
    first = {part: (number, place) for number, place, part in reversed(ASKED)}
    for part in (CURVE, EXHIBIT):
        window.story.go_to(*first[part])
        window.presenter.enter()  # Whoever presents goes on.
        assert not sees(window, part), part
        window.story.do()
        assert sees(window, part), part
    window.presenter.leave()


def test_the_curve_waits_from_the_first_page_of_its_chapter_on(window):
    for number, place, part in ASKED:
        for earlier in range(place) if part == CURVE else ():
            window.story.go_to(number, earlier)
            window.story.do()
            assert not sees(window, part), (number, earlier)


def test_whoever_leaves_the_story_sees_everything(window):
    window.story.go_to(1)
    assert not sees(window, CURVE)
    window.story.leave()
    assert sees(window, CURVE)


def test_there_are_questions_that_the_curve_and_exhibits_answer():
    parts = {part for _, _, part in ASKED}
    assert parts == {CURVE, EXHIBIT}


WAITING = [
    (each.number, place)
    for each in chapters()
    for place, step in enumerate(each.steps)
    if step.waits
]


def test_an_exhibit_that_would_answer_the_next_page_waits_for_it(window):
    story = window.story
    assert WAITING
    for number, place in WAITING:
        story.go_to(number, place)
        assert not sees(window, EXHIBIT), (number, place)
        story.do()
        assert not sees(window, EXHIBIT), (number, place)
        story.next()
        assert story.step.ask.shown_by == EXHIBIT and not sees(window, EXHIBIT), (number, place)
        story.do()
        assert sees(window, EXHIBIT), (number, place)


def test_an_exhibit_is_not_asked_about_that_was_on_show_before():
    """What a plot shows of all people asked, or of all starts, it shows at the page before, too."""
    for chapter in chapters():
        for before, step in zip(chapter.steps, chapter.steps[1:], strict=False):
            asks = step.ask is not None and step.ask.shown_by == EXHIBIT
            if asks and before.exhibit == step.exhibit:
                assert before.waits, (chapter.name, step.say["en"])


def test_a_detour_to_the_story_leaves_the_veil_as_it_was_and_none_outlasts_the_lecture(window):
    window.presenter.enter()
    for revealed in (False, True):
        if revealed:
            window.presenter.toggle_reveal()
        veiled = window.board.question.isVisible()
        assert veiled is not revealed
        window.storyteller.toggle()
        assert not window.board.question.isVisible()  # A page asks its own questions.
        window.storyteller.toggle()
        assert window.board.question.isVisible() is veiled
        assert window.board.arms[1].isVisible() is revealed
    window.presenter.toggle_reveal()
    assert window.board.veiled
    window.storyteller.toggle()  # Puts the veil off.
    window.presenter.leave()
    window.storyteller.toggle()
    assert not window.board.veiled


def test_whoever_presents_from_the_story_on_predicts_first_once_it_is_left(window):
    for predicts in (False, True):
        window.session.presentation.reveal.set_predict_first(predicts)
        window.storyteller.toggle()
        window.presenter.enter()
        assert not window.board.veiled, predicts
        window.storyteller.toggle()
        assert window.board.veiled is predicts
        window.presenter.leave()
