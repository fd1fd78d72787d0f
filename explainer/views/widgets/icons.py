"""The program's own icons, tinted by the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explainer.core.platform.assets import assets_folder
from explainer.views.style.theme import Look


def icon(name: str, look: Look, role: str = "text") -> QIcon:
    """Return the icon `name` in the colour of a role, with a little room to its right."""
    side, room = look.length("icon"), look.length("tight")
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(QSize(side + room, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(_drawing(name, look.colour(role))).render(painter, QRectF(0, 0, side, side))
    return QIcon(pixmap)


def _drawing(name: str, colour: QColor) -> QByteArray:
    text = (assets_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour.name()).encode())
