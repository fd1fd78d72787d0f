"""What `measure` has found, as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.catalogue import EXAMPLES_OF_FAILURE
from explainer.core.fight import FILE, PRETRAINED, RANDOM, STRANGERS
from explainer.core.numerus import seeds_words
from explainer.core.quantities import share, told

ARMS = ("supervised", "pretrained", "control")
STARTS = {
    RANDOM: "encoder from random weights",
    PRETRAINED: "encoder pretrained without labels",
    STRANGERS: "encoder trained on random pairs",
    FILE: "encoder from a file",
}


def measured_table(measured: dict[str, Any]) -> str:
    """Return one line for each label count: means with their 95 % intervals, and the effect."""
    best = measured["best_possible"]
    lines = [
        f"{measured['scene']}, {measured['objective']}, {seeds_words(measured['seeds'], str)}, "
        "best possible " + ("unknown" if best is None else f"{best:.3f}"),
        f"{'labels':>6}  " + "  ".join(f"{name:22}" for name in (*ARMS, "difference", "effect")),
    ]
    for row in measured["rows"]:
        cells = [interval_cell(row[name]) for name in (*ARMS, "difference_at_once")]
        line = "  ".join(f"{cell:22}" for cell in (*cells, row["effect"]))
        lines.append(f"{row['labels_per_class']:>6}  {line}")
    lines.append(looks_line(measured["looks"]))
    if measured["objective"] in EXAMPLES_OF_FAILURE:
        lines.append("An example of failure: the encoder is kept whatever it has learnt.")
    elif not measured["learnt"]:
        lines.append("Pretraining learnt nothing and was dropped: all arms are trained alike.")
    for arm, counts in measured["trainable"].items():
        lines.append(f"{_trained(arm, counts)}; {_treated(measured['treatment'][arm])}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def looks_line(looks: int) -> str:
    """Return for how many looks the words about effects allow."""
    if looks == 1:
        return "Intervals are 95 % ones; the difference is paired by seed, and one is looked at."
    return (
        f"Intervals of accuracies are 95 % ones, each alone; those of paired differences, and what "
        f"is said of effects, hold for all {looks} at once (Bonferroni)."
    )


def _trained(arm: str, counts: dict[str, Any]) -> str:
    """Return how many weights an arm's labels have moved."""
    first, later = counts["first_half"], counts["second_half"]
    moved = f"{later:,}" if first == later else f"{first:,}, then {later:,}"
    part = told(share(counts["share"]), str)
    return (
        f"{arm}: {moved} weights trained, all layers and the head have {counts['whole']:,}: {part}"
    )


def _treated(facts: dict[str, Any]) -> str:
    """Return what an arm starts from, and whose rate it has."""
    code = ", its code standardised" if facts["standardised"] else ""
    decay = "" if facts["decay"] is None else f", decay {facts['decay']:g}"
    return (
        f"{STARTS[facts['start']]}{code}; {facts['steps']} label steps, rate of "
        f"'{facts['way']}' as tuned on {facts['tuned_on']}{decay}"
    )


def interval_cell(interval: dict[str, float | None]) -> str:
    """Return a mean with its interval, if it has one."""
    if interval["low"] is None:
        return f"{interval['mean']:.3f}"
    return f"{interval['mean']:.3f} ({interval['low']:.3f} to {interval['high']:.3f})"
