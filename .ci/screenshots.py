#!/usr/bin/env python3
"""Make the README's picture and its film anew, so that they show the program as it is.

Run it after a change that is seen; a name makes that one alone: `screenshots.py bending`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "assets/screenshots"
WINDOW, FILM = PICTURES / "window-light.png", PICTURES / "bending.webp"
CHOICES = {"scene": "spirals", "labels_per_class": 1, "seed": 0}
FILMED = "render morph --scene spirals --labels 1 --seed 0 --size 960x540 --seconds 6"
EACH, QUALITY, MOST_THOROUGH = 2, 60, 6
"""Every second picture of the film, in so good a quality: less than a megabyte, and no edge that
an eye would miss (measured: 0.8 MB, where the film itself has 3.3)."""
LONGEST = 600.0
"""Seconds that the window may take until everything in it has been measured."""


def main(wanted: list[str]) -> int:
    """Make both, or the wanted one; each in a process of its own."""
    made_by = {WINDOW: [__file__, "--window"], FILM: [__file__, "--film"]}
    if wanted in (["--window"], ["--film"]):
        show(WINDOW) if wanted == ["--window"] else film(FILM)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        own = {**os.environ, "XDG_DATA_HOME": folder, "PYTHONPATH": str(ROOT)}
        for path, command in made_by.items():
            if not wanted or path.stem in wanted:
                print(path.name, flush=True)
                subprocess.run([sys.executable, *command], check=True, env=own)
    return 0


def film(path: Path) -> None:
    """Have the program write the film, and keep it as a picture that moves and weighs little."""
    from PIL import Image, ImageSequence

    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "film.gif"
        command = [sys.executable, "-m", "explainer", *FILMED.split(), "-o", str(whole)]
        subprocess.run(command, check=True, stdout=subprocess.PIPE)
        with Image.open(whole) as opened:
            frames = [
                (f.convert("RGB"), f.info["duration"]) for f in ImageSequence.Iterator(opened)
            ]
    kept = [frames[place : place + EACH] for place in range(0, len(frames), EACH)]
    pictures = [few[0][0] for few in kept]
    lasting = [sum(milliseconds for _, milliseconds in few) for few in kept]
    pictures[0].save(
        path,
        save_all=True,
        append_images=pictures[1:],
        duration=lasting,
        loop=0,
        quality=QUALITY,
        method=MOST_THOROUGH,
    )


def show(path: Path) -> None:
    """Open the program as `app.py` does, wait until all is measured, and keep the picture."""
    from PySide6.QtWidgets import QApplication

    from explainer import app
    from explainer.connections import processes
    from explainer.core.settings.settings import settings_for

    application = QApplication([])
    lab, surveyor, press = processes()
    desk = app.Desk(settings_for(**CHOICES), lab, surveyor, press, language="en")
    desk.window.resize(1280, 720)
    desk.window.show()
    desk.window.fill()
    wait(application, lambda: desk.session.store.state.ended and not desk.session.survey.busy)
    desk.session.story.welcome()
    wait(application, lambda: False, limit=2)  # Layouts and pictures of points settle.
    if not desk.window.grab().save(str(path)):
        raise OSError(f"{path} could not be written")
    desk.window.close()
    for each in (press, surveyor, lab):
        each.close()
    os._exit(0)


def wait(application: Any, done: Callable[[], bool], limit: float = LONGEST) -> None:
    """Let the program work until something is so, or for so many seconds."""
    end = time.monotonic() + limit
    while time.monotonic() < end and not done():
        application.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
