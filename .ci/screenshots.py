#!/usr/bin/env python3
"""Make the README's pictures anew, so that they show the program as it is.

Run it after a change that is seen; names make those alone: `screenshots.py town window-light`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "assets/screenshots"
SEED = 0
LONGEST = 600.0
"""Seconds that a window may take until everything in it has been measured."""

FILES = {
    "comparison.png": "render comparison --scene spirals --labels 2",
    "comparison-zh-dark.png": (
        "render comparison --scene spirals --labels 2 --theme dark --language zh"
    ),
    "morph.png": "render morph --scene spirals --labels 1",
    "training.gif": "render comparison --scene circles --labels 1 --seconds 8",
    "label-efficiency-dark.png": "render label-efficiency --scene digits --theme dark",
    "capacity.png": "render capacity --scene digits --labels 2",
    "boundary-dark.png": "render pretrained-boundary --scene elsewhere --theme dark",
    "poster.png": "render poster --scene circles --labels 1 --size 1920x1080",
    "town.png": "render town --town pareto --asked 3",
    "scale.png": "scale",
    "suitability.png": "measure --data {iris} --label kind --labels 5 --objective all",
}
"""Each picture that a command writes, and that command."""


@dataclass(frozen=True)
class Window:
    """A window, what it shows, and how it looks."""

    choices: dict[str, Any] = field(default_factory=dict)
    dark: bool = False
    language: str = "en"
    words: bool = False
    """Whether it shows the words of the language instead of its sentences."""
    page: tuple[int, int] | None = None
    """Chapter and step of the story, done and measured."""


WINDOWS = {
    "window-light.png": Window({"scene": "spirals", "labels_per_class": 1}),
    "window-digits-dark.png": Window({"scene": "digits", "labels_per_class": 1}, dark=True),
    "window-language.png": Window({"scene": "language", "labels_per_class": 4}),
    "window-words-dark.png": Window(
        {"scene": "language", "labels_per_class": 4}, dark=True, words=True
    ),
    "window-creatures.png": Window({"scene": "creatures", "labels_per_class": 2}),
    "story-nudge.png": Window(page=(3, 1)),
    "story-human-zh-dark.png": Window(page=(4, 2), dark=True, language="zh"),
    "story-school.png": Window(page=(8, 3)),
}


def main(wanted: list[str]) -> int:
    """Make every picture, or the wanted ones; each window is opened in a process of its own."""
    if wanted[:1] == ["--window"]:
        show(WINDOWS[wanted[1]], PICTURES / wanted[1])
    names = [name for name in (*FILES, *WINDOWS) if not wanted or Path(name).stem in wanted]
    with tempfile.TemporaryDirectory() as folder:
        iris = write_iris(Path(folder))
        for name in names:
            print(name, flush=True)
            made_by = command(name, iris) if name in FILES else [__file__, "--window", name]
            own = {**os.environ, "XDG_DATA_HOME": folder, "PYTHONPATH": str(ROOT)}
            subprocess.run([sys.executable, *made_by], check=True, env=own, stdout=subprocess.PIPE)
    return 0


def command(name: str, iris: Path) -> list[str]:
    """Return the program's arguments that write a picture."""
    words = FILES[name].format(iris=iris).split()
    return ["-m", "explainer", *words, "-o", str(PICTURES / name)]


def write_iris(folder: Path) -> Path:
    """Write Fisher's iris flowers as a table that the program opens."""
    from sklearn.datasets import load_iris

    iris = load_iris()
    columns = [name.removesuffix(" (cm)") for name in iris.feature_names]
    kinds = iris.target_names[iris.target]
    rows = [[*map(str, row), kind] for row, kind in zip(iris.data, kinds, strict=True)]
    path = folder / "iris.csv"
    path.write_text("\n".join(",".join(row) for row in [[*columns, "kind"], *rows]))
    return path


def show(window: Window, path: Path) -> None:
    """Open the program as `app.py` does, wait until all is measured, and keep the picture."""
    from PySide6.QtWidgets import QApplication

    from explainer import app
    from explainer.connections import processes
    from explainer.core.figures.theme import DARK
    from explainer.core.settings.settings import settings_for

    application = QApplication([])
    lab, surveyor, press = processes()
    desk = app.Desk(
        settings_for(seed=SEED, **window.choices), lab, surveyor, press, language=window.language
    )
    desk.window.resize(1280, 720)
    desk.window.show()
    desk.window.fill()
    if window.dark:
        desk.window.wear(DARK)
    wait(application, lambda: desk.session.store.state.ended and not desk.session.survey.busy)
    desk.session.story.welcome()
    if window.words:
        desk.window.keys.trigger("Alt+4")
        desk.window.state.put_views("embeddings")
    if window.page is not None:
        open_page(application, desk, *window.page)
    wait(application, lambda: False, limit=2)  # Layouts and pictures of points settle.
    if not desk.window.grab().save(str(path)):
        raise OSError(f"{path} could not be written")
    desk.window.close()
    for each in (press, surveyor, lab):
        each.close()
    os._exit(0)


def open_page(application: Any, desk: Any, chapter: int, step: int) -> None:
    """Go to a step of the story, answer it, do it, and wait for what it measures."""
    from explainer.views.exhibits.exhibit_page import ExhibitPage

    story = desk.session.story
    story.go_to(chapter, step)
    if story.step.ask:
        story.predict(0)
    story.do()
    wait(application, lambda: story.finding is not None)
    if story.step.exhibit != "school":
        wait(application, lambda: desk.session.store.state.ended and not desk.session.survey.busy)
    else:
        cards = desk.window.findChild(ExhibitPage).cards
        wait(
            application,
            lambda: not any(card.note.isVisible() and card.note.text() for card in cards),
        )


def wait(application: Any, done: Callable[[], bool], limit: float = LONGEST) -> None:
    """Let the program work until something is so, or for so many seconds."""
    end = time.monotonic() + limit
    while time.monotonic() < end and not done():
        application.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
