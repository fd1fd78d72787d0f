"""Both arms side by side: where the words and plots of a comparison are drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF

from explainer.core.figures.figure import ArmFigure, ComparisonFigure
from explainer.export.drawing.layout import ArmLayout, lay_out, unit_for
from explainer.export.drawing.scheme import POSTER, SLIDE, Scheme
from explainer.plotting.class_legend import class_legend, draw_class_legend
from explainer.plotting.ends import with_room
from explainer.plotting.line_legend import curves_legend, draw_legend
from explainer.plotting.plot import draw_aligned, row_of
from explainer.plotting.style import BOLD, SEMIBOLD, Canvas
from explainer.plotting.surround import PlotRow
from explainer.plotting.text import (
    LEFT,
    RIGHT,
    Block,
    block,
    common_size,
    draw_block,
    whole_block,
)

ENLARGED = 2.0
"""A slide is 13.3 inches wide, so that 18 units, doubled, are 18 points there."""
CURVES_NEED = 230.0
CURVE_SPACE = 36.0
CURVE_PADDING = 20.0


def slide_unit(size: QSizeF) -> float:
    """Return how many pixels one unit is on a page whose words can be read from afar."""
    return ENLARGED * unit_for(size)


def comparison_unit(size: QSizeF) -> float:
    """Return how many pixels one unit of a comparison is: a page on end is no slide."""
    return unit_for(size) if _on_end(size) else slide_unit(size)


def draw_comparison(canvas: Canvas, figure: ComparisonFigure, page: QRectF) -> None:
    """Draw the comparison into `page`: title, arms, legend, settings.

    The training curves follow on a page that stands on end: on a slide they would take the
    room from the planes, and they are a figure of their own.
    """
    scheme = POSTER if _on_end(page.size()) else SLIDE
    body = page_body(canvas, scheme, page)
    body.setTop(draw_title(canvas, scheme, figure, body))
    body.setBottom(draw_footer(canvas, scheme, figure.settings_line, body))
    draw_body(canvas, scheme, figure, body)


def page_body(canvas: Canvas, scheme: Scheme, page: QRectF) -> QRectF:
    """Return the page without its margins."""
    margin = canvas.px(scheme.margin)
    return page.adjusted(margin, 0.7 * margin, -margin, -0.5 * margin)


def draw_title(canvas: Canvas, scheme: Scheme, figure: ComparisonFigure, body: QRectF) -> float:
    """Draw the title and, beside or below it, why the fight is fair; return where it ends."""
    title = block(canvas, figure.title, body.width(), scheme.title, weight=BOLD, most_lines=2)
    rest = body.width() - title.width - canvas.px(2 * scheme.margin)
    beside = block(canvas, figure.fairness, max(rest, 1.0), scheme.fairness, most_lines=2)
    if rest > 0.45 * body.width() and not beside.cut:
        height = max(title.height, beside.height)
        draw_block(canvas, title, _middle(body, title, height), "text", LEFT)
        right = _middle(body, beside, height)
        right.setLeft(body.right() - beside.width)
        draw_block(canvas, beside, right, "muted", LEFT)
        return body.top() + height + canvas.px(scheme.space)
    below = _below_title(canvas, scheme, figure.fairness, body.width())
    draw_block(canvas, title, body, "text", LEFT)
    draw_block(canvas, below, body.adjusted(0, title.height, 0, 0), "muted", LEFT)
    return body.top() + title.height + below.height + canvas.px(scheme.space)


def _below_title(canvas: Canvas, scheme: Scheme, fairness: str, width: float) -> Block:
    """Set a sentence in two lines, smaller if need be: more would take them from the planes."""
    low = block(canvas, fairness, width, scheme.fairness, most_lines=2)
    return block(canvas, fairness, width, scheme.fairness, most_lines=4) if low.cut else low


def draw_footer(canvas: Canvas, scheme: Scheme, settings_line: str, body: QRectF) -> float:
    """Draw the line that names the experiment; return where it begins."""
    words = block(canvas, settings_line, body.width(), scheme.foot, most_lines=3)
    top = body.bottom() - words.height
    draw_block(canvas, words, QRectF(body.left(), top, body.width(), 0), "muted", LEFT)
    return top - canvas.px(0.6 * scheme.space)


def draw_body(canvas: Canvas, scheme: Scheme, figure: ComparisonFigure, body: QRectF) -> None:
    """Draw both arms, the legend of their classes, and the curves."""
    figure = figure if scheme.wordy else _terse(figure)
    width = (body.width() - canvas.px(scheme.space)) / 2 - canvas.px(2 * scheme.padding)
    headers = _headers(canvas, scheme, figure.arms, width)
    height = max(header.height(canvas) for header in headers)
    room = body.width() - canvas.px(2 * scheme.padding)
    legend = class_legend(canvas, figure.embedded_legend, room)
    layout = lay_out(canvas, scheme, figure, body, header=height, legend=legend.height)
    for arm, header, place in zip(figure.arms, headers, layout.arms, strict=True):
        canvas.panel(place.panel)
        _draw_header(canvas, header, place.header, arm.role)
        _draw_planes(canvas, arm, place, layout.planes)
    draw_class_legend(canvas, legend, layout.legend)
    if layout.curves.height() >= canvas.px(CURVES_NEED):
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
        """Return the height of the taller side in pixels; results have their room beforehand."""
        verdict = max(self.verdict.height, self.verdict.line_height)  # It may come later.
        left = self.name.height + canvas.px(4) + self.details.height + verdict
        right = 0.9 * self.headline.line_height + self.headline_name.line_height
        return max(left, right)


def _headers(
    canvas: Canvas, scheme: Scheme, arms: tuple[ArmFigure, ...], width: float
) -> tuple[Header, ...]:
    """Set the words over both arms in the same sizes."""
    results = [_result(canvas, scheme, arm, width) for arm in arms]
    rest = (
        width - max(block.width for pair in results for block in pair) - canvas.px(2 * scheme.space)
    )
    names = [arm.name for arm in arms]
    size = common_size(canvas, names, rest, scheme.name, weight=SEMIBOLD, most_lines=2)
    verdicts = [" · ".join((arm.verdict, *arm.badges)) if arm.verdict else "" for arm in arms]
    details = [arm.details for arm in arms]
    small = common_size(canvas, details, rest, scheme.detail, most_lines=2)
    return tuple(
        Header(
            name=block(canvas, arm.name, rest, (size,), weight=SEMIBOLD, most_lines=2),
            details=block(canvas, arm.details, rest, (small,), most_lines=2),
            verdict=block(canvas, words, rest, scheme.detail, weight=SEMIBOLD, most_lines=2),
            headline=headline,
            headline_name=headline_name,
        )
        for arm, words, (headline, headline_name) in zip(arms, verdicts, results, strict=True)
    )


def _result(canvas: Canvas, scheme: Scheme, arm: ArmFigure, width: float) -> tuple[Block, Block]:
    headline = block(canvas, arm.headline, 0.5 * width, scheme.headline, weight=BOLD)
    names = (arm.headline_name, arm.headline_short, arm.headline_least)
    return headline, whole_block(canvas, names[not scheme.wordy :], 0.4 * width, scheme.detail)


def _draw_header(canvas: Canvas, header: Header, rect: QRectF, role: str) -> None:
    draw_block(canvas, header.name, rect, role, LEFT)
    below = rect.adjusted(0, header.name.height + canvas.px(4), 0, 0)
    draw_block(canvas, header.details, below, "muted", LEFT)
    below = below.adjusted(0, header.details.height, 0, 0)
    draw_block(canvas, header.verdict, below, "text", LEFT)
    draw_block(canvas, header.headline, rect.adjusted(0, canvas.px(-6), 0, 0), role, RIGHT)
    below = rect.adjusted(0, 0.9 * header.headline.height, 0, 0)
    draw_block(canvas, header.headline_name, below, "muted", RIGHT)


def _draw_planes(canvas: Canvas, arm: ArmFigure, place: ArmLayout, row: PlotRow) -> None:
    draw_aligned(canvas, arm.decision, place.decision, row)
    draw_aligned(canvas, arm.embedding, place.embedding, row)


def _draw_curves(canvas: Canvas, figure: ComparisonFigure, rect: QRectF) -> None:
    """Draw the curves side by side under one legend."""
    canvas.panel(rect)
    pad = canvas.px(CURVE_PADDING)
    inner = rect.adjusted(pad, 0.7 * pad, -pad, -0.6 * pad)
    slots = _columns(canvas, inner, len(figure.curves))
    if not slots:
        return
    curves = tuple(with_room(canvas, plot, slots[0].width()) for plot in figure.curves)
    legend = curves_legend(canvas, curves, inner.width())
    draw_legend(canvas, legend, inner)
    slots = tuple(slot.adjusted(0, legend.height, 0, 0) for slot in slots)
    row = row_of(canvas, curves, slots)
    for plot, slot in zip(curves, slots, strict=True):
        draw_aligned(canvas, plot, slot, row)


def _columns(canvas: Canvas, rect: QRectF, count: int) -> tuple[QRectF, ...]:
    space = canvas.px(CURVE_SPACE)
    width = (rect.width() - (count - 1) * space) / max(count, 1)
    return tuple(
        QRectF(rect.left() + number * (width + space), rect.top(), width, rect.height())
        for number in range(count)
    )


def _terse(figure: ComparisonFigure) -> ComparisonFigure:
    """Leave out the sentences that a slide has no room for."""
    first, second = (
        replace(
            arm,
            details="",
            decision=replace(arm.decision, caption=""),
            embedding=replace(arm.embedding, caption=""),
        )
        for arm in figure.arms
    )
    return replace(figure, arms=(first, second))


def _on_end(size: QSizeF) -> bool:
    return size.width() < 1.2 * size.height()


def _middle(body: QRectF, words: Block, height: float) -> QRectF:
    return QRectF(body.left(), body.top() + (height - words.height) / 2, body.width(), 0)
