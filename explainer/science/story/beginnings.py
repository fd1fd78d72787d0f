"""Chapters one and three: two ways to start, and how far fine-tuning moves an encoder."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, interval
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.quantities import (
    HELPS,
    HURTS,
    Finding,
    Quantity,
    count,
    number,
    share,
    shares,
    tenths,
    words,
)
from explainer.science.networks.stack import Stack, as_tensor
from explainer.science.random import stream
from explainer.science.steps import Steps, last_of
from explainer.science.story.measures import apart, seeded, seeds_of, shown_run
from explainer.science.training.arms import Arm, recipe
from explainer.science.training.draws import Draw, draw
from explainer.science.training.pretrain import pretrain
from explainer.science.training.seed_stack import (
    ArmScores,
    SeedStack,
    seed_stack,
    trained,
    untrained,
)
from explainer.science.training.stacked_counts import buckets

LABELS = 2
"""Chosen: what the pages of the chapter set."""
OTHERS = 7
"""How many further runs tell that a network's first names are luck; chosen."""
GROUPED = 0.95
"""Which share of points must lie in the right group for groups to be found: chosen."""
FEW, MANY = 2, 30
"""Labels per digit, chosen to lie where fine-tuning all layers spoils most, and least."""
NUDGED = 10
"""How many draws the chapter about fine-tuning repeats everything on; chosen for the time that it
takes."""
SLOWER = 10
"""By which factor a rate is lowered; chosen."""
STAYED, MOVED = 0, 1
"""The places of answers; that both do equally well is shown by no interval. Defined by the page."""
NOISE = 0.4
"""What is added to each pixel of a shifted test, as a share of full ink: chosen to be seen."""


def loss_falls(seed: int) -> Steps[Finding]:
    """Pretrain twice, the second time with all hidden classes swapped."""
    settings = settings_for("spirals", labels_per_class=LABELS, seed=seed)
    drawn = draw(settings)
    first, last, encoder = yield from _pretrained(settings, drawn)
    *_, other = yield from _pretrained(settings, _swapped(drawn))
    apart = max(
        float((one - two).abs().max())
        for one, two in zip(encoder.parameters(), other.parameters(), strict=True)
    )
    start = untrained(settings, [seed]).random
    before, after = (_grouped(each, drawn) for each in (start, encoder))
    figures = {
        "loss_first": number(first),
        "loss_last": number(last),
        "steps": count(settings.card.steps),
        "grouped_before": share(before),
        "grouped_after": share(after),
        "labels_used": count(0),
        "weight_difference": number(apart),
    }
    return Finding(figures, last < first and apart == 0.0 and before < GROUPED <= after)


def _grouped(encoder: Stack, drawn: Draw) -> float:
    """Return which share of points lies in the right one of two groups of codes (k-means).

    Groups have no names: of the two ways to name them the better one counts.
    """
    from sklearn.cluster import KMeans

    with torch.no_grad():
        codes = encoder(as_tensor(drawn.inputs)[None])[0].numpy()
    groups = KMeans(2, n_init=4, random_state=0).fit_predict(codes)
    right = float((groups == drawn.pool.classes).mean())
    return max(right, 1 - right)


def _pretrained(settings: Settings, drawn: Draw) -> Steps[tuple[float, float, Stack]]:
    """Return the first loss, the last one, and the encoder."""
    start = untrained(settings, [settings.seed])
    moments = pretrain([drawn.inputs], start.random, recipe(settings), [settings.seed])
    first = float(next(moments).loss[0])
    last = yield from last_of(moments)
    return first, float(last.loss[0]), last.encoders


def _swapped(drawn: Draw) -> Draw:
    """Return the same points with every class called by the other one's name."""
    classes = drawn.pool.classes.max() - drawn.pool.classes
    return replace(drawn, pool=replace(drawn.pool, classes=classes))


def first_names(seed: int) -> Steps[Finding]:
    """Ask pretrained networks before any label has moved them: the names are luck."""
    others = [one for one in seeds_of(seed, OTHERS + 1) if one != seed][:OTHERS]
    stacked = yield from seed_stack(
        settings_for("spirals", labels_per_class=LABELS), [seed, *others]
    )
    arm = stacked.arm("pretrained")
    right = stacked.evaluation(arm).scores(arm.start, range(len(stacked.draws))).accuracy.tolist()
    grouped = [
        _grouped(stacked.pretrained.chosen([place]), drawn)
        for place, drawn in enumerate(stacked.draws)
    ]
    figures = {
        "named": share(right[0]),
        "named_others": shares(right[1:]),
        "others": count(OTHERS),
        "grouped": share(grouped[0]),
        # "At least" may only be said of whole percents that are at most as many.
        "grouped_least": share(math.floor(100 * min(grouped)) / 100),
    }
    return Finding(figures, min(grouped) >= GROUPED > min(right))


def one_run(seed: int) -> Steps[Finding]:
    """Train both arms of one run."""
    settings = settings_for("spirals", labels_per_class=LABELS, seed=seed)
    right = yield from shown_run(settings, seed)
    figures = {"labels": count(LABELS)} | {arm: share(value) for arm, value in right.items()}
    return Finding(figures, right["pretrained"] > right["supervised"])


def _tuned(
    stacked: SeedStack, mode: str, labels: int, slower: int = 1
) -> Steps[tuple[ArmScores, list[float]]]:
    """Fine-tune in one mode; return the scores, and how far each layer of the encoder moved.

    The distance is that of the weights, as a share of their length (Frobenius norm).
    """
    arm = _arm(stacked, mode, slower)
    scores = yield from trained(stacked, arm, [labels])
    moved = []
    for bucket in buckets(arm.start, stacked.draws, [labels], arm.plan):
        models = yield from last_of(bucket.training())
        moved.append(_moved(bucket.start.encoders, models.encoders))
    return scores, np.mean(moved, axis=0).tolist()


def _arm(stacked: SeedStack, mode: str, slower: int = 1) -> Arm:
    """Return the pretrained arm in one mode, at its own rate or at a part of that."""
    settings = stacked.settings.changed(finetuning=mode)
    arm = replace(stacked, settings=settings).arm("pretrained")
    return replace(arm, plan=replace(arm.plan, rate=arm.plan.rate / slower))


def _moved(before: Stack, after: Stack) -> list[float]:
    pairs = zip(before.weights, after.weights, strict=True)
    with torch.no_grad():
        return [float((new - old).norm() / old.norm()) for old, new in pairs]


def _right(scores: ArmScores) -> Quantity:
    """Return the mean test accuracy, to be told."""
    return share(_mean(scores))


def _mean(scores: ArmScores) -> float:
    """Return the mean test accuracy."""
    return 1 - float(scores.test_error.mean())


def _digits(seed: int) -> Steps[SeedStack]:
    return (yield from seeded(settings_for("digits"), seed, NUDGED))


def _gain(first: ArmScores, second: ArmScores) -> Interval:
    """Return how much more often the second way is right than the first, paired."""
    return interval((first.test_error - second.test_error)[0].double().numpy())


def only_the_head(seed: int) -> Steps[Finding]:
    """Train the head alone: no layer of the encoder moves."""
    stacked = yield from _digits(seed)
    scores, moved = yield from _tuned(stacked, "probe", FEW)
    figures = {
        "few_labels": count(FEW),
        "moved_probe": shares(moved),
        "pretrained_probe": _right(scores),
        "seeds": count(NUDGED),
    }
    return Finding(figures, max(moved) == 0.0)


def how_much_may_move(seed: int) -> Steps[Finding]:
    """Compare three choices of what may move, and one of them at a tenth of its rate."""
    stacked = yield from _digits(seed)
    figures, moves, right = {"few_labels": count(FEW), "seeds": count(NUDGED)}, {}, []
    for mode in ("probe", "last", "all"):
        scores, moves[mode] = yield from _tuned(stacked, mode, FEW)
        right.append(_mean(scores))
        figures |= {f"few_{mode}": _right(scores), f"moved_{mode}": shares(moves[mode])}
    scores, slow = yield from _tuned(stacked, "last", FEW, SLOWER)
    figures |= {"few_slow": _right(scores), "moved_slow": share(slow[-1])}
    figures["moved_last_layer"] = share(moves["last"][-1])
    stays = max(moves["last"][:-1]) == 0.0 and slow[-1] < moves["last"][-1]
    return Finding(figures, stays, answer=int(np.argmax(right)))


def gently(seed: int) -> Steps[Finding]:
    """Compare moving everything at once with moving the head first."""
    stacked = yield from _digits(seed)
    at_once, _ = yield from _tuned(stacked, "all", FEW)
    headed, moved = yield from _tuned(stacked, "probe-then-all", FEW)
    found = _gain(at_once, headed)
    figures = {
        "few_labels": count(FEW),
        "moved_probe_then_all": shares(moved),
        "seeds": count(NUDGED),
        "effect": words(effect(found)),
        **apart({"few_all": _mean(at_once), "few_probe_then_all": _mean(headed)}, found),
    }
    return Finding(figures, effect(found) == HELPS)


def many_labels(seed: int) -> Steps[Finding]:
    """Compare three choices where labels are plentiful: little is left between them."""
    stacked = yield from _digits(seed)
    figures: dict[str, Quantity] = {"many_labels": count(MANY), "seeds": count(NUDGED)}
    lost = {}
    for labels in (FEW, MANY):
        scores = {}
        for mode in ("probe", "all", "probe-then-all"):
            scores[mode], _ = yield from _tuned(stacked, mode, labels)
        lost[labels] = _gain(scores["probe"], scores["all"]).mean
    figures |= {f"many_{mode.replace('-', '_')}": _right(each) for mode, each in scores.items()}
    return Finding(figures, abs(lost[MANY]) < abs(lost[FEW]))


def shifted_test(seed: int) -> Steps[Finding]:
    """Test the same models on noisier pictures than they were trained on."""
    stacked = yield from _digits(seed)
    noisier = replace(stacked, draws=tuple(map(_noisier, stacked.draws)))
    scores = {}
    for mode in ("probe", "all", "probe-then-all"):
        scores[mode] = yield from trained(noisier, _arm(stacked, mode), [MANY])
    found = _gain(scores["probe"], scores["all"])
    figures = {
        "many_labels": count(MANY),
        "seeds": count(NUDGED),
        "noise": share(NOISE),
        "effect": words(effect(found)),
        "shifted_probe_then_all": tenths(_mean(scores["probe-then-all"])),
        **apart({f"shifted_{mode}": _mean(scores[mode]) for mode in ("probe", "all")}, found),
    }
    answers = {HURTS: STAYED, HELPS: MOVED}
    return Finding(figures, effect(found) == HURTS, answer=answers.get(effect(found)))


def _noisier(drawn: Draw) -> Draw:
    """Return a draw whose test pictures have noise on them."""
    columns = drawn.test.columns
    noise: NDArray[np.float64] = stream(0, "shifted test").standard_normal(columns.shape)
    return replace(drawn, test_inputs=drawn.standardised(columns + NOISE * noise))
