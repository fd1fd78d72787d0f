"""The command `render`: a figure drawn into a file, of an experiment or of an exhibit."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from explainer.cli.arguments import (
    add_look,
    add_progress,
    add_seed,
    add_target,
    first_given,
    one_of,
    share,
    size,
    whole,
)
from explainer.cli.exhibit import add_argument, draw
from explainer.cli.experiment_arguments import EXPERIMENT, add_experiment, experiment_settings
from explainer.cli.output import Output, output_of
from explainer.cli.table_arguments import OF_TABLES, own_table, tell_table
from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibits
from explainer.core.export.figure_cards import MORPH, SLIDE, every_figure
from explainer.core.platform.progress import tell_seeds
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH

if TYPE_CHECKING:
    from explainer.core.exhibits.command import Command
    from explainer.core.export.export_request import ExportRequest

SHORTEST, USUAL_LENGTH, LONGEST = 2, 10, 120
"""How many seconds a film lasts."""
DRAWN = ("png", "webp", "svg", "pdf", "csv", "pptx", "gif", "mp4")
NOT_OF_EXHIBITS = ("scene", "data", "label", "labels", *OF_TABLES, *EXPERIMENT)
"""Arguments of an experiment, for which an exhibit has no use."""


def add_render(parser: argparse.ArgumentParser) -> None:
    """Let a figure be drawn, with all that its experiment or exhibit is made of."""
    parser.add_argument("figure", metavar="FIGURE", help=one_of(every_figure()))
    add_experiment(parser)
    for name, drawing in _drawings().items():
        group = parser.add_argument_group(f"of the figure '{name}'")
        for argument in drawing.arguments:
            add_argument(group, argument)
    parser.add_argument(
        "--labels",
        type=whole(1, MOST_LABELS),
        metavar="COUNT",
        help=f"how many points of each class have a label, 1 to {MOST_LABELS} (default: 1)",
    )
    add_seed(parser, 99_999, "the number from which points, labels and first weights are drawn")
    parser.add_argument(
        "--size",
        type=size,
        metavar="1920x1080",
        help="pixels of a picture or film (default: 1920x1080; films 1280x720, poster 3840x2160)",
    )
    add_look(parser)
    parser.add_argument("--transparent", action="store_true", help="paint no ground")
    parser.add_argument(
        "--seconds",
        type=whole(SHORTEST, LONGEST),
        metavar="SECONDS",
        help=f"how long a film lasts, {SHORTEST} to {LONGEST} (default: {USUAL_LENGTH})",
    )
    parser.add_argument(
        "--at",
        type=share,
        metavar="SHARE",
        help="of the figures 'morph' and 'slide': how far bent, from 0 to 1 (default: several "
        "moments of 'morph', a 'slide' as it is)",
    )
    add_target(parser, DRAWN, "draw it there, in the format of the ending", required=True)
    add_progress(parser)
    parser.set_defaults(run=_render, heeds=("scene",))


def _drawings() -> dict[str, Command]:
    """Return what `render` can be told of the figures of exhibits."""
    return {each.name: each.drawing for each in exhibits() if each.drawing is not None}


def _render(chosen: argparse.Namespace) -> int:
    from explainer.core.export.export_request import FORMATS, ExportRequest, usual_size

    output = output_of(chosen, DRAWN[0]) or Output(chosen.target)
    request = ExportRequest(
        figure=chosen.figure,
        target=output.target,
        size=chosen.size or usual_size(chosen.figure, output.target),
        theme=chosen.theme,
        transparent=chosen.transparent,
        seconds=chosen.seconds or USUAL_LENGTH,
        language=chosen.language or ENGLISH,
        share=chosen.at,
    )
    _check_share(chosen, moving=request.ending in FORMATS and request.format.moving)
    if chosen.seconds is not None and request.ending in FORMATS and not request.format.moving:
        raise SettingsError("--seconds is about a film: leave it out, or let the name end in .gif.")
    if chosen.size is not None and request.ending in FORMATS and not request.format.sized:
        raise SettingsError(
            "--size is about pixels, and a file '{ending}' has none: leave it out.",
            ending=request.ending,
        )
    drawing = _drawings().get(chosen.figure)
    _check_figure(chosen)
    if drawing is None:
        return _experiment(chosen, request, output)
    draw(request, ShownExhibit(chosen.figure, drawing.choices(vars(chosen))), output)
    return 0


def _check_share(chosen: argparse.Namespace, *, moving: bool) -> None:
    """Refuse a share of the way for what has none, and for a film, which shows all of it."""
    if chosen.at is not None and (chosen.figure not in (MORPH, SLIDE) or moving):
        raise SettingsError(
            "--at is about a picture of the figure 'morph' or 'slide': leave it out."
        )


def _check_figure(chosen: argparse.Namespace) -> None:
    """Refuse arguments of an experiment for an exhibit's figure, and those of other exhibits."""
    drawings = _drawings()
    strange = first_given(chosen, NOT_OF_EXHIBITS) if chosen.figure in drawings else ""
    if strange:
        raise SettingsError(
            "The figure '{figure}' is of no scene: leave out --{argument}.",
            figure=chosen.figure,
            argument=strange,
        )
    for name, drawing in drawings.items():
        flags = tuple(argument.flag.lstrip("-") for argument in drawing.arguments)
        strange = first_given(chosen, flags) if name != chosen.figure else ""
        if strange:
            raise SettingsError(
                "--{argument} belongs to the figure '{figure}': leave it out.",
                argument=strange,
                figure=name,
            )


def _experiment(chosen: argparse.Namespace, request: ExportRequest, output: Output) -> int:
    """Train a comparison, measure what the figure says of it, and write it."""
    labels = {} if chosen.labels is None else {"labels_per_class": chosen.labels}
    table = own_table(chosen)
    settings = experiment_settings(chosen, table, {"seed": chosen.seed, **labels})
    if chosen.figure == "groups" and not settings.card.groups:
        raise SettingsError(
            "The points of {scene} are in no groups: choose the scene 'creatures' first.",
            scene=settings.scene,
        )
    from explainer.lab.measuring.figure_evidence import showing

    tell_table(table)
    output.check(request)
    known = showing(settings, request.figure, tell_seeds, whole_curve=request.ending == ".pptx")
    output.draw(request, known)
    return 0
