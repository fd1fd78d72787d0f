"""Settings as one line of text: to paste into a chat, and inside every exported file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from explainer.core.settings.choices import CHOICES, FIELDS
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.settings.validation import SettingsError

if TYPE_CHECKING:
    from explainer.core.settings.dataset import Dataset
    from explainer.core.settings.encoder import Encoder

VERSION = 1
MARKER = "pretraining-explainer:"
EXHIBIT = f"{MARKER}exhibit "
"""What stands before the command that makes an exhibit again: it is of no settings."""
LONGEST = 4_000
"""More characters than any settings need: whatever is longer is not looked at."""

_LINE = re.compile(re.escape(MARKER) + r"(\d{1,6})\?([\w.~%&=+;,:!)\]-]*)", re.ASCII)


def as_text(settings: Settings) -> str:
    """Return every choice in one line of ASCII; `from_text` gives the same settings back.

    An encoder from a file and a user's own table are too long for a line: their names stand
    for them.
    """
    written = {
        CHOICES[field].key: CHOICES[field].values.written(value)
        for field, value in settings.choices.items()
    }
    choices = {key: text for key, text in written.items() if text}
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
    for name in names:
        if name not in FIELDS:
            raise SettingsError(
                "There is no setting '{name}': copy the line again.", name=name[:40]
            )
        if names.count(name) > 1:
            raise SettingsError(
                "The setting '{name}' is there twice: copy the line again.", name=name
            )
    choices = {FIELDS[key]: CHOICES[FIELDS[key]].values.read(text, key) for key, text in pairs}
    if choices.get("encoder") is not None:
        choices["encoder"] = _named(choices["encoder"], encoder)
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
