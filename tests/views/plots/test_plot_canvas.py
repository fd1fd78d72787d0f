from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from explainer.core.comparison.arm_figures import decision_plot, embedding_plot
from explainer.core.comparison.composition import comparison
from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, Tint
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.plotting import tint
from explainer.plotting.style import LABELLED_RADIUS, OPACITIES
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.figure_item import FigureItem
from explainer.views.style.theme import Look
from tests.factories import decision, frame, timeline
from tests.pictures import colours

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
SIDE = 240


@pytest.fixture
def canvas(qtbot):
    widget = PlotCanvas()
    widget.resize(SIDE, SIDE)
    widget.apply_look(Look())
    qtbot.addWidget(widget)
    widget.show()
    return widget


def plot(*, square=True, scale=False, **parts):
    """A plot of the square from -1 to 1."""
    x, y = Axis("x", -1.0, 1.0, scale), Axis("y", -1.0, 1.0, scale)
    return Plot("title", x, y, square=square, **parts)


def band(low, high, role="pretrained"):
    return Band(frozen([[-0.8, low, high], [0.8, low, high]]), role)


def halves(margin=255):
    """Class 0 on the left, class 1 on the right."""
    winner = np.zeros((8, 8))
    winner[:, 4:] = 1
    return Tint(frozen(winner, np.uint8), frozen(np.full((8, 8), margin), np.uint8))


def dot(x, y, role="class 0", marker=0, prominent=True):
    return Dots(frozen([[x, y]]), role, marker, prominent)


def pixel(canvas, x, y):
    """The colour at a point of the data."""
    place = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(x, y)))
    return canvas.grab().toImage().pixelColor(place)


def axes(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, pg.AxisItem)]


def labels(axis):
    """What an axis writes, and where the middle of it is."""
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setFont(axis.style["tickFont"])
        specs = axis.generateDrawSpecs(painter)
    return [(text, box.center()) for box, _, text in specs[2] if text]


def near(colour, name, tolerance=3):
    wanted = pg.mkColor(name)
    pairs = zip(colour.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    return all(abs(one - other) <= tolerance for one, other in pairs)


def mixed(theme, role, strength):
    """The colour of a role over the panel."""
    one = np.array(pg.mkColor(theme.colour(role)).getRgb()[:3], float)
    ground = np.array(pg.mkColor(theme.panel).getRgb()[:3], float)
    return tuple(int(value) for value in np.rint(ground + (one - ground) * strength))


# The map


@THEMES
def test_a_sure_prediction_has_the_tint_of_its_class(canvas, theme):
    canvas.apply_look(Look(theme))
    canvas.show_plot(plot(tint=halves()))
    assert near(pixel(canvas, -0.7, 0), mixed(theme, "class 0", theme.tint_strength))
    assert near(pixel(canvas, 0.7, 0), mixed(theme, "class 1", theme.tint_strength))


@THEMES
def test_an_unsure_prediction_fades_to_the_panel(canvas, theme):
    canvas.apply_look(Look(theme))
    canvas.show_plot(plot(tint=halves(margin=0)))
    assert near(pixel(canvas, -0.7, 0), theme.panel)


def test_the_first_row_of_a_map_is_at_the_bottom(canvas):
    winner = np.zeros((8, 8))
    winner[:4] = 1
    canvas.show_plot(
        plot(tint=Tint(frozen(winner, np.uint8), frozen(np.full((8, 8), 255), np.uint8)))
    )
    strength = LIGHT.tint_strength
    assert near(pixel(canvas, 0, -0.7), mixed(LIGHT, "class 1", strength))
    assert near(pixel(canvas, 0, 0.7), mixed(LIGHT, "class 0", strength))


def test_a_map_goes_when_a_plot_has_none(canvas):
    canvas.show_plot(plot(tint=halves()))
    canvas.show_plot(plot())
    assert near(pixel(canvas, -0.7, 0), LIGHT.panel)


@pytest.mark.parametrize("classes", [2, 10])
def test_a_map_is_opaque_and_has_as_many_pixels_as_cells(qapp, classes):
    field = decision(classes, 0.5)
    image = tint.tint_image(Tint(field.winner, field.margin), LIGHT)
    assert (image.height(), image.width()) == field.winner.shape
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    assert set(bytes(alpha.constBits())) == {255}
    assert len(colours(image)) > classes


@pytest.mark.parametrize("part", [None, QRectF(-0.6, -0.3, 0.9, 0.9)], ids=["whole", "near"])
def test_after_a_change_of_size_or_zoom_nothing_is_left_of_the_old_map(qtbot, qapp, canvas, part):
    shown = decision_plot(frame(step=150), "pretrained", str)
    canvas.resize(150, 150)
    canvas.show_plot(shown)
    canvas.grab()
    canvas.resize(SIDE, SIDE)
    canvas.grab()
    canvas.look_at(part)
    fresh = PlotCanvas()
    qtbot.addWidget(fresh)
    fresh.resize(SIDE, SIDE)
    fresh.apply_look(Look())
    fresh.show()
    fresh.look_at(part)
    fresh.show_plot(shown)
    qapp.processEvents()
    assert canvas.grab().toImage() == fresh.grab().toImage()


# Bands


@THEMES
@pytest.mark.parametrize("role", ["supervised", "pretrained", "control", "text", "muted"])
def test_a_band_is_a_soft_ground_in_the_colour_of_its_role(canvas, theme, role):
    canvas.apply_look(Look(theme))
    canvas.show_plot(plot(bands=(band(-0.5, 0.5, role),)))
    for x, y in ((0, 0), (-0.7, 0.4), (0.7, -0.4)):
        assert near(pixel(canvas, x, y), mixed(theme, role, OPACITIES["band"]))
    for x, y in ((0, 0.6), (0, -0.6), (0.9, 0), (-0.9, 0)):
        assert near(pixel(canvas, x, y), theme.panel)


def test_after_a_size_of_nothing_bands_are_where_they_belong(qtbot, qapp, canvas):
    shown = plot(square=False, scale=True, bands=(band(-0.5, 0.5),))
    canvas.show_plot(shown)
    for size in ((300, 200), (300, 1), (250, 150), (300, 200)):
        canvas.resize(*size)
        qapp.processEvents()
        found = canvas.grab().toImage()
    fresh = PlotCanvas()
    qtbot.addWidget(fresh)
    fresh.apply_look(Look())
    fresh.resize(300, 200)
    fresh.show_plot(shown)
    fresh.show()
    qapp.processEvents()
    assert found == fresh.grab().toImage()


def test_a_band_lies_below_the_lines(canvas):
    line = Line(frozen([[-0.8, 0.0], [0.8, 0.0]]), "supervised", "solid")
    canvas.show_plot(plot(bands=(band(-0.5, 0.5),), lines=(line,)))
    row = [pixel(canvas, 0, shift) for shift in (-0.01, 0.0, 0.01)]
    assert any(near(colour, LIGHT.supervised, 30) for colour in row)


def test_a_band_without_an_end_and_an_empty_one_can_be_drawn(canvas):
    points = [[-0.8, -0.5, 0.5], [0.0, -0.5, 0.5], [0.4, np.nan, 0.5], [0.8, 0.0, np.inf]]
    empty = Band(frozen(np.zeros((0, 3))), "control")
    canvas.show_plot(plot(bands=(Band(frozen(points), "pretrained"), empty)))
    assert not near(pixel(canvas, -0.4, 0), LIGHT.panel)
    assert near(pixel(canvas, 0.4, 0.2), LIGHT.panel)


def test_bands_that_are_gone_are_not_drawn(canvas):
    canvas.show_plot(plot(bands=(band(-0.5, 0.5),)))
    canvas.show_plot(plot())
    assert near(pixel(canvas, 0, 0), LIGHT.panel)


# Points


@THEMES
@pytest.mark.parametrize("role", ["class 0", "class 1"])
def test_a_labelled_point_has_the_colour_of_its_class(canvas, theme, role):
    canvas.apply_look(Look(theme))
    canvas.show_plot(plot(dots=(dot(0.3, -0.4, role),)))
    assert near(pixel(canvas, 0.3, -0.4), theme.colour(role))


def test_a_labelled_point_is_outlined_in_the_text_colour(canvas):
    canvas.show_plot(plot(dots=(dot(0, 0),)))
    edge = Look().style.px(LABELLED_RADIUS[0])
    middle = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(0, 0)))
    picture = canvas.grab().toImage()
    assert near(picture.pixelColor(middle.x() + round(edge), middle.y()), LIGHT.text, 60)


def test_the_crowd_is_small_and_lets_the_map_shine_through(canvas):
    canvas.show_plot(plot(dots=(dot(0, 0, "crowd", prominent=False),)))
    assert not near(pixel(canvas, 0, 0), LIGHT.crowd)
    assert not near(pixel(canvas, 0, 0), LIGHT.panel)
    assert near(pixel(canvas, 0.05, 0), LIGHT.panel)


def test_points_lie_at_their_place_when_the_canvas_is_not_square(canvas):
    canvas.resize(400, 200)
    canvas.show_plot(plot(dots=(dot(0.9, 0.5),), square=False))
    assert near(pixel(canvas, 0.9, 0.5), LIGHT.colour("class 0"))


@THEMES
@pytest.mark.parametrize("role", ["text", "muted", "supervised", "pretrained"])
def test_what_is_marked_stands_out_from_crowd_and_lines(canvas, theme, role):
    canvas.apply_look(Look(theme))
    crowd = Dots(frozen(np.random.default_rng(0).uniform(-1, 1, (3_000, 2))), "crowd")
    line = Line(frozen([[-1.0, 0.0], [1.0, 0.0]]), "pretrained")
    mark = dot(0, 0, role, prominent=False)
    canvas.show_plot(plot(lines=(line,), dots=(mark, crowd)))
    assert near(pixel(canvas, 0, 0), theme.colour(role))


def test_what_is_labelled_lies_on_what_is_marked(canvas):
    canvas.show_plot(plot(dots=(dot(0, 0), dot(0, 0, "text", prominent=False))))
    assert near(pixel(canvas, 0, 0), LIGHT.colour("class 0"))


def test_markers_differ_by_shape(canvas):
    canvas.show_plot(plot(dots=(dot(0, 0, marker=0),)))
    circle = canvas.grab().toImage()
    canvas.show_plot(plot(dots=(dot(0, 0, marker=1),)))
    assert canvas.grab().toImage() != circle


def test_many_labelled_points_are_drawn_smaller(canvas):
    def inked(count):
        crowd = Dots(frozen(np.full((count, 2), 0.5)), "class 0", 0, True)
        canvas.show_plot(plot(dots=(crowd,)))
        picture = canvas.grab().toImage()
        rows = range(picture.height())
        return sum(not near(picture.pixelColor(180, y), LIGHT.panel) for y in rows)

    assert inked(100) < inked(50) < inked(2)


def test_points_that_are_gone_are_not_drawn(canvas):
    canvas.show_plot(plot(dots=(dot(0, 0),)))
    canvas.show_plot(plot())
    assert near(pixel(canvas, 0, 0), LIGHT.panel)


def test_no_points_at_all_can_be_drawn(canvas):
    empty = Dots(frozen(np.zeros((0, 2))), "crowd")
    canvas.show_plot(plot(dots=(empty,)))
    assert near(pixel(canvas, 0, 0), LIGHT.panel)


# Lines


@THEMES
def test_the_boundary_has_the_text_colour_and_lies_on_the_map(canvas, theme):
    canvas.apply_look(Look(theme))
    line = Line(frozen([[-0.5, -1.0], [-0.5, 1.0]]), "text")
    canvas.show_plot(plot(tint=halves(), lines=(line,)))
    row = [pixel(canvas, -0.5 + shift, 0.2) for shift in (-0.01, 0.0, 0.01)]
    assert any(near(colour, theme.text, 40) for colour in row)


def test_two_lines_of_one_style_are_not_joined(canvas):
    lines = (
        Line(frozen([[-1.0, 0.5], [-0.4, 0.5]]), "pretrained"),
        Line(frozen([[0.4, 0.5], [1.0, 0.5]]), "pretrained"),
    )
    canvas.show_plot(plot(lines=lines))
    assert not near(pixel(canvas, -0.7, 0.5), LIGHT.panel, 20)
    assert near(pixel(canvas, 0.0, 0.5), LIGHT.panel)


def test_a_dashed_line_has_gaps(canvas):
    def inked(dashed):
        line = Line(
            frozen([[-1.0, 0.0], [1.0, 0.0]]), "pretrained", "dashed" if dashed else "solid"
        )
        canvas.show_plot(plot(lines=(line,)))
        picture = canvas.grab().toImage()
        columns = range(10, SIDE - 10)
        middle = SIDE // 2
        return sum(
            any(not near(picture.pixelColor(x, middle + y), LIGHT.panel, 60) for y in (-1, 0, 1))
            for x in columns
        )

    assert inked(dashed=True) < 0.8 * inked(dashed=False)


@pytest.mark.parametrize("role", ["supervised", "pretrained", "control", "text", "muted"])
def test_a_line_has_the_colour_of_its_role(canvas, role):
    line = Line(frozen([[0.0, -1.0], [0.0, 1.0]]), role)
    canvas.show_plot(plot(lines=(line,)))
    column = [pixel(canvas, 0.0, y) for y in np.linspace(-0.9, 0.9, 40)]
    assert any(near(colour, LIGHT.colour(role), 80) for colour in column)


def test_the_control_differs_from_the_arm_by_its_stroke(canvas):
    def picture(role):
        canvas.show_plot(plot(lines=(Line(frozen([[-1.0, 0.0], [1.0, 0.0]]), role),)))
        return canvas.grab().toImage()

    assert LIGHT.control == LIGHT.supervised
    assert picture("control") != picture("supervised")


def test_lines_end_at_the_edge_of_the_plot(canvas, qapp):
    line = Line(frozen([[-9.0, 0.0], [9.0, 0.0]]), "pretrained")
    canvas.show_plot(plot(lines=(line,), scale=True, square=False))
    qapp.processEvents()
    picture = canvas.grab().toImage()
    left = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(-1, 0)))
    assert left.x() > 20
    row = [picture.pixelColor(x, left.y()) for x in range(left.x() - 6)]
    assert not any(near(colour, LIGHT.pretrained, 60) for colour in row)


# Ranges and axes


def test_a_square_plot_keeps_one_unit_as_long_on_both_axes(canvas):
    canvas.resize(400, 200)
    canvas.show_plot(plot())
    (left, right), (bottom, top) = canvas.box.viewRange()
    assert (right - left) / (top - bottom) == pytest.approx(2.0, rel=0.02)
    assert (bottom, top) == (-1.0, 1.0)
    canvas.resize(200, 400)
    (left, right), (bottom, top) = canvas.box.viewRange()
    assert (left, right) == (-1.0, 1.0)
    assert (top - bottom) / (right - left) == pytest.approx(2.0, rel=0.02)


def test_ranges_do_not_follow_the_data(canvas):
    canvas.show_plot(plot(dots=(dot(50, 50),)))
    assert canvas.box.viewRange() == [[-1.0, 1.0], [-1.0, 1.0]]


def test_a_range_is_set_only_when_it_changes(qtbot, canvas):
    canvas.show_plot(plot())
    with qtbot.assertNotEmitted(canvas.box.sigRangeChanged):
        canvas.show_plot(plot(dots=(dot(0, 0),)))


@pytest.mark.parametrize(
    ("scale", "note", "visible"),
    [(True, "", True), (False, "", False), (True, "Begins after pretraining.", False)],
)
def test_a_scale_is_drawn_only_where_there_is_something_to_measure(canvas, scale, note, visible):
    canvas.show_plot(plot(scale=scale, note=note, square=False))
    assert [axis.isVisible() for axis in axes(canvas)] == [visible, visible]


@pytest.mark.parametrize(("name", "named"), [("SVM", True), ("a name that takes half", False)])
def test_a_line_is_named_where_it_ends_if_there_is_room(canvas, qapp, name, named):
    line = Line(frozen([(0.0, 0.5), (1.0, 0.5)]), "muted", name=name, ended=True)
    canvas.show_plot(plot(scale=True, square=False, lines=(line,)))
    qapp.processEvents()
    right = canvas.mapFromScene(canvas.box.mapRectToScene(canvas.box.rect()).topRight()).x()
    picture = canvas.grab().toImage()
    ink = [
        picture.pixelColor(x, y) != LIGHT.panel
        for x in range(right + 3, SIDE)
        for y in range(SIDE // 3)
    ]
    assert any(ink) == named
    # What is not named there is left to a legend.
    assert [each.name for each in canvas.legend] == ([] if named else [name])


def test_given_ticks_are_drawn_where_they_belong(canvas, qapp):
    places = tuple((float(np.log10(count)), str(count)) for count in (1, 2, 3, 5, 10, 20, 30))
    logarithmic = Axis("labels", 0.0, places[-1][0], ticks=places)
    canvas.show_plot(Plot("", logarithmic, Axis("accuracy", 0.5, 1.0)))
    qapp.processEvents()
    bottom = next(each for each in axes(canvas) if each.orientation == "bottom")
    found = labels(bottom)
    assert [text for text, _ in found] == ["1", "2", "3", "5", "10", "20", "30"]
    middles = np.array([middle.x() for _, middle in found])
    steps = np.diff(middles) / np.diff([place for place, _ in places])
    assert steps == pytest.approx(np.full(6, steps.mean()), rel=0.05)


def test_ticks_are_chosen_again_when_a_plot_gives_none(canvas, qapp):
    canvas.show_plot(Plot("", Axis("", 0, 1, ticks=((0.5, "half"),)), Axis("", 0, 1)))
    qapp.processEvents()
    assert any(text == "half" for axis in axes(canvas) for text, _ in labels(axis))
    given = canvas.grab().toImage()
    canvas.show_plot(Plot("", Axis("", 0, 1), Axis("", 0, 1)))
    assert canvas.grab().toImage() != given
    assert not any(text == "half" for axis in axes(canvas) for text, _ in labels(axis))


def test_an_empty_canvas_is_the_panel_alone(canvas):
    assert colours(canvas.grab().toImage()) == {LIGHT.panel}


def test_the_canvas_leaves_mouse_and_keys_to_others(canvas):
    before = canvas.box.viewRange()
    assert canvas.focusPolicy().value == canvas.viewport().focusPolicy().value == 0
    assert not canvas.box.menuEnabled()
    assert canvas.box.state["mouseEnabled"] == [False, False]
    assert canvas.box.viewRange() == before


# The pointer


@pytest.fixture
def watched(canvas):
    canvas.watch_pointer()
    canvas.show_plot(plot())
    return canvas


def point_at(qtbot, canvas, x, y):
    place = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(x, y)))
    qtbot.mouseMove(canvas.viewport(), place)


@pytest.mark.parametrize("place", [(0.0, 0.0), (-0.5, 0.7), (0.9, -0.9)])
def test_a_canvas_says_where_the_pointer_is(qtbot, watched, place):
    with qtbot.waitSignal(watched.hovered_place) as told:
        point_at(qtbot, watched, *place)
    assert told.args == pytest.approx(place, abs=0.02)


def test_a_canvas_says_when_the_pointer_has_gone(qtbot, watched, qapp):
    with qtbot.waitSignal(watched.hover_ended):
        qapp.sendEvent(watched, QEvent(QEvent.Type.Leave))


def test_only_a_canvas_that_watches_says_anything(canvas):
    transparent = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    assert canvas.testAttribute(transparent)
    canvas.watch_pointer()
    assert not canvas.testAttribute(transparent)


class Catcher(QWidget):
    """Whatever its child has no use for ends here."""

    def __init__(self):
        super().__init__()
        self.caught = []

    def event(self, event):
        self.caught.append(event.type())
        return super().event(event)

    def mousePressEvent(self, event):
        event.accept()

    mouseReleaseEvent = mouseMoveEvent = mouseDoubleClickEvent = mousePressEvent


def test_presses_are_left_to_others(qtbot):
    below = Catcher()
    canvas = PlotCanvas(below)
    qtbot.addWidget(below)
    below.resize(SIDE, SIDE)
    canvas.resize(SIDE, SIDE)
    canvas.watch_pointer()
    canvas.show_plot(plot())
    below.show()
    before = canvas.box.viewRange()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        qtbot.mousePress(canvas.viewport(), button)
        qtbot.mouseRelease(canvas.viewport(), button)
        qtbot.mouseDClick(canvas.viewport(), button)
    kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
    assert all(below.caught.count(kind) >= 2 for kind in kinds)
    assert canvas.box.viewRange() == before


@pytest.mark.parametrize(
    ("place", "row"),
    [((0.0, 0.0), 0), ((0.04, 0.02), 0), ((0.5, 0.5), 1), ((0.52, 0.48), 1), ((-0.6, 0.6), -1)],
)
def test_the_row_near_the_pointer_is_found(watched, place, row):
    points = frozen([[0.0, 0.0], [0.5, 0.5], [np.nan, 0.1]])
    assert watched.row_near(points, *place) == row


def test_where_there_is_no_point_none_is_near(watched):
    assert watched.row_near(frozen(np.zeros((0, 2))), 0.0, 0.0) == -1
    assert watched.row_near(frozen([[np.nan, np.nan]]), 0.0, 0.0) == -1


def test_near_means_pixels_also_where_units_differ(canvas):
    canvas.resize(400, 200)
    canvas.show_plot(plot(square=False))
    points = frozen([[0.0, 0.0]])
    reach = Look().exact("reach")
    assert canvas.row_near(points, 0.9 * reach / 200, 0.0) == 0
    assert canvas.row_near(points, 1.1 * reach / 200, 0.0) == -1
    assert canvas.row_near(points, 0.0, 0.9 * reach / 100) == 0


# Work that is not done twice


@pytest.fixture
def painted(monkeypatch, qapp):
    """How often ground and marks were painted and a map was mixed since this was asked last."""
    tint.tint_image.cache_clear()
    count = {"plots": 0, "maps": 0}
    original = FigureItem.paint

    def counting(self, *rest):
        count["plots"] += 1
        original(self, *rest)

    monkeypatch.setattr(FigureItem, "paint", counting)

    def since():
        qapp.processEvents()
        mixed = tint.tint_image.cache_info().misses
        found = count["plots"], mixed - count["maps"]
        count.update(plots=0, maps=mixed)
        return found

    return since


def test_a_figure_that_has_not_changed_costs_nothing(canvas, painted):
    field = frame(step=30)
    canvas.show_plot(decision_plot(field, "pretrained", str))
    assert painted()[1] == 1
    canvas.show_plot(decision_plot(field, "pretrained", str))
    assert painted() == (0, 0)


def test_a_curve_with_a_band_that_has_not_changed_costs_nothing(canvas, painted):
    shown = plot(bands=(band(-0.5, 0.5),), dots=(dot(0, 0),))
    canvas.show_plot(shown)
    painted()
    canvas.show_plot(replace(shown, bands=(band(-0.5, 0.5),)))
    assert painted() == (0, 0)
    canvas.show_plot(replace(shown, bands=(band(-0.5, 0.4),)))
    assert painted() == (2, 0)


def test_bands_are_not_painted_again_while_a_line_moves_before_them(canvas, painted):
    shown = plot(bands=(band(-0.5, 0.5),))
    canvas.show_plot(shown)
    painted()
    canvas.show_plot(replace(shown, lines=(Line(frozen([[-1.0, 0.2], [1.0, 0.2]]), "text"),)))
    assert painted() == (1, 0)


def test_a_map_is_mixed_anew_only_when_it_changes(canvas, painted):
    settings = settings_for()
    early, late = frame(settings, step=30), frame(settings, step=60)
    shown = decision_plot(early, "pretrained", str)
    canvas.show_plot(shown)
    painted()
    moved = decision_plot(early, "pretrained", str)
    canvas.show_plot(replace(moved, dots=(*moved.dots, dot(0, 0))))
    assert painted() == (1, 0)
    canvas.show_plot(decision_plot(late, "pretrained", str))
    assert painted() == (2, 1)


def test_another_theme_draws_everything_anew(canvas, painted):
    canvas.show_plot(decision_plot(frame(step=30), "pretrained", str))
    painted()
    canvas.apply_look(Look(DARK))
    assert painted() == (2, 1)


def test_no_item_is_made_after_the_first_figure(canvas):
    canvas.show_plot(embedding_plot(frame(stage=Stage.PRETRAINING), "pretrained", str))
    before = len(canvas.scene().items())
    for step in (0, 50, 150):
        canvas.show_plot(embedding_plot(frame(step=step), "pretrained", str))
    assert len(canvas.scene().items()) == before


@pytest.mark.parametrize("scene", ["spirals", "digits"])
@pytest.mark.parametrize("index", range(7))
def test_every_figure_of_a_comparison_can_be_drawn(canvas, scene, index):
    figure = comparison(timeline(settings_for(scene), 4), str)
    plots = [each for arm in figure.arms for each in (arm.decision, arm.embedding)]
    canvas.show_plot([*plots, *figure.curves][index])
    assert len(colours(canvas.grab().toImage())) > 3


def test_smooth_lines_have_softer_edges_than_fast_ones(canvas):
    wave = np.linspace(-1, 1, 3_000)
    line = Line(frozen(np.stack([wave, 0.7 * np.sin(5 * wave)], axis=1)), "text")
    canvas.show_plot(plot(lines=(line,)))
    canvas.set_smooth(True)
    smooth = colours(canvas.grab().toImage())
    canvas.set_smooth(False)
    assert len(colours(canvas.grab().toImage())) < len(smooth)
