"""The main window: places for wings, menus, keys and the look; it knows no feature.

It is painted before numpy and pyqtgraph are loaded; what needs them is built right after.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from explainer.core.figures.theme import Theme
from explainer.core.text.say import Say
from explainer.session.store import Store
from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.places import Places
from explainer.views.shell import Act, Drops
from explainer.views.stage import PlotStage
from explainer.views.style.layouts import Dressed
from explainer.views.style.speech import say
from explainer.views.style.theme import (
    DESIGN_SIZE,
    SMALLEST_SIZE,
    Look,
    apply_theme,
    look_for,
    system_theme,
)
from explainer.views.toolbar import Toolbar
from explainer.views.widgets.keys import Keys
from explainer.views.window_extent import WindowExtent
from explainer.views.window_state import WindowState

NOTICE_MS = 6_000
RESIZE_MS = 500
"""Within this time a window has the size that it was to have (chosen; a desktop may refuse)."""


class MainWindow(QMainWindow):
    """The shell that wings are put into; of the store it says the notices."""

    look_changed = Signal(object)
    motion_changed = Signal(bool)
    language_chosen = Signal(str)
    closing = Signal()
    closed = Signal()
    filled = Signal()

    def __init__(self, store: Store, say: Say = say, theme: Theme | None = None) -> None:
        super().__init__()
        self.store, self._say = store, say
        self._larger, self._ends = 1.0, False
        self._laters: list[Act] = []
        self._key_handlers: list[Callable[[int], bool]] = []
        self._drops: list[Drops] = []
        self.may_close: list[Callable[[], bool]] = []
        self._look = look_for(theme or system_theme(), *DESIGN_SIZE)
        self._make_places()
        self._make_state()
        self._make_timers()
        store.notice_changed.connect(self._on_notice_changed)
        self.resize(*DESIGN_SIZE)
        apply_theme(self, self._look)
        self.dress(self.bar, self.places, self.stage)
        self._on_notice_changed(store.notice)

    @property
    def theme(self) -> Theme:
        """The theme that the window wears."""
        return self._look.theme

    @property
    def look(self) -> Look:
        """The theme at the size of the window."""
        return self._look

    def wear(self, theme: Theme, larger: float | None = None, size: QSize | None = None) -> None:
        """Take another theme, and be so much larger than usual, for a size that is to come."""
        self._larger = self._larger if larger is None else larger
        self._take_new_look(theme, size or self.size())
        if size is not None:
            self._resize_timer.start()

    def dress(self, *parts: Dressed) -> None:
        """Let parts take the look, and every later one."""
        for part in parts:
            part.apply_look(self._look)
            self.look_changed.connect(part.apply_look)

    def later(self, act: Act) -> None:
        """Do something right after the first paint: what that does not need."""
        self._laters.append(act)

    def take_keys(self, handler: Callable[[int], bool]) -> None:
        """Offer keys that nothing else has a use for to a handler; the newest is asked first."""
        self._key_handlers.insert(0, handler)

    def take_drops(self, drops: Drops) -> None:
        """Have somebody open what is dropped on the window."""
        self._drops.append(drops)
        self.setAcceptDrops(True)

    def close_by_hand(self) -> None:
        """Close, unless whoever is asked would rather not."""
        if self._may_be_closed():
            self.close()

    def _may_be_closed(self) -> bool:
        return self._ends or all(may() for may in self.may_close)

    @Slot()
    def fill(self) -> None:
        """Build at once what the first paint did not need; nothing is seen half made."""
        self._soon.stop()
        if not self._laters:
            return
        self.setUpdatesEnabled(False)
        try:
            while self._laters:
                self._laters.pop(0)()
        finally:
            self.setUpdatesEnabled(True)
        if not self._ends:
            self.bar.open_menu()
            self.filled.emit()

    def leave_empty(self) -> None:
        """Build no more than there is."""
        self._soon.stop()
        self._laters.clear()

    def end(self) -> None:
        """Let everything that goes on by itself come to an end, once."""
        if not self._ends:
            self._ends = True
            self.leave_empty()
            self._notice_timer.stop()
            self._resize_timer.stop()
            self.extent.stop()
            self.closing.emit()

    def take_place_of(self, old: MainWindow) -> None:
        """Come up where another window of the same store is, which goes without a word."""
        self.wear(old.theme)
        self.state.restore(old.state.values())
        self.setGeometry(old.geometry())
        self.extent.take(old.extent.state)
        self.show()
        old.closed.disconnect()
        old.close()
        old.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bring the rest as soon as this has been painted."""
        super().paintEvent(event)
        if self._laters and not self._soon.isActive():
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let type, spaces and plots grow with the window."""
        super().resizeEvent(event)
        self._take_new_look(self._look.theme, self.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on the keys that whatever has the focus has no use for."""
        if not any(takes(event.key()) for takes in self._key_handlers):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what can be opened."""
        if any(drops.accepts(event) for drops in self._drops):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on what was dropped."""
        for drops in self._drops:
            drops.take(event)
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell whoever has opened the window that it is no longer needed, if it may go."""
        if event.spontaneous() and not self._may_be_closed():
            event.ignore()
            return
        self.end()
        self.closed.emit()
        super().closeEvent(event)

    def _make_places(self) -> None:
        self.setWindowTitle(self.tr("Pretraining Explainer"))
        root = QWidget()
        root.setObjectName("window")
        self.setCentralWidget(root)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.keys, self.menu = Keys(self), GroupedMenuBar(self)
        self.stage = PlotStage(self)
        self.places = Places(root)
        self.places.page_changed.connect(self.stage.actions.set_away)
        self.bar = Toolbar(self.menu)
        self.places.put_bar(self.bar)

    def _make_state(self) -> None:
        self.state, self.extent = WindowState(), WindowExtent(self)
        self.state.keep("size", lambda: [self.width(), self.height()], self.extent.restore_size)

    def _make_timers(self) -> None:
        # Whatever else has happened comes before a timer of no time.
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.fill)
        self._notice_timer = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice_timer.timeout.connect(self.store.dismiss_notice)
        self._resize_timer = QTimer(self, singleShot=True, interval=RESIZE_MS)
        self._resize_timer.timeout.connect(self._on_size_awaited)

    def _take_new_look(self, theme: Theme, size: QSize) -> None:
        """Dress every part anew, which takes long, only where that changes anything."""
        look = look_for(theme, size.width(), size.height(), self._larger)
        if look != self._look:
            self._look = look
            apply_theme(self, look)
            with self.places.at_rest():
                self.look_changed.emit(look)
        else:
            self.places.refit()

    @Slot()
    def _on_size_awaited(self) -> None:
        """Be dressed for the size that there is, should another one have been expected."""
        self._take_new_look(self._look.theme, self.size())

    @Slot(object)
    def _on_notice_changed(self, sentence: str) -> None:
        self._notice_timer.start()
        self.bar.show_notice(self._say(sentence))
