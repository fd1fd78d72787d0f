"""The program as the system starts it: its streams are mended, and it ends with an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from explainer.core.platform.host import frozen
from explainer.core.platform.streams import FAILED, end_quietly, mend_streams, written

WIDGETS = "PySide6.QtWidgets"


def run(main: Callable[[], int] | None = None) -> int:
    """Run the command line as a program of its own; return the exit code, or end with it."""
    end_quietly()
    mend_streams()
    try:
        code = (main or _command_line())()
    except SystemExit as end:  # Of `--version` and `--help`, which have printed.
        code = end.code if isinstance(end.code, int) else FAILED
    end_quietly()
    code = written(code)
    if WIDGETS in sys.modules:
        # All has been closed. To take Qt and the interpreter apart would take longer than that.
        os._exit(code)
    return code


def _command_line() -> Callable[[], int]:
    # Not before an interrupt ends it all without a word: to load this takes a while.
    from multiprocessing import freeze_support

    freeze_support()
    _serve_if_asked()
    from explainer.cli.main import main

    return main


def _serve_if_asked() -> None:
    """Be a fork server, if a bundle of this program has started itself for that."""
    if frozen():
        from explainer.lab.fork_client import SERVER_FLAG, SHARED
        from explainer.lab.fork_server import serve_forks

        if sys.argv[1:2] == [SERVER_FLAG]:
            serve_forks(int(sys.argv[2]), SHARED)
            sys.exit()
