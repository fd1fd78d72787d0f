"""Views for objectives that compare pairs: a maker for each kind, by its name."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explainer.core.settings.catalogue import PICTURES, WALK
from explainer.science.random import stream
from explainer.science.views.graph import graph_for
from explainer.science.views.pairs import (
    CORRUPTION,
    SWAPPED_SHARE,
    Floats,
    PartnerViews,
    SwappedViews,
    Whole,
    held_out_rows,
    partners_among,
    random_partners,
)
from explainer.science.views.picture_views import PictureViews
from explainer.science.views.recipe import STRANGERS, Recipe, SeedViews, split_views
from explainer.science.views.walk import PARTNERS, walk_partners


def walk_views(points: Floats, recipe: Recipe, seed: int) -> SeedViews:
    """Return pairs of points that walks through the crowd join."""
    random = stream(seed, "partners")
    walk = walk_partners(points, recipe.groups, random, graph_for(recipe.groups))
    return _partner_views(points, walk.partners, recipe.jitter, seed)._replace(walk=walk)


def stranger_views(points: Floats, recipe: Recipe, seed: int) -> SeedViews:
    """Return pairs of points that have nothing to do with each other."""
    partners = random_partners(len(points), PARTNERS, stream(seed, "partners"))
    return _partner_views(points, partners, recipe.jitter, seed)


def picture_views(points: Floats, recipe: Recipe, seed: int) -> SeedViews:
    """Return pictures, each changed twice."""

    def changed(rows: Whole, random: np.random.Generator) -> PictureViews:
        """Return the pictures of some rows, to be changed twice."""
        return PictureViews(points[rows], *recipe.picture, recipe.changes, random)

    return split_views(points, seed, changed)


def jittered_views(points: Floats, recipe: Recipe, seed: int) -> SeedViews:
    """Return a point twice, each time with other noise."""

    def twice(rows: Whole, random: np.random.Generator) -> PartnerViews:
        """Return the points of some rows, each its own partner."""
        itself = np.arange(len(rows))
        return PartnerViews(points[rows], itself, itself[:, None], CORRUPTION, random)

    return split_views(points, seed, twice)


def swapped_views(points: Floats, recipe: Recipe, seed: int) -> SeedViews:
    """Return a copy of a point in which columns were swapped, and the point."""
    return split_views(
        points, seed, lambda rows, random: SwappedViews(points[rows], SWAPPED_SHARE, random)
    )


PAIR_VIEWS: dict[str, Callable[[Floats, Recipe, int], SeedViews]] = {
    WALK: walk_views,
    "jitter": jittered_views,
    "columns": swapped_views,
    PICTURES: picture_views,
    STRANGERS: stranger_views,
}


def _partner_views(points: Floats, partners: Whole, jitter: float, seed: int) -> SeedViews:
    """Return views of pairs: no point that is held out is in any pair to train on."""
    rows, held = held_out_rows(len(points), stream(seed, "held-out points"))
    among = partners_among(partners[rows], rows, rows)
    return SeedViews(
        PartnerViews(points, rows, among, jitter, stream(seed, "train")),
        PartnerViews(points, held, partners[held], jitter, stream(seed, "held out")),
    )
