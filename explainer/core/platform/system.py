"""What the system under the program lacks.

Where Qt cannot open a window it would end the program at once: here it is asked first.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

from explainer.core.platform.host import frozen, on_linux

INSTEAD = "use `explainer render comparison -o figure.png` to draw without a window"
NO_DISPLAY = (
    f"explainer: there is no display to open a window on: {INSTEAD}, "
    "or install xvfb and run `xvfb-run explainer`.\n"
)
NO_SERVER = (
    "explainer: no {kind} server answers at {variable}={place!r}, or you may not use it: "
    f"correct {{variable}} or start the server, or {INSTEAD}.\n"
)
X11_LIBRARY = "libxcb-cursor.so.0"
NO_X11_LIBRARY = (
    "explainer: Qt cannot open a window without the system library libxcb-cursor: install it "
    "(Debian and Ubuntu: sudo apt install libxcb-cursor0), and start again.\n"
)
NO_PLUGIN = (
    "explainer: Qt cannot open a window by way of '{name}' ({reason}): install what is "
    f"missing, or {INSTEAD}.\n"
)
NO_PLATFORM = (
    "explainer: QT_QPA_PLATFORM={name!r} is no way for Qt to open a window here: unset it, "
    f"or {INSTEAD}.\n"
)
WINDOWLESS = ("offscreen", "minimal")
"""Platforms that need nothing."""
ELSEWHERE = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH")
"""Where these name folders it is not known which plugins Qt will find."""
ANSWER_SECONDS, PROBE_SECONDS = 5.0, 30.0
PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication(['explainer'])"


def display_trouble() -> str:
    """Return in one line why Qt cannot open a window here, nothing if it can.

    Of several ways the first that works is chosen, so that Qt tries no other.
    """
    if not on_linux():
        return ""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    ways = [way for way in chosen.split(";") if way] or list(_usual_ways())
    troubles = [NO_DISPLAY]
    for way in ways:
        trouble = _trouble(way.partition(":")[0])
        if not trouble:
            if len(ways) > 1:
                os.environ["QT_QPA_PLATFORM"] = way
            return ""
        troubles.append(trouble)
    return troubles[min(1, len(ways))]


def spare_threads() -> None:
    """Have numpy, once it is loaded, begin no threads: where few are allowed it would crash."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _usual_ways() -> Iterator[str]:
    """Yield the platforms that Qt tries if it is not told which, in its order."""
    if os.environ.get("WAYLAND_DISPLAY"):
        yield "wayland"
    if os.environ.get("DISPLAY"):
        yield "xcb"


def _trouble(way: str) -> str:
    """Return why Qt cannot use a platform, nothing if it can."""
    plugin = _plugin(way)
    if way in WINDOWLESS:
        return ""
    if any(os.environ.get(name) for name in ELSEWHERE) or way not in ("xcb", "wayland"):
        return "" if _tried() else NO_PLATFORM.format(name=way)
    if way == "xcb" and not _loads(X11_LIBRARY):
        return NO_X11_LIBRARY
    return _missing(way, plugin) or _silence(way)


def _silence(way: str) -> str:
    """Return that the server behind a platform does not answer, nothing if it does."""
    kind, variable, answers = {
        "xcb": ("X", "DISPLAY", _x11_answers),
        "wayland": ("Wayland", "WAYLAND_DISPLAY", _wayland_answers),
    }[way]
    if _in_time(answers):
        return ""
    place = os.environ.get(variable, "")
    return NO_SERVER.format(kind=kind, variable=variable, place=place)


def _x11_answers() -> bool:
    """Connect to the X server as Qt will, with the user's own authority."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers() -> bool:
    """Connect to the Wayland server as Qt will, and hear it answer."""
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(wayland.wl_display_connect(None))
    if not connection:
        return False
    answers = wayland.wl_display_roundtrip(connection) >= 0
    wayland.wl_display_disconnect(connection)
    return bool(answers)


def _in_time(answers: Callable[[], bool]) -> bool:
    """Tell whether a server answers soon; one that is stopped never would."""
    heard: list[bool] = []

    def ask() -> None:
        """Listen in a thread that nobody needs to wait for."""
        with suppress(OSError, AttributeError):
            heard.append(answers())

    with _quiet():
        thread = Thread(target=ask, daemon=True)
        thread.start()
        thread.join(ANSWER_SECONDS)
    return heard == [True]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what libraries say of a refusal from standard error: it is said in our words."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _missing(way: str, plugin: Path | None) -> str:
    """Return which library a platform's plugin lacks, nothing if it loads."""
    if plugin is None:
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return NO_PLUGIN.format(name=way, reason=" ".join(str(error).split()))
    return ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _plugin(way: str) -> Path | None:
    """Return the file of a platform's plugin, None where it is not in its usual place."""
    spec = find_spec("PySide6")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        file = Path(folder, "Qt", "plugins", "platforms", f"libq{way}.so")
        if file.exists():
            return file
    return None


def _tried() -> bool:
    """Open Qt in a process of its own: slow, but nothing else tells of rare platforms."""
    if frozen():
        return True  # There is no interpreter to try it with: Qt will tell.
    import subprocess

    try:
        done = subprocess.run(
            [sys.executable, "-c", PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
