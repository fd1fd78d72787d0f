"""Packages that only some formats need."""

from __future__ import annotations

from explainer.core.export.export_request import Format, missing
from explainer.export.formats.image import ExportError


def required(wanted: Format) -> None:
    """Refuse a format whose package is missing."""
    if reason := missing(wanted):
        raise ExportError(reason)
