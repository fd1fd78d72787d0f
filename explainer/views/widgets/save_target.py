"""Where to save: the user names a file, and nothing is replaced without having been asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

ChooseTarget = Callable[[QWidget, str, str], str]
UsualFolder = Callable[[], Path]


def ask_for_target(usual: UsualFolder, parent: QWidget, suggested: str, kinds: str) -> str:
    """Let the user choose where to save, at first in the `usual` folder; empty if they don't.

    The ending belongs to the dialogue: added to its answer, it would name a file that the
    dialogue has not asked about.
    """
    place = Path(suggested)
    folder = str(usual() if place.parent == Path() else place.parent)
    dialogue = QFileDialog(parent, "", folder, kinds)
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.setDefaultSuffix(place.suffix)
    dialogue.selectFile(place.name)
    try:
        return dialogue.selectedFiles()[0] if dialogue.exec() else ""
    finally:
        dialogue.deleteLater()


def ask_to_replace(parent: QWidget, target: Path) -> bool:
    """Ask whether a file that is there may be replaced."""
    question = QCoreApplication.translate("SaveTarget", "{name} is there already: replace it?")
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(question.format(name=target.name))
    replace = box.addButton(
        QCoreApplication.translate("SaveTarget", "Replace"), QMessageBox.ButtonRole.AcceptRole
    )
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is replace


def save_target(
    parent: QWidget,
    suggested: str,
    kinds: str,
    endings: tuple[str, ...],
    choose: ChooseTarget,
) -> Path | None:
    """Return where to save, with one of the `endings`; None if the user would rather not.

    A name without one of them gets that of the suggestion. Where that makes it another file's,
    which the dialogue cannot have asked about, the question comes here.
    """
    name = choose(parent, suggested, kinds)
    if not name:
        return None
    chosen = Path(name)
    ended = chosen.suffix.lower() in endings
    target = chosen if ended else chosen.with_name(chosen.name + Path(suggested).suffix)
    if target != chosen and target.exists() and not ask_to_replace(parent, target):
        return None
    return target
