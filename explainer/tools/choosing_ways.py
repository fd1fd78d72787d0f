"""Chooses how each encoder of `equal_cost` is fine-tuned: the best of all ways for each of them.

Run `python -m explainer.tools.choosing_ways` (some minutes) and copy what it
prints. Both kinds of encoder have the same choice, on draws that no report uses.
"""

from __future__ import annotations

import sys
from itertools import permutations

import numpy as np

from explainer.core.exhibits.school.equal_cost_table import BUDGETS
from explainer.science.exhibits.school.equal_cost import WAYS, errors_with, in_way, specialists
from explainer.science.exhibits.school.starts import pretrained_stack, relabelled_stack
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import finished
from explainer.science.threads import single_threaded
from explainer.science.training.seed_stack import SeedStack
from explainer.tools.arguments import chosen

SEEDS = range(50_000, 50_004)
TRIED = BUDGETS[:-1]
"""The largest budget takes longer than all others, and all ways are good there."""


def main() -> None:
    """Print the way with the best mean accuracy over budgets, for every encoder."""
    chosen(__doc__)
    single_threaded()
    stack = finished(pretrained_stack(SEEDS))
    for subject in SUBJECTS:
        sys.stdout.write(f"{subject!r}: {_best(stack, subject)!r},\n")
    for subject, other in permutations(SUBJECTS, 2):
        sys.stdout.write(f"{subject, other!r}: {_best(stack, subject, other)!r},\n")


def _best(stack: SeedStack, subject: str, other: str = "") -> str:
    found = {way: _accuracy(stack, subject, other, way) for way in WAYS}
    told = ", ".join(f"{way} {accuracy:.4f}" for way, accuracy in found.items())
    sys.stderr.write(f"{subject} {other}: {told}\n")
    return max(found, key=lambda way: found[way])


def _accuracy(stack: SeedStack, subject: str, other: str, way: str) -> float:
    learners, errors = relabelled_stack(stack, subject, SEEDS), []
    for budget in TRIED:
        spent, encoders = budget, stack.pretrained
        if other:
            spent = budget // 2
            encoders = finished(specialists(relabelled_stack(stack, other, SEEDS), spent))
        arm = in_way(learners, encoders, way)
        errors.append(finished(errors_with(learners, arm, spent)).mean())
    return 1 - float(np.mean(errors))


if __name__ == "__main__":
    main()
