"""Equal cost: every learner pays as many labels, and what is said of them is what was measured."""

from itertools import permutations

import numpy as np
import pytest

from explainer.core.exhibits.school.equal_cost_table import BUDGETS, equal_cost_table
from explainer.science.exhibits.school import equal_cost as module
from explainer.science.exhibits.school import starts
from explainer.science.exhibits.school.equal_cost import (
    AS_SCRATCH,
    PRETRAINED_WAYS,
    SPECIALIST_WAYS,
    WAYS,
    EqualCost,
    equal_cost,
    in_way,
)
from explainer.science.exhibits.school.starts import pretrained_stack, relabelled_stack, taught
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import finished
from explainer.science.training.seed_stack import trained
from tests.science.conftest import few_steps

SEEDS = (0, 1)
BUDGET = 40


@pytest.fixture(scope="module", autouse=True)
def hardly_pretrained():
    """What is paid, and how a way trains, does not depend on how much was learnt before."""
    with few_steps(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(starts, "_STACKS", {})
        yield


@pytest.fixture(scope="module")
def stack(hardly_pretrained):
    return finished(pretrained_stack(SEEDS))


@pytest.fixture
def paid(monkeypatch):
    """Every training as it happens: on what, from how many labels in all."""
    bought = []

    def labels_of(learners, per_class):
        return learners.settings.scene, per_class * len(learners.settings.card.classes)

    def teaching(learners, arm, labels):
        bought.append(labels_of(learners, labels))
        return taught(learners, arm, labels)

    def training(learners, arm, counts):
        bought.append(labels_of(learners, counts[0]))
        return trained(learners, arm, counts)

    monkeypatch.setattr(module, "BUDGETS", (BUDGET,))
    monkeypatch.setattr(module, "taught", teaching)
    monkeypatch.setattr(module, "trained", training)
    return bought


@pytest.mark.parametrize(("subject", "other"), [("parity", "digits"), ("digits", "loops")])
def test_all_pay_the_same_and_the_specialist_pays_for_both_its_subjects(subject, other, paid):
    found = finished(equal_cost(subject, other, SEEDS))
    half = BUDGET // 2
    assert paid == [(other, half), (subject, BUDGET), (subject, BUDGET), (subject, half)]
    assert found.errors.shape == (3, 1, 2) and ((found.errors > 0) & (found.errors < 1)).all()


def test_the_same_seeds_give_the_same_numbers(monkeypatch):
    monkeypatch.setattr(module, "BUDGETS", (20,))
    one, other = (finished(equal_cost("loops", "halves", SEEDS)).errors for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_every_budget_can_be_shared_out_evenly_and_bought(stack):
    for name in SUBJECTS:
        classes = len(relabelled_stack(stack, name, SEEDS).settings.card.classes)
        members = min(drawn.order.shape[1] for drawn in relabelled_stack(stack, name, SEEDS).draws)
        assert all(budget % (2 * classes) == 0 for budget in BUDGETS)
        assert members >= max(BUDGETS) // classes


def test_every_encoder_has_a_way_of_its_own():
    assert set(PRETRAINED_WAYS) == set(SUBJECTS)
    assert set(SPECIALIST_WAYS) == set(permutations(SUBJECTS, 2))
    assert {*PRETRAINED_WAYS.values(), *SPECIALIST_WAYS.values()} <= set(WAYS)


@pytest.mark.parametrize("way", WAYS)
def test_a_way_is_a_mode_at_its_own_rate_or_scratch_s(way, stack):
    learners = relabelled_stack(stack, "parity", SEEDS)
    plan, scratch = in_way(learners, learners.pretrained, way).plan, learners.arm("supervised").plan
    assert plan.mode == ("all" if way == AS_SCRATCH else way)
    assert (plan == scratch) == (way == AS_SCRATCH) and plan.steps == scratch.steps


def made(*means):
    """Errors around means [starts] that hold for every budget, with a little noise by seed."""
    random = np.random.default_rng(0)
    noise = 0.001 * random.standard_normal((len(means), len(BUDGETS), 6))
    noise -= noise.mean(axis=2, keepdims=True)
    rows = [mean + each for mean, each in zip(means, noise, strict=True)]
    return EqualCost("parity", "digits", np.stack(rows))


@pytest.mark.parametrize(
    ("means", "ahead", "effects"),
    [
        ((0.3, 0.1, 0.2), "pretrained", ("helps", "helps")),
        ((0.1, 0.2, 0.3), "scratch", ("hurts", "hurts")),
        ((0.3, 0.2, 0.1), "specialist", ("helps", "helps")),
        ((0.2, 0.1, 0.1), None, ("helps", "helps")),
        ((0.2, 0.2, 0.3), None, ("no evidence", "hurts")),
    ],
)
def test_who_is_ahead_is_ahead_of_both_others(means, ahead, effects):
    measured = made(*means).plain()
    for row in measured["budgets"]:
        assert row["ahead"] == ahead
        assert tuple(row["effects"].values()) == effects
    lines = equal_cost_table(measured).splitlines()
    assert len(lines) == 3 + len(BUDGETS)
    assert lines[-2].endswith(f"ahead of both others: {ahead or 'nobody for sure'}")
