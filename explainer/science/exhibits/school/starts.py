"""School: one encoder, four subjects on the same pictures, a few labels for each.

Three starts are compared: from scratch; from an encoder that was pretrained once on the pictures
alone; and from a specialist, which was trained on every label of one subject and is then moved
to the others with its encoder frozen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, of_shares
from explainer.core.measuring.simultaneous import at_once
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.science.networks.stack import Stack, as_tensor, joined
from explainer.science.random import stream
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import Steps, Stretch, Stretches, last_of, remembered
from explainer.science.training.arms import Arm, probed_arm, random_head, supervised_arm
from explainer.science.training.arms import plan as plan_of
from explainer.science.training.draws import Draw
from explainer.science.training.finetune import Classifiers, Labelled, finetune
from explainer.science.training.seed_stack import SeedStack, seed_stack, trained
from explainer.science.training.stacked_counts import buckets

LESSONS = 300
"""How many steps the specialist learns its own subject, from all labels at once; chosen: twice the
usual number."""

LOOKS = (len(STARTS) - 1) * len(SUBJECTS)
"""How many differences to scratch a report shows."""

Errors = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """Test errors [starts, subjects, seeds] at so many labels per class."""

    labels: int
    specialist: str
    errors: Errors

    def accuracy(self, start: str, subject: str) -> Interval:
        """Return the accuracy of one start in one subject."""
        return of_shares(1 - self._row(start, subject))

    def gain(self, start: str, subject: str) -> Interval:
        """Return how much more often a start is right than scratch, paired by seed.

        The intervals of all subjects and starts hold at once.
        """
        return at_once(self._row("scratch", subject) - self._row(start, subject), LOOKS)

    def plain(self) -> dict[str, Any]:
        """Return the matrix as plain values, in the order in which it is printed."""
        return {
            "labels_per_class": self.labels,
            "specialist": self.specialist,
            "seeds": self.errors.shape[2],
            "looks": LOOKS,
            "subjects": {name: self._subject(name) for name in SUBJECTS},
        }

    def _subject(self, name: str) -> dict[str, Any]:
        gains = {start: self.gain(start, name) for start in STARTS[1:]}
        return {
            **{start: self.accuracy(start, name).rounded() for start in STARTS},
            "gains": {start: gain.rounded() for start, gain in gains.items()},
            "effects": {start: effect(gain) for start, gain in gains.items()},
        }

    def _row(self, start: str, subject: str) -> Errors:
        places = STARTS.index(start), list(SUBJECTS).index(subject)
        return np.asarray(self.errors[places])


_REPORTS: dict[tuple[str, int, tuple[int, ...]], Report] = {}
"""What was measured before: several pages tell of the same matrix."""
MOST_REPORTS = 8
"""Chosen: more than a chapter asks for."""


def schooled(specialist: str, labels: int, seeds: Sequence[int]) -> Steps[Report]:
    """Measure all starts in all subjects, once; every seed has its own pictures and weights."""
    key = (specialist, labels, tuple(seeds))
    measure = partial(_measured, specialist, labels, seeds)
    return (yield from remembered(_REPORTS, key, measure, MOST_REPORTS))


def _measured(specialist: str, labels: int, seeds: Sequence[int]) -> Steps[Report]:
    yield Stretches(2 + len(STARTS) * len(SUBJECTS))
    stack = yield from pretrained_stack(seeds)
    taught = yield from _specialists(relabelled_stack(stack, specialist, seeds))
    errors = np.empty((len(STARTS), len(SUBJECTS), len(seeds)))
    for place, subject in enumerate(SUBJECTS):
        learners = relabelled_stack(stack, subject, seeds)
        for row, start in enumerate(STARTS):
            arm = start_of(learners, start, taught)
            scores = yield from trained(learners, arm, [labels])
            errors[row, place] = scores.test_error[0].double().numpy()
    return Report(labels, specialist, errors)


_STACKS: dict[tuple[int, ...], SeedStack] = {}
"""Those who were pretrained last: every part of the exhibit begins with the same ones."""


def pretrained_stack(seeds: Sequence[int]) -> Steps[SeedStack]:
    """Draw the digits' pictures and pretrain an encoder on them for every seed, once."""
    measure = partial(seed_stack, settings_for("digits"), seeds)
    return (yield from remembered(_STACKS, tuple(seeds), measure))


def relabelled_stack(stack: SeedStack, subject: str, seeds: Sequence[int]) -> SeedStack:
    """Return the same pictures and encoders, with the labels and heads of one subject."""
    settings = settings_for(subject)
    each = zip(stack.draws, seeds, strict=True)
    draws = tuple(_relabelled(one, subject, seed) for one, seed in each)
    heads = joined([random_head(replace(settings, seed=seed)) for seed in seeds])
    return SeedStack(
        settings, draws, stack.random, heads, stack.pretrained, stack.learnt, tuple(seeds)
    )


def _relabelled(drawn: Draw, subject: str, seed: int) -> Draw:
    """Return a draw whose digits have the classes of a subject, and whose labels follow them."""
    scene = SUBJECTS[subject]
    pool, test = (
        replace(part, classes=scene.classes_of[part.classes]) for part in (drawn.pool, drawn.test)
    )
    random = stream(seed, "labels", subject)
    kinds = range(int(scene.classes_of.max()) + 1)
    members = [random.permutation(np.flatnonzero(pool.classes == kind)) for kind in kinds]
    shortest = min(map(len, members))
    return replace(
        drawn, pool=pool, test=test, order=np.stack([each[:shortest] for each in members])
    )


def start_of(learners: SeedStack, start: str, taught: Stack | None = None) -> Arm:
    """Return the arm of one start; the specialist's encoders are `taught`."""
    if start == "scratch":
        return supervised_arm(learners.settings, learners.random, learners.heads)
    encoders = learners.pretrained if taught is None or start == "pretrained" else taught
    return probed_arm(learners.settings, encoders, learners.heads, learners.pools, learners.seeds)


def taught(learners: SeedStack, arm: Arm, labels: int) -> Steps[Classifiers]:
    """Train an arm to its end; return all seeds' classifiers as one stack, in their order."""
    parts = []
    each = buckets(arm.start, learners.draws, [labels], arm.plan)
    yield Stretch(Stage.FINETUNING, len(each) * arm.plan.steps)
    for bucket in each:
        parts.append((yield from last_of(bucket.training())).chosen(range(len(bucket.members))))
    encoders, heads = [part.encoders for part in parts], [part.heads for part in parts]
    return Classifiers(joined(encoders), joined(heads))


def _specialists(learners: SeedStack) -> Steps[Stack]:
    """Return encoders that were trained on every label of their subject."""
    classes = torch.tensor(np.stack([one.pool.classes for one in learners.draws]))
    weights = torch.full(classes.shape, 1 / classes.shape[1])
    inputs = as_tensor(np.stack([one.inputs for one in learners.draws]))
    plan = replace(plan_of(learners.settings, "supervised"), steps=LESSONS)
    start = Classifiers(learners.random, learners.heads)
    yield Stretch(Stage.FINETUNING, plan.steps)
    models = yield from last_of(finetune(start, Labelled(inputs, classes, weights), plan))
    return models.encoders
