"""The ways out of the window: the export sheet, the clipboard, a menu on every plot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication, QImage

from explainer.core.figures.theme import THEMES
from explainer.core.text.language import LANGUAGES
from explainer.session.export.exports import Exports
from explainer.session.export.wishes import ExportWishes
from explainer.session.folders import keep_folder, usual_folder
from explainer.session.memory import EXPORT, Memory
from explainer.session.store import Store
from explainer.views.export.drag_out import DragOut
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.stage import StagePlot
from explainer.views.style.speech import say, spoken
from explainer.views.widgets.keys import allow
from explainer.views.widgets.save_target import ChooseTarget, ask_for_target, save_target

if TYPE_CHECKING:
    from explainer.core.exhibits.exhibit import ShownExhibit
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import ToldChapter
    from explainer.views.export.export_sheet import ExportSheet


PICTURES, NUMBERS = ("image/png", "image/svg+xml"), ("text/plain",)
"""The kinds in which a figure goes to the clipboard."""


class ExportActions(QObject):
    """Offers what can be taken along, and tells what came of it."""

    def __init__(
        self, shell: Shell, exports: Exports, wishes: ExportWishes, memory: Memory, store: Store
    ) -> None:
        super().__init__(shell.window())
        self._shell, self._exports, self._wishes = shell, exports, wishes
        self._memory, self._store = memory, store
        self._sheet: ExportSheet | None = None
        self._wanted: tuple[str, ...] = ()
        self._copied = ""
        folder = partial(usual_folder, memory)
        self.choose_target: ChooseTarget = partial(ask_for_target, folder)
        self.drag_out = DragOut(exports, self.request, self)
        self.copies: list[QAction] = []
        """What shows both models, and so has nothing to show beside an exhibit."""
        self._offer_in_menu()
        for plot in shell.stage.plots:
            self._offer_on(plot)
        self._connect()
        QTimer.singleShot(0, self, self._go_on)  # The window that takes another's place is there.

    @property
    def sheet(self) -> ExportSheet:
        """The export sheet, made when it is first wanted."""
        if self._sheet is None:
            from explainer.views.export.export_sheet import ExportSheet

            target, window = self.choose_target, self._shell.window()
            self._sheet = ExportSheet(self._exports, self._memory, say, target, window)
            self._shell.dress(self._sheet)
        return self._sheet

    def _connect(self) -> None:
        self._exports.copied.connect(self._on_copied)
        self._exports.saved.connect(self._on_saved)
        self._exports.refused.connect(self._on_refused)
        self._wishes.handout_wanted.connect(self._save_handout)
        self._wishes.exhibit_wanted.connect(self._export_exhibit)
        self._wishes.exhibit_changed.connect(self._on_exhibit_changed)
        self._shell.closing.connect(self._on_closing)

    def _ways(self) -> tuple[tuple[str, str, Callable[[str], None]], ...]:
        return (
            (self.tr("Export picture, film or deck…"), "Ctrl+E", self._open_sheet),
            (self.tr("Copy picture"), "Ctrl+Shift+C", self._copy_picture),
            (self.tr("Copy data"), "Ctrl+Shift+D", self._copy_data),
        )

    def _offer_in_menu(self) -> None:
        for words, key, act in self._ways():
            action = self._shell.keys.add(words, partial(act, "comparison"), key)
            copies = act != self._open_sheet
            self._shell.menu.put(MenuGroup.COPY if copies else MenuGroup.TAKE, action)
            self.copies += [action] if copies else []
        pull = self._shell.keys.add(self.tr("Drag a picture out"), self._tell_pulling)
        self._shell.menu.put(MenuGroup.TAKE, pull)

    def _offer_on(self, plot: StagePlot) -> None:
        """Give a plot's menu the ways out, and let it be dragged out."""
        self.drag_out.offer(plot.card, plot.figure)
        for words, _, act in self._ways():
            action = plot.menu.addAction(words)
            action.triggered.connect(lambda _=False, act=act: act(plot.figure()))

    @Slot(object, str)
    def _save_handout(self, told: ToldChapter, name: str) -> None:
        """Ask where to put the page of a chapter, and have it made."""
        from explainer.core.export.export_request import HANDOUT
        from explainer.core.story.handout import A4

        target = self._target(HANDOUT, f"{name}.pdf", self.tr("PDF page (*.pdf)"))
        if target is not None:
            self._exports.save_told(replace(self.request(HANDOUT, target), size=A4), told)

    @Slot(object)
    def _export_exhibit(self, shown: ShownExhibit) -> None:
        """Offer all files that an exhibit can become, as it is shown now."""
        self.sheet.open_for_exhibit(shown)

    def _target(self, figure: str, suggested: str, kinds: str) -> Path | None:
        from explainer.core.export.export_request import endings_of

        window = self._shell.window()
        return save_target(window, suggested, kinds, endings_of(figure), self.choose_target)

    @Slot()
    def _go_on(self) -> None:
        """Open the sheet that a window in another language has left, as it was there."""
        left, self._wishes.sheet_left = self._wishes.sheet_left, None
        if left is not None:
            self.sheet.go_on(left)

    @Slot()
    def _on_exhibit_changed(self) -> None:
        reason = self.tr("An exhibit is on the screen: Esc brings both models back.")
        for action in self.copies:
            allow(action, self._wishes.export_exhibit is None, reason)

    @Slot()
    def _on_closing(self) -> None:
        """Leave nothing open and nothing that the clipboard would ask for later.

        The window of another language goes on with a sheet that was open.
        """
        if self._sheet is not None:
            if self._sheet.isVisible():
                self._wishes.sheet_left = self._sheet.left()
            self._sheet.close()
        self.drag_out.close()
        if QGuiApplication.platformName() == "offscreen":
            QGuiApplication.clipboard().clear()  # Qt crashes at exit otherwise.

    def _open_sheet(self, figure: str) -> None:
        export = self._wishes.export_exhibit
        if export is None:
            self.sheet.open_for(figure)
        elif reason := export():
            self._store.notify(reason)

    def _tell_pulling(self) -> None:
        self._store.notify(
            self.tr("Press on any plot and pull it out of the window: it becomes a picture file.")
        )

    def _copy_picture(self, figure: str) -> None:
        request = self.request(figure, Path(f"{figure}.png"))
        self.copy(request, PICTURES, self.tr("Picture copied: paste it into a slide."))

    def _copy_data(self, figure: str) -> None:
        request = self.request(figure, Path(f"{figure}.png"))
        self.copy(request, NUMBERS, self.tr("Numbers copied: paste them into a table."))

    def copy(self, request: ExportRequest, wanted: tuple[str, ...], said: str) -> None:
        """Put a figure on the clipboard in these kinds; `said` follows once it is there."""
        self._wanted, self._copied = wanted, said
        self._exports.copy(request)

    def request(self, figure: str, target: Path) -> ExportRequest:
        """Ask for a picture in the theme and the language that slides had the last time.

        What can be bent is as far bent as it is on the screen.
        """
        from explainer.core.export.export_request import ExportRequest
        from explainer.core.export.figure_cards import BENT
        from explainer.core.export.large_planes import LargePlanes

        theme = self._memory.choice(EXPORT, "theme", THEMES, "light")
        language = self._memory.choice(EXPORT, "language", LANGUAGES, spoken())
        plain = ExportRequest(figure, target, theme=theme, language=language)
        if figure not in BENT:
            return plain
        share, angles = self._shell.stage.bent()
        large = LargePlanes(self._shell.stage.embeddings_large(), angles)
        return replace(plain, share=share, large=large)

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
        self._store.notify(self._copied)

    def _on_saved(self, target: Path) -> None:
        """Say where a file is; the next one is offered there, too."""
        keep_folder(self._memory, target)
        self._store.notify(self.tr("Saved: {path}").format(path=target))

    def _on_refused(self, sentence: str) -> None:
        if self._sheet is None or not self._sheet.isVisible():
            self._store.notify(sentence)
