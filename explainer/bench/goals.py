"""What the program promises of its speed, what was measured, and both as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple


class Goal(NamedTuple):
    """A number of the report that is to be at most, or at least, what is promised."""

    name: str
    path: str
    limit: float
    at_least: bool = False


ALWAYS = (
    Goal("slider, median, ms", "slider.p50_ms", 12),
    Goal("slider, 99 of 100, ms", "slider.p99_ms", 25),
    Goal("slider, times a bare window", "slider.times_bare_window", 1.5),
    Goal("slider while both arms train, median, ms", "slider.during_training.p50_ms", 25),
    Goal("slider while both arms train, 99 of 100, ms", "slider.during_training.p99_ms", 50),
    Goal("time machine, 99 of 100, ms", "scrub.p99_ms", 25),
    Goal("planes that bend, median, ms", "morph.p50_ms", 16.7),
    Goal("planes that bend, 95 of 100, ms", "morph.p95_ms", 20),
    Goal("both boundaries behind a dragged point, median, ms", "hand.p50_ms", 50),
    Goal("repaints while pretraining, 95 of 100, ms", "frames.pretraining.p95_ms", 33),
    Goal("repaints while both arms train, median, ms", "frames.both_arms.p50_ms", 16.7),
    Goal("repaints while both arms train, 95 of 100, ms", "frames.both_arms.p95_ms", 20),
    Goal("first paint, ms", "start_up.first_paint_ms", 200),
    Goal("plots, ms", "start_up.plots_ms", 700),
    Goal("plots, times a bare window of six", "start_up.plots_times_bare_plots", 1.5),
    Goal("first live comparison, ms", "start_up.first_comparison_ms", 3_000),
    Goal("window, MB", "memory.window.pss_mb", 200),
    Goal("lab in all, MB", "memory.lab.pss_mb", 500),
    Goal("4K picture of the comparison, s", "files.png_4k_s", 1),
    Goal("PDF of the comparison, s", "files.pdf_s", 1),
    Goal("deck, s", "files.deck_s", 5),
    Goal("10-s film as MP4, s", "files.mp4_s", 15),
    Goal("10-s film as GIF, s", "files.gif_s", 15),
    Goal("graph and walk, times N log N", "growth.unlabelled.walk_times_n_log_n", 1.0),
    Goal("curve's growth with seeds, exponent", "growth.seeds.exponent", 1.05),
)
SHARES = {
    "planes_share": ("planes", 0.44),
    "controls_open": ("planes beside controls", 0.30),
    "beside_story": ("planes beside the story", 0.33),
    "presenting": ("planes before an audience", 0.58),
}
"""What the planes of both arms are to take of the window, by its mode."""
PROMISED = ("1280x720", "1366x768", "1920x1080")
WAYS = {"as_shipped": "as shipped", "all_layers": "all layers trained"}
BASELINES = {"times_plain_loop": ("plain loop", 20), "times_scikit_learn": ("scikit-learn", 10)}
MARKS = {True: "met", False: "missed", None: "not measured"}
APART = ("goals", "notes")


def goals(report: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each goal with what was measured; None where nothing was."""
    cores = (report.get("machine") or {}).get("cores", 1)
    return judged((*ALWAYS, *_of_the_stage(), *_of_the_curve(cores)), report)


def judged(those: Iterable[Goal], report: dict[str, Any]) -> list[dict[str, Any]]:
    """Return some goals with what was measured."""
    return [_judged(goal, report) for goal in those]


def measured(report: dict[str, Any], path: str) -> Any:
    """Return what stands at a path such as `slider.p50_ms`, None where nothing does."""
    value: Any = report
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _of_the_stage() -> list[Goal]:
    """Return the goals for the shares that the planes take of windows of common sizes."""
    return [
        Goal(f"{said} at {size}, share", f"stage.{size}.{mode}", least, True)
        for size in PROMISED
        for mode, (said, least) in SHARES.items()
    ]


def _of_the_curve(cores: int) -> list[Goal]:
    """Return the goals for one core and, twice as high, for the cores of a larger machine."""
    uses = {"one_core": ("one core", 1)} | ({"all_cores": ("all cores", 2)} if cores > 1 else {})
    return [
        Goal(
            f"curve {said}, {where}, times {baseline}",
            f"curve.{way}.{key}.{use}",
            times * base,
            True,
        )
        for way, said in WAYS.items()
        for key, (baseline, base) in BASELINES.items()
        for use, (where, times) in uses.items()
    ]


def _judged(goal: Goal, report: dict[str, Any]) -> dict[str, Any]:
    value = measured(report, goal.path)
    met = None
    if value is not None:
        met = value >= goal.limit if goal.at_least else value <= goal.limit
    sign = ">=" if goal.at_least else "<="
    return {"name": goal.name, "goal": f"{sign} {goal.limit:g}", "measured": value, "met": met}


def table(report: dict[str, Any]) -> str:
    """Return the report as lines, ready to be printed."""
    lines = [f"{'goal':52}{'promised':>10}{'measured':>12}"]
    for goal in report["goals"]:
        value = "" if goal["measured"] is None else f"{goal['measured']:.4g}"
        lines.append(f"{goal['name']:52}{goal['goal']:>10}{value:>12}  {MARKS[goal['met']]}")
    for name, part in report.items():
        if name not in APART:
            lines += ["", name] if isinstance(part, dict) else [""]
            lines += _lines(part, name)
    return "\n".join([*lines, *report["notes"]]) + "\n"


def _lines(part: Any, name: str, depth: int = 1) -> Iterator[str]:
    if not isinstance(part, dict):
        yield f"{name}: {_said(part)}"
        return
    for key, value in part.items():
        if isinstance(value, dict):
            yield f"{'  ' * depth}{key}"
            yield from _lines(value, key, depth + 1)
        else:
            yield f"{'  ' * depth}{key}: {_said(value)}"


def _said(value: Any) -> str:
    if value is None:
        return "not measured"
    if isinstance(value, list):
        return ", ".join(_said(each) for each in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)
