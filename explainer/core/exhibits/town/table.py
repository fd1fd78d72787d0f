"""What a learnt prior is worth in new towns, as numbers and as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.exhibits.town.choices import ASKED, TownChoices
from explainer.core.exhibits.town.figure import gain_at, mean_error
from explainer.core.exhibits.town.towns import NEW_TOWNS, TownErrors, measured_towns
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.measured_table import interval_cell

WAYS = {
    "share_among_asked": ("plain", "share among them"),
    "best_fit": ("fitted", "best-fitting shape"),
    "no_prior": ("flat", "shapes, no prior"),
    "learnt": ("learnt", "learnt prior"),
}
"""The ways by the names that the numbers have: what the errors are called, and a column's head."""
DIFFERENCE = "no prior minus learnt"


def towns_measured(choices: TownChoices) -> dict[str, Any]:
    """Return mean errors in points with their 95 % intervals, for each number of people.

    The paired `difference` is positive where the prior is nearer the truth; without other towns
    nothing was learnt, and what would be said of it is None.
    """
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
    seen = measured["towns"]
    learnt = f"prior from other towns: {seen}" if seen else "no other towns seen: nothing learnt"
    columns = {name: title for name, (_, title) in WAYS.items()}
    if seen:
        columns |= {"difference": DIFFERENCE}
    else:
        del columns["learnt"]
    head = f"{'asked':>5}  " + "".join(f"{title:24}" for title in columns.values())
    lines = [
        f"{measured['town']} towns, {learnt}, seed {measured['seed']}; mean errors over "
        f"{measured['new_towns']} new towns, in points"
        + ("; plus: the prior is nearer the truth" if seen else ""),
        head + ("the prior" if seen else ""),
    ]
    for row in measured["rows"]:
        cells = "".join(f"{interval_cell(row[name], 1):24}" for name in columns)
        lines.append(f"{row['asked']:>5}  {cells}{row['effect'] or ''}")
    if seen:
        lines.append(
            f"Intervals are 95 % ones; that of the difference allows for all "
            f"{len(measured['rows'])} numbers of people at once (Bonferroni)."
        )
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _row(found: TownErrors, place: int) -> dict[str, Any]:
    gain = gain_at(found, ASKED[place])
    errors = {name: getattr(found, way) for name, (way, _) in WAYS.items()}
    return {
        "asked": ASKED[place],
        **{
            name: None if each is None else mean_error(each, place).rounded()
            for name, each in errors.items()
        },
        "difference": None if gain is None else _in_points(gain).rounded(),
        "effect": None if gain is None else effect(gain),
    }


def _in_points(gain: Interval) -> Interval:
    low, high = (None if end is None else 100 * end for end in (gain.low, gain.high))
    return Interval(100 * gain.mean, low, high)
