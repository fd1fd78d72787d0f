"""The bundle for whoever has no Python: built, started on a display, and watched while it trains.

Takes minutes: run it with `python -m pytest -m long tests/test_bundle.py`, where the extra
`bundle`, Xvfb and ffmpeg are installed.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[1]
MOST_MEGABYTES = 900
SCREEN = "1280x720"
PATIENCE = 180.0
TOOLS = ("Xvfb", "ffmpeg")

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(1_800),
    pytest.mark.skipif(
        find_spec("PyInstaller") is None or not all(map(shutil.which, TOOLS)),
        reason="PyInstaller, Xvfb or ffmpeg is not installed.",
    ),
]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """The folder of a new bundle."""
    folder = tmp_path_factory.mktemp("bundle")
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    line += ["--distpath", folder / "dist", "--workpath", folder / "work"]
    subprocess.run([*line, ROOT / ".ci/explainer.spec"], check=True, cwd=folder)
    return folder / "dist/explainer"


@pytest.fixture
def alone(tmp_path):
    """What a program sees that nobody has prepared anything for: no Python, no settings."""
    return {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def display(alone):
    """A display of its own; its number is the server's choice."""
    reading, writing = os.pipe()
    line = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SCREEN}x24", "-nolisten", "tcp"]
    with subprocess.Popen(line, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


def megabytes(folder):
    return sum(each.lstat().st_size for each in folder.rglob("*") if not each.is_dir()) / 1e6


def seen(display, file):
    """What stands on a display, as numbers [y, x, 3]."""
    line = ["ffmpeg", "-loglevel", "error", "-y", "-f", "x11grab", "-video_size", SCREEN]
    subprocess.run([*line, "-i", display, "-frames:v", "1", file], check=True)
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), -1, 3).astype(int)


def shares_of_classes(picture):
    """How much of a picture is as blue, and as orange, as the maps of what models say."""
    bluer = picture[..., 2] - picture[..., 0]
    return (bluer > 40).mean(), (bluer < -40).mean()


def processes_of(folder):
    lines = Path("/proc").glob("[0-9]*/cmdline")
    return [line for line in lines if line.exists() and str(folder).encode() in line.read_bytes()]


def test_it_holds_what_runs_and_little_else(bundle):
    assert megabytes(bundle) < MOST_MEGABYTES
    names = {each.name for each in (bundle / "_internal").iterdir()}
    assert not names & {"sympy", "networkx", "matplotlib", "pandas", "pytest", "PyInstaller"}
    assert not list(bundle.rglob("*.ts")) and not list(bundle.rglob("screenshots"))
    assert (bundle / "_internal/explainer/assets/results/default.explainer").exists()


def test_it_measures_the_numbers_that_the_program_measures(bundle, alone):
    words = ["measure", "--scene", "moons", "--unlabelled", "60", "--seeds", "4", "--labels", "1,4"]
    line = [sys.executable, "-m", "explainer", *words]
    done = [
        subprocess.run(each, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
        for each, environment in ((line, None), ([bundle / "explainer", *words], alone))
    ]
    assert done[0].stdout == done[1].stdout and "pretrained" in done[0].stdout


@pytest.mark.parametrize("ending", ["pptx", "gif", "mp4", "pdf"])
def test_it_writes_what_needs_more_than_qt(bundle, alone, tmp_path, ending):
    words = ["render", "comparison", "--scene", "moons", "--unlabelled", "60", "-o"]
    subprocess.run([bundle / "explainer", *words, tmp_path / f"a.{ending}"], check=True, env=alone)
    assert (tmp_path / f"a.{ending}").stat().st_size > 10_000


def test_its_window_shows_two_models_that_it_has_trained(bundle, alone, display, tmp_path):
    line = [bundle / "explainer", "--scene", "circles", "--language", "en"]
    told = {**alone, "DISPLAY": display}
    picture = tmp_path / "window.png"
    with subprocess.Popen(line, env=told, stderr=subprocess.PIPE, text=True) as program:
        until = time.monotonic() + PATIENCE
        while min(shares_of_classes(seen(display, picture))) < 0.1:
            assert program.poll() is None, program.stderr.read()
            assert time.monotonic() < until, f"nothing is trained: {picture}"
        program.send_signal(signal.SIGTERM)
        said = program.communicate(timeout=60)[1]
    assert program.returncode == 128 + signal.SIGTERM
    assert re.findall("Traceback|Error", said) == []
    assert processes_of(bundle) == []
