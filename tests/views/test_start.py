"""What is loaded before the first paint, and what must never be."""

import subprocess
import sys

import pytest

HEAVY = ("numpy", "pyqtgraph", "torch", "sklearn", "scipy")
FIRST = """
import sys
from PySide6.QtWidgets import QApplication
from tests.factories import FakeRunner
from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.window import MainWindow
application = QApplication(["explainer"])
window = MainWindow(Store(settings_for(), FakeRunner()))
"""


def loaded(code):
    """Run code in a fresh process; return which heavy packages it has loaded."""
    tell = f"\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    path = "import sys; sys.path[:0] = ['tests']\n"
    # The factories need numpy themselves, so the runner is all that is taken from here.
    light = code.replace(
        "from tests.factories import FakeRunner",
        "class FakeRunner:\n    def run(self, *rest): pass",
    )
    done = subprocess.run(
        [sys.executable, "-c", path + light + tell], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_nothing_heavy_is_loaded_before_the_first_paint():
    assert loaded(FIRST + "window.show(); window.grab()") == "[]"


def test_the_plots_bring_numpy_and_pyqtgraph_but_no_science():
    assert loaded(FIRST + "window.show(); window.fill()") == "['numpy', 'pyqtgraph']"


@pytest.mark.parametrize(
    "name",
    [
        "controls.control_column",
        "toolbar",
        "comparison.arm_panel",
        "comparison.curves_panel",
        "playback.footer",
    ],
)
def test_no_panel_loads_anything_heavy(name):
    assert loaded(f"import sys, explainer.views.{name}") == "[]"
