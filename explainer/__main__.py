"""The program when Python is asked to run it: `python -m explainer`."""

from __future__ import annotations

import sys

from explainer.program import run

if __name__ == "__main__":
    sys.exit(run())
