"""The speaker's window: notes, what comes next, how late it is; no audience sees it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from explainer.session.presenting.notes import TalkNotes
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look, apply_theme, look_for
from explainer.views.widgets.words import WordsLabel

LARGER = 1.3
"""How much larger its type is than in other windows: it is read at arm's length (tuned)."""


class NotesWindow(QWidget):
    """A window of its own that never takes the keys for itself: `key_pressed` passes them on."""

    key_pressed = Signal(object)
    closed = Signal()
    """Somebody has closed it by hand."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Speaker's notes"))
        # The keys stay with the audience's window when it comes up.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._look = Look()
        self._gone = False
        self.clock = WordsLabel(size="figure", bold=True, name="clock")
        self.elapsed = WordsLabel(size="figure", bold=True, name="elapsed")
        self.next = WordsLabel(size="title", bold=True, wrap=True, name="next_stop")
        self.moment = WordsLabel(size="title", wrap=True, name="moment_shown")
        self.title = WordsLabel(tone="pretrained", size="title", bold=True, name="notes_title")
        self.notes = WordsLabel(size="title", wrap=True, name="notes")
        self.advice = WordsLabel(tone="muted", size="title", wrap=True, name="notes_advice")
        self.keys = WordsLabel(tone="muted", wrap=True, name="notes_keys")
        self._captions = tuple(
            WordsLabel(words, tone="muted")
            for words in (
                self.tr("Time of day"),
                self.tr("Since the start (P: from zero)"),
                self.tr("Next"),
                self.tr("On the screen"),
            )
        )
        self._say_keys()
        self._arrange()

    def show_notes(self, notes: TalkNotes) -> None:
        """Show what may be said now, from its beginning."""
        self.title.show_text(notes.title)
        words = "\n\n".join(notes.paragraphs)
        if words != self.notes.text():
            self.notes.show_text(words)
            self._scroll.verticalScrollBar().setValue(0)
        self.advice.show_text(notes.advice)

    def apply_look(self, look: Look) -> None:
        """Take the theme from `look`; the type is as large as this window allows."""
        self._wear(look)

    def take_away(self) -> None:
        """Close without a word."""
        self._gone = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass a key on to the audience's window."""
        self.key_pressed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed by hand."""
        super().closeEvent(event)
        if not self._gone:
            self._gone = True
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let type grow with the window."""
        self._wear(self._look)

    def _wear(self, look: Look) -> None:
        self._look = look = look_for(look.theme, self.width(), self.height(), LARGER)
        apply_theme(self, look)
        dress(look, self.clock, self.elapsed, self.next, self.moment, self.title, self.notes)
        dress(look, self.advice, self.keys, *self._captions)
        space(self._root, look, "gap", "pad")
        space(self._paragraphs, look, "pad")
        for each in self._columns:
            space(each, look, "tight")

    def _arrange(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setObjectName("cards")
        self._paragraphs = column(self.notes, self.advice, STRETCH, of=self._page)
        self._scroll.setWidget(self._page)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        shown: tuple[QLabel, ...] = (self.clock, self.elapsed, self.next, self.moment)
        self._columns = [
            column(caption, words) for caption, words in zip(self._captions, shown, strict=True)
        ]
        late, since, following, moment = self._columns
        above = row((late, 1), (since, 1), (following, 1), (moment, 1))
        self._root = column(above, self.title, (self._scroll, 1), self.keys, of=self)

    def _say_keys(self) -> None:
        keys = (
            self.tr("Page Down, Page Up: next, previous"),
            self.tr("Ctrl+J: the story, or the comparison without it"),
            self.tr("V: veil"),
            self.tr("C: curve"),
            self.tr("G: bend the planes"),
            self.tr("M: swap boundary and embedding"),
            self.tr("B, W: black, white screen"),
            self.tr("L: laser pointer"),
            self.tr("N: these notes"),
            self.tr("Esc: end"),
        )
        self.keys.show_text(" · ".join(keys))
