"""Low-rank adapters: what they add, how they begin, and that their gradients are right."""

import pytest
import torch

from explainer.core.settings.architectures import ADAPTER_RANK, adapter_rank
from explainer.core.settings.settings import settings_for
from explainer.science.networks.adapters import Adapters, random_adapters
from explainer.science.networks.stack import joined
from explainer.science.steps import finished
from explainer.science.training.arms import probed_arm, random_encoder, random_head
from explainer.science.training.finetune import Classifiers, Labelled, Plan, cross_entropy, finetune
from explainer.science.training.label_counts import ArmLabelCounts
from explainer.science.training.seed_stack import trained as trained_arm
from explainer.science.training.seed_stack import untrained
from tests.science.networks import classifiers, labelled

PLAN = Plan("adapters", 0.02, 0.01, 30)
NETWORKS = [("digits", "multilayer"), ("digits", "convolutional"), ("digits", "transformer")]


def trained(start, data, plan=PLAN):
    *_, models = finetune(start, data, plan)
    return models


def changes(after, before):
    pairs = zip(after.encoders.weights, before.encoders.weights, strict=True)
    return [new - old for new, old in pairs]


def test_training_begins_with_the_encoder_as_it_was():
    start = classifiers(2)
    first = next(finetune(start, labelled(2), PLAN))
    assert all(not change.any() for change in changes(first, start))


def test_what_is_added_has_the_rank_that_was_promised_and_biases_stay():
    start = classifiers(2)
    models = trained(start, labelled(2))
    for change in changes(models, start):
        assert change.any()
        # Merging rounds: below a hundred thousandth of the change there is nothing to see.
        ranks = torch.linalg.matrix_rank(change.double(), rtol=1e-5)
        assert (ranks <= adapter_rank(*change.shape[1:])).all()
    assert all(map(torch.equal, models.encoders.biases, start.encoders.biases))


@pytest.mark.parametrize(
    ("sizes", "rank"),
    [((64, 64), ADAPTER_RANK), ((64, 8), ADAPTER_RANK), ((2, 64), 1), ((1, 1), 1)],
)
def test_an_adapter_has_no_more_numbers_than_the_weights_it_is_added_to(sizes, rank):
    assert adapter_rank(*sizes) == rank
    assert min(sizes) == 1 or rank * sum(sizes) <= sizes[0] * sizes[1]


def test_the_gradients_are_those_of_autograd():
    models, data = classifiers(3), labelled(3)
    adapters = Adapters(models.encoders, models.adapters)
    random = torch.Generator().manual_seed(1)
    own = [weight.clone() for weight in models.encoders.weights]
    for part in adapters.parameters:
        part.copy_(torch.randn(part.shape, generator=random))
    adapters.merge()
    parts = [part.clone().requires_grad_() for part in adapters.parameters]
    merged = [
        weight + down @ up for weight, down, up in zip(own, parts[::2], parts[1::2], strict=True)
    ]
    encoders = type(models.encoders)(tuple(merged), models.encoders.biases)
    losses = cross_entropy(Classifiers(encoders, models.heads)(data.inputs), data.classes)
    by_weights = torch.autograd.grad((losses * data.weights).sum(), merged, retain_graph=True)
    wanted = torch.autograd.grad((losses * data.weights).sum(), parts)
    for found, true in zip(adapters.gradients(by_weights), wanted, strict=True):
        torch.testing.assert_close(found, true)


def test_every_seed_begins_with_its_own_and_always_the_same():
    encoders = classifiers(2).encoders
    both = random_adapters(encoders, [7, 8])
    alone = random_adapters(encoders, [8])
    for pair, one in zip(both, alone, strict=True):
        assert torch.equal(pair[1:], one) and not torch.equal(pair[0], pair[1])


@pytest.mark.parametrize(("scene", "architecture"), NETWORKS)
def test_every_architecture_learns_and_comes_out_as_an_ordinary_network(scene, architecture):
    settings = settings_for(
        scene, architecture=architecture, finetuning="adapters", unlabelled=60, steps=12
    )
    stacked = untrained(settings, [0, 1])
    arm = stacked.arm("pretrained")
    labels = Labelled(stacked.pools[:, :10], stacked.answers[:, :10], torch.full((2, 10), 0.1))
    models = trained(arm.start, labels, Plan("adapters", 0.01, 0.0, 12))
    assert all(change.any() for change in changes(models, arm.start))
    assert not models.chosen([1]).encoders.weights[0].requires_grad
    before, after = (
        cross_entropy(each(labels.inputs), labels.classes).mean() for each in (arm.start, models)
    )
    assert after < before


def test_one_seed_alone_ends_where_it_ends_among_others():
    settings = settings_for("moons", finetuning="adapters", unlabelled=40, steps=20)
    errors = [
        finished(trained_arm(stacked, stacked.arm("pretrained"), [1, 2])).test_loss
        for stacked in (untrained(settings, [3, 4]), untrained(settings, [4]))
    ]
    torch.testing.assert_close(errors[0][:, 1:], errors[1])


def test_the_window_gets_networks_of_every_count_with_their_adapters_merged():
    settings = settings_for("moons", finetuning="adapters", unlabelled=40, steps=10)
    stacked = untrained(settings, [0])
    arm = probed_arm(
        settings, random_encoder(settings), joined([random_head(settings)]), stacked.pools, [0]
    )
    label_counts = ArmLabelCounts(arm, stacked.draws[0], [1, 2])
    for _ in label_counts.training():
        pass
    assert not label_counts.still
    for name, values in label_counts.weights().items():
        part, layer, kind = name.split(".")
        if part == "encoder":
            start = getattr(arm.start.encoders, "weights" if kind == "weight" else "biases")
            moved = values != start[int(layer)].numpy()
            assert moved.any() == (kind == "weight")
