"""The line at the top: the program's name, a notice when there is one, the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from explainer.views.files.recovery import RecoveryOffer
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.session.files.leftovers import Leftovers


class Toolbar(QWidget):
    """Buttons that ask; the window decides what happens."""

    play_clicked = Signal()
    step_clicked = Signal()
    reset_clicked = Signal()
    theme_clicked = Signal()
    help_clicked = Signal()
    present_clicked = Signal()
    story_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._title = WordsLabel(self.tr("Pretraining Explainer"), size="title", bold=True)
        self._question = WordsLabel(self.tr("What are unlabelled data worth?"), tone="muted")
        self._notice = WordsLabel(wrap=True)
        self._notice.setObjectName("notice")
        self._notice.setProperty("notice", True)
        self._recovery = RecoveryOffer()
        self._leftovers: Leftovers | None = None
        self._middle = QStackedWidget()
        self._make_buttons()
        self._arrange()
        self._connect()

    def show_playing(self, playing: bool) -> None:
        """Offer to pause while something moves, otherwise to play."""
        if playing != self._running:
            self._running = playing
            self._show_play_face()

    def show_notice(self, sentence: str) -> None:
        """Show one sentence in place of the question, or the question again."""
        self._notice.show_text(sentence)
        self._middle.setCurrentWidget(self._notice if sentence else self._at_rest)

    def offer_restore(self, leftovers: Leftovers) -> None:
        """Offer to go on where unexpected ends have left the user."""
        self._leftovers = leftovers
        self._recovery.restore_clicked.connect(leftovers.restore)
        self._recovery.discard_clicked.connect(leftovers.discard)
        leftovers.changed.connect(self._show_leftovers)
        self._show_leftovers()

    def offer(self, menu: QMenu) -> None:
        """Let the button open `menu`."""
        self._file.setMenu(menu)
        self._file.setEnabled(True)

    def apply_look(self, look: Look) -> None:
        """Take fonts, lengths and icons from `look`."""
        words = (self._title, self._question, self._notice, self._recovery)
        for part in (*words, *self._buttons):
            part.apply_look(look)
        self._row.setSpacing(look.length("small"))
        self._row.setContentsMargins(look.length("tight"), 0, 0, 0)
        self.setFixedHeight(look.length("bar") + 2 * look.length("edge"))
        faces = {
            "light": self.tr("Dark"),
            "dark": self.tr("Contrast"),
            "contrast": self.tr("Light"),
        }
        icons = {"light": "moon", "dark": "contrast", "contrast": "sun"}
        self._theme.show_face(faces[look.theme.name], icons[look.theme.name])
        self._theme.keep_room(tuple(faces.values()))
        self._play.keep_room((self.tr("Play"), self.tr("Pause")))
        self._show_play_face()

    @property
    def _at_rest(self) -> QWidget:
        """What stands in the middle while there is no notice."""
        return self._recovery if self._leftovers and self._leftovers.count else self._question

    def _show_leftovers(self) -> None:
        if self._leftovers is not None:
            self._recovery.show_offer(self._leftovers.when, self._leftovers.count)
            if self._middle.currentWidget() is not self._notice:
                self._middle.setCurrentWidget(self._at_rest)

    def _make_buttons(self) -> None:
        self._play = Button(
            self.tr("Play"),
            "play_button",
            "play",
            self.tr("Train both models, play what was trained, or wait. (Space)"),
        )
        self._step = Button(
            self.tr("Step"),
            "step_button",
            "step",
            self.tr("One picture further, then wait. (Right arrow or full stop)"),
        )
        self._reset = Button(
            self.tr("Reset"),
            "reset_button",
            "reset",
            self.tr("Back to the first step: same points, labels and first weights. (Ctrl+R)"),
        )
        self._theme = Button(
            self.tr("Dark"),
            "theme_button",
            "moon",
            self.tr("The next theme: light, dark, high contrast. (Ctrl+T)"),
        )
        self._step.setAccessibleName(self.tr("One step"))
        self._reset.setAccessibleName(self.tr("Back to the first step"))
        self._theme.setAccessibleName(self.tr("Switch the theme"))
        self._file = Button(
            self.tr("File"),
            "file_button",
            "export",
            self.tr("Take a picture, a film, a deck or the numbers along; open what was saved."),
        )
        self._file.setAccessibleName(self.tr("File"))
        self._file.setEnabled(False)
        self._story = Button(
            self.tr("Story"),
            "story_button",
            "",
            self.tr("Why pretrain without labels? The story beside the live models. (Ctrl+J)"),
        )
        self._present = Button(
            "",
            "present_button",
            "present",
            self.tr("Present: the whole screen, large type, a remote control. (F5)"),
        )
        self._present.setAccessibleName(self.tr("Present"))
        self._help = Button(
            "?", "help_button", "", self.tr("What is this? Click, then click anything. (Shift+F1)")
        )
        self._help.setAccessibleName(self.tr("What is this?"))
        self._buttons = (
            *(self._play, self._step, self._reset),
            *(self._story, self._present, self._file, self._theme, self._help),
        )

    def _arrange(self) -> None:
        self._middle.addWidget(self._question)
        self._middle.addWidget(self._notice)
        self._middle.addWidget(self._recovery)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._middle, 1)
        for button in self._buttons:
            self._row.addWidget(button)

    def _connect(self) -> None:
        self._play.clicked.connect(self.play_clicked)
        self._step.clicked.connect(self.step_clicked)
        self._reset.clicked.connect(self.reset_clicked)
        self._theme.clicked.connect(self.theme_clicked)
        self._help.clicked.connect(self.help_clicked)
        self._story.clicked.connect(self.story_clicked)
        self._present.clicked.connect(self.present_clicked)

    def _show_play_face(self) -> None:
        words = self.tr("Pause") if self._running else self.tr("Play")
        self._play.setAccessibleName(words)
        self._play.show_face(words, "pause" if self._running else "play")
