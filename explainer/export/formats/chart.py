"""The label-efficiency curve as a chart that a slide's owner can edit: its data are inside."""

from __future__ import annotations

from typing import Any

import numpy as np

from explainer.core.figures.theme import Theme
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.text.say import Say

LABEL_POINTS, LINE_POINTS, THIN_POINTS = 18, 3.0, 2.25
DASHES = {"supervised": "DASH", "control": "ROUND_DOT", "text": "DASH_DOT_DOT"}
"""What is not solid, by the names that PowerPoint has for dashes."""
FLOOR_STEP = 0.1


def add_chart(slide: Any, box: tuple[int, int, int, int], measured: Measured, **look: Any) -> Any:
    """Put the chart into `box` (left, top, width, height in EMU) and return its frame."""
    from pptx.enum.chart import XL_CHART_TYPE

    outcomes = measured.outcomes
    assert outcomes is not None
    theme, say = look["theme"], look["say"]
    data = _data(outcomes, measured.best, say)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, *box, data)
    chart = frame.chart
    for series, method in zip(chart.plots[0].series, [*ARMS, "text"], strict=False):
        _dress_line(series, method, theme)
        if method in ARMS:
            _add_intervals(series, outcomes, method, theme)
    _dress_axes(chart, outcomes, theme, say)
    _dress_legend(chart, theme)
    return frame


def _data(outcomes: Outcomes, best: float | None, say: Say) -> Any:
    from pptx.chart import data as charts

    make: Any = charts.XyChartData
    data = make(number_format="0.000")
    names = {
        **{arm: say(name) for arm, name in ARM_NAMES.items()},
        "control": say("random encoder"),
    }
    for method in ARMS:
        series = data.add_series(names[method])
        for count, interval in zip(outcomes.counts, outcomes.accuracy(method), strict=True):
            series.add_data_point(count, round(interval.mean, 6))
    if best is not None:
        series = data.add_series(say("best possible"))
        for count in (outcomes.counts[0], outcomes.counts[-1]):
            series.add_data_point(count, round(best, 6))
    return data


def _dress_line(series: Any, role: str, theme: Theme) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    line = series.format.line
    line.color.rgb = rgb(theme, role)
    line.width = Pt(LINE_POINTS if role in ARM_NAMES else THIN_POINTS)
    if role in DASHES:
        line.dash_style = getattr(MSO_LINE, DASHES[role])


def _add_intervals(series: Any, outcomes: Outcomes, method: str, theme: Theme) -> None:
    """Add 95 % intervals as error bars, which python-pptx has no word for."""
    from pptx.oxml import parse_xml

    low, high = np.array([(i.low, i.high) for i in outcomes.accuracy(method)], dtype=float).T
    if not np.isfinite(low).all():
        return
    means = np.array([interval.mean for interval in outcomes.accuracy(method)])
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    colour = theme.colour(method).lstrip("#").upper()
    parts = "".join(
        f'<c:{side}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(lengths)}"/>'
        + "".join(
            f'<c:pt idx="{k}"><c:v>{length:.6f}</c:v></c:pt>' for k, length in enumerate(lengths)
        )
        + f"</c:numLit></c:{side}>"
        for side, lengths in (("plus", high - means), ("minus", means - low))
    )
    bars = parse_xml(
        f'<c:errBars xmlns:c="{space}" xmlns:a="{drawing}"><c:errDir val="y"/>'
        f'<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>{parts}'
        f'<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="{colour}">'
        '<a:alpha val="45000"/></a:srgbClr></a:solidFill></a:ln></c:spPr></c:errBars>'
    )
    element = series._element
    element.find(f"{{{space}}}xVal").addprevious(bars)


def _dress_axes(chart: Any, outcomes: Outcomes, theme: Theme, say: Say) -> None:
    along, up = chart.category_axis, chart.value_axis
    along.minimum_scale, along.maximum_scale = outcomes.counts[0], outcomes.counts[-1]
    lowest = min(float(outcomes.band(method).min()) for method in ARMS)
    up.minimum_scale = max(0.0, np.floor(lowest / FLOOR_STEP) * FLOOR_STEP)
    up.maximum_scale, up.major_unit = 1.0, FLOOR_STEP
    _make_logarithmic(along)
    _dress_axis(along, say("labels per class (logarithmic)"), "0", theme)
    _dress_axis(up, say("test accuracy"), "0 %", theme)


def rgb(theme: Theme, role: str) -> Any:
    """Return a role's colour as python-pptx wants it."""
    from pptx.dml.color import RGBColor

    make: Any = RGBColor.from_string
    return make(theme.colour(role).lstrip("#").upper())


def _make_logarithmic(axis: Any) -> None:
    scaling = axis._element.find(f"{{{axis._element.nsmap['c']}}}scaling")
    base = scaling.makeelement(f"{{{axis._element.nsmap['c']}}}logBase", {"val": "10"})
    scaling.insert(0, base)


def _dress_axis(axis: Any, name: str, numbers: str, theme: Theme) -> None:
    from pptx.util import Pt

    muted = rgb(theme, "muted")
    axis.has_title = True
    axis.axis_title.text_frame.text = name
    title = axis.axis_title.text_frame.paragraphs[0].runs[0].font
    labels = axis.tick_labels
    labels.number_format, labels.number_format_is_linked = numbers, False
    for font in (title, labels.font):
        font.size, font.bold, font.color.rgb = Pt(LABEL_POINTS), False, muted
    axis.format.line.color.rgb = muted
    axis.format.line.width = Pt(THIN_POINTS)
    if axis.has_major_gridlines:
        edge = rgb(theme, "edge")
        axis.major_gridlines.format.line.color.rgb = edge
        axis.major_gridlines.format.line.width = Pt(THIN_POINTS)


def _dress_legend(chart: Any, theme: Theme) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    chart.has_title = False
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(LABEL_POINTS)
    chart.legend.font.color.rgb = rgb(theme, "text")
