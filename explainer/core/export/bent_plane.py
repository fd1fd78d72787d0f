"""Bent plane: an arm's decision plane on its way to the embedding, as the window shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.core.figures.figure import ArmFigure, Plot
from explainer.core.morph.layer_morph import layer_morph
from explainer.core.morph.layer_steps import LayerStep, step_words
from explainer.core.morph.morph_figure import share_words
from explainer.core.morph.plane_morph import PlaneMorph, plane_morph
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline

Layers = Mapping[str, Sequence[LayerStep]]
"""What each layer of an arm's encoder does; empty where the way is one."""


@dataclass(frozen=True, slots=True, eq=False)
class BentWay:
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
        if self.share >= 1:
            return plot
        words = self.say("{share} of the way").format(share=share_words(self.share, self.say))
        return replace(plot, title=self._words(morph), brief=(words, plot.brief[1]))

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
