"""Figures of a result: without a window, a display or an event loop."""

import io
from base64 import b64decode

import numpy as np
import pytest
from PIL import Image

from explainer import compare
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.training.timeline import Timeline
from explainer.library.efficiency_sheet import efficiency_sheet
from explainer.science.comparison.comparison import finished_comparison
from tests.pictures import numbered
from tests.science.conftest import few_steps_of_tables

SMALL = {"depth": 1, "width": 8, "steps": 20, "objective": "infonce", "finetuning": "probe"}


@pytest.fixture(scope="module", autouse=True)
def shortly_pretrained():
    """What is drawn of a result does not depend on how much was learnt."""
    with few_steps_of_tables():
        yield


@pytest.fixture(scope="module")
def found(shortly_pretrained):
    random = np.random.default_rng(0)
    X = random.normal(size=(80, 2))
    with pytest.MonkeyPatch.context() as short:
        short.setattr("explainer.science.measuring.simple_methods.TREES", 5)
        return compare(X, np.where(X[:, 0] > 0, "<b>", "a"), (1, 4), 5, **SMALL)


def pixels(png):
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def test_a_notebook_shows_the_table_and_the_curve(qapp, found):
    png = found._repr_png_()
    assert pixels(png).shape == (1080, 1920, 3)
    assert len(numbered(pixels(png))) > 100
    html = found._repr_html_()
    assert b64decode(html.partition("base64,")[2].partition('"')[0]) == png
    assert "1 per class: supervised" in html
    assert found.figure()._repr_png_() == found.figure().png == png


def test_the_sheet_says_what_the_programs_own_says(found):
    """All but the footer, which names a moment that was trained, is the catalogue's figure."""
    settings, measured = found.settings, found.measured
    own = efficiency_sheet(measured, settings, str)
    showing = Showing(finished_comparison(settings), measured)
    theirs = figure("label-efficiency", showing, str)
    for part in ("title", "headline", "headline_name", "facts", "evident", "description"):
        assert getattr(own, part) == getattr(theirs, part)
    assert isinstance(showing.timeline, Timeline)
    for one, other in zip(own.plots[0].lines, theirs.plots[0].lines, strict=True):
        assert one.name == other.name
        assert np.array_equal(one.points, other.points)


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "csv", "webp"])
def test_the_curve_becomes_any_page(qapp, found, tmp_path, ending):
    target = tmp_path / f"curve.{ending}"
    assert found.figure(target=str(target)) == target
    start = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "webp": b"RIFF"}
    start["csv"] = b"\xef\xbb\xbfpanel"
    assert target.read_bytes().startswith(start[ending])


def test_a_trained_draw_is_drawn_too(qapp, found, tmp_path):
    target = found.figure("comparison", tmp_path / "both.svg", labels=4, theme="dark")
    assert "Pretrained, then fine-tuned" in target.read_text(encoding="utf-8")


def test_looks_differ(qapp, found):
    usual = pixels(found.figure(size=(960, 540)).png)
    assert usual.shape == (540, 960, 3)
    for look in ({"theme": "dark"}, {"language": "zh"}, {"labels": 1}):
        other = pixels(found.figure(size=(960, 540), **look).png)
        assert (usual != other).any()


BAD = (
    ({"name": "portrait"}, "There is no figure 'portrait': choose one of"),
    ({"theme": "pink"}, "There is no theme 'pink': choose one of"),
    ({"language": "la"}, "There is no language 'la'"),
    ({"target": "curve.doc"}, "must end in one of"),
    ({"size": (10, 10)}, "10x10 pixels cannot be drawn"),
    ({"labels": 40}, "must be a whole number"),
)


@pytest.mark.parametrize(("given", "words"), BAD, ids=[words[:22] for _, words in BAD])
def test_what_cannot_be_drawn_is_said(found, given, words):
    with pytest.raises(ValueError, match=words):
        found.figure(**given)


WRONG_KINDS = (
    ({"colour": "red"}, "There is no look 'colour': choose any of size, theme"),
    ({"size": "big"}, "size is 'big': give width and height"),
    ({"size": (960.5, 540)}, "size is .960.5, 540.: give width and height"),
    ({"theme": 3}, "theme is 3: give its name"),
    ({"target": 3}, "target is 3: give the path of a file"),
)


@pytest.mark.parametrize(("given", "words"), WRONG_KINDS, ids=[w[:22] for _, w in WRONG_KINDS])
def test_what_is_of_the_wrong_kind_is_said(found, given, words):
    with pytest.raises(TypeError, match=words):
        found.figure(**given)


def test_a_picture_shows_itself_in_one_line(qapp, found):
    shown = repr(found.figure(size=(960, 540)))
    assert shown == "<Figure label-efficiency: a PNG of 960 x 540 pixels>"
