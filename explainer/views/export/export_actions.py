"""The ways out of the window: the export sheet, the clipboard, a menu on every plot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from explainer.core.figures.theme import THEMES
from explainer.core.text.language import LANGUAGES
from explainer.session.export.exports import Exports
from explainer.session.memory import EXPORT, Memory
from explainer.views.comparison.board import Board
from explainer.views.comparison.efficiency_panel import FIGURE_NAMES
from explainer.views.export.drag_out import DragOut
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.speech import Say, spoken
from explainer.views.style.theme import Look
from explainer.views.widgets.save_target import ChooseTarget, ask_for_target, save_target

if TYPE_CHECKING:
    from explainer.core.exhibits.exhibit import ShownExhibit
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import ToldChapter
    from explainer.views.export.export_sheet import ExportSheet


class ExportActions(QObject):
    """Offers what can be taken along; `say_notice` tells the user what came of it."""

    def __init__(
        self,
        exports: Exports,
        memory: Memory,
        say: Say,
        say_notice: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._exports, self._memory, self._say = exports, memory, say
        self._say_notice, self._window = say_notice, window
        self._look = Look()
        self._sheet: ExportSheet | None = None
        self._wanted: tuple[str, ...] = ()
        self._export_exhibit: Callable[[], str] | None = None
        self._menus: list[QMenu] = []
        self.plane_menus: dict[str, QMenu] = {}
        self.choose_target: ChooseTarget = ask_for_target
        self.carrier = DragOut(exports, self._order, self)
        exports.copied.connect(self._on_copied)
        exports.saved.connect(self._on_saved)
        exports.refused.connect(self._on_refused)
        self.menu = self._menu_for(lambda: "comparison", window)
        for action in self.menu.actions():
            window.addAction(action)

    @property
    def sheet(self) -> ExportSheet:
        """The export sheet, made when it is first wanted."""
        if self._sheet is None:
            from explainer.views.export.export_sheet import ExportSheet

            self._sheet = ExportSheet(
                self._exports, self._memory, self._say, self.choose_target, self._window
            )
            self._sheet.apply_look(self._look)
        return self._sheet

    def save_handout(self, told: ToldChapter, name: str) -> None:
        """Ask where to put the page of a chapter, and have it made."""
        from explainer.core.export.export_request import HANDOUT
        from explainer.core.story.handout import A4

        target = self._target(HANDOUT, f"{name}.pdf", self.tr("PDF page (*.pdf)"))
        if target is not None:
            order = replace(self._order(HANDOUT, target), size=A4)
            self._exports.save_told(order, told)

    def export_exhibit(self, shown: ShownExhibit) -> None:
        """Have an exhibit made into a file, as it is shown now.

        One whose figure stands among the others has the same sheet as they have.
        """
        from explainer.core.exhibits.registry import exhibit

        if exhibit(shown.name).card is not None:
            self.sheet.open_for_exhibit(shown)
            return
        kinds = self.tr("Picture, drawing or table (*.png *.webp *.svg *.pdf *.csv)")
        target = self._target(shown.name, f"{shown.name}.png", kinds)
        if target is not None:
            self._exports.save(replace(self._order(shown.name, target), exhibit=shown))

    def _target(self, figure: str, suggested: str, kinds: str) -> Path | None:
        from explainer.core.export.export_request import endings_of

        return save_target(self._window, suggested, kinds, endings_of(figure), self.choose_target)

    def offer_on(self, board: Board) -> None:
        """Give every plot of the board a menu of its own, and let it be dragged out."""
        for panel, arm in zip(board.arms, ("supervised", "pretrained"), strict=True):
            for card, plane in zip(panel.cards, ("boundary", "embedding"), strict=True):
                self._offer(card, partial(str, f"{arm}-{plane}"))
        for card in board.curves.cards:
            self._offer(card, lambda: "training-curves")
        below = board.efficiency
        self._offer(below.card, lambda: FIGURE_NAMES[below.tab])

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        for menu in self._menus:
            menu.setFont(look.font())
        if self._sheet is not None:
            self._sheet.apply_look(look)

    def refresh(self) -> None:
        """What is on the screen has changed."""
        if self._sheet is not None:
            self._sheet.refresh()

    def follow_exhibit(self, export: Callable[[], str] | None) -> None:
        """While an exhibit is looked at, `export` it: the models behind it are not to be seen."""
        self._export_exhibit = export
        for action in self.menu.actions():
            if action.property("copies"):
                action.setEnabled(export is None)

    def close(self) -> None:
        """Leave nothing open and nothing that the clipboard would ask for later."""
        if self._sheet is not None:
            self._sheet.close()
        self.carrier.close()
        if QGuiApplication.platformName() == "offscreen":
            QGuiApplication.clipboard().clear()  # Qt crashes at exit otherwise.

    def _offer(self, card: PlotCard, figure: Callable[[], str]) -> None:
        self.carrier.offer(card, figure)
        menu = self.plane_menus[card.objectName()] = self._menu_for(figure, card)
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

        def open_menu(place: QPoint) -> None:
            """Open the plot's menu where it was asked for."""
            menu.popup(card.mapToGlobal(place))

        card.customContextMenuRequested.connect(open_menu)

    def _menu_for(self, figure: Callable[[], str], parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        self._menus.append(menu)
        whole = parent is self._window
        for text, keys, act in (
            (self.tr("Export picture, film or deck…"), "Ctrl+E", self._open_sheet),
            (self.tr("Copy picture"), "Ctrl+Shift+C", self._copy_picture),
            (self.tr("Copy data"), "Ctrl+Shift+D", self._copy_data),
        ):
            action = QAction(text, menu)
            if whole:
                action.setShortcut(QKeySequence(keys))
            action.setProperty("copies", act != self._open_sheet)
            action.triggered.connect(lambda _=False, act=act: act(figure()))
            menu.addAction(action)
        return menu

    def _open_sheet(self, figure: str) -> None:
        if self._export_exhibit is None:
            self.sheet.open_for(figure)
        elif reason := self._export_exhibit():
            self._say_notice(reason)

    def _copy_picture(self, figure: str) -> None:
        self._copy(figure, ("image/png", "image/svg+xml"))

    def _copy_data(self, figure: str) -> None:
        self._copy(figure, ("text/plain",))

    def _copy(self, figure: str, wanted: tuple[str, ...]) -> None:
        self._wanted = wanted
        self._exports.copy(self._order(figure, Path(f"{figure}.png")))

    def _order(self, figure: str, target: Path) -> ExportRequest:
        """Ask for a picture in the theme and the language that slides had the last time."""
        from explainer.core.export.export_request import ExportRequest

        theme = self._memory.choice(EXPORT, "theme", THEMES, "light")
        language = self._memory.choice(EXPORT, "language", LANGUAGES, spoken())
        return ExportRequest(figure, target, theme=theme, language=language)

    def _on_copied(self, contents: dict[str, bytes]) -> None:
        data = QMimeData()
        for kind in self._wanted:
            if kind == "text/plain":
                data.setText(contents[kind].decode())
            elif kind == "image/png":
                data.setImageData(QImage.fromData(contents[kind]))
            else:
                data.setData(kind, contents[kind])
        QGuiApplication.clipboard().setMimeData(data)
        picture = len(self._wanted) > 1
        self._say_notice(
            self.tr("Picture copied: paste it into a slide.")
            if picture
            else self.tr("Numbers copied: paste them into a table.")
        )

    def _on_saved(self, target: Path) -> None:
        self._say_notice(self.tr("Saved: {path}").format(path=target))

    def _on_refused(self, sentence: str) -> None:
        if self._sheet is None or not self._sheet.isVisible():
            self._say_notice(sentence)
