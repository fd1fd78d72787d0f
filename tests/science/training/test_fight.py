"""What is said of the fair fight, against what training does to every tensor of either arm."""

import re
from dataclasses import replace

import numpy as np
import pytest
import torch

from explainer.core.arms.fight import TUNED_NETWORKS, on_sphere, treatment
from explainer.core.comparison.fairness import fairness
from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.architectures import adapter_rank
from explainer.core.settings.catalogue import (
    ADAPTERS,
    EXAMPLES_OF_FAILURE,
    FINETUNINGS,
    objectives_of,
)
from explainer.core.settings.choice import Stage
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import layers_of, settings_for, settings_for_data
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.networks.stack import as_tensor, random_stack
from explainer.science.steps import finished
from explainer.science.training.adopted import released
from explainer.science.training.arms import plan
from explainer.science.training.draws import draw
from explainer.science.training.finetune import finetune
from explainer.science.training.seed_stack import seed_stack, untrained
from explainer.science.training.stacked_counts import buckets
from explainer.science.training.tuned import TUNED
from explainer.science.views.pairs import held_out_rows
from tests import tables

STEPS = 10
pytestmark = pytest.mark.usefixtures("briefly_tested", "shortly_pretrained")
SCENE_NAMES = [name for name in SCENES if name not in ("parity", "halves", "loops")]
ALL_OBJECTIVES = ("moons", "language")
"""The second has objectives of its own."""
FEW_MODES = 1
"""Of each other scene: their numbers of weights differ, and all take the same ways."""
NETWORKS = [("digits", "convolutional"), ("digits", "transformer")]


def small(scene, **choices):
    """Settings that are quick to train; a whole run does no other things, only more of them."""
    return settings_for(scene, unlabelled=120, width=8, steps=STEPS, **choices)


def cases():
    """Every scene with some ways to fine-tune, scene by scene with others and other objectives."""
    for place, scene in enumerate(SCENE_NAMES):
        names, modes = list(objectives_of(SCENES[scene])), list(FINETUNINGS)
        pairs = len(names) if scene in ALL_OBJECTIVES else FEW_MODES
        for at in range(FEW_MODES * place, FEW_MODES * place + pairs):
            yield small(scene, objective=names[at % len(names)], finetuning=modes[at % len(modes)])
    for scene, network in NETWORKS:
        yield from (small(scene, architecture=network, finetuning=mode) for mode in FINETUNINGS)
    for mode in FINETUNINGS:
        yield small("moons", decay=0.01, finetuning=mode, objective="vicreg")
        yield settings_for_data(tables.data(), width=8, steps=STEPS, finetuning=mode)
    yield small("creatures", label_sampling="biased")
    yield small("creatures", architecture="convolutional", finetuning="last")


def named(settings):
    where = settings.data.name if settings.data else settings.scene
    parts = (where, settings.architecture, settings.objective, settings.finetuning)
    return "-".join((*parts, settings.label_sampling, str(settings.decay)))


def with_other_encoder(settings):
    """A draw with an encoder that is not the random one, whatever it was trained to do."""
    start = untrained(settings, [0])
    other = random_stack(
        layers_of(settings), np.random.default_rng(9), sphere=start.random.sphere, spread=True
    )
    return replace(start, pretrained=other)


def movements(stacked, name):
    """Which tensors an arm's labels move in the first half of the steps, and in the second."""
    arm = stacked.arm(name)
    (bucket,) = buckets(arm.start, stacked.draws, [2], arm.plan)
    stood = [copies(models) for models in finetune(bucket.start, bucket.labelled, arm.plan)]
    assert len(stood) == stacked.settings.steps + 1
    half = stood[STEPS // 2]
    return Movement(stood[0], changes(stood[0], half), changes(half, stood[-1]), stood[-1])


class Movement:
    """The tensors of an arm before the labels, and which of them moved early and late."""

    def __init__(self, start, early, late, end):
        self.start, self.early, self.late, self.end = start, early, late, end

    def count(self, moves):
        return sum(self.start[name].numel() for name in moves)


def copies(models):
    return {
        f"{part} {at}": values.detach().clone()
        for part, stack in (("encoder", models.encoders), ("head", models.heads))
        for at, values in enumerate(stack.parameters())
    }


def changes(before, after):
    return {name for name in before if not torch.equal(before[name], after[name])}


def parts(movement, part):
    return {name for name in movement.start if name.startswith(part)}


def numbers(sentence):
    return [int(each.replace(",", "")) for each in re.findall(r"\d[\d,]*", sentence)]


def of_pretrained(settings):
    return fairness(settings, str).split(" Pretrained: ")[1]


def the_supervised_arm_moves_every_weight_from_random_ones(settings, stacked, moved):
    found = moved["supervised"]
    assert found.early | found.late == set(found.start)
    whole = found.count(found.start)
    said = fairness(settings, str)
    assert f" Supervised: all {whole:,} weights move, from random." in said
    for at, values in enumerate(stacked.random.parameters()):
        assert torch.equal(found.start[f"encoder {at}"], values)


def both_arms_have_the_same_network_head_labels_and_number_of_steps(settings, stacked, moved):
    one, other = moved["supervised"], moved["pretrained"]
    assert {n: v.shape for n, v in one.start.items()} == {
        n: v.shape for n, v in other.start.items()
    }
    assert all(torch.equal(one.start[name], other.start[name]) for name in parts(one, "head"))
    assert stacked.random.sphere == stacked.pretrained.sphere
    plans = [stacked.arm(name).plan for name in ARMS]
    assert {each.steps for each in plans} == {settings.steps}
    labels = len(draw(settings).labelled(settings.labels_per_class))
    network = "network (unit-length codes)" if on_sphere(settings) else "network"
    assert f"Same for both: {network}, {labels} labels, label steps" in fairness(settings, str)


def the_pretrained_arm_moves_what_is_said_of_it(settings, stacked, moved):
    found, said = moved["pretrained"], of_pretrained(settings)
    head, encoder = parts(found, "head"), parts(found, "encoder")
    last = {f"encoder {len(encoder) - 2}", f"encoder {len(encoder) - 1}"}
    early = {"probe": head, "last": head | last, "all": head | encoder, "probe-then-all": head}
    late = early | {"probe-then-all": head | encoder}
    if settings.finetuning == ADAPTERS:
        weights = {f"encoder {at}" for at in range(0, len(encoder), 2)}
        assert found.early | found.late == head | weights
        assert "low-rank adapters and the head move" in said
        return
    assert found.early == early[settings.finetuning]
    assert found.late == late[settings.finetuning]
    told = numbers(said.split("labels unseen")[-1].split("(placebo)")[-1])
    assert told[0] == found.count(found.early)
    assert ("frozen" in said) == (not encoder <= found.late)


@pytest.mark.parametrize("scene", ["moons", "digits", "language"])
def test_adapters_add_a_product_of_low_rank_and_move_no_bias(scene):
    settings = settings_for(scene, unlabelled=120, steps=STEPS, finetuning=ADAPTERS)
    found = movements(untrained(settings, [0]), "pretrained")
    change = found.end["encoder 2"][0] - found.start["encoder 2"][0]
    assert 0 < torch.linalg.matrix_rank(change, rtol=1e-3) <= adapter_rank(*change.shape)
    assert adapter_rank(*change.shape) < min(change.shape)
    assert torch.equal(found.end["encoder 3"], found.start["encoder 3"])


def only_the_pretrained_code_is_standardised_and_only_where_it_is_said(settings, stacked, moved):
    pool = as_tensor(stacked.draws[0].inputs)[None]
    for name, encoders in (("pretrained", stacked.pretrained), ("control", stacked.random)):
        code = stacked.arm(name).start.encoders(pool)
        deviation = code.std(dim=1)
        level = code.mean(dim=1).abs().max() < 1e-2 and (deviation - 1).abs().max() < 1e-2
        assert level == treatment(settings, name).standardised
        assert torch.equal(code, encoders(pool)) != level
    assert ("standardised" in of_pretrained(settings)) == treatment(settings, name).standardised
    supervised = stacked.arm("supervised").start.encoders(pool)
    assert torch.equal(supervised, stacked.random(pool))


def lengths_differ(codes):
    """How far the lengths of codes [1, n, z] are apart, as a share of the longest."""
    lengths = codes.norm(dim=-1)
    return float((lengths.max() - lengths.min()) / lengths.max())


def codes_have_one_length_in_both_arms_or_in_none(settings, stacked, moved):
    pool = as_tensor(stacked.draws[0].inputs)[None]
    found = [lengths_differ(stacked.arm(name).start.encoders(pool)) < 1e-4 for name in ARMS]
    assert found == [on_sphere(settings)] * len(ARMS)


@pytest.mark.parametrize("sphere", [True, False])
def test_an_encoder_from_a_file_makes_the_other_arm_as_it_is_itself(sphere):
    first = small("moons", objective="placebo")
    stack = random_stack(layers_of(first), np.random.default_rng(9), sphere=sphere)
    settings = small("circles").adopting(released(first, stack, draw(first), 250))
    assert untrained(settings, [0]).random.sphere == on_sphere(settings) == sphere
    assert "(placebo: random pairs of 120 points of Moons)" in of_pretrained(settings)


def rates_are_those_tuned_for_each_arm_on_what_is_said(settings, stacked, moved):
    said = fairness(settings, str)
    for name in ARMS:
        chosen, used = treatment(settings, name), plan(settings, name)
        rate, decay = TUNED[chosen.tuned_on][chosen.way]
        assert (used.rate, used.mode) == (rate, chosen.mode)
        assert used.decay == (decay if settings.decay is None else settings.decay)
    own = treatment(settings, "pretrained").tuned_on.split(":")[0] == settings.scene
    lent = "each at its rate as tuned on “Handwritten digits”." in said
    assert ("each at its tuned rate." in said) == own != lent
    assert (f" Decay of both: {settings.decay}." in said) == (settings.decay is not None)


def how_much_was_looked_at_without_labels_is_said(settings, stacked, moved):
    said = of_pretrained(settings)
    trained_on, _ = held_out_rows(settings.points, np.random.default_rng(0))
    assert f" {len(trained_on):,} " in said.split("points")[0]
    of_all = f"learnt from {len(trained_on):,} of {settings.points:,} points"
    assert (of_all in said) == ("random pairs" not in said)
    assert ("random pairs" in said) == (settings.objective == "placebo")


CHECKS = (
    the_supervised_arm_moves_every_weight_from_random_ones,
    both_arms_have_the_same_network_head_labels_and_number_of_steps,
    the_pretrained_arm_moves_what_is_said_of_it,
    only_the_pretrained_code_is_standardised_and_only_where_it_is_said,
    codes_have_one_length_in_both_arms_or_in_none,
    rates_are_those_tuned_for_each_arm_on_what_is_said,
    how_much_was_looked_at_without_labels_is_said,
)


@pytest.mark.parametrize("settings", list(cases()), ids=named)
def test_what_is_said_of_a_fight_is_what_training_does(settings):
    stacked = with_other_encoder(settings)
    moved = {name: movements(stacked, name) for name in ARMS}
    assert list(broken(settings, stacked, moved)) == []


def broken(*fight):
    """Every check that does not hold, with what it found."""
    for check in CHECKS:
        try:
            check(*fight)
        except AssertionError as found:
            yield f"{check.__name__}: {found}"


def test_the_encoder_moves_gently_once_the_head_fits():
    settings = small("moons", finetuning="probe-then-all")
    assert "the encoder's at 1 % of the rate" in fairness(settings, str)


def test_networks_with_rates_of_their_own_are_those_that_were_tuned():
    assert {key for key in TUNED if ":" in key} == set(TUNED_NETWORKS)


@pytest.mark.parametrize("objective", ["infonce", "vicreg", "denoising", *EXAMPLES_OF_FAILURE])
def test_pretraining_starts_from_the_random_weights_and_leaves_them(objective):
    stacked = finished(seed_stack(small("moons", objective=objective), [0]))
    assert stacked.learnt == (True,)
    arm = stacked.arm("pretrained")
    assert not torch.equal(arm.start.encoders.weights[0], stacked.random.weights[0])


def test_an_encoder_from_a_file_takes_the_place_of_pretraining():
    first = settings_for("moons", unlabelled=150, width=8, steps=STEPS)
    stacked = finished(seed_stack(first, [0]))
    encoder = released(first, stacked.pretrained, stacked.draws[0], 250)
    settings = settings_for("moons", unlabelled=120, width=8, steps=STEPS).adopting(encoder)
    said = of_pretrained(settings)
    assert "opened from a file (150 points of Moons, no label)" in said and "frozen" in said
    assert "standardised" not in said


def test_where_pretraining_is_dropped_both_arms_are_one_network_and_look_alike():
    settings = settings_for(
        "structureless", unlabelled=300, width=16, steps=STEPS, objective="masked"
    )
    frames = list(Comparison(settings, Kept()).frames(Stage.DATA))
    end = frames[-1]
    said = fairness(settings, str, learnt=end.ground.learnt)
    assert "one and the same network" in said and "points it had not seen" in said
    for frame in frames:
        if frame.stage is Stage.FINETUNING:
            one, other = frame.supervised, frame.pretrained
            assert one.embedding.tobytes() == other.embedding.tobytes()
            assert one.decision.margin.tobytes() == other.decision.margin.tobytes()
            assert one.grid.tobytes() == other.grid.tobytes()
    assert treatment(settings, "pretrained", learnt=False) == treatment(settings, "supervised")
