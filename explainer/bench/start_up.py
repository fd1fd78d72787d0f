"""Fresh processes, in which nothing is loaded that users lack, and how long their start takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from typing import Any, TypeVar

from explainer.bench.timing import Sizes

PATIENCE_SECONDS = 300
Told = TypeVar("Told")
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
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
BARE_PLOTS = """
import time
import numpy, pyqtgraph
from PySide6.QtWidgets import QGridLayout, QWidget
class Widget(QWidget):
    def paintEvent(self, event):
        pyqtgraph.QtCore.QTimer.singleShot(0, self.told)
    def told(self):
        print(time.time(), flush=True)
        application.quit()
application = pyqtgraph.mkQApp()
widget, x = Widget(), numpy.random.default_rng(0).normal(size=(2, 1_000))
widget.resize(1280, 720)
layout = QGridLayout(widget)
for number in range(6):
    plot = pyqtgraph.PlotWidget()
    plot.plot(x[0], x[1], pen=None, symbol="o", symbolSize=5)
    layout.addWidget(plot, number // 3, number % 3)
widget.show()
application.exec()
"""
"""A window of pyqtgraph with six plots and a thousand points in each, and nothing else."""
YARDSTICKS = {
    "empty_widget_ms": EMPTY_WIDGET,
    "bare_plots_ms": BARE_PLOTS,
    "import_torch_ms": "import time, torch; print(time.time())",
}
"""Code that prints the wall clock's time as soon as its window has been painted."""


class ProcessError(Exception):
    """A process that ended without a result; its text is one sentence."""


def told_by(
    module: str, *arguments: str, surroundings: Mapping[str, str] = os.environ
) -> dict[str, Any]:
    """Run a module of the program and return the JSON object that it prints."""
    return _read(_output([sys.executable, "-m", module, *arguments], module, surroundings), module)


def told_at_length(
    module: str, *arguments: str, surroundings: Mapping[str, str], seconds: float
) -> dict[str, Any]:
    """Run a module that takes long and says how far it is; return the object that it prints."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **surroundings},
        timeout=seconds,
        check=False,
    )
    if done.returncode != 0:
        raise ProcessError(f"{module} ended with code {done.returncode}")
    return _read(done.stdout, module)


def milliseconds_of(code: str, surroundings: Mapping[str, str] = os.environ) -> float:
    """Run code that prints the wall clock's time; return how long after the start that was."""
    started = time.time()
    printed = _output([sys.executable, "-c", code], "a yardstick", surroundings)
    return 1_000 * (float(printed) - started)


def _read(output: str, name: str) -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads(output)
    except ValueError:
        raise ProcessError(f"{name} printed nothing that can be read") from None
    return told


def _output(line: list[str], name: str, surroundings: Mapping[str, str]) -> str:
    done = subprocess.run(
        line,
        capture_output=True,
        text=True,
        env=surroundings,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise ProcessError(f"{name} ended with code {done.returncode}: {last}")
    return done.stdout


def start_up(sizes: Sizes) -> dict[str, Any]:
    """Return milliseconds from the start of a process to what a user waits for.

    The first start is not counted: it writes the bytecode that an installed program has, and
    reads from the disk what the others find in memory. Without a warm-up bytecode is kept where
    Python keeps it anyway.
    """
    with tempfile.TemporaryDirectory(prefix="explainer-bench-") as folder:
        surroundings = as_installed(folder) if sizes.warm_up else dict(os.environ)
        opened = _after_warming_up(lambda: _opened(surroundings), sizes)
        yardsticks = {
            name: median(_after_warming_up(partial(milliseconds_of, code, surroundings), sizes))
            for name, code in YARDSTICKS.items()
        }
    moments = {name: median(run[name] for run in opened) for name in opened[0]}
    return {
        "first_paint_times_empty_widget": moments["first_paint_ms"] / yardsticks["empty_widget_ms"],
        "plots_times_bare_plots": moments["plots_ms"] / yardsticks["bare_plots_ms"],
        **moments,
        **yardsticks,
        "runs": sizes.runs,
    }


def as_installed(folder: str) -> dict[str, str]:
    """Return what surrounds a process that may keep bytecode, which it does in a folder."""
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def _after_warming_up(run: Callable[[], Told], sizes: Sizes) -> list[Told]:
    """Return what some runs tell, after one that warms up."""
    if sizes.warm_up:
        run()
    return [run() for _ in range(sizes.runs)]


def _opened(surroundings: Mapping[str, str]) -> dict[str, float]:
    asked = "opening", repr(time.time())
    return told_by("explainer.bench.window.in_use", *asked, surroundings=surroundings)
