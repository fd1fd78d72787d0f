"""Settings as one line of text: to paste into a chat, and inside every exported file."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from explainer.core.settings.edits import Edits, edits_from, edits_text
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.text.ranges import MOST_PICKED, PICKED

if TYPE_CHECKING:
    from explainer.core.settings.dataset import Dataset
    from explainer.core.settings.encoder import Encoder

VERSION = 1
MARKER = "pretraining-explainer:"
EXHIBIT = f"{MARKER}exhibit "
"""What stands before the command that makes an exhibit again: it is of no settings."""
LONGEST = 4_000
"""More characters than any settings need: whatever is longer is not looked at."""

LONGEST_NAME = 40

_LINE = re.compile(re.escape(MARKER) + r"(\d{1,6})\?([\w.~%&=+;,:!)\]-]*)", re.ASCII)
_WHOLE = ("unlabelled", "seed", "depth", "width", "labels_per_class", "steps")
_AUTO, _NONE = "auto", "none"


def as_text(settings: Settings) -> str:
    """Return every choice in one line of ASCII; `from_text` gives the same settings back.

    An encoder from a file and a user's own table are too long for a line: their names stand
    for them.
    """
    choices = {name: _written(value) for name, value in settings.choices.items()}
    choices["encoder"] = settings.encoder.digest if settings.encoder else _NONE
    del choices["data"]
    for name in PICKED:
        choices[name] = ".".join(map(str, getattr(settings, name)))
        if not choices[name]:
            del choices[name]
    choices["augmentations"] = ".".join(settings.augmentations) or _NONE
    del choices["edits"]
    if settings.edits:
        choices["edits"] = edits_text(settings.edits)
    if settings.data is not None:
        choices["data"] = settings.data.digest
    return f"{MARKER}{VERSION}?{urlencode(choices)}"


def from_text(text: str, encoder: Encoder | None = None, data: Dataset | None = None) -> Settings:
    """Return the settings in a text that may hold other words around them.

    What the line leaves out is the scene's default; `SettingsError` if there is no such
    line, it holds choices that cannot be made, or it names an encoder other than `encoder`
    or a table other than `data`.
    """
    found = _LINE.search(_unwrapped(text))
    if found is None:
        raise SettingsError(
            "There are no settings in this text: copy the whole line that begins with "
            "'{marker}{version}'.",
            marker=MARKER,
            version=VERSION,
        )
    if int(found[1]) > VERSION:
        raise SettingsError(
            "These settings were made by a newer version of the program: update it to open them."
        )
    return _settings(found[2], encoder, data)


def _unwrapped(text: str) -> str:
    """Undo what chat programs do to a long line: broken into several, or made HTML."""
    start = text.find(MARKER)
    line = text[start : start + LONGEST] if start >= 0 else ""
    # Blanks are taken from their first one on: else a long run is looked at from each of them.
    broken = r"(?<![ \t])[ \t]*\r?\n[ \t>]*(?=[&=?]|[\w.%-]+[=&])"
    return re.sub(broken, "", line).replace("&amp;", "&")


def _settings(query: str, encoder: Encoder | None, data: Dataset | None) -> Settings:
    try:
        pairs = parse_qsl(
            query.rstrip(".,;:!)]"), strict_parsing=True, max_num_fields=50, errors="strict"
        )
    except ValueError as error:
        raise SettingsError("The line of settings is damaged: copy it again.") from error
    names = [name for name, _ in pairs]
    known = {field.name for field in dataclasses.fields(Settings)}
    for name in names:
        if name not in known:
            raise SettingsError(
                "There is no setting '{name}': copy the line again.", name=name[:40]
            )
        if names.count(name) > 1:
            raise SettingsError(
                "The setting '{name}' is there twice: copy the line again.", name=name
            )
    choices = {name: _read(name, value) for name, value in pairs}
    if choices.get("encoder", _NONE) != _NONE:
        choices["encoder"] = _named(choices["encoder"], encoder)
    else:
        choices["encoder"] = None
    if "data" in choices:
        choices["data"] = _table(choices["data"], data)
    return settings_for(**choices)


def _table(digest: str, data: Dataset | None) -> Dataset:
    if data is None or data.digest != digest:
        raise SettingsError(
            "These settings use somebody's own table ('{digest}'): open that table first, or a "
            "session that was saved with it.",
            digest=digest[:12],
        )
    return data


def _named(digest: str, encoder: Encoder | None) -> Encoder:
    if encoder is None or encoder.digest != digest:
        raise SettingsError(
            "These settings use a pretrained encoder from a file ('{digest}'): open that "
            "encoder, or a session that was saved with it.",
            digest=digest[:12],
        )
    return encoder


def _written(value: Any) -> str:
    return _AUTO if value is None else repr(value) if isinstance(value, float) else str(value)


def _read(name: str, text: str) -> Any:
    if name in _WHOLE:
        return _whole(name, text)
    if name in _READERS:
        return _READERS[name](text)
    if name in PICKED:
        return tuple(_whole(name, part) for part in text.split(".", MOST_PICKED))
    if name == "decay" and text == _AUTO:
        return None
    if name in ("noise", "decay"):
        return _number(name, text)
    if len(text) > LONGEST_NAME:
        raise SettingsError(
            "The setting '{name}' is damaged: copy the line of settings again.", name=name
        )
    return text


def _edits(text: str) -> Edits:
    edits = edits_from(text)
    if edits is None:
        raise SettingsError(
            "The setting '{name}' is damaged: copy the line of settings again.", name="edits"
        )
    return edits


def _changes(text: str) -> tuple[str, ...]:
    return () if text == _NONE else tuple(text[:LONGEST_NAME].split("."))


_READERS: dict[str, Callable[[str], Any]] = {"edits": _edits, "augmentations": _changes}


def _whole(name: str, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise SettingsError(
            "'{text}' is no whole number: copy the line of settings again.", text=text[:40]
        )
    return int(text)


def _number(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise SettingsError(
            "'{text}' is no number: copy the line of settings again.", text=text[:40]
        )
    return number
