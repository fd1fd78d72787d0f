from dataclasses import replace

import numpy as np
import pytest
import torch

from explainer.core.measuring.efficiency import ARMS, effect
from explainer.core.measuring.intervals import Interval
from explainer.core.settings.settings import settings_for
from explainer.core.text.quantities import NO_EVIDENCE
from explainer.science.measuring.measurement import outcomes
from explainer.science.steps import finished
from explainer.science.training import draws
from explainer.science.training.seed_stack import all_arms, seed_stack, trained, untrained
from tests.science.conftest import few_steps

SMALL = settings_for("moons", unlabelled=60, width=16, steps=40)
DROPPED = settings_for("structureless", unlabelled=300, width=16, steps=40, objective="masked")
PLACEBO = settings_for("moons", unlabelled=1_000, width=16, steps=40, objective="placebo")
COUNTS = [1, 3]


pytestmark = pytest.mark.usefixtures("shortly_pretrained")


@pytest.fixture(scope="module")
def stacked(shortly_pretrained):
    return finished(seed_stack(SMALL, [0, 1, 2]))


def tables(scores):
    return (scores.train_error, scores.test_error, scores.test_loss)


def test_pretraining_changes_the_encoders_and_leaves_the_first_weights(stacked):
    fresh = untrained(SMALL, [0, 1, 2])
    for before, after in zip(fresh.random.weights, stacked.random.weights, strict=True):
        assert torch.equal(before, after)
    assert stacked.learnt == (True, True, True)
    assert not torch.equal(stacked.random.weights[0], stacked.pretrained.weights[0])


def test_all_arms_start_with_the_same_small_head(stacked):
    heads = [stacked.arm(name).start.heads for name in ARMS]
    for head in heads:
        assert torch.equal(head.weights[0], heads[0].weights[0])
    assert 0 < heads[0].weights[0].abs().max() < 0.5


def test_the_control_differs_from_the_pretrained_arm_in_its_encoder_alone(stacked):
    control, pretrained = stacked.arm("control"), stacked.arm("pretrained")
    assert control.plan == pretrained.plan
    assert torch.equal(control.start.heads.weights[0], pretrained.start.heads.weights[0])
    assert not torch.equal(control.start.encoders.weights[0], pretrained.start.encoders.weights[0])


def test_the_supervised_arm_starts_from_the_shared_random_weights(stacked):
    start = stacked.arm("supervised").start.encoders
    for mine, theirs in zip(start.parameters(), stacked.random.parameters(), strict=True):
        assert torch.equal(mine, theirs)


def test_marks_stand_where_their_count_and_seed_stand(stacked):
    arm = stacked.arm("supervised")
    table = finished(trained(stacked, arm, [7, 1, 3]))
    for place, count in enumerate([7, 1, 3]):
        alone = finished(trained(stacked, arm, [count]))
        for mine, theirs in zip(tables(table), tables(alone), strict=True):
            torch.testing.assert_close(mine[place], theirs[0], atol=2e-3, rtol=0)
    assert not torch.equal(table.test_error[0], table.test_error[1])


def test_frozen_layers_are_gone_through_once_with_the_same_result(stacked):
    probe = stacked.arm("pretrained")
    slow = replace(probe, plan=replace(probe.plan, mode="probe"))
    assert stacked.evaluation(slow).layers == 3
    assert stacked.evaluation(stacked.arm("supervised")).layers == 0
    begun = stacked.evaluation(slow)
    whole = probe.start.encoders(stacked.questions)
    assert torch.equal(begun.values, whole)


def test_what_learnt_nothing_is_dropped_and_all_arms_are_the_supervised_one():
    found = outcomes(DROPPED, COUNTS, [0, 1, 2])
    assert found.dropped
    for arm in ARMS[1:]:
        np.testing.assert_array_equal(found.test_error[0], found.test_error[ARMS.index(arm)])
        np.testing.assert_array_equal(found.train_error[0], found.train_error[ARMS.index(arm)])
    for count in COUNTS:
        assert found.difference(count) == Interval(0.0, 0.0, 0.0)
        assert effect(found.difference(count)) == NO_EVIDENCE


def test_a_placebo_goes_through_its_own_pipeline_and_can_fail():
    stacked = finished(seed_stack(PLACEBO, [0, 1, 2]))
    assert all(stacked.learnt)
    before, after = stacked.random.weights[0], stacked.pretrained.weights[0]
    assert all(not torch.equal(one, other) for one, other in zip(before, after, strict=True))
    assert stacked.arm("pretrained").plan.mode == "probe"
    found = outcomes(PLACEBO, COUNTS, [0, 1, 2])
    assert not found.dropped
    errors = [found.test_error[place].tobytes() for place in range(len(ARMS))]
    assert len(set(errors)) == len(ARMS), "each of the three arms is a network of its own"


def test_only_the_seeds_that_learnt_nothing_are_trained_as_the_supervised_arm_is(stacked):
    mixed = finished(all_arms(replace(stacked, learnt=(True, False, True)), COUNTS))
    whole = finished(all_arms(stacked, COUNTS))
    for name in ARMS[1:]:
        each = [tables(found) for found in (mixed[name], whole[name], whole["supervised"])]
        for mine, ours, theirs in zip(*each, strict=True):
            assert torch.equal(mine[:, [0, 2]], ours[:, [0, 2]])
            assert torch.equal(mine[:, 1], theirs[:, 1])
        assert not all(map(torch.equal, each[0], each[1]))


def test_groups_of_a_seed_that_learnt_nothing_are_those_of_the_supervised_arm_too(monkeypatch):
    monkeypatch.setattr(draws, "TEST_POINTS", 200)
    settings = settings_for("creatures", unlabelled=100, width=8, steps=10)
    stacked = replace(untrained(settings, [0, 1]), learnt=(True, False))
    found = finished(all_arms(stacked, [1], ARMS[:2]))
    ours, theirs = (found[name].group_error for name in ("pretrained", "supervised"))
    assert torch.equal(ours[..., 1], theirs[..., 1])
    assert not torch.equal(ours[..., 0], theirs[..., 0])


def test_an_untrained_trial_has_random_encoders_in_every_arm():
    stacked = untrained(SMALL, [5])
    assert torch.equal(stacked.pretrained.weights[0], stacked.random.weights[0])


def steps_of(work):
    """How often work looks up before it is done, and what it has found."""
    steps = 0
    while True:
        try:
            next(work)
        except StopIteration as end:
            return steps, end.value
        steps += 1


def test_other_labels_and_ways_to_fine_tune_need_no_second_pretraining():
    settings = settings_for("moons", unlabelled=30, width=7, steps=10)
    others = ({"finetuning": "all"}, {"labels_per_class": 2}, {"steps": 20}, {"decay": 0.01})
    with few_steps():
        _, first = steps_of(seed_stack(settings, [3, 4]))
        for other in others:
            steps, again = steps_of(seed_stack(settings.changed(**other), [3, 4]))
            assert steps == 0 and again.pretrained is first.pretrained
        for changed, seeds in ((settings.changed(noise=0.2), [3, 4]), (settings, [4, 3])):
            steps, other = steps_of(seed_stack(changed, seeds))
            assert steps > 0 and other.pretrained is not first.pretrained
