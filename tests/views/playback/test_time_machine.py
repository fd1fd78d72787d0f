"""The time machine in the real window: bar, buttons and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from explainer.core.text.time_left import TimeLeft
from explainer.core.training.timeline import Timeline
from explainer.session.run_state import RunState
from explainer.views.playback.timeline_bar import TimelineBar
from tests.factories import timeline

LEFT = Qt.MouseButton.LeftButton
LAST = 11


@pytest.fixture
def window(kept):
    return kept.filled(moments=6)


@pytest.fixture
def bar(window):
    return window.findChild(TimelineBar)


def click(window, name):
    QTest.mouseClick(window.findChild(QPushButton, name), LEFT)


def place(window):
    return window.store.timeline.place


def words(window):
    return window.findChild(QLabel, "progress_words").text()


def test_the_bar_has_a_place_for_every_stored_moment(window, bar):
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, LAST, LAST)
    assert bar.accessibleName()


def test_a_press_on_the_bar_goes_to_the_moment_below_the_mouse(window, bar, qtbot):
    QTest.mousePress(bar, LEFT, pos=QPoint(bar.width() // 4, bar.height() // 2))
    assert 1 <= place(window) <= 4
    QTest.mouseMove(bar, QPoint(2, bar.height() // 2))
    QTest.mouseRelease(bar, LEFT, pos=QPoint(2, bar.height() // 2))
    assert place(window) == 0
    qtbot.waitUntil(lambda: "looking back" in words(window))
    assert words(window).startswith("Pretraining, step 0 of 150")


@pytest.mark.parametrize(("notches", "moment"), [(1, 5), (-1, 3)])
def test_the_wheel_goes_one_moment_forward_or_back(window, bar, qtbot, notches, moment):
    window.store.seek(4)
    qtbot.waitUntil(lambda: bar.value() == 4)
    spot = QPointF(bar.rect().center())
    turned = QWheelEvent(
        *(spot, bar.mapToGlobal(spot), QPoint(), QPoint(0, 120 * notches)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(bar, turned)
    assert place(window) == moment


def test_every_panel_shows_the_moment_that_is_looked_at(window, bar, qtbot):
    headline = window.findChild(QLabel, "supervised_accuracy")
    bar.setValue(2)
    qtbot.waitUntil(lambda: headline.text() == "")
    bar.setValue(LAST)
    qtbot.waitUntil(lambda: headline.text() != "")


def test_moments_lie_in_order_and_both_stages_take_half(window, bar):
    assert [bar.place_at(x) for x in (0, bar.width())] == [0, LAST]
    assert bar.place_at(bar.width() // 2 - 12) <= 5
    assert bar.place_at(bar.width() // 2 + 12) >= 6


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        ((Qt.Key.Key_Comma,), LAST - 1),
        ((Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right), LAST - 1),
        ((Qt.Key.Key_Home,), 0),
        ((Qt.Key.Key_Home, Qt.Key.Key_Period, Qt.Key.Key_Period), 2),
        ((Qt.Key.Key_Home, Qt.Key.Key_End), LAST),
    ],
)
def test_keys_step_back_and_forward(window, keys, end):
    for key in keys:
        QTest.keyClick(window, key)
    assert place(window) == end
    assert window.store._runner.calls == []


def test_the_buttons_step_too_and_offer_only_the_ways_there_are(window, qtbot):
    back, forward = (window.findChild(QPushButton, f"{way}_button") for way in ("back", "forward"))
    assert back.isEnabled() and not forward.isEnabled()
    click(window, "back_button")
    qtbot.waitUntil(forward.isEnabled)
    click(window, "forward_button")
    assert place(window) == LAST


def test_play_shows_what_was_trained_and_trains_nothing(window, qtbot):
    button = window.findChild(QPushButton, "play_button")
    click(window, "play_button")
    assert button.text() == "Pause" and place(window) == 0
    click(window, "play_button")
    assert button.text() == "Play" and not window.player.playing
    assert window.store._runner.calls == []


def test_reset_and_play_train_anew(window):
    click(window, "reset_button")
    click(window, "play_button")
    assert [call[0] for call in window.store._runner.calls] == ["run", "resume"]


def test_a_jump_is_offered_to_every_landmark_and_to_both_ends(window):
    menu = window.findChild(QPushButton, "jump_button").menu()
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions()}
    assert "Supervised only: test accuracy peaked" in offered
    offered["The beginning"].trigger()
    assert place(window) == 0
    offered["Pretrained: test accuracy peaked"].trigger()
    peak = place(window)
    accuracies = [
        frame.standing("pretrained").test_accuracy for frame in window.store.timeline.frames[6:]
    ]
    assert accuracies[peak - 6] == max(accuracies)
    offered["The present"].trigger()
    assert place(window) == LAST


def test_a_speed_is_chosen_by_name(window):
    menu = window.findChild(QPushButton, "speed_button").menu()
    assert [action.text() for action in menu.actions()] == ["¼×", "½×", "1×", "2×", "4×", "8×"]
    menu.actions()[-1].trigger()
    assert window.player.speed == 8.0
    assert window.findChild(QPushButton, "speed_button").text() == "8×"


def test_the_label_slider_leads_back_to_the_present(window):
    QTest.keyClick(window, Qt.Key.Key_Home)
    window.store.change(labels_per_class=7)
    assert window.store.timeline.cursor is None


def test_a_curve_says_which_moment_is_looked_at(window, bar, qtbot):
    bar.setValue(3)
    drawing, card = window.drawing, window.board.curves.loss
    qtbot.waitUntil(lambda: drawing.canvases[card]._plot.lines[-1].stroke == "dash-dot")
    step = window.store.timeline.frames[3].step
    assert list(drawing.canvases[card]._plot.lines[-1].points[:, 0]) == [step, step]


def test_the_newest_moment_is_one_press_away(window, qtbot):
    button = window.findChild(QPushButton, "newest_button")
    assert not button.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Home)
    qtbot.waitUntil(button.isEnabled)
    click(window, "newest_button")
    assert window.store.timeline.cursor is None


def test_the_moment_below_the_mouse_is_named(window, bar):
    QTest.mouseMove(bar, QPoint(0, bar.height() // 2))
    QTest.mouseMove(bar, QPoint(3, bar.height() // 2))
    facts = window.findChild(QWidget, "moment_facts")
    assert facts.isVisible() and facts.text == "Pretraining, step 0 of 150"
    assert facts.geometry().bottom() < bar.mapTo(window, QPoint(0, bar.height())).y()
    assert place(window) == LAST
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert not facts.isVisible()


def test_the_bar_says_where_it_stands_and_what_happened_there(window, bar, qtbot):
    assert bar.accessibleDescription().startswith("Fine-tuning, step 150 of 150")
    assert "Pretrained: test accuracy peaked" in bar.words_at(LAST)
    bar.setValue(2)
    qtbot.waitUntil(lambda: bar.accessibleDescription() == "Pretraining, step 60 of 150")


def test_without_earlier_moments_the_bar_says_how_to_get_them(window, bar, qtbot):
    assert bar.isEnabled()
    only = timeline(window.store.settings, 6)
    window.store.show_stored(Timeline(only.frames[-1:], only.ends, only.labels))
    qtbot.waitUntil(lambda: not bar.isEnabled())
    assert "Press Play" in bar.toolTip()


def test_while_training_goes_on_the_past_can_be_looked_at(window, bar, qtbot):
    store = window.store
    click(window, "reset_button")
    click(window, "play_button")
    for frame in timeline(store.settings, 6).frames[:4]:
        store.add_frame(store.job, frame)
    qtbot.waitUntil(lambda: bar.maximum() == 3)
    bar.setValue(1)
    qtbot.waitUntil(lambda: "training goes on" in words(window))
    store.add_frame(store.job, timeline(store.settings, 6).frames[4])
    qtbot.waitUntil(lambda: bar.maximum() == 4)
    assert place(window) == 1 and store.state.training
    QTest.keyClick(window, Qt.Key.Key_End)
    assert place(window) == 4


def test_the_bar_is_drawn_with_its_handle_where_the_moment_is(window, bar):
    def inked(x):
        picture = bar.grab().toImage()
        return sum(
            picture.pixelColor(x, y) != picture.pixelColor(0, 0) for y in range(picture.height())
        )

    bar.setValue(0)
    left, here = inked(7), inked(bar.width() - 8)
    bar.setValue(LAST)
    assert inked(7) < left and inked(bar.width() - 8) > here


def test_no_part_of_the_foot_is_cut_at_the_smallest_size(window, qapp):
    window.resize(1000, 620)
    qapp.processEvents()
    foot = window.findChild(QWidget, "progress_words").parentWidget()
    for child in foot.findChildren(QWidget):
        if child.isVisible() and child.parentWidget() is foot:
            assert foot.rect().contains(child.geometry()), child.objectName()


def test_play_says_what_it_will_do(window, qtbot):
    play = window.findChild(QPushButton, "play_button")
    qtbot.waitUntil(lambda: "watch again" in play.toolTip())
    click(window, "play_button")
    assert window.player.playing and "wait" in play.toolTip()
    click(window, "play_button")
    click(window, "newest_button")
    click(window, "reset_button")
    qtbot.waitUntil(lambda: "train both models" in play.toolTip())
    assert play.accessibleDescription() == play.toolTip()


def test_a_run_that_trains_says_how_long_it_will_still_take(window):
    footer, now = window.footer, [0.0]
    footer._pace = TimeLeft(lambda: now[0])
    line = window.store.timeline.seeking(None)
    early = Timeline(line.frames[:2], {}, line.labels)
    footer.show_state(RunState("pretraining", fraction=0.1), early)
    now[0] = 2.0
    footer.show_state(RunState("pretraining", fraction=0.3), early)
    assert words(window) == "Pretraining, step 30 of 150 · about 7 s left"
    footer.show_state(RunState("pretraining", paused=True, fraction=0.3), early)
    assert words(window) == "Pretraining, step 30 of 150, paused"
    footer.show_state(RunState("finished", fraction=1.0), line)
    assert "left" not in words(window)


def test_while_only_the_points_are_there_it_says_what_is_prepared(window):
    line = window.store.timeline
    alone = replace(line.frames[0], pretraining_loss=None)
    footer = window.footer
    footer.show_state(RunState("pretraining"), Timeline((alone,), {}, line.labels))
    assert words(window) == "Preparing the pretraining …"
    footer.show_state(RunState("pretraining"), Timeline(line.frames[:1], {}, line.labels))
    assert words(window) == "Pretraining, step 0 of 150"


def test_a_slider_that_has_the_focus_keeps_home_and_end_and_the_shortcuts_say_so(window):
    slider = window.controls.labels.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == slider.maximum() and place(window) == LAST
    QTest.keyClick(slider, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert slider.value() == slider.maximum() and place(window) == 0
    QTest.keyClick(slider, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert place(window) == LAST
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert slider.value() == slider.minimum() and place(window) == LAST
    window.shortcuts.open()
    lines = window.shortcuts.accessibleName().splitlines()
    assert "Home or End: In a slider that has the focus: its least and its most" in lines
    assert "Ctrl+End: To the present" in lines
