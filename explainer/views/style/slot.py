"""A place that is kept for a part which somebody else brings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

CHANGES = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)


def adopt(part: QWidget, parent: QWidget) -> None:
    """Have a part stand in another widget; it is seen there unless somebody has hidden it."""
    if part.parentWidget() is parent:
        return
    told = part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    hidden = told and part.isHidden()
    part.setParent(parent)
    part.setVisible(not hidden)


class PlaceSlot(QWidget):
    """Holds one part, which fills it; without one, or while it is hidden, it wants no room.

    It has no layout: whatever changes in the part moves nothing outside of it.
    """

    filled_changed = Signal()
    """The part has come or gone, or wants another height: the room is to be shared out anew."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.part: QWidget | None = None
        self.kept = QSize(0, 0)
        """The room that is kept for what covers the part for a while."""
        self._known = 0

    @property
    def filled(self) -> bool:
        """Whether there is a part here that is to be seen."""
        part = self.part
        return part is not None and part.parentWidget() is self and not part.isHidden()

    def hold(self, part: QWidget) -> None:
        """Take a part in; one that stood elsewhere comes here."""
        if self.part is not part:
            self.part = part
            part.installEventFilter(self)
        adopt(part, self)
        self._fill()
        self._known = self.wanted()
        self.filled_changed.emit()

    def keep(self, room: QSize) -> None:
        """Keep room for what covers the part from now on; none of it for nothing."""
        if room != self.kept:
            self.kept = room
            self._known = self.wanted()
            self.filled_changed.emit()

    def least_width(self) -> int:
        """Return how wide the part has to be [px], 0 without one."""
        return self.part.minimumSizeHint().width() if self.part and self.filled else 0

    def wanted(self) -> int:
        """Return the height that the part would like to have [px], 0 without one."""
        if self.part is None or not self.filled:
            return 0
        own = self.part.minimumHeight() or self.part.sizeHint().height()
        return max(own, self.kept.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice when the part is shown or hidden, or wants another height."""
        if event.type() in CHANGES and watched is self.part and self.wanted() != self._known:
            self._known = self.wanted()
            self.filled_changed.emit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the part fill the place."""
        self._fill()

    def _fill(self) -> None:
        if self.part is not None and self.part.parentWidget() is self:
            self.part.setGeometry(self.rect())
