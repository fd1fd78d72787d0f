"""What stands in a panel's place while the audience is to predict it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from explainer.views.style.layouts import STRETCH, column, dress, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel


class RevealCover(QFrame):
    """A panel without content: what it stands for is hidden, not merely covered."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("panel", True)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Ignored)
        self.words = WordsLabel(tone="muted", size="title", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.show_text(self.tr("Shown once the prediction is made."))
        self.setAccessibleName(self.words.text())
        self._column = column(STRETCH, self.words, STRETCH, of=self)
        self.hide()

    def hasHeightForWidth(self) -> bool:
        """Say no: a cover is as large as what it stands for."""
        return False

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self.words.apply_look(look)
        space(self._column, look, "small", "pad")


class PageCover(RevealCover):
    """Stands for what a chapter of the story is going to ask about."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(object_name, parent)
        self.words.show_text(self.tr("Shown once this chapter has asked about it."))
        self.setAccessibleName(self.words.text())


class QuestionCover(RevealCover):
    """Question cover: asks what the pretrained arm will do, and offers to reveal it."""

    reveal_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("question_veil", parent)
        self.title = WordsLabel(
            self.tr("Predict first"), tone="pretrained", size="title", bold=True
        )
        self._mark = WordsLabel("? %", tone="pretrained", size="figure", bold=True)
        self.count = WordsLabel(size="title", bold=True, name="question_count")
        self.reveal = Button(
            self.tr("Reveal"),
            "reveal_button",
            "",
            self.tr("Show the pretrained model. (V; Page Down while presenting)"),
        )
        self.reveal.setAccessibleName(self.tr("Reveal the pretrained model"))
        hint = self.tr("A click here, V or Page Down reveals it.")
        self._hint = WordsLabel(hint, tone="muted", wrap=True, name="reveal_hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._plain = False
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column.insertWidget(1, self.title, 0, centre)
        self._column.insertWidget(2, self._mark, 0, centre)
        self._column.insertWidget(4, self.count, 0, centre)
        self._column.insertWidget(5, self.reveal, 0, centre)
        self._column.insertWidget(6, self._hint)
        self.words.show_text(self.tr("How well does the pretrained model do with the same labels?"))
        self.reveal.clicked.connect(self.reveal_clicked)
        self.set_plain(False)
        self.show_count(1)

    def set_plain(self, plain: bool) -> None:
        """Leave out the button, for an audience, and say that a click anywhere reveals as well."""
        self._plain = plain
        self.reveal.setVisible(not plain)
        self._hint.setVisible(plain)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Reveal, before an audience."""
        if self._plain:
            self.reveal_clicked.emit()

    def show_count(self, labels_per_class: int) -> None:
        """Ask about this number of labels per class."""
        self.count.show_text(self.tr("Labels per class: {count}").format(count=labels_per_class))
        self.setAccessibleName(f"{self.title.text()}: {self.words.text()} {self.count.text()}")

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        super().apply_look(look)
        dress(look, self.title, self._mark, self.count, self.reveal, self._hint)
