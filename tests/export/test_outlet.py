"""What is asked for decides what is made, in which size, and what it carries inside."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from explainer.core.export.export_request import SMALLEST, ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.core.settings.settings_text import as_text
from explainer.core.settings.validation import SettingsError
from explainer.core.training.timeline import Timeline
from explainer.export import outlet
from explainer.export.formats.film import _drawn, _telling
from explainer.export.formats.vector import PDF_DPI, dots_to_an_inch
from tests.export.figures_factory import showing


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 4)


@pytest.fixture
def pages(monkeypatch):
    """The pages that were to be drawn: ending, format and what they carry."""
    seen = []

    def page_bytes(shown, ending, page, settings):
        seen.append((ending, page, settings))
        return ending.encode()

    monkeypatch.setattr(outlet, "page_bytes", page_bytes)
    return seen


def request(name="out.png", figure="comparison", **choices):
    return ExportRequest(figure, Path(name), **choices)


@pytest.mark.parametrize(
    ("size", "width", "small"),
    [
        ((1920, 1080), 960, (960, 540)),
        ((1080, 1920), 540, (540, 960)),
        ((1920, 1080), 100, (853, SMALLEST)),
        ((1000, 2000), 240, (SMALLEST, 960)),
    ],
)
def test_a_preview_has_the_shape_of_what_it_shows_and_room_for_words(
    known, pages, size, width, small
):
    outlet.previewed(request(size=size, theme="dark", transparent=True), known, width)
    ((ending, page, settings),) = pages
    assert (ending, page.size, page.theme, page.transparent) == (".png", small, "dark", True)
    assert settings == ""


def test_a_preview_of_what_has_no_pixels_is_one_of_a_slide(known, pages):
    outlet.previewed(request("out.csv", size=(500, 500)), known, 960)
    assert pages[0][1].size == (960, 540)


def test_a_copy_is_a_picture_a_drawing_and_numbers_that_bring_the_experiment_back(known, pages):
    found = outlet.copied(request(size=(800, 600), theme="dark"), known)
    assert found["image/png"] == b".png" and found["image/svg+xml"] == b".svg"
    assert as_text(known.settings) in found["text/plain"].decode()
    assert {(page.size, page.theme, inside) for _, page, inside in pages} == {
        ((800, 600), "dark", as_text(known.settings))
    }


def test_before_the_first_moment_nothing_is_carried_inside(known):
    assert outlet._settings(request(), Showing(Timeline())) == ""
    assert outlet._settings(request(), known) == as_text(known.settings)


@pytest.mark.parametrize(
    ("name", "maker"),
    [("a.png", "_page"), ("a.pdf", "_page"), ("a.csv", "_table"), ("a.pptx", "_deck"),
     ("a.gif", "_film")],
)  # fmt: skip
def test_an_ending_decides_who_makes_a_file(known, monkeypatch, name, maker):
    for each in ("_page", "_table", "_deck", "_film"):
        monkeypatch.setattr(outlet, each, lambda *_, each=each: each.encode())
    monkeypatch.setattr(outlet, "MAKERS", {".csv": outlet._table, ".pptx": outlet._deck})
    assert outlet.content(request(name), known, print) == maker.encode()


def test_what_cannot_be_made_is_refused_before_it_is_made(known):
    odd = request(size=(100, 100))
    for way in (outlet.check_made, lambda each: outlet.content(each, known, print)):
        with pytest.raises(SettingsError, match="100x100"):
            way(odd)


def test_a_figure_is_drawn_as_far_as_it_is_bent_and_large_as_it_is_shown(known, monkeypatch):
    seen = []
    monkeypatch.setattr(outlet, "figure", lambda name, shown, say: seen.append((name, shown)))
    outlet._figure(replace(request(), share=0.25, large="embeddings"), known)
    ((name, shown),) = seen
    assert (name, shown.share, shown.large) == ("comparison", 0.25, "embeddings")


def test_a_film_tells_each_picture_before_it_is_drawn_and_its_end():
    told = []
    pictures = _telling(iter("ab"), 2, lambda *done: told.append(done))
    assert next(pictures) == "a" and told == [(0, 2)]
    assert list(pictures) == ["b"] and told == [(0, 2), (1, 2), (2, 2)]


def test_sides_of_a_film_are_even(monkeypatch):
    monkeypatch.setattr("explainer.export.formats.film.render", lambda shown, size, theme: size)
    monkeypatch.setattr("explainer.export.formats.film.pillow", lambda size: size.toTuple())
    assert _drawn(None, SimpleNamespace(size=(641, 480), theme="light")) == (640, 480)


@pytest.mark.parametrize(("inches", "pixels"), [(40 / 3, 1920), (210 / 25.4, 1240), (40 / 3, 1000)])
def test_a_pixel_of_paper_is_nearest_to_whole_dots(inches, pixels):
    def strays(dots):
        grain = inches * dots / pixels
        return abs(grain - round(grain)) / grain

    found = dots_to_an_inch(inches, pixels)
    assert PDF_DPI[0] <= found < PDF_DPI[1]
    assert strays(found) == min(map(strays, range(*PDF_DPI)))
