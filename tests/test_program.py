"""The program as a shell meets it: closed and full streams, Ctrl+C, no display, odd folders."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explainer.core.platform.streams import end_cleanly, end_quietly, mend_streams, unwritten

CHECKOUT = Path(__file__).resolve().parent.parent
PATIENCE = 120
EXPLAINER = f"{sys.executable} -m explainer"
MEASURE = "measure --scene moons --unlabelled 20 --labels 1 --seeds 1000"

linux = pytest.mark.skipif(sys.platform != "linux", reason="Other systems have no such devices.")

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from explainer import app
from explainer.core.settings.settings import settings_for

def guest(window, lab):
    def begun(job, frame):
        lab.frame_arrived.disconnect(begun)
        ACTION
    lab.frame_arrived.connect(begun)

sys.exit(app.open_window(settings_for("moons", unlabelled=60, objective="autoencoder"), guest))
"""
TALK = "print('ready', flush=True)"


def shell(line, **environment):
    """Run a line of the shell; what Python would guess from the tests is left out."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        line,
        shell=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        cwd=CHECKOUT,
        env=kept | environment,
        check=False,
    )


def begun(code, **environment):
    """Begin a window in a group of its own; return once it says that it trains."""
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        start_new_session=True,
    )
    assert process.stdout.readline() == "ready\n", process.communicate()
    return process


@linux
@pytest.mark.parametrize(
    ("line", "place", "buffered"),
    [  # Each pair of two of them is there, if not all three; `--version` ends as `--help` does.
        (line, place, ("", "1")[(row + column) % 2])
        for row, line in enumerate(("--help", "list scenes"))
        for column, place in enumerate(("> /dev/full", ">&-", "<&- >&-"))
    ],
)
def test_what_standard_output_does_not_take_is_told_in_one_sentence(line, place, buffered):
    done = shell(f"{EXPLAINER} {line} {place}", PYTHONUNBUFFERED=buffered)
    assert done.returncode == 1
    assert done.stderr.startswith("explainer: ") and done.stderr.count("\n") == 1
    assert "standard output" in done.stderr


@linux
@pytest.mark.parametrize("place", ["2>&-", "2> /dev/full", "<&- >&- 2>&-", "<&-"])
def test_the_exit_code_is_right_whatever_becomes_of_the_streams(place):
    assert shell(f"{EXPLAINER} measure --labels 99 {place}").returncode == 2


@linux
def test_a_reader_that_goes_away_is_no_traceback():
    done = shell(f"{EXPLAINER} list figures --json | true")
    assert (done.stdout, done.stderr) == ("", "")


def test_streams_that_are_there_are_left_alone():
    before = sys.stdout, sys.stderr
    mend_streams()
    assert (sys.stdout, sys.stderr) == before


def test_whoever_interrupts_the_end_sees_no_traceback():
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        end_cleanly()
        end_quietly()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
        end_cleanly()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL  # Of whoever interrupts twice.
    finally:
        signal.signal(signal.SIGINT, before)


def test_little_is_loaded_before_an_interrupt_ends_it_without_a_word():
    told = "import sys, explainer.program; print('multiprocessing' in sys.modules)"
    assert shell(f'{sys.executable} -c "{told}"').stdout == "False\n"


def test_a_file_that_is_full_is_not_mistaken_for_standard_output():
    assert unwritten(OSError(28, "No space left on device"))
    assert not unwritten(OSError(28, "No space left on device", "file.png"))
    assert not unwritten(ValueError("28"))


@linux
def test_ctrl_c_ends_a_measurement_with_its_processes_and_without_a_word(tmp_path):
    mark = tmp_path / "marked"
    process = subprocess.Popen(
        [*EXPLAINER.split(), *MEASURE.split()],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "EXPLAINER_MARK": str(mark)},
        start_new_session=True,
    )
    limit = time.monotonic() + PATIENCE
    while len(marked(mark)) < 4 and time.monotonic() < limit:
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, err) == (130, "", "")
    assert gone(mark)


@linux
def test_a_signal_keeps_what_is_unsaved_and_ends_the_window(tmp_path):
    """Also while the lab and its server are stopped. Ends at the start have other signals."""
    action = "import os; from explainer.lab.fork_client import fork_server; "
    action += "os.kill(lab.process_id, 19); os.kill(fork_server().process, 19)"
    code_text = WINDOW.replace("ACTION", f"window.store.change(seed=7); {action}; {TALK}")
    process = begun(code_text, XDG_DATA_HOME=str(tmp_path), EXPLAINER_MARK=str(tmp_path))
    os.killpg(process.pid, signal.SIGHUP)
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, err) == (129, "", "")
    assert len(list(tmp_path.rglob("unsaved-*.explainer"))) == 1
    assert gone(tmp_path)


# What fills the window brings the first of these to begin with, and the second at its end. numpy is
# no sign of it: a picture from the lab, read beside, brings it as soon as it comes.
STARTING = """
import os, sys
from functools import partial
from PySide6.QtCore import QMetaObject, Qt, QTimer
from explainer import app
from explainer.core.settings.settings import settings_for

def signalled(number=15):
    os.kill(os.getpid(), number)

def closed(window):
    QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)

class Desk(app.Desk):
    def __init__(self, *rest, **choices):
        super().__init__(*rest, **choices)
        ACTION

app.Desk = Desk
code = app.open_window(settings_for("moons", unlabelled=60, objective="autoencoder"))
BROUGHT = ("explainer.session.files.opening", "pyqtgraph")
print(*(name for name in BROUGHT if name in sys.modules))
sys.exit(code)
"""


@linux
@pytest.mark.parametrize(
    ("action", "code", "brought"),
    [
        ("signalled()", -signal.SIGTERM, ""),
        ("QTimer.singleShot(0, partial(signalled, 2))", 130, "\n"),
        ("QTimer.singleShot(0, partial(closed, self.window))", 0, "\n"),
        ("self.window.later(signalled)", 143, "explainer.session.files.opening pyqtgraph\n"),
    ],
    ids=["before the window", "before it fills", "closed before it fills", "while it fills"],
)
def test_an_end_at_the_start_does_not_wait_for_what_would_come(action, code, brought, tmp_path):
    line = [sys.executable, "-c", STARTING.replace("ACTION", action)]
    told = {"XDG_DATA_HOME": str(tmp_path), "EXPLAINER_MARK": str(tmp_path)}
    done = subprocess.run(
        line,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env={**os.environ, **told},
        cwd=CHECKOUT,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, brought, "")
    assert gone(tmp_path)


def marked(mark):
    """The processes that carry a mark in their environment."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = process.joinpath("environ").read_bytes()
        except OSError:
            continue
        if f"EXPLAINER_MARK={mark}\0".encode() in told:
            found.append(process.name)
    return found


def gone(mark):
    """Whether all marked processes end soon: a killed one is not gone at once."""
    limit = time.monotonic() + 5
    while (left := marked(mark)) and time.monotonic() < limit:
        time.sleep(0.01)
    return not left


@linux
@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":987"},
        {"WAYLAND_DISPLAY": "wayland-987"},
        {"WAYLAND_DISPLAY": "wayland-987", "DISPLAY": ":987"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "nonsense"},
        {"QT_QPA_PLATFORM": "nonsense;xcb"},
    ],
    ids=lambda environment: " ".join("=".join(pair) for pair in environment.items()),
)
def test_a_display_that_does_not_answer_is_one_sentence(environment):
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    done = shell(EXPLAINER, **nothing | environment)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("explainer: ") and done.stderr.count("\n") == 1
    assert "explainer render" in done.stderr or "libxcb-cursor0" in done.stderr


@linux
def test_the_window_trains_wherever_it_is_started(tmp_path):
    """Without any home, and beside a disk that does not answer, it does so in test_sessions.py."""
    deep = tmp_path / ("x" * 100)
    deep.mkdir()
    nowhere = {"HOME": "/proc/nowhere", "XDG_DATA_HOME": "/proc/nowhere/data"}
    script = tmp_path / "window.py"
    script.write_text(WINDOW.replace("ACTION", "window.close()"), encoding="utf-8")
    line = f"ulimit -n 64; exec {sys.executable} {script}"
    done = shell(line, PYTHONPATH=str(CHECKOUT), TMPDIR=str(deep), **nowhere)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(tmp_path.iterdir()) == sorted([deep, script]) and not list(deep.iterdir())
