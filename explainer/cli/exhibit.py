"""The commands of exhibits: their numbers printed, and their figures drawn."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING, Any

from explainer.cli.arguments import (
    DRAWINGS,
    Parser,
    add_command,
    add_look,
    add_progress,
    add_target,
    whole,
)
from explainer.cli.output import Output, output_of, tell_measured
from explainer.core.exhibits.command import Command, CommandArgument
from explainer.core.exhibits.exhibit import Exhibit, ShownExhibit
from explainer.core.exhibits.registry import exhibits
from explainer.core.platform.progress import tell_cells
from explainer.core.text.language import ENGLISH

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest


def add_exhibits(commands: argparse._SubParsersAction[Parser]) -> None:
    """Let each exhibit's commands be given: what has to be measured comes first."""
    for each in sorted(exhibits(), key=lambda exhibit: not exhibit.kinds):
        for command in each.commands:
            add_exhibit(add_command(commands, command.name, command.line), each, command)


def add_exhibit(parser: argparse.ArgumentParser, exhibit: Exhibit, command: Command) -> None:
    """Let one command of an exhibit be given."""
    for argument in command.arguments:
        add_argument(parser, argument)
    if command.drawn:
        add_look(parser)
        add_target(parser, DRAWINGS, "draw it as well")
    if exhibit.kinds:
        add_progress(parser)
    parser.set_defaults(run=partial(_exhibit, exhibit, command), heeds=())


def add_argument(parser: Any, argument: CommandArgument) -> None:
    """Let one argument be given."""
    wanted: dict[str, Any] = {"help": argument.help, "default": argument.usual}
    if argument.switch:
        parser.add_argument(argument.flag, action="store_true", help=argument.help)
        return
    if argument.whole is not None:
        wanted |= {"type": whole(*argument.whole)}
    else:
        wanted |= {"choices": argument.names, "type": type(argument.names[0])}
    if argument.metavar is not None:
        wanted |= {"metavar": argument.metavar}
    if not argument.flag.startswith("-"):
        wanted |= {"nargs": "?"}
    parser.add_argument(argument.flag, **wanted)


def drawing(chosen: argparse.Namespace, figure: str, output: Output) -> ExportRequest:
    """Return what is to be drawn of an exhibit, refused before it is measured."""
    from explainer.core.export.export_request import ExportRequest

    request = ExportRequest(
        figure,
        output.target,
        theme=chosen.theme,
        language=chosen.language or ENGLISH,
        exhibit=ShownExhibit(figure, None),
    )
    output.check(request)
    return request


def draw(request: ExportRequest, shown: ShownExhibit, output: Output) -> None:
    """Write the figure of an exhibit."""
    from dataclasses import replace

    from explainer.core.export.figure_catalogue import Showing

    request = replace(request, exhibit=shown)
    output.check(request)
    output.draw(request, Showing())


def _exhibit(exhibit: Exhibit, command: Command, chosen: argparse.Namespace) -> int:
    choices = command.choices(vars(chosen))
    output = output_of(chosen, DRAWINGS[0])
    request = None if output is None else drawing(chosen, exhibit.name, output)
    shown = _measured(exhibit, choices, drawn=request is not None)
    if request is not None and output is not None:
        draw(request, shown, output)
    table = partial(exhibit.table, choices)
    return tell_measured(exhibit.report(shown), table, as_json=chosen.json, output=output)


def _measured(exhibit: Exhibit, choices: Any, *, drawn: bool) -> ShownExhibit:
    """Return an exhibit with the answers that are printed, or with those that are drawn, too."""
    questions = exhibit.questions(choices) if drawn else exhibit.printed(choices)
    if not questions:
        return ShownExhibit(exhibit.name, choices)
    from explainer.lab.measuring.exhibit_answers import answers

    return ShownExhibit(exhibit.name, choices, answers(exhibit, questions, tell_cells))
