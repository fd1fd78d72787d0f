"""No two lines of a plot look alike, and a legend's samples are long enough to tell them apart."""

from dataclasses import replace
from itertools import combinations

import pytest

from explainer.core.comparison.label_efficiency import BASELINE_STROKES, drawn_baselines
from explainer.core.figures.theme import STROKES
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.catalogue import baselines_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.plotting.fonts import load_fonts
from explainer.plotting.line_legend import LineSample, line_legend, samples
from explainer.views.style.theme import Look
from tests import factories
from tests.plotting.test_one_way_to_draw import KINDS


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def look_of(style, line):
    """Colour, width and dashes of a line, and the marker on it."""
    pen = style.line_pen(line)
    return pen.color().name(), pen.widthF(), tuple(pen.dashPattern()), line.marker


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_lines_that_a_legend_names_look_alike(kind):
    style, drawn = Look().style, KINDS[kind]()
    for one, other in combinations(samples(drawn.lines), 2):
        assert look_of(style, one) != look_of(style, other), (one.name, other.name)


@pytest.mark.parametrize("scene", SCENES)
def test_no_two_methods_of_a_scene_have_one_stroke(scene):
    settings = settings_for(scene)
    others = replace(
        factories.baselines(settings, (1, 2), range(3)), methods=baselines_of(SCENES[scene])
    )
    drawn = drawn_baselines(Measured(None, others), settings)
    strokes = [BASELINE_STROKES[name] for name in drawn]
    assert len(strokes) == len(set(strokes))


@pytest.mark.parametrize("width", [130, 240, 1_000])
@pytest.mark.parametrize("stroke", [name for name, dashes in STROKES.items() if dashes])
def test_a_sample_shows_its_dashes_twice_however_narrow_the_legend(stroke, width):
    style = Look().style
    lines = [LineSample("a method", "muted", stroke, thin=True), LineSample("it", "supervised")]
    legend = line_legend(style, lines, width, 2)
    for line in lines:
        pen = style.line_pen(line)
        *dashes, gap = pen.dashPattern() * 2
        assert legend.sample >= sum(dashes) * pen.widthF() - 1e-6
        assert gap > 0
