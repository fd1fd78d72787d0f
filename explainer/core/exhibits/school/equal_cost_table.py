"""What one budget of labels buys each learner, as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.measuring.measured_table import effects_words, interval_cell, looks_line
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.numerus import seeds_words

BUDGETS = (20, 40, 100, 200, 400, 1000)
"""Labels in all that a learner may buy: of ten classes 2 to 100 each, with half of it 1 to 50."""


def equal_cost_table(measured: dict[str, Any]) -> str:
    """Return one line for each budget: means with their 95 % intervals, and who is ahead."""
    subject, other = (SCENES[measured[name]].title for name in ("subject", "other"))
    lines = [
        f"{subject}, {seeds_words(measured['seeds'], str)}; the specialist spends half of its "
        f"labels on: {other}",
        f"{'labels':>6}  " + "".join(f"{start:24}" for start in STARTS) + "against scratch",
    ]
    for row in measured["budgets"]:
        cells = "".join(f"{interval_cell(row[start]):24}" for start in STARTS)
        effects = effects_words(row["effects"], measured["seeds"])
        ahead = f"; ahead of both others: {row['ahead'] or 'nobody for sure'}" if effects else ""
        lines.append(f"{row['labels']:>6}  {cells}{effects}{ahead}")
    lines.append(looks_line(measured["looks"], measured["seeds"]))
    return "\n".join(line.rstrip() for line in lines) + "\n"
