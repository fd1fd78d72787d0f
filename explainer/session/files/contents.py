"""What a file holds: a session, an encoder, a table or the settings of an export.

Everything here takes as long as a disk takes: it is called beside the window.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explainer.core.settings.settings_text import MARKER
from explainer.core.tables.table_files import EVERY_KIND, EXCHANGED
from explainer.core.text.file_names import listed_names
from explainer.core.text.sentence import SentenceError
from explainer.session.files.file_marks import FileMark, mark_of

if TYPE_CHECKING:
    from explainer.core.settings.dataset import Dataset
    from explainer.core.settings.encoder import Encoder
    from explainer.core.settings.settings import Settings
    from explainer.core.training.saved import Saved
    from explainer.session.files.own_tables import TablePreview

    Contents = Saved | Encoder | TablePreview | Settings


SESSION, ENCODER = ".explainer", ".safetensors"
PLAIN = ".txt"
BEGINNING = 100_000


class FoundFile(NamedTuple):
    """The first of several files that can be opened, what it holds, and the other files.

    If others came before it, the `refusal` says what is wrong with the first of them. The `mark`
    is what the file looked like before it was read: what came later was not read.
    """

    path: Path
    contents: Contents
    others: tuple[Path, ...] = ()
    refusal: str = ""
    mark: FileMark | None = None
    home: Path | None = None
    """The file that was being worked on, of what was kept for a restart."""


def contents_of(path: Path, data: Dataset | None = None) -> Contents:
    """Return what a file holds; `OpenError` or `SettingsError` says why it is nothing.

    A figure of somebody's own table carries the table's name alone: `data` is the one at hand.
    """
    from explainer.files.embedded import settings_in
    from explainer.files.sessions.encoder_file import read_encoder
    from explainer.files.sessions.session_file import read_session
    from explainer.files.tables.table import read_table
    from explainer.session.files.own_tables import preview_of

    if path.suffix.lower() == SESSION:
        return _shown(read_session(path))
    if path.suffix.lower() == ENCODER:
        return read_encoder(path)
    if is_table_file(path):
        return preview_of(read_table(path))
    return settings_in(path, data)


def _shown(saved: Saved) -> Saved | Settings:
    """Return a session, or its settings alone if it was kept before anything was trained."""
    return saved.settings if saved.timeline.latest is None else saved


def first_of(paths: tuple[Path, ...], data: Dataset | None = None) -> FoundFile:
    """Return the first of some files that can be opened; one is shown at a time.

    If none can, the error of the first one says why.
    """
    errors = []
    for path in paths:
        mark = mark_of(path)
        try:
            contents = contents_of(path, data)
        except SentenceError as error:
            errors.append(error)
        else:
            refused = paths[:1] if errors else ()
            others = tuple(other for other in paths if other not in (path, *refused))
            return FoundFile(path, contents, others, errors[0].sentence if errors else "", mark)
    if len(paths) == 1:
        raise errors[0]
    raise SentenceError(
        "{refusal} The others cannot be opened either: {names}.",
        refusal=errors[0].sentence,
        names=listed_names(paths[1:]),
    ) from errors[0]


def kept_in(path: Path) -> FoundFile:
    """Return what a window has kept for a restart, and the file that it was called by."""
    from explainer.files.sessions.session_file import read_session

    saved = read_session(path)
    home = Path(saved.file) if saved.file and "\0" not in saved.file else None
    return FoundFile(path, _shown(saved), home=home)


def pasted_table(text: str) -> FoundFile:
    """Return the table in a text, ready to choose columns from."""
    from explainer.files.tables.table import table_in
    from explainer.session.files.own_tables import PASTED, preview_of

    return FoundFile(Path(PASTED), preview_of(table_in(text, PASTED)))


def is_table_file(path: Path) -> bool:
    """Tell whether a file is a table of somebody's own, and no export of this program."""
    from explainer.files.embedded import carries_settings

    kind = path.suffix.lower()
    if kind == PLAIN:
        return is_table_text(_beginning(path))
    return kind in EVERY_KIND and (kind not in EXCHANGED or not carries_settings(path))


def is_table_text(text: str) -> bool:
    """Tell whether a text is a table: several lines of cells, and no settings."""
    written = (line.strip() for line in text[:BEGINNING].splitlines())
    lines = [line for line in written if line and not line.startswith("#")]
    if MARKER in text or len(lines) < 2:
        return False
    return any(mark in lines[0] for mark in "\t,;|") or _has_numbers(lines[1].split())


def _has_numbers(words: list[str]) -> bool:
    """Tell whether most of several words are numbers: then there are cells between spaces."""
    numbers = sum(word.replace(".", "", 1).lstrip("+-").isdigit() for word in words)
    return len(words) > 1 and 2 * numbers > len(words)


def _beginning(path: Path) -> str:
    """Return the beginning of a text."""
    from explainer.files.embedded import LARGEST
    from explainer.files.reading import opening

    with opening(path, LARGEST) as file:
        return file.read(BEGINNING).decode("utf-8", errors="replace")
