"""The window of the library, as a process: what it shows comes in on standard input."""

from __future__ import annotations

import sys
from typing import Any

from explainer.library.handover import SHOWN, taken_over
from explainer.program import run


def main() -> int:
    """Show the window until it is closed; return the exit code."""
    from explainer.app import open_window

    settings = taken_over(sys.stdin.buffer.read())
    return open_window(settings, lambda window, lab: window.later(_announce))


def _announce(*_: Any) -> None:
    """Tell whoever waits that the first paint is done."""
    sys.stdout.write(f"{SHOWN}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run(main))
