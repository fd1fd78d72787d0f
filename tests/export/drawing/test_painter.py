"""The comparison as a picture: every word there, nothing cut, nothing over anything else."""

import dataclasses
import itertools

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from explainer.core.figures.figure import Axis, Dots, Line, Plot
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.export.drawing.layout import lay_out
from explainer.export.drawing.painter import draw
from explainer.export.drawing.scheme import POSTER
from explainer.plotting.fonts import load_fonts
from explainer.plotting.style import Canvas
from tests.export.figures_factory import figure
from tests.pictures import where
from tests.plotting.drawing_alone import draw_plot

SLIDE = QSize(1920, 1080)
SIZES = [SLIDE, QSize(1280, 720), QSize(1024, 768), QSize(800, 1000), QSize(2400, 1000)]
WITH_AND_WITHOUT = (Stage.PRETRAINING, Stage.FINETUNING)
FIGURES = {
    "spirals": {"name": "spirals"},
    "digits": {"name": "digits"},
    "pretraining": {"name": "spirals", "stage": Stage.PRETRAINING},
    "long words": {
        "name": "digits",
        "settings": settings_for("digits", labels_per_class=30, finetuning="probe-then-all"),
    },
}


class Recorder(QPainter):
    """A painter that remembers where words and boxes went, in device pixels."""

    def __init__(self, device):
        super().__init__(device)
        self.words, self.boxes = [], []

    def drawText(self, point, text):  # noqa: N802
        metrics = QFontMetricsF(self.font())
        box = QRectF(0, -metrics.capHeight(), metrics.horizontalAdvance(text), metrics.capHeight())
        placed = self.transform().mapRect(box.translated(point))
        self.words.append((text, placed, self.font().pixelSize()))
        super().drawText(point, text)

    def drawRect(self, rect):  # noqa: N802
        self.boxes.append(rect)
        super().drawRect(rect)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def record(shown, size=SLIDE, theme=LIGHT):
    image = QImage(size, QImage.Format.Format_RGB32)
    with Recorder(image) as painter:
        draw(shown, painter, size, theme)
    return painter.words, painter.boxes, image


def overlapping(words):
    """Which words lie on each other."""
    pairs = itertools.combinations(words, 2)
    return [
        (one, other) for (one, first, _), (other, second, _) in pairs if first.intersects(second)
    ]


def assert_words_are_whole(words, boxes, size):
    """No word leaves the page, lies on another or on a plane, or is cut."""
    page = QRectF(0, 0, size.width(), size.height())
    assert [text for text, box, _ in words if not page.contains(box)] == []
    assert overlapping(words) == []
    assert [text for text, box, _ in words for plane in boxes if plane.intersects(box)] == []
    assert [text for text, _, _ in words if text.endswith("…")] == []


@pytest.fixture(params=FIGURES, scope="module")
def shown(request):
    return figure(**FIGURES[request.param])


@pytest.fixture(scope="module")
def drawn(shown):
    """The words and boxes of a figure in a size, drawn once for all that is asked of them."""
    kept = {}

    def at(size):
        key = (size.width(), size.height())
        if key not in kept:
            kept[key] = record(shown, size)[:2]
        return kept[key]

    return at


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_no_word_is_cut_or_lies_on_another(drawn, size):
    words, boxes = drawn(size)
    assert_words_are_whole(words, boxes, size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_all_four_planes_are_equal_squares(drawn, size):
    _, boxes = drawn(size)
    assert len(boxes) == 4
    for box in boxes:
        assert box.width() == pytest.approx(box.height())
        assert box.width() == pytest.approx(boxes[0].width())
    assert boxes[0].width() > 0.15 * min(size.width(), size.height())
    tops = [round(box.top()) for box in boxes]
    assert tops[:2] == tops[2:]  # The arms line up.


def test_planes_one_below_the_other_have_room_between_them():
    shown, panel = figure("spirals"), QRectF(0, 0, 1600, 2000)
    image = QImage(panel.size().toSize(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(LIGHT, 1.0, painter=painter)
        for arm in lay_out(canvas, POSTER, shown, panel, header=90, legend=30).arms:
            assert arm.decision.left() == arm.embedding.left()
            assert arm.embedding.top() - arm.decision.bottom() == pytest.approx(POSTER.space)
            assert arm.panel.bottom() - arm.embedding.bottom() == pytest.approx(POSTER.padding)


ON_END = QSize(1600, 2000)


def test_every_word_of_the_figure_is_drawn_on_a_page_that_stands_on_end(shown):
    words, _, _ = record(shown, ON_END)
    drawn = " ".join(text for text, _, _ in words)
    arms = [(a.name, a.headline, a.headline_name, a.details) for a in shown.arms]
    planes = [plane for arm in shown.arms for plane in (arm.decision, arm.embedding)]
    plots = [(p.title, p.caption, p.note, p.x.name, p.y.name) for p in (*planes, *shown.curves)]
    wanted = [shown.title, shown.fairness, shown.settings_line, *itertools.chain(*arms, *plots)]
    assert [text for text in wanted if text not in drawn] == []
    lines = [line for plot in shown.curves[1:] for line in plot.lines]
    named = {line.end_name for line in lines if line.ended or line.in_legend}
    assert named in ({"Supervised", "Pretrained", "train", "test"}, set())
    assert [name for name in named if name not in drawn] == []


def test_a_slide_has_all_but_the_sentences_and_the_curves(shown):
    words, _, _ = record(shown)
    drawn = " ".join(text for text, _, _ in words)
    planes = [plane for arm in shown.arms for plane in (arm.decision, arm.embedding)]
    names = [name for p in planes for name in (p.title, p.x.name, p.y.name)]
    results = [text for arm in shown.arms for text in (arm.name, arm.headline, arm.headline_short)]
    wanted = [shown.title, shown.fairness, shown.settings_line, *names, *results]
    assert [text for text in wanted if text not in drawn] == []
    assert [plot.title for plot in shown.curves if plot.title in drawn] == []


def test_words_on_a_slide_can_be_read_from_the_last_row(shown):
    words, _, _ = record(shown)
    assert min(size for _, _, size in words) >= 36  # 18 points where 1,920 pixels are 13.3 in.
    sizes = {text: size for text, _, size in words}
    assert sizes[shown.title] >= 50
    for arm in shown.arms:  # Before any label there is no accuracy to write.
        assert not arm.headline or sizes[arm.headline] >= 70


def test_without_an_accuracy_nothing_stands_in_its_place():
    waiting, done = (record(figure("spirals", stage=stage))[0] for stage in WITH_AND_WITHOUT)
    assert not [text for text, _, _ in waiting if not text or text in {"–", "test, this run"}]
    assert [text for text, _, _ in done if "this run" in text] == ["test, this run"] * 2


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_the_legend_stands_once_between_the_planes_and_the_curves(shown, drawn, size):
    words, boxes = drawn(size)
    named = {entry.name for entry in shown.legend if entry.dots and entry.dots.prominent}
    lead = [box for text, box, _ in words if text == "unlabelled"]
    assert len(lead) == 1
    curves = [box for text, box, _ in words if text == shown.curves[0].title]
    assert max(box.bottom() for box in boxes) < lead[0].top()
    assert all(lead[0].top() < curve.top() for curve in curves)
    assert bool(curves) == (size.width() < size.height())
    strip = {text for text, box, _ in words if box.top() > lead[0].top() - 2}
    assert named <= strip


def test_both_themes_put_every_word_in_the_same_place(shown):
    assert record(shown, theme=LIGHT)[0] == record(shown, theme=DARK)[0]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_come_from_the_theme(theme):
    shown = figure("spirals")
    _, boxes, image = record(shown, theme=theme)
    assert image.pixelColor(3, 3) == QColor(theme.window)
    embedding = boxes[1]
    assert image.pixelColor(embedding.adjusted(8, 8, 0, 0).topLeft().toPoint()) == QColor(
        theme.panel
    )
    for dots in shown.arms[0].embedding.dots[-2:]:  # The labelled points lie on top.
        (place,) = places(dots, shown.arms[0].embedding, embedding)
        assert image.pixelColor(place.toPoint()) == QColor(theme.colour(dots.role))


def test_the_map_is_drawn_and_absent_before_any_label():
    for stage, tinted in ((Stage.FINETUNING, True), (Stage.PRETRAINING, False)):
        _, boxes, image = record(figure("spirals", stage=stage))
        corner = boxes[0].adjusted(8, 8, 0, 0).topLeft().toPoint()
        assert (image.pixelColor(corner) != QColor(LIGHT.panel)) is tinted


def test_the_painter_is_left_as_it_was():
    image = QImage(SLIDE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        before = (painter.pen(), painter.brush(), painter.font(), painter.transform())
        draw(figure("spirals"), painter, SLIDE, LIGHT)
        assert (painter.pen(), painter.brush(), painter.font(), painter.transform()) == before


def test_one_plot_can_be_drawn_by_itself():
    line = Line(frozen([[0, 0.0], [50, 9.0], [100, 0.2]]), "pretrained")
    plot = Plot("A title", Axis("step", 0, 100), Axis("loss", 0, 1), "A caption", lines=(line,))
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.panel))
    with Recorder(image) as painter:
        draw_plot(plot, painter, QRectF(20, 20, 560, 360), LIGHT, 1.0)
    texts = [text for text, _, _ in painter.words]
    assert {"A title", "A caption", "step", "loss", "0.0", "1.0", "100"} <= set(texts)
    title = next(box for text, box, _ in painter.words if text == "A title")
    rows = where(image, LIGHT.pretrained)[:, 1]
    assert min(rows) > title.bottom()  # A loss that leaves its plot is cut at the plot's edge.


def test_a_plane_of_another_shape_keeps_its_units_square():
    dots = Dots(frozen([[0.0, 0.0]]), "class 0", prominent=True)
    plot = Plot(
        "", Axis("x", -2, 2, scale=False), Axis("y", -1, 1, scale=False), dots=(dots,),
        square=True,
    )  # fmt: skip
    image = QImage(500, 500, QImage.Format.Format_RGB32)
    with Recorder(image) as painter:
        draw_plot(plot, painter, QRectF(0, 0, 500, 500), LIGHT, 1.0)
    (box,) = painter.boxes
    assert box.width() == pytest.approx(2 * box.height())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_a_verdict_and_its_badges_are_written_over_the_planes(size):
    shown = figure("spirals")
    verdicts = (("overfits", ("over-confident", "memorises noise")), ("fits", ()))
    arms = tuple(
        dataclasses.replace(arm, verdict=verdict, badges=badges)
        for arm, (verdict, badges) in zip(shown.arms, verdicts, strict=True)
    )
    words, boxes, _ = record(dataclasses.replace(shown, arms=arms), size)
    found = {text: box for text, box, _ in words}
    assert "overfits · over-confident · memorises noise" in " ".join(found)
    assert found["fits"].bottom() < min(box.top() for box in boxes)
    assert overlapping(words) == []


def test_figures_without_curves_or_points_are_drawn_too():
    shown = figure("spirals")
    arms = tuple(
        dataclasses.replace(arm, decision=dataclasses.replace(arm.decision, dots=(), lines=()))
        for arm in shown.arms
    )
    words, boxes, _ = record(dataclasses.replace(shown, arms=arms, curves=()))
    assert len(boxes) == 4
    assert shown.title in [text for text, _, _ in words]


def test_as_svg_text_stays_text_and_a_reader_sees_the_same_picture():
    shown = figure("spirals")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(SLIDE)
    generator.setViewBox(QRectF(0, 0, 1920, 1080))
    with QPainter(generator) as painter:
        draw(shown, painter, SLIDE, LIGHT)
    assert f">{shown.title}</text>" in buffer.data().data().decode()
    again = QImage(SLIDE, QImage.Format.Format_RGB32)
    with QPainter(again) as painter:
        QSvgRenderer(buffer.data()).render(painter)
    _, boxes, image = record(shown)
    for box in boxes:
        for place in (box.topLeft() + QPointF(9, 9), box.center(), box.bottomRight() * 0.999):
            assert close(again.pixelColor(place.toPoint()), image.pixelColor(place.toPoint()))


def test_as_pdf_the_fonts_are_embedded():
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(144)
    with QPainter(writer) as painter:
        draw(figure("spirals"), painter, QSize(writer.width(), writer.height()), LIGHT)
    content = buffer.data().data()
    assert content.startswith(b"%PDF")
    assert content.count(b"/FontFile2") == 3
    assert b"Inter-SemiBold" in content


def places(dots, plot, box):
    for x, y in dots.points.tolist():
        across = (x - plot.x.low) / (plot.x.high - plot.x.low)
        up = (y - plot.y.low) / (plot.y.high - plot.y.low)
        yield QPointF(box.left() + across * box.width(), box.bottom() - up * box.height())


def close(one, other):
    channels = zip(one.getRgb(), other.getRgb(), strict=True)
    return all(abs(first - second) <= 12 for first, second in channels)


def test_an_interrupted_drawing_leaves_its_painter_as_it_was(monkeypatch):
    def interrupted(*rest):
        raise KeyboardInterrupt

    monkeypatch.setattr("explainer.plotting.marks.path_of", interrupted)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    with pytest.raises(KeyboardInterrupt):
        draw(figure(), painter, image.size(), LIGHT)
    painter.end()  # Qt warns of a painter that still holds what was saved.
