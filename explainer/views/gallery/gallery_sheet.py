"""The sheet of scenes: pictures in groups, found by typing, chosen by arrows and Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QScrollArea, QWidget

from explainer.core.gallery.groups import FROM_FILE
from explainer.views.gallery.scene_tile import SceneTile
from explainer.views.gallery.tile_group import TileGroup
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.keys import ENTER
from explainer.views.widgets.words import WordsLabel

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class GallerySheet(QFrame):
    """Lies in the window, so that a beamer and a picture show it too."""

    name_chosen = Signal(str)

    def __init__(self, window: QWidget, measured: str) -> None:
        super().__init__(window)
        self.setObjectName("gallery_sheet")
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Scenes"))
        self._window, self._look = window, Look()
        self.groups: list[TileGroup] = []
        self._make_parts(measured)
        self.hide()
        window.installEventFilter(self)

    @property
    def tiles(self) -> list[SceneTile]:
        """The tiles that are shown, in their order."""
        return [tile for group in self.groups for tile in group.shown]

    def show_groups(self, groups: Sequence[TileGroup], chosen: str) -> None:
        """Take other groups; the chosen scene is marked."""
        for old in self.groups:
            old.setParent(None)
            old.deleteLater()
        self.groups = list(groups)
        for number, group in enumerate(self.groups):
            if group in self._last_two:
                self._ends.addWidget(group)
            else:
                self._cards.insertWidget(number, group)
            group.apply_look(self._look)
            for tile in group.tiles:
                tile.setChecked(tile.facts.name == chosen)
                tile.installEventFilter(self)
                tile.clicked.connect(lambda _=False, tile=tile: self._choose(tile))

    @property
    def _last_two(self) -> list[TileGroup]:
        """The groups that stand beside each other where one row has room for both."""
        return self.groups[-2:]

    def open(self) -> None:
        """Come up over the window, with everything in it."""
        self.search.clear()
        self._fit()
        self.show()
        self.raise_()
        self.search.setFocus()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self._title, self._measured, self._file, self._close, *self.groups)
        dress(look, self._nothing, self._all)
        self.search.setFont(look.font())
        space(self._column, look, "small", "pad")
        space(self._cards, look, "gap")
        self._ends.setSpacing(look.length("small"))
        if self.isVisible():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the window's size, and take the keys that walk through the tiles."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        return isinstance(event, QKeyEvent) and self._on_key(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; leave other keys to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _make_parts(self, measured: str) -> None:
        self._title = WordsLabel(self.tr("Scenes"), size="title", bold=True)
        self._measured = WordsLabel(measured, tone="muted", wrap=True)
        self.search = QLineEdit()
        self.search.setObjectName("scene_search")
        self.search.setProperty("search", True)
        self.search.setAccessibleName(self.tr("Find a scene"))
        self.search.setPlaceholderText(self.tr("Type to find"))
        self.search.setClearButtonEnabled(True)
        tip = self.tr("Leave the scene as it is. (Escape)")
        self._close = Button(self.tr("Close"), "gallery_close_button", "", tip, small=True)
        tip = self.tr("A table of your own: a row for each point, a column for its class.")
        self._file = Button(self.tr("From a file…"), "gallery_file_button", "", tip, small=True)
        self._body = QWidget()
        self._body.setObjectName("cards")
        self._nothing = WordsLabel(tone="muted", name="no_scene")
        tip = self.tr("Empty the field, and see every scene again.")
        self._all = Button(self.tr("Show all scenes"), "all_scenes_button", "", tip, small=True)
        self._ends = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._ends.setContentsMargins(0, 0, 0, 0)
        nothing = row(self._nothing, self._all, STRETCH)
        self._cards = column(nothing, self._ends, STRETCH, of=self._body)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._body)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Scenes"))
        head = row(self._title, (self.search, 1), self._file, self._close)
        self._column = column(head, self._measured, (self._scroll, 1), of=self)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._on_text_changed)
        self._file.clicked.connect(lambda _=False: self._leave_for(FROM_FILE))
        self._close.clicked.connect(self.hide)
        self._all.clicked.connect(self._show_all)
        self._tell_nothing("")

    def _fit(self) -> None:
        """Cover the window but for a margin, and put the tiles into rows."""
        margin = self._look.length("bar")
        self.setGeometry(self._window.rect().adjusted(margin, margin, -margin, -margin))
        self._arrange()

    def _arrange(self) -> None:
        """Have as many columns as there is room for."""
        look = self._look
        taken = 2 * look.length("pad") + look.length("gap") + 2 * look.length("edge")
        room, between = self.width() - taken, look.length("small")
        columns = max(1, (room + between) // (look.length("scene tile") + between))
        width = (room - (columns - 1) * between) // columns
        beside = sum(len(group.shown) for group in self._last_two) <= columns
        ways = QBoxLayout.Direction
        self._ends.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for place in range(len(self._last_two)):
            self._ends.setStretch(place, place if beside else 0)
        for group in self.groups:
            group.arrange(columns, width)

    def _choose(self, tile: SceneTile) -> None:
        self._leave_for(tile.facts.name)

    def _leave_for(self, name: str) -> None:
        self.hide()
        self.name_chosen.emit(name)

    def _on_text_changed(self, words: str) -> None:
        for group in self.groups:
            group.show_matching(words)
        self._tell_nothing(words)
        self._arrange()

    def _tell_nothing(self, words: str) -> None:
        """Say that no scene matches, and offer them all; else be gone."""
        said = self.tr("No scene matches \u201c{words}\u201d.").format(words=words.strip())
        self._nothing.show_text("" if self.tiles or not words else said)
        for part in (self._nothing, self._all):
            part.setVisible(bool(self._nothing.text()))

    def _show_all(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Tell whether a key was of use: to the search, or to the tile that has the focus."""
        if event.type() != QEvent.Type.KeyPress or not self.tiles:
            return False
        key = Qt.Key(event.key())
        if isinstance(watched, SceneTile):
            return self._on_tile_key(watched, key, event)
        if key in ENTER:
            self._choose(self.tiles[0])
        elif key == Qt.Key.Key_Down:
            self._go_to(self.tiles[0])
        return key in (*ENTER, Qt.Key.Key_Down)

    def _on_tile_key(self, tile: SceneTile, key: Qt.Key, event: QKeyEvent) -> bool:
        """Walk with arrows, choose with Enter, and search for what is typed."""
        typed = bool(event.text().strip()) and event.modifiers() in TYPING
        if key in ENTER:
            self._choose(tile)
        elif key in ARROWS:
            self._walk(tile, key)
        elif typed:
            self.search.setFocus()
            self.search.insert(event.text())
        return typed or key in (*ENTER, *ARROWS)

    def _walk(self, tile: SceneTile, key: Qt.Key) -> None:
        """Go to the neighbour on that side; above the first row there is the search."""
        tiles = self.tiles
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._go_to(tiles[min(max(tiles.index(tile) + step, 0), len(tiles) - 1)])
            return
        places = {each: each.mapTo(self._body, QPoint()) for each in tiles}
        found = _beyond(places, tile, down=key == Qt.Key.Key_Down)
        if found is not None:
            self._go_to(found)
        elif key == Qt.Key.Key_Up:
            self.search.setFocus()

    def _go_to(self, tile: SceneTile) -> None:
        tile.setFocus()
        self._scroll.ensureWidgetVisible(tile)


def _beyond(places: Mapping[SceneTile, QPoint], tile: SceneTile, *, down: bool) -> SceneTile | None:
    """Return the tile of the next row above or below that stands nearest; None at the end."""
    here, sign = places[tile], 1 if down else -1
    beyond = [each for each, place in places.items() if sign * (place.y() - here.y()) > 0]
    return min(
        beyond,
        key=lambda each: (abs(places[each].y() - here.y()), abs(places[each].x() - here.x())),
        default=None,
    )
