import numpy as np
import pytest
import torch

from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.science.training.arms import plan
from explainer.science.training.finetune import Classifiers, Labelled, Plan, cross_entropy, finetune
from tests.science.networks import assert_alike, classifiers, everything, labelled

STEPS = 60
LAYERS = 3


def trained(start, data, chosen):
    *_, models = finetune(start, data, chosen)
    return models


def only(data, index):
    return Labelled(
        *(part[index : index + 1] for part in (data.inputs, data.classes, data.weights))
    )


def padded(data, more):
    models = len(data.inputs)
    return Labelled(
        torch.cat([data.inputs, torch.full((models, more, 2), 9.0)], dim=1),
        torch.cat([data.classes, torch.ones(models, more, dtype=torch.long)], dim=1),
        torch.cat([data.weights, torch.zeros(models, more)], dim=1),
    )


def moved(after, before):
    """Whether each layer of the encoder, and then the head, is another one."""
    pairs = zip(everything(after)[::2], everything(before)[::2], strict=True)
    return [not torch.equal(one, other) for one, other in pairs]


@pytest.mark.parametrize("mode", FINETUNINGS)
def test_fine_tuning_alone_and_in_a_stack_agree(mode):
    start, data, chosen = classifiers(3), labelled(3), Plan(mode, 0.02, 0.003, STEPS)
    together = trained(start, data, chosen)
    for index in range(3):
        alone = trained(start.chosen([index]), only(data, index), chosen)
        assert_alike(alone, together.chosen([index]))


@pytest.mark.parametrize("mode", FINETUNINGS)
def test_padding_changes_nothing(mode):
    start, data, chosen = classifiers(2), labelled(2), Plan(mode, 0.02, 0.003, STEPS)
    assert_alike(trained(start, data, chosen), trained(start, padded(data, 5), chosen))


@pytest.mark.parametrize(
    ("mode", "layers"),
    [
        ("probe", [False, False, False, True]),
        ("last", [False, False, True, True]),
        ("all", [True, True, True, True]),
        ("probe-then-all", [True, True, True, True]),
        ("adapters", [True, True, True, True]),
    ],
)
def test_each_mode_moves_its_own_layers_and_no_bit_of_the_others(mode, layers):
    start = classifiers(2)
    models = trained(start, labelled(2), Plan(mode, 0.02, 0.1, STEPS))
    assert moved(models, start) == layers
    still = 2 * layers.index(True)
    for after, before in zip(everything(models)[:still], everything(start)[:still], strict=True):
        assert torch.equal(after, before)


@pytest.mark.parametrize("steps", [10, 41])
def test_probe_then_all_moves_the_encoder_only_in_the_second_half(steps):
    start = classifiers(1)
    course = finetune(start, labelled(1), Plan("probe-then-all", 0.02, 0.0, steps))
    encoders = [any(moved(models, start)[:LAYERS]) for models in course]
    assert encoders.index(True) == steps // 2 + 1
    assert all(encoders[steps // 2 + 1 :])


def test_probe_then_all_is_a_probe_until_then():
    start, data = classifiers(2), labelled(2)
    each = [
        [models.chosen([0, 1]) for models in finetune(start, data, Plan(mode, 0.02, 0.003, STEPS))]
        for mode in ("probe", "probe-then-all")
    ]
    for one, other in zip(*(course[: STEPS // 2 + 1] for course in each), strict=True):
        assert all(map(torch.equal, everything(one), everything(other)))


@pytest.mark.parametrize("mode", FINETUNINGS)
@pytest.mark.parametrize("steps", [10, 25])
def test_there_is_a_moment_before_every_step_and_one_after_the_last(mode, steps):
    start = classifiers(1)
    course = [
        models.heads.chosen([0])
        for models in finetune(start, labelled(1), Plan(mode, 0.1, 0, steps))
    ]
    assert len(course) == steps + 1
    assert torch.equal(course[0].weights[0], start.heads.weights[0])
    assert not torch.equal(course[-1].weights[0], course[-2].weights[0])


def test_the_start_is_left_as_it_was():
    start = classifiers(1)
    before = [part.clone() for part in everything(start)]
    trained(start, labelled(1), Plan("all", 0.1, 0.1, STEPS))
    assert all(map(torch.equal, before, everything(start)))


def test_training_fits_the_labelled_points():
    data = labelled(3)
    models = trained(classifiers(3), data, Plan("all", 0.02, 0.0, 100))
    assert torch.equal(models(data.inputs).argmax(dim=2), data.classes)


def test_decay_keeps_weights_small():
    start, data = classifiers(1), labelled(1)
    free, kept = (trained(start, data, Plan("all", 0.02, decay, STEPS)) for decay in (0.0, 0.1))
    assert kept.heads.weights[0].norm() < 0.5 * free.heads.weights[0].norm()


def test_the_rest_of_the_way_leads_to_the_same_logits():
    models, inputs = classifiers(2), labelled(2).inputs
    for layer in range(LAYERS + 1):
        begun = models.encoders.through(inputs, 0, layer)
        assert torch.equal(models.rest(begun, layer), models(inputs))


def test_cross_entropy_is_the_logarithm_of_the_true_classs_share():
    logits = torch.randn(2, 5, 3, generator=torch.Generator().manual_seed(0))
    classes = torch.tensor([[0, 1, 2, 0, 1], [2, 2, 1, 0, 0]])
    shares = np.exp(logits.numpy()) / np.exp(logits.numpy()).sum(axis=2, keepdims=True)
    wanted = -np.log(np.take_along_axis(shares, classes.numpy()[..., None], axis=2)[..., 0])
    np.testing.assert_allclose(cross_entropy(logits, classes).numpy(), wanted, rtol=1e-5)


@pytest.mark.parametrize("arm", ["supervised", "pretrained"])
def test_an_arms_plan_obeys_the_settings(arm):
    settings = settings_for("moons", steps=70, decay=0.2)
    assert (plan(settings, arm).steps, plan(settings, arm).decay) == (70, 0.2)
    assert plan(settings.changed(decay=0.0), arm).decay == 0.0
    own = plan(settings.changed(decay=None), arm)
    assert own.rate == plan(settings, arm).rate and own.decay != 0.2


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("mode", FINETUNINGS)
def test_the_supervised_arm_trains_everything_whatever_the_pretrained_arm_does(scene, mode):
    settings = settings_for(scene, finetuning=mode)
    assert plan(settings, "supervised").mode == "all"
    assert plan(settings, "pretrained").mode == mode
    assert plan(settings, "supervised") == plan(settings_for(scene), "supervised")


def test_a_classifier_is_chosen_with_its_head():
    models = classifiers(3)
    chosen = models.chosen([2])
    inputs = labelled(1).inputs
    torch.testing.assert_close(chosen(inputs), models(inputs.expand(3, -1, -1))[2:])
    assert isinstance(chosen, Classifiers) and chosen.models == 1
