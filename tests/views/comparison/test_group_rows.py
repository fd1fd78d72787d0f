"""Groups in a narrow column: every one of them has a name, and the marks most of the width."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF

from explainer.core.comparison.group_accuracy import group_figure
from explainer.core.settings.settings import settings_for
from explainer.core.text.language import LANGUAGES
from explainer.core.training.frames import frozen
from explainer.plotting.ends import GAP, named_ends
from explainer.plotting.scale import Scale
from explainer.plotting.style import MARK_RADIUS, TYPE
from explainer.plotting.surround import LEAST_GAP
from explainer.plotting.text import advance
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.comparison.worth.panel_page import CAPACITY, EFFICIENCY
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.style.speech import say
from explainer.views.style.theme import Look, apply_theme
from tests.factories import timeline
from tests.windows import settle

SETTINGS = settings_for("creatures", labels_per_class=2, unlabelled=100)
STORY, COLUMN = (150, 619), (237, 462)
"""The column at 1280 x 720, beside a story and without one."""


def groups():
    end = timeline(SETTINGS, 1).latest
    shares = (0.9, 0.8, 0.4, 0.7, 0.6, 0.5)
    known = {
        arm: replace(getattr(end, arm), groups=frozen(np.roll(shares, shift)))
        for shift, arm in enumerate(("supervised", "pretrained"))
    }
    return group_figure(replace(end, **known), None, say)


def opened(qtbot, size):
    panel, canvas = EfficiencyPanel(), PlotCanvas()
    qtbot.addWidget(panel)
    panel.card.place(canvas)
    panel.resize(*size)
    apply_theme(panel, Look())
    for part in (panel, canvas):
        part.apply_look(Look())
    panel.offer_groups(offered=True)
    panel.offer_courses(offered=True)
    panel.show()
    panel.choose_tab("groups")
    figure = groups()
    panel.show_worth(figure, "groups")
    panel.card.show_words(figure.plot)
    canvas.show_plot(figure.plot)
    settle()
    return panel, canvas


def named(canvas):
    """What rows are called, whether beside the plot or in it."""
    plot = canvas._fitted
    beside = [tick.label for tick in canvas._axes._ticks[canvas._axes._left]]
    return [name.text for name in plot.end_names] or beside[::-1]


@pytest.fixture(params=LANGUAGES)
def spoken(request, speech):
    speech.speak(request.param)


@pytest.mark.parametrize("size", [STORY, COLUMN])
def test_every_group_is_named_and_marks_have_most_of_the_width(qtbot, spoken, size):
    panel, canvas = opened(qtbot, size)
    assert sorted(named(canvas)) == sorted(say(name) for name in SETTINGS.card.groups)
    assert canvas.box.width() > 0.5 * panel.width()


def test_no_name_ends_outside_of_the_plot(qtbot, spoken):
    panel, canvas = opened(qtbot, STORY)
    style = Look().style
    widest = max(advance(name, style.font(TYPE)) for name in named(canvas))
    assert style.px(GAP) + widest <= canvas.box.width() + Look().exact("pad")
    assert panel.card.geometry().right() < panel.width()


@pytest.mark.parametrize("size", [STORY, COLUMN])
def test_no_letter_above_marks_touches_any_of_them(qtbot, size):
    _panel, canvas = opened(qtbot, size)
    plot, style = canvas._fitted, Look().style
    scale = Scale(canvas.box.rect(), plot.x, plot.y)
    metrics = QFontMetricsF(style.font(TYPE))
    half, below = metrics.capHeight() / 2, metrics.descent()
    marks = {scale.along_y(y) for dots in plot.dots for y in dots.points[:, 1]}
    levels = [end.level for end in named_ends(style, plot, scale)]
    assert len(levels) == len(SETTINGS.card.groups)
    gaps = [mark - level for level in levels for mark in marks]
    reach = half + style.px(MARK_RADIUS) - 0.01
    assert min(gap for gap in gaps if gap > 0) >= reach + below  # Where a "p" ends.
    assert min(-gap for gap in gaps if gap < 0) >= reach + style.px(LEAST_GAP)
    assert all(b > a for a, b in pairwise(levels))


def test_where_nothing_is_asked_for_the_figure_has_that_room(qtbot):
    panel = opened(qtbot, STORY)[0]
    tops = {}
    for tab in ("groups", EFFICIENCY, CAPACITY):
        panel.choose_tab(tab)
        tops[tab] = panel.card.y()
    assert tops["groups"] < tops[EFFICIENCY] == tops[CAPACITY]
