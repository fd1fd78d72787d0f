"""From frames to figures: puts together what is seen of a moment and what was measured."""

from __future__ import annotations

from explainer.core.comparison.arm_figures import Arms, both_arms
from explainer.core.comparison.fairness import fairness
from explainer.core.comparison.label_efficiency import label_efficiency_figure
from explainer.core.comparison.training_curves import curves
from explainer.core.editing.hand_picked import picked
from explainer.core.figures.figure import ComparisonFigure
from explainer.core.figures.wording import assumption, comparison_description, settings_line
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.core.training.cost import Cost, pretraining_cost
from explainer.core.training.current import belongs, learnt
from explainer.core.training.timeline import Timeline


def comparison(
    timeline: Timeline,
    say: Say,
    measured: Measured | None = None,
    cost: Cost | None = None,
    settings: Settings | None = None,
    *,
    arms: Arms | None = None,
    edited: bool = False,
) -> ComparisonFigure:
    """Return the figure of the frame that is looked at; `ValueError` if there is none.

    What was measured over seeds brings the verdicts and the label-efficiency curve. It is
    measured of the `settings` on the controls, the frame's own unless they are given: an older
    frame is judged by nothing that it has no part in. The halves of both `arms` are composed
    unless they are there already. What is seen may be `edited` before any setting is.
    """
    frame = timeline.shown
    if frame is None:
        raise ValueError("A comparison needs at least one frame.")
    measured, settings = measured or Measured(), settings or frame.settings
    own = belongs(frame, settings)
    return ComparisonFigure(
        title=say("What are unlabelled data worth?"),
        arms=arms or both_arms(timeline, say, measured, settings),
        worth=label_efficiency_figure(
            measured,
            settings,
            cost or pretraining_cost(settings),
            say,
            picked(frame) if own else None,
            edited=edited,
        ),
        curves=curves(timeline, say),
        labelled_name=say("labelled:") if frame.stage is Stage.FINETUNING else "",
        fairness=fairness(
            settings,
            say,
            learnt=learnt(frame, settings),
            labelled=len(frame.labelled) if own else None,
        ),
        assumption=assumption(frame, say),
        settings_line=settings_line(frame, say),
        description=comparison_description(frame, say),
        hidden_names=(say("unlabelled, by hidden class"), say("hidden classes")),
        embedded_name=say("embedding: hidden classes"),
    )
