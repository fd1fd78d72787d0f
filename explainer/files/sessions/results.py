"""What was measured over many seeds, as notes and arrays, and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

import msgspec

from explainer.core.measuring.efficiency import ARMS, Outcomes
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.catalogue import BASELINES
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.choices import RANGES
from explainer.core.training.findings import Findings
from explainer.files.reading import Array, Damaged, checked

MOST_PARTS = 2_000
"""The program writes 884 at most: 460 of arms, 4 of baselines, and 14 of widths at 30 counts."""

Name = Annotated[str, msgspec.Meta(max_length=40)]
Seed = Annotated[int, msgspec.Meta(ge=0, le=RANGES["seed"][1])]
Labels = Annotated[int, msgspec.Meta(ge=1, le=MOST_LABELS)]
Width = Annotated[int, msgspec.Meta(ge=0, le=RANGES["width"][1])]
Count = Annotated[int, msgspec.Meta(ge=0, le=MOST_LABELS)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


class PartNote(msgspec.Struct, frozen=True):
    """Some seeds of a measurement; `cell` is a width and labels per class for `capacity`.

    Arms `between` those of the curve are at the label count of their cell alone, of no width.
    """

    kind: Literal["arms", "rivals", "capacity", "between"]
    methods: Annotated[tuple[Name, ...], msgspec.Meta(min_length=1, max_length=20)]
    counts: Annotated[tuple[Labels, ...], msgspec.Meta(min_length=1, max_length=MOST_LABELS)]
    seeds: Annotated[tuple[Seed, ...], msgspec.Meta(min_length=1, max_length=1_000)]
    cell: tuple[Width, Count] = (0, 0)


class ReferenceNote(msgspec.Struct, frozen=True):
    """What verdicts are held against: an error with its standard error, and whose it is."""

    error: Share
    deviation: Share
    method: Literal["network", "largest", "logistic", "machine", "neighbours", "forest"]
    largest: Share
    largest_deviation: Share


class FindingsNote(msgspec.Struct, frozen=True):
    """All parts, in the order of their arrays.

    Older files have a `reference` alone, an error without its own: of a network that was trained
    on every label outside the test set where points cannot be generated.
    """

    parts: Annotated[list[PartNote], msgspec.Meta(max_length=MOST_PARTS)]
    reference: Share | None
    best: Share | None
    held_against: ReferenceNote | None = None


def findings_note(findings: Findings) -> tuple[FindingsNote, dict[str, Array]]:
    """Return the notes on what was found, and the arrays behind them."""
    parts = [("arms", (0, 0), outcomes) for outcomes in findings.arms.values()]
    parts += [("rivals", (0, 0), outcomes) for outcomes in findings.baselines.values()]
    for cell, each in findings.capacity.items():
        parts += [("capacity", cell, outcomes) for outcomes in each.values()]
    for count, each in findings.between.items():
        parts += [("between", (0, count), outcomes) for outcomes in each.values()]
    notes, arrays = [], {}
    for place, (kind, cell, outcomes) in enumerate(parts):
        notes.append(_part(kind, cell, outcomes))
        arrays[f"{place}.train"] = outcomes.train_error
        arrays[f"{place}.test"] = outcomes.test_error
        if outcomes.group_error is not None:
            arrays[f"{place}.group"] = outcomes.group_error
    known = findings.reference
    held_against = None if known is None else ReferenceNote(**asdict(known))
    error = None if known is None else known.error
    return FindingsNote(notes, error, findings.best, held_against), arrays


def findings_from(
    note: FindingsNote, arrays: dict[str, Array], groups: int, *, generated: bool = True
) -> Findings:
    """Return what was found in a scene of so many groups, whose points may be `generated`.

    `Damaged` where notes and arrays do not fit each other.
    """
    findings = Findings(reference=_reference(note, generated=generated), best=note.best)
    for place, part in enumerate(note.parts):
        names = (f"{place}.{kind}" for kind in ("train", "test", "group"))
        outcomes = _outcomes(part, groups, *(arrays.get(name) for name in names))
        if part.kind == "capacity":
            findings.capacity.setdefault(part.cell, {})[part.seeds] = outcomes
        elif part.kind == "between":
            findings.between.setdefault(part.cell[1], {})[part.seeds] = outcomes
        else:
            (findings.arms if part.kind == "arms" else findings.baselines)[part.seeds] = outcomes
    cells = (*findings.capacity.values(), *findings.between.values())
    for parts in (findings.arms, findings.baselines, *cells):
        _check_joinable(list(parts.values()))
    _check_beside(findings)
    return findings


def _reference(note: FindingsNote, *, generated: bool) -> Reference | None:
    """Return what verdicts are held against; what an older file has of a table is none."""
    if note.held_against is not None:
        return Reference(**msgspec.structs.asdict(note.held_against))
    return Reference(note.reference) if generated and note.reference is not None else None


def _part(kind: str, cell: tuple[int, int], outcomes: Outcomes) -> PartNote:
    return msgspec.convert(
        {
            "kind": kind,
            "methods": outcomes.methods,
            "counts": outcomes.counts,
            "seeds": outcomes.seeds,
            "cell": cell,
        },
        PartNote,
    )


def _outcomes(
    part: PartNote, groups: int, train: Array | None, test: Array | None, group: Array | None
) -> Outcomes:
    if train is None or test is None:
        raise Damaged("errors")
    known = set(part.methods) <= set(BASELINES) if part.kind == "rivals" else part.methods == ARMS
    if not known or len(set(part.methods)) < len(part.methods):
        raise Damaged("methods")
    width, count = part.cell
    if part.kind == "capacity" and (width < RANGES["width"][0] or part.counts != (count,)):
        raise Damaged("cell")
    if part.kind == "between" and (width != 0 or part.counts != (count,)):
        raise Damaged("cell")
    sides = (len(part.methods), len(part.counts), len(part.seeds))
    return Outcomes(
        part.methods,
        part.counts,
        part.seeds,
        checked(train, "<f8", *sides, low=0, high=1),
        checked(test, "<f8", *sides, low=0, high=1),
        None if group is None else _groups(group, groups, *sides),
    )


def _groups(group: Array, groups: int, methods: int, counts: int, seeds: int) -> Array:
    return checked(group, "<f8", methods, counts, groups, seeds, low=0, high=1)


def _check_beside(findings: Findings) -> None:
    """What lies between the counts of a curve is at none of them, and of no other groups."""
    for count, parts in findings.between.items():
        for curve in findings.arms.values():
            kinds = {each.group_error is None for each in (curve, *parts.values())}
            if count in curve.counts or len(kinds) > 1:
                raise Damaged("between")


def _check_joinable(parts: list[Outcomes]) -> None:
    """Parts of one measurement agree on methods and counts, and share no seed."""
    seeds = [seed for part in parts for seed in part.seeds]
    if len({(part.methods, part.counts) for part in parts}) > 1 or len(set(seeds)) < len(seeds):
        raise Damaged("parts")
    if any(list(part.counts) != sorted(set(part.counts)) for part in parts):
        raise Damaged("counts")
