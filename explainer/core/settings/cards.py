"""Cards: the facts of one thing that can be chosen, for the window to show without any science."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

OWN = "own"
"""The scene that a user's own table is; its card comes with the table."""


PRETRAINING_STEPS = 400
MOST_GROUPS, FEWEST_GROUPS = 2.5, 1.1
"""Groups for each class that the shortest and the longest walks tell apart: hardly more than
there are classes in the end. Measured on draws that no report uses."""


@dataclass(frozen=True, slots=True)
class Span:
    """The range of a number: its ends and its default, all in the number's own unit."""

    low: float
    high: float
    default: float

    def clamp(self, value: float) -> float:
        """Return the nearest value inside the span."""
        return min(max(value, self.low), self.high)


@dataclass(frozen=True, slots=True)
class SceneCard:
    """One scene: where points come from and what is known of them.

    `columns` counts the inputs of a model, `code` the dimensions of its embedding;
    `one_unit` says that all columns are measured in the same unit and share one scale;
    `counts` says that columns count words;
    `foreign` is the share of the unlabelled pool that is from elsewhere: of no class, and
    never labelled. `picture` is the side in pixels and the number of colour channels where
    columns are pixels, `steps` says how long pretraining takes, `finetuning` how labels are
    learnt from unless somebody says otherwise, `groups` names parts of the
    classes whose accuracy is told one by one. The shortest walks tell the first number of
    `walk_groups` apart, the longest the second; unless they are given they follow from how many
    classes there are. Points that are `generated` can always be had
    in larger numbers; others are a collection that cannot grow.
    """

    name: str
    title: str
    line: str
    classes: tuple[str, ...]
    columns: int
    code: int
    noise: Span
    unlabelled: Span
    objective: str
    plane: str
    axes: tuple[str, str]
    one_unit: bool = True
    views: str = "walk"
    foreign: float = 0.0
    counts: bool = False
    picture: tuple[int, int] | None = None
    steps: int = PRETRAINING_STEPS
    groups: tuple[str, ...] = ()
    walk_groups: tuple[float, float] = (0.0, 0.0)
    finetuning: str = "probe"
    generated: bool = True

    def __post_init__(self) -> None:
        """Let the groups of walks follow from the classes."""
        if not any(self.walk_groups):
            each = MOST_GROUPS * len(self.classes), FEWEST_GROUPS * len(self.classes)
            object.__setattr__(self, "walk_groups", each)

    @property
    def said(self) -> str:
        """What sentences call it: a user's own table by its title, others as they are chosen."""
        return self.title if self.name == OWN else self.name

    def own(self, unlabelled: int) -> int:
        """Return how many of `unlabelled` points are the scene's own and have a class."""
        return unlabelled - round(self.foreign * unlabelled)


@dataclass(frozen=True, slots=True)
class ChoiceCard:
    """One entry of a list of choices: its name, its title, one line on what it does."""

    name: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class ObjectiveCard(ChoiceCard):
    """A pretraining objective; `paired` if it compares two views of a point.

    The others make views of their own, so that the choice of views says nothing to them.
    Those of `words` need a scene whose columns count words; those that are `causal` guess a
    word from the words before it, so that no attention may look ahead. Codes of a `sphere` have
    one length, so that only their directions count. A `failure` is there to be seen failing:
    nobody would choose it for their data.
    """

    paired: bool = False
    words: bool = False
    causal: bool = False
    sphere: bool = False
    failure: bool = False


@dataclass(frozen=True, slots=True)
class BaselineCard(ChoiceCard):
    """Another method; `short` is its name in a plot. With `crowd` it uses unlabelled points.

    Those of `words` need a scene whose columns count words.
    """

    short: str
    crowd: bool = False
    words: bool = False


Card = TypeVar("Card", bound=SceneCard | ChoiceCard)


def by_name(*cards: Card) -> dict[str, Card]:
    """Return cards by their names, in their order."""
    return {card.name: card for card in cards}
