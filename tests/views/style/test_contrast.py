"""Whatever is written in the window stands out from the ground that it is written on."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import explainer
from explainer.core.figures.theme import THEMES
from explainer.views.style.theme import STYLE_SHEET, Look
from explainer.views.widgets.switch import Switch
from tests.core.figures.test_theme import contrast
from tests.pictures import colours

FOLDER = Path(explainer.__file__).parent
GROUNDS = {"window", "panel", "groove"}
"""What words are written on: pages, panels, and what the mouse is over or is chosen."""
INKS = {"text", "muted", "supervised", "pretrained"}
"""What words are written in, wherever they stand."""
LEAST = 4.5


def rules():
    """Yield the ink and the ground of every rule of the style sheet, None where it has none."""
    for body in re.findall(r"\{([^}]*)\}", STYLE_SHEET):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"(?<![-\w])background: \$(\w+)", body)
        yield ink and ink[1], ground and ground[1]


def sources(*rooms):
    return [path.read_text("utf-8") for room in rooms for path in (FOLDER / room).rglob("*.py")]


def test_the_style_sheet_writes_in_inks_on_grounds():
    found = list(rules())
    written = {ink for ink, _ in found} - {None}
    assert "text" in written and written <= INKS
    filled = {ground for ink, ground in found if ink} - {None}
    assert "panel" in filled and filled <= GROUNDS


def test_nothing_else_is_written_in_another_ink():
    tones = {tone for text in sources("views") for tone in re.findall(r'tone="(\w+)"', text)}
    assert "muted" in tones and tones <= INKS
    block = r'draw_(?:block|upright)\([^\n]*"(\w+)"'
    drawn = {role for text in sources("plotting", "export") for role in re.findall(block, text)}
    assert "muted" in drawn and drawn <= INKS


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_ink_is_read_on_every_ground(theme):
    pairs = [(theme.colour(ink), theme.colour(ground)) for ink, ground in product(INKS, GROUNDS)]
    assert [pair for pair in pairs if contrast(*pair) < LEAST] == []
    assert contrast(theme.panel, theme.text) >= LEAST  # A selection is written the other way round.


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_tab_that_has_the_focus_is_written_in_the_colour_of_text(qtbot, theme):
    """Muted words would not stand out from the ground that shows the focus."""
    switch = Switch("some_tabs", (("one", "One", ""), ("two", "Two", "")))
    qtbot.addWidget(switch)
    switch.apply_look(Look(theme))
    switch.show()
    tab = switch.findChild(QWidget, "two_tab")
    assert theme.text not in colours(tab.grab().toImage())
    switch.activateWindow()
    tab.setFocus()
    qtbot.waitUntil(tab.hasFocus)
    assert theme.text in colours(tab.grab().toImage())


def test_no_colour_is_spelled_outside_the_one_table():
    """Neither as numbers nor by the name of a hue, which would outlive the hue."""
    hues = r"#[0-9a-fA-F]{6}\b|\b(?:magenta|purple|plum|violet|yellow|pink)\b"
    table = FOLDER / "core/figures/theme.py"
    spelled = [
        path
        for path in FOLDER.rglob("*.py")
        if path != table and re.search(hues, path.read_text("utf-8"))
    ]
    assert spelled == []
