"""The real window with the real lab, driven by mouse and keys as a user would."""

import itertools
from dataclasses import fields

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractSlider, QApplication, QComboBox, QWidget

from explainer.bench.window.stage import ROUNDS
from explainer.core.settings.choice import Stage
from explainer.core.training.frames import Frame
from tests.end_to_end.driving import (
    ARMS,
    PATIENCE,
    drag,
    headlines,
    heard_out,
    named,
    press,
    standings,
    text,
    until,
    words,
)


def test_the_window_comes_up_with_a_result_of_its_own(window):
    latest = window.store.timeline.latest
    assert latest.finished and latest.settings.scene == "moons"
    assert "Supervised only" in words(window) and "%" in words(window)


def same_moment(one, other):
    """Whether two frames show the very same, whichever label count they are seen under."""
    shown = [each.name for each in fields(Frame) if each.name != "settings"]
    return all(getattr(one, name) is getattr(other, name) for name in shown)


def whole_course(window):
    """Whether every label count was tested at every moment of fine-tuning."""
    late = window.store.timeline.of(Stage.FINETUNING)
    return all(np.isfinite(frame.arm(arm).standings).all() for frame in late for arm in ARMS)


def test_dragging_the_label_slider_shows_each_counts_own_end(window, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    qtbot.waitUntil(lambda: len(window.store.timeline.ends) == 30, timeout=PATIENCE)
    qtbot.waitUntil(lambda: whole_course(window), timeout=PATIENCE)
    job, frames = window.store.job, window.store.timeline.frames
    seen = set()
    for wanted in (3, 12, 30, 7, 1):
        drag(qtbot, slider, wanted)
        count, latest = slider.value(), window.store.timeline.latest
        assert latest is window.store.timeline.ends[count] and latest.labels == count
        assert len(latest.labelled) == 2 * count
        qtbot.waitUntil(lambda: headlines(window) == standings(window), timeout=PATIENCE)
        assert f"{2 * count} labelled" in text(window, "labels_line")
        seen.add(tuple(headlines(window)))
    assert len(seen) > 1
    assert window.store.job == job
    kept = window.store.timeline.frames
    assert len(kept) == len(frames) and all(map(same_moment, kept[:-1], frames))
    assert kept[-1] is window.store.timeline.ends[count]
    # Moments of pretraining have no labels: they are of whichever count is looked at.
    early = [frame.labels for frame in kept if frame.stage is not Stage.FINETUNING]
    assert set(early) == {count}


def test_dragging_while_training_brings_the_newest_frame_of_that_count(window, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    press(qtbot, window, "reset_button", "play_button")
    job = window.store.job
    qtbot.waitUntil(lambda: len(window.store.timeline.frames) > 2, timeout=PATIENCE)
    drag(qtbot, slider, 20)
    count = slider.value()
    qtbot.waitUntil(lambda: window.store.timeline.latest.labels == count, timeout=PATIENCE)
    until(qtbot, window, "finished")
    latest = window.store.timeline.latest
    assert (latest.labels, window.store.job) == (count, job)
    qtbot.waitUntil(lambda: headlines(window) == standings(window), timeout=PATIENCE)


def test_dragging_while_paused_shows_the_same_moment_at_that_count(window, lab, qtbot):
    slider = named(window, QAbstractSlider, "labels_slider")
    press(qtbot, window, "reset_button")
    qtbot.waitUntil(lambda: len(window.store.timeline.frames) == 1, timeout=PATIENCE)
    press(qtbot, window, "play_button")
    tuning = Stage.FINETUNING
    qtbot.waitUntil(lambda: window.store.timeline.latest.stage is tuning, timeout=PATIENCE)
    press(qtbot, window, "play_button")
    assert window.store.state.paused
    heard_out(qtbot, lab)
    before = window.store.timeline
    drag(qtbot, slider, 15)
    count = slider.value()
    qtbot.waitUntil(lambda: window.store.timeline.latest.labels == count, timeout=PATIENCE)
    after = window.store.timeline
    assert after.latest.step == before.latest.step
    assert len(after.frames) == len(before.frames)
    qtbot.waitUntil(lambda: headlines(window) == standings(window), timeout=PATIENCE)


def test_a_window_that_grows_overlaps_nothing(window, qtbot):
    for size in ((1920, 1080), (1280, 720), (1600, 1200), (1024, 640)):
        window.resize(*size)
        for _ in range(ROUNDS):
            QApplication.processEvents()
        assert (window.width(), window.height()) == size
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
    assert window.store.settings.labels_per_class == before + 1


def test_choosing_another_scene_brings_its_points(window, qtbot):
    scene = named(window, QComboBox, "scene_choice")
    scene.setFocus()
    qtbot.keyClick(scene, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.store.settings.scene == "circles", timeout=PATIENCE)
    until(qtbot, window, "finished")
    assert window.store.timeline.latest.settings.scene == "circles"


def test_pause_holds_the_picture_and_step_moves_it_once(window, lab, qtbot):
    press(qtbot, window, "reset_button")
    qtbot.waitUntil(lambda: len(window.store.timeline.frames) == 1, timeout=PATIENCE)
    assert window.store.state.paused
    for count in (2, 3):
        press(qtbot, window, "step_button")
        qtbot.waitUntil(lambda n=count: len(window.store.timeline.frames) == n, timeout=PATIENCE)
    heard_out(qtbot, lab)
    assert len(window.store.timeline.frames) == 3
    press(qtbot, window, "play_button")
    until(qtbot, window, "finished")


def test_reset_trains_from_the_same_weights_to_the_same_end(window, qtbot):
    before = window.store.timeline.latest
    press(qtbot, window, "reset_button")
    qtbot.waitUntil(lambda: len(window.store.timeline.frames) == 1, timeout=PATIENCE)
    press(qtbot, window, "play_button")
    until(qtbot, window, "finished")
    after = window.store.timeline.latest
    assert after is not before
    assert after.pretrained.embedding.tobytes() == before.pretrained.embedding.tobytes()
    assert after.supervised.standings.tobytes() == before.supervised.standings.tobytes()


def test_undo_brings_a_finished_run_back_and_the_lab_goes_on_from_it(qtbot, window):
    first = window.store.settings
    qtbot.waitUntil(lambda: len(window.store.timeline.ends) == first.most_labels, timeout=PATIENCE)
    shown = window.store.timeline
    window.store.change(noise=0.3)
    until(qtbot, window, "finished")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.store.settings == first and window.store.state.phase == "finished"
    assert window.store.timeline.ends == shown.ends
    assert window.store.trained.weights  # What a session that is saved now would hold.
    drag(qtbot, window.controls.labels.slider, 9)
    assert window.store.timeline.latest.labels == 9
    window.store.change(finetuning="all")
    until(qtbot, window, "finished")
    assert window.store.timeline.latest.settings == window.store.settings
