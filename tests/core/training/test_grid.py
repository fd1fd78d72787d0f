"""The grid over a plane: straight in the plane, and drawn only where it is looked at."""

from dataclasses import replace

import numpy as np

from explainer.core.comparison.composition import comparison
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.core.training.grid import LINES, POINTS, straight_grid
from explainer.core.training.timeline import Timeline
from tests.factories import frame

SETTINGS = settings_for("moons")
EXTENT = (-2.0, -1.0, 3.0, 1.5)


def bent(made):
    grid = frozen(np.random.default_rng(0).uniform(-1, 1, (2 * LINES, POINTS, 2)))
    return replace(
        made,
        supervised=replace(made.supervised, grid=grid),
        pretrained=replace(made.pretrained, grid=grid),
    )


def tracks(plot):
    return [line for line in plot.lines if line.role == "track"]


def test_lines_run_both_ways_from_edge_to_edge():
    grid = straight_grid(EXTENT)
    assert grid.shape == (2 * LINES, POINTS, 2)
    upright, level = grid[:LINES], grid[LINES:]
    assert (np.ptp(upright[:, :, 0], axis=1) == 0).all()
    assert (np.ptp(level[:, :, 1], axis=1) == 0).all()
    assert (upright[0, 0, 1], upright[0, -1, 1]) == (-1.0, 1.5)
    assert (level[0, 0, 0], level[0, -1, 0]) == (-2.0, 3.0)


def test_the_grid_lies_below_both_planes_of_both_arms_when_it_is_looked_at():
    made = bent(frame(SETTINGS, step=150))
    for arm in comparison(Timeline((made,), grid=True), str).arms:
        for plot in (arm.decision, arm.embedding):
            assert len(tracks(plot)) == 2 * LINES
            assert plot.lines[: 2 * LINES] == tuple(tracks(plot))


def test_without_being_looked_at_or_known_there_is_no_grid():
    made = frame(SETTINGS, step=150)
    for timeline in (Timeline((bent(made),)), Timeline((made,), grid=True)):
        for arm in comparison(timeline, str).arms:
            assert not tracks(arm.decision) and not tracks(arm.embedding)
