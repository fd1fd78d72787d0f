"""What the bench takes from the command line."""

from __future__ import annotations

import argparse

from explainer.cli.arguments import minutes, whole


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
        help="change scenes and seeds for so long, and measure memory instead",
    )
    parser.add_argument(
        "--walk",
        type=whole(10, 1_000_000),
        metavar="ACTIONS",
        help="do so many things at random, and measure memory instead",
    )
    parser.set_defaults(run=_bench)


def _bench(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_bench, run_endurance

    if chosen.soak is not None or chosen.walk is not None:
        return run_endurance(chosen.soak, chosen.walk, as_json=chosen.json)
    return run_bench("quick" if chosen.quick else "full", as_json=chosen.json)
