"""Measure every scene by the window's own rule, and store it with some of its points.

Run `python -m explainer.tools.scene_gallery [SCENE ...]`; it takes some minutes. Without a
name all scenes are measured; what is not named stays as it is.
"""

from __future__ import annotations

import json
import sys

import numpy as np

from explainer.core.gallery.evidence import (
    COUNTS,
    NO_CLASS,
    REACH,
    STORED,
    Found,
    SceneEvidence,
    stored_evidence,
)
from explainer.core.measuring.curve_counts import curve_looks
from explainer.core.measuring.efficiency import Outcomes, effect
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.scene_cards import SCENES as CARDS
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.training.frames import FOREIGN
from explainer.files.writing import write_whole
from explainer.lab.measuring.seed_pool import survey
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.threads import single_threaded
from explainer.tools.arguments import chosen

SHOWN = 240
"""Points of a picture; chosen: shapes are seen, and no point covers all others."""
DIGITS = 4
PURPOSE = "gallery"


def evidence(name: str) -> SceneEvidence:
    """Return points of a scene, and what pretraining is worth there at its defaults."""
    settings = settings_for(name)
    counts = [count for count in COUNTS if count <= settings.most_labels]
    outcomes = survey(settings, counts, range(USUAL_SEEDS), lambda done, total: None)
    found = tuple(_found(settings, outcomes, count) for count in counts)
    return SceneEvidence(_points(settings), USUAL_SEEDS, found)


def _found(settings: Settings, outcomes: Outcomes, labels: int) -> Found:
    """Return what the window says of these draws at a label count."""
    difference = outcomes.difference_at_once(labels, curve_looks(settings), USUAL_SEEDS)
    assert difference.low is not None and difference.high is not None
    ends = (difference.mean, difference.low, difference.high)
    mean, low, high = (round(float(end), DIGITS) for end in ends)
    return Found(labels, mean, low, high, effect(difference))


def _points(settings: Settings) -> tuple[tuple[int, int, int], ...]:
    scene = SCENES[settings.scene]
    left, bottom, right, top = scene.extent(settings.noise)
    pool, _ = scene.draw(max(SHOWN, settings.unlabelled), 1, settings.noise, stream(0, PURPOSE))
    shares = (pool.plane[:SHOWN] - (left, bottom)) / (right - left, top - bottom)
    places = np.clip(np.rint(REACH * shares), 0, REACH).astype(int)
    classes = np.where(pool.classes[:SHOWN] == FOREIGN, NO_CLASS, pool.classes[:SHOWN])
    rows = zip(places.tolist(), classes.tolist(), strict=True)
    return tuple((x, y, number) for (x, y), number in rows)


def main() -> None:
    """Store what was found among the assets, a scene at a time."""
    names = chosen(__doc__, CARDS) or list(CARDS)
    single_threaded()
    target = assets_folder() / STORED
    known = dict(stored_evidence()) if target.exists() else {}
    for name in names:
        known[name] = evidence(name)
        sys.stderr.write(f"{name}: {[each.effect for each in known[name].found]}\n")
        rows = {each: known[each].written() for each in CARDS if each in known}
        write_whole(target, (json.dumps(rows, separators=(",", ":")) + "\n").encode())


if __name__ == "__main__":
    main()
