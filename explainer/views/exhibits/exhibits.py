"""The exhibits that are no scenes: each takes the place of both models while it is looked at."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibits
from explainer.session.exhibits.inquiries import Inquiries
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.views.exhibits.exhibit_page import ExhibitPage
    from explainer.views.window import MainWindow


class Exhibits(QObject):
    """Brings an exhibit and takes it away; pages are made when they are first wanted."""

    def __init__(self, inquiries: Inquiries, menu: QMenu, say: Say, window: MainWindow) -> None:
        super().__init__(window)
        self._inquiries, self._say, self._window = inquiries, say, window
        self._pages: dict[str, ExhibitPage] = {}
        self._shown: ExhibitPage | None = None
        self._asked = False
        actions = {
            each.key: window.keys.add(say(each.title), partial(self.show, each.name), each.key)
            for each in exhibits()
        }
        menu.insertActions(menu.actions()[0], [actions[key] for key in sorted(actions)])
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.activated.connect(self.leave)
        self._escape.setEnabled(False)

    @property
    def shown(self) -> ExhibitPage | None:
        """The exhibit that is looked at."""
        return self._shown

    def show(self, name: str, **choices: Any) -> None:
        """Look at an exhibit, with these choices if there are any."""
        page = self._page(name)
        self._bring(page)
        page.begin(**choices)

    @Slot()
    def show_suitability(self) -> None:
        """Look at which pretraining suits the data, which the controls lead to as well."""
        self.show("suitability")

    @Slot()
    def leave(self) -> None:
        """Look at both models again."""
        self._put(None)

    def set_asked(self, asked: bool) -> None:
        """Hide what an exhibit shows while a page of the story asks about it, or show it."""
        self._asked = asked
        if self._shown is not None:
            self._shown.set_asked(asked)

    def told(self) -> ShownExhibit | None:
        """Return what the exhibit on the screen shows, for a handout; None without one."""
        return None if self._shown is None else self._shown.shown

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        if self._shown is not None:
            self._shown.apply_look(look)

    def _page(self, name: str) -> ExhibitPage:
        if name not in self._pages:
            made = page_of(name)(name, self._inquiries, self._window.store, self._say, self._window)
            made.leave_clicked.connect(self.leave)
            made.export_wanted.connect(self._on_export_wanted)
            self._pages[name] = made
        return self._pages[name]

    @Slot()
    def _on_export_wanted(self) -> None:
        told = self.told()
        if self._window.outlets is not None and told is not None:
            self._window.outlets.export_exhibit(told)

    def _bring(self, page: ExhibitPage) -> None:
        if page is not self._shown:
            self._put(page)
            page.apply_look(self._window.look)

    def _put(self, page: ExhibitPage | None) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.give_up()
        self._shown = page
        if page is not None:
            page.set_asked(self._asked)
        self._escape.setEnabled(page is not None)
        self._window.show_exhibit(page)
        if self._window.outlets is not None:
            self._window.outlets.follow_exhibit(page.export if page is not None else None)


def page_of(name: str) -> type[ExhibitPage]:
    """Return the kind of page that shows an exhibit: its own, or the one that shows any."""
    own = f"{__package__}.{name}_page"
    if find_spec(own) is None:
        own = f"{__package__}.measured_page"
    page: type[ExhibitPage] = import_module(own).PAGE
    return page
