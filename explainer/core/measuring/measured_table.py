"""What `measure` has found, as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.arms.fight import FILE, PRETRAINED, RANDOM, STRANGERS
from explainer.core.measuring.no_spread import dropped_words, no_spread, no_spread_words
from explainer.core.measuring.reference_words import source_words
from explainer.core.settings.catalogue import EXAMPLES_OF_FAILURE
from explainer.core.text.agreeing import agreeing
from explainer.core.text.decimals import decimals, distinct, misses_zero
from explainer.core.text.numerus import seeds_words
from explainer.core.text.quantities import share, told

ONE_SEED = "One seed has no intervals, so nothing is said of effects: measure more of them."
ROUNDED = "Some means are rounded to agree with the differences; --json has more digits of them."
DIGITS = 3
"""Behind the point: tenths of a percentage point; chosen."""
ARMS = ("supervised", "pretrained", "control")
STARTS = {
    RANDOM: "encoder from random weights",
    PRETRAINED: "encoder pretrained without labels",
    STRANGERS: "encoder trained on random pairs",
    FILE: "encoder from a file",
}


def measured_table(measured: dict[str, Any], choices: str = "") -> str:
    """Return one line for each label count: means with their 95 % intervals, and the effect.

    Below stand the verdicts on each arm, and what the labels of each have moved.

    `choices` names what else was chosen.
    """
    best = measured["best_possible"]
    lines = [
        f"{measured['scene']}, {measured['objective']}, {seeds_words(measured['seeds'], str)}, "
        "best possible " + ("unknown" if best is None else f"{best:.3f}"),
        *([choices] if choices else []),
        f"{'labels':>6}  " + "  ".join(f"{name:22}" for name in (*ARMS, "difference", "effect")),
    ]
    effects = measured["seeds"] > 1
    told = [_agreeing(row) for row in measured["rows"]]
    for row in told:
        cells = [
            interval_cell(row[name], several=effects) for name in (*ARMS, "difference_at_once")
        ]
        line = "  ".join(f"{cell:22}" for cell in (*cells, row["effect"] if effects else ""))
        lines.append(f"{row['labels_per_class']:>6}  {line}")
    lines.append(looks_line(measured["looks"], measured["seeds"]))
    if told != measured["rows"]:
        lines.append(ROUNDED)
    if _same_everywhere(measured):
        lines.append(no_spread_words(str))
    if effects:
        lines += verdict_lines(measured)
    lines += _kept_lines(measured)
    for arm, counts in measured["trainable"].items():
        lines.append(f"{_trained(arm, counts)}; {_treated(measured['treatment'][arm])}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _kept_lines(measured: dict[str, Any]) -> list[str]:
    """Return what to say of encoders that pretraining gave and that nobody, or not all, kept."""
    if measured["objective"] in EXAMPLES_OF_FAILURE:
        return ["An example of failure: the encoder is kept whatever it has learnt."]
    if not measured["learnt"]:
        return [dropped_words(str)]
    kept = measured["pretraining_kept"] or [True]
    if all(kept):
        return []
    return [
        f"Pretraining learnt nothing with {kept.count(False)} of {len(kept)} seeds and was dropped "
        "there: with these all arms are trained alike."
    ]


def _agreeing(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row in which both arms' means are as far apart as their difference is written.

    It stays as it is where that is so when each is rounded alone. A control that is as good as
    one of them is written as that one.
    """
    means = [row[arm]["mean"] for arm in ARMS]
    first, second, _ = (round(mean, DIGITS) for mean in means)
    apart = round(row["difference_at_once"]["mean"], DIGITS)
    if not round(second - first - apart, DIGITS):
        return row
    moved = zip(ARMS, agreeing(means), strict=True)
    return row | {arm: row[arm] | {"mean": mean} for arm, mean in moved}


def _same_everywhere(measured: dict[str, Any]) -> bool:
    """Whether all seeds told the same by chance: arms that are one never differ."""
    dropped = not measured["learnt"] and measured["objective"] not in EXAMPLES_OF_FAILURE
    names = ARMS if dropped else (*ARMS, "difference")
    return any(name in names for row in measured["rows"] for name in row["no_spread"])


def verdict_lines(measured: dict[str, Any]) -> list[str]:
    """Return for each label count which arm underfits, overfits or fits, and the error it is by."""
    lines = [
        f"{row['labels_per_class']} per class: "
        + ", ".join(f"{arm} {' and '.join(found)}" for arm, found in row["verdicts"].items())
        for row in measured["rows"]
    ]
    return [*lines, _held_against(measured["reference"])] if lines else []


def _held_against(reference: dict[str, Any]) -> str:
    source = source_words(reference["method"], str)
    error = f"{reference['error']:.3f} (standard error {reference['standard_error']:.3f})"
    return f"Verdicts are held against an error of {error}: {source}."


def looks_line(looks: int, seeds: int, means: str = "accuracies") -> str:
    """Return what the intervals are, and for how many looks the words about effects allow.

    `means` names what the other intervals are of.
    """
    if seeds == 1:
        return ONE_SEED
    if looks == 1:
        return (
            f"Intervals of {means} are 95 % ones, each alone; so is that of the paired difference, "
            "on which what is said of the effect rests: one is looked at."
        )
    return (
        f"Intervals of {means} are 95 % ones, each alone; those of paired differences, and what "
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
    tuned = f"rate of '{facts['way']}' as tuned on {facts['tuned_on']}"
    lent = ", borrowed: none was tuned on these data" if facts.get("borrowed") else ""
    return f"{STARTS[facts['start']]}{code}; {facts['steps']} label steps, {tuned}{lent}{decay}"


def effects_words(found: dict[str, str], seeds: int) -> str:
    """Return what is said of each effect; one seed has no interval on which it could rest."""
    return "" if seeds == 1 else ", ".join(f"{name} {word}" for name, word in found.items())


def interval_cell(
    interval: dict[str, float | None], digits: int = DIGITS, *, several: bool = False
) -> str:
    """Return a mean with its interval, if it has one; without any spread it has none to tell.

    Of `several` seeds one is missing only where all of them tell the same.
    """
    mean, low, high = interval["mean"], interval["low"], interval["high"]
    assert mean is not None
    if (low is None or high is None) and not several:
        return decimals(mean, digits)
    if low is None or high is None or low == high:
        return f"{decimals(mean, digits)} ({no_spread(str)})"
    digits = distinct(low, high, digits)
    ends = (decimals(end, digits, end=True) for end in (low, high))
    middle = decimals(mean, digits, end=misses_zero(low, high))
    return f"{middle} ({' to '.join(ends)})"
