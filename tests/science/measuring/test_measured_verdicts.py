"""The verdict on models of which everybody knows what is the matter with them."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer

from explainer.core.measuring.verdict import FITS, OVERFITS, UNDERFITS, diagnosis
from explainer.core.settings.settings import Settings, settings_for, settings_for_data
from explainer.files.tables.own_data import own_data
from explainer.files.tables.table import table_in
from explainer.science.measuring import baselines, simple_methods
from explainer.science.measuring import reference as reference_of
from explainer.science.measuring.reference import reference
from explainer.science.steps import finished
from explainer.science.training.seed_stack import trained, untrained
from tests.tables import data

SEEDS = 8
"""Fewer than the window's twenty: with few of them a rule is the likelier to say too much. With
random or flipped labels one case of four is undecided then, which is nothing wrong.
"""
ENOUGH_STEPS, ENOUGH_TREES = 150, 20
MANY, FEW = 40, 1
"""How often each situation is looked at: for its rate, and in the usual tests."""


@dataclass(frozen=True)
class Situation:
    """Data and a network, what must be said of it, and what must not."""

    name: str
    must: str = ""
    never: tuple[str, ...] = ()
    scene: str = ""
    labels: int = 30
    choices: tuple[tuple[str, object], ...] = ()
    rows: int = 240
    linear: bool = False

    def settings(self, number: int) -> Settings:
        """Return the settings of one case: of a table, another one for every number."""
        choices = dict(self.choices)
        if self.scene:
            return settings_for(self.scene, **({"unlabelled": 100} | choices))
        return settings_for_data(table(self.name, self.rows, number), **choices)


CROWD = (("unlabelled", 1000),)
SITUATIONS = (
    Situation("a straight line on moons", UNDERFITS, (FITS,), "moons", linear=True),
    Situation("a straight line on circles", UNDERFITS, (FITS,), "circles", linear=True),
    Situation("two labels on spirals", OVERFITS, (FITS, UNDERFITS), "spirals", 2),
    Situation("five labels on spirals", OVERFITS, (FITS, UNDERFITS), "spirals", 5),
    Situation("two labels on moons", OVERFITS, (FITS, UNDERFITS), "moons", 2),
    Situation("200 labels on moons", FITS, (UNDERFITS, OVERFITS), "moons", 200, CROWD),
    Situation("random labels", "", (FITS, UNDERFITS)),
    Situation("pure-noise columns", "", (FITS, UNDERFITS), labels=8),
    Situation("30 % flipped labels", "", (FITS, UNDERFITS), labels=15, rows=600),
    Situation("tumours", FITS, (UNDERFITS, OVERFITS), labels=100),
    Situation("plenty of labels", FITS, (UNDERFITS, OVERFITS), labels=100, rows=600),
)


def table(name, rows, number):
    """Return a table of one's own: columns and labels as the situation's name says."""
    random = np.random.default_rng([number, len(name)])
    kinds = np.arange(rows) % 2
    values = random.standard_normal((rows, 6))
    if name != "pure-noise columns":
        values[:, :2] += 4 * np.stack([kinds, -kinds], axis=1)
    if name == "tumours":
        return cancer()
    if name == "random labels":
        kinds = random.permutation(kinds)
    if name == "30 % flipped labels":
        kinds = np.where(random.random(rows) < 0.3, 1 - kinds, kinds)
    lines = [",".join([*(f"c{n}" for n in range(6)), "kind"])]
    lines += [
        ",".join([*(f"{v:.4f}" for v in row), f"k{kind}"])
        for row, kind in zip(values, kinds, strict=True)
    ]
    return own_data(table_in("\n".join(lines) + "\n", "made.csv"), "kind")


@cache
def cancer():
    """Return a real table: 569 tumours with 30 measurements each."""
    data = load_breast_cancer()
    lines = [",".join([*(f"c{n}" for n in range(data.data.shape[1])), "kind"])]
    lines += [
        ",".join([*map(str, row), f"k{k}"]) for row, k in zip(data.data, data.target, strict=True)
    ]
    return own_data(table_in("\n".join(lines) + "\n", "cancer.csv"), "kind")


@cache
def reference_of_scene(scene, noise):
    return finished(reference(settings_for(scene, noise=noise, unlabelled=100)))


def straight_line(settings, labels, seeds):
    """Return errors [seeds] of a network without hidden layers: a logistic regression."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(baselines, "baselines_of", lambda card: ("logistic",))
        logistic = finished(baselines.measuring_baselines(settings, [labels], seeds))
    return logistic.train("logistic", labels), logistic.test("logistic", labels)


def network(settings, labels, seeds):
    """Return errors [seeds] of the supervised arm."""
    stacked = untrained(settings, seeds)
    scores = finished(trained(stacked, stacked.arm("supervised"), [labels]))
    return (table[0].double().numpy() for table in (scores.train_error, scores.test_error))


def said(situation, number):
    """Return what is said of the supervised arm in one case, over seeds of its own."""
    settings = situation.settings(number)
    seeds = range(SEEDS * number, SEEDS * (number + 1))
    errors = straight_line if situation.linear else network
    train, test = errors(settings, situation.labels, seeds)
    if situation.scene:
        held_against = reference_of_scene(situation.scene, settings.noise)
    else:
        held_against = finished(reference(settings))
    return diagnosis(train, test, held_against).found


def wrong(situation, number):
    found = said(situation, number)
    missing = bool(situation.must) and situation.must not in found
    return missing or bool(set(found) & set(situation.never))


@pytest.fixture
def hasty(monkeypatch):
    """What is held against, trained and grown for a shorter while."""
    monkeypatch.setattr(reference_of, "STEPS", ENOUGH_STEPS)
    monkeypatch.setattr(simple_methods, "TREES", ENOUGH_TREES)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
@pytest.mark.usefixtures("hasty")
def test_what_is_known_of_a_model_is_what_is_said(situation):
    assert not any(wrong(situation, number) for number in range(FEW))


@pytest.mark.long
@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.name)
def test_at_most_one_in_twenty_verdicts_is_wrong(situation):
    rate = np.mean([wrong(situation, number) for number in range(MANY)])
    print(f"{situation.name}: {100 * rate:.1f} % of {MANY} wrong")
    assert rate <= 0.05


@pytest.mark.usefixtures("hasty")
def test_a_network_that_knows_random_labels_by_heart_fits_nothing():
    """The case that was called `fits`: all train labels right, half of the test rows wrong."""
    situation = next(each for each in SITUATIONS if each.name == "random labels")
    settings = situation.settings(3)
    found = finished(reference(settings))
    assert not found.learnable and found.error > 0.4
    assert diagnosis(np.zeros(SEEDS), np.full(SEEDS, 0.51), found).found == (OVERFITS,)


@pytest.mark.usefixtures("hasty")
def test_a_real_table_is_held_against_what_simple_methods_reach():
    found = finished(reference(settings_for_data(cancer())))
    assert found.learnable and found.error < 0.05
    assert found.largest == pytest.approx(212 / 569, abs=0.01)


@pytest.mark.usefixtures("hasty")
def test_fewer_labelled_rows_than_folds_are_held_against_something_too():
    found = finished(reference(settings_for_data(data(count=200, unlabelled=194))))
    assert 0 <= found.error <= found.largest and found.deviation > 0
