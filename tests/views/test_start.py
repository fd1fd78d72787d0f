"""What is loaded before the first paint, and what must never be."""

import subprocess
import sys

import pytest

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


def loaded(code):
    """Run code in a fresh process; return which heavy packages it has loaded."""
    tell = f"\nimport sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code + tell], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_nothing_heavy_is_loaded_before_the_first_paint():
    assert loaded(FIRST + "window.show(); window.grab()") == "[]"


def test_the_plots_bring_numpy_and_pyqtgraph_but_no_science():
    assert loaded(FIRST + "window.show(); window.fill()") == "['numpy', 'pyqtgraph']"


@pytest.mark.parametrize(
    "name",
    [
        *("controls.control_column", "toolbar", "comparison.arms.arm_panel"),
        *("comparison.curves_panel", "playback.footer"),
    ],
)
def test_no_panel_loads_anything_heavy(name):
    assert loaded(f"import explainer.views.{name}") == "[]"
