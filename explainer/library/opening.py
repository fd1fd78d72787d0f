"""The window on arrays: a process of its own, so that notebooks keep theirs."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from typing import IO, Any

import numpy as np

from explainer.core.platform.system import display_trouble
from explainer.core.settings.dataset import Dataset
from explainer.library.choices import checked, experiment, plain
from explainer.library.handover import SHOWN
from explainer.library.tables import chosen_of

_OPEN: list[OpenWindow] = []
"""Windows whose processes still run, whether or not anybody holds them."""


class OpenWindow:
    """A window that is on the screen, in a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed yet."""
        return self._process.poll() is None

    def wait(self) -> None:
        """Wait until somebody closes it."""
        self._process.wait()

    def close(self) -> None:
        """Close it, and wait until it is gone; what is unsaved is offered at the next start."""
        self._process.terminate()
        self._process.wait()


def open(
    X: Any = None,
    y: Any = None,
    *,
    scene: str = "spirals",
    objective: str | None = None,
    name: str = "table",
    wait: bool = False,
    **choices: Any,
) -> OpenWindow:
    """Show the window on points X [n, columns] with classes y [n], or without them on a scene.

    It is another process, and returns at once when the window is on the screen, or with `wait`
    when it was closed. `objective` and further `choices` are as for `compare`, and so are the
    limits of X and y. Raises `ValueError` with one sentence for what cannot be shown, and
    `RuntimeError` where there is no display.

    >>> import explainer
    >>> window = explainer.open(scene="moons")
    >>> window.is_open
    True
    >>> window.close()
    """
    if (X is None) != (y is None):
        raise ValueError("X and y belong together: give both, or neither for a scene.")
    given = plain({**checked(choices), "objective": objective})
    place: str | Dataset = scene if X is None else chosen_of(X, y, name).data
    experiment(place, **given)
    if trouble := display_trouble():
        raise RuntimeError(trouble.strip().removeprefix("explainer: "))
    window = _shown(handed_over(place, given))
    if wait:
        window.wait()
    return window


def handed_over(place: str | Dataset, choices: dict[str, Any]) -> bytes:
    """Return an experiment as the bytes of an npz file, for another process."""
    facts: dict[str, Any] = {"choices": choices}
    arrays = {"values": b"", "labels": b""}
    if isinstance(place, Dataset):
        facts["table"] = [place.name, place.columns, place.classes, place.one_unit]
        arrays = {"values": place.values, "labels": place.labels}
    else:
        facts["scene"] = place
    plain = {name: np.frombuffer(part, np.uint8) for name, part in arrays.items()}
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, facts=np.array(json.dumps(facts)), **plain)
    return content.getvalue()


def _shown(experiment: bytes) -> OpenWindow:
    """Begin a window and return as soon as it is on the screen."""
    command = [sys.executable, "-m", "explainer.library.window"]
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
        )
        assert process.stdin is not None and process.stdout is not None
        with process.stdin, process.stdout:
            _given(process.stdin, experiment)
            shown = process.stdout.readline().decode().strip() == SHOWN
        if not shown:
            process.wait()
            complaints.seek(0)
            said = complaints.read().decode(errors="replace").strip() or "no reason was told"
            raise RuntimeError(f"The window could not be opened: {said.splitlines()[-1]}")
    _OPEN[:] = [other for other in _OPEN if other.is_open]
    _OPEN.append(OpenWindow(process))
    return _OPEN[-1]


def _given(line: IO[bytes], experiment: bytes) -> None:
    try:
        line.write(experiment)
        line.close()
    except BrokenPipeError:
        return  # What went wrong there is read from its complaints.
