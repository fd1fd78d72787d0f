"""The command line: arguments in, one clear line and an exit code out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from explainer import __version__
from explainer.cli.arguments import Parser
from explainer.cli.bench import add_bench
from explainer.cli.exhibit import add_exhibits
from explainer.cli.experiment_arguments import check_of_window
from explainer.cli.handout import add_handout
from explainer.cli.listing import add_list
from explainer.cli.measure import add_measure
from explainer.cli.render import add_render
from explainer.cli.story import add_story
from explainer.cli.window import add_window
from explainer.core.platform.host import on_windows
from explainer.core.platform.streams import FAILED, INTERRUPTED, end_cleanly, say, unwritten
from explainer.core.settings.validation import SettingsError

REFUSED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    try:
        chosen = _parser().parse_args(_of_system(sys.argv[1:] if arguments is None else arguments))
        if chosen.heeds is not None:  # The window heeds signals, and all of its arguments.
            check_of_window(chosen, chosen.heeds)
            end_cleanly()
            _torch_first()
        return int(chosen.run(chosen))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return FAILED
    except Exception as error:
        return _refused_or_failed(error)


def _of_system(arguments: Sequence[str]) -> Sequence[str]:
    """Return arguments as they are meant: a system that opens a file gives nothing but its name."""
    alone = [Path(each) for each in arguments if len(arguments) == 1 and each[:1] != "-"]
    # No command has a dot in its name.
    return ["--open", *arguments] if any(p.suffix and p.is_file() for p in alone) else arguments


def _torch_first() -> None:
    """Load torch before anything is drawn: on Windows it fails to load after Qt (pytorch#166628).

    The window has none in its own process.
    """
    if on_windows():
        import_module("explainer.lab.measuring.seed_pool")


def _refused_or_failed(error: Exception) -> int:
    from explainer.cli.given_files import errors_of_files

    lost = unwritten(error)
    if lost:
        say(lost)
        return FAILED
    refused = isinstance(error, (SettingsError, *errors_of_files()))
    said = str(error) if refused else f"{type(error).__name__}: {error}"
    say(f"explainer: {' '.join(said.split())}\n")
    return REFUSED if refused else FAILED


def _parser() -> Parser:
    parser = Parser("explainer", description="See why large models are pretrained without labels.")
    parser.add_argument("--version", action="version", version=__version__)
    add_window(parser)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    add_measure(commands.add_parser("measure", help="measure over many seeds"))
    add_exhibits(commands)
    add_render(commands.add_parser("render", help="draw a figure into a file"))
    add_handout(commands.add_parser("handout", help="one chapter of the story on one page"))
    add_story(commands.add_parser("story", help="the whole story as a deck with notes"))
    add_bench(commands.add_parser("bench", help="measure how fast everything is here"))
    add_list(commands.add_parser("list", help="say what there is to choose from"))
    return parser
