"""Plots that are dragged out of the window as picture files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from explainer.session.export.exports import Exports
from explainer.views.plots.plot_card import PlotCard

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest

THUMBNAIL = 240
"""How wide the picture under the pointer is, in pixels."""

OrderFor = Callable[[str, Path], "ExportRequest"]
Carry = Callable[[QWidget, QMimeData, QPixmap], None]


def drag_out(source: QWidget, data: QMimeData, picture: QPixmap) -> None:
    """Let the user drop the data wherever they like."""
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(picture)
    drag.exec(Qt.DropAction.CopyAction)


class DragOut(QObject):
    """Makes a file of a plot that is pulled, and hands it to the pointer.

    Drawing takes a moment: the drag begins when the file is there, if the plot is still
    pulled. The files are kept until the window closes, for whoever reads them late.
    """

    def __init__(self, exports: Exports, order_for: OrderFor, parent: QObject) -> None:
        super().__init__(parent)
        self._exports, self._order_for = exports, order_for
        self._folder: TemporaryDirectory[str] | None = None
        self._pulled: QWidget | None = None
        self.carry: Carry = drag_out
        exports.lifted.connect(self._on_lifted)

    def offer(self, card: PlotCard, figure: Callable[[], str]) -> None:
        """Let a card be pulled; `figure` names what it shows."""
        card.pull_begun.connect(partial(self._begin, card, figure))
        card.pull_ended.connect(self._end)

    def close(self) -> None:
        """Delete what was made for dragging."""
        self._end()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _begin(self, card: QWidget, figure: Callable[[], str]) -> None:
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="explainer-", ignore_cleanup_errors=True)
        self._pulled = card
        card.setCursor(Qt.CursorShape.DragCopyCursor)
        name = figure()
        self._exports.lift(self._order_for(name, Path(self._folder.name) / f"{name}.png"))

    def _end(self) -> None:
        if self._pulled is not None:
            self._pulled.unsetCursor()
            self._pulled = None

    def _on_lifted(self, target: Path) -> None:
        card = self._pulled
        if card is None:
            return
        self._end()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(target))])
        picture = QPixmap(str(target))
        smooth = Qt.TransformationMode.SmoothTransformation
        self.carry(card, data, picture.scaledToWidth(THUMBNAIL, smooth))
