"""A question in a box of its own, with one button for each answer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtWidgets import QMessageBox, QWidget

Answer = TypeVar("Answer", bound=Enum)
Role = QMessageBox.ButtonRole


def answer_to(
    parent: QWidget, question: str, answers: Mapping[Answer, tuple[str, Role]], otherwise: Answer
) -> Answer:
    """Ask; the first answer is the one for Enter, and `otherwise` that of a box closed by hand."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(question)
    buttons = {box.addButton(words, role): answer for answer, (words, role) in answers.items()}
    box.setDefaultButton(next(iter(buttons)))
    box.exec()
    box.deleteLater()
    return buttons.get(box.clickedButton(), otherwise)  # type: ignore[call-overload, no-any-return]
