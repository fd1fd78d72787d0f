"""A slide: both arms' large planes under their results, and one line that says what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont

from explainer.core.figures.figure import ArmFigure, Plot, SlideFigure, Worth
from explainer.export.drawing.comparison import comparison_unit, page_body
from explainer.export.drawing.scheme import SLIDE
from explainer.plotting.class_legend import class_legend, draw_class_legend
from explainer.plotting.plot import draw_aligned, plot_area, row_of
from explainer.plotting.style import BOLD, SEMIBOLD, TYPE, Canvas
from explainer.plotting.surround import PlotRow
from explainer.plotting.text import LEFT, RIGHT, Block, block, common_size, draw_block

SPACE, PADDING, LINE_SPACE = 8.0, 10.0, 4.0
HEADLINE_SIZES = (42.0, 39.0, 36.0)
NAME_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0)
NUMBER_SHARE = 0.4
"""How much of an arm's width its result may take (tuned: 100 % in the largest type)."""


WIDTH = 960.0
"""Of a slide, in units: 18 of them are 18 points where it is 13.3 inches wide."""
APART = "   "
"""Stands between the names of both axes."""
NO_WORDS = Block((), QFont())


@dataclass(frozen=True, slots=True)
class Head:
    """The words over a plane: whose it is and what it shows, how well that does on the right."""

    name: Block
    plane: Block
    axes: Block
    headline: Block
    headline_name: Block = NO_WORDS

    @property
    def height(self) -> float:
        """The height of the taller side [px]."""
        left = self.name.line_height + self.plane.line_height
        return max(left, self.headline.line_height)


def two_planes_unit(size: QSizeF) -> float:
    """Return how many pixels one unit is: a page of 4:3 is as wide in units as one of 16:9."""
    return min(comparison_unit(size), size.width() / WIDTH)


def draw_slide(canvas: Canvas, slide: SlideFigure, page: QRectF) -> None:
    """Draw the slide into `page`: title, both arms, legend, the fight in a line."""
    body = page_body(canvas, SLIDE, page)
    body.setTop(_draw_title(canvas, slide, body))
    body.setBottom(_draw_line(canvas, slide.line, body))
    body.setBottom(_draw_legend(canvas, slide, body))
    panels = _panels(canvas, body)
    pad = canvas.px(PADDING)
    feet = _feet(canvas, slide.planes, panels[0].width() - 2 * pad)
    heads = _heads(canvas, _above(slide) if feet else slide, panels[0].width() - 2 * pad)
    top = max(head.height for head in heads) + canvas.px(LINE_SPACE)
    low = pad + (feet[0][0].line_height if feet else 0.0)
    rooms = tuple(panel.adjusted(pad, 0.5 * pad + top, -pad, -low) for panel in panels)
    plots = tuple(map(_unnamed, slide.planes))
    row = row_of(canvas, plots, rooms)
    if not any(plot.x.scale or plot.y.scale for plot in plots):
        rooms = tuple(_without_words(room, row) for room in rooms)
    for arm, head, panel, plot, room, plane in zip(
        slide.comparison.arms, heads, panels, plots, rooms, slide.planes, strict=True
    ):
        canvas.panel(panel)
        draw_aligned(canvas, plot, room, row)
        area = plot_area(plot, room, row)
        above = head
        if _draw_axes(canvas, plane, panel, area):
            above = replace(head, axes=NO_WORDS)
        _draw_head(canvas, above, panel.adjusted(pad, 0.5 * pad, -pad, 0), arm.role)
    for foot, panel in zip(feet, panels, strict=False):
        _draw_foot(canvas, foot, panel.adjusted(pad, 0, -pad, -0.5 * pad))


def _above(slide: SlideFigure) -> SlideFigure:
    """Return a slide whose planes are not named above them: they are below."""
    first, second = (replace(plane, title="", instead="") for plane in slide.planes)
    return replace(slide, planes=(first, second))


def _feet(
    canvas: Canvas, planes: tuple[Plot, ...], width: float
) -> tuple[tuple[Block, Block], ...]:
    """Set what bent planes and their lines are as one line below each; nothing of others."""
    room = width - canvas.px(SPACE)
    for wordings in zip(*(plane.footings for plane in planes), strict=False):
        feet = tuple((_whole(canvas, a), _whole(canvas, b)) for a, b in wordings)
        if all(first.width + second.width <= room for first, second in feet):
            return feet
    return ()


def _draw_foot(canvas: Canvas, foot: tuple[Block, Block], panel: QRectF) -> None:
    """Write the line at the foot of a panel, below its plane."""
    line = panel.adjusted(0, panel.height() - foot[0].line_height, 0, 0)
    draw_block(canvas, foot[0], line, "text", LEFT)
    draw_block(canvas, foot[1], line, "muted", RIGHT)


def _draw_title(canvas: Canvas, slide: SlideFigure, body: QRectF) -> float:
    """Draw the title, and what the unlabelled data were worth where there is room beside it."""
    title = block(canvas, slide.title, body.width(), SLIDE.title, weight=BOLD, most_lines=2)
    draw_block(canvas, title, body, "text", LEFT)
    _draw_worth(canvas, slide.comparison.worth, body, title)
    return body.top() + title.height + canvas.px(LINE_SPACE)


def _draw_worth(canvas: Canvas, worth: Worth, body: QRectF, title: Block) -> None:
    """Write the paired difference to the right of a title of one line, and then what it rests on.

    Where there is no room for the means that it lies between, the verdict may stand alone: not
    where these say that the difference is of other points than those of the slide.
    """
    said = (worth.headline_name, worth.means) if worth.means else (worth.headline_name,)
    shorter = () if worth.apart else (said[:1],)
    for lines in (said, *shorter):
        name = Block(lines, canvas.font(TYPE))
        space = canvas.px(2 * SPACE)
        room = body.width() - title.width - name.width - 3 * space
        result = block(canvas, worth.headline, room, (SLIDE.title[-1], TYPE), weight=BOLD)
        if worth.headline and len(title.lines) == 1 and not result.cut and len(result.lines) == 1:
            low = (title.height - result.height) / 2
            right = body.adjusted(0, low, -name.width - space, 0)
            draw_block(canvas, result, right, worth.tone, RIGHT)
            low = (title.height - name.height) / 2
            draw_block(canvas, name, body.adjusted(0, low, 0, 0), "text", RIGHT)
            return


def _draw_line(canvas: Canvas, line: str, body: QRectF) -> float:
    """Write what both arms share at the foot; return where it begins."""
    words = block(canvas, line, body.width(), SLIDE.foot, most_lines=4)
    top = body.bottom() - words.height
    draw_block(canvas, words, QRectF(body.left(), top, body.width(), 0), "muted", LEFT)
    return top - canvas.px(LINE_SPACE)


def _draw_legend(canvas: Canvas, slide: SlideFigure, body: QRectF) -> float:
    """Name the dots of both planes below them; return where that begins."""
    inset = canvas.px(PADDING)
    legend = class_legend(
        canvas, slide.comparison.legend_for(slide.planes), body.width() - 2 * inset
    )
    top = body.bottom() - legend.height
    place = QRectF(body.left() + inset, top, body.width() - 2 * inset, legend.height)
    draw_class_legend(canvas, legend, place)
    return top - canvas.px(SPACE)


def _panels(canvas: Canvas, body: QRectF) -> tuple[QRectF, QRectF]:
    """Return both arms' panels: side by side, or one above the other where it is narrow."""
    space, stacked = canvas.px(SPACE), body.width() < body.height()
    wide = body.width() if stacked else (body.width() - space) / 2
    high = (body.height() - space) / 2 if stacked else body.height()
    away = QPointF(0, high + space) if stacked else QPointF(wide + space, 0)
    first = QRectF(body.topLeft(), QSizeF(wide, high))
    return first, first.translated(away)


def _draw_axes(canvas: Canvas, plane: Plot, panel: QRectF, area: QRectF) -> bool:
    """Name the axes at the ends towards which they grow, if there is room; tell whether."""
    names = [_whole(canvas, each) for each in plane.growing]
    space = canvas.px(SPACE)
    if not names or max(each.width for each in names) + 2 * space > area.left() - panel.left():
        return False
    x, y = names
    right = QRectF(area.right() + space, area.bottom() - x.height, x.width, 0)
    draw_block(canvas, x, right, "muted", LEFT)
    left = QRectF(area.left() - space - y.width, area.top(), y.width, 0)
    draw_block(canvas, y, left, "muted", RIGHT)
    return True


def _without_words(room: QRectF, row: PlotRow) -> QRectF:
    """Return a room so much larger that a plane has all of it: no word stands around it."""
    around = row.insets
    return room.adjusted(-around.left, -around.top, around.right, around.bottom)


def _heads(canvas: Canvas, slide: SlideFigure, width: float) -> tuple[Head, ...]:
    """Set the words over both planes in the same sizes."""
    arms, planes = slide.comparison.arms, slide.planes
    numbers = [arm.headline for arm in arms]
    size = common_size(canvas, numbers, NUMBER_SHARE * width, HEADLINE_SIZES, weight=BOLD)
    results = [block(canvas, each, width, (size,), weight=BOLD) for each in numbers]
    what = [block(canvas, arm.headline_name, width, (TYPE,)) for arm in arms]
    rest = width - max(each.width for each in results) - canvas.px(SPACE)
    taken = max(each.width for each in what) + canvas.px(2 * SPACE)
    # Where its name would cut an arm's, a number is named one line below, in place of the axes.
    beside = bool(_names(canvas, slide, rest - taken))
    names = _names(canvas, slide, rest - taken * beside) or [
        block(canvas, each, rest, NAME_SIZES[-1:], weight=SEMIBOLD) for each in slide.short
    ]
    shown = _planes_words(canvas, arms, planes, rest - taken * (not beside))
    return tuple(
        Head(name, words, _axes_beside(canvas, words, plane, rest), result, named)
        if beside
        else Head(name, words, named, result)
        for name, words, plane, result, named in zip(
            names, shown, planes, results, what, strict=True
        )
    )


def _names(canvas: Canvas, slide: SlideFigure, width: float) -> list[Block]:
    """Return the arms' names, short ones where others do not fit, nothing where none do."""
    whole = tuple(arm.name for arm in slide.comparison.arms)
    for names in (whole, slide.short):
        size = common_size(canvas, names, width, NAME_SIZES, weight=SEMIBOLD)
        blocks = [block(canvas, each, width, (size,), weight=SEMIBOLD) for each in names]
        if not any(each.cut for each in blocks):
            return blocks
    return []


def _axes_beside(canvas: Canvas, shown: Block, plane: Plot, room: float) -> Block:
    """Set a plane's axes where what it shows leaves room for them."""
    axes = _whole(canvas, APART.join(plane.growing) or plane.instead)
    fits = shown.width + axes.width + canvas.px(2 * SPACE) <= room
    return axes if fits else NO_WORDS


def _planes_words(
    canvas: Canvas, arms: Sequence[ArmFigure], planes: Sequence[Plot], room: float
) -> list[Block]:
    """Set what planes show, with the verdicts of both arms if both fit: one alone would mislead."""
    ways = zip(*(_said(arm, plane) for arm, plane in zip(arms, planes, strict=True)), strict=True)
    said = ([_whole(canvas, " · ".join(filter(None, words))) for words in way] for way in ways)
    fitting = (words for words in said if max(each.width for each in words) <= room)
    return next(fitting, None) or [block(canvas, each.title, room, (TYPE,)) for each in planes]


def _whole(canvas: Canvas, words: str) -> Block:
    return Block((words,) if words else (), canvas.font(TYPE))


def _said(arm: ArmFigure, plane: Plot) -> tuple[tuple[str, ...], ...]:
    """Return what may be said of a plane, most of it first: what was found before what is seen."""
    both, found = (plane.title, arm.verdict), arm.verdict or plane.title
    return (*both, *arm.badges), both, (found,), (plane.title,)


def _draw_head(canvas: Canvas, head: Head, rect: QRectF, role: str) -> None:
    middle = (head.height - head.headline.line_height) / 2
    draw_block(canvas, head.headline, rect.adjusted(0, middle, 0, 0), role, RIGHT)
    draw_block(canvas, head.name, rect, role, LEFT)
    left = rect.adjusted(0, 0, -head.headline.width - canvas.px(SPACE), 0)
    low = (head.name.line_height - head.headline_name.line_height) / 2
    draw_block(canvas, head.headline_name, left.adjusted(0, low, 0, 0), "muted", RIGHT)
    below = left.adjusted(0, head.name.line_height, 0, 0)
    draw_block(canvas, head.plane, below, "text", LEFT)
    draw_block(canvas, head.axes, below, "muted", RIGHT)


def _unnamed(plot: Plot) -> Plot:
    """Return a plane without the words that stand above it."""
    x, y = (replace(axis, name="") for axis in (plot.x, plot.y))
    return replace(plot, x=x, y=y, title="", caption="")
