"""What the program is: its version, its licence, and what it is built on."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from explainer.core.help.about import LICENCE, VERSION, components
from explainer.views.style.app_icon import app_icon
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel

PICTURE = 64


class AboutSheet(QDialog):
    """One look at what runs here, to be copied into a question."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("About"))
        self._words: list[WordsLabel] = []
        self._picture = QLabel()
        self._picture.setPixmap(app_icon().pixmap(PICTURE, PICTURE))
        self._picture.setAccessibleName(self.tr("The program's icon"))
        name = self._said(self.tr("Pretraining Explainer"), size="title", bold=True)
        version = self._said(self.tr("Version {version}").format(version=VERSION))
        licence = self._said(
            self.tr("Free software under the {licence} licence.").format(licence=LICENCE)
        )
        self._copy = Button(
            self.tr("Copy"), "copy_about_button", "", self.tr("All of this as text.")
        )
        self._copy.clicked.connect(self._on_copy_clicked)
        self._head = row(self._picture, (column(name, version, licence), 1))
        foot = row(STRETCH, self._copy)
        self._column = column(self._head, self._listed(), STRETCH, foot, of=self)

    def open(self) -> None:
        """Come up above the window."""
        self.show()
        self.raise_()
        self.activateWindow()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        apply_theme(self, look)
        dress(look, *self._words, self._copy)
        space(self._column, look, "gap", "pad")
        space(self._head, look, "pad")
        space(self._grid, look, "tight")
        self._grid.setHorizontalSpacing(look.length("pad"))

    def _listed(self) -> QGridLayout:
        """Return what is used, one part a line."""
        self._grid = QGridLayout()
        for at, part in enumerate(self._parts()):
            for place, words in enumerate(part):
                tone = "muted" if place == len(part) - 1 else "text"
                self._grid.addWidget(self._said(words, tone=tone), at, place)
        return self._grid

    def _parts(self) -> tuple[tuple[str, str, str], ...]:
        qt = ("Qt", qVersion(), "LGPL-3.0-only")
        return (qt, *((each.name, each.version, each.licence) for each in components()))

    def _said(self, words: str, **style: object) -> WordsLabel:
        label = WordsLabel(words, **style)  # type: ignore[arg-type]
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.append(label)
        return label

    def _on_copy_clicked(self) -> None:
        parts = "\n".join("  ".join(filter(None, part)) for part in self._parts())
        QGuiApplication.clipboard().setText(f"Pretraining Explainer {VERSION}\n{parts}")
