"""Start-up: fresh processes of the real program, medians of several, beside two yardsticks."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import Any

from explainer.bench.process import milliseconds_of, told_by
from explainer.bench.sizes import Sizes

EMPTY_WIDGET = """
import time
from PySide6.QtWidgets import QApplication, QWidget
class Widget(QWidget):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        application.quit()
application = QApplication([])
widget = Widget()
widget.show()
application.exec()
"""
IMPORT_TORCH = "import time, torch; print(time.time())"


def start_up(sizes: Sizes) -> dict[str, Any]:
    """Return milliseconds from the start of a process to what a user waits for."""
    _opened()
    opened = [_opened() for _ in range(sizes.runs)]
    moments = {name: median(run[name] for run in opened) for name in opened[0]}
    empty = _median(lambda: milliseconds_of(EMPTY_WIDGET), sizes.runs)
    return {
        "first_paint_times_empty_widget": moments["first_paint_ms"] / empty,
        **moments,
        "empty_widget_ms": empty,
        "import_torch_ms": _median(lambda: milliseconds_of(IMPORT_TORCH), sizes.runs),
        "runs": sizes.runs,
    }


def _opened() -> dict[str, float]:
    return told_by("explainer.bench.opening", repr(time.time()))


def _median(measure: Callable[[], float], runs: int) -> float:
    return median(measure() for _ in range(runs))
