"""Packages that only some formats need, and how to get one that is missing."""

from __future__ import annotations

from importlib.util import find_spec

from explainer.core.order import Format
from explainer.export.image import ExportError


def missing(wanted: Format) -> str:
    """Return one sentence on how to get what the format needs, empty if it is there."""
    if not wanted.module or find_spec(wanted.module) is not None:
        return ""
    return (
        f"A {wanted.title} needs a package that is not installed: "
        f'pip install "pretraining-explainer[{wanted.extra}]".'
    )


def required(wanted: Format) -> None:
    """Refuse a format whose package is missing."""
    if sentence := missing(wanted):
        raise ExportError(sentence)
