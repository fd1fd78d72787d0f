"""Bending: both arms' planes at a share of their way, prepared once for each moment."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.core.comparison.arm_figures import Arms
from explainer.core.figures.figure import ArmFigure
from explainer.core.morph.layer_morph import layer_morph
from explainer.core.morph.layer_steps import step_words
from explainer.core.morph.plane_morph import MovedPlane, PlaneMorph, plane_morph
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.training.timeline import Timeline
from explainer.session.morph.encoder_layers import EncoderLayers
from explainer.views.style.speech import say


class Bending:
    """Bends the planes of whatever is shown; `share` is how far.

    Where the layers of both encoders are there, it goes through each of them.
    """

    def __init__(self, layers: EncoderLayers) -> None:
        self.share = 0.0
        self._layers = layers
        self._timeline = Timeline()
        self._arms: Arms | None = None
        self._morphs: tuple[PlaneMorph | None, ...] = (None, None)

    def __call__(self, timeline: Timeline, arms: Arms) -> Sequence[MovedPlane]:
        """Return what is to be shown in the place of each arm's decision plane, or nothing."""
        if arms is not self._arms:
            self._arms, self._timeline = arms, timeline
            self._prepare(arms)
        moved = [morph.at(self.share) for morph in self._morphs if morph is not None]
        return moved if len(moved) == len(arms) else ()

    def forget(self) -> None:
        """Look for the way anew."""
        self._arms = None

    @property
    def angles(self) -> tuple[float, float]:
        """By how much each plane turns on its first leg."""
        first, second = (morph.angle if morph else 0.0 for morph in self._morphs)
        return first, second

    @property
    def legs(self) -> int:
        """How many legs the way has: one, or as many as the encoder has steps."""
        return max((len(morph.legs) for morph in self._morphs if morph is not None), default=1)

    @property
    def stops(self) -> tuple[float, ...]:
        """The shares of the way at which a layer ends; none where the way is one."""
        frame = self._timeline.shown
        steps = self._layers.of(frame, next(iter(ARM_NAMES))) if frame is not None else None
        layers = [step.kind.layer for step in steps or ()]
        ends = [place for place, layer in enumerate(layers, 1) if layer not in layers[place:]]
        return tuple(end / len(layers) for end in ends)

    def words(self) -> str:
        """Return which step of which layer is under way; empty where the way is one."""
        frame, morph = self._timeline.shown, self._morphs[0]
        arms = [self._layers.of(frame, arm) or () for arm in ARM_NAMES] if frame else []
        if morph is None or {len(morph.legs)} != set(map(len, arms)):
            return ""
        return step_words(arms, morph.leg_at(self.share), say)

    def _prepare(self, arms: Arms) -> None:
        """Look for the way of both planes; angles stay near those of the moment before."""
        pairs = zip(arms, self._morphs, strict=True)
        self._morphs = tuple(self._morph(arm, before) for arm, before in pairs)

    def _morph(self, arm: ArmFigure, before: PlaneMorph | None) -> PlaneMorph | None:
        frame, projection = self._timeline.shown, self._timeline.projection
        assert frame is not None
        steps, role = self._layers.of(frame, arm.role), arm.role
        through = layer_morph(frame, role, arm.decision, steps, say) if steps else None
        near = before.angle if before else 0.0
        planes = (arm.decision, arm.embedding)
        return through or plane_morph(frame, role, planes, say, projection=projection, near=near)
