"""What the system under the program lacks."""

from __future__ import annotations

import os
import sys

NO_DISPLAY = (
    "explainer: there is no display to open a window on. Use `explainer render comparison "
    "-o figure.png` to draw without one, or install xvfb and run `xvfb-run explainer`.\n"
)
X11_LIBRARY = "libxcb-cursor.so.0"
NO_X11_LIBRARY = (
    "explainer: Qt cannot open a window without the system library libxcb-cursor: install it "
    "(Debian and Ubuntu: sudo apt install libxcb-cursor0), and start again.\n"
)


def lacks_display() -> bool:
    """Tell whether Qt would abort for want of a display."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def lacks_x11_library() -> bool:
    """Tell whether Qt would abort for want of a library that many desktops come without."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return False
    if os.environ.get("WAYLAND_DISPLAY"):
        return False
    import ctypes

    try:
        ctypes.CDLL(X11_LIBRARY)
    except OSError:
        return True
    return False
