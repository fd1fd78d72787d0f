"""The whole story in the real window with the real lab, by one key, with four seeds."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer import app
from explainer.connections import processes
from explainer.core.measuring.seeds import AT_ONCE
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import chapters
from tests.windows import opened_desk

PATIENCE = 60_000
LAST_PAGE = chapters()[-1]
BEGINNING = chapters()[0]


@pytest.fixture
def desk(qtbot, monkeypatch, tmp_path, request):
    """A window with a lab of its own, at the seed and in the language that are asked for."""
    seed, language = getattr(request, "param", (0, "en"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if not hasattr(request, "param"):  # The first chapter needs little that is measured unasked.
        monkeypatch.setattr("explainer.session.surveying.survey.USUAL_SEEDS", AT_ONCE)
    lab, surveyor, press = processes()
    made = app.Desk(settings_for(seed=seed), lab, surveyor, press, language=language)
    qtbot.addWidget(made.window)
    opened_desk(qtbot, made)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    qtbot.waitUntil(lambda: made.session.store.state.phase == "finished", timeout=PATIENCE)
    yield made
    made.window.close()
    for process in (press, surveyor, lab):
        process.close()
    made._speech.speak("en")


def walk(qtbot, desk, last):
    """Press Page Down up to the last words of a chapter; return the steps that were measured."""
    story, store, told = desk.session.story, desk.session.store, []
    story.go_to(1)
    began = time.monotonic()
    while not (story.chapter is last and story.step is None):
        step, done = story.step, story.done
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
        if step is None or done:
            if not (story.step and story.step.exhibit):
                qtbot.waitUntil(lambda: not store._waits_for_frame, timeout=PATIENCE)
            continue
        if step.measured is not None:
            told.append(measured_as_told(qtbot, desk))
    return told, time.monotonic() - began


def measured_as_told(qtbot, desk):
    """Wait for what a step has measured: it is what the story says. Return which step."""
    story = desk.session.story
    qtbot.waitUntil(lambda: story.finding is not None, timeout=PATIENCE)
    assert story.finding.holds is not False, (story.chapter.name, story.place)
    assert not desk.window.storyteller.panel._doubt.isVisible()
    return story.chapter.name, story.place


def shown(desk):
    """The stage and the step that are looked at, and the stages that were trained so far."""
    timeline = desk.session.store.own_timeline
    return timeline.shown.stage, timeline.shown.step, {each.stage for each in timeline.frames}


def next_page(qtbot, desk):
    """Press Page Down, and wait until the window has come to where the step leads.

    Return the place of a measurement that has borne the step out, if there is one.
    """
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    acts, story = desk.window.storyteller.acts, desk.session.story
    qtbot.waitUntil(
        lambda: not (acts.waits or desk.session.store._waits_for_frame), timeout=PATIENCE
    )
    measured = story.step is not None and story.step.measured is not None and story.done
    return [measured_as_told(qtbot, desk)[1]] if measured else []


def test_the_first_chapter_stands_where_its_pages_say(qtbot, desk):
    """A question about a moment is asked at that moment, and nothing later was trained yet."""
    story, steps = desk.session.story, desk.session.store.settings.card.steps
    story.go_to(1)
    qtbot.waitUntil(lambda: not desk.session.store._waits_for_frame, timeout=PATIENCE)
    assert shown(desk) == (Stage.PRETRAINING, 0, {Stage.PRETRAINING})
    told = []
    for _ in range(4):
        told += next_page(qtbot, desk)
    assert (story.place, story.done) == (2, True)
    assert shown(desk) == (Stage.PRETRAINING, steps, {Stage.PRETRAINING})
    told += next_page(qtbot, desk)
    assert (story.place, story.done) == (3, False)
    assert shown(desk) == (Stage.PRETRAINING, steps, {Stage.PRETRAINING})
    told += next_page(qtbot, desk)
    assert shown(desk)[:2] == (Stage.FINETUNING, 0) and desk.session.store.state.paused
    told += next_page(qtbot, desk)
    assert shown(desk)[:2] == (Stage.FINETUNING, 0)
    told += next_page(qtbot, desk)
    assert desk.session.store.state.ended
    assert desk.session.history.last is None  # Nothing was chosen: it was told.
    told += next_page(qtbot, desk)
    assert (story.chapter, story.step) == (BEGINNING, None)
    assert told == [2, 3, 4]
    story.leave()
    whoever_turns_pages_fast_is_asked_at_the_same_moment(qtbot, desk)


def whoever_turns_pages_fast_is_asked_at_the_same_moment(qtbot, desk):
    desk.session.story.go_to(1, 2)
    for _ in range(2):
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    acts = desk.window.storyteller.acts
    qtbot.waitUntil(lambda: not acts.waits, timeout=PATIENCE)
    assert (desk.session.story.place, desk.session.story.done) == (3, False)
    assert shown(desk)[0] is Stage.PRETRAINING
    desk.session.story.leave()
    assert not acts.waits


@pytest.mark.long
@pytest.mark.timeout(1_500)
@pytest.mark.parametrize("desk", [(0, "en"), (1, "zh"), (2, "en"), (3, "zh")], indirect=True)
def test_the_whole_story_is_walked_by_one_key(qtbot, desk):
    told, seconds = walk(qtbot, desk, LAST_PAGE)
    measured = [(c.name, n) for c in chapters() for n, step in enumerate(c.steps) if step.measured]
    assert told == measured
    assert seconds < 600
