"""A small picture, enlarged: its squares, its colours and its shape."""

import numpy as np
import pytest

from explainer.views.plots.picture import enlarged


def colours(picture, side):
    image = enlarged(picture, side).toImage()
    step = image.width() // picture.shape[1]
    return [
        [image.pixelColor(x, y).getRgb()[:3] for x in range(step // 2, image.width(), step)]
        for y in range(step // 2, image.height(), step)
    ]


@pytest.mark.parametrize("channels", [1, 3])
def test_every_pixel_is_a_square_of_its_own_colour(qapp, channels):
    values = np.arange(4 * channels, dtype=np.uint8).reshape(2, 2, channels) * 20
    wanted = np.broadcast_to(values, (2, 2, 3)).tolist()
    assert [[list(each) for each in row] for row in colours(values, 40)] == wanted


def test_a_picture_that_is_wider_than_high_stays_so(qapp):
    shown = enlarged(np.zeros((2, 4, 1), np.uint8), 40)
    assert (shown.width(), shown.height()) == (40, 20)
