"""What parts of the window want to take along, and the exhibit that is looked at now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Signal

if TYPE_CHECKING:
    from explainer.core.exhibits.exhibit import ShownExhibit


@dataclass(frozen=True, slots=True)
class SheetLeft:
    """A sheet of exports that was open when a window went: where, and of which exhibit if any."""

    place: QRect
    exhibit: ShownExhibit | None


class ExportWishes(QObject):
    """Passes wishes on to whoever asks for a file's name; knows no file itself."""

    handout_wanted = Signal(object, str)
    """A ToldChapter, and the name of its chapter."""
    exhibit_wanted = Signal(object)
    """A ShownExhibit."""
    runs_wanted = Signal(object, bool)
    """Two runs on one slide, and whether it is to be copied, not saved."""
    exhibit_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.export_exhibit: Callable[[], str] | None = None
        """Exports the exhibit that is looked at, returns why it cannot be; None without one."""
        self.exhibit_told: Callable[[], ShownExhibit | None] = lambda: None
        """What the exhibit shows, for a handout; None without one."""

        self.left: tuple[str, Any] | None = None
        """The exhibit, with its choices, that was on the screen when a window went."""
        self.sheet_left: SheetLeft | None = None
        """The sheet of exports that was open when a window went."""

    def look_at(self, export: Callable[[], str] | None) -> None:
        """While an exhibit is looked at, `export` it: the models behind it are not to be seen."""
        self.export_exhibit = export
        self.exhibit_changed.emit()
