"""What pages are drawn on where only words and places count."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from explainer.core.figures.theme import LIGHT
from explainer.plotting.fonts import load_fonts
from explainer.plotting.style import Canvas


@pytest.fixture
def canvas(qapp):
    load_fonts()
    image = QImage(QSize(10, 10), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        yield Canvas(LIGHT, 1.0, painter=painter)
