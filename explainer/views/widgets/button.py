"""A button with an icon of our own beside its word."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QPainter,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu, QPushButton

from explainer.core.platform.assets import assets_folder
from explainer.views.style.theme import Look
from explainer.views.widgets.keys import ENTER


class Button(QPushButton):
    """A word, an icon, and a tip that says what the button does."""

    def __init__(
        self, text: str, object_name: str, icon_name: str, tip: str, *, small: bool = False
    ) -> None:
        """Make a button; without the name of an icon it has none."""
        super().__init__(text)
        self.setObjectName(object_name)
        self.setProperty("small", small)
        self.setToolTip(tip)
        self._tip = tip
        self._icon_name = icon_name
        self._look = Look()

    def show_face(self, text: str, icon_name: str) -> None:
        """Show another word and another icon."""
        self._icon_name = icon_name
        self.setText(text)
        self._show_icon()

    def allow(self, possible: bool, reason: str) -> None:
        """Let the button be clicked, or say in its tip why it cannot be."""
        self.setEnabled(possible)
        self.setToolTip(self._tip if possible else reason)

    def apply_look(self, look: Look) -> None:
        """Take the font, the icon's size and its colour from `look`."""
        self._look = look
        self.setFont(look.font())
        self.setIconSize(QSize(look.length("icon") + look.length("tight"), look.length("icon")))
        self._show_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter as by Space: outside of a dialogue Qt has no use for it."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def setMenu(self, menu: QMenu) -> None:  # noqa: N802
        """Open a menu when it is clicked, and look at rest again once this is gone."""
        super().setMenu(menu)
        # Qt tells nobody that the mouse has left while the menu was open.
        menu.aboutToHide.connect(self._on_menu_hidden, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_menu_hidden(self) -> None:
        self.setDown(False)
        under = self.isVisible() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, under)
        self.update()

    def _show_icon(self) -> None:
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._look))

    def keep_room(self, texts: tuple[str, ...]) -> None:
        """Stay as wide as the widest of `texts` needs, so that the row does not jump."""
        shown = self.text()
        widths = []
        for text in texts:
            self.setText(text)
            widths.append(self.sizeHint().width())
        self.setText(shown)
        self.setMinimumWidth(max(widths))


def icon(name: str, look: Look) -> QIcon:
    """Return the icon `name` in the colour of text, with a little room to its right.

    Where nothing can be clicked it is as quiet as a line: Qt's own is bright on a dark ground.
    """
    made = QIcon()
    made.addPixmap(_pixmap(name, look, "text"), QIcon.Mode.Normal)
    made.addPixmap(_pixmap(name, look, "track"), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, look: Look, role: str) -> QPixmap:
    side, room = look.length("icon"), look.length("tight")
    ratio, colour = QGuiApplication.primaryScreen().devicePixelRatio(), look.colour(role)
    drawn, pixmap = f"{name} {side} {room} {ratio} {colour.name()}", QPixmap()
    if QPixmapCache.find(drawn, pixmap):
        return pixmap
    pixmap = QPixmap(QSize(side + room, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        drawing = QSvgRenderer(_drawing(name, colour))
        drawing.render(painter, QRectF(0, 0, side, side))
    QPixmapCache.insert(drawn, pixmap)
    return pixmap


def _drawing(name: str, colour: QColor) -> QByteArray:
    text = (assets_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour.name()).encode())
