"""The shipped fonts."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

import explainer.core
from explainer.core.figures.theme import FONT_FAMILIES
from explainer.core.platform.assets import assets_folder
from explainer.plotting.fonts import load_fonts

FAMILY = FONT_FAMILIES[0]
FONTS = assets_folder() / "fonts"
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}


@pytest.fixture(autouse=True)
def _application(qapp):
    load_fonts()


def test_every_weight_of_every_family_is_loaded():
    weights = [(FAMILY, weight) for weight in WEIGHTS]
    chinese = [("NotoSansCJK", "Regular"), ("NotoSansCJK", "Bold")]
    loaded = [tuple(Path(file).stem.split("-")) for file in load_fonts()]
    assert sorted(loaded) == sorted([*weights, *chinese])
    for file in load_fonts():
        number = QFontDatabase.addApplicationFont(file)
        assert set(QFontDatabase.applicationFontFamilies(number)) & set(FONT_FAMILIES)


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_chinese_character_that_is_used_or_frequent_is_there(weight):
    font = QRawFont(str(FONTS / f"NotoSansCJK-{weight}.otf"), 20)
    frequent = bytes([0xB0, 0xA1, 0xC4, 0xE3, 0xD7, 0xF9, 0xD8, 0xA1, 0xF7, 0xFE]).decode("gb2312")
    frequent += "鸢靓"
    letters = set((FONTS.parent / "i18n/zh.ts").read_text(encoding="utf-8")) | set(frequent)
    chinese = [letter for letter in letters if letter > "\u2e7f"]  # Inter has all others.
    assert len(chinese) > 300
    assert [each for each in chinese if not font.supportsCharacter(ord(each))] == []


def test_a_character_that_no_font_has_is_a_frame_and_no_gap():
    for file in load_fonts():
        font = QRawFont(file, 40)
        assert not font.supportsCharacter(ord("龘")) and not font.pathForGlyph(0).isEmpty(), file
        assert Path(file).stat().st_size < 2_000_000


@pytest.mark.parametrize("weight", WEIGHTS.values())
def test_every_weight_is_a_font_of_its_own(weight):
    font = QFont(FAMILY, 20)
    font.setWeight(QFont.Weight(weight))
    assert QRawFont.fromFont(font).weight() == weight


@pytest.mark.parametrize("name", WEIGHTS)
def test_a_file_is_small_and_has_every_letter_that_figures_use(name):
    file = FONTS / f"{FAMILY}-{name}.otf"
    assert file.stat().st_size < 100_000
    font = QRawFont(str(file), 20)
    letters = words_of_core() | set("−–—…×·±≤≥≈→←↑↓%°äöüßéèñøąčğ’“”")
    assert [letter for letter in sorted(letters) if not font.supportsCharacter(ord(letter))] == []


def test_the_licence_comes_along():
    for family in ("Inter", "NotoSansCJK"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / f"{family}-LICENSE.txt").read_text()


def test_without_a_display_or_an_application_fonts_and_pictures_still_work(tmp_path):
    script = (
        "from explainer.plotting.fonts import ensure_application\n"
        "first = ensure_application()\n"
        "assert ensure_application() is first\n"
        "print(first.platformName())"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env={"HOME": str(tmp_path), "PYTHONPATH": str(Path(explainer.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "offscreen"), done.stderr


def words_of_core():
    """Every letter but Chinese in a string of the package that composes figures."""
    folder = Path(explainer.core.__file__).parent
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in folder.glob("*.py")]
    constants = (
        node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)
    )
    return {
        letter
        for constant in constants
        if isinstance(constant.value, str)
        for letter in constant.value
        if letter.isprintable() and letter < "\u3000"
    }
