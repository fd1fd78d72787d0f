"""Arguments of a developers' command: names of what it is to work on, or none."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Collection


def chosen(description: str | None, names: Collection[str] = ()) -> list[str]:
    """Return the names on the command line, each of `names`; `--help` prints the description."""
    parser = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    if names:
        parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    found: list[str] = getattr(parser.parse_args(), "names", [])
    unknown = [name for name in found if name not in names]
    if unknown:
        parser.error(f"{unknown[0]!r} is none of {', '.join(names)}")
    return found
