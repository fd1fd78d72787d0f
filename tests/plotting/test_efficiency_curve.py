"""Bands, given ticks and marks in a plot that is drawn into a file."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot
from explainer.core.figures.theme import DARK, LEVEL, LIGHT, STROKES
from explainer.core.training.frames import frozen
from explainer.plotting.fonts import load_fonts
from explainer.plotting.marks import draw_marks
from explainer.plotting.scale import Scale
from explainer.plotting.style import OPACITIES, Canvas
from tests.plotting.drawing_alone import draw_plot

COUNTS = (1, 2, 3, 5, 10, 20, 30)
PLACES = tuple((float(np.log10(count)), str(count)) for count in COUNTS)
RECT = QRectF(20, 20, 160, 160)


class Recorder(QPainter):
    """A painter that remembers which words it wrote, and where."""

    def __init__(self, device):
        super().__init__(device)
        self.words = []

    def drawText(self, point, text):  # noqa: N802
        self.words.append((text, QPointF(point)))
        super().drawText(point, text)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def flat(low, high, role="pretrained"):
    return Band(frozen([[-0.5, low, high], [0.5, low, high]]), role)


def drawn(theme=LIGHT, **parts):
    """The marks of a plot from -1 to 1, without any words."""
    axis = Axis("", -1.0, 1.0, scale=False)
    plot = Plot("", axis, axis, **parts)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    with QPainter(image) as painter:
        draw_marks(Canvas(theme, 1.0, painter=painter), plot, Scale(RECT, axis, axis))
    return image


def colour(image, x, y):
    return image.pixelColor(round(100 + 80 * x), round(100 - 80 * y))


def mixed(theme, role, strength):
    one, ground = QColor(theme.colour(role)), QColor(theme.panel)
    pairs = zip(one.getRgb()[:3], ground.getRgb()[:3], strict=True)
    return [round(under + (over - under) * strength) for over, under in pairs]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", ["supervised", "pretrained", "control", "text", "muted"])
def test_a_band_is_a_soft_ground_in_the_colour_of_its_role(theme, role):
    image = drawn(theme, bands=(flat(-0.4, 0.4, role),))
    inside = colour(image, 0.0, 0.0).getRgb()[:3]
    assert list(inside) == pytest.approx(mixed(theme, role, OPACITIES["band"]), abs=2)
    for x, y in ((0, 0.6), (0, -0.6), (0.7, 0), (-0.7, 0)):
        assert colour(image, x, y) == QColor(theme.panel)


def test_a_band_that_leaves_the_plot_is_cut_at_its_edge():
    image = drawn(bands=(flat(-9.0, 9.0),))
    assert colour(image, 0.0, 0.95) != QColor(LIGHT.panel)
    assert colour(image, 0.0, 1.1) == QColor(LIGHT.panel)


def test_a_band_that_is_empty_or_not_finite_leaves_nothing():
    bands = (Band(frozen(np.zeros((0, 3))), "text"), flat(np.nan, 0.3))
    assert colour(drawn(bands=bands), 0.0, 0.1) == QColor(LIGHT.panel)


def test_lines_lie_on_bands():
    line = Line(frozen([[-1.0, 0.0], [1.0, 0.0]]), "supervised", "solid")
    image = drawn(bands=(flat(-0.4, 0.4),), lines=(line,))
    assert colour(image, 0.0, 0.0) == QColor(LIGHT.supervised)


@pytest.mark.parametrize("role", ["text", "muted"])
def test_what_is_marked_stands_out_from_the_crowd_but_not_from_labels(role):
    crowd = Dots(frozen(np.random.default_rng(0).uniform(-1, 1, (3_000, 2))), "crowd")
    mark = Dots(frozen([[0.0, 0.0], [0.5, 0.5]]), role)
    label = Dots(frozen([[0.5, 0.5]]), "class 1", 1, prominent=True)
    image = drawn(dots=(label, mark, crowd))
    assert colour(image, 0.0, 0.0) == QColor(LIGHT.colour(role))
    assert colour(image, 0.5, 0.5) == QColor(LIGHT.colour("class 1"))


def test_the_control_is_thin_and_dotted():
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(LIGHT, 1.0, painter=painter)
        arm, control = (
            canvas.line_pen(Line(frozen([]), role)) for role in ("supervised", "control")
        )
    assert control.widthF() < arm.widthF()
    assert control.dashPattern() and control.color() == arm.color()


def words(width, places=PLACES):
    plot = Plot(
        "Label efficiency", Axis("labels per class", 0.0, places[-1][0], ticks=places),
        Axis("test accuracy", 0.5, 1.0),
    )  # fmt: skip
    image = QImage(width, 400, QImage.Format.Format_RGB32)
    with Recorder(image) as painter:
        draw_plot(plot, painter, QRectF(0, 0, width, 400), LIGHT, 1.0)
    return painter.words


def test_given_ticks_are_written_where_they_belong():
    found = {text: point.x() for text, point in words(900)}
    assert {str(count) for count in COUNTS} <= set(found)
    gaps = [found["3"] - found["1"], found["30"] - found["10"]]
    assert gaps[0] == pytest.approx(gaps[1], abs=8)  # A decade is as long anywhere.


def test_given_ticks_never_touch_each_other():
    places = tuple((count / 10, str(100 * count)) for count in range(1, 30))
    left_out = {text for text, _ in words(900, places)} ^ {text for text, _ in words(300, places)}
    assert left_out
    numbers = sorted(point.x() for text, point in words(300, places) if text.endswith("00"))
    assert min(np.diff(numbers)) > 20


def test_every_stroke_differs_from_every_other():
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(LIGHT, 1.0, painter=painter)
        patterns = [
            tuple(canvas.line_pen(Line(frozen([]), "muted", stroke)).dashPattern())
            for stroke in STROKES
        ]
    assert len(set(patterns)) == len(STROKES) == 11


def test_what_a_curve_runs_along_is_seen_on_both_sides_of_it():
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(LIGHT, 1.0, painter=painter)
        level, arm = (
            canvas.line_pen(Line(frozen([]), role, stroke)).widthF()
            for role, stroke in (("track", LEVEL), ("pretrained", ""))
        )
    assert level > 1.5 * arm
