from itertools import pairwise

import numpy as np
import pytest
import torch

from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished, last_of
from explainer.science.training.draws import draw
from explainer.science.training.seed_stack import untrained
from explainer.science.training.stacked_counts import (
    MOST_MODELS,
    StackedCount,
    buckets,
    by_seed,
    grouped,
    labelled_points,
)
from tests.science.networks import assert_alike

SMALL = settings_for("moons", unlabelled=60, width=8, steps=40)


@pytest.mark.parametrize("scene", SCENES)
def test_the_points_of_each_rung_are_among_those_of_the_next(scene):
    settings = settings_for(scene, unlabelled=400)
    drawn = draw(settings)
    counts = range(1, settings.most_labels + 1)
    points = labelled_points([StackedCount(0, count) for count in counts], [drawn])
    sets = [
        {row.numpy().tobytes() for row in rows[weights > 0]}
        for rows, weights in zip(points.inputs, points.weights, strict=True)
    ]
    classes = len(settings.card.classes)
    assert [len(each) for each in sets] == [classes * count for count in counts]
    assert all(smaller < larger for smaller, larger in pairwise(sets))


@pytest.mark.parametrize(
    ("counts", "seeds"),
    [
        (range(1, 31), 1),
        (range(1, 31), 5),
        (range(1, 31), 20),
        ([1], 1),
        ([1], 64),
        ([1], 65),
        ([1, 2, 4], 100),
        ([30, 1, 7], 3),
        ([5, 10, 11], 2),
    ],
)
def test_every_rung_is_in_one_bucket_of_few_models_and_little_padding(counts, seeds):
    groups = grouped(counts, seeds)
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members)) == len(counts) * seeds
    assert set(members) == {StackedCount(seed, count) for seed in range(seeds) for count in counts}
    for group in groups:
        assert 1 <= len(group) <= MOST_MODELS == 64
        labels = [member.labels for member in group]
        assert max(labels) <= 2 * min(labels)


def test_buckets_are_no_smaller_than_they_need_be():
    assert len(grouped(range(1, 31), 1)) == 4
    assert len(grouped([1, 2], 32)) == 1


def test_padding_has_no_weight_and_the_rest_adds_up_to_one():
    points = labelled_points(
        [StackedCount(0, 2), StackedCount(1, 3)], [draw(SMALL), draw(SMALL.changed(seed=1))]
    )
    assert points.inputs.shape == (2, 6, 2)
    torch.testing.assert_close(points.weights.sum(dim=1), torch.ones(2))
    assert points.weights[0].tolist() == [0.25] * 4 + [0.0] * 2


def test_each_rung_has_the_points_of_its_own_seed():
    drawn = [draw(SMALL), draw(SMALL.changed(seed=1))]
    points = labelled_points([StackedCount(1, 2), StackedCount(0, 2)], drawn)
    for place, seed in enumerate((1, 0)):
        chosen = drawn[seed].labelled(2)
        np.testing.assert_allclose(points.inputs[place], drawn[seed].inputs[chosen], atol=1e-6)
        assert points.classes[place].tolist() == drawn[seed].pool.classes[chosen].tolist()


@pytest.mark.parametrize("arm", ["supervised", "control"])
@pytest.mark.parametrize("mode", ["probe", "all", "probe-then-all"])
def test_a_model_in_a_padded_bucket_is_the_one_that_trains_alone(arm, mode):
    stacked = untrained(SMALL.changed(finetuning=mode), [3, 4])
    start, plan = stacked.arm(arm).start, stacked.arm(arm).plan
    (bucket,) = buckets(start, stacked.draws, [3, 5, 6], plan)
    assert (bucket.labelled.weights == 0).any()
    together = finished(last_of(bucket.training()))
    for place, member in enumerate(bucket.members):
        own = start.chosen([member.seed])
        (alone,) = buckets(own, [stacked.draws[member.seed]], [member.labels], plan)
        assert (alone.labelled.weights > 0).all()
        assert_alike(finished(last_of(alone.training())), together.chosen([place]))


def test_all_rungs_of_a_seed_start_from_its_own_weights():
    stacked = untrained(SMALL, [3, 4])
    arm = stacked.arm("supervised")
    for bucket in buckets(arm.start, stacked.draws, [1, 4], arm.plan):
        for place, seed in enumerate(bucket.seeds):
            assert_alike(bucket.start.chosen([place]), arm.start.chosen([seed]), atol=0)


def test_values_are_handed_to_each_model_by_its_seed():
    values = torch.arange(12.0).reshape(3, 2, 2)
    assert torch.equal(by_seed(values, [2, 0, 2]), values[[2, 0, 2]])
    assert torch.equal(by_seed(values, [1, 1]), values[[1, 1]])
