"""Points are dragged in the decision planes of the real window: both models follow the hand."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explainer.core.editing.preview import HASTY_STEPS
from explainer.core.settings.edits import NO_EDITS
from explainer.session.editing.dragged_point import DraggedPoint
from explainer.session.store import Store
from explainer.views.comparison.worth.panel_page import COURSES
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.plots.shade import Shade
from tests.factories import FakeRunner, decision, full_survey, timeline
from tests.windows import settings_for, settle, shown_window

pytestmark = pytest.mark.usefixtures("undressed")

LEFT = Qt.MouseButton.LeftButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class FakeLab:
    """Remembers what it was asked, and answers when a test says so."""

    def __init__(self):
        self.asked = []

    def preview(self, job, settings):
        self.asked.append((job, settings))


@pytest.fixture
def window(kept):
    made = kept.give("with a lab that previews", opened)
    yield made
    QTest.keyClick(made, Qt.Key.Key_Escape)
    for canvas in made.drawing.boundaries:
        QTest.mouseRelease(canvas.viewport(), LEFT)
    made.dragged_point.put_back()
    made.drawing.linked.leave()
    made.board.choose_views(swapped=False)
    made.board.efficiency.choose_tab("efficiency")
    made.lab.asked.clear()


@pytest.fixture
def lab(window):
    return window.lab


def opened(bot):
    settings = settings_for("moons", unlabelled=60, labels_per_class=4)
    store, lab = Store(settings, FakeRunner()), FakeLab()
    point = DraggedPoint(store, lab)
    made = shown_window(bot, store, full_survey(store), dragged_point=point, folded=True)
    made.lab = lab
    store.show_stored(timeline(settings, 3))
    bot.waitUntil(lambda: made.stage.frame is not None)
    made.activateWindow()
    settle()
    return made


def answer(window, lab):
    """Answer the latest question with boundaries that nobody has seen before."""
    job, settings = lab.asked[-1]
    found = {"supervised": decision(2, 0.3), "pretrained": decision(2, 0.6)}
    window.dragged_point.take_maps(job, settings, found)
    return found


def plane(window, arm=0):
    return window.drawing.boundaries[arm]


def spot(canvas, place):
    here = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(*map(float, place))))
    return QPoint(here.x(), here.y())


def points(window):
    return window.store.timeline.shown.ground.points


def shown(window):
    window.live.draw_now()
    return window.stage.frame


def labelled(window):
    return int(window.store.timeline.shown.labelled[0])


def press(window, row, keys=NONE, arm=0):
    canvas = plane(window, arm)
    QTest.mousePress(canvas.viewport(), LEFT, keys, spot(canvas, points(window)[row]))


def pull(window, *places, arm=0):
    canvas = plane(window, arm)
    for place in places:
        QTest.mouseMove(canvas.viewport(), spot(canvas, place))


def release(window, place, keys=NONE, arm=0):
    canvas = plane(window, arm)
    QTest.mouseRelease(canvas.viewport(), LEFT, keys, spot(canvas, place))


THERE = (0.2, 0.4)


@pytest.mark.parametrize("arm", [0, 1])
def test_a_drag_moves_one_point_as_one_step_that_undo_knows(window, arm):
    before, row = window.store.settings, labelled(window)
    press(window, row, arm=arm)
    pull(window, (0.0, 0.5), THERE, arm=arm)
    assert window.store.settings == before
    release(window, THERE, arm=arm)
    (moved,) = window.store.settings.edits.moved
    assert moved[0] == row
    np.testing.assert_allclose(moved[1:], (20, 40), atol=3)
    assert window.history.last.name == "a point moved"
    window.history.undo()
    assert window.store.settings == before
    window.history.redo()
    assert window.store.settings.edits.moved == (moved,)


def test_an_unlabelled_point_is_moved_too(window):
    shown_points = points(window)
    row = next(r for r in range(60) if plane(window).row_at(plane(window), *shown_points[r]) == r)
    press(window, row)
    pull(window, THERE)
    release(window, THERE)
    assert [each[0] for each in window.store.settings.edits.moved] == [row]


def test_both_boundaries_follow_while_the_point_is_in_the_hand(window, lab):
    press(window, labelled(window))
    pull(window, (0.0, 0.5))
    np.testing.assert_allclose(shown(window).ground.points[labelled(window)], (0.0, 0.5), atol=0.03)
    found = answer(window, lab)
    now = shown(window)
    assert now.supervised.decision is found["supervised"]
    assert now.pretrained.decision is found["pretrained"]
    assert [steps.steps for _, steps in lab.asked] == [HASTY_STEPS]


def test_the_newest_place_wins(window, lab):
    press(window, labelled(window))
    pull(window, (0.0, 0.5), (0.1, 0.5), (0.3, 0.5))
    assert len(lab.asked) == 1
    answer(window, lab)
    assert len(lab.asked) == 2
    assert lab.asked[-1][1].edits.moved[0][1] == pytest.approx(30, abs=2)


def test_a_preview_never_lands_after_the_point_was_let_go(window, lab):
    press(window, labelled(window))
    pull(window, THERE)
    release(window, THERE)
    before = shown(window).supervised.decision
    answer(window, lab)
    assert shown(window).supervised.decision is before
    for frame in timeline(window.store.settings, 3).frames:
        window.store.add_frame(window.store.job, frame)
    assert shown(window) is window.store.timeline.shown


def test_escape_puts_the_point_back_and_the_rest_of_the_drag_does_nothing(window, lab):
    before, row = window.store.settings, labelled(window)
    press(window, row)
    pull(window, THERE)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    pull(window, (0.5, 0.5))
    assert np.array_equal(shown(window).ground.points, points(window))
    release(window, (0.5, 0.5))
    assert window.store.settings == before and len(lab.asked) == 1
    press(window, row)
    pull(window, THERE)
    release(window, THERE)
    assert len(window.store.settings.edits) == 1


def test_another_button_puts_the_point_back_and_opens_no_menu(window):
    before, canvas = window.store.settings, plane(window)
    press(window, labelled(window))
    pull(window, THERE)
    here = spot(canvas, THERE)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.RightButton, NONE, here)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        canvas.viewport(), QContextMenuEvent(reason, here, canvas.viewport().mapToGlobal(here))
    )
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.RightButton, NONE, here)
    assert QApplication.activePopupWidget() is None
    assert np.array_equal(shown(window).ground.points, points(window))
    assert not shades(window.board.arms[1].head)
    release(window, THERE)
    assert window.store.settings == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_R])
def test_no_shortcut_acts_while_a_point_is_in_the_hand(window, key):
    press(window, labelled(window))
    pull(window, THERE)
    before = window.store.state, window.store.settings
    QTest.keyClick(window, key, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_M)
    assert (window.store.state, window.store.settings) == before and not window.board.swapped
    release(window, THERE)
    assert len(window.store.settings.edits) == 1
    QTest.keyClick(window, Qt.Key.Key_M)
    assert window.board.swapped


def test_escape_before_an_audience_puts_the_point_back_and_the_talk_goes_on(window, qapp):
    before = window.store.settings
    window.presenter.enter()
    qapp.processEvents()
    press(window, labelled(window))
    pull(window, THERE)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    release(window, THERE)
    assert window.presentation.presenting and window.store.settings == before
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.presentation.presenting


def test_the_numbers_are_dimmed_while_a_point_is_dragged_and_it_is_said_why(window, lab):
    head = window.board.arms[1].head
    press(window, labelled(window))
    assert not shades(head)
    pull(window, THERE)
    shown(window)
    assert shades(head) == ["while you drag: encoder of before"]
    assert shades(window.board.arms[0].head) == ["while you drag"]
    for arm in window.board.arms:
        (shade,) = (each for each in arm.head.findChildren(Shade) if each.isVisible())
        said, name = arm.head.details, arm.head.name
        words = QRect(said.pos(), said.sizeHint()).intersected(arm.head.rect())
        assert shade.plate.left() <= words.left() and shade.plate.right() >= words.right()
        # It stands in place of that line, and touches no other.
        assert (shade.plate.left(), shade.plate.top()) == (said.x(), said.y())
        assert shade.plate.height() == said.height()
        assert not shade.plate.intersects(name.geometry())
        assert not shade.plate.intersects(arm.head.chips.geometry())
    said = window.findChild(QWidget, "point_facts").text
    assert f"Both models take {HASTY_STEPS} label steps, at rest all 150." in said
    assert "%" not in said  # What the models of before have said of it is not told.
    QTest.keyClick(window, Qt.Key.Key_Escape)
    shown(window)
    assert not shades(head)


def test_after_it_was_let_go_the_last_result_stays_dimmed_until_the_full_one(window, lab):
    arm, row = window.board.arms[1], labelled(window)
    press(window, row)
    pull(window, THERE)
    found = answer(window, lab)["pretrained"]
    release(window, THERE)
    assert shown(window).pretrained.decision is found
    *early, end = timeline(window.store.settings, 3).frames
    for frame in early:
        window.store.add_frame(window.store.job, frame)
        assert shown(window).pretrained.decision is found
        assert shades(arm) == ["Preparing moons \u2026"]
    window.store.add_frame(window.store.job, end)
    assert shown(window) is window.store.timeline.shown and not shades(arm)


def test_what_is_measured_is_never_told_as_if_it_were_of_a_moved_point(window, lab):
    panel, row = window.board.efficiency, labelled(window)
    shown(window)
    assert not panel.worth.apart and panel.words.number.property("tone") == "text"
    press(window, row)
    pull(window, THERE)
    shown(window)
    assert told_apart(panel)
    release(window, THERE)
    for frame in timeline(window.store.settings, 3).frames:
        shown(window)
        assert told_apart(panel)  # Also while its models train.
        window.store.add_frame(window.store.job, frame)
    shown(window)
    assert told_apart(panel)


def test_a_point_that_was_put_back_leaves_what_is_measured_as_it_was(window, lab):
    press(window, labelled(window))
    pull(window, THERE)
    shown(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    shown(window)
    assert not told_apart(window.board.efficiency)


@pytest.mark.parametrize("tab", ["disagreement", "accuracy"])
def test_what_a_tab_tells_of_the_run_is_dimmed_while_a_point_is_in_the_hand(window, lab, tab):
    panel, curves = window.board.efficiency, window.board.curves
    if tab in COURSES:
        window.resize(1280, 720)
    panel.choose_tab(tab)
    told = curves.accuracy if tab in COURSES else panel
    shown(window)
    assert not shades(told)
    press(window, labelled(window))
    pull(window, THERE)
    shown(window)
    assert shades(told) == ["of the run before"]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    shown(window)
    assert not shades(told)


def told_apart(panel):
    """Whether the panel says that its number is without what was done by hand."""
    said = [line.text() for line in panel.facts.lines][:1] == ["Measured without your edits."]
    tone = panel.words.number.property("tone")
    assert said == panel.worth.apart == (tone == "muted")
    return said


def test_the_keys_go_to_the_plane_of_the_point_in_the_hand(window, lab):
    window.storyteller.greet()
    press(window, labelled(window))
    pull(window, THERE)
    focused = QApplication.focusWidget()
    assert isinstance(focused, PlaneCard) and not focused.inset


def shades(head):
    found = (part for part in head.findChildren(QWidget, "shade") if part.isVisible())
    return [shade.accessibleName() for shade in found]


def test_a_click_on_a_point_moves_nothing(window, lab):
    before, row = window.store.settings, labelled(window)
    press(window, row)
    release(window, points(window)[row])
    assert window.store.settings == before and not lab.asked
    assert window.drawing.linked.selected == row


def test_with_control_the_plot_is_pulled_and_not_the_point(window, lab):
    pulled = []
    window.board.arms[0].decision.pull_begun.connect(lambda: pulled.append(1))
    press(window, labelled(window), CONTROL)
    pull(window, THERE)
    release(window, THERE, CONTROL)
    assert pulled == [1] and not lab.asked and window.store.settings.edits == NO_EDITS


def test_where_points_cannot_be_moved_a_drag_says_why_once(qtbot, window):
    settings = settings_for("digits", labels_per_class=2, unlabelled=60)
    window.store.change(scene="digits", labels_per_class=2, unlabelled=60)
    window.store.add_frame(window.store.job, timeline(settings, 3).latest)
    shown(window)
    notices, row = [], labelled(window)
    window.store.notify("")
    window.store.notice_changed.connect(notices.append)
    before = window.store.settings
    press(window, row)
    for x in range(4):
        pull(window, (x / 8, 0.1))
    release(window, (0.5, 0.1))
    assert len(notices) == 1 and "two dimensions" in notices[0]
    assert window.store.settings == before


def test_while_planes_bend_no_point_is_taken(window, lab):
    window.morph.show(0.5)
    press(window, labelled(window))
    pull(window, THERE)
    release(window, THERE)
    assert not lab.asked and window.store.settings.edits == NO_EDITS
    window.morph.show(0.0)


def select(window, row):
    canvas = plane(window)
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, spot(canvas, points(window)[row]))
    return window.board.arms[0].decision


def test_the_selected_point_is_moved_by_keys_and_kept_when_alt_is_let_go(window, lab):
    row, before = labelled(window), points(window).copy()
    card = select(window, row)
    step = plane(window).seen.width() / 80
    for _ in range(3):
        QTest.keyPress(card, Qt.Key.Key_Right, ALT)
    QTest.keyPress(card, Qt.Key.Key_Up, ALT)
    assert window.store.settings.edits == NO_EDITS and lab.asked
    there = before[row] + (3 * step, step)
    np.testing.assert_allclose(shown(window).ground.points[row], there, atol=0.01)
    QTest.keyRelease(card, Qt.Key.Key_Alt)
    assert [each[0] for each in window.store.settings.edits.moved] == [row]
    assert window.drawing.linked.selected == row


def test_keys_move_the_next_point_from_its_own_place(window):
    QTest.keyPress(select(window, labelled(window)), Qt.Key.Key_Right, ALT)
    window.board.arms[1].decision.setFocus()
    (first,) = window.store.settings.edits.moved
    other = int(window.store.timeline.shown.labelled[-1])
    card = select(window, other)
    QTest.keyPress(card, Qt.Key.Key_Right, ALT)
    QTest.keyRelease(card, Qt.Key.Key_Alt)
    moved = {row: place for row, *place in window.store.settings.edits.moved}
    assert moved.keys() == {first[0], other}
    there = points(window)[other] + (plane(window).seen.width() / 80, 0)
    np.testing.assert_allclose(moved[other], 100 * there, atol=1)


def test_escape_puts_a_point_back_that_keys_have_moved(window):
    card = select(window, labelled(window))
    QTest.keyPress(card, Qt.Key.Key_Right, ALT)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    QTest.keyRelease(card, Qt.Key.Key_Alt)
    assert window.store.settings.edits == NO_EDITS


def test_alt_and_arrows_without_a_selected_point_do_nothing(window, lab):
    card = window.board.arms[0].decision
    card.setFocus()
    QTest.keyPress(card, Qt.Key.Key_Right, ALT)
    QTest.keyRelease(card, Qt.Key.Key_Alt)
    assert not lab.asked and window.store.settings.edits == NO_EDITS


def test_the_keys_of_the_hand_are_listed(window):
    words = {shortcut.words: shortcut.keys for shortcut in window.keys.shortcuts}
    assert "Alt+Left" in words["Move the selected point; letting go of Alt keeps it"]
    assert words["Drag a point: both models follow it; Esc puts it back"] == ("Esc",)


def test_the_pointer_shows_what_can_be_done_with_a_point(window):
    canvas, embedding = plane(window), window.drawing.canvases[window.board.arms[0].embedding]
    place = spot(canvas, points(window)[labelled(window)])
    QTest.mouseMove(canvas.viewport(), QPoint(2, 2))
    QTest.mouseMove(canvas.viewport(), place)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(canvas.viewport(), LEFT, NONE, place)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, place)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    window.drawing.swap()
    places = window.store.timeline.shown.supervised.embedding
    QTest.mouseMove(embedding.viewport(), QPoint(2, 2))
    QTest.mouseMove(embedding.viewport(), spot(embedding, places[labelled(window)]))
    assert embedding.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
