"""The command line: arguments in, one clear line and an exit code out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import takewhile
from pathlib import Path

from explainer import __version__
from explainer.cli.arguments import Parser, add_command
from explainer.cli.bench import add_bench
from explainer.cli.completion import add_completion
from explainer.cli.exhibit import add_exhibits
from explainer.cli.experiment_arguments import check_of_window
from explainer.cli.listing import add_list
from explainer.cli.measure import add_measure
from explainer.cli.render import add_render
from explainer.cli.story import add_handout, add_story
from explainer.cli.window import add_window
from explainer.core.platform.colour import BOLD_RED, coloured
from explainer.core.platform.host import on_windows
from explainer.core.platform.progress import PROGRESS
from explainer.core.platform.streams import FAILED, INTERRUPTED, end_cleanly, say, unwritten
from explainer.core.settings.validation import SettingsError

REFUSED = 2
PROGRAM = "explainer"
OF_WINDOW = {"--data": "; --open is what opens the window on a table"}
"""What the window calls by another name than commands do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    try:
        given = _of_system(sys.argv[1:] if arguments is None else arguments)
        parser = parser_of_all()
        _refuse_misplaced(parser, given)
        chosen = parser.parse_args(given)
        PROGRESS.asked = getattr(chosen, "progress", None)
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
    finally:
        PROGRESS.end()


def _of_system(arguments: Sequence[str]) -> Sequence[str]:
    """Return arguments as they are meant: a system that opens a file gives nothing but its name."""
    alone = [Path(each) for each in arguments if len(arguments) == 1 and each[:1] != "-"]
    # No command has a dot in its name.
    return ["--open", *arguments] if any(each.suffix for each in alone) else arguments


def _refuse_misplaced(parser: Parser, given: Sequence[str]) -> None:
    """Refuse options of commands that stand before any: their values would pass for commands."""
    commands = parser.commands()
    before = takewhile(lambda each: each not in commands, given)
    for name in (each.partition("=")[0] for each in before if each.startswith("--")):
        owner = next((each for each in commands.values() if each.heeds_option(name)), None)
        if owner is not None and not parser.heeds_option(name):
            other = OF_WINDOW.get(name, "")
            parser.error(f"{name} stands after a command, as in {owner.prog} {name}{other}")


def _torch_first() -> None:
    """Load torch before anything is drawn: on Windows it fails to load after Qt (pytorch, 166628).

    The window has none in its own process.
    """
    if on_windows():
        import_module("explainer.lab.measuring.seed_pool")


def _refused_or_failed(error: Exception) -> int:
    from explainer.cli.given_files import errors_of_files

    PROGRESS.end()
    lost = unwritten(error)
    if lost:
        say(lost)
        return FAILED
    refused = isinstance(error, (SettingsError, *errors_of_files()))
    said = str(error) if refused else f"{type(error).__name__}: {error}"
    say(f"{coloured(f'{PROGRAM}:', BOLD_RED, sys.stderr)} {' '.join(said.split())}\n")
    return REFUSED if refused else FAILED


def parser_of_all() -> Parser:
    """Return the parser of the window's arguments and of all commands."""
    parser = Parser(
        PROGRAM,
        description="See why large models are pretrained without labels.",
        epilog=f"Exit codes: 0 done; {REFUSED} the arguments or a file are wrong, which one line "
        f"on standard error says; {INTERRUPTED} stopped by Ctrl+C; {FAILED} anything else.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    add_window(parser)
    commands = parser.add_subparsers(
        metavar="COMMAND",
        parser_class=Parser,
        help="without one the window opens; explainer COMMAND --help tells all of it",
    )
    add_measure(add_command(commands, "measure", "measure over many seeds"))
    add_exhibits(commands)
    add_render(add_command(commands, "render", "draw a figure into a file"))
    add_handout(add_command(commands, "handout", "one chapter of the story on one page"))
    add_story(add_command(commands, "story", "the story as a deck with notes"))
    add_bench(add_command(commands, "bench", "measure how fast everything is here"))
    add_list(add_command(commands, "list", "say what there is to choose from"))
    shells = "write what bash, zsh or fish needs to complete commands by Tab"
    add_completion(add_command(commands, "completion", shells), parser_of_all)
    return parser
