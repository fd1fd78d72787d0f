"""Where the two models disagree: a map, and who is right there on the test points."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.comparison.arm_figures import decision_plot
from explainer.core.figures.figure import Line, Plot, Worth
from explainer.core.figures.wording import percent
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame, frozen


def disagreement_figure(frame: Frame, say: Say) -> Worth:
    """Return the map with the share of test points that the models name differently.

    Tinted in the colour of the pretrained model's class where the other one says something
    else, as strongly as the surer of both is sure; untinted where they agree.
    """
    found = frame.disagreement
    if found is None:
        facts = (say("How many test points that are is not known of this run."),)
        return Worth(disagreement_plot(frame, say), "", "", facts)
    return Worth(
        disagreement_plot(frame, say),
        headline=percent(found.share).replace("\u00a0", " "),
        headline_name=say("of test points are disputed"),
        facts=(
            say("Right about these: supervised only {supervised}, pretrained {pretrained}.").format(
                supervised=percent(found.supervised), pretrained=percent(found.pretrained)
            ),
            say("Tint: the pretrained model's class, where the other says otherwise."),
        )
        if found.share
        else (say("The two models name every test point alike."),),
    )


def disagreement_plot(frame: Frame, say: Say) -> Plot:
    """Return the plane with both boundaries, tinted where the models disagree."""
    plot = decision_plot(frame, "pretrained", say)
    ours, others = frame.pretrained.decision, frame.supervised.decision
    if ours is None or others is None:
        return replace(plot, title=say("Disagreement"))
    apart = ours.winner != others.winner
    margin = np.where(apart, np.maximum(ours.margin, others.margin), np.uint8(0))
    lines = (
        Line(points, role, name=say(ARM_NAMES[role]))
        for role, decision in (("supervised", others), ("pretrained", ours))
        for points in decision.boundary
    )
    return replace(
        plot,
        title=say("Disagreement"),
        caption="",
        tint=replace(plot.tint, margin=frozen(margin, np.uint8)) if plot.tint else None,
        lines=tuple(lines),
        description=_description(frame, say),
    )


def _description(frame: Frame, say: Say) -> str:
    found = frame.disagreement
    if found is None:
        return say("The plane, tinted where the two models disagree.")
    return say(
        "The plane, tinted where the two models disagree: {share} of test points; supervised "
        "only is right about {supervised} of them, the pretrained model about {pretrained}."
    ).format(
        share=percent(found.share),
        supervised=percent(found.supervised),
        pretrained=percent(found.pretrained),
    )
