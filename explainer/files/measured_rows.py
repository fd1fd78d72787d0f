"""What was measured with each seed as a file: CSV, JSON lines, or all of it as one JSON object."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from typing import Any

from explainer.core.measuring.seed_rows import seed_rows
from explainer.core.text.as_written import in_cell


def rows_bytes(measured: dict[str, Any], ending: str) -> bytes:
    """Return one row for each seed, label count and arm of a report, or with `.json` all of it.

    Each row ends with the program's version and the settings that show its very run.
    """
    if ending == ".json":
        return f"{json.dumps(measured, indent=2)}\n".encode()
    line, version = measured["settings"]["line"], measured["program_version"]
    rows = [
        row | {"program_version": version, "settings": _settings(line, row)}
        for row in seed_rows(measured)
    ]
    if ending == ".jsonl":
        return "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    return _csv(rows)


def _settings(line: str, row: dict[str, Any]) -> str:
    """Return the line of settings with the seed and the labels of a row."""
    for key in ("seed", "labels_per_class"):
        line = re.sub(rf"(?<=[?&]){key}=\d+", f"{key}={row[key]}", line)
    return line


def _csv(rows: list[dict[str, Any]]) -> bytes:
    """Return a table; spreadsheets need a mark at its beginning to read letters beyond ASCII."""
    content = io.StringIO()
    writer = csv.DictWriter(content, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    text = content.getvalue()
    return (b"" if text.isascii() else codecs.BOM_UTF8) + text.encode()


def _cell(value: Any) -> Any:
    """Return what stands in a cell: true or false, and no formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return in_cell(value) if isinstance(value, str) else value
