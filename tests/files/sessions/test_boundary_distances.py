"""Distances from a boundary travel in sessions, and those that no model can have are refused."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.training.frames import BoundaryDistances, frozen
from explainer.core.training.grid import LINES, POINTS
from explainer.core.training.timeline import Timeline
from explainer.files.reading import OpenError
from explainer.files.sessions.session_file import read_session, session_bytes
from tests.factories import saved
from tests.files.same import same

RANDOM = np.random.default_rng(0)
DISTANCES = BoundaryDistances(
    normal=frozen([0.6, -0.7]),
    points=frozen(RANDOM.normal(size=20)),
    grid=frozen(RANDOM.normal(size=(2 * LINES, POINTS))),
)


def session_with(**changes):
    """A session whose one moment knows distances from the pretrained arm's boundary."""
    left = saved()
    latest = left.timeline.latest
    decision = replace(latest.pretrained.decision, distances=replace(DISTANCES, **changes))
    frame = replace(latest, pretrained=replace(latest.pretrained, decision=decision))
    return replace(left, timeline=Timeline((frame,), {3: frame}, 3))


def opened(session, folder):
    path = folder / "talk.explainer"
    path.write_bytes(session_bytes(session))
    return read_session(path).timeline.latest


def test_they_come_back_bit_for_bit(tmp_path):
    again = opened(session_with(), tmp_path)
    assert same(again.pretrained.decision.distances, DISTANCES)
    assert again.supervised.decision.distances is None


@pytest.mark.parametrize(
    "changes",
    [
        {"normal": frozen([0.6, 1.1])},
        {"normal": frozen([0.6])},
        {"normal": frozen([0.6, np.nan])},
        {"points": frozen(np.zeros(19))},
        {"points": frozen(np.full(20, np.inf))},
        {"points": frozen(np.full(20, 1e9))},
        {"grid": frozen(np.zeros((2 * LINES, POINTS - 1)))},
        {"grid": frozen(np.full((2 * LINES, POINTS), np.nan))},
    ],
)
def test_what_no_model_can_have_is_refused(tmp_path, changes):
    with pytest.raises(OpenError, match="is damaged"):
        opened(session_with(**changes), tmp_path)
