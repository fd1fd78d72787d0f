"""The window is presented: keys, panels, veil, black screen, and everything as before after."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QMenuBar,
    QProgressBar,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explainer.core.comparison.composition import comparison
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.landmarks import landmarks
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.plotting.style import TYPE
from explainer.session.memory import Memory
from explainer.session.presenting.panels import PANELS, USUAL
from explainer.session.presenting.presentation import PRESENTING, Presentation
from explainer.session.store import Store
from explainer.views.comparison.drawing import SMALLER
from explainer.views.presenting.pointer_rest import REST_MS
from explainer.views.presenting.stage_bar import SHORTEST
from tests import factories
from tests.kept_window import differences, held, put_held, seen
from tests.layouts import cut_off
from tests.windows import present_at, settle, window_of

Key = Qt.Key


def opened(qtbot, store, memory=None):
    survey, memory = factories.full_survey(store), memory or Memory()
    window = window_of(store, survey, theme=LIGHT, memory=memory)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.fill()
    store.show_stored(factories.timeline(store.settings, 3))
    window.live.draw_now()
    settle()
    qtbot.waitUntil(lambda: text(window, "supervised_accuracy") != "")
    return window


def moons():
    return Store(settings_for("moons", labels_per_class=2), factories.FakeRunner())


@pytest.fixture
def window(kept):
    return kept.give("presenter", lambda bot: opened(bot, moons()))


@pytest.fixture
def store(window):
    return window.store


@pytest.fixture
def begun(window):
    """A window that has just begun to present."""
    hold_no_button(window)
    QTest.keyClick(window, Key.Key_F5)
    return window


@pytest.fixture(scope="module")
def lectern(request, qapp):
    """A window that goes on presenting from test to test, with how it stood at first."""
    bot = QtBot(request)
    window = opened(bot, moons())
    QTest.keyClick(window, Key.Key_F5)
    settle()
    yield window, bot, held(window.session), seen(window)
    window.presenter.leave()
    window.close()
    window.deleteLater()


@pytest.fixture
def presented(lectern):
    """A window that presents; to begin and to stop takes longer than most tests do."""
    window, bot, states, first = lectern
    window.show()
    window.activateWindow()
    bot.waitUntil(window.isActiveWindow)
    hold_no_button(window)
    yield window
    hold_no_button(window)
    begin_again(window, states)
    assert differences(first, seen(window)) == []
    window.hide()
    other = QWidget()  # Without a screen Qt takes a window that was the last one for active.
    other.show()
    other.activateWindow()
    settle()
    other.close()


def begin_again(window, states):
    """Present as if it had just begun."""
    presenter, presentation = window.presenter, window.presentation
    assert presenter.presenting
    presenter.menu.menu.close()
    presenter.blackout.hide()
    presenter.laser.switch(False)
    presenter._pointer.rested.emit()
    if presentation.panels != frozenset(USUAL):
        presentation.choose_panels(frozenset(USUAL))
    window.reveal.set_down(True)
    if put_held(states):
        store = window.store
        store.settings_changed.emit(store.settings)
        store.state_changed.emit(store.state)
        store.timeline_changed.emit(store.timeline)
        store.notice_changed.emit(store.notice)
        session = window.session
        for part in (session.survey, session.history, session.history.pins, session.projections):
            part.changed.emit()
        window.live.draw_now()
    presenter.bar.slider.setFocus()
    settle()


def text(window, name):
    return window.findChild(QLabel, name).text()


def shown(window, name):
    return window.findChild(QWidget, name).isVisible()


def focused(window):
    return window.focusWidget() or window


def press(window, *keys):
    for key in keys:
        QTest.keyClick(focused(window), key)


def test_f5_fills_the_screen_in_larger_type_and_afterwards_the_window_is_as_before(window):
    window.resize(1100, 640)
    before, scale = window.geometry(), window._look.scale
    for key in (Key.Key_F5, Key.Key_Escape):
        press(window, Key.Key_F5)
        assert window.isFullScreen() and window.reveal.down, key
        assert window.board.look.scale > scale * 1.05
        assert not shown(window, "controls") and not shown(window, "curves_panel")
        assert shown(window, "stage_bar")
        window.wear(DARK)
        # A lecture may end revealed or veiled.
        press(window, *[Key.Key_PageDown] * (key is Key.Key_F5), key)
        assert not window.presenter.presenting and not window.reveal.down, key
        assert not window.isFullScreen()
        assert (window.geometry(), window.theme) == (before, LIGHT)
        names = ("controls_rail", "labels_row", "efficiency_panel", "pretrained_panel")
        assert all(shown(window, name) for name in names), key
        assert not shown(window, "stage_bar")


def test_a_remote_control_walks_whatever_has_the_focus(presented):
    store = presented.store
    field = QSpinBox(presented)
    field.setValue(50)
    field.show()
    field.setFocus()
    value = field.value()
    assert not shown(presented, "pretrained_panel")
    QTest.keyClick(field, Key.Key_PageDown)
    assert shown(presented, "pretrained_panel")
    QTest.keyClick(field, Key.Key_PageDown)
    assert store.settings.labels_per_class == 4
    assert not shown(presented, "pretrained_panel")
    QTest.keyClick(field, Key.Key_PageUp)
    assert store.settings.labels_per_class == 2
    assert field.value() == value
    field.setParent(None)
    field.deleteLater()


def test_outside_presenting_page_keys_belong_to_the_slider(window, store):
    press(window, Key.Key_PageDown)
    assert store.settings.labels_per_class == 1
    assert not window.reveal.down


def test_a_dark_screen_ends_with_any_key_that_does_nothing_else(presented):
    store = presented.store
    blackout = presented.presenter.blackout
    dark = {Key.Key_Period: "#000000", Key.Key_B: "#000000", Key.Key_W: "#ffffff"}
    for key, colour in dark.items():
        press(presented, key)
        assert blackout.isVisible(), key
        assert blackout.geometry() == presented.rect()
        pixel = presented.grab().toImage().pixelColor(presented.rect().center())
        assert pixel.name() == colour, key
        press(presented, Key.Key_PageDown)
        assert not blackout.isVisible()
        assert presented.reveal.down
        assert store._runner.calls == []


def test_a_key_that_is_held_does_not_end_the_dark_screen_that_it_began(presented, qapp):
    for repeated in (False, True, True):
        press = QEvent.Type.KeyPress
        held = QKeyEvent(press, Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", repeated)
        qapp.sendEvent(focused(presented), held)
        assert presented.presenter.blackout.isVisible()


def test_a_key_with_another_one_held_is_no_key_of_a_remote_control(presented):
    QTest.keyClick(focused(presented), Key.Key_B, Qt.KeyboardModifier.MetaModifier)
    assert not presented.presenter.blackout.isVisible()


def test_a_click_ends_a_dark_screen(presented, qtbot):
    press(presented, Key.Key_B)
    qtbot.mouseClick(presented.presenter.blackout, Qt.MouseButton.LeftButton)
    assert not presented.presenter.blackout.isVisible()


def test_what_was_on_the_screen_of_a_lecture_is_gone_when_one_stops(begun, store):
    """To begin and to stop takes longer than all that is looked at in between."""
    check_that_a_prediction_is_asked_for(begun)
    check_that_the_curve_ends_where_the_lecture_has_come_to(begun, store)
    check_that_an_audience_sees_no_notice_and_no_control(begun, store)
    check_that_the_bar_opens_the_menu_of_panels(begun)
    check_the_laser(begun)
    begun.reveal.set_predict_first(True)
    assert max(ends_of_the_curve(begun)) <= np.float32(np.log10(8))
    press(begun, Key.Key_Escape)
    assert QGuiApplication.overrideCursor() is None
    assert max(ends_of_the_curve(begun)) > 1
    assert "Something happened." in seen_words(begun)
    assert all(shown(begun, name) for name in ("divider", "supervised_details"))
    press(begun, Key.Key_Right)
    assert store.settings.labels_per_class == 9
    begun.presenter.toggle_reveal()
    hint = begun.findChild(QLabel, "reveal_hint")
    assert begun.board.question.isVisible() and not hint.isVisible()


def check_the_laser(window):
    press(window, Key.Key_L)
    image = QGuiApplication.overrideCursor().pixmap().toImage()
    centre = image.pixelColor(image.rect().center())
    assert (centre.red(), centre.alpha()) == (255, 255)
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_veil_gives_nothing_away(window):
    window.resize(1280, 720)
    QTest.keyClick(window, Key.Key_V)
    hidden = ("pretrained_panel", "efficiency_panel", "pretrained_accuracy")
    assert not any(shown(window, name) for name in hidden)
    assert window.findChild(QWidget, "question_veil").isVisible()
    assert text(window, "question_count") == "Labels per class: 2"
    plane = window.board.arms[0].decision.room
    for x in range(0, plane.width(), 20):
        QTest.mouseMove(plane.childAt(x, plane.height() // 2), QPoint(3, 3))
        assert not shown(window, "point_facts")
    QTest.mouseClick(window.findChild(QWidget, "reveal_button"), Qt.MouseButton.LeftButton)
    assert all(shown(window, name) for name in hidden)
    # No arm has to make room here: nothing is placed time and again.
    assert window.board.audience._opening.state() is QVariantAnimation.State.Stopped


def test_below_the_veil_no_mark_and_no_sentence_tells_of_the_pretrained_model(window, store):
    marks = [mark.role for mark in landmarks(store.timeline)]
    transport = window.footer.transport
    assert {mark.role for mark in window.footer.bar._landmarks} == {"supervised", "pretrained"}
    assert "Pretrained: encoder" in text(window, "fairness")
    window.presenter.toggle_reveal()
    assert {mark.role for mark in window.footer.bar._landmarks} == {"supervised"}
    assert len(jumps(transport)) == 2 + marks.count("supervised")
    assert not any("Pretrained" in words for words in jumps(transport))
    assert "Pretrained" not in text(window, "fairness")
    assert "Same for both: network (unit-length codes), 4 labels" in text(window, "fairness")
    window.presenter.toggle_reveal()
    assert "Pretrained: encoder" in text(window, "fairness")
    assert len(jumps(transport)) == 2 + len(marks)


def jumps(transport):
    """Return what the menu of moments offers to whoever opens it."""
    transport._jumps.aboutToShow.emit()
    return [action.text() for action in transport._jumps.actions()]


def test_below_the_veil_nobody_is_told_that_pretraining_was_dropped(window, store):
    ground = replace(store.timeline.latest.ground, learnt=False)
    run = tuple(replace(each, ground=ground) for each in store.timeline.frames)
    store.show_saved(Saved(store.settings, Timeline(run, {}, 2)))
    window.live.draw_now()
    assert "dropped" in text(window, "fairness")
    window.presenter.toggle_reveal()
    assert "dropped" not in text(window, "fairness")


def test_the_arms_keep_their_places_below_the_veil(window, qapp):
    window.resize(1280, 720)
    qapp.processEvents()
    before = [arm.geometry() for arm in window.board.arms]
    window.presenter.toggle_reveal()
    qapp.processEvents()
    assert window.board.arms[0].geometry() == before[0]
    assert window.board.question.geometry() == before[1]
    window.presenter.toggle_reveal()
    qapp.processEvents()
    assert [arm.geometry() for arm in window.board.arms] == before


def test_the_question_asks_about_the_count_at_hand(presented):
    press(presented, Key.Key_PageDown, Key.Key_PageDown)
    assert text(presented, "question_count") == "Labels per class: 4"
    assert presented.board.question.accessibleName().endswith("4")
    assert presented.presentation.stops.words == "Page Down: reveal"


def test_the_slider_at_the_top_chooses_labels_and_follows_them(presented):
    store = presented.store
    slider = presented.presenter.bar.slider
    slider.setFocus()
    QTest.keyClick(slider, Key.Key_Right)
    assert store.settings.labels_per_class == 3
    assert text(presented, "stage_number") == "3"
    store.change(labels_per_class=9)
    assert slider.value() == 9


def seen_words(window):
    labels = window.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def check_that_an_audience_sees_no_notice_and_no_control(window, store):
    window.reveal.set_down(True)
    store.notify("Something happened.")
    for curve in (False, True):
        assert "Something happened." not in seen_words(window)
        kinds = (QAbstractButton, QComboBox, QMenuBar, QProgressBar)
        controls = [part for kind in kinds for part in window.findChildren(kind)]
        assert [part.objectName() for part in controls if part.isVisible()] == []
        assert not any(shown(window, name) for name in ("divider", "supervised_details"))
        press(window, Key.Key_V)
        assert window.reveal.down is curve
        window.presentation.choose_panels(frozenset(PANELS[:2] + PANELS[3:]))
    window.presentation.choose_panels(frozenset(USUAL))


def test_what_had_the_keys_has_them_again_if_it_is_still_there(window):
    tab = window.findChild(QAbstractButton, "capacity_tab")
    for stays in (True, False):
        tab.setFocus()
        assert window.focusWidget() is tab
        present_at(window, (1280, 720))
        tab.setHidden(not stays)
        window.presenter.leave()
        assert window.focusWidget() is (tab if stays else window.places.home.widget)
    tab.show()


def test_on_every_screen_words_are_read_the_slider_is_dragged_and_no_name_is_cut(window, qapp):
    sizes = ((1280, 720), (1280, 1000), (1920, 1080), (1024, 768), (1024, 640))
    # A larger screen of the same shape shows the same larger.
    checked, placed = (sizes[0], sizes[3]), (sizes[0], sizes[2])
    menu, scales = window.presenter.menu.menu, []
    present_at(window, sizes[0])
    for size in sizes:
        window.resize(*size)
        settle()
        assert window.size().toTuple() == size
        bar = window.presenter.bar
        assert bar.slider.width() >= SHORTEST * bar.width(), size
        assert menu.font().family() == window.font().family()
        assert menu.font().pixelSize() == window.font().pixelSize(), size
        scales.append(window.board.look.scale)
        if size in checked:
            check_words(window, qapp, size)
            check_names_of_the_legend(window, qapp, size)
        if size in placed:
            check_place_of_the_slider(window, qapp, size)
        if size == (1280, 1000):  # As wide, but higher: all words are larger.
            assert scales[1] > 1.3 * scales[0]
            assert words_too_small(window, 1000) == {}
    window.presenter.leave()


def check_words(window, qapp, size):
    """Every word can be read from the last row."""
    for curve, down in ((False, True), (False, False), (True, True), (True, False)):
        if curve is not window.presentation.curve:
            press(window, Key.Key_C)
        window.reveal.set_down(down)
        qapp.processEvents()
        assert words_too_small(window, size[1]) == {}, (size, curve, down)
        assert cut_off(window) == [], (size, curve, down)
    press(window, Key.Key_C)
    assert window.board.look.style.font(TYPE).pixelSize() >= round(34 * size[1] / 1080)
    window.reveal.set_down(True)


def check_names_of_the_legend(window, qapp, size):
    """None is cut, whatever is shown."""
    run = window.store.timeline
    chosen = (settings_for(scene, labels_per_class=2) for scene in ("moons", "digits"))
    for settings, stage in product(chosen, (Stage.PRETRAINING, Stage.FINETUNING)):
        window.store.show_stored(Timeline((factories.frame(settings, stage),)))
        window.live.draw_now()
        qapp.processEvents()
        legend, case = window.board.legend, (size, settings.scene, stage)
        assert legend.width() >= legend.least(), case
        assert not any(entry.name.cut for entry in legend._legend().entries), case
    window.store.show_stored(run)
    window.live.draw_now()
    qapp.processEvents()


def check_place_of_the_slider(window, qapp, size):
    """It keeps it whatever the legend names."""
    bar, run = window.presenter.bar, window.store.timeline
    window.board.show_legend(comparison(run, str))
    qapp.processEvents()
    before, named = bar.slider.geometry(), window.board.legend.accessibleName()
    window.board.show_legend(comparison(run.before(Stage.FINETUNING), str))
    qapp.processEvents()
    assert window.board.legend.accessibleName() == "unlabelled" != named
    assert bar.slider.geometry() == before, size


def words_too_small(window, high):
    """Every word that is seen and smaller than the last row can read on a screen so high."""
    words = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text()]
    assert len(words) > 4
    sizes = {each.text(): each.font().pixelSize() for each in words}
    return {text: size for text, size in sizes.items() if size < round(34 * high / 1080)}


def test_a_key_shows_the_curve_and_hides_it(presented):
    press(presented, Key.Key_V)
    assert not shown(presented, "efficiency_curve")
    press(presented, Key.Key_C)
    assert shown(presented, "efficiency_curve") and presented.presentation.curve
    assert presented.presenter.menu.panels["efficiency"].isChecked()
    press(presented, Key.Key_C)
    assert not shown(presented, "efficiency_curve") and shown(presented, "pretrained_panel")
    assert not presented.presenter.menu.panels["efficiency"].isChecked()


def test_below_the_veil_the_first_arm_takes_the_room_and_moves_aside(window, qapp, qtbot):
    present_at(window, (1024, 768))
    for moves in (True, False):
        window.looks.set_moves(moves)
        check_that_the_first_arm_moves_aside(window, qapp, qtbot, moves)
    window.looks.set_moves(True)
    window.presenter.leave()


def check_that_the_first_arm_moves_aside(window, qapp, qtbot, moves):
    window.reveal.set_down(True)
    qapp.processEvents()
    first, second = window.board.arms
    wide, side = first.width(), first.decision.side
    assert wide > 0.6 * 1024 and not second.isVisible()
    widths = []
    window.reveal.set_down(False)
    widths.append(first.width())
    assert second.isVisible()
    qtbot.waitUntil(lambda: widths.append(first.width()) or first.width() == second.width())
    assert first.decision.side == second.decision.side < side
    assert widths == sorted(widths, reverse=True)
    assert (len(set(widths)) > 2) is moves and (widths[0] == wide) is moves
    window.reveal.set_down(True)
    assert not second.isVisible() and first.width() == wide


def test_a_click_on_the_question_reveals(presented):
    QTest.mouseClick(presented.findChild(QWidget, "question_veil"), Qt.MouseButton.LeftButton)
    assert shown(presented, "pretrained_panel")


def test_the_legend_stands_beside_the_slider_or_below_planes_that_leave_it_room(window, qapp):
    present_at(window, (1024, 768))
    assert window.board.legend.parentWidget() is window.board
    window.resize(1920, 1080)
    settle()
    assert window.board.legend.parentWidget() is window.presenter.bar
    window.presenter.leave()
    assert window.board.legend.parentWidget() is window.board
    window.resize(1280, 720)
    qapp.processEvents()
    assert cut_off(window) == [] and window.board.legend.isVisible()


def test_ticks_choose_panels_and_are_remembered(qtbot, window):
    memory = window.session.memory
    window.presenter.enter()
    window.reveal.set_down(False)
    window.presenter.menu.panels["curves"].trigger()
    window.presenter.menu.panels["boundaries"].trigger()
    window.presenter.menu.predict.trigger()
    assert shown(window, "loss_curve")
    assert not shown(window, "supervised_decision")
    assert memory.recall(PRESENTING) == {
        "panels": ["embeddings", "curves"],
        "predict_first": False,
    }
    window.presenter.leave()
    again = opened(qtbot, moons(), memory)
    again.presenter.enter()
    assert not again.reveal.down
    assert shown(again, "loss_curve")
    assert not shown(again, "supervised_decision")
    again.presenter.leave()


def ends_of_the_curve(window):
    plot = window.drawing.canvases[window.board.efficiency.card]._plot
    return {line.points[-1, 0] for line in plot.lines if line.role == "pretrained"}


def check_that_the_curve_ends_where_the_lecture_has_come_to(window, store):
    window.reveal.set_down(True)
    press(window, Key.Key_PageDown)
    assert ends_of_the_curve(window) == {np.float32(np.log10(2))}
    press(window, Key.Key_PageDown)
    assert max(ends_of_the_curve(window)) <= np.float32(np.log10(4))
    store.change(labels_per_class=8)
    assert np.log10(4) < max(ends_of_the_curve(window)) <= np.float32(np.log10(8))
    for first in (False, True):  # Whoever predicts nothing sees all of it.
        window.reveal.set_predict_first(first)
        assert bool(max(ends_of_the_curve(window)) > 1) is not first


def test_without_planes_the_question_stands_where_there_is_room(window, qapp):
    window.presentation.choose_panels(frozenset({"efficiency"}))
    present_at(window, (1280, 720))
    head = window.board.arms[0].geometry()
    assert window.board.question.y() > head.bottom()
    assert window.board.question.width() == window.board.width()
    window.reveal.set_down(False)
    qapp.processEvents()
    assert window.board.arms[0].geometry() == head
    window.presenter.leave()


def check_that_the_bar_opens_the_menu_of_panels(window):
    bar, menu = window.presenter.bar, window.presenter.menu.menu
    place = bar.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, bar.mapToGlobal(place))
    QGuiApplication.sendEvent(bar, event)
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Escape)
    assert not menu.isVisible()
    assert window.presenter.presenting


def test_embeddings_that_are_ticked_are_seen_as_insets(presented):
    presented.reveal.set_down(False)
    ticks = presented.presenter.menu.panels
    for _ in range(2):
        assert ticks["embeddings"].isChecked()
        for arm in presented.board.arms:
            inset = arm.inset
            assert inset is arm.embedding and inset.isVisible()
            assert arm.main.geometry().contains(inset.geometry())
            small = SMALLER * presented.board.look.scale
            assert presented.drawing.canvases[inset]._look.scale == pytest.approx(small)
        ticks["embeddings"].trigger()
        assert not any(arm.embedding.isVisible() for arm in presented.board.arms)
        ticks["embeddings"].trigger()


def test_an_embedding_alone_is_drawn_large(presented):
    presented.reveal.set_down(False)
    presented.presenter.menu.panels["boundaries"].trigger()
    for arm in presented.board.arms:
        assert arm.main is arm.embedding and arm.inset is None
        assert presented.drawing.canvases[arm.main]._look.scale == presented.board.look.scale


def check_that_a_prediction_is_asked_for(window):
    """What asks says how to reveal it."""
    hint = window.findChild(QLabel, "reveal_hint")
    assert hint.isVisible() and hint.text() == "A click here, V or Page Down reveals it."
    QTest.mouseClick(window.board.question, Qt.MouseButton.LeftButton)
    assert not window.reveal.down
    for key in (Key.Key_V, Key.Key_PageDown):
        window.reveal.set_down(True)
        press(window, key)
        assert not window.reveal.down


def test_a_line_says_how_far_the_training_is(presented):
    store = presented.store
    line = presented.presenter.bar.run
    assert not line.isVisible()
    store.start()
    assert line.isVisible() and line.fraction == 0.0
    *frames, last = factories.timeline(store.settings).frames
    for each in frames:
        store.add_frame(store.job, each)
    assert line.isVisible() and line.fraction == store.state.fraction > 0
    assert presented.presenter.bar.rect().contains(line.geometry())
    store.add_frame(store.job, last)
    assert not line.isVisible()


def test_the_last_panel_cannot_be_left_out(window):
    ticks = window.presenter.menu.panels
    for name in ("boundaries", "embeddings"):
        ticks[name].trigger()
    assert ticks["embeddings"].isChecked()
    assert window.presentation.panels == {"embeddings"}


def test_what_was_remembered_wrongly_is_left_alone(qapp):
    memory = Memory()
    memory.keep(PRESENTING, {"panels": ["nonsense"], "predict_first": "perhaps"})
    presentation = Presentation(moons(), memory)
    assert "boundaries" in presentation.panels
    assert presentation.reveal.predict_first


def test_panels_fill_the_window_and_stay_inside_it(window, qapp):
    one_row = (("boundaries",), ("boundaries", "embeddings"), ("efficiency",))
    present_at(window, (1000, 620))
    window.reveal.set_down(False)
    for size in ((1000, 620), (1920, 1080)):
        window.resize(*size)
        for panels in (*one_row, ("embeddings", "curves")):
            window.presentation.choose_panels(frozenset(panels))
            for _ in range(3):
                qapp.processEvents()
            board = window.board
            places = [QRect(p.mapTo(board, QPoint()), p.size()) for p in parts(board, panels)]
            assert all(board.rect().contains(place) for place in places), (size, panels)
            area = sum(place.width() * place.height() for place in places)
            assert area > 0.85 * board.width() * board.height(), (size, panels)
            assert window.size().toTuple() == size
    window.presenter.leave()


def parts(board, panels):
    below = zip(PANELS[2:], (board.curves, board.efficiency), strict=True)
    return [*board.arms, *(panel for name, panel in below if name in panels)]


def test_what_older_windows_kept_of_controls_is_left_out(qapp):
    memory = Memory()
    memory.keep(PRESENTING, {"panels": ["boundaries", "controls", "foot"]})
    assert Presentation(moons(), memory).panels == {"boundaries"}


def test_another_language_goes_on_presenting(qtbot, store, begun):
    press(begun, Key.Key_L)
    before = begun.presentation.before
    begun.closed.connect(list)
    begun.end()
    other = window_of(store, session=begun.session)
    other.fill()
    qtbot.addWidget(other)
    other.take_place_of(begun)
    assert other.presenter.presenting
    assert other.isFullScreen()
    assert other.reveal.down
    assert other.presenter.laser.on
    QTest.keyClick(other, Key.Key_Escape)
    assert other.geometry() == before.geometry
    assert not other.presenter.presenting


def test_what_a_session_keeps_is_the_usual_size(presented):
    before = presented.presentation.before.geometry
    assert presented.state.values()["size"] == [before.width(), before.height()]


def test_keys_are_listed(window):
    listed = {key for shortcut in window.keys.shortcuts for key in shortcut.keys}
    assert {"F5", "PgDown", "PgUp", "B", "W", "L", "V", "C", "Esc"} <= listed


def hold_no_button(window):
    """A test before may have left one pressed: to the mouse of tests all windows are one."""
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseRelease(window.windowHandle(), button)


def move(window, x, y):
    QTest.mouseMove(window.windowHandle(), QPoint(x, y))


def test_whoever_moves_the_mouse_sees_a_way_out_which_goes_at_rest(begun, qtbot):
    leave = begun.presenter.bar.leave_button
    move(begun, 300, 300)
    assert not leave.isVisible()
    move(begun, 310, 300)
    qtbot.waitUntil(leave.isVisible)
    timer = begun.presenter._pointer._timer
    assert timer.isActive() and timer.interval() == REST_MS == 2_000
    timer.setInterval(1)
    move(begun, 320, 300)
    qtbot.waitUntil(lambda: not leave.isVisible())
    timer.setInterval(REST_MS)
    move(begun, 330, 300)
    qtbot.waitUntil(leave.isVisible)
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not begun.presenter.presenting and not leave.isVisible()


def test_the_way_out_covers_nothing_and_takes_no_keys(presented, qtbot):
    bar = presented.presenter.bar
    move(presented, 300, 300)
    move(presented, 310, 300)
    qtbot.waitUntil(bar.leave_button.isVisible)
    assert not bar.leave_button.hasFocus()
    assert bar.rect().contains(bar.leave_button.geometry())
    beside = [bar.slider, presented.stage.strip]
    for part in beside:
        if part.parentWidget() is bar:
            assert not part.geometry().intersects(bar.leave_button.geometry())


def test_a_pointer_that_points_brings_no_way_out(presented, qapp):
    presented.presenter.laser.switch(True)
    move(presented, 300, 300)
    move(presented, 310, 300)
    qapp.processEvents()
    assert not presented.presenter.bar.leave_button.isVisible()
    presented.presenter.laser.switch(False)


def test_the_toolbar_begins_to_present_and_only_then_a_right_click_offers_to_stop(window):
    def offered():
        return [
            [each for each in plot.menu.actions() if each.text().startswith("Stop presenting")]
            for plot in window.stage.plots
        ]

    assert not any(offered())
    QTest.mouseClick(window.findChild(QWidget, "present_button"), Qt.MouseButton.LeftButton)
    assert window.presenter.presenting and not shown(window, "present_button")
    assert all(len(found) == 1 for found in offered())
    offered()[0][0].trigger()
    assert not window.presenter.presenting and not any(offered())
