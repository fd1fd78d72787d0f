import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from explainer.core.figures.theme import CONTRAST, DARK, FONT_FAMILIES, LIGHT, STROKES
from explainer.views.style.theme import (
    FONT_SIZES,
    LENGTHS,
    Look,
    apply_theme,
    look_for,
    palette_for,
    style_sheet,
    system_theme,
)

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 720, 1.0), (1920, 1080, 1.5), (2560, 1440, 2.0), (1920, 720, 1.0), (1280, 1000, 1.0)],
)
def test_type_grows_with_the_window(width, height, scale):
    assert look_for(LIGHT, width, height).scale == pytest.approx(scale)


def test_type_never_becomes_too_small_to_read(qapp):
    look = look_for(LIGHT, 400, 300)
    assert look.scale == pytest.approx(0.84)
    assert look.font().pixelSize() >= 10


def test_three_sizes_of_type(qapp):
    assert len(FONT_SIZES) == 3
    sizes = [Look().font(size).pixelSize() for size in FONT_SIZES]
    assert sizes == sorted(set(sizes))


def test_the_shipped_font_is_used(qapp):
    assert QFontInfo(Look().font()).family() == FONT_FAMILIES[0]


@pytest.mark.parametrize("size", FONT_SIZES)
def test_figures_keep_their_columns(qapp, size):
    label = QLabel()
    label.setFont(Look().font(size, bold=True))
    metrics = label.fontMetrics()
    assert metrics.horizontalAdvance("11.1") == metrics.horizontalAdvance("88.8")


def test_lengths_are_whole_pixels_and_never_vanish():
    look = Look(LIGHT, 0.001)
    assert all(look.length(name) == 1 for name in LENGTHS)
    assert Look(LIGHT, 2.0).length("gap") == 2 * Look(LIGHT, 1.0).length("gap")


@THEMES
def test_colours_come_from_the_table(theme):
    look = Look(theme)
    assert look.colour("class 1").name() == theme.classes[1]
    assert look.colour("pretrained").name() == theme.pretrained
    assert look.colour("crowd", 0.5).alpha() == 128


def test_a_pen_has_the_dashes_of_its_stroke():
    look = Look()
    assert look.pen("supervised", stroke="dashed").style() is Qt.PenStyle.CustomDashLine
    assert look.pen("supervised").style() is Qt.PenStyle.SolidLine


def test_every_stroke_differs_from_every_other():
    patterns = [tuple(Look().pen("muted", stroke=stroke).dashPattern()) for stroke in STROKES]
    assert len(set(patterns)) == len(STROKES) == 11


def test_a_pens_width_is_a_length_of_the_look():
    pen = Look(LIGHT, 2.0).pen("text", "line")
    assert pen.isCosmetic() is False
    assert pen.widthF() == 2 * LENGTHS["line"]


@THEMES
def test_the_palette_leaves_no_role_to_the_system(theme):
    palette, roles = palette_for(Look(theme)), QPalette.ColorRole
    assert palette.color(roles.Window).name() == theme.window
    assert palette.color(roles.Base).name() == theme.panel
    assert palette.color(roles.WindowText).name() == theme.text
    assert palette.color(roles.ToolTipText).name() == theme.text
    assert palette.color(roles.PlaceholderText).name() == theme.muted


@THEMES
def test_the_style_sheet_has_no_gap_left_to_fill(theme):
    sheet = style_sheet(Look(theme))
    assert "$" not in sheet
    assert theme.panel in sheet
    assert theme.pretrained in sheet


@THEMES
def test_a_window_wears_the_theme(qtbot, theme):
    window = QWidget(objectName="window")
    qtbot.addWidget(window)
    apply_theme(window, Look(theme, 1.5))
    assert window.palette().color(QPalette.ColorRole.Window).name() == theme.window
    assert window.font().pixelSize() == Look(theme, 1.5).font().pixelSize()


class Hints:
    """What a system says that it would like."""

    scheme, contrast = Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference

    def colorScheme(self):  # noqa: N802
        return self.scheme

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802
        return self.contrast


def test_the_system_decides_which_theme_comes_first(qapp, monkeypatch):
    hints = Hints()
    monkeypatch.setattr("explainer.views.style.theme.QGuiApplication.styleHints", lambda: hints)
    assert system_theme() is DARK
    hints.scheme = Qt.ColorScheme.Unknown
    assert system_theme() is LIGHT
    hints.contrast = Qt.ContrastPreference.HighContrast
    assert system_theme() is CONTRAST
