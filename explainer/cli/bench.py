"""The command `bench`: how fast everything is here and now, or how it fares for long."""

from __future__ import annotations

import argparse
import os

from explainer.cli.arguments import add_progress, minutes, whole
from explainer.cli.output import tell_measured
from explainer.core.platform.host import frozen
from explainer.core.platform.progress import tell_part
from explainer.core.platform.system import display_trouble
from explainer.core.settings.validation import SettingsError


def add_bench(parser: argparse.ArgumentParser) -> None:
    """Take what is to be measured of the program itself."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--quick", action="store_true", help="do very little: figures say nothing about speed"
    )
    parser.add_argument(
        "--soak",
        type=minutes,
        metavar="MINUTES",
        help="change scenes and seeds for so long, and measure memory instead (default: not)",
    )
    parser.add_argument(
        "--walk",
        type=whole(10, 1_000_000),
        metavar="ACTIONS",
        help="do so many things at random, and measure memory instead (default: not)",
    )
    add_progress(parser)
    parser.set_defaults(run=_bench, heeds=())


def _bench(chosen: argparse.Namespace) -> int:
    if frozen():
        raise SettingsError("bench starts other Pythons: install the program with pip for it.")
    if chosen.soak is not None or chosen.walk is not None:
        return _endurance(chosen)
    from explainer.bench.goals import table
    from explainer.bench.report import report

    if display_trouble():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    measured = report("quick" if chosen.quick else "full", tell_part)
    return tell_measured(measured, table, as_json=chosen.json)


def _endurance(chosen: argparse.Namespace) -> int:
    from explainer.bench.endurance import endurance, endurance_table

    measured = endurance(chosen.soak, chosen.walk, tell_part)
    return tell_measured(measured, endurance_table, as_json=chosen.json)
