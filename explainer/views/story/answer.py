"""An answer to choose: a button whose words wrap."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button

MEASURED = "✓"
"""Stands before the answer that was measured: a sign, for those who see no colours."""


class Answer(Button):
    """One of several; it is as high as its words need at the width that it is given."""

    def __init__(self, number: int) -> None:
        super().__init__("", f"answer_{number + 1}_button", "", "", small=True)
        self.number = number
        self._words, self._pad = "", 0
        self.setCheckable(True)
        self.setProperty("answer", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_answer(self, text: str, *, chosen: bool, measured: bool = False) -> None:
        """Show an answer under its number, whether it is the prediction, and what was measured."""
        told = self.tr("{answer} (as measured)").format(answer=text) if measured else text
        self._words = f"{self.number + 1}  {told}"
        self._words = f"{MEASURED}  {self._words}" if measured else self._words
        self.setAccessibleName(told)
        self.setChecked(chosen)
        self._wrap()

    def apply_look(self, look: Look) -> None:
        """Take the font and the distances from `look`."""
        super().apply_look(look)
        self._pad = look.length("small button pad")
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._wrap()

    def sizeHint(self) -> QSize:
        """Return the room for all lines."""
        lines = self.text().count("\n") + 1
        return QSize(0, lines * self.fontMetrics().lineSpacing() + self._pad)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room for all lines: none of them may be cut."""
        return self.sizeHint()

    def _wrap(self) -> None:
        wrapped = wrapped_at(self._words, self.fontMetrics(), self.width() - 3 * self._pad)
        if wrapped != self.text():
            self.setText(wrapped)
            self.updateGeometry()


def wrapped_at(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return words that end their lines at spaces, in Chinese anywhere, before `width` pixels."""
    lines, line = [], ""
    for part in _parts(words):
        if line and metrics.horizontalAdvance((line + part).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += part
    return "\n".join([*lines, line]).strip()


def _parts(words: str) -> list[str]:
    """Return what a line may end after: words with their space, and Chinese characters."""
    parts = [""]
    for letter in words:
        parts[-1] += letter
        if letter == " " or ord(letter) >= ord("\N{CJK RADICAL REPEAT}"):
            parts.append("")
    return [part for part in parts if part]
