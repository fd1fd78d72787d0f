"""Preview: both decision boundaries while somebody moves a point by hand."""

from __future__ import annotations

from explainer.core.settings.settings import Settings
from explainer.core.training.frames import DecisionMap
from explainer.science.comparison.decision_map import MapInputs
from explainer.science.comparison.kept import Kept, shown_points, with_picked_labels
from explainer.science.comparison.starts import starting_arms
from explainer.science.training.arms import Arm
from explainer.science.training.draws import Draw, draw
from explainer.science.training.label_counts import ArmLabelCounts


def preview(settings: Settings, kept: Kept) -> dict[str, DecisionMap] | None:
    """Return both arms' decision maps where the points lie now; None before pretraining has ended.

    Both are fine-tuned from their first weights to the last step, at the label count of `settings`
    alone. The encoder is the one that was kept: it has seen a moved point where that lay before.
    """
    if not kept.pretraining or kept.encoder is None or kept.decisions is None:
        return None
    points = draw(settings)
    drawn = with_picked_labels(points, shown_points(points, settings), settings)
    arms = starting_arms(settings, points, kept).items()
    return {name: _finetuned(arm, drawn, settings, kept.decisions) for name, arm in arms}


def _finetuned(arm: Arm, drawn: Draw, settings: Settings, decisions: MapInputs) -> DecisionMap:
    counts = ArmLabelCounts(arm, drawn, [settings.labels_per_class])
    for _ in counts.training():
        pass
    model = counts.model(settings.labels_per_class)
    return decisions.decision(model.heads, decisions.codes(model.encoders))
