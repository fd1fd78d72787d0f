"""Packages that only some formats need."""

from __future__ import annotations

from explainer.core.order import Format, missing
from explainer.export.image import ExportError


def required(wanted: Format) -> None:
    """Refuse a format whose package is missing."""
    if reason := missing(wanted):
        raise ExportError(reason)
