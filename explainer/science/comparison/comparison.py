"""One comparison from first weights to the last label step, as a stream of frames."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from explainer.core.comparison.written import words_of
from explainer.core.morph.layer_steps import LayerStep
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.training.frames import ArmMoment, Frame, Ground, Walks, frozen
from explainer.core.training.grid import straight_grid
from explainer.core.training.pictured import pictures_of
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained
from explainer.science.comparison.disagreement import disagreement_of
from explainer.science.comparison.edge_purity import crossing_share
from explainer.science.comparison.kept import (
    Kept,
    drawn_inputs,
    shown_points,
    with_picked_labels,
)
from explainer.science.comparison.schedule import label_moments, tested_at
from explainer.science.comparison.snapshots import Snapshots
from explainer.science.comparison.starts import SHOWN_ARMS, starting_arms
from explainer.science.networks.stack import as_tensor
from explainer.science.scenes import scene_of
from explainer.science.training.adopted import adopted, released
from explainer.science.training.arms import Arm, random_encoder, recipe
from explainer.science.training.courses import Tables, courses
from explainer.science.training.draws import Draw
from explainer.science.training.label_counts import ArmLabelCounts, Tested
from explainer.science.training.pretrain import Pretrained, pretrain
from explainer.science.views.walk import Walk

Floats = NDArray[np.float64]

PRETRAINING_STRIDE = 4
"""Chosen: some hundred moments of pretraining are shown."""


def compare(settings: Settings, since: Stage, kept: Kept) -> Iterator[Frame]:
    """Yield the frames of a comparison from stage `since` on.

    Earlier stages are taken from `kept` where it holds them, and trained otherwise.
    """
    return Comparison(settings, kept).frames(since)


def finished_comparison(settings: Settings, *, courses: bool = False) -> Timeline:
    """Train a comparison to its end, with the whole course of all label counts if asked for."""
    timeline, comparison = Timeline(labels=settings.labels_per_class), Comparison(settings, Kept())
    for frame in comparison.frames(Stage.DATA):
        timeline = timeline.extended(frame)
    return timeline.completed(dict(comparison.courses())) if courses else timeline


class Comparison:
    """One pass over the stages; every label count is trained, one of them is looked at.

    Choices that concern labels may change until fine-tuning begins.
    """

    def __init__(
        self, settings: Settings, kept: Kept, before_picture: Callable[[], None] = lambda: None
    ) -> None:
        """Begin nothing yet; `before_picture` is called when steps are done that will be shown.

        Whoever asks for another label count then need not wait for a picture of this one.
        """
        self._settings, self._kept = settings, kept
        self._before_picture = before_picture
        self._label_counts: dict[str, ArmLabelCounts] = {}
        self._step = 0
        self._prepared = self._begun = False
        self._tested: dict[int, set[int]] = {}
        self._ended: dict[str, Tested] | None = None
        self._known_ground: tuple[tuple[Walks | None, bool], Ground] | None = None

    def points(self) -> Frame:
        """Return new points before anything has been made of them: their walks may take a second.

        It is no moment of its own: the first step of pretraining shows them again.
        """
        self._prepare()
        self._forget()
        waiting = self._snapshots.waiting("supervised", self._random)
        given = self._settings.encoder
        return Frame(
            settings=self._settings,
            stage=Stage.PRETRAINING,
            step=0,
            steps=recipe(self._settings).steps if given is None else given.steps,
            ground=self._ground(),
            supervised=waiting,
            pretrained=waiting,
        )

    def frames(self, since: Stage) -> Iterator[Frame]:
        """Yield the frames from stage `since` on.

        The last ones all show the last step, at one label count after the other: first the
        one that is looked at, then its neighbours.
        """
        self._prepare()
        self._begun = True
        key = self._settings.key(Stage.PRETRAINING)
        if since <= Stage.PRETRAINING or self._kept.pretraining != key:
            yield from self._pretraining()
        yield from self._finetuning()
        yield from self._ends()

    def carry_on_with(self, settings: Settings) -> bool:
        """Take over other label choices if nothing that was trained depends on them yet."""
        same = settings.key(Stage.PRETRAINING) == self._settings.key(Stage.PRETRAINING)
        if (
            self._label_counts
            or not same
            or settings.label_sampling != self._settings.label_sampling
        ):
            return False
        self._settings, self._known_ground = settings, None
        return True

    def look_at(self, labels_per_class: int) -> None:
        """Look at another label count from the next picture on."""
        self._settings = self._settings.changed(labels_per_class=labels_per_class)

    def look(self, labels_per_class: int) -> Frame | None:
        """Look at another label count; return it as it is now, None before fine-tuning."""
        self.look_at(labels_per_class)
        if not self._label_counts:
            return None
        if self._step == self._settings.steps:
            # It may reach the window after the end of that count, and takes its place.
            return self._end(self._settings.labels_per_class)
        return self._picture({self._settings.labels_per_class})

    def courses(self) -> Iterator[tuple[int, Tables]]:
        """Yield what is still unknown of the steps that were shown; nothing before the end."""
        if not self._label_counts or self._step < self._settings.steps:
            return iter(())
        return courses(self._starts(), self._drawn(), self._counts, self._tested)

    def codes(self, labels_per_class: int) -> tuple[Floats, ...] | None:
        """Return both arms' codes [n, z] of the shown points at the end; None before it."""
        if not self._label_counts or self._step < self._settings.steps:
            return None
        models = (self._label_counts[arm].model(labels_per_class) for arm in SHOWN_ARMS)
        return tuple(self._snapshots.codes(model.encoders) for model in models)

    def layers(self, labels_per_class: int) -> tuple[tuple[LayerStep, ...], ...] | None:
        """Return what each layer of both encoders does at the end; None before it."""
        if not self._label_counts or self._step < self._settings.steps:
            return None
        points, grid = self._draw.pool.plane[self._shown], straight_grid(self._ground().extent)
        models = {arm: self._label_counts[arm].model(labels_per_class) for arm in SHOWN_ARMS}
        return tuple(
            self._snapshots.layers(self._seen_as(arm), model, points, grid)
            for arm, model in models.items()
        )

    def trained(self) -> Trained:
        """Return what has been trained so far."""
        kept = self._kept
        if not self._begun or kept.encoder is None or kept.draw is None:
            return Trained()
        weights = {
            f"{arm}.{name}": values
            for arm, label_counts in self._label_counts.items()
            for name, values in label_counts.weights().items()
        }
        given = self._settings.encoder
        encoder = given or released(self._settings, kept.encoder, kept.draw, kept.steps)
        return Trained(encoder, weights)

    def _prepare(self) -> None:
        if self._prepared:
            return
        self._prepared, settings = True, self._settings
        self._draw, decisions = drawn_inputs(settings, self._kept)
        self._random = random_encoder(settings)
        self._shown = shown_points(self._draw, settings)
        inputs = as_tensor(self._draw.inputs[self._shown])[None]
        self._snapshots = Snapshots(
            inputs, decisions, self._kept.planes, words=settings.card.counts
        )
        self._counts = range(1, settings.most_labels + 1)
        shown = self._draw.pool.columns[self._shown]
        self._words = words_of(shown) if settings.card.counts else None
        self._pictures = pictures_of(shown, settings.card)

    def _forget(self) -> None:
        """Forget the pretraining before, and turn embeddings towards the plane of the points."""
        kept = self._kept
        kept.planes.clear()
        kept.planes.update(dict.fromkeys(SHOWN_ARMS, self._plane()))
        kept.pretraining, kept.walks, kept.encoder, kept.learnt = (), None, None, True

    def _pretraining(self) -> Iterator[Frame]:
        """Pretrain and keep the encoder."""
        kept, settings = self._kept, self._settings
        self._forget()
        waiting = self._snapshots.waiting("supervised", self._random)
        for moment in self._moments():
            kept.encoder, kept.learnt, kept.steps = moment.encoders, moment.kept[0], moment.step
            if moment.walks and kept.walks is None:
                kept.walks = self._walks(moment.walks)
            if moment.step % PRETRAINING_STRIDE == 0 or moment.step == moment.steps:
                yield Frame(
                    settings=self._settings,
                    stage=Stage.PRETRAINING,
                    step=moment.step,
                    steps=moment.steps,
                    ground=self._ground(),
                    supervised=waiting,
                    pretrained=self._pretraining_shown(moment, waiting),
                    pretraining_loss=None if settings.encoder else float(moment.loss[0]),
                )
        kept.pretraining = settings.key(Stage.PRETRAINING)

    def _plane(self) -> Floats:
        """Return where the shown points lie in the plane, about its middle: [n, 2].

        Embeddings begin turned towards it, so that every run of a scene is seen from one side.
        """
        plane = self._draw.pool.plane[self._shown]
        return np.asarray(plane - plane.mean(axis=0))

    def _pretraining_shown(self, moment: Pretrained, waiting: ArmMoment) -> ArmMoment:
        """Return the pretrained arm before labels; a dropped one is the `waiting` one again."""
        if not moment.kept[0]:
            return waiting
        return self._snapshots.waiting("pretrained", moment.encoders)

    def _moments(self) -> Iterator[Pretrained]:
        """Pretrain; an encoder from a file is at its end at once."""
        settings, pool = self._settings, [self._draw.inputs]
        if settings.encoder is None:
            return pretrain(pool, self._random, recipe(settings), [settings.seed])
        stack, steps = adopted(settings.encoder, self._draw), settings.encoder.steps
        return iter([Pretrained(steps, steps, stack, np.array([np.nan]), (), (True,), (True,))])

    def _finetuning(self) -> Iterator[Frame]:
        """Train both arms at every label count."""
        steps, counts = self._settings.steps, self._counts
        drawn = self._drawn()
        self._label_counts = {
            arm: ArmLabelCounts(start, drawn, counts) for arm, start in self._starts().items()
        }
        stride = max(steps // label_moments(self._settings), 1)
        both = zip(
            *(label_counts.training() for label_counts in self._label_counts.values()), strict=True
        )
        for self._step, _ in enumerate(both):
            if self._step % stride == 0 and self._step < steps:
                moment = self._step // stride
                self._before_picture()
                self._tested[self._step] = tested_at(self._settings, self._counts, moment)
                yield self._picture(self._tested[self._step])

    def _drawn(self) -> Draw:
        """Return the points with the labels that were picked by hand."""
        return with_picked_labels(self._draw, self._shown, self._settings)

    def _ends(self) -> Iterator[Frame]:
        """Yield the last step at every label count, nearest to the one looked at first."""
        left = set(self._counts)
        while left:
            looked_at = self._settings.labels_per_class
            labels = min(left, key=lambda count: abs(count - looked_at))
            left.remove(labels)
            yield self._end(labels)

    def _end(self, labels: int) -> Frame:
        """Return the last step at one label count; all of them are tested once."""
        if self._ended is None:
            self._ended = self._tests(self._counts)
        return self._frame(labels, self._ended, ended=True)

    def _starts(self) -> dict[str, Arm]:
        return starting_arms(self._settings, self._draw, self._kept)

    def _picture(self, measured: Collection[int]) -> Frame:
        return self._frame(self._settings.labels_per_class, self._tests(measured))

    def _tests(self, measured: Collection[int]) -> dict[str, Tested]:
        return {
            arm: label_counts.tested(measured) for arm, label_counts in self._label_counts.items()
        }

    def _frame(self, labels: int, tests: dict[str, Tested], *, ended: bool = False) -> Frame:
        """Return the moment at a label count that is among those tested."""
        supervised, pretrained = (
            self._moment(arm, labels, tests[arm], ended) for arm in SHOWN_ARMS
        )
        return Frame(
            settings=self._settings.changed(labels_per_class=labels),
            stage=Stage.FINETUNING,
            step=self._step,
            steps=self._settings.steps,
            ground=self._ground(),
            supervised=supervised,
            pretrained=pretrained,
            disagreement=disagreement_of(
                *((tests[arm].guesses[labels], tests[arm].classes) for arm in SHOWN_ARMS)
            ),
        )

    def _moment(self, arm: str, labels: int, tested: Tested, ended: bool) -> ArmMoment:
        label_counts = self._label_counts[arm]
        return replace(
            self._snapshots.moment(
                self._seen_as(arm), label_counts.model(labels), still=label_counts.still
            ),
            standings=tested.standings,
            calibration_error=label_counts.calibration_error(labels) if ended else None,
            groups=label_counts.groups(tested.guesses[labels]) if ended else None,
        )

    def _seen_as(self, arm: str) -> str:
        """Return how an arm is looked at: one and the same network looks the same in both."""
        return arm if self._kept.learnt else "supervised"

    def _walks(self, walks: tuple[Walk, ...]) -> Walks:
        places = np.full(len(self._draw.pool), -1)
        places[self._shown] = np.arange(len(self._shown))
        return Walks(
            lengths=walks[0].lengths,
            groups=walks[0].groups,
            partners=frozen(places[walks[0].likeliest()[self._shown]], np.int16),
            crossing=crossing_share(walks[0].partners, self._draw.pool.classes),
        )

    def _ground(self) -> Ground:
        """Return the ground; the same one until something else is known of it."""
        known = (self._kept.walks, self._kept.learnt)
        if self._known_ground is None or self._known_ground[0] != known:
            self._known_ground = (known, self._new_ground())
        return self._known_ground[1]

    def _new_ground(self) -> Ground:
        scene, pool = scene_of(self._settings), self._draw.pool
        order = self._draw.order[:, : self._settings.most_labels]
        return Ground(
            points=frozen(pool.plane[self._shown]),
            classes=frozen(pool.classes[self._shown], np.uint8),
            order=frozen(np.searchsorted(self._shown, order), np.int64),
            extent=scene.extent(self._settings.noise),
            walks=self._kept.walks,
            learnt=self._kept.learnt,
            words=self._words,
            pictures=self._pictures,
        )
