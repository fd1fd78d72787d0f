"""The ways into the window: a file that is opened or dropped, a line of text that is pasted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from explainer.core.settings.settings_text import MARKER
from explainer.core.tables.table_files import ARRAYS, TEXTS
from explainer.core.text.file_names import shown_name
from explainer.session.files.contents import ENCODER, SESSION, is_table_text
from explainer.session.files.documents import Documents
from explainer.session.store import Store
from explainer.views.files.overwriting import OverwritingAnswer, ask_to_overwrite, free_name
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.widgets.save_target import (
    ChooseTarget,
    UsualFolder,
    ask_for_target,
    save_target,
)

if TYPE_CHECKING:
    from explainer.core.training.saved import Choice
    from explainer.session.files.own_tables import TablePreview
    from explainer.views.files.table_sheet import TableSheet

TABLE_KINDS = " ".join(f"*{ending}" for ending in (*TEXTS, ARRAYS))
KINDS = "*.explainer *.safetensors *.png *.webp *.svg *.pdf *.pptx *.gif *.mp4 " + TABLE_KINDS
ChooseFile = Callable[[QWidget, str], str]


def ask_for_file(usual: UsualFolder, parent: QWidget, kinds: str) -> str:
    """Let the user choose a file, at first in the `usual` folder; empty if they don't."""
    return QFileDialog.getOpenFileName(parent, "", str(usual()), kinds)[0]


class OpenActions(QObject):
    """Offers to open what was made before, and to save what is on the screen."""

    def __init__(self, shell: Shell, documents: Documents, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._documents, self._store = shell, documents, store
        self._window = shell.window()
        self.sheet: TableSheet | None = None
        documents.tables.opened.connect(self._on_table_opened)
        documents.layout_opened.connect(self._on_layout_opened)
        self.choose_file: ChooseFile = partial(ask_for_file, self._usual_folder)
        self.choose_target: ChooseTarget = partial(ask_for_target, self._usual_folder)
        self.ask_to_overwrite: Callable[[QWidget, str], OverwritingAnswer] = ask_to_overwrite
        self._recent = QMenu(self.tr("Open recent"), self._window)
        self._recent.aboutToShow.connect(self._on_recent_wanted)
        documents.recent.changed.connect(self._list_recent)
        self._offer()
        shell.take_drops(self)
        shell.closing.connect(self._on_closing)

    def _usual_folder(self) -> Path:
        return self._documents.recent.folder

    def _offer(self) -> None:
        keys, menu = self._shell.keys, self._shell.menu
        opens, saves, copies = MenuGroup.OPEN, MenuGroup.SAVE, MenuGroup.COPY
        for group, text, key, act in (
            (opens, self.tr("Open…"), "Ctrl+O", self._open_file),
            (opens, self.tr("Open a table of your own…"), "Ctrl+Shift+O", self._open_table),
            (saves, self.tr("Save session"), "Ctrl+S", self.save),
            (saves, self.tr("Save session as…"), "Ctrl+Shift+S", self.save_as),
            (saves, self.tr("Save pretrained encoder…"), "Ctrl+Shift+E", self._save_encoder),
            (copies, self.tr("Copy settings as text"), "Ctrl+Shift+T", self._copy_settings),
            (copies, self.tr("Paste settings or a table"), "Ctrl+V", self._paste_settings),
        ):
            menu.put(group, keys.add(text, act, key))
        menu.put(opens, self._recent.menuAction())
        leave = keys.add(self.tr("Quit"), self._shell.close_by_hand, "Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        menu.put(MenuGroup.LEAVE, leave)

    @Slot()
    def _on_closing(self) -> None:
        """Leave nothing open."""
        if self.sheet is not None:
            self.sheet.close()

    def accepts(self, event: QDragEnterEvent) -> bool:
        """Tell whether what is dragged over the window can be opened."""
        if event.source() is not None:
            return False  # A plot that is dragged out, and has not left the window yet.
        data = event.mimeData()
        text = data.text() if data.hasText() else ""
        return data.hasUrls() or _says_something(text)

    def take(self, event: QDropEvent) -> None:
        """Open what was dropped; of several files the first one that can be."""
        data = event.mimeData()
        local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if local:
            self._documents.open_files(tuple(dict.fromkeys(local)))
        elif data.hasUrls() and not _says_something(data.text()):
            self._store.notify(self.tr("Only files of this computer can be opened: save it first."))
        else:
            self._documents.open_text(data.text())

    def _open_file(self) -> None:
        self._choose_and_open(self.tr("Files of this program ({kinds})").format(kinds=KINDS))

    def _open_table(self) -> None:
        self._choose_and_open(self.tr("Tables ({kinds})").format(kinds=TABLE_KINDS))

    def _choose_and_open(self, kinds: str) -> None:
        chosen = self.choose_file(self._window, kinds)
        if chosen:
            self._documents.open_file(Path(chosen))

    def _on_table_opened(self, preview: TablePreview) -> None:
        """Let the columns be chosen."""
        from explainer.views.files.table_sheet import TableSheet

        if self.sheet is None:
            self.sheet = TableSheet(self._documents.tables, say, self._window)
            self._shell.dress(self.sheet)
        self.sheet.open_for(preview)

    def _on_layout_opened(self, layout: dict[str, Choice]) -> None:
        self._shell.state.restore(layout)

    def _on_recent_wanted(self) -> None:
        self._list_recent()
        self._documents.recent.look()

    def _list_recent(self) -> None:
        """Offer the files of the last time, those that are still there."""
        self._recent.clear()
        for path in self._documents.recent.files:
            action = self._recent.addAction(shown_name(path).replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._documents.open_file, path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("Nothing yet")).setEnabled(False)
            return
        self._recent.addSeparator()
        self._recent.addAction(self.tr("Clear this list")).triggered.connect(
            self._documents.recent.clear
        )

    def save(self) -> bool:
        """Save the session, where its user says if it has no file; whether it was said.

        Whoever has changed the file meanwhile may be the same user in another window.
        """
        path = self._documents.path
        if path is None:
            return self.save_as()
        if self._documents.marks.changed(path):
            answer = self.ask_to_overwrite(self._window, shown_name(path))
            if answer is OverwritingAnswer.SAVE_AS:
                return self._save_under(free_name(path))
            if answer is OverwritingAnswer.CANCEL:
                return False
        self._documents.save(path)
        return True

    def save_as(self) -> bool:
        """Save the session where its user says; whether it was said."""
        return self._save_under(self._documents.document.called or Path(f"session{SESSION}"))

    def _save_under(self, suggested: Path) -> bool:
        kinds = self.tr("Sessions ({kinds})").format(kinds=f"*{SESSION}")
        target = self._target(str(suggested), kinds, SESSION)
        if target is not None:
            self._documents.save(target)
        return target is not None

    def _save_encoder(self) -> None:
        kinds = self.tr("Pretrained encoders ({kinds})").format(kinds=f"*{ENCODER}")
        target = self._target(f"encoder{ENCODER}", kinds, ENCODER)
        if target is not None:
            self._documents.save_encoder(target)

    def _target(self, suggested: str, kinds: str, ending: str) -> Path | None:
        return save_target(self._window, suggested, kinds, (ending,), self.choose_target)

    def _copy_settings(self) -> None:
        QGuiApplication.clipboard().setText(self._documents.text)
        self._store.notify(self.tr("Settings copied: paste them into a chat."))

    def _paste_settings(self) -> None:
        self._documents.open_text(QGuiApplication.clipboard().text())


def _says_something(text: str) -> bool:
    return MARKER in text or is_table_text(text)
