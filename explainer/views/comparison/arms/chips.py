"""An arm's verdict and badges as small chips; a click says how they came about."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.popup import Popup

MOST_CHIPS = 4
ELLIPSIS = "\u2026"
BETWEEN = re.compile("[,，、;；] *")
"""What stands between two badges that are one chip."""


class Chip(QPushButton):
    """One word or two on the panel, with an edge; the first one is bold."""

    def __init__(self, tone: str, *, bold: bool) -> None:
        super().__init__()
        self._bold, self.word = bold, ""
        self._wide: tuple[str, int] = ("", 0)
        self.setProperty("chip", True)
        self.setProperty("tone", tone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tip = self.tr("How was this decided? (Click)")
        self.setToolTip(self._tip)
        self.hide()

    def show_without(self, without: str) -> None:
        """Say before a click, too, what its word leaves out."""
        self.setToolTip("\n".join(filter(None, (without, self._tip))))

    def show_word(self, word: str) -> None:
        """Show another word; without one the chip is not there."""
        self.word = word
        self.setAccessibleName(word)
        if not self.text():
            self.setText(word)
        self.setVisible(bool(word))

    def fit(self, room: int) -> None:
        """Say as much of the word as there is room for.

        A click on any chip says the whole of it, with its rule: where there is no room for a
        letter there is no chip.
        """
        said = self.word if room >= self.wanted() else self._elided(room)
        self.setVisible(said not in ("", ELLIPSIS))
        if not self.isHidden():
            self.setText(said)

    def _elided(self, room: int) -> str:
        """Leave out the last of several words; a single one is cut."""
        metrics = self.fontMetrics()
        left = max(room - self.wanted() + metrics.horizontalAdvance(self.word), 0)
        for end in reversed([match.end() for match in BETWEEN.finditer(self.word)]):
            said = self.word[:end] + ELLIPSIS
            if metrics.horizontalAdvance(said) <= left:
                return said
        return metrics.elidedText(self.word, Qt.TextElideMode.ElideRight, left)

    def wanted(self) -> int:
        """Return how wide the chip is with the whole of its word, 0 without one [px]."""
        if self._wide[0] != self.word:
            self._wide = self.word, self._measured()
        return self._wide[1]

    def changeEvent(self, event: QEvent) -> None:
        """Measure the word anew in another font or style."""
        self._wide = "", 0
        super().changeEvent(event)

    def _measured(self) -> int:
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.word
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.word)
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, words, self).width()

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`."""
        self.setFont(look.font(bold=self._bold))


class Chips(QWidget):
    """A row of chips; its height is kept even without any."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._rule = ""
        self.popup = Popup("rule_popup", self)
        self.chips = tuple(
            Chip("text" if place else role, bold=not place) for place in range(MOST_CHIPS)
        )
        self._apart = 0
        for place, chip in enumerate(self.chips):
            chip.setParent(self)
            chip.setObjectName(f"{role}_badge_{place}" if place else f"{role}_verdict")
            chip.clicked.connect(self._on_clicked)

    def show_verdict(
        self, verdict: str, badges: tuple[str, ...], rule: str, without: str = ""
    ) -> None:
        """Show the words, and keep the rule for whoever asks; no verdict, no chips.

        The verdict is `without` something; badges are of what is shown.
        """
        words = (verdict, *badges) if verdict else ()
        if self.popup.isVisible() and rule != self._rule:
            self._explain(rule if words else "")
        self._rule = rule
        self.chips[0].show_without(without)
        for place, chip in enumerate(self.chips):
            chip.show_word(words[place] if place < len(words) else "")
        self._fit()

    def wanted(self) -> int:
        """Return how wide the row is with all of its words [px]."""
        widths = [chip.wanted() for chip in self.chips if chip.word]
        return sum(widths) + max(len(widths) - 1, 0) * self._apart

    def event(self, event: QEvent) -> bool:
        """Keep the chips within the row, whenever it or their size has changed."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            # The chips follow in their turn: only then is it known how wide they are.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return done

    def _fit(self) -> None:
        left = 0
        for chip in self.chips:
            if chip.word:
                chip.fit(self.width() - left)
                wide, high = chip.sizeHint().width(), chip.sizeHint().height()
                chip.setGeometry(left, (self.height() - high) // 2, wide, high)
                left = left + wide + self._apart if not chip.isHidden() else self.width()

    def _explain(self, rule: str) -> None:
        """Say another rule in the popup that is open; without one there is nothing to say."""
        if rule:
            self.popup.show_text(rule)
        else:
            self.popup.hide()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, *self.chips, self.popup)
        self._apart = look.length("small")
        self.setFixedHeight(look.length("chip") + 2 * look.length("edge"))

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and self._rule:
            self.popup.open_below(chip, self._rule)
