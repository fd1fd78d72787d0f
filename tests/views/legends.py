"""How wide the legends of the window are."""

from explainer.views.comparison.class_legend import ClassLegendStrip


def line_width(legend):
    """How many pixels its longest row takes, with the margin of a strip."""
    margin = legend._look.exact("pad") if isinstance(legend, ClassLegendStrip) else 0
    return margin + legend._legend().width
