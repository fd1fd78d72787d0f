"""A finished comparison as one small file: its last frame, and the curves that led to it."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from explainer.core.frames import ArmMoment, DecisionMap, Frame, Ground, frozen
from explainer.core.settings import Settings, Stage
from explainer.core.timeline import Timeline

ARMS = ("supervised", "pretrained")
SCORES = ("train_loss", "test_loss", "train_accuracy", "test_accuracy")


class ArchiveError(ValueError):
    """A file that does not hold a comparison; its text is one sentence for the user."""


def archived(timeline: Timeline) -> bytes:
    """Return a finished timeline as the content of a file; `ValueError` if unfinished."""
    last = timeline.latest
    if last is None or not last.finished:
        raise ValueError("Only a finished comparison can be archived.")
    facts = {
        "settings": dataclasses.asdict(last.settings),
        "extent": last.ground.extent,
        "walk_length": last.ground.walk_length,
        "learnt": last.ground.learnt,
    }
    arrays: dict[str, Any] = {
        "facts": np.array(json.dumps(facts)),
        "points": last.ground.points,
        "classes": last.ground.classes,
        "labelled": last.ground.labelled,
        "curves": np.array([_curve_row(frame) for frame in timeline.frames]),
    }
    for arm in ARMS:
        arrays |= _picture(arm, last.arm(arm))
    content = io.BytesIO()
    np.savez_compressed(content, **arrays)
    return content.getvalue()


def restored(path: Path) -> Timeline:
    """Return the timeline in a file; `ArchiveError` if it holds none.

    Frames before the last one carry the curves' numbers but no pictures.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            return _timeline(dict(arrays))
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise ArchiveError(f"{path.name} does not hold a comparison ({error}).") from error


def _curve_row(frame: Frame) -> list[float]:
    scores = [getattr(frame.arm(arm), score) for arm in ARMS for score in SCORES]
    values = [frame.stage, frame.step, frame.steps, frame.pretraining_loss, *scores]
    return [np.nan if value is None else float(value) for value in values]


def _picture(arm: str, moment: ArmMoment) -> dict[str, Any]:
    assert moment.decision is not None
    boundary = moment.decision.boundary
    return {
        f"{arm}_embedding": moment.embedding,
        f"{arm}_winner": moment.decision.winner,
        f"{arm}_margin": moment.decision.margin,
        f"{arm}_boundary": np.concatenate([np.empty((0, 2), np.float32), *boundary]),
        f"{arm}_lengths": np.array([len(line) for line in boundary], dtype=np.int64),
    }


def _timeline(arrays: dict[str, Any]) -> Timeline:
    facts = json.loads(str(arrays["facts"]))
    settings = Settings(**facts["settings"])
    ground = Ground(
        points=frozen(arrays["points"]),
        classes=frozen(arrays["classes"], np.uint8),
        labelled=frozen(arrays["labelled"], np.int64),
        extent=tuple(facts["extent"]),
        walk_length=facts["walk_length"],
        learnt=facts["learnt"],
    )
    rows = arrays["curves"]
    frames = [_frame(settings, ground, row, {}) for row in rows[:-1]]
    return Timeline((*frames, _frame(settings, ground, rows[-1], arrays)))


def _frame(settings: Settings, ground: Ground, row: Any, arrays: dict[str, Any]) -> Frame:
    stage, step, steps = (int(value) for value in row[:3])
    supervised, pretrained = (
        _moment(arm, row[4 + 4 * index : 8 + 4 * index], arrays) for index, arm in enumerate(ARMS)
    )
    return Frame(
        settings=settings,
        stage=Stage(stage),
        step=step,
        steps=steps,
        ground=ground,
        supervised=supervised,
        pretrained=pretrained,
        pretraining_loss=_number(row[3]),
    )


def _moment(arm: str, row: Any, arrays: dict[str, Any]) -> ArmMoment:
    scores = dict(zip(SCORES, map(_number, row), strict=True))
    if not arrays:
        return ArmMoment(frozen(np.empty((0, 2))), None, **scores)
    cuts = np.cumsum(arrays[f"{arm}_lengths"])[:-1]
    lines = np.split(arrays[f"{arm}_boundary"], cuts)
    decision = DecisionMap(
        winner=frozen(arrays[f"{arm}_winner"], np.uint8),
        margin=frozen(arrays[f"{arm}_margin"]),
        boundary=tuple(frozen(line) for line in lines if len(line)),
    )
    return ArmMoment(frozen(arrays[f"{arm}_embedding"]), decision, **scores)


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
