"""The real program, driven by a script: its window, its lab, and what is seen of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QMainWindow, QPushButton

from explainer.app import open_window
from explainer.bench.window.watch import Watch, until
from explainer.core.settings.settings import Settings
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame
    from explainer.lab.training.client import LabClient
    from explainer.views.window import MainWindow

SIZE = (1280, 720)
Part = TypeVar("Part", bound=QObject)
Script = Callable[["WindowDriver"], dict[str, Any]]


class WindowDriver(QObject):
    """The window of an experiment, from before it is shown."""

    def __init__(self, window: MainWindow, lab: LabClient) -> None:
        super().__init__(lab)
        self._first, self.lab = window, lab
        window.resize(*SIZE)  # Whatever size the program was left in last.
        self.watch = Watch(window)
        self._newest: Frame | None = None
        window.filled.connect(self.watch.attach)
        lab.frame_arrived.connect(self._on_frame_arrived)

    @property
    def window(self) -> MainWindow:
        """The window on the screen: each language has one of its own."""
        shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        found: list[Any] = [each for each in shown if isinstance(each, QMainWindow)]
        return found[0] if found else self._first

    @property
    def store(self) -> Store:
        """What the window shows."""
        return part(self.lab, Store)

    @property
    def survey(self) -> Survey:
        """What is measured in the background."""
        return part(self.store, Survey)

    @property
    def slider(self) -> QAbstractSlider:
        """The label slider."""
        return part(self.window, QAbstractSlider, "labels_slider")

    @property
    def bar(self) -> QAbstractSlider:
        """The line of all stored moments."""
        return part(self.window, QAbstractSlider, "timeline_bar")

    @property
    def all_counts_are_there(self) -> bool:
        """Whether the end of every label count has arrived."""
        there, wanted = len(self.store.timeline.ends), self.store.settings.most_labels
        return self.store.state.phase == "finished" and there == wanted

    def let_go(self) -> None:
        """Watch the first window no longer, and keep nothing of it: others may follow."""
        self.watch.end()
        del self.watch, self._first

    def train_anew(self) -> None:
        """Train the comparison once more from its first step, as two buttons do."""
        for name in ("reset_button", "play_button"):
            button = part(self.window, QPushButton, name)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def wait_for_comparison(self) -> None:
        """Wait until a comparison that was trained just now has ended and is painted."""
        until(lambda: self._live_end() and self.watch.painted)

    def wait_for_all_counts(self) -> None:
        """Wait until the end of every label count has arrived."""
        until(lambda: self.all_counts_are_there)

    def wait_for_survey(self) -> None:
        """Wait until nothing is measured in the background any more."""
        until(lambda: not self.survey.busy)

    def _live_end(self) -> bool:
        newest = self._newest
        return newest is not None and newest.finished and self.store.state.phase == "finished"

    @Slot(int, object)
    def _on_frame_arrived(self, job: int, frame: Frame) -> None:
        self._newest = frame


def act(script: Script, settings: Settings) -> int:
    """Open an experiment, have the script drive it, print what it returns; the exit code."""
    told: dict[str, Any] = {}
    code = open_window(settings, partial(_invite, script, told))
    sys.stdout.write(json.dumps(told) + "\n" if told else "")
    return code if told else 1


def _invite(script: Script, told: dict[str, Any], window: MainWindow, lab: LabClient) -> None:
    driver = WindowDriver(window, lab)
    QTimer.singleShot(0, partial(_play, script, told, driver))


def _play(script: Script, told: dict[str, Any], driver: WindowDriver) -> None:
    try:
        told.update(script(driver))
    except Exception as error:
        # An error in a slot would be swallowed, and the window would stay open for ever.
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    finally:
        driver.window.close()


def part(parent: QObject, kind: type[Part], name: str = "") -> Part:
    """Return the part of a kind, or of a name, that belongs to `parent`."""
    found: Part | None = parent.findChild(kind, name) if name else parent.findChild(kind)
    if found is None:
        raise LookupError(f"the program has no {name or kind.__name__}")
    return found
