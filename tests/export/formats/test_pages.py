"""Every figure in every format, opened again by a program that did not write it."""

import io
import itertools
import re
import shutil
import subprocess
from html import unescape
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import figure
from explainer.core.figures.figure import ComparisonFigure, Poster, SlideFigure
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.text.language import CHINESE
from explainer.export.drawing.speech import say_in
from explainer.export.formats.image import ExportError
from explainer.export.formats.pages import ENDINGS, PageFormat, page_bytes
from explainer.export.formats.vector import PAPER_INCHES, WIDTH_INCHES, dots_to_an_inch
from explainer.files.marks import PictureMarks, software, xmp
from tests.export.figures_factory import showing
from tests.pictures import numbered

SIZE = (1280, 720)
SLIDE, PAPER = (1920, 1080), (2880, 1620)
# The more letters and lines, the more pixels of a small picture are an edge.
ROOMY = {"poster": PAPER, "comparison": SLIDE, "morph": SLIDE, "slide": SLIDE}
DIFFERS, MOST_DIFFERENT = 32, 0.02
SVG = "{http://www.w3.org/2000/svg}"


BOTH_ENDINGS = (".svg", ".pdf")
KINDS = [name for name in FIGURES if not name.startswith("supervised-")]
"""Each kind of figure once: the planes of one arm are painted as those of the other are."""
DARK_TOO = {("comparison", ".pdf", "dark"), ("label-efficiency", ".svg", "dark")}
"""Plots of all figures are painted alike, in either theme: each is looked at in one format."""
DRAWN = sorted(
    {(name, end, "light") for name, end in zip(KINDS, itertools.cycle(BOTH_ENDINGS), strict=False)}
    | {("comparison", ".svg", "light"), *DARK_TOO}
)


def needs(program):
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is missing.")


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 4)


@pytest.fixture(scope="module")
def page(qapp, known):
    """The content of a file by figure, ending and theme, drawn once."""
    drawn = {}

    def made(name, ending, theme="light", size=SIZE, say=str):
        key = (name, ending, theme, size, say)
        if key not in drawn:
            shown = figure(name, known, say)
            drawn[key] = page_bytes(shown, ending, PageFormat(size, theme), as_text(known.settings))
        return drawn[key]

    return made


@pytest.fixture(scope="module")
def fonts(tmp_path_factory):
    """An environment in which other programs find the fonts that the program ships."""
    folder = tmp_path_factory.mktemp("fonts")
    config = folder / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{assets_folder() / 'fonts'}</dir><cachedir>{folder}</cachedir></fontconfig>"
    )
    return {"FONTCONFIG_FILE": str(config), "PATH": "/usr/bin:/bin:/usr/local/bin"}


def pixels(content):
    return np.asarray(Image.open(io.BytesIO(content)).convert("RGB")).astype(np.int16)


def words_of(plot):
    return [name for name in (plot.x.name, plot.y.name) if name]


def plots_of(shown):
    if isinstance(shown, Poster):
        return [shown.capacity.plot, shown.comparison.worth.plot, *plots_of(shown.comparison)]
    if isinstance(shown, ComparisonFigure):
        return [plot for arm in shown.arms for plot in (arm.decision, arm.embedding)]
    return list(shown.planes if isinstance(shown, SlideFigure) else shown.plots)


def rasterised(content, ending, folder, fonts, size):
    source, target = folder / f"page{ending}", folder / "page"
    source.write_bytes(content)
    scale = ["-scale-to-x", str(size[0]), "-scale-to-y", str(size[1])]
    command = {
        ".svg": ["rsvg-convert", "-w", str(size[0]), "-o", f"{target}.png", str(source)],
        ".pdf": ["pdftoppm", "-singlefile", *scale, str(source), str(target)],
    }[ending]
    subprocess.run(command, check=True, env=fonts, timeout=60)
    made = target.with_suffix(".png" if ending == ".svg" else ".ppm")
    return pixels(made.read_bytes())


@pytest.mark.parametrize(
    ("name", "ending"),
    [*((name, ".png") for name in KINDS), ("comparison", ".webp"), ("poster", ".webp")],
)
def test_a_picture_has_its_size_its_words_and_its_settings(page, known, name, ending):
    image = Image.open(io.BytesIO(page(name, ending)))
    assert image.size == SIZE and image.mode == "RGB"
    assert len(numbered(np.asarray(image))) > 20
    inside = image.info
    carried = " ".join(inside.values()) if ending == ".png" else unescape(inside["xmp"].decode())
    assert from_text(carried) == known.settings
    assert figure(name, known, str).description[:40] in carried
    if ending == ".png":
        assert inside["Description"] == figure(name, known, str).description


def test_what_a_picture_carries_is_well_formed_whatever_its_words_are():
    words = ("a < b", 'an "&" & a >', "pretraining-explainer:1?scene=moons&seed=3")
    packet = ElementTree.fromstring(xmp(PictureMarks(*words)).decode())
    assert [text.strip() for text in packet.itertext() if text.strip()] == [*words, software()]


def test_png_and_webp_show_the_same(page):
    assert np.array_equal(pixels(page("comparison", ".png")), pixels(page("comparison", ".webp")))


@pytest.mark.parametrize("name", KINDS)
def test_an_svg_says_what_its_letters_are_and_has_nothing_that_other_programs_cannot_draw(
    page, known, name
):
    content = page(name, ".svg")
    assert b"vector-effect" not in content
    root = ElementTree.fromstring(content)
    written = " ".join(path.get("aria-label", "") for path in root.iter(f"{SVG}path"))
    shown = figure(name, known, str)
    assert shown.title in written
    for word in itertools.chain(*map(words_of, plots_of(shown))):
        assert word in written
    assert from_text(root.findtext(f"{SVG}metadata")) == known.settings
    assert root.findtext(f"{SVG}desc") == shown.description
    assert not list(root.iter(f"{SVG}text")) and b"font-family" not in content


@needs("rsvg-convert")
def test_an_svg_looks_the_same_where_its_fonts_are_not_installed(page, tmp_path, fonts):
    config = tmp_path / "none.conf"
    config.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    content, none = page("slide", ".svg", "light", SLIDE), {**fonts, "FONTCONFIG_FILE": str(config)}
    drawn = [rasterised(content, ".svg", tmp_path, each, SLIDE) for each in (fonts, none)]
    assert np.array_equal(*drawn)


@needs("pdftotext")
@pytest.mark.parametrize("name", KINDS)
def test_a_pdf_can_be_searched_and_has_its_fonts_inside(page, known, tmp_path, name):
    file = tmp_path / "page.pdf"
    file.write_bytes(page(name, ".pdf"))
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True).stdout.decode()
    shown, flat = figure(name, known, str), " ".join(text.split())
    assert shown.title in flat
    for word in itertools.chain(*map(words_of, plots_of(shown))):
        assert word in flat
    fonts = subprocess.run(["pdffonts", file], check=True, capture_output=True).stdout.decode()
    rows = fonts.splitlines()[2:]
    assert rows and all("Inter" in row and re.search(r"\byes\b", row) for row in rows)
    info = subprocess.run(["pdfinfo", file], check=True, capture_output=True).stdout.decode()
    assert re.search(r"Pages:\s+1\b", info) and "960 x 540 pts" in info
    assert from_text(file.read_bytes().decode("latin-1")) == known.settings


@needs("rsvg-convert")
@needs("pdftoppm")
@pytest.mark.parametrize("drawn", DRAWN, ids="".join)
def test_drawings_look_like_the_picture(page, tmp_path, fonts, drawn):
    name, ending, theme = drawn
    size = ROOMY.get(name, SIZE)
    picture = pixels(page(name, ".png", theme, size))
    drawing = rasterised(page(name, ending, theme, size), ending, tmp_path, fonts, size)
    assert drawing.shape == picture.shape
    different = (np.abs(drawing - picture).max(axis=2) > DIFFERS).mean()
    assert different <= MOST_DIFFERENT, different


@pytest.mark.parametrize("inches", [WIDTH_INCHES, PAPER_INCHES])
@pytest.mark.parametrize("pixels", [480, 1_280, 1_501, 1_920, 2_481, 3_840, 6_434, 8_000])
def test_type_is_as_wide_on_paper_as_in_the_picture(inches, pixels):
    """Type comes in whole dots: a pixel of whole dots makes no line of it longer or shorter."""
    dots = inches * dots_to_an_inch(inches, pixels) / pixels
    assert dots >= 1 and dots == pytest.approx(round(dots), rel=4e-4)


@pytest.mark.parametrize("ending", [".png", ".webp"])
def test_a_transparent_picture_has_no_ground_but_its_maps(qapp, known, ending):
    shown = figure("comparison", known, str)
    content = page_bytes(shown, ending, PageFormat(SIZE, transparent=True), "")
    alpha = np.asarray(Image.open(io.BytesIO(content)))[:, :, 3]
    assert alpha[0, 0] == alpha[-1, -1] == 0
    assert 0.05 < (alpha == 255).mean() < 0.5


@pytest.mark.parametrize("ending", [".svg", ".pdf"])
def test_a_transparent_drawing_paints_no_page(qapp, known, ending):
    shown = figure("label-efficiency", known, str)
    solid, clear = (
        page_bytes(shown, ending, PageFormat(SIZE, transparent=way), "") for way in (False, True)
    )
    assert len(clear) < len(solid)
    if ending == ".svg":
        ground = b'fill="#f'
        assert ground in solid and ground not in clear


@pytest.mark.parametrize("size", [(480, 480), (7680, 4320), (1500, 2121)])
def test_sizes_from_small_to_8k(page, size):
    assert Image.open(io.BytesIO(page("poster", ".png", size=size))).size == size


@needs("pdftotext")
@pytest.mark.parametrize("name", ["slide", "groups", "poster"])
def test_chinese_comes_out_as_chinese(page, known, tmp_path, name):
    file, say = tmp_path / "page.pdf", say_in(CHINESE)
    file.write_bytes(page(name, ".pdf", say=say))
    read = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True).stdout
    drawn = page(name, ".svg", say=say).decode()
    shown, written = figure(name, known, say), re.sub(r"\s", "", read.decode())
    for word in (shown.title, *itertools.chain(*map(words_of, plots_of(shown)))):
        assert word in drawn and re.sub(r"\s", "", word) in written
    fonts = subprocess.run(["pdffonts", file], check=True, capture_output=True).stdout.decode()
    rows = fonts.splitlines()[2:]
    assert "NotoSansCJK" in fonts and all(re.search(r"\byes\b", row) for row in rows)


def test_an_ending_that_is_no_page_is_refused(known):
    with pytest.raises(ExportError, match=re.escape(ENDINGS[0])):
        page_bytes(figure("comparison", known, str), ".docx", PageFormat(), "")
