"""What keys are called where Qt's own names are not what is printed on them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from explainer.views.widgets.keys import Shortcut

ARROWS = ("Left", "Right", "Up", "Down")
SIGNS = (".", ",")


def written(shortcut: Shortcut) -> str:
    """Return the keys of a shortcut as a reader finds them."""
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
