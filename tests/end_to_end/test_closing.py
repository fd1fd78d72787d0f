"""The real window while its lab dies, its language changes, a film is made, or it is closed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QAbstractSlider, QLabel, QPushButton

from explainer import app
from explainer.views.exhibits.exhibit_page import ExhibitPage
from tests.end_to_end.driving import PATIENCE, drag, named, press, until, words
from tests.windows import name_parts

SMALL = {"unlabelled": 20, "width": 2, "steps": 10}
CHECKOUT = Path(app.__file__).parents[1]


def test_a_film_is_made_while_both_models_train_and_the_window_stays_awake(
    qtbot, own_window, real, tmp_path
):
    window, late = own_window, []
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer()
    timer.timeout.connect(lambda: late.append(clock.restart()))
    sheet = window.export_actions.sheet
    sheet._choose_target = lambda *_: str(tmp_path / "talk.gif")
    sheet._choose(ending=".gif")
    timer.start(5)
    frames = len(window.store.timeline.frames)
    window.store.reset()
    window.store.play()
    with qtbot.waitSignal(real.press.printed, timeout=PATIENCE):
        named(sheet, QPushButton, "save_button").click()
    timer.stop()
    until(qtbot, window, "finished")
    assert (tmp_path / "talk.gif").read_bytes().startswith(b"GIF89a")
    assert len(window.store.timeline.frames) == frames
    # Blocked for the whole of it, the window would have been asleep for seconds.
    assert len(late) > 20
    a_killed_lab_is_said_and_the_run_goes_on(window, real.lab, qtbot)


def a_killed_lab_is_said_and_the_run_goes_on(window, lab, qtbot):
    press(qtbot, window, "reset_button")
    qtbot.waitUntil(lambda: len(window.store.timeline.frames) == 1, timeout=PATIENCE)
    press(qtbot, window, "play_button")
    dead = lab.process_id
    os.kill(dead, signal.SIGKILL)
    qtbot.waitUntil(lambda: "started again" in words(window), timeout=PATIENCE)
    until(qtbot, window, "finished")
    assert window.isVisible() and lab.process_id != dead


def test_another_language_is_another_window_while_training_goes_on(qtbot, own_window, real):
    window, desk = own_window, real.desk
    window.store.change(seed=3)
    window.resize(1400, 800)
    window.language_chosen.emit("zh")
    new = desk.window
    assert new is not window and not window.isVisible() and new.isVisible()
    assert (new.size(), new.store) == (window.size(), window.store)
    until(qtbot, new, "finished")
    labels = [label.text() for label in new.findChildren(QLabel)]
    assert "仅监督学习" in labels and "Supervised only" not in labels
    name_parts(new)
    assert new.export_actions is not None
    slider = named(new, QAbstractSlider, "labels_slider")
    drag(qtbot, slider, 12)
    assert new.store.settings.labels_per_class == 12
    an_exhibit_stays_in_another_language_and_asks_for_nothing_twice(qtbot, desk)
    name_parts(desk.window)
    desk.window.exhibits.leave()
    the_window_goes_within_two_seconds(desk.window, real, qtbot)


def an_exhibit_stays_in_another_language_and_asks_for_nothing_twice(qtbot, desk):
    exhibits = desk.window.exhibits
    exhibits.show("scale")
    asked = exhibits._story.inquiries._asked
    before = len(asked)
    assert before
    desk.window.language_chosen.emit("en")
    assert desk.window.windowTitle().endswith("Pretraining Explainer")
    qtbot.waitUntil(lambda: desk.window.findChild(ExhibitPage) is not None)
    assert exhibits.shown is None and len(asked) == before


def the_window_goes_within_two_seconds(window, real, qtbot):
    press(qtbot, window, "reset_button", "play_button")
    assert not window.store.state.ended
    began = time.monotonic()
    window.close()
    real.surveyor.close()
    real.lab.close()
    assert time.monotonic() - began < 2


CLOSING = """
import json, sys
from PySide6.QtCore import QTimer
from explainer import app
from explainer.core.settings.settings import settings_for

class ClosingDesk(app.Desk):
    def __init__(self, settings, lab, surveyor, press, **rest):
        super().__init__(settings, lab, surveyor, press, **rest)
        def close():
            links = [lab.link, *surveyor._helpers]
            print(*(link.process_id for link in links if link.process_id), flush=True)
            self.window.close()
        store, survey, moment = self.session.store, self.session.survey, sys.argv[1]
        come = {
            "training": lambda: store.state.phase == "pretraining" and store.state.fraction > 0,
            "measured": lambda: survey.progress[0] > 0,
        }
        def look():
            if come[moment]():
                closer.stop()
                close()
        closer = QTimer(self.window)
        closer.timeout.connect(look)
        closer.start(20)
app.Desk = ClosingDesk

if __name__ == "__main__":
    code = app.open_window(settings_for(sys.argv[2], **json.loads(sys.argv[3])))
    assert not {"torch", "sklearn", "scipy"} & set(sys.modules), "science came into the window"
    sys.exit(code)
"""


@pytest.mark.parametrize(
    ("moment", "scene", "choices"),
    [("training", "digits", {"unlabelled": 100}), ("measured", "moons", SMALL)],
)
def test_closing_at_any_moment_ends_everything_quietly(moment, scene, choices, tmp_path):
    """Of moments before there is anything in the window, see the program's ends at its start."""
    script = tmp_path / "closing.py"
    script.write_text(CLOSING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(moment), scene, json.dumps(choices)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    processes = [int(number) for number in done.stdout.split()]
    assert processes and not any(map(_alive, processes))


def _alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
