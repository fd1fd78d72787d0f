"""Processes of the program's own: started fresh, so that nothing is loaded that users lack."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from typing import Any

PATIENCE_SECONDS = 300


class ProcessError(Exception):
    """A process that ended without a result; its text is one sentence."""


def told_by(module: str, *arguments: str) -> dict[str, Any]:
    """Run a module of the program and return the JSON object that it prints."""
    return _told([sys.executable, "-m", module, *arguments], module)


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


def milliseconds_of(code: str) -> float:
    """Run code that prints the wall clock's time; return how long after the start that was."""
    started = time.time()
    return 1_000 * (float(_output([sys.executable, "-c", code], "a yardstick")) - started)


def _told(line: list[str], name: str) -> dict[str, Any]:
    return _read(_output(line, name), name)


def _read(output: str, name: str) -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads(output)
    except ValueError:
        raise ProcessError(f"{name} printed nothing that can be read") from None
    return told


def _output(line: list[str], name: str) -> str:
    done = subprocess.run(
        line, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
    )
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise ProcessError(f"{name} ended with code {done.returncode}: {last}")
    return done.stdout
