"""Where what is drawn or measured goes: into a file, or to standard output."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.cli.given_files import STANDARD
from explainer.core.platform.progress import tell_pictures
from explainer.core.settings.validation import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import Showing

TEXTS = (".csv", ".json", ".jsonl", ".svg")
"""The endings of files that a terminal can show."""


READ = ("data", "encoder")
"""The arguments that name a file to read."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write, or `standard` output; the ending of `target` tells the format of either."""

    target: Path
    standard: bool = False

    @property
    def ending(self) -> str:
        """The ending of the file's name, which decides its format."""
        return self.target.suffix.lower()

    def check(self, request: ExportRequest) -> None:
        """Refuse, before any work is done, what cannot be made or written."""
        from explainer.export.outlet import check, check_made

        (check_made if self.standard else check)(request)

    def write(self, content: bytes) -> None:
        """Write something whole."""
        from explainer.files.writing import write_whole

        if self.standard:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        else:
            write_whole(self.target, content)

    def draw(self, request: ExportRequest, showing: Showing) -> None:
        """Draw a figure into it."""
        from explainer.export.outlet import content, produce

        if self.standard:
            self.write(content(request, showing, tell_pictures))
        else:
            produce(request, showing, tell_pictures)


def output_of(chosen: argparse.Namespace, usual: str) -> Output | None:
    """Return where it goes; None if nowhere. `usual` is the format of standard output."""
    target: Path | None = getattr(chosen, "target", None)
    given = getattr(chosen, "format", None)
    if target is None or str(target) != STANDARD:
        if given is not None:
            raise SettingsError("--format is about -o -: elsewhere the ending of a name tells it.")
        _spare_what_is_read(chosen, target)
        return None if target is None else Output(target)
    found = Output(Path(f"standard output.{given or usual}"), standard=True)
    if getattr(chosen, "json", False):
        raise SettingsError("--json and -o - both go to standard output: give one of them.")
    if found.ending not in TEXTS and sys.stdout.isatty():
        raise SettingsError(
            "A terminal cannot show what -o - writes: send it on with | or >, or name a file."
        )
    return found


def _spare_what_is_read(chosen: argparse.Namespace, target: Path | None) -> None:
    """Refuse to write over a file that the same command reads, whatever it is called there."""
    for argument in READ:
        read: Path | None = getattr(chosen, argument, None)
        if target is not None and read is not None and _are_one(read, target):
            raise SettingsError(
                "{file} is what --{argument} reads: give what is written another name.",
                file=target.name,
                argument=argument,
            )


def _are_one(read: Path, written: Path) -> bool:
    with suppress(OSError, ValueError):  # One is not there: whoever reads or writes it says so.
        if str(read) == STANDARD and sys.stdin is not None:
            return os.path.samestat(os.fstat(sys.stdin.fileno()), written.stat())
        return read.samefile(written)
    return False


def tell_measured(
    measured: dict[str, Any],
    table: Callable[[dict[str, Any]], str],
    *,
    as_json: bool,
    output: Output | None = None,
) -> int:
    """Print what was measured, as one JSON object or as a table; return the exit code.

    Nothing is printed where standard output is taken by what was drawn.
    """
    import json

    from explainer.core.platform.colour import table_in_colour

    if as_json:
        sys.stdout.write(json.dumps(measured, indent=2) + "\n")
    elif output is None or not output.standard:
        sys.stdout.write(table_in_colour(table(measured), sys.stdout))
    return 0
