"""The words of figures and cards in the user's language."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

Say = Callable[[str], str]


def say(text: str) -> str:
    """Return a figure's text in the language that is installed."""
    return QCoreApplication.translate("Figure", text)
