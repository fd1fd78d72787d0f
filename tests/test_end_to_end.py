"""The real window with the real lab, driven by mouse and keys as a user would."""

import itertools
import os
import signal
import subprocess
import sys
import time
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionSlider as SliderOption

from explainer import app
from explainer.core.figures.wording import percent
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import Frame
from explainer.lab.export.export_client import ExportClient
from explainer.lab.measuring.survey_scheduler import SurveyScheduler
from explainer.lab.training.client import LabClient
from explainer.views.exhibits.exhibit_page import ExhibitPage
from tests.windows import name_parts, opened_desk

CHECKOUT = Path(app.__file__).parents[1]
PATIENCE = 60_000
QUICK = {"unlabelled": 60, "width": 16}
ARMS = ("supervised", "pretrained")


@pytest.fixture
def lab(qapp):
    client = LabClient()
    yield client
    client.close()


@pytest.fixture
def surveyor(lab):
    helpers = SurveyScheduler(lab.link)
    yield helpers
    helpers.close()


@pytest.fixture
def press(lab):
    made = ExportClient(lab)
    yield made
    made.close()


@pytest.fixture
def desk(lab, surveyor, press):
    made = app.Desk(settings_for("moons", **QUICK), lab, surveyor, press, language="en")
    yield made
    made._speech.speak("en")  # Whatever a test has ended in: the next one speaks English.


@pytest.fixture
def window(qtbot, desk):
    window = desk.window
    qtbot.addWidget(window)
    opened_desk(qtbot, desk)
    until(qtbot, window, "finished")
    return window


def store(window):
    return window.store


def until(qtbot, window, phase):
    qtbot.waitUntil(lambda: store(window).state.phase == phase, timeout=PATIENCE)


def named(window, kind, name):
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def drag(qtbot, slider, value):
    """Press the handle, move it to `value`, let go."""
    start, end = _handle(slider, slider.value()), _handle(slider, value)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.25, 0.5, 0.75, 1.0):
        qtbot.mouseMove(slider, start + (end - start) * share)
        qtbot.wait(20)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)


def _handle(slider, value):
    option = SliderOption()
    slider.initStyleOption(option)
    option.sliderPosition = option.sliderValue = value
    style, complex_ = slider.style(), QStyle.ComplexControl.CC_Slider
    handle = style.subControlRect(complex_, option, QStyle.SubControl.SC_SliderHandle, slider)
    return handle.center() if handle.isValid() else QPoint(0, slider.height() // 2)


def text(window, name, kind=QLabel):
    return named(window, kind, name).text()


def words(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_window_comes_up_with_a_result_of_its_own(window):
    latest = store(window).timeline.latest
    assert latest.finished and latest.settings.scene == "moons"
    assert "Supervised only" in words(window) and "%" in words(window)


def headlines(window):
    return [text(window, f"{arm}_accuracy") for arm in ARMS]


def standings(window):
    """The accuracies that the headlines should show."""
    latest = store(window).timeline.latest
    found = [latest.standing(arm) for arm in ARMS]
    return [percent(each.test_accuracy) if each else "" for each in found]


def same_moment(one, other):
    """Whether two frames show the very same, whichever label count they are seen under."""
    shown = [each.name for each in fields(Frame) if each.name != "settings"]
    return all(getattr(one, name) is getattr(other, name) for name in shown)


def whole_course(window):
    """Whether every label count was tested at every moment of fine-tuning."""
    late = store(window).timeline.of(Stage.FINETUNING)
    return all(np.isfinite(frame.arm(arm).standings).all() for frame in late for arm in ARMS)


def test_dragging_the_label_slider_shows_each_counts_own_end(window, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    qtbot.waitUntil(lambda: len(store(window).timeline.ends) == 30, timeout=PATIENCE)
    qtbot.waitUntil(lambda: whole_course(window), timeout=PATIENCE)
    job, frames = store(window).job, store(window).timeline.frames
    seen = set()
    for wanted in (3, 12, 30, 7, 1):
        drag(qtbot, slider, wanted)
        count, latest = slider.value(), store(window).timeline.latest
        assert latest is store(window).timeline.ends[count] and latest.labels == count
        assert len(latest.labelled) == 2 * count
        qtbot.waitUntil(lambda: headlines(window) == standings(window), timeout=PATIENCE)
        assert f"{2 * count} labelled" in text(window, "labels_line")
        seen.add(tuple(headlines(window)))
    assert len(seen) > 1
    assert store(window).job == job
    kept = store(window).timeline.frames
    assert len(kept) == len(frames) and all(map(same_moment, kept[:-1], frames))
    assert kept[-1] is store(window).timeline.ends[count]
    # Moments of pretraining have no labels: they are of whichever count is looked at.
    early = [frame.labels for frame in kept if frame.stage is not Stage.FINETUNING]
    assert set(early) == {count}


def test_dragging_while_training_brings_the_newest_frame_of_that_count(window, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    for name in ("reset_button", "play_button"):
        qtbot.mouseClick(named(window, QPushButton, name), Qt.MouseButton.LeftButton)
    job = store(window).job
    qtbot.waitUntil(lambda: len(store(window).timeline.frames) > 2, timeout=PATIENCE)
    drag(qtbot, slider, 20)
    count = slider.value()
    qtbot.waitUntil(lambda: store(window).timeline.latest.labels == count, timeout=PATIENCE)
    until(qtbot, window, "finished")
    latest = store(window).timeline.latest
    assert (latest.labels, store(window).job) == (count, job)
    qtbot.waitUntil(lambda: headlines(window) == standings(window), timeout=PATIENCE)


def test_dragging_while_paused_shows_the_same_moment_at_that_count(window, qtbot):
    slider, play = (
        named(window, kind, name)
        for kind, name in ((QAbstractSlider, "labels_slider"), (QPushButton, "play_button"))
    )
    qtbot.mouseClick(named(window, QPushButton, "reset_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store(window).timeline.frames) == 1, timeout=PATIENCE)
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    tuning = Stage.FINETUNING
    qtbot.waitUntil(lambda: store(window).timeline.latest.stage is tuning, timeout=PATIENCE)
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    assert store(window).state.paused
    qtbot.wait(200)
    before = store(window).timeline
    drag(qtbot, slider, 15)
    count = slider.value()
    qtbot.waitUntil(lambda: store(window).timeline.latest.labels == count, timeout=PATIENCE)
    after = store(window).timeline
    assert after.latest.step == before.latest.step
    assert len(after.frames) == len(before.frames)
    qtbot.waitUntil(lambda: headlines(window) == standings(window), timeout=PATIENCE)


def test_the_efficiency_panel_fills_seed_by_seed_up_to_as_many_as_are_asked_for(window, qtbot):
    said = []
    panel = named(window, QWidget, "efficiency_panel")

    def listen():
        said.append((text(window, "worth_progress"), text(window, "worth_name")))
        return said[-1][0] == "20 of 20 seeds"

    qtbot.waitUntil(listen, timeout=PATIENCE)
    assert all(not name for words, name in said if words == "0 of 20 seeds")
    assert all("seeds" in name for words, name in said if not words.startswith("0"))
    assert text(window, "worth_name").endswith("20 seeds")
    assert panel.worth.plot.bands and panel.worth.headline.endswith(" points on average")
    verdict = named(window, QPushButton, "supervised_verdict")
    qtbot.waitUntil(lambda: verdict.text() != "", timeout=PATIENCE)
    many_seeds_are_measured_until_somebody_says_stop(window, qtbot)


def many_seeds_are_measured_until_somebody_says_stop(window, qtbot):
    ask = named(window, QPushButton, "measure_button")
    said = lambda: text(window, "worth_progress").partition(" · ")[0]  # noqa: E731
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said() in {"25 of 100 seeds", "30 of 100 seeds"}, timeout=PATIENCE)
    assert ask.text() == "Stop"
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ask.text() == "100 seeds", timeout=PATIENCE)
    stopped = said()
    qtbot.wait(800)
    assert said() == stopped and stopped.split()[0] == stopped.split()[2]
    assert store(window).notice == "" and store(window).state.phase == "finished"


def test_capacity_is_measured_on_request(window, qtbot):
    qtbot.mouseClick(named(window, QAbstractButton, "capacity_tab"), Qt.MouseButton.LeftButton)
    ask, panel = (
        named(window, kind, name)
        for kind, name in ((QPushButton, "measure_button"), (QWidget, "efficiency_panel"))
    )
    qtbot.waitUntil(lambda: panel.worth is not None, timeout=PATIENCE)
    assert panel.worth.plot.lines == () and panel.worth.plot.note
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.worth.plot.lines != (), timeout=PATIENCE)
    names = [line.name for line in panel.worth.plot.lines if len(line.points)]
    assert names[0] == "width" and len(names) == 5
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ask.text() == "Measure", timeout=PATIENCE)


def test_a_window_that_grows_overlaps_nothing(window, qtbot):
    for size in ((1920, 1080), (1280, 720), (1600, 1200), (1024, 640)):
        window.resize(*size)
        qtbot.wait(300)
        names = ("supervised_panel", "class_legend", "curves_panel")
        panels = [named(window, QWidget, name) for name in names]
        taken = [QRect(each.mapTo(window, QPoint()), each.size()) for each in panels]
        for one, other in itertools.combinations(taken, 2):
            assert not one.intersects(other), size
        assert panels[0].height() >= panels[0].minimumSizeHint().height(), size


def test_the_arrow_keys_move_the_label_slider(window, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    slider.setFocus()
    before = slider.value()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert store(window).settings.labels_per_class == before + 1


def test_choosing_another_scene_brings_its_points(window, qtbot):
    scene = named(window, QComboBox, "scene_choice")
    scene.setFocus()
    qtbot.keyClick(scene, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: store(window).settings.scene == "circles", timeout=PATIENCE)
    until(qtbot, window, "finished")
    assert store(window).timeline.latest.settings.scene == "circles"


def test_pause_holds_the_picture_and_step_moves_it_once(window, qtbot):
    play = named(window, QPushButton, "play_button")
    qtbot.mouseClick(named(window, QPushButton, "reset_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store(window).timeline.frames) == 1, timeout=PATIENCE)
    assert store(window).state.paused
    for count in (2, 3):
        qtbot.mouseClick(named(window, QPushButton, "step_button"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda n=count: len(store(window).timeline.frames) == n, timeout=PATIENCE)
    qtbot.wait(200)
    assert len(store(window).timeline.frames) == 3
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    until(qtbot, window, "finished")


def test_reset_trains_from_the_same_weights_to_the_same_end(window, qtbot):
    before = store(window).timeline.latest
    qtbot.mouseClick(named(window, QPushButton, "reset_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store(window).timeline.frames) == 1, timeout=PATIENCE)
    qtbot.mouseClick(named(window, QPushButton, "play_button"), Qt.MouseButton.LeftButton)
    until(qtbot, window, "finished")
    after = store(window).timeline.latest
    assert after is not before
    assert after.pretrained.embedding.tobytes() == before.pretrained.embedding.tobytes()
    assert after.supervised.standings.tobytes() == before.supervised.standings.tobytes()


def test_a_killed_lab_is_said_and_the_run_goes_on(window, lab, qtbot):
    qtbot.mouseClick(named(window, QPushButton, "reset_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store(window).timeline.frames) == 1, timeout=PATIENCE)
    qtbot.mouseClick(named(window, QPushButton, "play_button"), Qt.MouseButton.LeftButton)
    dead = lab.process_id
    os.kill(dead, signal.SIGKILL)
    qtbot.waitUntil(lambda: "started again" in words(window), timeout=PATIENCE)
    until(qtbot, window, "finished")
    assert window.isVisible() and lab.process_id != dead


def test_an_exhibit_stays_in_another_language_and_asks_for_nothing_twice(qtbot, desk):
    window = desk.window
    opened_desk(qtbot, desk)
    exhibits = window.exhibits
    exhibits.show("scale")
    asked = exhibits._story.inquiries._asked
    before = len(asked)
    assert before
    window.language_chosen.emit("zh")
    qtbot.waitUntil(lambda: desk.window.findChild(ExhibitPage) is not None)
    assert exhibits.shown is None and len(asked) == before
    desk.window.language_chosen.emit("en")
    desk.window.close()
    desk.window.deleteLater()


def test_another_language_is_another_window_while_training_goes_on(qtbot, desk):
    window = desk.window
    opened_desk(qtbot, desk)
    until(qtbot, window, "finished")
    store(window).change(seed=3)
    window.resize(1400, 800)
    window.language_chosen.emit("zh")
    new = desk.window
    assert new is not window and not window.isVisible() and new.isVisible()
    assert (new.size(), store(new)) == (window.size(), store(window))
    until(qtbot, new, "finished")
    labels = [label.text() for label in new.findChildren(QLabel)]
    assert "仅监督学习" in labels and "Supervised only" not in labels
    name_parts(new)
    assert new.export_actions is not None
    slider = named(new, QAbstractSlider, "labels_slider")
    drag(qtbot, slider, 12)
    assert store(new).settings.labels_per_class == 12
    new.language_chosen.emit("en")
    assert desk.window.windowTitle().endswith("Pretraining Explainer")
    desk.window.close()
    desk.window.deleteLater()


CLOSING = """
import sys
from PySide6.QtCore import QTimer
from explainer import app
from explainer.core.settings.settings import settings_for
from tests.windows import opened_desk

class ClosingDesk(app.Desk):
    def __init__(self, settings, lab, surveyor, press, **rest):
        super().__init__(settings, lab, surveyor, press, **rest)
        def close():
            links = [lab.link, *surveyor._helpers]
            print(*(link.process_id for link in links if link.process_id), flush=True)
            self.window.close()
        def look():
            if self.session.store.state.phase == "finished":
                closer.stop()
                close()
        closer, finished = QTimer(self.window), sys.argv[1] == "finished"
        closer.setSingleShot(not finished)
        closer.timeout.connect(look if finished else close)
        closer.start(20 if finished else int(sys.argv[1]))
app.Desk = ClosingDesk

if __name__ == "__main__":
    code = app.open_window(settings_for(sys.argv[2], unlabelled=int(sys.argv[3])))
    assert not {"torch", "sklearn", "scipy"} & set(sys.modules), "science came into the window"
    sys.exit(code)
"""


@pytest.mark.parametrize(
    ("moment", "scene", "unlabelled"),
    [
        *((milliseconds, "digits", 1_297) for milliseconds in (0, 300, 1_200, 4_000)),
        *((moment, "moons", 60) for moment in ("finished", 9_000)),
    ],
)
def test_closing_at_any_moment_ends_everything_quietly(moment, scene, unlabelled, tmp_path):
    script = tmp_path / "closing.py"
    script.write_text(CLOSING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(moment), scene, str(unlabelled)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    processes = [int(number) for number in done.stdout.split()]
    assert processes and not any(map(_alive, processes))


def test_the_window_goes_within_two_seconds(window, lab, surveyor, qtbot):
    for name in ("reset_button", "play_button"):
        qtbot.mouseClick(named(window, QPushButton, name), Qt.MouseButton.LeftButton)
    began = time.monotonic()
    window.close()
    surveyor.close()
    lab.close()
    assert time.monotonic() - began < 2


def _alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_film_is_made_while_both_models_train_and_the_window_stays_awake(
    qtbot, window, press, tmp_path
):
    late = []
    clock = QElapsedTimer()
    clock.start()
    timer = QTimer()
    timer.timeout.connect(lambda: late.append(clock.restart()))
    sheet = window.export_actions.sheet
    sheet._choose_target = lambda *_: str(tmp_path / "talk.gif")
    sheet._choose(ending=".gif")
    timer.start(5)
    frames = len(store(window).timeline.frames)
    store(window).reset()
    store(window).play()
    with qtbot.waitSignal(press.printed, timeout=PATIENCE):
        named(sheet, QPushButton, "save_button").click()
    timer.stop()
    until(qtbot, window, "finished")
    assert (tmp_path / "talk.gif").read_bytes().startswith(b"GIF89a")
    assert len(store(window).timeline.frames) == frames
    # Blocked for the whole of it, the window would have been asleep for seconds.
    assert len(late) > 20


def test_undo_brings_a_finished_run_back_and_the_lab_goes_on_from_it(qtbot, window):
    first = store(window).settings
    qtbot.waitUntil(lambda: len(store(window).timeline.ends) == first.most_labels, timeout=PATIENCE)
    shown = store(window).timeline
    store(window).change(noise=0.3)
    until(qtbot, window, "finished")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert store(window).settings == first and store(window).state.phase == "finished"
    assert store(window).timeline.ends == shown.ends
    assert store(window).trained.weights  # What a session that is saved now would hold.
    drag(qtbot, window.controls.labels.slider, 9)
    assert store(window).timeline.latest.labels == 9
    store(window).change(finetuning="all")
    until(qtbot, window, "finished")
    assert store(window).timeline.latest.settings == store(window).settings
