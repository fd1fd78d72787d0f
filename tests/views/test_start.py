"""What is loaded before the first paint, and what must never be."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from explainer.session.memory import Memory
from explainer.views.window_state import PLACE, first_place, recall_place

HEAVY = ("numpy", "pyqtgraph", "torch", "sklearn", "scipy")
FIRST = """
from types import SimpleNamespace
from PySide6.QtWidgets import QApplication
from explainer import app
from explainer.connections import processes
from explainer.core.settings.settings import settings_for
application = QApplication(["explainer"])
lab, scheduler, exporter = processes()
desk = app.Desk(settings_for(), lab, scheduler, exporter)
lab.run = lab.start = lambda *rest: None
window = desk.window
"""


PANELS = (
    *("controls.control_column", "toolbar", "comparison.arms.arm_panel"),
    *("comparison.curves_panel", "playback.footer"),
)


def loaded(*steps):
    """Do steps one after the other in a fresh process; return what heavy each has left loaded."""
    tell = f"import sys; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    code = "\n".join(f"{step}\n{tell}" for step in steps)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [line.split() for line in done.stdout.splitlines()]


def test_nothing_heavy_is_loaded_before_the_first_paint_and_no_science_with_the_plots():
    painted, filled = loaded(FIRST + "window.show(); window.grab()", "window.fill()")
    assert painted == []
    assert filled == ["numpy", "pyqtgraph"]


def test_no_panel_loads_anything_heavy():
    found = loaded(*(f"import explainer.views.{name}" for name in PANELS))
    assert dict(zip(PANELS, found, strict=True)) == {name: [] for name in PANELS}


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        (QRect(0, 0, 1920, 1080), (1632, 890)),
        (QRect(0, 0, 3840, 2160), (3264, 1808)),
        (QRect(0, 0, 1366, 768), (1280, 720)),
        (QRect(0, 40, 1280, 680), (1280, 648)),
        (QRect(1920, 0, 1024, 768), (1024, 720)),
    ],
)
def test_a_first_window_takes_most_of_the_screen_in_its_middle(screen, size):
    place = first_place(screen)
    assert abs(place.width() - size[0]) <= 1 and abs(place.height() - size[1]) <= 1
    assert screen.contains(place) and place.top() >= screen.top() + 32
    assert abs(place.center().x() - screen.center().x()) <= 1


def test_where_a_window_has_stood_it_stands_again(qtbot):
    memory, window = Memory(), QWidget()
    qtbot.addWidget(window)
    assert not recall_place(window, memory)
    window.setGeometry(30, 40, 500, 400)
    memory.keep(PLACE, {"geometry": bytes(window.saveGeometry().data()).hex()})
    assert recall_place(window, memory)
