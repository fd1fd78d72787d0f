"""What a learnt prior is worth in new towns, as numbers and as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.efficiency import effect
from explainer.core.intervals import interval
from explainer.core.simultaneous import at_once
from explainer.core.town_choices import ASKED, TownChoices
from explainer.core.towns import NEW_TOWNS, TownErrors, measured_towns

COLUMNS = {
    "alone": "people alone",
    "kinds_known": "kinds of towns known",
    "learnt": "learnt prior",
    "difference": "alone minus learnt",
}
"""The ways and the paired difference, by the names that the numbers have."""


def towns_measured(choices: TownChoices) -> dict[str, Any]:
    """Return mean errors in points with their 95 % intervals, for each number of people."""
    found = measured_towns(choices)
    return {
        "town": choices.kind,
        "towns": choices.towns,
        "seed": choices.seed,
        "new_towns": NEW_TOWNS,
        "rows": [_row(found, place) for place in range(len(ASKED))],
    }


def towns_table(measured: dict[str, Any]) -> str:
    """Return one line for each number of people asked: errors, their difference, its effect."""
    lines = [
        f"{measured['town']} towns, prior from {measured['towns']} towns, seed "
        f"{measured['seed']}; mean errors over {measured['new_towns']} new towns, in points",
        f"{'asked':>5}  " + "".join(f"{title:24}" for title in COLUMNS.values()) + "the prior",
    ]
    for row in measured["rows"]:
        cells = "".join(f"{_points(row[name]):24}" for name in COLUMNS)
        lines.append(f"{row['asked']:>5}  {cells}{row['effect']}")
    lines.append(
        f"Intervals are 95 % ones, each alone; what is said of the prior allows for all "
        f"{len(measured['rows'])} numbers of people at once (Bonferroni)."
    )
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _row(found: TownErrors, place: int) -> dict[str, Any]:
    plain, flat, learnt = (100 * each[:, place] for each in (found.plain, found.flat, found.learnt))
    ways = dict(zip(COLUMNS, (plain, flat, learnt, plain - learnt), strict=True))
    return {
        "asked": ASKED[place],
        **{name: interval(values).rounded() for name, values in ways.items()},
        "effect": effect(at_once(found.plain[:, place] - found.learnt[:, place], len(ASKED))),
    }


def _points(cell: dict[str, float]) -> str:
    return f"{cell['mean']:.1f} ({cell['low']:.1f} to {cell['high']:.1f})"
