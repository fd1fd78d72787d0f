"""The glossary: the words of the field that the story uses, each with what it means."""

from __future__ import annotations

import json
from functools import cache

from explainer.core.platform.assets import assets_folder
from explainer.core.text.language import LANGUAGES
from explainer.core.text.term import Term


@cache
def glossary(language: str) -> tuple[Term, ...]:
    """Return all words in one language, with what the others call them."""
    file = assets_folder() / "lessons" / "glossary.json"
    return tuple(_term(entry, language) for entry in json.loads(file.read_text(encoding="utf-8")))


def _term(entry: dict[str, dict[str, str]], language: str) -> Term:
    others = " · ".join(entry["term"][other] for other in LANGUAGES if other != language)
    return Term(entry["term"][language], entry["meaning"][language], elsewhere=others)
