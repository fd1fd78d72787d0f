"""A small picture, enlarged so that every pixel is seen as the square that it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from explainer.core.training.frames import Bytes


def enlarged(picture: Bytes, side: int) -> QPixmap:
    """Return a picture [h, w, channels], grey or in colour, `side` pixels large."""
    high, wide, channels = picture.shape
    kind = QImage.Format.Format_RGB888 if channels > 1 else QImage.Format.Format_Grayscale8
    image = QImage(picture.tobytes(), wide, high, wide * channels, kind)
    way = Qt.TransformationMode.FastTransformation
    aspect = Qt.AspectRatioMode.KeepAspectRatio
    return QPixmap.fromImage(image.scaled(QSize(side, side), aspect, way))
