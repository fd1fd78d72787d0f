"""Preview: both decision boundaries while somebody moves a point by hand."""

from __future__ import annotations

from collections.abc import Callable

from explainer.core.editing.preview import HASTY_STEPS
from explainer.core.settings.settings import Settings
from explainer.core.training.frames import DecisionMap
from explainer.science.comparison.decision_map import MapInputs
from explainer.science.comparison.kept import Kept, shown_points, with_picked_labels
from explainer.science.comparison.starts import starting_arms
from explainer.science.training.arms import Arm
from explainer.science.training.draws import Draw, draw
from explainer.science.training.label_counts import ArmLabelCounts

LOOK_EVERY = 25
"""Chosen: label steps between two looks whether something else is wanted by now."""


def preview(
    settings: Settings, kept: Kept, interrupted: Callable[[], bool] = lambda: False
) -> dict[str, DecisionMap] | None:
    """Return both arms' decision maps where the points lie now; None before pretraining has ended.

    None, too, for what takes longer than a moving hand waits and is `interrupted` meanwhile.
    Both are fine-tuned from their first weights to the last step, at the label count of `settings`
    alone. The encoder is the one that was kept: it has seen a moved point where that lay before.
    """
    if not kept.pretraining or kept.encoder is None or kept.decisions is None:
        return None
    points = draw(settings)
    drawn = with_picked_labels(points, shown_points(points, settings), settings)
    arms = starting_arms(settings, points, kept).items()
    maps: dict[str, DecisionMap] = {}
    for name, arm in arms:
        found = _finetuned(arm, drawn, settings, kept.decisions, interrupted)
        if found is None:
            return None
        maps[name] = found
    return maps


def _finetuned(
    arm: Arm,
    drawn: Draw,
    settings: Settings,
    decisions: MapInputs,
    interrupted: Callable[[], bool],
) -> DecisionMap | None:
    counts = ArmLabelCounts(arm, drawn, [settings.labels_per_class])
    for step, _ in enumerate(counts.training()):
        waits = settings.steps > HASTY_STEPS and step % LOOK_EVERY == LOOK_EVERY - 1
        if waits and interrupted():
            return None
    model = counts.model(settings.labels_per_class)
    return decisions.decision(model, decisions.codes(model.encoders))
