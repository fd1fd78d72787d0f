#!/usr/bin/env python3
"""Collect every word that users see into assets/i18n/zh.ts, and compile it.

Run it after words have changed, translate what it lists as unfinished in the .ts file (by
hand or with Qt Linguist), and run it again. `--check` changes nothing: it fails if
something is new, unfinished or not compiled.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "explainer"
TRANSLATION = ROOT / "assets/i18n/zh.ts"
TOOLS = Path(sys.executable).parent
SPEAKERS = {"say", "_say"}
NO_WORDS = {"name", "objective", "views", "ending", "extra", "module"}
"""Fields of cards that are names in code and files, never shown."""


def main() -> int:
    """Bring the translation up to date, or tell whether it is."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / TRANSLATION.name
        if TRANSLATION.exists():
            fresh.write_bytes(TRANSLATION.read_bytes())
        _update(fresh, Path(folder))
        compiled = _compiled(fresh, Path(folder))
        unfinished = list(_unfinished(fresh))
        if "--check" in sys.argv[1:]:
            same = _same(fresh, TRANSLATION) and _same(compiled, TRANSLATION.with_suffix(".qm"))
            sys.stdout.write("" if same else "New words: run .ci/translations.py.\n")
        else:
            TRANSLATION.write_bytes(fresh.read_bytes())
            TRANSLATION.with_suffix(".qm").write_bytes(compiled.read_bytes())
            same = True
    sys.stdout.write("".join(f"Not translated: {text}\n" for text in unfinished))
    return 0 if same and not unfinished else 1


def said_words() -> set[str]:
    """Return what figures, files and cards say: literals in the code, and the catalogue."""
    return {*_literals(), *_card_words(), *_verdict_words()}


def _literals() -> Iterator[str]:
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in SPEAKERS:
                yield from _texts(node.args[0])


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _card_words() -> Iterator[str]:
    from explainer.core.catalogue import (
        ARM_NAMES,
        FIGURES,
        FINETUNINGS,
        OBJECTIVES,
        RIVALS,
        SCENES,
        VIEWS,
    )
    from explainer.core.order import FORMATS

    for cards in (SCENES, OBJECTIVES, VIEWS, FINETUNINGS, RIVALS, FIGURES, FORMATS):
        for card in cards.values():
            yield from _words_of(card)
    yield from ARM_NAMES.values()


def _words_of(card: object) -> Iterator[str]:
    for field in fields(card):  # type: ignore[arg-type]
        value = getattr(card, field.name)
        texts = value if isinstance(value, tuple) else (value,)
        if field.name not in NO_WORDS:
            yield from (text for text in texts if isinstance(text, str) and not text.isdigit())


def _verdict_words() -> Iterator[str]:
    from explainer.core import efficiency, verdict

    yield from (verdict.UNDERFITS, verdict.OVERFITS, verdict.FITS, verdict.UNDECIDED)
    yield from (verdict.OVERTRAINED, verdict.OVERCONFIDENT)
    yield from (efficiency.HELPS, efficiency.HURTS, efficiency.NO_EVIDENCE)


def _update(translation: Path, folder: Path) -> None:
    """Have lupdate merge the words; its parser reads calls of `translate` alone."""
    listed = folder / "words.py"
    calls = (
        f'QCoreApplication.translate("Figure", {json.dumps(text, ensure_ascii=False)})\n'
        for text in sorted(said_words())
    )
    listed.write_text("".join(calls), encoding="utf-8")
    flags = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")
    languages = ("-target-language", "zh_CN")
    _run("pyside6-lupdate", listed, *flags, *languages, "-ts", translation)


def _compiled(translation: Path, folder: Path) -> Path:
    compiled = folder / "zh.qm"
    _run("pyside6-lrelease", "-silent", translation, "-qm", compiled)
    return compiled


def _run(program: str, *arguments: object) -> None:
    subprocess.run([TOOLS / program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def _unfinished(translation: Path) -> Iterator[str]:
    for message in ElementTree.parse(translation).iter("message"):
        target = message.find("translation")
        if target is None or target.get("type") == "unfinished" or not target.text:
            yield message.findtext("source", "")


def _same(first: Path, second: Path) -> bool:
    return second.exists() and first.read_bytes() == second.read_bytes()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
