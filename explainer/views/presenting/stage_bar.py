"""The line at the top while presenting: the label slider, and what the next page brings."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from explainer.core.settings.settings import Settings
from explainer.views.style.layouts import dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.inputs import Slider
from explainer.views.widgets.words import WordsLabel


class StageBar(QFrame):
    """The hero of the window in one line, readable from the last row."""

    labels_chosen = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_bar")
        self.setProperty("panel", True)
        self._name = WordsLabel(self.tr("Labels per class"), size="title", bold=True)
        self._number = WordsLabel("1", size="figure", bold=True, name="stage_number")
        self._hint = WordsLabel(tone="muted", wrap=True, name="stage_hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hint.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._words = self._notice = ""
        self.slider = Slider(hero=True)
        self.slider.setObjectName("stage_slider")
        self.slider.setAccessibleName(self.tr("Labels per class"))
        self.slider.setToolTip(
            self.tr("How many points of each class have a label. Both models get the same ones.")
        )
        self._row = row(self._name, self._number, (self.slider, 1), self._hint, of=self)
        self.slider.valueChanged.connect(self._on_value_changed)
        self.hide()

    def show_settings(self, settings: Settings) -> None:
        """Show the label count, without telling anyone."""
        self.slider.place(1, settings.most_labels, settings.labels_per_class)
        self._number.show_text(str(settings.labels_per_class))

    def show_hint(self, words: str) -> None:
        """Say what the next page brings, unless there is something more urgent to say."""
        self._words = words
        self._show_hint()

    def show_notice(self, sentence: str) -> None:
        """Say one sentence in place of the hint, or the hint again."""
        self._notice = sentence
        self._show_hint()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._name, self._number, self._hint, self.slider)
        # Two digits have room, so that the slider stays where it is.
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00"))
        self._hint.setFixedWidth(look.length("column"))
        space(self._row, look, "gap", "pad", "")
        self.setFixedHeight(self._number.lines_height(1) + 2 * look.length("tight"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is shown: the button that opens it is hidden now."""
        self.menu_wanted.emit(event.globalPos())

    def _show_hint(self) -> None:
        self._hint.show_text(self._notice or self._words)
        self._hint.setToolTip(self._hint.text())

    def _on_value_changed(self, value: int) -> None:
        self._number.show_text(str(value))
        self.labels_chosen.emit(value)
