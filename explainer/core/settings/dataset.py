"""A user's own table as one plain value, and how its rows are shared out.

The module loads without numpy: settings hold such a value, and they are there before it.

Of each class a fixed share of the labelled rows is held out for the test, other rows for
each seed; all other rows, labelled or not, are what the pool is made of. A smaller pool
has the same mixture, and at least one row of each class. How many rows go where depends on
the table alone, never on the seed.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from explainer.core.settings.cards import OWN, SceneCard, Span
from explainer.core.text.as_written import AsWritten
from explainer.core.text.printable import printable
from explainer.core.text.sentence import Sentence, sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIGEST_LENGTH = 12
FEWEST_ROWS, MOST_ROWS = 40, 10_000
FEWEST_COLUMNS, MOST_COLUMNS = 2, 256
FEWEST_CLASSES, MOST_CLASSES = 2, 20
LONGEST_NAME = 40
TEST_SHARE, MOST_TESTED = 0.3, 2_000
NO_CLASS = 255
MOST_REMEMBERED = 4
CODE = 16
SCALED_TOGETHER = sentence("scaled together, as most have the same range")
SCALED_APART = sentence("each scaled by itself")
ONE_SCALE = "one scale"
"""What tells tables apart of which only one has its columns scaled together."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """A table in which every row is a point.

    `values` holds float32 [rows, columns], little-endian, row by row: each column less its
    mean and divided by its standard deviation over all rows, so that units do not matter; where
    all columns have `one_unit`, by one deviation that they share.
    `labels` has one byte for each row: the place of its class in `classes`, NO_CLASS for an
    unlabelled row. Two tables are the same if all of this is.
    """

    name: str
    columns: tuple[str, ...]
    classes: tuple[str, ...]
    values: bytes = field(repr=False)
    labels: bytes = field(repr=False)
    one_unit: bool = False

    def __eq__(self, other: object) -> bool:
        """Compare by content."""
        return isinstance(other, Dataset) and self.digest == other.digest

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(self.digest)

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process whole, and back to where it came from by name alone.

        Every frame of a run holds its settings: ten megabytes each would be too much.
        """
        if "received" in self.__dict__:
            return _remembered, (self.digest,)
        _remember(self)
        return _received, (self.digest, self.facts)

    @property
    def facts(self) -> tuple[Any, ...]:
        """All that it was made of, in the order in which it is made again."""
        return self.name, self.columns, self.classes, self.values, self.labels, self.one_unit

    @cached_property
    def digest(self) -> str:
        """A short name that no other table has."""
        from hashlib import sha256

        facts = repr(
            (self.name, self.columns, self.classes, *(ONE_SCALE,) * self.one_unit)
        ).encode()
        return sha256(facts + self.labels + self.values).hexdigest()[:DIGEST_LENGTH]

    @property
    def scaling(self) -> Sentence:
        """How its columns were scaled, in a few words."""
        return SCALED_TOGETHER if self.one_unit else SCALED_APART

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self.labels)

    @cached_property
    def table(self) -> NDArray[np.float32]:
        """The values [rows, columns], read-only."""
        import numpy as np

        return np.frombuffer(self.values, "<f4").reshape(self.rows, len(self.columns))

    @cached_property
    def tested(self) -> tuple[int, ...]:
        """How many rows of each class are held out for the test: at least one, never all."""
        counts = [self.labels.count(index) for index in range(len(self.classes))]
        share = min(TEST_SHARE, MOST_TESTED / sum(counts))
        return tuple(min(max(round(share * count), 1), count - 1) for count in counts)

    @cached_property
    def mixture(self) -> bytes:
        """The class of each row of the largest pool, in the order in which a pool grows.

        The first rows are one of each kind; every beginning has about the same shares.
        """
        kinds = (*range(len(self.classes)), NO_CLASS)
        held_out = (*self.tested, 0)
        left = {
            kind: self.labels.count(kind) - out for kind, out in zip(kinds, held_out, strict=True)
        }
        places = [(row / count, kind) for kind, count in left.items() for row in range(count)]
        return bytes(kind for _, kind in sorted(places))

    def most_labels(self, unlabelled: int) -> int:
        """Return how many labels per class the rarest class of a pool can give."""
        pool = self.mixture[:unlabelled]
        return min(pool.count(index) for index in range(len(self.classes)))

    @cached_property
    def card(self) -> SceneCard:
        """The facts of the scene that this table is."""
        two = len(self.columns) == 2
        largest = len(self.mixture)
        return SceneCard(
            name=OWN,
            title=_shown(self.name),
            line=sentence(
                "{rows} rows, {columns} columns, {scaling}; {tested} kept for the test.",
                rows=f"{self.rows:,}",
                columns=len(self.columns),
                scaling=self.scaling,
                tested=f"{sum(self.tested):,}",
            ),
            classes=tuple(map(_shown, self.classes)),
            columns=len(self.columns),
            code=CODE,
            noise=Span(0.0, 1.0, 0.0),
            unlabelled=Span(min(20, largest), largest, largest),
            objective="masked",
            finetuning="all",
            plane=TABLE_PLANE if two else NEAREST_ROW_IN_ONE_UNIT if self.one_unit else NEAREST_ROW,
            axes=(_shown(self.columns[0]), _shown(self.columns[1])) if two else PROJECTIONS,
            one_unit=self.one_unit,
            generated=False,
        )


TABLE_PLANE = sentence(
    "The table's two columns, standardised; every spot is coloured by the model's prediction there."
)
NEAREST_ROW = sentence(
    "The first two principal components of all rows, standardised, the same for both models; "
    "each spot shows the prediction at the nearest row."
)
NEAREST_ROW_IN_ONE_UNIT = sentence(
    "The first two principal components of all rows, columns scaled together, the same for both "
    "models; each spot shows the prediction at the nearest row."
)
PROJECTIONS = ("projection 1", "projection 2")

UNSEEN = "?"


def _shown(name: str) -> str:
    """Return a name from outside as figures and files show it, whatever an older file holds."""
    return AsWritten(printable(name) or UNSEEN)


_SENT: OrderedDict[str, Dataset] = OrderedDict()


def _remember(data: Dataset) -> None:
    _SENT[data.digest] = data
    _SENT.move_to_end(data.digest)
    while len(_SENT) > MOST_REMEMBERED:
        _SENT.popitem(last=False)


def _received(digest: str, facts: tuple[Any, ...]) -> Dataset:
    data = Dataset(*facts)
    data.__dict__.update(digest=digest, received=True)
    return data


def _remembered(digest: str) -> Dataset | None:
    """Return what was sent away; a late frame of a table long gone has no use for it."""
    return _SENT.get(digest)
