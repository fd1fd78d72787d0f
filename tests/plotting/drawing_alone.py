"""A plot drawn with nothing beside it."""

from explainer.plotting.plot import draw_aligned
from explainer.plotting.style import Canvas


def draw_plot(plot, painter, rect, theme, scale):
    """Draw a plot with all its words into `rect`; `scale` is pixels per slide pixel."""
    draw_aligned(Canvas(theme, scale, painter=painter), plot, rect)
