"""Slide: both arms' large planes as the window shows them, bent or not, with their results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.core.comparison.fairness import fairness_line
from explainer.core.export.large_planes import LargePlanes
from explainer.core.figures.figure import ArmFigure, ComparisonFigure, Plot, SlideFigure
from explainer.core.figures.hand_words import edits_words, labels_of
from explainer.core.figures.wording import moment_words
from explainer.core.morph.layer_morph import layer_morph
from explainer.core.morph.layer_steps import LayerStep, step_words
from explainer.core.morph.morph_figure import share_words
from explainer.core.morph.plane_morph import PlaneMorph, plane_morph
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.say import Say
from explainer.core.training.current import learnt
from explainer.core.training.embeddings import NEIGHBOURS
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline

Layers = Mapping[str, Sequence[LayerStep]]
"""What each layer of an arm's encoder does; empty where the way is one."""


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
    way = SlideWay(timeline, share, layers, say)
    bent = share > 0 and not large.embedding
    first, second = (
        replace(
            way.plane(arm, frame, angle)
            if bent
            else _plain(arm, timeline, say, embedding=large.embedding),
            caption="",
        )
        for arm, angle in zip(whole.arms, large.angles, strict=True)
    )
    settings, labelled = frame.settings, len(frame.labelled) or None
    return SlideFigure(
        title=_title(frame, say),
        comparison=whole,
        planes=(first, second),
        short=(say(ARM_SHORT["supervised"]), say(ARM_SHORT["pretrained"])),
        line=_hand_line(frame, say)
        + fairness_line(settings, say, learnt=learnt(frame, settings), labelled=labelled),
    )


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


def _plain(arm: ArmFigure, timeline: Timeline, say: Say, *, embedding: bool) -> Plot:
    """Return a plane as it is; a t-SNE, which stands without its caption, is called one."""
    shown = timeline.shown
    if embedding and shown and timeline.projection.shown(shown) == NEIGHBOURS:
        return replace(arm.embedding, title=say("Embedding, t-SNE"))
    return arm.embedding if embedding else arm.decision


@dataclass(frozen=True, slots=True, eq=False)
class SlideWay:
    """How far both decision planes are bent, and through which layers."""

    timeline: Timeline
    share: float
    layers: Layers
    say: Say

    def plane(self, arm: ArmFigure, frame: Frame, angle: float) -> Plot:
        """Return an arm's plane on its way, which it has as its title; near an angle it turns."""
        morph = self._morph(arm, frame, angle)
        if morph is None:
            return arm.decision
        plot = morph.at(self.share).plot
        return replace(plot, title=self._words(morph)) if self.share < 1 else plot

    def _morph(self, arm: ArmFigure, frame: Frame, angle: float) -> PlaneMorph | None:
        """Return an arm's way, through every layer where they are known."""
        say, steps = self.say, self.layers.get(arm.role, ())
        through = layer_morph(frame, arm.role, arm.decision, steps, say) if steps else None
        planes, projection = (arm.decision, arm.embedding), self.timeline.projection
        return through or plane_morph(
            frame, arm.role, planes, say, projection=projection, near=angle
        )

    def _words(self, morph: PlaneMorph) -> str:
        """Return how far a plane is on its way, or which step of which layer is under way."""
        arms = list(self.layers.values())
        if len(morph.legs) > 1 and {len(morph.legs)} == set(map(len, arms)):
            return step_words(arms, morph.leg_at(self.share), self.say)
        words = self.say("Input to embedding: {share}")
        return words.format(share=share_words(self.share, self.say))
