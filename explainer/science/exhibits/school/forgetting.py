"""Forgetting: what fine-tuning on one subject does to the heads of the others.

Heads for all subjects are trained on one pretrained encoder, which is frozen meanwhile. Then the
encoder is fine-tuned on one subject, together with that subject's head. Two things can be lost of
the others (McCloskey & Cohen 1989; French 1999): what their old heads could read, and what
a fresh head could still learn to read from the same labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.exhibits.school.forgetting_table import MEASURES, loss_word
from explainer.core.exhibits.school.school_choices import MODES
from explainer.core.measuring.intervals import Interval, of_differences, of_shares
from explainer.core.measuring.simultaneous import at_once
from explainer.science.exhibits.school.starts import pretrained_stack, relabelled_stack, taught
from explainer.science.networks.stack import Stack
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import Steps, Stretches
from explainer.science.training.arms import Arm
from explainer.science.training.finetune import Classifiers
from explainer.science.training.scores import Evaluation
from explainer.science.training.seed_stack import SeedStack, trained

Accuracies = NDArray[np.float64]

LOOKS = len(MODES) * (len(MEASURES) - 1) * (len(SUBJECTS) + 1)
"""How many losses are looked at: of old and fresh heads, in each subject and in all others."""


@dataclass(frozen=True, slots=True, eq=False)
class Forgetting:
    """Test accuracies [modes, measures, subjects, seeds] around fine-tuning on `subject`.

    Measures are the heads' accuracy before it, the same heads' after it, and that of fresh heads
    that were trained on the new encoder.
    """

    subject: str
    labels: int
    accuracies: Accuracies

    def accuracy(self, mode: str, measure: str, subject: str) -> Interval:
        """Return the accuracy in one subject."""
        return of_shares(self._row(mode, measure, subject))

    def lost(self, mode: str, measure: str, subjects: Sequence[str]) -> Interval:
        """Return how much less often heads are right than before, paired by seed.

        Over several subjects it is the mean of each seed's losses. All such intervals hold at once.
        """
        each = [self._row(mode, "before", one) - self._row(mode, measure, one) for one in subjects]
        return at_once(np.mean(each, axis=0), LOOKS)

    def plain(self) -> dict[str, Any]:
        """Return everything as plain values, in the order in which it is printed."""
        return {
            "subject": self.subject,
            "labels_per_class": self.labels,
            "seeds": self.accuracies.shape[3],
            "looks": LOOKS,
            "modes": {mode: self._mode(mode) for mode in MODES},
        }

    def _mode(self, mode: str) -> dict[str, Any]:
        others = [name for name in SUBJECTS if name != self.subject]
        return {
            "subjects": {name: self._subject(mode, name) for name in SUBJECTS},
            "others": self._losses(mode, others) | self._regained(mode, others),
        }

    def _subject(self, mode: str, name: str) -> dict[str, Any]:
        scores = {each: self.accuracy(mode, each, name).rounded() for each in MEASURES}
        return scores | self._losses(mode, [name])

    def _losses(self, mode: str, subjects: Sequence[str]) -> dict[str, Any]:
        lost = {each: self.lost(mode, each, subjects) for each in MEASURES[1:]}
        return {
            "lost": {each: found.rounded() for each, found in lost.items()},
            "found": {each: loss_word(found) for each, found in lost.items()},
        }

    def _regained(self, mode: str, subjects: Sequence[str]) -> dict[str, Any]:
        """Return how much more often fresh heads are right than the old ones, paired by seed."""
        old, fresh = (
            np.mean([self._row(mode, each, one) for one in subjects], axis=0)
            for each in MEASURES[1:]
        )
        return {"regained": of_differences(fresh - old).rounded()}

    def _row(self, mode: str, measure: str, subject: str) -> Accuracies:
        places = MODES.index(mode), MEASURES.index(measure), list(SUBJECTS).index(subject)
        return np.asarray(self.accuracies[places])


def forgetting(subject: str, labels: int, seeds: Sequence[int]) -> Steps[Forgetting]:
    """Fine-tune on one subject in several ways and examine all; seeds share nothing."""
    yield Stretches(1 + len(SUBJECTS) + len(MODES) * (1 + len(SUBJECTS)))
    stack = yield from pretrained_stack(seeds)
    classes = {name: relabelled_stack(stack, name, seeds) for name in SUBJECTS}
    heads = {}
    for name, learners in classes.items():
        models = yield from taught(learners, learners.arm("pretrained"), labels)
        heads[name] = models.heads
    found = np.empty((len(MODES), len(MEASURES), len(SUBJECTS), len(seeds)))
    for place, mode in enumerate(MODES):
        arm = _moving(classes[subject], mode, heads[subject])
        after = yield from taught(classes[subject], arm, labels)
        for column, (name, learners) in enumerate(classes.items()):
            own = after.heads if name == subject else heads[name]
            fresh = yield from trained(learners, _with(learners, after.encoders), [labels])
            found[place, :, column] = (
                _right(learners, Classifiers(arm.start.encoders, heads[name])),
                _right(learners, Classifiers(after.encoders, own)),
                1 - fresh.test_error[0].double().numpy(),
            )
    return Forgetting(subject, labels, found)


def _moving(learners: SeedStack, mode: str, heads: Stack) -> Arm:
    """Return the arm that is fine-tuned on in one mode, from heads that are trained already.

    Its rate is the tuned one, but weights do not decay: decay alone would wipe out what a
    subject does not use.
    """
    settings = learners.settings.changed(finetuning=mode, decay=0.0)
    arm = replace(learners, settings=settings).arm("pretrained")
    return replace(arm, start=replace(arm.start, heads=heads))


def _with(learners: SeedStack, encoders: Stack) -> Arm:
    """Return the arm of fresh heads on other encoders, which stay as they are."""
    return replace(learners, pretrained=encoders).arm("pretrained")


def _right(learners: SeedStack, models: Classifiers) -> Accuracies:
    """Return the share of test points [seeds] that models are right about."""
    evaluation = Evaluation(learners.questions, learners.answers, 0)
    scores = evaluation.scores(models, range(len(learners.draws)))
    return scores.accuracy.double().numpy()
