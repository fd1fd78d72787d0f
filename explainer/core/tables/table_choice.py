"""What somebody chooses of a table of their own, and what came of it, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.settings.dataset import Dataset
from explainer.core.text.as_written import AsWritten, elided
from explainer.core.text.say import Say
from explainer.core.text.sentence import Sentence, sentence

REFUSE, LEAVE_OUT, MEAN = "refuse", "leave-out", "mean"
GAPS = (LEAVE_OUT, MEAN)
"""What can be done with a row in which a value is missing."""
NOT_ASKED = sentence("not asked for")
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class TableChoice:
    """The label, the columns to learn from (None: the usual ones) less others, and the gaps.

    Whether the first line holds names is judged, unless `header` says so.
    """

    label: str
    columns: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()
    gaps: str = REFUSE
    header: bool | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column that is not learnt from, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class ChosenData:
    """A data set, and what has to be said of how it came out of a table.

    `columns` are those that are learnt from, `unlabelled` rows have one of the `marks` where
    the others name their class, `gaps` rows were left out or filled.
    """

    data: Dataset
    label: str
    columns: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    unlabelled: int
    marks: tuple[str, ...]
    gaps: int
    filled: bool
    notes: tuple[Sentence, ...] = ()


def left_out_sentence(left_out: tuple[LeftOut, ...]) -> Sentence:
    """Return the columns that are left out with their reasons, to be said in any language."""
    named = left_out[:MOST_NAMED]
    template = ", ".join(f"{{name{place}}} ({{reason{place}}})" for place in range(len(named)))
    names = {f"name{place}": elided(each.name) for place, each in enumerate(named)}
    reasons = {f"reason{place}": each.reason for place, each in enumerate(named)}
    return sentence(template, **names, **reasons)


def left_out_words(left_out: tuple[LeftOut, ...], say: Say, most: int = MOST_NAMED) -> str:
    """Return the columns that are left out with their reasons; a long list is cut."""
    named = [f"{elided(each.name)} ({say(each.reason)})" for each in left_out[:most]]
    if (more := len(left_out) - most) > 0:
        named.append(say(sentence("and {count} more", count=more)))
    return ", ".join(named)


def class_counts(data: Dataset) -> dict[str, int]:
    """Return how many rows each class has."""
    return {name: data.labels.count(place) for place, name in enumerate(data.classes)}


def class_words(data: Dataset) -> str:
    """Return each class with its number of rows."""
    return ", ".join(f"{name} ({count:,})" for name, count in class_counts(data).items())


def unlabelled_words(chosen: ChosenData, say: Say) -> str:
    """Return how many rows are unlabelled, and what stands in their place of a class."""
    if not chosen.unlabelled:
        return ""
    count, marks = f"{chosen.unlabelled:,}", ", ".join(mark for mark in chosen.marks if mark)
    if not marks:
        return say(sentence("{count} unlabelled", count=count))
    return say(sentence("{count} unlabelled ({marks})", count=count, marks=AsWritten(marks)))


def gap_words(chosen: ChosenData, say: Say) -> str:
    """Return what became of the rows with gaps; empty if there are none."""
    if not chosen.gaps:
        return ""
    count = f"{chosen.gaps:,}"
    if chosen.filled:
        return say(sentence("Rows with gaps, filled by the column's mean: {count}.", count=count))
    return say(sentence("Rows with gaps, left out: {count}.", count=count))


def scaling_words(data: Dataset, say: Say) -> str:
    """Return how the columns were scaled, as a sentence."""
    return say(sentence("Columns {scaling}.", scaling=data.scaling))
