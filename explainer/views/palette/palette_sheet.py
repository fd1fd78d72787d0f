"""The palette on the screen: a field, and below it what the words in it mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from explainer.views.palette.entries import Entries, PaletteEntry
from explainer.views.palette.entry_list import EntryDelegate, EntryList
from explainer.views.style.layouts import column, dress, space
from explainer.views.style.theme import Look
from explainer.views.widgets.keys import ENTER
from explainer.views.widgets.popup import SearchField, SearchOverlay
from explainer.views.widgets.words import WordsLabel

ROWS = 8
"""So many entries are seen at once; the others are scrolled to."""
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS - 1,
    Qt.Key.Key_PageUp: 1 - ROWS,
}


class PaletteSheet(SearchOverlay):
    """Lists what the words in its field mean, and has one of it done."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__("palette", window, SearchField(_closes, (*STEPS, *ENTER)))
        self._look = Look()
        self._entries: Entries | None = None
        self._recent: Sequence[str] = ()
        self._make_parts()
        self._column = column(self.field, self._list, self._nothing, self._hint, of=self)
        self._connect()

    def open(self, entries: Entries, recent: Sequence[str]) -> None:
        """Come up with all entries, recent ones first."""
        self._entries, self._recent = entries, recent
        self.field.clear()
        self._show_found("")
        self._place()
        self.come()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`; what is open closes."""
        self._look = look
        self.leave()
        dress(look, self._nothing, self._hint, self._delegate)
        for part in (self.field, self._list):
            part.setFont(look.font())
        self.field.setFixedHeight(look.length("button"))
        space(self._column, look, "small", "small")

    def _make_parts(self) -> None:
        self.field.setObjectName("palette_field")
        self.field.setAccessibleName(self.tr("Find by name"))
        self.field.setPlaceholderText(
            self.tr("A function, a scene, a chapter, or a setting and its value: noise 0.05")
        )
        self._model = EntryList(self)
        self._delegate = EntryDelegate(self)
        self._list = QListView()
        self._list.setObjectName("palette_list")
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = WordsLabel(self.tr("Nothing is called that."), tone="muted")
        self._hint = WordsLabel(
            self.tr("Arrow keys choose, Enter does it, Esc closes."), tone="muted"
        )

    def _connect(self) -> None:
        self.field.textChanged.connect(self._show_found)
        self.field.steered.connect(self._on_steered)
        self._list.clicked.connect(self._choose)
        selection = self._list.selectionModel()
        selection.currentChanged.connect(self._on_current_changed)

    @Slot(str)
    def _show_found(self, query: str) -> None:
        """List what a query means; the likeliest is chosen."""
        found = self._entries.found(query, self._recent) if self._entries else []
        self._model.show_entries(found)
        self._list.setVisible(bool(found))
        self._list.setFixedHeight(min(len(found), ROWS) * self._delegate.height())
        self._nothing.setVisible(not found)
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()
        self.adjustSize()

    @Slot(int)
    def _on_steered(self, key: int) -> None:
        self._choose() if key in ENTER else self._step(STEPS[Qt.Key(key)])

    def _step(self, step: int) -> None:
        last = self._model.rowCount() - 1
        row = min(max(self._list.currentIndex().row() + step, 0), last)
        self._list.setCurrentIndex(self._model.index(row))

    @Slot()
    def _choose(self, index: QModelIndex | None = None) -> None:
        """Do what is chosen; what cannot be done stays, and says why."""
        entry = self._model.entry(index or self._list.currentIndex())
        if entry is None or entry.reason:
            return
        if entry.asks:
            self.field.setText(f"{entry.asks} ")
            return
        self.leave()
        self.chosen.emit(entry)

    @Slot(QModelIndex)
    def _on_current_changed(self, index: QModelIndex) -> None:
        """Let a screen reader say what is chosen: the keys stay in the field."""
        entry: PaletteEntry | None = self._model.entry(index)
        self.field.setAccessibleDescription(entry.spoken if entry else self._nothing.text())

    def _place(self) -> None:
        """Stand in the middle, below the line at the top."""
        look, room = self._look, self._window.width() - 2 * self._look.length("pad")
        self.setFixedWidth(min(look.length("palette"), room))
        self.adjustSize()
        top = look.length("bar") + 2 * look.length("gap")
        self.move((self._window.width() - self.width()) // 2, top)


def _closes(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_K
