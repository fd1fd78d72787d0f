"""One comparison from first weights to the last label step, as a stream of frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.frames import ArmMoment, DecisionMap, Frame, Ground, frozen
from explainer.core.settings import Settings, Stage
from explainer.science.arms import (
    labelled_points,
    plans,
    random_encoder,
    random_head,
    recipe,
    starts,
)
from explainer.science.draws import Draw, draw
from explainer.science.field import Field
from explainer.science.field import field as field_of
from explainer.science.finetune import LABEL_STEPS, Classifiers, finetune
from explainer.science.pretrain import pretrain
from explainer.science.projection import principal_plane
from explainer.science.scenes import SCENES
from explainer.science.stack import Stack, as_tensor
from explainer.science.trial import Scores, scores

Floats = NDArray[np.float64]

SHOWN_ARMS = ("supervised", "pretrained")
MOST_SHOWN = 2_000
PRETRAINING_STRIDE = 5
FINETUNING_STRIDE = 4


@dataclass(slots=True)
class Kept:
    """What the last comparison leaves for the next, each with the choices it depends on."""

    data: tuple[object, ...] = ()
    draw: Draw | None = None
    decisions: Field | None = None
    pretraining: tuple[object, ...] = ()
    encoder: Stack | None = None
    walk_length: float | None = None
    learnt: bool = True
    planes: dict[str, Floats] = field(default_factory=dict)


def compare(settings: Settings, since: Stage, kept: Kept) -> Iterator[Frame]:
    """Yield the frames of a comparison from stage `since` on.

    Earlier stages are taken from `kept` where it holds them, and trained otherwise.
    """
    return Comparison(settings, kept).frames(since)


class Comparison:
    """One pass over the stages; its label choices may change until fine-tuning begins."""

    def __init__(self, settings: Settings, kept: Kept) -> None:
        self._settings, self._kept = settings, kept
        self._labels_settled = False

    def frames(self, since: Stage) -> Iterator[Frame]:
        """Yield the frames from stage `since` on."""
        self._stand()
        key = self._settings.key(Stage.PRETRAINING)
        if since <= Stage.PRETRAINING or self._kept.pretraining != key:
            yield from self._pretraining()
        self._labels_settled = True
        yield from self._finetuning()

    def carry_on_with(self, settings: Settings) -> bool:
        """Take over other label choices if nothing that was trained depends on them yet."""
        same = settings.key(Stage.PRETRAINING) == self._settings.key(Stage.PRETRAINING)
        if self._labels_settled or not same:
            return False
        self._settings = settings
        return True

    def _stand(self) -> None:
        settings = self._settings
        self._draw, self._field = _drawn(settings, self._kept)
        self._random = random_encoder(settings)
        self._shown = _shown_points(self._draw, settings)
        self._inputs = as_tensor(self._draw.inputs[self._shown])[None]

    def _pretraining(self) -> Iterator[Frame]:
        """Pretrain and keep the encoder."""
        kept, settings = self._kept, self._settings
        kept.pretraining, kept.planes = (), {}
        waiting = ArmMoment(self._plane("supervised", self._random))
        pool = [self._draw.inputs]
        for moment in pretrain(pool, self._random, recipe(settings), [settings.seed]):
            kept.encoder, kept.walk_length = moment.encoders, moment.walk_length
            kept.learnt = moment.learnt[0]
            if _is_shown(moment.step, moment.steps, PRETRAINING_STRIDE):
                yield Frame(
                    settings=self._settings,
                    stage=Stage.PRETRAINING,
                    step=moment.step,
                    steps=moment.steps,
                    ground=self._ground(),
                    supervised=waiting,
                    pretrained=ArmMoment(self._plane("pretrained", moment.encoders)),
                    pretraining_loss=float(moment.loss[0]),
                )
        kept.pretraining = settings.key(Stage.PRETRAINING)

    def _finetuning(self) -> Iterator[Frame]:
        """Train both arms on the labelled points."""
        assert self._kept.encoder is not None
        settings, pool = self._settings, as_tensor(self._draw.inputs)[None]
        head, ground = random_head(settings), self._ground()
        start = starts(SHOWN_ARMS, self._random, self._kept.encoder, head, pool)
        labelled = labelled_points([self._draw], settings.labels_per_class, len(SHOWN_ARMS))
        moments = finetune(start, *labelled, plans(settings, SHOWN_ARMS, 1))
        for step, models in enumerate(moments):
            if _is_shown(step, LABEL_STEPS, FINETUNING_STRIDE):
                train = scores(models, *labelled[:2])
                arms = self._moments(models, train, self._tested(models))
                yield Frame(
                    settings=settings,
                    stage=Stage.FINETUNING,
                    step=step,
                    steps=LABEL_STEPS,
                    ground=ground,
                    supervised=arms[0],
                    pretrained=arms[1],
                )

    def _tested(self, models: Classifiers) -> Scores:
        points = as_tensor(self._draw.test_inputs).expand(len(SHOWN_ARMS), -1, -1)
        classes = torch.tensor(self._draw.test.classes).expand(len(SHOWN_ARMS), -1)
        return scores(models, points, classes)

    def _moments(self, models: Classifiers, train: Scores, test: Scores) -> list[ArmMoment]:
        decisions = self._field.decisions(models)
        return [
            self._moment(arm, models.encoders.chosen([index]), decisions[index], train, test)
            for index, arm in enumerate(SHOWN_ARMS)
        ]

    def _moment(
        self, arm: str, encoder: Stack, decision: DecisionMap, train: Scores, test: Scores
    ) -> ArmMoment:
        index = SHOWN_ARMS.index(arm)
        return ArmMoment(
            embedding=self._plane(arm, encoder),
            decision=decision,
            train_loss=float(train.loss[index]),
            test_loss=float(test.loss[index]),
            train_accuracy=float(train.accuracy[index]),
            test_accuracy=float(test.accuracy[index]),
        )

    def _plane(self, arm: str, encoder: Stack) -> NDArray[np.float32]:
        """Project an arm's codes, aligned with what the arm showed last."""
        code = _codes(encoder, self._inputs)
        reference = self._kept.planes.get(arm)
        if reference is not None and len(reference) != len(code):
            reference = None
        self._kept.planes[arm] = principal_plane(code, reference)
        return frozen(self._kept.planes[arm])

    def _ground(self) -> Ground:
        scene, pool = SCENES[self._settings.scene], self._draw.pool
        labelled = self._draw.labelled(self._settings.labels_per_class)
        return Ground(
            points=frozen(pool.plane[self._shown]),
            classes=frozen(pool.classes[self._shown], np.uint8),
            labelled=frozen(np.searchsorted(self._shown, labelled), np.int64),
            extent=scene.extent(self._settings.noise),
            walk_length=self._kept.walk_length,
            learnt=self._kept.learnt,
        )


def _codes(encoder: Stack, inputs: Tensor) -> Floats:
    with torch.no_grad():
        return encoder(inputs)[0].numpy().astype(np.float64)


def _drawn(settings: Settings, kept: Kept) -> tuple[Draw, Field]:
    if kept.draw is None or kept.decisions is None or kept.data != settings.key(Stage.DATA):
        kept.draw = draw(settings)
        kept.decisions = field_of(settings, kept.draw)
        kept.data, kept.pretraining = settings.key(Stage.DATA), ()
    return kept.draw, kept.decisions


def _shown_points(draw: Draw, settings: Settings) -> NDArray[np.int64]:
    """Return the pool's points that are drawn, in ascending order.

    A crowd of thousands is thinned on the screen, but every point that can ever be
    labelled stays, so that the slider changes no embedding's points.
    """
    buyable = draw.labelled(settings.most_labels)
    others = np.setdiff1d(np.arange(len(draw.pool)), buyable)
    return np.sort(np.concatenate([buyable, others[: max(MOST_SHOWN - len(buyable), 0)]]))


def _is_shown(step: int, steps: int, stride: int) -> bool:
    return step % stride == 0 or step == steps
