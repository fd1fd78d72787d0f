"""The comparison as a picture: one function that draws it on any Qt paint device."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter

from explainer.core.figures import ArmFigure, Comparison
from explainer.core.theme import Theme
from explainer.export.canvas import BOLD, SEMIBOLD, Canvas
from explainer.export.class_legend import class_legend, draw_class_legend
from explainer.export.layout import MARGIN, PADDING, SPACE, ArmLayout, lay_out, unit_for
from explainer.export.legend import curves_legend, draw_legend
from explainer.export.plot import draw_aligned, row_of
from explainer.export.surround import Row
from explainer.export.text import LEFT, RIGHT, Block, block, common_size, draw_block

TITLE_SIZES = (42, 38, 34, 30)
FAIRNESS_SIZES = (22, 20, 18)
FOOT_SIZES = (19, 18)
NAME_SIZES = (32, 29, 26)
DETAIL_SIZES = (21, 20, 19, 18)
HEADLINE_SIZES = (60, 54, 48)
CURVE_SPACE = 36.0
CURVE_PADDING = 20.0


def draw(figure: Comparison, painter: QPainter, size: QSize | QSizeF, theme: Theme) -> None:
    """Draw the comparison into the rectangle of `size` at the painter's origin."""
    page = QRectF(0.0, 0.0, float(size.width()), float(size.height()))
    canvas = Canvas(painter, theme, unit_for(page.size()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    canvas.fill(page, "window")
    margin = canvas.px(MARGIN)
    body = page.adjusted(margin, 0.7 * margin, -margin, -0.5 * margin)
    body.setTop(_draw_title(canvas, figure, body))
    body.setBottom(_draw_foot(canvas, figure, body))
    _draw_body(canvas, figure, body)
    painter.restore()


def _draw_title(canvas: Canvas, figure: Comparison, body: QRectF) -> float:
    """Draw the title and, beside or below it, why the fight is fair; return where it ends."""
    title = block(canvas, figure.title, body.width(), TITLE_SIZES, weight=BOLD, most_lines=2)
    rest = body.width() - title.width - canvas.px(2 * MARGIN)
    beside = block(canvas, figure.fairness, max(rest, 1.0), FAIRNESS_SIZES, most_lines=2)
    if rest > 0.45 * body.width() and not _cut(beside):
        height = max(title.height, beside.height)
        draw_block(canvas, title, _middle(body, title, height), "text", LEFT)
        right = _middle(body, beside, height)
        right.setLeft(body.right() - beside.width)
        draw_block(canvas, beside, right, "muted", LEFT)
        return body.top() + height + canvas.px(SPACE)
    below = block(canvas, figure.fairness, body.width(), FAIRNESS_SIZES, most_lines=4)
    draw_block(canvas, title, body, "text", LEFT)
    draw_block(canvas, below, body.adjusted(0, title.height, 0, 0), "muted", LEFT)
    return body.top() + title.height + below.height + canvas.px(SPACE)


def _draw_foot(canvas: Canvas, figure: Comparison, body: QRectF) -> float:
    """Draw the line that names the experiment; return where it begins."""
    words = block(canvas, figure.settings_line, body.width(), FOOT_SIZES, most_lines=3)
    top = body.bottom() - words.height
    draw_block(canvas, words, QRectF(body.left(), top, body.width(), 0), "muted", LEFT)
    return top - canvas.px(0.6 * SPACE)


def _draw_body(canvas: Canvas, figure: Comparison, body: QRectF) -> None:
    width = (body.width() - canvas.px(SPACE)) / 2 - canvas.px(2 * SPACE)
    headers = _headers(canvas, figure.arms, width)
    height = max(header.height(canvas) for header in headers)
    legend = class_legend(canvas, figure, body.width() - canvas.px(2 * PADDING))
    layout = lay_out(canvas, figure, body, height, legend.height)
    for arm, header, place in zip(figure.arms, headers, layout.arms, strict=True):
        canvas.panel(place.panel)
        _draw_header(canvas, header, place.header, arm.role)
        _draw_planes(canvas, arm, place, layout.planes)
    draw_class_legend(canvas, legend, layout.legend)
    _draw_curves(canvas, figure, layout.curves)


@dataclass(frozen=True, slots=True)
class Header:
    """The words over an arm: whose it is on the left, how well it does on the right."""

    name: Block
    details: Block
    verdict: Block
    headline: Block
    headline_name: Block

    def height(self, canvas: Canvas) -> float:
        """Return the height of the taller side in pixels."""
        left = self.name.height + canvas.px(4) + self.details.height + self.verdict.height
        return max(left, 0.9 * self.headline.height + self.headline_name.height)


def _headers(canvas: Canvas, arms: tuple[ArmFigure, ...], width: float) -> tuple[Header, ...]:
    """Set the words over both arms in the same sizes."""
    results = [_result(canvas, arm, width) for arm in arms]
    rest = width - max(block.width for pair in results for block in pair) - canvas.px(2 * SPACE)
    names = [arm.name for arm in arms]
    size = common_size(canvas, names, rest, NAME_SIZES, weight=SEMIBOLD, most_lines=2)
    verdicts = [" · ".join((arm.verdict, *arm.badges)) if arm.verdict else "" for arm in arms]
    details = [arm.details for arm in arms]
    small = common_size(canvas, details, rest, DETAIL_SIZES, most_lines=2)
    return tuple(
        Header(
            name=block(canvas, arm.name, rest, (size,), weight=SEMIBOLD, most_lines=2),
            details=block(canvas, arm.details, rest, (small,), most_lines=2),
            verdict=block(canvas, words, rest, DETAIL_SIZES, weight=SEMIBOLD, most_lines=2),
            headline=headline,
            headline_name=headline_name,
        )
        for arm, words, (headline, headline_name) in zip(arms, verdicts, results, strict=True)
    )


def _result(canvas: Canvas, arm: ArmFigure, width: float) -> tuple[Block, Block]:
    headline = block(canvas, arm.headline, 0.5 * width, HEADLINE_SIZES, weight=BOLD)
    return headline, block(canvas, arm.headline_name, 0.4 * width, DETAIL_SIZES)


def _draw_header(canvas: Canvas, header: Header, rect: QRectF, role: str) -> None:
    draw_block(canvas, header.name, rect, role, LEFT)
    below = rect.adjusted(0, header.name.height + canvas.px(4), 0, 0)
    draw_block(canvas, header.details, below, "muted", LEFT)
    below = below.adjusted(0, header.details.height, 0, 0)
    draw_block(canvas, header.verdict, below, "text", LEFT)
    draw_block(canvas, header.headline, rect.adjusted(0, canvas.px(-6), 0, 0), role, RIGHT)
    below = rect.adjusted(0, 0.9 * header.headline.height, 0, 0)
    draw_block(canvas, header.headline_name, below, "muted", RIGHT)


def _draw_planes(canvas: Canvas, arm: ArmFigure, place: ArmLayout, row: Row) -> None:
    draw_aligned(canvas, arm.decision, place.decision, row)
    draw_aligned(canvas, arm.embedding, place.embedding, row)


def _draw_curves(canvas: Canvas, figure: Comparison, rect: QRectF) -> None:
    """Draw the curves side by side under one legend."""
    canvas.panel(rect)
    pad = canvas.px(CURVE_PADDING)
    inner = rect.adjusted(pad, 0.7 * pad, -pad, -0.6 * pad)
    legend = curves_legend(canvas, figure.curves, inner.width())
    draw_legend(canvas, legend, inner)
    inner.setTop(inner.top() + legend.height)
    slots = _columns(canvas, inner, len(figure.curves))
    if not slots:
        return
    row = row_of(canvas, figure.curves, slots)
    for plot, slot in zip(figure.curves, slots, strict=True):
        draw_aligned(canvas, plot, slot, row)


def _columns(canvas: Canvas, rect: QRectF, count: int) -> tuple[QRectF, ...]:
    space = canvas.px(CURVE_SPACE)
    width = (rect.width() - (count - 1) * space) / max(count, 1)
    return tuple(
        QRectF(rect.left() + number * (width + space), rect.top(), width, rect.height())
        for number in range(count)
    )


def _middle(body: QRectF, words: Block, height: float) -> QRectF:
    return QRectF(body.left(), body.top() + (height - words.height) / 2, body.width(), 0)


def _cut(words: Block) -> bool:
    return bool(words.lines) and words.lines[-1].endswith("…")
