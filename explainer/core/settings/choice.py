"""A choice: all that the program knows of one thing that can be chosen, in one row."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import IntEnum
from typing import Any

from explainer.core.settings.cards import SceneCard
from explainer.core.settings.values import Values
from explainer.core.text.term import Term


class Stage(IntEnum):
    """The stages of a comparison, in the order in which they run."""

    DATA = 0
    PRETRAINING = 1
    FINETUNING = 2
    DISPLAY = 3


class Place(IntEnum):
    """Where the window offers a choice: above all, in a section, below all, or beside another.

    In a section some have a row of their own, others stand in a grid of two a row.
    """

    TOP = 0
    COLUMN = 1
    GRID = 2
    BOTTOM = 3
    BESIDE = 4


class Section(IntEnum):
    """The parts of the window's column of choices, from its top to its bottom."""

    DATA = 0
    PRETRAINING = 1
    FINETUNING = 2
    NETWORK = 3


SECTIONS = {
    Stage.DATA: Section.DATA,
    Stage.PRETRAINING: Section.PRETRAINING,
    Stage.FINETUNING: Section.FINETUNING,
}


@dataclass(frozen=True, slots=True)
class Control:
    """How the window offers a choice: where, and what its `tip` says, if not its term's meaning.

    `label` is what it is called in its section, which says the rest, if not by its title.
    `beside` is the field of the choice whose row it shares. A number is set by a slider if it
    `slides`, else chosen from a list of `stops`: all whole numbers if there are none. `called` is
    how objects of the window, the help and the story name it, if not by its key. With a `line`
    the chosen card is told below.
    """

    place: Place
    tip: str = ""
    label: str = ""
    stops: tuple[float, ...] = ()
    slides: bool = False
    beside: str = ""
    called: str = ""
    line: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceArgument:
    """How the command line offers a choice; without a `metavar` only its own names are read.

    `help` says what it is about; the names that there are and the default are added to it.
    """

    metavar: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen.

    `spoils` is the earliest stage that a change of it spoils; `default` is a value, or a function
    of the scene's card. With `of_scene` a new scene brings the default back, as it does where
    that is the scene's own. What is done `by_hand` goes with its points, and an encoder from a
    file takes the place of what is `of_encoder`. `name` is what undo calls it, if not by the
    title of its `term`; `key` what files and command lines call it and `what` what a refusal
    does, if not by its field.
    """

    field: str
    spoils: Stage
    values: Values
    default: Any
    _: KW_ONLY
    name: str = ""
    key: str = ""
    what: str = ""
    of_scene: bool = False
    of_encoder: bool = False
    by_hand: bool = False
    term: Term | None = None
    argument: ChoiceArgument | None = None
    control: Control | None = None

    def __post_init__(self) -> None:
        """Fill in the names that follow from others."""
        title = self.term.title if self.term else self.field
        found = {
            "key": self.key or self.field,
            "name": self.name or f"{title[:1].lower()}{title[1:]}",
            "what": self.what or (self.key or self.field).replace("_", " "),
            "of_scene": self.of_scene or callable(self.default),
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @property
    def title(self) -> str:
        """What the window and the help call it, in English."""
        return self.term.title if self.term else self.name

    @property
    def label(self) -> str:
        """What stands above its control, in English."""
        return (self.control.label if self.control else "") or self.title

    @property
    def tip(self) -> str:
        """What the window says of it where it is pointed at, in English."""
        own = self.control.tip if self.control else ""
        return own or (self.term.meaning if self.term else "")

    @property
    def section(self) -> Section | None:
        """Where in the window's column it is offered: with its stage, or with the network."""
        place = self.control.place if self.control else None
        if place is Place.GRID and self.spoils is Stage.PRETRAINING:
            return Section.NETWORK
        return SECTIONS[self.spoils] if place in (Place.COLUMN, Place.GRID) else None

    @property
    def stem(self) -> str:
        """What its objects in the window and its term in the help are named by."""
        return (self.control.called if self.control else "") or self.key

    def default_in(self, card: SceneCard) -> Any:
        """Return what is chosen in a scene unless somebody says otherwise."""
        return self.default(card) if callable(self.default) else self.default

    def check(self, value: Any, card: SceneCard) -> None:
        """Refuse what cannot be chosen in a scene, in one sentence."""
        self.values.check(value, card, self.what)
