"""What the window and the process that draws files say to each other, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import Showing


@dataclass(frozen=True, slots=True)
class FileTask:
    """Make a file."""

    number: int
    request: ExportRequest
    showing: Showing


@dataclass(frozen=True, slots=True)
class PreviewTask:
    """Draw a small picture, `width` pixels wide, of what a file would show."""

    number: int
    request: ExportRequest
    showing: Showing
    width: int


@dataclass(frozen=True, slots=True)
class CopyTask:
    """Draw a figure for the clipboard."""

    number: int
    request: ExportRequest
    showing: Showing


Task = FileTask | PreviewTask | CopyTask


@dataclass(frozen=True, slots=True)
class FileMade:
    """A file is there, whole."""

    number: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """So many of a film's pictures are drawn."""

    number: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was drawn, by the names that a clipboard knows."""

    number: int
    contents: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Refused:
    """It could not be made; `sentence` says why."""

    number: int
    sentence: str


Answer = FileMade | Drawn | Prepared | Refused
