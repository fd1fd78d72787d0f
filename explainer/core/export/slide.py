"""Slide: both arms' large planes as the window shows them, bent or not, with their results."""

from __future__ import annotations

from dataclasses import replace

from explainer.core.comparison.fairness import fairness_line
from explainer.core.export.bent_plane import BentWay, Layers
from explainer.core.export.large_planes import LargePlanes
from explainer.core.figures.figure import ArmFigure, ComparisonFigure, Plot, SlideFigure
from explainer.core.figures.hand_words import edits_words, labels_of
from explainer.core.figures.wording import embedding_caption, moment_words
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.say import Say
from explainer.core.training.current import learnt
from explainer.core.training.embeddings import NEIGHBOURS
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline


def slide_figure(
    whole: ComparisonFigure,
    timeline: Timeline,
    say: Say,
    share: float,
    *,
    large: LargePlanes,
    layers: Layers,
) -> SlideFigure:
    """Return both large planes: embeddings, or decision planes bent by a `share` of their way."""
    frame = timeline.shown
    assert frame is not None
    way = BentWay(timeline, share, layers, say)
    bent = share > 0 and not large.embedding
    first, second = (
        replace(
            way.plane(arm, frame, angle) if bent else _plain(arm, embedding=large.embedding),
            caption="",
        )
        for arm, angle in zip(whole.arms, large.angles, strict=True)
    )
    settings, labelled = frame.settings, len(frame.labelled) or None
    return SlideFigure(
        title=_title(frame, say),
        comparison=_of_this_run(whole),
        planes=(first, second),
        short=(say(ARM_SHORT["supervised"]), say(ARM_SHORT["pretrained"])),
        line=_hand_line(frame, say)
        + _neighbours_line(frame, timeline, say, embedded=bent or large.embedding)
        + fairness_line(settings, say, learnt=learnt(frame, settings), labelled=labelled),
    )


def _of_this_run(whole: ComparisonFigure) -> ComparisonFigure:
    """Return a comparison whose accuracies say that they are one run's: the title is of many.

    Before there are any it says nothing of many runs either: they would tell how this one ends.
    """
    if not any(arm.headline for arm in whole.arms):
        untold = replace(whole.worth, headline="", headline_name="", facts=(), means="")
        return replace(whole, worth=untold)
    first, second = (replace(arm, headline_name=arm.headline_short) for arm in whole.arms)
    return replace(whole, arms=(first, second))


def _neighbours_line(frame: Frame, timeline: Timeline, say: Say, *, embedded: bool) -> str:
    """Return what may not be read from a t-SNE, where both planes are one or on their way to it."""
    projection = timeline.projection
    if not embedded or projection.shown(frame) != NEIGHBOURS:
        return ""
    return f"{embedding_caption(frame, 'pretrained', say, projection)} "


def _hand_line(frame: Frame, say: Say) -> str:
    """Return what was done to points by hand, as a sentence before others."""
    edited = edits_words(frame, say)
    return say("{line}. ").format(line=edited[:1].upper() + edited[1:]) if edited else ""


def _title(frame: Frame, say: Say) -> str:
    """Return the scene, how many labels there are, and the moment while it is not the end."""
    settings = frame.settings
    words = say("{scene}: {labels}").format(
        scene=say(settings.card.title), labels=labels_of(frame, say)
    )
    if frame.finished:
        return words
    return say("{line} · {moment}").format(line=words, moment=moment_words(frame, say))


def _plain(arm: ArmFigure, *, embedding: bool) -> Plot:
    """Return a plane as it is."""
    return arm.embedding if embedding else arm.decision
