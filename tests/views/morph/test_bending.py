"""The way of both planes through the layers of their encoders, without planes."""

from types import SimpleNamespace

import pytest

from explainer.core.figures.figure import Axis, Plot
from explainer.core.settings.settings import settings_for
from explainer.views.morph import bending as module
from explainer.views.morph.bending import Bending
from tests.factories import timeline

PLANE = Plot("", Axis("", 0, 1), Axis("", 0, 1))
ARMS = tuple(
    SimpleNamespace(role=role, decision=PLANE, embedding=PLANE)
    for role in ("supervised", "pretrained")
)


class Layers:
    """Knows of each arm's encoder which steps it has, one list of layers for each."""

    def __init__(self, *layers):
        self.steps = [SimpleNamespace(kind=SimpleNamespace(layer=each)) for each in layers]

    def of(self, frame, role):
        return self.steps or None


class Way:
    """A way that remembers near which angle it was looked for."""

    def __init__(self, near=0.0, legs=1):
        self.near, self.angle, self.legs = near, near + 0.5, range(legs)

    def at(self, share):
        return share

    def leg_at(self, share):
        return min(int(share * len(self.legs)), len(self.legs) - 1)


@pytest.fixture(scope="module")
def shown():
    return timeline(settings_for("moons", unlabelled=40), 3)


@pytest.fixture
def ways(monkeypatch):
    def plane_morph(frame, role, planes, say, *, projection, near):
        return Way(near)

    def layer_morph(frame, role, plane, steps, say):
        return Way(legs=len(steps))

    monkeypatch.setattr(module, "plane_morph", plane_morph)
    monkeypatch.setattr(module, "layer_morph", layer_morph)


def test_a_layer_ends_with_the_last_of_its_steps(ways, shown):
    bending = Bending(Layers(1, 1, 1, 2, 2, 3))
    assert bending.stops == ()
    bending(shown, ARMS)
    assert bending.stops == pytest.approx((3 / 6, 5 / 6, 1.0))
    assert bending.legs == 6


def test_without_layers_the_way_is_one(ways, shown):
    bending = Bending(Layers())
    bending.share = 0.4
    assert bending.legs == 1
    assert list(bending(shown, ARMS)) == [0.4, 0.4]
    assert bending.legs == 1 and bending.stops == () and bending.words() == ""


def test_angles_stay_near_those_of_the_moment_before(ways, shown):
    bending = Bending(Layers())
    bending(shown, ARMS)
    assert bending.angles == (0.5, 0.5)
    bending(shown, ARMS)
    assert bending.angles == (0.5, 0.5)
    bending(shown, ARMS[:1] + ARMS[1:])
    assert bending.angles == (1.0, 1.0)


def test_the_way_is_looked_for_anew_once_it_is_forgotten(ways, shown):
    layers = Layers()
    bending = Bending(layers)
    bending(shown, ARMS)
    layers.steps = Layers(1, 2).steps
    bending(shown, ARMS)
    assert bending.legs == 1
    bending.forget()
    bending(shown, ARMS)
    assert bending.legs == 2


def test_where_one_plane_has_no_way_neither_bends(ways, shown, monkeypatch):
    monkeypatch.setattr(
        module, "plane_morph", lambda frame, role, *rest, **near: Way() if role[0] == "s" else None
    )
    bending = Bending(Layers())
    assert bending(shown, ARMS) == () and bending.angles == (0.5, 0.0)
