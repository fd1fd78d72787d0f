"""Chapters one and three: two ways to start, and how far fine-tuning moves an encoder."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch

from explainer.core.intervals import interval
from explainer.core.quantities import Finding, Quantity, count, number, share, shares
from explainer.core.settings import Settings, settings_for
from explainer.science.arms import recipe
from explainer.science.draws import Draw, draw
from explainer.science.ladder import buckets
from explainer.science.pretrain import pretrain
from explainer.science.stack import Stack
from explainer.science.steps import Steps, last_of
from explainer.science.story.measures import gap, remembered
from explainer.science.trial import Marks, Trial, trained, trial, untrained

LABELS = 2
FEW, MANY = 2, 30
NUDGED = 6
"""How many draws the chapter about fine-tuning repeats everything on."""


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
    figures = {
        "loss_first": number(first),
        "loss_last": number(last),
        "steps": count(settings.card.steps),
        "labels_used": count(0),
        "weight_difference": number(apart),
    }
    return Finding(figures, last < first and apart == 0.0)


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


def one_run(seed: int) -> Steps[Finding]:
    """Train both arms of one run."""
    tried = yield from trial(settings_for("spirals", labels_per_class=LABELS), [seed])
    right = {}
    for arm in ("supervised", "pretrained"):
        marks = yield from trained(tried, tried.arm(arm), [LABELS])
        right[arm] = 1 - float(marks.test_error)
    figures = {"labels": count(LABELS)} | {arm: share(value) for arm, value in right.items()}
    return Finding(figures, right["pretrained"] > right["supervised"])


def _tuned(tried: Trial, mode: str, labels: int) -> Steps[tuple[Marks, list[float]]]:
    """Fine-tune in one mode; return the marks, and how far each layer of the encoder moved.

    The distance is that of the weights, as a share of their length (Frobenius norm).
    """
    settings = tried.settings.changed(finetuning=mode)
    arm = replace(tried, settings=settings).arm("pretrained")
    marks = yield from trained(tried, arm, [labels])
    moved = []
    for bucket in buckets(arm.start, tried.draws, [labels], arm.plan):
        models = yield from last_of(bucket.training())
        moved.append(_moved(bucket.start.encoders, models.encoders))
    return marks, np.mean(moved, axis=0).tolist()


def _moved(before: Stack, after: Stack) -> list[float]:
    pairs = zip(before.weights, after.weights, strict=True)
    with torch.no_grad():
        return [float((new - old).norm() / old.norm()) for old, new in pairs]


def _right(marks: Marks) -> Quantity:
    """Return the mean test accuracy."""
    return share(1 - float(marks.test_error.mean()))


def _digits(seed: int) -> Steps[Trial]:
    return (yield from remembered(settings_for("digits"), seed, NUDGED))


def only_the_head(seed: int) -> Steps[Finding]:
    """Train the head alone: no layer of the encoder moves."""
    tried = yield from _digits(seed)
    marks, moved = yield from _tuned(tried, "probe", FEW)
    figures = {"moved_probe": shares(moved), "pretrained_probe": _right(marks)}
    return Finding(figures, max(moved) == 0.0)


def how_much_may_move(seed: int, labels: int = FEW) -> Steps[Finding]:
    """Compare three choices of what may move, at a few labels or at many."""
    tried = yield from _digits(seed)
    name = "few" if labels == FEW else "many"
    figures, moves = {f"{name}_labels": count(labels)}, {}
    for mode in ("probe", "last", "all"):
        marks, moves[mode] = yield from _tuned(tried, mode, labels)
        figures[f"{name}_{mode}"] = _right(marks)
        if labels == FEW:
            figures[f"moved_{mode}"] = shares(moves[mode])
    return Finding(figures, max(moves["last"][:-1]) == 0.0 if labels == FEW else None)


def many_labels(seed: int) -> Steps[Finding]:
    """Compare the same choices where labels are plentiful."""
    return (yield from how_much_may_move(seed, MANY))


def gently(seed: int) -> Steps[Finding]:
    """Compare moving everything at once with moving the head first."""
    tried = yield from _digits(seed)
    at_once, _ = yield from _tuned(tried, "all", FEW)
    headed, _ = yield from _tuned(tried, "probe-then-all", FEW)
    found = interval((at_once.test_error - headed.test_error)[0].double().numpy())
    figures = {
        "few_labels": count(FEW),
        "few_all": _right(at_once),
        "few_probe_then_all": _right(headed),
        "seeds": count(NUDGED),
        **gap(found),
    }
    return Finding(figures)
