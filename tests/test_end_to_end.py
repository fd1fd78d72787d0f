"""The real window with the real lab, driven by mouse and keys as a user would."""

import itertools
import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSlider, QComboBox, QLabel, QPushButton, QStyle, QWidget
from PySide6.QtWidgets import QStyleOptionSlider as SliderOption

from explainer import app
from explainer.core.settings import Stage, settings_for

PATIENCE = 60_000
QUICK = {"unlabelled": 60, "width": 16}


@pytest.fixture
def lab(qapp):
    client = app._lab()
    yield client
    client.close()


@pytest.fixture
def window(qtbot, lab):
    window = app._window(settings_for("moons", **QUICK), lab)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.filled, timeout=PATIENCE):
        window.show()
    until(qtbot, window, "finished")
    return window


def store(window):
    return window._store


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


def words(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_window_comes_up_with_a_result_of_its_own(window):
    latest = store(window).timeline.latest
    assert latest.finished and latest.settings.scene == "moons"
    assert "Supervised only" in words(window) and "%" in words(window)


def test_dragging_the_label_slider_trains_on_more_labels(window, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    drag(qtbot, slider, 12)
    count = slider.value()
    assert count > 6
    assert store(window).settings.labels_per_class == count
    until(qtbot, window, "finished")
    latest = store(window).timeline.latest
    assert latest.settings.labels_per_class == count
    assert len(latest.ground.labelled) == 2 * count
    assert {frame.stage for frame in store(window).timeline.frames} == {
        Stage.PRETRAINING,
        Stage.FINETUNING,
    }


def test_a_window_that_grows_overlaps_nothing(window, qtbot):
    for size in ((1920, 1080), (1280, 720), (1600, 1200), (1024, 640)):
        window.resize(*size)
        qtbot.wait(300)
        names = ("supervised_panel", "class_legend", "curves_panel")
        panels = [named(window, QWidget, name) for name in names]
        for upper, lower in itertools.pairwise(panels):
            assert upper.geometry().bottom() < lower.geometry().top(), size
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
    assert after.supervised.test_loss == before.supervised.test_loss


def test_a_killed_lab_is_said_and_the_run_goes_on(window, lab, qtbot):
    qtbot.mouseClick(named(window, QPushButton, "reset_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(store(window).timeline.frames) == 1, timeout=PATIENCE)
    qtbot.mouseClick(named(window, QPushButton, "play_button"), Qt.MouseButton.LeftButton)
    dead = lab.process_id
    os.kill(dead, signal.SIGKILL)
    qtbot.waitUntil(lambda: "started again" in words(window), timeout=PATIENCE)
    until(qtbot, window, "finished")
    assert window.isVisible() and lab.process_id != dead


CLOSING = """
import sys
from PySide6.QtCore import QTimer
from explainer import app
from explainer.core.settings import settings_for

made = app._window
def window(settings, lab):
    shown = made(settings, lab)
    closer = QTimer(shown)
    closer.setSingleShot(True)
    closer.timeout.connect(shown.close)
    closer.start(int(sys.argv[1]))
    print(lab.process_id, flush=True)
    return shown
app._window = window

if __name__ == "__main__":
    code = app.open_window(settings_for("digits"))
    assert not {"torch", "sklearn", "scipy"} & set(sys.modules), "science came into the window"
    sys.exit(code)
"""


@pytest.mark.parametrize("after_ms", [0, 300, 1_200, 4_000])
def test_closing_at_any_moment_ends_everything_quietly(after_ms, tmp_path):
    script = tmp_path / "closing.py"
    script.write_text(CLOSING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(after_ms)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not _alive(int(done.stdout))


def test_the_window_goes_within_two_seconds(window, lab, qtbot):
    qtbot.mouseClick(named(window, QPushButton, "play_button"), Qt.MouseButton.LeftButton)
    began = time.monotonic()
    window.close()
    lab.close()
    assert time.monotonic() - began < 2


def _alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
