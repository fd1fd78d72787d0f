"""Colours, fonts and lengths for the window: the table of `core.figures.theme` as Qt values.

A `Look` is a theme at a size. Whatever is drawn has a method `apply_look(look)` and asks the
look for every colour, font and length; lengths grow with the window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from explainer.core.figures.theme import CONTRAST, DARK, FONT_FAMILIES, LIGHT, STROKES, Theme
from explainer.core.platform.assets import assets_folder
from explainer.plotting.style import TYPE, Style

DESIGN_SIZE = (1280, 720)
SMALLEST_SIZE = (853, 440)
"""A screen of 1366x768 at one and a half times its size has no more without title and taskbar."""
SCALES = (0.84, 3.0)
SCALE_STEP = 0.02
STAGE_SCALES = (1.25, 1.1)
"""How much larger all is for an audience: a row of panels, or two rows."""
AUDIENCE_SCALE = 1.85
"""How much larger planes have their words for an audience: 34 pixels high on a screen of 1080."""

# For the command line of QApplication: `setStyle` would cost 30 ms before the first paint.
STYLE_ARGUMENTS = ("-style", "Fusion")

PADS = ("button pad", "small button pad", "small")
"""The room between a button's edge and its word, by what kind of button it is."""

FONT_SIZES = {"body": 12.5, "title": 16.0, "figure": 34.0}

LENGTHS = {
    "gap": 10.0,
    "pad": 13.0,
    "tight": 3.0,
    "small": 6.0,
    "corner": 9.0,
    "small corner": 6.0,
    "column": 252.0,
    "rail": 44.0,
    "narrow column": 150.0,
    "below planes": 230.0,
    "facts": 176.0,
    "story": 300.0,
    "column height": 700.0,
    "bar": 30.0,
    "notice": 260.0,
    "bar with all": 1240.0,
    "button": 30.0,
    "button pad": 11.0,
    "small button": 20.0,
    "small button pad": 8.0,
    "card head": 22.0,
    "chip": 17.0,
    "popup": 360.0,
    "palette": 620.0,
    "palette line": 16.0,
    "pointed picture": 96.0,
    "worth column": 188.0,
    "icon": 15.0,
    "field": 26.0,
    "short field": 66.0,
    "slider": 22.0,
    "hero slider": 32.0,
    "groove": 4.0,
    "hero groove": 7.0,
    "handle": 15.0,
    "hero handle": 24.0,
    "ring": 2.0,
    "edge": 1.0,
    "chevron": 8.0,
    "progress": 5.0,
    "timeline": 20.0,
    "landmark": 6.5,
    "least side": 80.0,
    "least inset": 64.0,
    "least divided side": 116.0,
    "least curve": 76.0,
    "named row": 32.0,
    "least slider": 110.0,
    "axis left": 38.0,
    "axis bottom": 18.0,
    "end label": 22.0,
    "legend room": 15.0,
    "line": 2.0,
    "boundary": 1.8,
    "reach": 10.0,
    "thumbnail": 92.0,
    "scene tile": 285.0,
    "scene picture": 76.0,
    "laser": 30.0,
}


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one size; `scale` is 1 in a window of 1280x720.

    Before an audience `far` is the scale of what is to be read from the last row: whoever sits
    there sees the height of the screen, whatever its width.
    """

    theme: Theme = LIGHT
    scale: float = 1.0
    far: float | None = None

    def length(self, name: str) -> int:
        """Return a length in whole pixels, at least one."""
        return max(1, round(LENGTHS[name] * self.scale))

    def exact(self, name: str) -> float:
        """Return a length in pixels, for pens and dots."""
        return LENGTHS[name] * self.scale

    def colour(self, role: str, opacity: float = 1.0) -> QColor:
        """Return the colour of a role, `class 3` or `panel` for instance."""
        colour = QColor(self.theme.colour(role))
        colour.setAlphaF(opacity)
        return colour

    @property
    def style(self) -> Style:
        """How plots are drawn: their numbers are as large as the window's text."""
        return _style(self)

    def brush(self, role: str, opacity: float = 1.0) -> QBrush:
        """Return a plain brush of a role's colour."""
        return QBrush(self.colour(role, opacity))

    def pen(self, role: str, width: str = "line", stroke: str = "solid") -> QPen:
        """Return a pen; its width is a length of the look, on any screen."""
        pen = QPen(self.colour(role), self.exact(width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if STROKES[stroke]:
            pen.setDashPattern(STROKES[stroke])
        return pen

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """Return one of the three sizes, with figures that keep their columns."""
        return QFont(_font(max(8, int(FONT_SIZES[size] * self.scale)), bold))


@cache
def _font(pixels: int, bold: bool) -> QFont:
    load_fonts()
    font = QFont(FONT_FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _style(look: Look) -> Style:
    return Style(look.theme, look.font().pixelSize() / TYPE)


def look_for(theme: Theme, width: int, height: int, larger: float = 1.0) -> Look:
    """Return the theme at the size that fits a window of `width` x `height` pixels.

    It is `larger` than usual for an audience that sits far away.
    """
    tall = _in_steps(height / DESIGN_SIZE[1])
    fit = min(_in_steps(width / DESIGN_SIZE[0]), tall)
    low, high = SCALES
    far = AUDIENCE_SCALE * tall if larger > 1 else None
    return Look(theme, larger * min(max(fit, low), high), far)


def _in_steps(scale: float) -> float:
    return SCALE_STEP * int(scale / SCALE_STEP + 1e-6)


def for_audience(look: Look) -> Look:
    """Return a look whose words can be read from the last row, if there is an audience."""
    return look if look.far is None else replace(look, scale=look.far)


def system_theme() -> Theme:
    """Return the theme that the system asks for: contrast before dark, otherwise light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


@cache
def load_fonts() -> None:
    """Make Qt know the shipped fonts; where they are missing the system's own step in."""
    for path in sorted((assets_folder() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def palette_for(look: Look) -> QPalette:
    """Return the palette of a look, every role set, for whatever draws itself with one."""
    palette = QPalette()
    group = QPalette.ColorRole
    for names, role in (
        ((group.Window, group.ToolTipBase), "window"),
        ((group.Base, group.AlternateBase, group.Button), "panel"),
        ((group.Light, group.Midlight, group.Mid, group.Dark, group.Shadow), "edge"),
        ((group.WindowText, group.Text, group.ButtonText, group.ToolTipText), "text"),
        ((group.Highlight, group.Link, group.BrightText), "text"),
        ((group.HighlightedText,), "panel"),
        ((group.PlaceholderText,), "muted"),
    ):
        for name in names:
            palette.setColor(name, look.colour(role))
    return palette


def apply_theme(window: QWidget, look: Look) -> None:
    """Give a window and everything in it the palette, the font and the style sheet.

    Dialogues of Qt's own are windows, which take no palette from the one that they belong to:
    they ask the application.
    """
    palette = palette_for(look)
    if QApplication.palette() != palette:
        QApplication.setPalette(palette)
    window.setPalette(palette)
    window.setFont(look.font())
    window.setStyleSheet(style_sheet(look))
    QToolTip.setPalette(palette)
    QToolTip.setFont(look.font())


def style_sheet(look: Look) -> str:
    """Return the style sheet of a look."""
    roles = (
        "window",
        "panel",
        "edge",
        "groove",
        "track",
        "text",
        "muted",
        "supervised",
        "pretrained",
    )
    colours = {role: look.theme.colour(role) for role in roles}
    lengths = {f"px_{name.replace(' ', '_')}": f"{look.length(name)}px" for name in LENGTHS}
    return Template(STYLE_SHEET).substitute(colours | lengths | _ringed(look))


def _ringed(look: Look) -> dict[str, str]:
    """Return the lengths of a button inside a ring: it is as large as one without, unmoved."""
    thicker = look.length("ring") - look.length("edge")
    highs = {name: look.length(name) - 2 * thicker for name in ("button", "small button", "chip")}
    pads = {name: look.length(name) - thicker for name in PADS}
    return {f"px_ringed_{name.replace(' ', '_')}": f"{n}px" for name, n in (highs | pads).items()}


STYLE_SHEET = """
QWidget#window { background: $window; }
QFrame[panel="true"] {
    background: $panel; border: $px_edge solid $edge; border-radius: $px_corner;
}
QPushButton {
    background: $panel; color: $text; border: $px_edge solid $edge;
    border-radius: $px_small_corner; padding: 0 $px_button_pad;
    min-height: $px_button; max-height: $px_button; outline: none;
}
QPushButton:hover { background: $groove; }
QPushButton:pressed { background: $groove; border: $px_edge solid $text; }
QPushButton:disabled { color: $muted; }
QPushButton[small="true"] {
    padding: 0 $px_small_button_pad; min-height: $px_small_button; max-height: $px_small_button;
}
QPushButton[bare="true"] { padding: 0 $px_small; }
QPushButton[answer="true"] { text-align: left; min-height: 0; max-height: $px_column_height; }
QPushButton[chip="true"] {
    padding: 0 $px_small; min-height: $px_chip; max-height: $px_chip;
}
QPushButton[tone="supervised"] { color: $supervised; }
QPushButton[tone="pretrained"] { color: $pretrained; }
QFrame[popup="true"] {
    background: $panel; border: $px_edge solid $muted; border-radius: $px_small_corner;
}
QPushButton:checked { background: $groove; border: $px_edge solid $text; }
QPushButton:focus {
    border: $px_ring solid $text; padding: 0 $px_ringed_button_pad;
    min-height: $px_ringed_button; max-height: $px_ringed_button;
}
QPushButton[small="true"]:focus {
    padding: 0 $px_ringed_small_button_pad;
    min-height: $px_ringed_small_button; max-height: $px_ringed_small_button;
}
QPushButton[bare="true"]:focus { padding: 0 $px_ringed_small; }
QPushButton[answer="true"]:focus { min-height: 0; max-height: $px_column_height; }
QPushButton[chip="true"]:focus {
    padding: 0 $px_ringed_small; min-height: $px_ringed_chip; max-height: $px_ringed_chip;
}
QSpinBox {
    background: $window; color: $text; border: $px_edge solid $track;
    border-radius: $px_small_corner; padding: 0 $px_small;
    min-height: $px_button; max-height: $px_button;
    selection-background-color: $text; selection-color: $panel;
}
QLineEdit[search="true"] {
    background: $window; color: $text; border: $px_edge solid $track;
    border-radius: $px_small_corner; padding: 0 $px_small; min-height: $px_field;
    selection-background-color: $text; selection-color: $panel;
}
QLineEdit[search="true"]:focus { border: $px_ring solid $text; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox:focus { border: $px_ring solid $text; }
QLineEdit#palette_field, QLineEdit#shortcut_field {
    background: $window; color: $text; border: $px_edge solid $muted;
    border-radius: $px_small_corner; padding: 0 $px_small;
    selection-background-color: $text; selection-color: $panel;
}
QListView#palette_list { border: none; background: $panel; padding: 0; }
QAbstractItemView {
    background: $panel; color: $text; border: $px_edge solid $edge; outline: none;
    selection-background-color: $groove; selection-color: $text; padding: $px_tight;
}
QAbstractItemView::item { min-height: $px_button; padding: 0 $px_small; color: $text; }
QAbstractItemView::item:selected { background: $groove; color: $text; }
QCheckBox { color: $text; background: $window; }
QAbstractItemView::indicator:unchecked, QCheckBox::indicator:unchecked {
    background: $window; border: $px_edge solid $muted;
}
QScrollArea, QWidget#cards { background: transparent; border: none; }
QTableView { gridline-color: $edge; padding: 0; }
QHeaderView { background: $panel; border: none; padding: 0; }
QHeaderView::section, QTableCornerButton::section {
    background: $panel; color: $text; border: none; border-bottom: $px_edge solid $track;
    padding: $px_tight $px_small; min-height: $px_small_button;
}
QScrollBar { background: $panel; border: none; margin: 0; }
QScrollBar:vertical { width: $px_gap; }
QScrollBar:horizontal { height: $px_gap; }
QScrollBar::handle { background: $track; border-radius: $px_tight; margin: $px_edge; }
QScrollBar::handle:vertical { min-height: $px_button; }
QScrollBar::handle:horizontal { min-width: $px_button; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: $panel; }
QMenuBar { background: transparent; color: $text; border: none; padding: 0; margin: 0; }
QMenuBar::item {
    background: transparent; padding: $px_small $px_small_button_pad;
    border-radius: $px_small_corner;
}
QMenuBar::item:selected, QMenuBar::item:pressed { background: $groove; }
QMenu {
    background: $panel; color: $text; border: $px_edge solid $muted; padding: $px_tight;
}
QMenu::item { padding: $px_small $px_button_pad; border-radius: $px_small_corner; }
QMenu::item:selected { background: $groove; }
QMenu::item:disabled { color: $muted; }
QPushButton::menu-indicator { width: 0; image: none; }
QLabel { color: $text; }
QLabel#preview { background: $groove; border-radius: $px_small_corner; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="supervised"] { color: $supervised; }
QLabel[tone="pretrained"] { color: $pretrained; }
QLabel[notice="true"] {
    background: $groove; color: $text; border-radius: $px_small_corner; padding: 0 $px_button_pad;
}
QToolTip {
    background: $panel; color: $text; border: $px_edge solid $edge; padding: $px_small;
}
"""
