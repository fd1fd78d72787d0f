"""Parts of a film: which colours it has, and what is told while it is made."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from explainer.core.export.export_request import ExportRequest
from explainer.core.figures.figure import Axis, Plot, SheetFigure
from explainer.export.formats import film


@pytest.fixture
def request_():
    return ExportRequest("label-efficiency", Path("f.gif"), (481, 483))


def test_sides_are_even_as_videos_need_them(qapp, request_):
    plot = Plot("", Axis("", 0, 1), Axis("", 0, 1))
    assert film._drawn(SheetFigure("t", (plot,), "", ""), request_).size == (480, 482)


def test_whoever_waits_is_told_before_each_picture_and_once_all_are_there():
    told = []
    pictures = film._telling(iter("ab"), 2, lambda *how_far: told.append(how_far))
    assert next(pictures) == "a" and told == [(0, 2)]
    assert list(pictures) == ["b"] and told == [(0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("count", "few"), [(1, [0]), (6, [0, 1, 2, 3, 4, 5]), (13, [0, 3, 6, 9, 12])]
)
def test_colours_are_those_of_moments_from_beginning_to_end(monkeypatch, request_, count, few):
    seen = []

    def drawn(number, request):
        seen.append(number)
        return Image.new("RGB", (8, 8), (number * 15, 0, 0))

    monkeypatch.setattr(film, "_shots", lambda *_: ((number, 1.0) for number in range(count)))
    monkeypatch.setattr(film, "_drawn", drawn)
    palette = film._palette(request_, SimpleNamespace())
    assert seen == few
    reds = np.array(palette.getpalette()).reshape(-1, 3)[:, 0]
    assert all(np.abs(reds - number * 15).min() <= 2 for number in few)
