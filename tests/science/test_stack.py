import itertools

import numpy as np
import pytest
import torch

from explainer.science.finetune import LABEL_STEPS, Classifiers, Plan, finetune
from explainer.science.optimiser import StackedAdamW, one_cycle
from explainer.science.pretrain import PAIRED, RESTORING, Recipe, pretrain
from explainer.science.stack import joined, random_network


def networks(count, sizes=(2, 16, 16, 2), **options):
    return [random_network(sizes, np.random.default_rng(n), **options) for n in range(count)]


def test_a_stack_computes_what_its_networks_compute_alone():
    each = networks(3, spread=True)
    inputs = torch.randn(3, 50, 2, generator=torch.Generator().manual_seed(0))
    together = joined(each)(inputs)
    for index, alone in enumerate(each):
        torch.testing.assert_close(together[index : index + 1], alone(inputs[index : index + 1]))


def test_a_network_agrees_with_numpy():
    (network,) = networks(1, spread=True)
    inputs = np.random.default_rng(5).standard_normal((7, 2))
    values = inputs
    for layer, (weight, bias) in enumerate(zip(network.weights, network.biases, strict=True)):
        values = values @ weight[0].double().numpy() + bias[0].double().numpy()
        if layer < 2:
            values = values / (1 + np.exp(-values))
    found = network(torch.tensor(inputs, dtype=torch.float32)[None])[0].numpy()
    np.testing.assert_allclose(found, values, atol=1e-5)


def test_codes_on_a_sphere_have_the_length_of_their_dimensions_root():
    (network,) = networks(1, sizes=(2, 8, 5), sphere=True)
    codes = network(torch.randn(1, 20, 2))
    torch.testing.assert_close(codes.norm(dim=2), torch.full((1, 20), 5**0.5))


def test_standardised_codes_have_mean_zero_and_deviation_one():
    stack = joined(networks(2))
    inputs = torch.randn(2, 300, 2)
    codes = stack.standardised(inputs)(inputs)
    torch.testing.assert_close(codes.mean(dim=1), torch.zeros(2, 2), atol=1e-4, rtol=0)
    torch.testing.assert_close(codes.std(dim=1), torch.ones(2, 2), atol=1e-4, rtol=0)


def test_copies_share_nothing():
    (network,) = networks(1)
    copy = network.copy()
    with torch.no_grad():
        copy.weights[0].add_(1)
    assert not torch.equal(copy.weights[0], network.weights[0])


def test_the_optimiser_agrees_with_torch():
    start = torch.randn(1, 4, 3, generator=torch.Generator().manual_seed(1))
    ours, theirs = start.clone().requires_grad_(), start.clone().requires_grad_()
    mine = StackedAdamW([ours], torch.tensor([0.01]), torch.tensor([0.01 * 0.1]))
    reference = torch.optim.AdamW([theirs], lr=0.01, weight_decay=0.1)
    for _ in range(20):
        mine.step((ours**4).sum(), 1.0, [torch.ones(1, 1, 1)])
        reference.zero_grad()
        (theirs**4).sum().backward()
        reference.step()
    torch.testing.assert_close(ours, theirs, atol=1e-6, rtol=1e-5)


def test_a_frozen_part_stays_as_it_is():
    part = torch.ones(2, 3, 1, requires_grad=True)
    optimiser = StackedAdamW([part], torch.tensor([0.1, 0.1]), torch.tensor([0.5, 0.5]))
    optimiser.step((part**2).sum(), 1.0, [torch.tensor([[[0.0]], [[1.0]]])])
    assert torch.equal(part[0], torch.ones(3, 1))
    assert not torch.equal(part[1], torch.ones(3, 1))


def test_the_schedule_rises_and_falls_to_nothing():
    rates = [one_cycle(step, 100) for step in range(101)]
    assert rates[25] == max(rates) == 1.0
    assert rates[0] < 0.1
    assert rates[100] == pytest.approx(0.0)
    assert all(later <= earlier for earlier, later in itertools.pairwise(rates[25:]))


def labelled(models, points):
    random = torch.Generator().manual_seed(3)
    inputs = torch.randn(models, points, 2, generator=random)
    return inputs, (inputs[:, :, 0] > 0).long(), torch.full((models, points), 1 / points)


def trained(encoders, heads, data, plans):
    *_, models = finetune(Classifiers(encoders, heads), *data, plans)
    return models


def test_fine_tuning_alone_and_in_a_stack_agree():
    each, heads = networks(3, spread=True), networks(3, sizes=(2, 2))
    data = labelled(3, 8)
    plans = [Plan("all", 0.01, 0.001), Plan("probe", 0.03, 0.0), Plan("probe-then-all", 0.02, 0.0)]
    together = trained(joined(each), joined(heads), data, plans)
    for index in range(3):
        own = tuple(part[index : index + 1] for part in data)
        alone = trained(each[index], heads[index], own, [plans[index]])
        for mine, theirs in zip(
            alone.encoders.parameters(), together.encoders.parameters(), strict=True
        ):
            torch.testing.assert_close(mine[0], theirs[index], atol=1e-5, rtol=0)


def test_padding_changes_nothing():
    (encoder,), (head,) = networks(1), networks(1, sizes=(2, 2))
    inputs, classes, weights = labelled(1, 6)
    padded = (
        torch.cat([inputs, torch.full((1, 4, 2), 9.0)], dim=1),
        torch.cat([classes, torch.zeros(1, 4, dtype=torch.long)], dim=1),
        torch.cat([weights, torch.zeros(1, 4)], dim=1),
    )
    plan = [Plan("all", 0.01, 0.0)]
    short = trained(encoder, head, (inputs, classes, weights), plan)
    long = trained(encoder, head, padded, plan)
    for mine, theirs in zip(short.encoders.weights, long.encoders.weights, strict=True):
        torch.testing.assert_close(mine, theirs, atol=1e-5, rtol=0)


@pytest.mark.parametrize(
    ("mode", "moved"),
    [
        ("probe", [False, False, False, True]),
        ("last", [False, False, True, True]),
        ("all", [True, True, True, True]),
        ("probe-then-all", [True, True, True, True]),
    ],
)
def test_each_mode_moves_its_own_layers(mode, moved):
    (encoder,), (head,) = networks(1), networks(1, sizes=(2, 2))
    models = trained(encoder, head, labelled(1, 6), [Plan(mode, 0.01, 0.0)])
    before = [*encoder.weights, *head.weights]
    after = [*models.encoders.weights, *models.heads.weights]
    assert [not torch.equal(a, b) for a, b in zip(after, before, strict=True)] == moved


def test_probe_then_all_trains_the_head_alone_in_its_first_half():
    (encoder,), (head,) = networks(1), networks(1, sizes=(2, 2))
    moments = finetune(
        Classifiers(encoder, head), *labelled(1, 6), [Plan("probe-then-all", 0.01, 0)]
    )
    moved = [not torch.equal(models.encoders.weights[0], encoder.weights[0]) for models in moments]
    assert moved.index(True) == LABEL_STEPS // 2 + 1


@pytest.mark.parametrize("objective", [*PAIRED, *RESTORING])
def test_pretraining_alone_and_in_a_stack_agree(objective):
    random = np.random.default_rng(0)
    pools = [random.standard_normal((60, 2)) for _ in range(2)]
    each = networks(2, spread=True)
    recipe = Recipe(objective, 2.5, 0.1, steps=40)
    *_, together = pretrain(pools, joined(each), recipe, [4, 5])
    *_, alone = pretrain(pools[1:], each[1], recipe, [5])
    for mine, theirs in zip(
        alone.encoders.parameters(), together.encoders.parameters(), strict=True
    ):
        torch.testing.assert_close(mine[0], theirs[1], atol=1e-5, rtol=0)
