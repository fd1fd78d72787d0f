"""Lines of both arms, train and test: an arm is told by its dashes, train by being thin."""

from __future__ import annotations

from explainer.core.figures.figure import Line
from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.text.say import Say
from explainer.core.training.frames import Floats

TRAIN, TEST = PARTS = ("train", "test")


def part_line(points: Floats, arm: str, part: str, say: Say) -> Line:
    """Return an arm's line of one part; that of the test points is named where it ends."""
    names = {TRAIN: say("train"), TEST: say("test")}
    return Line(
        points,
        arm,
        thin=part == TRAIN,
        name=f"{say(ARM_NAMES[arm])}, {names[part]}",
        in_legend=False,
        ended=part == TEST,
        short=say(ARM_SHORT[arm]),
    )


def part_samples(say: Say) -> tuple[Line, Line]:
    """Return what a legend says of thin and of wide lines."""
    return Line.sample(say("train"), thin=True), Line.sample(say("test"))
