from itertools import pairwise

import pytest

from explainer.core.figures.figure import Axis
from explainer.views.plots.scale import spaced

AXIS = Axis("width", 0.0, 10.0, ticks=tuple((float(place), f"{place}") for place in range(11)))


def named(pixels, axis=AXIS):
    return [word for _, word in spaced(axis, pixels, 3.0, lambda word: 7.0 * len(word)) if word]


def test_where_there_is_room_every_tick_is_named():
    assert named(400) == [str(place) for place in range(11)]


@pytest.mark.parametrize("pixels", [40, 75, 100])
def test_no_two_names_touch(pixels):
    found = [float(word) for word in named(pixels)]
    assert (found[0], found[-1]) == (0, 10) and len(found) < 11
    gaps = [b - a for a, b in pairwise(found)]
    assert min(gaps) * pixels / 10 >= 10


def test_a_tick_without_room_for_its_name_keeps_its_place():
    assert [place for place, _ in spaced(AXIS, 40, 3.0, len)] == [p for p, _ in AXIS.ticks]


def test_an_axis_without_ticks_has_none():
    assert spaced(Axis("", 0, 1), 100, 3.0, len) == ()
