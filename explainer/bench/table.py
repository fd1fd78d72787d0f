"""The report as text: goals first, then every number under its part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MARKS = {True: "met", False: "missed", None: "not measured"}
APART = ("goals", "notes")


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
