"""A finished comparison as one small file: its ends, and the numbers that led to them."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path
from typing import Any

import numpy as np

from explainer.core.efficiency import Measured, Outcomes
from explainer.core.frames import ArmMoment, DecisionMap, Frame, Ground, Walks, frozen
from explainer.core.settings import Settings, Stage
from explainer.core.timeline import Timeline

SHOWN_ARMS = ("supervised", "pretrained")


class ArchiveError(ValueError):
    """A file that does not hold a comparison; its text is one sentence for the user."""


def archived(timeline: Timeline, measured: Measured) -> bytes:
    """Return a finished timeline as the content of a file; `ValueError` if unfinished."""
    last = timeline.latest
    if last is None or not last.finished:
        raise ValueError("Only a finished comparison can be archived.")
    facts = {
        "settings": dataclasses.asdict(last.settings),
        "extent": last.ground.extent,
        "walks": _walk_facts(last.ground),
        "learnt": last.ground.learnt,
        "ends": sorted(timeline.ends),
    }
    arrays: dict[str, Any] = {
        "facts": np.array(json.dumps(facts)),
        "points": last.ground.points,
        "classes": last.ground.classes,
        "order": last.ground.order,
        "moments": np.array([_moment_row(frame) for frame in timeline.frames]),
    }
    for arm in SHOWN_ARMS:
        arrays[f"{arm}_standings"] = _standings(timeline, arm)
        arrays |= _pictures(
            arm, [timeline.ends[labels].arm(arm) for labels in sorted(timeline.ends)]
        )
    if last.ground.walks is not None:
        arrays["partners"] = last.ground.walks.partners
    arrays |= _measured_arrays(measured)
    content = io.BytesIO()
    np.savez_compressed(content, **arrays)
    return content.getvalue()


def restored(path: Path) -> tuple[Timeline, Measured]:
    """Return what is in a file; `ArchiveError` if it holds no comparison.

    Frames before the last step carry the curves' numbers but no pictures.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            loaded = dict(arrays)
            return _timeline(loaded), _measured(loaded)
    except Exception as error:
        # Damaged bytes make zlib, zipfile and numpy raise almost anything.
        reason = " ".join(str(error).split())
        raise ArchiveError(f"{path.name} does not hold a comparison ({reason}).") from error


def _walk_facts(ground: Ground) -> dict[str, float] | None:
    walks = ground.walks
    if walks is None:
        return None
    return {"length": walks.length, "groups": walks.groups, "crossing": walks.crossing}


def _walks(facts: dict[str, float] | None, arrays: dict[str, Any]) -> Walks | None:
    return None if facts is None else Walks(partners=frozen(arrays["partners"], np.int16), **facts)


def _moment_row(frame: Frame) -> list[float]:
    loss = np.nan if frame.pretraining_loss is None else frame.pretraining_loss
    return [float(frame.stage), float(frame.step), float(frame.steps), loss]


def _standings(timeline: Timeline, arm: str) -> Any:
    tables = [frame.arm(arm).standings for frame in timeline.of(Stage.FINETUNING)]
    return np.stack([table for table in tables if table is not None])


def _pictures(arm: str, moments: list[ArmMoment]) -> dict[str, Any]:
    decisions = [moment.decision for moment in moments if moment.decision]
    lines = [line for decision in decisions for line in decision.boundary]
    owner = [i for i, decision in enumerate(decisions) for _ in decision.boundary]
    return {
        f"{arm}_embedding": np.stack([moment.embedding for moment in moments]),
        f"{arm}_winner": np.stack([decision.winner for decision in decisions]),
        f"{arm}_margin": np.stack([decision.margin for decision in decisions]),
        f"{arm}_boundary": np.concatenate([np.empty((0, 2), np.float32), *lines]),
        f"{arm}_lengths": np.array([(i, len(n)) for i, n in zip(owner, lines, strict=True)]),
        f"{arm}_facts": np.array([(m.rank, m.calibration_error) for m in moments], np.float64),
    }


def _measured_arrays(measured: Measured) -> dict[str, Any]:
    outcomes = measured.outcomes
    if outcomes is None:
        return {}
    facts = {
        "methods": outcomes.methods,
        "counts": outcomes.counts,
        "seeds": outcomes.seeds,
        "reference": measured.reference,
        "best": measured.best,
    }
    return {
        "measured": np.array(json.dumps(facts)),
        "train_error": outcomes.train_error,
        "test_error": outcomes.test_error,
    }


def _measured(arrays: dict[str, Any]) -> Measured:
    if "measured" not in arrays:
        return Measured()
    facts = json.loads(str(arrays["measured"]))
    outcomes = Outcomes(
        methods=tuple(facts["methods"]),
        counts=tuple(facts["counts"]),
        seeds=tuple(facts["seeds"]),
        train_error=arrays["train_error"],
        test_error=arrays["test_error"],
    )
    return Measured(outcomes, None, facts["reference"], facts["best"])


def _timeline(arrays: dict[str, Any]) -> Timeline:
    facts = json.loads(str(arrays["facts"]))
    settings = Settings(**facts["settings"])
    ground = Ground(
        points=frozen(arrays["points"]),
        classes=frozen(arrays["classes"], np.uint8),
        order=frozen(arrays["order"], np.int64),
        extent=tuple(facts["extent"]),
        walks=_walks(facts["walks"], arrays),
        learnt=facts["learnt"],
    )
    frames = _frames(settings, ground, arrays)
    ends = {labels: _end(frames[-1], labels, i, arrays) for i, labels in enumerate(facts["ends"])}
    shown = ends[settings.labels_per_class]
    return Timeline((*frames[:-1], shown), ends, settings.labels_per_class)


def _frames(settings: Settings, ground: Ground, arrays: dict[str, Any]) -> list[Frame]:
    rows = arrays["moments"]
    before = len(rows) - len(arrays["supervised_standings"])
    return [
        Frame(
            settings=settings,
            stage=Stage(int(stage)),
            step=int(step),
            steps=int(steps),
            ground=ground,
            supervised=_numbers("supervised", index - before, arrays),
            pretrained=_numbers("pretrained", index - before, arrays),
            pretraining_loss=None if np.isnan(loss) else float(loss),
        )
        for index, (stage, step, steps, loss) in enumerate(rows)
    ]


def _numbers(arm: str, moment: int, arrays: dict[str, Any]) -> ArmMoment:
    standings = frozen(arrays[f"{arm}_standings"][moment]) if moment >= 0 else None
    return ArmMoment(frozen(np.empty((0, 2))), standings=standings)


def _end(last: Frame, labels: int, index: int, arrays: dict[str, Any]) -> Frame:
    return dataclasses.replace(
        last,
        settings=last.settings.changed(labels_per_class=labels),
        supervised=_picture(last.supervised, "supervised", index, arrays),
        pretrained=_picture(last.pretrained, "pretrained", index, arrays),
    )


def _picture(moment: ArmMoment, arm: str, index: int, arrays: dict[str, Any]) -> ArmMoment:
    rank, calibration = (float(fact) for fact in arrays[f"{arm}_facts"][index])
    decision = DecisionMap(
        winner=frozen(arrays[f"{arm}_winner"][index], np.uint8),
        margin=frozen(arrays[f"{arm}_margin"][index], np.uint8),
        boundary=_boundary(arrays[f"{arm}_lengths"], arrays[f"{arm}_boundary"], index),
    )
    return dataclasses.replace(
        moment,
        embedding=frozen(arrays[f"{arm}_embedding"][index]),
        decision=decision,
        rank=rank,
        calibration_error=calibration,
    )


def _boundary(lengths: Any, points: Any, index: int) -> tuple[Any, ...]:
    pieces = np.split(points, np.cumsum(lengths[:, 1])[:-1]) if len(lengths) else []
    return tuple(
        frozen(piece) for (owner, _), piece in zip(lengths, pieces, strict=True) if owner == index
    )
