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
NO_WINDOW = {"__main__.py", "bench", "cli"}
"""What speaks on the command line alone, in English."""
NO_WORDS = {
    *("name", "objective", "views", "finetuning", "ending", "extra", "module", "source", "needs"),
}
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


def said_words() -> dict[str, set[str]]:
    """Return, by context, what `lupdate` does not find: it reads calls of `tr` alone."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in _sources())
    nodes = [node for tree in trees for node in ast.walk(tree)]
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    errors = _errors([node for node in nodes if isinstance(node, ast.ClassDef)])
    figures = _literals(calls, SPEAKERS)
    return {
        "Figure": {*figures, *_card_words(), *_verdict_words(), *_setting_words()},
        "Sentence": {*_literals(calls, {"sentence", *errors}), *_unfit_words()},
    }


def _sources() -> list[Path]:
    """Return what speaks in the window: not the command line, nor what measures."""
    every = sorted(SOURCES.rglob("*.py"))
    return [file for file in every if not set(place(file)) & NO_WINDOW]


def place(file: Path) -> tuple[str, ...]:
    """Return the rooms that a file is in, and its name."""
    return file.relative_to(SOURCES).parts


def _literals(calls: list[ast.Call], callers: set[str]) -> Iterator[str]:
    for node in calls:
        if _called(node) in callers and node.args:
            yield from _texts(node.args[0])


def _errors(classes: list[ast.ClassDef]) -> set[str]:
    """Return the names of all errors whose text is a sentence for the user."""
    found, before = {"SentenceError"}, set[str]()
    while found != before:
        before = set(found)
        found |= {node.name for node in classes if _bases(node) & found}
    return found


def _bases(node: ast.ClassDef) -> set[str]:
    return {base.id for base in node.bases if isinstance(base, ast.Name)}


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.Call) and _called(node) == "counted":
        yield from (text for form in node.args[1:] for text in _texts(form))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _card_words() -> Iterator[str]:
    from explainer.core.comparison.lexicon import KINDS, NEAREST
    from explainer.core.exhibits.registry import exhibits
    from explainer.core.export.export_request import FORMATS
    from explainer.core.export.figure_cards import every_figure
    from explainer.core.help.explanations import TERMS
    from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT, CHOICE_CARDS
    from explainer.core.settings.scene_cards import SCENES
    from explainer.core.tour.questions import GROUPS

    for cards in (SCENES, *CHOICE_CARDS.values(), every_figure(), FORMATS, TERMS):
        for card in cards.values():
            yield from _words_of(card)
    for group in GROUPS:
        yield from (group.title, *(text for row in group.rows for text in (row.question, row.how)))
    yield from ARM_NAMES.values()
    yield from (word for each in exhibits() for word in (each.title, *each.words()))
    yield from (*ARM_SHORT.values(), *NEAREST, *(name for *_, name in KINDS))


def _words_of(card: object) -> Iterator[str]:
    for field in fields(card):  # type: ignore[arg-type]
        value = getattr(card, field.name)
        texts = value if isinstance(value, tuple) else (value,)
        if field.name not in NO_WORDS:
            yield from (text for text in texts if isinstance(text, str) and _is_word(text))


def _is_word(text: str) -> bool:
    return bool(text) and not text.isdigit()


def _verdict_words() -> Iterator[str]:
    from explainer.core.measuring import efficiency, verdict

    yield from (verdict.UNDERFITS, verdict.OVERFITS, verdict.FITS, verdict.UNDECIDED)
    yield from (verdict.OVERTRAINED, verdict.OVERCONFIDENT)
    yield from (efficiency.HELPS, efficiency.HURTS, efficiency.NO_EVIDENCE)


def _setting_words() -> Iterator[str]:
    """Return the names of choices, as the window, undo and errors about them say them."""
    from explainer.core.settings.choice_table import ROWS
    from explainer.core.settings.values import AS_TUNED, OWN_ENCODER, Names, Several

    yield from (AS_TUNED, OWN_ENCODER)
    for row in ROWS:
        yield from (text for text in (row.name, row.label, row.tip) if text)
        named = isinstance(row.values, Names | Several)
        if row.control:
            yield row.what if named else row.what.capitalize()


def _unfit_words() -> Iterator[str]:
    """Return the sentences that refuse what a scene does not allow."""
    from explainer.core.settings.choice_table import ROWS

    yield from (text for row in ROWS if (text := getattr(row.values, "unfit", "")))


def _update(translation: Path, folder: Path) -> None:
    """Have lupdate merge the words of the window with those that are listed for it."""
    listed = folder / "words.py"
    calls = (
        f'QCoreApplication.translate("{context}", {json.dumps(text, ensure_ascii=False)})\n'
        for context, texts in said_words().items()
        for text in sorted(texts)
    )
    listed.write_text("".join(calls), encoding="utf-8")
    windows = [file for file in _sources() if place(file)[0] in ("views", "session")]
    flags = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")
    languages = ("-target-language", "zh_CN")
    _run("pyside6-lupdate", *windows, listed, *flags, *languages, "-ts", translation)


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
