"""Session files: one experiment as it was left, in a zip of notes and safetensors."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Annotated, Any

import msgspec

from explainer.core.comparison.capacity import capacity_figure
from explainer.core.comparison.composition import comparison
from explainer.core.measuring.efficiency import Measured, joined
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.settings import Settings
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.text.file_names import shown_name
from explainer.core.training.findings import Findings
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained
from explainer.files.archive import members
from explainer.files.marks import software
from explainer.files.reading import (
    FURTHEST,
    Array,
    Damaged,
    OpenError,
    checked,
    opening,
    packed,
    unpacked,
)
from explainer.files.sessions.data_part import DataNote, data_from, data_note, data_values
from explainer.files.sessions.encoder_file import encoder_bytes, encoder_in
from explainer.files.sessions.moment_notes import TimelineNote
from explainer.files.sessions.moments import Reader, Writer
from explainer.files.sessions.results import FindingsNote, findings_from, findings_note

ENDING = ".explainer"
PLAIN, WITH_DATA = 1, 2
"""Versions: a program that knows no tables of one's own says that the file is newer."""
LARGEST, LARGEST_WHOLE = 60_000_000, 90_000_000
"""Bytes of a file, and of all its parts once unpacked: a usual session has a tenth."""
LARGEST_NOTES, LARGEST_ARRAYS = 4_000_000, 60_000_000
LONGEST_PATH = 4_000
LIGHTEST, TIGHTEST = 1, 9
"""Measured: the lightest takes a seventh of the time of the tightest, and a seventh more room."""

NOTES, TIMELINE, RESULTS = "session.json", "timeline.safetensors", "results.safetensors"
WEIGHTS, ENCODER = "weights.safetensors", "encoder.safetensors"
DATA = "data.safetensors"
ARRAYS = (TIMELINE, RESULTS, WEIGHTS, ENCODER, DATA)
PARTS = {NOTES: LARGEST_NOTES, **dict.fromkeys(ARRAYS, LARGEST_ARRAYS)}
"""How many bytes each part may have."""

Name = Annotated[str, msgspec.Meta(max_length=40)]
Side = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Fraction = Annotated[float, msgspec.Meta(ge=-1_000, le=1_000)]
Choice = Name | Side | Fraction | bool | Annotated[list[Side], msgspec.Meta(max_length=20)]


class Notes(msgspec.Struct, frozen=True):
    """Everything in a session but its arrays; `adopted`: its encoder came from a file."""

    version: int
    program: str
    settings: str
    adopted: bool
    timeline: TimelineNote
    findings: FindingsNote
    seconds: Annotated[float, msgspec.Meta(ge=0, le=1e6)] | None
    layout: Annotated[dict[Name, Choice], msgspec.Meta(max_length=50)]
    data: DataNote | None = None
    file: Annotated[str, msgspec.Meta(max_length=LONGEST_PATH)] = ""


class _Version(msgspec.Struct):
    version: int


def session_bytes(saved: Saved, compression: int = LIGHTEST) -> bytes:
    """Return a session as the content of a file, compressed from `LIGHTEST` to `TIGHTEST`."""
    writer = Writer()
    timeline = writer.timeline(saved.timeline)
    data = saved.settings.data
    found, results = findings_note(saved.findings)
    notes = Notes(
        version=PLAIN if data is None else WITH_DATA,
        program=software(),
        settings=as_text(saved.settings),
        adopted=saved.settings.encoder is not None,
        timeline=timeline,
        findings=found,
        seconds=saved.seconds,
        layout=dict(saved.layout),
        data=None if data is None else data_note(data),
        file=saved.file,
    )
    parts = {
        NOTES: msgspec.json.encode(notes),
        TIMELINE: packed(writer.arrays),
        RESULTS: packed(results),
        WEIGHTS: packed(dict(saved.trained.weights)),
    }
    encoder = saved.settings.encoder or saved.trained.encoder
    if encoder is not None:
        parts[ENCODER] = encoder_bytes(encoder)
    if data is not None:
        parts[DATA] = packed(data_values(data))
    return _zipped(parts, compression)


def read_session(path: Path) -> Saved:
    """Return the session in a file; `OpenError` if it holds none that can be shown."""
    with opening(path, LARGEST) as file:
        parts = members(file, PARTS, LARGEST_WHOLE)
        version = msgspec.json.decode(parts[NOTES], type=_Version).version
        if version > WITH_DATA:
            raise OpenError(
                "{name} was saved by a newer version of the program: update it to open.",
                name=shown_name(path),
            )
        saved = _saved(msgspec.json.decode(parts[NOTES], type=Notes), parts)
        _prove(saved)
        return saved


def _zipped(parts: dict[str, bytes], compression: int) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED, compression)
    return content.getvalue()


def _saved(notes: Notes, parts: dict[str, bytes]) -> Saved:
    encoder = _encoder(parts[ENCODER]) if ENCODER in parts else None
    adopted = encoder if notes.adopted else None
    data = data_from(notes.data, unpacked(parts[DATA])) if notes.data else None
    settings = from_text(notes.settings, adopted, data)
    return Saved(
        settings=settings,
        timeline=_timeline(notes.timeline, unpacked(parts[TIMELINE]), adopted, data),
        findings=findings_from(
            notes.findings,
            unpacked(parts[RESULTS]),
            len(settings.card.groups),
            generated=settings.card.generated,
        ),
        trained=Trained(encoder, _weights(unpacked(parts[WEIGHTS]))),
        seconds=notes.seconds,
        layout=notes.layout,
        file=notes.file,
    )


def _encoder(content: bytes) -> Encoder:
    try:
        return encoder_in(content, ENCODER)
    except OpenError as error:  # It speaks of a file of its own, which nobody has chosen.
        raise Damaged("encoder") from error


def _timeline(
    note: TimelineNote, arrays: dict[str, Array], encoder: Encoder | None, data: Dataset | None
) -> Timeline:
    return Reader(note, arrays, encoder, data).timeline()


def _weights(arrays: dict[str, Array]) -> dict[str, Any]:
    for values in arrays.values():
        checked(values, "<f4", *values.shape, low=-FURTHEST, high=FURTHEST)
    return arrays


def _prove(saved: Saved) -> None:
    """Make the figures that the window will show: what they cannot be made of is damaged."""
    findings = saved.findings
    parts = (list(each.values()) for each in (findings.arms, findings.baselines))
    arms, baselines = (joined(each) if each else None for each in parts)
    measured = Measured(arms, baselines, findings.reference, findings.best)
    if saved.timeline.latest is None:
        return
    if saved.timeline.latest.settings.scene != saved.settings.scene:
        raise Damaged("scene")
    comparison(saved.timeline, str, measured)
    capacity_figure(_widths(findings, saved.settings), saved.settings, str)


def _widths(findings: Findings, settings: Settings) -> dict[int, Any]:
    cells = findings.capacity.items()
    return {
        width: joined(list(parts.values()))
        for (width, labels), parts in sorted(cells)
        if labels == settings.labels_per_class and parts
    }
