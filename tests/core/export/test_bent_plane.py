"""A decision plane alone, exported as far bent as the window shows it."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.export.large_planes import LargePlanes
from explainer.core.morph.plane_morph import plane_morph
from explainer.core.settings.settings import settings_for
from tests import factories


@pytest.fixture(scope="module")
def known():
    return Showing(factories.timeline(settings_for("spirals", labels_per_class=3), 3))


def plot(known, name, **changes):
    (only,) = figure(name, replace(known, **changes), str).plots
    return only


def same(one, other):
    pairs = zip(one.dots, other.dots, strict=True)
    return all(np.array_equal(first.points, second.points) for first, second in pairs)


@pytest.mark.parametrize("share", [0.25, 1.0])
@pytest.mark.parametrize("number, role", [(0, "supervised"), (1, "pretrained")])
def test_a_plane_is_bent_as_the_window_bends_it(known, share, number, role):
    angles = (7.0, -7.0)
    bent = plot(known, f"{role}-boundary", share=share, large=LargePlanes(angles=angles))
    arm = figure("comparison", known, str).arms[number]
    both, near = (arm.decision, arm.embedding), angles[number]
    way = plane_morph(known.timeline.shown, role, both, str, near=near)
    assert same(bent, way.at(share).plot) and not same(bent, arm.decision)


def test_without_a_share_it_is_the_plane_itself_and_embeddings_never_bend(known):
    for role, arm in zip(
        ("supervised", "pretrained"), figure("comparison", known, str).arms, strict=True
    ):
        assert same(plot(known, f"{role}-boundary"), arm.decision)
        assert same(plot(known, f"{role}-embedding", share=0.5), arm.embedding)
