"""The pictures first: how much of the window the planes take, and how planes and insets swap."""

from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtTest import QTest

from explainer.bench.window.stage import planes_share
from explainer.core.figures.figure import Axis, Dots, Plot
from explainer.core.figures.theme import LIGHT
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import NEIGHBOURS, PRINCIPAL, Projection
from explainer.core.training.frames import frozen
from explainer.session.store import Store
from explainer.views.comparison.arms.inset_corner import covered, hides_a_label, inset_place
from explainer.views.comparison.arms.stage_plan import INSET, SMALLEST, InsetPlace, PlaneCorner
from tests import factories
from tests.layouts import cut_off
from tests.windows import present_at

LEFT = Qt.MouseButton.LeftButton
WIDE = ((1280, 720), (1920, 1080))


def settle(qapp):
    for _ in range(3):
        qapp.processEvents()


@pytest.fixture
def stage(kept):
    made = kept.filled(settings=settings_for("spirals", labels_per_class=4), theme=LIGHT)
    yield made
    made.presenter.leave()
    if made.story.open:
        made.story.leave()
    made.board.choose_views(swapped=False, four=False)
    made.places.fold(False)


def share(qapp, window, size):
    window.resize(*size)
    settle(qapp)
    assert (window.width(), window.height()) == size
    return planes_share(window)


def test_at_every_size_planes_are_large_insets_cover_no_point_and_heads_have_their_lines(
    stage, qapp
):
    stage.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size, (folded, least) in product(WIDE, ((True, 0.44), (False, 0.30))):
        stage.places.fold(folded)
        assert share(qapp, stage, size) >= least, (size, folded)
        check_that_an_inset_covers_no_point(stage, qapp, (size, folded))
        check_lines_of_the_heads(stage, size)
        if not folded:
            check_insets_where_corners_are_taken(stage, size)
    stage.setUpdatesEnabled(True)


def test_the_planes_stay_large_beside_the_story(stage, qapp):
    stage.story.go_to(1)
    for size in WIDE:
        assert share(qapp, stage, size) >= 0.33, size


def test_before_an_audience_the_planes_take_more_than_half(stage, qapp):
    stage.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    present_at(stage, (1280, 720))
    stage.reveal.set_down(False)
    for size in (*WIDE, (1024, 768)):
        assert share(qapp, stage, size) >= 0.58, size
        assert cut_off(stage) == [], size
        assert all(arm.head.headline.isVisible() for arm in stage.board.arms), size
    stage.presenter.leave()
    stage.setUpdatesEnabled(True)


def test_a_veiled_plane_is_no_plane(stage, qapp):
    both = share(qapp, stage, (1280, 720))
    stage.presenter.toggle_reveal()
    assert share(qapp, stage, (1280, 720)) == pytest.approx(both / 2)


def mains(window):
    return [arm.main.objectName() for arm in window.board.arms]


DECISIONS = ["supervised_decision", "pretrained_decision"]
EMBEDDINGS = ["supervised_embedding", "pretrained_embedding"]


def test_a_click_on_an_inset_swaps_it_for_the_plane_in_both_arms(stage):
    before = stage.store.settings
    inset = stage.board.arms[1].inset
    canvas = stage.drawing.canvases[inset]
    QTest.mouseClick(canvas.viewport(), LEFT, pos=canvas.rect().center())
    assert mains(stage) == EMBEDDINGS
    QTest.mouseClick(stage.board.arms[0].inset, LEFT)
    assert mains(stage) == DECISIONS
    assert stage.store.settings == before  # No label was bought by it.


def check_insets_where_corners_are_taken(stage, size):
    """They stand below the plane."""
    before = stage.board.arms[0].inset_place
    stage.board.put_insets(InsetPlace(share=SMALLEST, free=False))
    for arm in stage.board.arms:
        main, inset = arm.main, arm.inset
        assert not main.geometry().intersects(inset.geometry()), size
        assert arm.rect().contains(inset.geometry()), size
        assert inset.caption.isVisible() and inset.title.x() > inset.room.geometry().right()
    assert cut_off(stage) == [], size
    stage.board.choose_views(swapped=True)
    assert [arm.inset.objectName() for arm in stage.board.arms] == DECISIONS
    assert all(not arm.main.caption.isVisible() for arm in stage.board.arms), size
    stage.board.choose_views(swapped=False)
    stage.board.put_insets(before)


def test_an_inset_shows_that_it_can_be_clicked(stage, qapp):
    arm = stage.board.arms[0]
    for swapped in (False, True):
        stage.board.choose_views(swapped=swapped)
        inset, main = arm.inset, arm.main
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        cursors = [stage.drawing.canvases[each].viewport().cursor() for each in (inset, main)]
        assert [each.shape() for each in cursors] == [hand, arrow]
        assert inset.cursor().shape() is hand and main.cursor().shape() is arrow
        assert "Click: make this plane large. (M)" in inset.toolTip()
        assert "Click" not in main.toolTip()
        settle(qapp)
        # Wherever the pointer was left before: it may be where the inset stands by now.
        qapp.sendEvent(inset, QEvent(QEvent.Type.Leave))
        quiet = upper_edge(inset)
        spot = QPointF(5, 5)
        qapp.sendEvent(inset, QEnterEvent(spot, spot, spot))
        assert QColor(upper_edge(inset).pixel(0, 0)) == QColor(LIGHT.text)
        qapp.sendEvent(inset, QEvent(QEvent.Type.Leave))
        assert upper_edge(inset) == quiet


def upper_edge(inset):
    """Return the frame alone: what it encloses may be drawn anew at any time."""
    return inset.grab().toImage().copy(0, 0, inset.side, 1)


def test_a_small_inset_has_no_name_that_would_be_cut(stage, qapp):
    stage.places.fold(True)
    share(qapp, stage, (1280, 720))
    stage.board.choose_views(swapped=True)
    for side, named in ((INSET, True), (SMALLEST, False)):
        stage.board.put_insets(InsetPlace(share=side))
        qapp.processEvents()
        for arm in stage.board.arms:
            inset = arm.inset
            assert inset.title.isVisible() is named and cut_off(inset) == []
            assert (inset.room.y() >= inset.title.height()) is named
            assert inset.toolTip().startswith("Decision boundary") is not named


def under_inset(window, arm):
    """How many of the pool's points lie where the arm's inset covers its main plane."""
    main, inset = arm.main, arm.inset
    canvas = window.drawing.canvases[main]
    ground = inset.rect().translated(inset.mapTo(arm, inset.rect().topLeft()))
    if inset._beside:
        ground.setWidth(inset.height())
    places = np.concatenate([dots.points for dots in canvas._plot.dots])
    scene = (canvas.box.mapViewToScene(QPointF(*map(float, place))) for place in places)
    spots = (canvas.viewport().mapTo(arm, canvas.mapFromScene(each)) for each in scene)
    return sum(ground.contains(spot) for spot in spots)


def check_that_an_inset_covers_no_point(stage, qapp, case):
    for swapped in (True, False):
        stage.board.choose_views(swapped=swapped)
        settle(qapp)
        assert [under_inset(stage, arm) for arm in stage.board.arms] == [0, 0], (case, swapped)
        sizes = {arm.inset.geometry().size().toTuple() for arm in stage.board.arms}
        assert len(sizes) == 1, (case, swapped)


def check_lines_of_the_heads(stage, size):
    """Where there is room chips and details have a line each."""
    for arm in stage.board.arms:
        head = arm.head
        assert head.height() >= head.roomy(), size
        assert head.chips.y() >= head.details.geometry().bottom(), size
        assert not arm.main.geometry().intersects(head.geometry()), size


def test_keys_swap_them_too(stage):
    QTest.keyClick(stage, Qt.Key.Key_M)
    assert mains(stage) == EMBEDDINGS
    inset = stage.board.arms[0].inset
    inset.setFocus()
    QTest.keyClick(inset, Qt.Key.Key_Return)
    assert mains(stage) == DECISIONS and inset.hasFocus()


def test_an_inset_can_be_reached_by_the_tab_key(stage):
    assert all(arm.inset.focusPolicy() & Qt.FocusPolicy.TabFocus for arm in stage.board.arms)
    stage.board.arms[0].decision.setFocus()
    QTest.keyClick(stage.board.arms[0].decision, Qt.Key.Key_Tab)
    assert stage.board.arms[0].embedding.hasFocus()


def test_while_points_are_edited_the_key_is_the_editors(stage):
    QTest.keyClick(stage, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage, Qt.Key.Key_M)
    assert mains(stage) == DECISIONS


def four_panels(window):
    actions = window.stage.planes_menu.actions()
    return next(action for action in actions if action.text() == "Four panels")


def test_the_legend_says_how_large_planes_are_coloured(stage):
    legend = stage.board.legend
    assert legend.accessibleName().startswith("unlabelled labelled:")
    said = "unlabelled, by hidden class labelled:"
    stage.board.choose_views(swapped=True)
    assert legend.accessibleName().startswith(said)
    stage.board.choose_views(swapped=False)
    stage.morph.show(0.5)
    assert legend.accessibleName().startswith(said)
    stage.morph.show(0.0)
    assert legend.accessibleName().startswith("unlabelled labelled:")


def test_a_plane_without_a_boundary_is_not_called_one(stage):
    titles = [arm.decision.title for arm in stage.board.arms]
    assert [each.text() for each in titles] == ["Decision boundary"] * 2
    stage.store.seek(0)
    stage.live.pace.draw_now()
    assert [each.text() for each in titles] == ["Points"] * 2


def test_four_panels_are_a_choice_of_the_menu_and_part_of_a_session(stage):
    four_panels(stage).trigger()
    assert [len(arm.shown) for arm in stage.board.arms] == [2, 2] and stage.board.four
    kept = {name: each for name, each in stage.state.values().items() if name != "size"}
    four_panels(stage).trigger()
    assert not stage.board.four
    stage.state.restore(kept)
    assert stage.board.four and four_panels(stage).isChecked()


def test_insets_are_drawn_smaller_than_planes(stage):
    scales = [stage.drawing.canvases[card]._look.scale for card in stage.board.arms[0].cards]
    assert scales[1] < scales[0]
    stage.board.choose_views(swapped=True)
    scales = [stage.drawing.canvases[card]._look.scale for card in stage.board.arms[0].cards]
    assert scales[0] < scales[1]


def plane(places, prominent=False):
    axis = Axis("", 0.0, 1.0)
    return Plot("", axis, axis, dots=(Dots(frozen(places), "class 0", 0, prominent),))


CORNERS = {
    PlaneCorner.BOTTOM_RIGHT: (0.9, 0.1),
    PlaneCorner.BOTTOM_LEFT: (0.1, 0.1),
    PlaneCorner.TOP_RIGHT: (0.9, 0.9),
    PlaneCorner.TOP_LEFT: (0.1, 0.9),
}


@pytest.mark.parametrize("free", list(PlaneCorner))
def test_the_free_corner_is_taken(free):
    places = [place for corner, place in CORNERS.items() if corner is not free]
    assert inset_place([plane(places)]) == InsetPlace(free)


def test_of_corners_alike_the_one_at_the_bottom_right_is_taken():
    assert inset_place([plane([[0.5, 0.5]])]).corner is PlaneCorner.BOTTOM_RIGHT


def test_where_no_corner_is_free_for_a_large_inset_a_smaller_one_is():
    near = [(0.75, 0.25), (0.2, 0.2), (0.8, 0.8), (0.2, 0.8)]
    place = inset_place([plane(near)])
    assert place.free and place.corner is PlaneCorner.BOTTOM_RIGHT
    assert SMALLEST < place.share < 0.25 and covered([plane(near)], place) == 0


def test_where_every_corner_is_taken_the_smallest_inset_covers_least():
    full = [*CORNERS.values(), *list(CORNERS.values())[1:]]
    place = inset_place([plane(full)])
    assert place == InsetPlace(PlaneCorner.BOTTOM_RIGHT, SMALLEST, free=False)


def test_what_is_free_on_one_plane_only_is_not_free():
    low_right, others = CORNERS[PlaneCorner.BOTTOM_RIGHT], list(CORNERS.values())[1:]
    assert not inset_place([plane([low_right]), plane(others)]).free


def test_a_labelled_point_weighs_more_than_any_crowd():
    low_right, others = CORNERS[PlaneCorner.BOTTOM_RIGHT], list(CORNERS.values())[1:]
    crowd = plane([low_right] * 20)
    corner = inset_place([crowd, plane(others, prominent=True)]).corner
    assert corner is PlaneCorner.BOTTOM_RIGHT


def test_no_inset_touches_a_labelled_point_which_is_larger():
    """Its middle is as far away as that of a plain one that is not touched."""
    near = [(0.67, 0.33), *list(CORNERS.values())[1:]]
    place, labelled = InsetPlace(share=INSET), plane(near[:1], prominent=True)
    assert covered([plane(near)], place) == 0 and hides_a_label([labelled], place)
    found = inset_place([labelled, plane(near[1:])])
    assert found.free and found.share < INSET and not hides_a_label([labelled], found)


def test_what_stands_above_a_plane_moves_its_points_down():
    low = plane([(0.9, 0.4)])
    assert covered([low], InsetPlace(share=INSET)) == 0
    assert covered([low], InsetPlace(share=INSET), top=0.4) == 1


def test_at_rest_an_inset_makes_way_for_points_that_have_come_there(qtbot, stage):
    stage.board.choose_views(swapped=True)
    before = stage.board.arms[0].inset_place
    right, low = before.corner.value
    timeline = stage.store.timeline
    mains = [plane([(0.95 * right + 0.02, 0.95 * (not low) + 0.02)])] * 2
    stage.drawing._insets.show(timeline, mains)
    assert stage.board.arms[0].inset_place == before  # Whoever drags the slider sees it stand.
    qtbot.waitUntil(lambda: stage.board.arms[0].inset_place.corner is not before.corner)
    assert stage.board.arms[1].inset_place == stage.board.arms[0].inset_place


def test_the_corner_does_not_jump_from_frame_to_frame(qtbot, stage):
    store: Store = stage.store
    store.start()
    corners = set()
    for each in factories.frames(store.settings, 3)[:4]:
        store.add_frame(store.job, each)
        with qtbot.waitSignal(stage.stage.drawn):
            store.timeline_changed.emit(store.timeline)
        corners.add(stage.board.arms[0].inset_place)
    assert len(corners) == 1
    points = store.timeline.shown.ground.points
    assert np.isfinite(points).all()


def ways(window):
    return window.board.embeddings_large(), window.store.timeline.projection.way


def test_the_story_begins_with_the_usual_planes_and_gives_back_what_was_chosen(stage, qapp):
    stage.board.choose_views(swapped=True, four=False)
    stage.store.look_by(Projection(NEIGHBOURS))
    stage.story.go_to(2)
    assert ways(stage) == (False, PRINCIPAL)
    stage.board.choose_views(swapped=True, four=False)
    stage.story.next()
    assert ways(stage) == (True, PRINCIPAL), "what is chosen within a chapter stays"
    stage.story.go_to(4)
    assert ways(stage) == (False, PRINCIPAL)
    stage.story.leave()
    assert ways(stage) == (True, NEIGHBOURS)
    check_that_four_planes_stay_through_the_story(stage)


def check_that_four_planes_stay_through_the_story(stage):
    stage.board.choose_views(swapped=False, four=True)
    stage.story.go_to(2)
    stage.story.leave()
    assert stage.board.four


def test_where_tabs_stand_on_top_of_a_plane_no_inset_takes_their_corner():
    places = [place for corner, place in CORNERS.items() if corner is not PlaneCorner.TOP_LEFT]
    assert inset_place([plane(places)]).corner is PlaneCorner.TOP_LEFT
    place = inset_place([plane(places)], top=0.05)
    assert place.corner is not PlaneCorner.TOP_LEFT and not place.free
