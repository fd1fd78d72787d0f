"""The window's menu bar: menus whose entries stand in sections, whoever adds them and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QWidget

from explainer.core.text.language import ENGLISH
from explainer.core.text.mnemonics import with_mnemonics
from explainer.views.style.speech import spoken
from explainer.views.style.theme import Look

SECTIONS = 10

Entries = list[tuple[tuple[str, ...], QAction]]
"""Entries, each with the titles of the menus that lead to it."""


class MenuGroup(IntEnum):
    """The sections of all menus, from left to right and from above; the tens say in which menu."""

    OPEN = 0
    SAVE = 1
    TAKE = 2
    LEAVE = 3
    UNDO = 10
    COPY = 11
    POINTS = 12
    PREFER = 13
    VIEW = 20
    PANELS = 21
    LOOK = 22
    SCREEN = 23
    RUN = 30
    SEEDS = 31
    KEEP = 32
    STORY = 40
    SCENES = 41
    EXPLORE = 42
    EXPLAIN = 50
    LEARN = 51
    ABOUT = 52


class GroupedMenuBar(QMenuBar):
    """Puts entries behind those of their section, and lines between sections.

    The menus are there from the start, so that nothing jumps when their entries come.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menu_bar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = Look()
        self._sections: dict[MenuGroup, list[QAction]] = {}
        self._unlisted: list[Callable[[], Entries]] = []
        self.menus = tuple(map(self.addMenu, self._titles()))
        for menu in self.menus:
            menu.aboutToShow.connect(partial(self._prepare, menu))

    def put(self, group: MenuGroup, *actions: QAction) -> None:
        """Add entries to a section."""
        self._sections.setdefault(group, []).extend(actions)
        for action in actions:
            _keep_role(action)
            inner = _menu_of(action)
            if inner is not None:
                inner.aboutToShow.connect(partial(self._prepare, inner))
        self._fill(group // SECTIONS)

    def put_menu(self, group: MenuGroup, title: str) -> QMenu:
        """Add a menu of its own to a section, and return it."""
        menu = QMenu(title, self)
        self.put(group, menu.menuAction())
        return menu

    def entries(self) -> Entries:
        """Return every entry of every menu."""
        return [found for menu in self.menus for found in _within(menu, ())]

    def find_also(self, entries: Callable[[], Entries]) -> None:
        """Have more entries found by their words that stand in no menu; asked for when looked for.

        The titles that lead to one of them are those of a sheet.
        """
        self._unlisted.append(entries)

    def unlisted(self) -> Entries:
        """Return what is found by its words and stands in no menu."""
        return [found for entries in self._unlisted for found in entries()]

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`; menus take it when they open."""
        self._look = look
        self.setFont(look.font())

    def _fill(self, number: int) -> None:
        """Put the entries of a menu in their order."""
        menu, first = self.menus[number], number * SECTIONS
        menu.clear()
        for group in sorted(self._sections):
            if first <= group < first + SECTIONS:
                if not menu.isEmpty():
                    menu.addSeparator()
                menu.addActions(self._sections[group])

    def _prepare(self, menu: QMenu) -> None:
        """Let a menu that opens and those in it wear the look; each entry has a letter."""
        menu.setFont(self._look.font())
        entries = [action for action in menu.actions() if action.text()]
        told = ((each.text(), _letter(each)) for each in entries)
        texts = with_mnemonics(told, behind=spoken() != ENGLISH)
        for action, text in zip(entries, texts, strict=True):
            if action.text() != text:
                action.setText(text)
            if (inner := _menu_of(action)) is not None:
                self._prepare(inner)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("&File"),
            self.tr("&Edit"),
            self.tr("&View"),
            self.tr("&Run"),
            self.tr("E&xplore"),
            self.tr("&Help"),
        )


def _within(menu: QMenu, before: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], QAction]]:
    path = (*before, menu.title())
    for action in menu.actions():
        inner = _menu_of(action)
        if inner is not None:
            yield from _within(inner, path)
        elif not action.isSeparator():
            yield path, action


def _menu_of(action: QAction) -> QMenu | None:
    inner = action.menu()
    return inner if isinstance(inner, QMenu) else None


def _keep_role(action: QAction) -> None:
    """Let a system that has a menu of its own for some entries not guess by their words."""
    if action.menuRole() is QAction.MenuRole.TextHeuristicRole:
        action.setMenuRole(QAction.MenuRole.NoRole)


def _letter(action: QAction) -> str:
    return action.shortcut().toString().rpartition("+")[2]
