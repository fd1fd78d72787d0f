"""The window's shortcuts, so that they can be listed: its actions, and keys taken elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from explainer.core.palette.dictionary import in_english
from explainer.core.text.mnemonics import plain

ALSO = "also"
ARROWS = ("Left", "Right", "Up", "Down")
SIGNS = (".", ",")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Both keys that press what has the focus, or choose it."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What one or several keys do; each is named as Qt writes it, `Ctrl+R` for instance."""

    keys: tuple[str, ...]
    words: str


class Keys:
    """Makes actions with keys, and knows every key of a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._told: list[Shortcut] = []

    @property
    def shortcuts(self) -> tuple[Shortcut, ...]:
        """Every shortcut there is: what the window answers itself, then its actions'."""
        actions = (_shortcut(action) for action in self._window.actions())
        return (*self._told, *(shortcut for shortcut in actions if shortcut.keys))

    def written_of(self, action: QAction) -> str:
        """Return the keys of an action; where it only names one, all that do the same."""
        own, (words, _, told) = _shortcut(action), action.text().partition("\t")
        same = (each for each in self._told if told and each.words == plain(words))
        shortcut = next(same, Shortcut((told,), words)) if told else own
        return written(shortcut) if shortcut.keys else ""

    def add(self, words: str, act: Callable[[], object], *keys: str) -> QAction:
        """Return a new action of the window that calls `act`, at `keys` too."""
        action = QAction(words, self._window)
        also(action, words)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked: act())
        self._window.addAction(action)
        return action

    def trigger(self, key: str) -> None:
        """Do what a key stands for, as a button with the same meaning does; else nothing."""
        sequence = QKeySequence(key)
        for action in self._window.actions():
            if sequence in action.shortcuts():
                action.trigger()
                return

    def offer(self, words: str, act: Callable[[], object], *keys: str) -> QAction:
        """Return an action for a menu, which names keys that what has the focus may want first."""
        self.tell(words, *keys)
        action = QAction(f"{words}\t{keys[0]}", self._window)
        also(action, words)
        action.triggered.connect(lambda _checked: act())
        return action

    def tell(self, words: str, *keys: str) -> None:
        """List keys that no action has, because what has the focus may want them first."""
        self._told.append(Shortcut(keys, words))


def also(action: QAction, *words: str) -> None:
    """Let an action be found by other words than those that it shows."""
    action.setProperty(ALSO, [*also_found_by(action), *words])


def known_as(action: QAction, template: str) -> None:
    """Let an action have the name of its words before a number was written into them."""
    action.setProperty(ALSO, [template, *also_found_by(action)])


def also_found_by(action: QAction) -> list[str]:
    """Return by which words an action is found besides those that it shows."""
    return action.property(ALSO) or []


def english_name(action: QAction) -> str:
    """Return what an action is called in English, whichever language the window speaks."""
    return in_english((also_found_by(action) or [plain(action.text())])[0])


def allow(action: QAction, possible: bool, reason: str) -> None:
    """Let an action be done, or say in its status tip why it cannot be."""
    action.setEnabled(possible)
    action.setStatusTip("" if possible else reason)


def _shortcut(action: QAction) -> Shortcut:
    keys = (key.toString(QKeySequence.SequenceFormat.PortableText) for key in action.shortcuts())
    return Shortcut(tuple(keys), plain(action.text()))


def written(shortcut: Shortcut) -> str:
    """Return the keys of a shortcut by what is printed on them, where Qt calls them otherwise."""
    pressed = tuple(_pressed(key) for key in shortcut.keys)
    before = shortcut.keys[0].removesuffix(ARROWS[0])
    if shortcut.keys == tuple(before + arrow for arrow in ARROWS):
        pressed = (before + QCoreApplication.translate("ShortcutSheet", "arrow keys"),)
    return QCoreApplication.translate("ShortcutSheet", " or ").join(pressed)


def _pressed(key: str) -> str:
    """Return the name of a key; a sign beside others is known by itself."""
    names = _names()
    parts = key.split("+")
    if len(parts) > 1 and parts[-1] in SIGNS:
        return key
    return "+".join(names.get(part, part) for part in parts)


def _names() -> dict[str, str]:
    return {
        "Space": QCoreApplication.translate("ShortcutSheet", "Space"),
        "Right": QCoreApplication.translate("ShortcutSheet", "Right arrow"),
        "Left": QCoreApplication.translate("ShortcutSheet", "Left arrow"),
        "Up": QCoreApplication.translate("ShortcutSheet", "Up arrow"),
        "Down": QCoreApplication.translate("ShortcutSheet", "Down arrow"),
        "Home": QCoreApplication.translate("ShortcutSheet", "Home"),
        "End": QCoreApplication.translate("ShortcutSheet", "End"),
        "PgUp": QCoreApplication.translate("ShortcutSheet", "Page Up"),
        "PgDown": QCoreApplication.translate("ShortcutSheet", "Page Down"),
        "Esc": QCoreApplication.translate("ShortcutSheet", "Escape"),
        "Return": QCoreApplication.translate("ShortcutSheet", "Enter"),
        "drag": QCoreApplication.translate("ShortcutSheet", "drag"),
        ".": QCoreApplication.translate("ShortcutSheet", "full stop"),
        ",": QCoreApplication.translate("ShortcutSheet", "comma"),
    }
