"""What an arm's encoder and head make of the shown points and of the plane."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.morph.edge_on import EdgeOn
from explainer.core.morph.layer_steps import EDGE_ON, Kind, LayerStep
from explainer.core.training.frames import (
    ArmMoment,
    BoundaryDistances,
    DecisionMap,
    Guesses,
    frozen,
)
from explainer.core.training.grid import LINES, POINTS
from explainer.science.comparison.decision_map import MapInputs
from explainer.science.comparison.layer_steps import layer_steps
from explainer.science.comparison.nearest_words import lexicon
from explainer.science.comparison.projection import View, effective_rank, principal_view
from explainer.science.networks.stack import Stack, as_tensor
from explainer.science.training.finetune import Classifiers, probabilities

Floats = NDArray[np.float64]

FINENESS = 2_048
"""Chosen: half a pixel in a plane of 2,000; finer digits would be noise in every file."""
CHANCES = 4_096
"""Chosen: a fortieth of a percent; the last digit that is shown is a tenth of one."""
FARTHEST = 100.0
"""Chosen: a boundary so many times as far away as the embedding reaches divides nothing of it."""
CLASSES = 2
"""Defined: between so many classes lies one boundary, which a linear head makes a hyperplane."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One encoder's codes: of the shown points [n, z], and of the map's sites [1, s, z].

    `moment` holds what can be shown before there is a head, `view` is how codes are looked at,
    `grid` [m, z] are the codes of the grid's corners, None where a place is no input.
    """

    moment: ArmMoment
    code: Floats
    sites: Tensor
    view: View
    grid: Floats | None


class Snapshots:
    """Looks at the arms of one comparison.

    `inputs` [1, n, columns] are the shown points. `planes` holds what each arm showed last:
    its next embedding is aligned with that. Where points are sentences `words` are looked at too.
    """

    def __init__(
        self,
        inputs: Tensor,
        decisions: MapInputs,
        planes: dict[str, Floats],
        *,
        words: bool = False,
    ) -> None:
        self._words = words
        self._inputs, self._decisions, self._planes = inputs, decisions, planes
        self._still: dict[str, Snapshot] = {}

    def waiting(self, arm: str, encoder: Stack) -> ArmMoment:
        """Return an arm that has no head yet; its next embedding is aligned with this one."""
        code = self.codes(encoder)
        moment, plane, _ = self._embedded(arm, code, self._grid(encoder))
        self._planes[arm] = plane
        return self._read(arm, encoder, moment)

    def moment(self, arm: str, model: Classifiers, *, still: bool) -> ArmMoment:
        """Return an arm with its head; a `still` encoder is looked at only once.

        While labels are used embeddings are aligned with the last one before, so that a
        picture does not depend on which label counts were looked at.
        """
        seen = self._still.get(arm) or self._seen(arm, model.encoders)
        if still:
            self._still[arm] = seen
        decision = self._decisions.decision(model, seen.sites)
        return replace(
            seen.moment,
            guesses=_guesses(model.heads, seen.code),
            decision=replace(
                self._bent(decision, model.encoders, seen.view),
                distances=_distances(model.heads, seen),
            ),
        )

    def layers(
        self, arm: str, model: Classifiers, points: Floats, grid: NDArray[np.float32]
    ) -> tuple[LayerStep, ...]:
        """Return what each layer does to the shown points, which lie at [n, 2] in the plane.

        Where a place of the plane is an input, the corners of the grid [..., 2] follow, and then
        those of the boundary.
        """
        seen = self._still.get(arm) or self._seen(arm, model.encoders)
        inputs, places, inputs_at = [self._inputs], [points], self._decisions.inputs_at
        lines: tuple[NDArray[np.float32], ...] = ()
        if inputs_at is not None:
            lines = self._decisions.decision(model, seen.sites).boundary
            places += [corners.astype(np.float64) for corners in (grid.reshape(-1, 2), *lines)]
            inputs.append(inputs_at(np.concatenate(places[1:])))
        every, plane = torch.cat(inputs, dim=1), np.concatenate(places)
        steps = layer_steps(model.encoders, seen.view, every, plane, len(points))
        distances = _distances(model.heads, seen) if lines else None
        turn = None if distances is None else EdgeOn.at(distances)
        return (*steps, _edge_on(steps[-1], turn)) if turn and turn.whole else steps

    def codes(self, encoder: Stack) -> Floats:
        """Return the codes [n, z] of the shown points."""
        return _codes(encoder, self._inputs)

    def _seen(self, arm: str, encoder: Stack) -> Snapshot:
        code, grid = self.codes(encoder), self._grid(encoder)
        moment, plane, view = self._embedded(arm, code, grid)
        if self._reference(arm, code) is None:
            self._planes[arm] = plane
        read = self._read(arm, encoder, moment)
        return Snapshot(read, code, self._decisions.codes(encoder), view, grid)

    def _read(self, arm: str, encoder: Stack, moment: ArmMoment) -> ArmMoment:
        """Return a moment with what the encoder makes of words, where points are sentences."""
        if not self._words:
            return moment
        name = f"{arm} words"
        seen, self._planes[name] = lexicon(encoder, self._planes.get(name))
        return replace(moment, lexicon=seen)

    def _embedded(
        self, arm: str, code: Floats, grid: Floats | None
    ) -> tuple[ArmMoment, Floats, View]:
        view = principal_view(code, self._reference(arm, code))
        plane = view.of(code)
        back = None if view.back is None else frozen(view.back)
        bent = None if grid is None else _placed(view.of(grid)).reshape(2 * LINES, POINTS, 2)
        rank = effective_rank(code)
        return ArmMoment(_placed(plane), rank=rank, grid=bent, code=back), plane, view

    def _reference(self, arm: str, code: Floats) -> Floats | None:
        """Return what an arm showed last, if it showed as many points."""
        plane = self._planes.get(arm)
        return plane if plane is not None and len(plane) == len(code) else None

    def _grid(self, encoder: Stack) -> Floats | None:
        """Return the codes [m, z] of the corners of the grid over the plane."""
        sites = self._decisions.grid
        return None if sites is None else _codes(encoder, sites)

    def _bent(self, decision: DecisionMap, encoder: Stack, view: View) -> DecisionMap:
        """Return a decision map that also says where an encoder puts its boundary."""
        inputs_at, lines = self._decisions.inputs_at, decision.boundary
        if inputs_at is None:
            return decision
        if not lines:
            return replace(decision, embedded=())
        places = view.of(_codes(encoder, inputs_at(np.concatenate(lines))))
        ends = np.cumsum([len(line) for line in lines])[:-1]
        return replace(decision, embedded=tuple(map(_placed, np.split(places, ends))))


def _codes(encoder: Stack, inputs: Tensor) -> Floats:
    with torch.no_grad():
        return encoder(inputs)[0].numpy().astype(np.float64)


def _distances(head: Stack, seen: Snapshot) -> BoundaryDistances | None:
    """Return how far codes lie from the boundary; None without a grid, or of more classes."""
    weights, biases = (part[0].numpy().astype(np.float64) for part in head.parameters())
    length = float(np.linalg.norm(weights @ (-1, 1))) if weights.shape[1] == CLASSES else 0.0
    if seen.grid is None or not length:
        return None
    normal, level = weights @ (-1, 1) / length, float(biases.ravel() @ (-1, 1)) / length
    points, grid = ((code @ normal + level) / seen.view.reach for code in (seen.code, seen.grid))
    if np.abs(points).max() > FARTHEST:
        return None
    within = frozen(seen.view.length(normal))
    return BoundaryDistances(within, _placed(points), _placed(grid).reshape(2 * LINES, POINTS))


def _edge_on(last: LayerStep, turn: EdgeOn) -> LayerStep:
    """Return the step behind the last one: the turn that shows the head's boundary edge on."""
    return LayerStep(Kind(EDGE_ON, last.kind.layer), turn.places(last.places))


def _placed(places: Floats) -> NDArray[np.float32]:
    """Return lengths in an embedding's plane as finely as they can be seen."""
    return frozen(np.rint(places * FINENESS) / FINENESS)


def _guesses(head: Stack, code: Floats) -> Guesses:
    """Return what a model says of points that its encoder has turned into codes [n, z]."""
    with torch.no_grad():
        chance, winner = probabilities(head(as_tensor(code)[None]))[0].max(dim=1)
    # Cut, not rounded: a model that is all but certain is not said to be certain.
    cut = np.floor(chance.numpy() * CHANCES) / CHANCES
    return Guesses(frozen(winner.numpy(), np.uint8), frozen(cut))
