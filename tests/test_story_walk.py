"""The whole story in the real window with the real lab, by one key, with four seeds."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer import app
from explainer.core.settings import settings_for
from explainer.core.story import chapters

PATIENCE = 60_000
LAST_PAGE = chapters()[-1]
BEGINNING = chapters()[0]


@pytest.fixture
def desk(qtbot, monkeypatch, tmp_path, request):
    """A window with a lab of its own, at the seed and in the language that are asked for."""
    seed, language = request.param
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    lab = app._lab()
    surveyor, press = app._surveyor(lab), app._press(lab)
    made = app.Desk(settings_for(seed=seed), lab, surveyor, press, language=language)
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.window.filled, timeout=PATIENCE):
        made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    for process in (press, surveyor, lab):
        process.close()
    made._speech.speak("en")


def walk(qtbot, desk, last):
    """Press Page Down up to the last words of a chapter; return the steps that were measured."""
    story, store, told = desk._story, desk._store, []
    story.go_to(1)
    began = time.monotonic()
    while not (story.chapter is last and story.step is None):
        step, done = story.step, story.done
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
        if step is None or done:
            if not (story.step and (story.step.town or story.step.school)):
                qtbot.waitUntil(lambda: not store._waits_for_frame, timeout=PATIENCE)
            continue
        if step.measured is not None:
            qtbot.waitUntil(lambda: story.finding is not None, timeout=PATIENCE)
            assert story.finding.holds is not False, (story.chapter.name, story.place)
            assert not desk.window.storyteller.panel._doubt.isVisible()
            told.append((story.chapter.name, story.place))
    return told, time.monotonic() - began


@pytest.mark.parametrize("desk", [(0, "en")], indirect=True)
def test_the_first_chapter_is_walked_by_one_key(qtbot, desk):
    qtbot.waitUntil(lambda: desk._store.state.phase == "finished", timeout=PATIENCE)
    told, _ = walk(qtbot, desk, BEGINNING)
    assert told == [("two-starts", 2), ("two-starts", 3), ("two-starts", 4)]


@pytest.mark.long
@pytest.mark.timeout(1_500)
@pytest.mark.parametrize("desk", [(0, "en"), (1, "zh"), (2, "en"), (3, "zh")], indirect=True)
def test_the_whole_story_is_walked_by_one_key(qtbot, desk):
    qtbot.waitUntil(lambda: desk._store.state.phase == "finished", timeout=PATIENCE)
    told, seconds = walk(qtbot, desk, LAST_PAGE)
    measured = [(c.name, n) for c in chapters() for n, step in enumerate(c.steps) if step.measured]
    assert told == measured
    assert seconds < 600
