"""The command line of the exhibit about scale: its numbers, and its figure."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer.cli.arguments import add_look, whole
from explainer.core.exhibits.scale.scale_choices import (
    ABOVE,
    LOSS,
    SCALE_LABELS,
    SCALE_OBJECTIVES,
    ScaleChoices,
)
from explainer.core.text.language import ENGLISH

MOST_SEEDS = 200


def add_scale(parser: argparse.ArgumentParser) -> None:
    """Let the exhibit be measured, printed and drawn."""
    usual = ScaleChoices()
    parser.add_argument(
        "--objective", choices=SCALE_OBJECTIVES, default=usual.objective, help="word or next word"
    )
    parser.add_argument("--labels", type=int, choices=SCALE_LABELS, default=usual.labels)
    parser.add_argument("--seeds", type=whole(1, MOST_SEEDS), default=usual.seeds, metavar="COUNT")
    parser.add_argument("--first-seed", type=whole(0, 90_000), default=0, metavar="SEED")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--above-floor", action="store_true", help="draw the pretext loss from its floor on"
    )
    add_look(parser)
    parser.add_argument(
        "-o", dest="target", type=Path, metavar="FILE.(png|webp|svg|pdf|csv)", help="draw it"
    )
    parser.set_defaults(run=_scale)


def _scale(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_scale
    from explainer.core.export.export_request import SCALE, ExportRequest

    choices = ScaleChoices(
        objective=chosen.objective,
        labels=chosen.labels,
        seeds=chosen.seeds,
        first_seed=chosen.first_seed,
        loss=ABOVE if chosen.above_floor else LOSS,
    )
    order = None
    if chosen.target is not None:
        language = chosen.language or ENGLISH
        order = ExportRequest(SCALE, chosen.target, theme=chosen.theme, language=language)
    return run_scale(choices, as_json=chosen.json, order=order)
