"""Pictures of Qt's as numbers: what is seen in them, and where."""

import numpy as np
from PySide6.QtGui import QImage


def pixels(image):
    """The red, green and blue of every pixel, from 0 to 255: [height, width, 3]."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)


def colours(image):
    """Every colour in a picture, by its name."""
    return {f"#{number:06x}" for number in numbered(pixels(image)).tolist()}


def numbered(seen):
    """Every colour in pixels [height, width, 3], as one number: rows are slow to sort."""
    return np.unique(seen.reshape(-1, 3).astype(np.int32) @ np.array([1 << 16, 1 << 8, 1]))


def where(image, colour):
    """The columns and rows of a colour: [pixels, 2]."""
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return np.argwhere((pixels(image) == wanted).all(axis=2))[:, ::-1]
