"""Outcomes as a chapter might measure them, in place of what takes minutes to measure."""

import numpy as np

from explainer.core.measuring.efficiency import ARMS, Outcomes
from explainer.science.steps import finished

NOISE = np.array([-0.02, 0.01, 0.01, 0.0])
"""Of seeds: the same in all arms, so that paired differences have none."""


def made(rows, groups=None):
    """Outcomes with mean test errors of supervised, pretrained and control by label count.

    Train errors are a tenth of them; `groups` [arms, groups] are those on groups of points.
    """
    test = np.array([rows[count] for count in rows], float).T[:, :, None] + NOISE
    told = None
    if groups is not None:
        told = np.array(groups, float)[:, None, :, None] + np.zeros(len(NOISE))
    methods = ARMS[: len(test)]
    return Outcomes(methods, tuple(rows), tuple(range(len(NOISE))), test / 10, test, told)


class Stub:
    """Stands for a measurement: gives what was made, in order, and keeps what it was asked for."""

    def __init__(self, *found):
        self._found, self.asked = list(found), []

    def __call__(self, *asked):
        self.asked.append(asked)
        yield None
        return self._found.pop(0) if len(self._found) > 1 else self._found[0]


def values(finding):
    """The figures of a finding, rounded as far as arithmetic is exact."""
    return {name: _plain(each.value) for name, each in finding.figures.items()}


def _plain(value):
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return round(value, 6) if isinstance(value, float) else value


def told(measure, *asked):
    """A chapter's finding and its figures."""
    finding = finished(measure(*asked))
    return finding, values(finding)
