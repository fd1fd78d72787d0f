"""The verdict on nets of which everybody knows what is the matter with them."""

from functools import cache

import pytest

from explainer.core.settings import settings_for
from explainer.core.verdict import FITS, OVERFITS, UNDERFITS, diagnosis
from explainer.science import reference as reference_of
from explainer.science.reference import reference
from explainer.science.steps import finished
from explainer.science.trial import trained, untrained

SEEDS = range(20)
"""With eight, two of the verdicts are still undecided on some draws (measured)."""
ENOUGH_STEPS = 300


@cache
def reference_error(scene, noise):
    return finished(reference(settings_for(scene, noise=noise, unlabelled=100)))


def judged(scene, labels, **choices):
    settings = settings_for(scene, unlabelled=100, **choices)
    tried = untrained(settings, SEEDS)
    marks = finished(trained(tried, tried.arm("supervised"), [labels]))
    train, test = (table[0].double().numpy() for table in (marks.train_error, marks.test_error))
    return diagnosis(train, test, reference_error(scene, settings.noise)).found


@pytest.mark.parametrize(
    ("scene", "labels", "choices", "found"),
    [
        ("circles", 30, {"width": 2, "depth": 1}, UNDERFITS),
        ("moons", 30, {"width": 2, "depth": 1, "steps": 500}, UNDERFITS),
        ("spirals", 2, {}, OVERFITS),
        ("moons", 2, {}, OVERFITS),
        ("circles", 30, {}, FITS),
        ("moons", 30, {}, FITS),
    ],
)
def test_small_nets_underfit_few_labels_overfit_many_fit(
    scene, labels, choices, found, monkeypatch
):
    monkeypatch.setattr(reference_of, "STEPS", ENOUGH_STEPS)
    assert judged(scene, labels, **choices) == (found,)
