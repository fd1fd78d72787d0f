"""Which pretraining suits these data: every candidate and every baseline on the same draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.efficiency import Outcomes, effect
from explainer.core.measuring.intervals import Interval, clipped, of_shares
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.measuring.simultaneous import limit, simultaneous, way
from explainer.core.settings.catalogue import (
    BASELINES,
    LARGEST,
    OBJECTIVES,
    ON_SPHERE,
    VIEWS,
    WALK,
    baselines_of,
    candidates_of,
)
from explainer.core.settings.choices import BY_HAND
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError

Floats = NDArray[np.float64]
Pair = tuple[str, str]

COUNTS = (1, 2, 4, 8, 16, 30)
"""Labels per class that are measured for the window: where a lecture stops."""
PRETRAINED, SUPERVISED, BASELINE = "pretrained", "supervised", "rival"


@dataclass(frozen=True, slots=True)
class SuitabilityRow:
    """One method at one label count.

    `kind` is pretrained, supervised or baseline; `name` an objective with its views, an objective
    whose network the supervised arm has, or a baseline. `accuracy` has its own interval of 95 %;
    `difference` is to the supervised arm of the plain network and holds together with all
    others, None where a method is held against nothing. A pretraining is `dropped` if it has
    learnt nothing with any seed: its network is then trained as the supervised one.
    """

    kind: str
    name: tuple[str, ...]
    accuracy: Interval
    difference: Interval | None = None
    dropped: bool = False

    @property
    def effect(self) -> str:
        """What the difference says by the rule: helps, hurts, or no evidence of either."""
        return "" if self.difference is None else effect(self.difference)

    @property
    def unspread(self) -> bool:
        """Whether all seeds tell the same difference, though not by being one and the same."""
        difference = self.difference
        if difference is None or self.dropped:
            return False
        return difference.low is None or difference.no_spread

    @property
    def walks(self) -> bool:
        """Whether it is pretrained on where walks through the crowd lead."""
        return self.kind == PRETRAINED and OBJECTIVES[self.name[0]].paired and WALK in self.name


@dataclass(frozen=True, eq=False)
class Suitability:
    """What is known so far of every candidate of these settings.

    `pretrained` holds for each objective and views the errors of both arms, paired by seed,
    `baselines` those of all baselines; each at all `counts` and over all `seeds`.
    """

    settings: Settings
    counts: tuple[int, ...]
    seeds: tuple[int, ...]
    pretrained: Mapping[Pair, Outcomes] = field(default_factory=dict)
    baselines: Outcomes | None = None

    @cached_property
    def candidates(self) -> tuple[Pair, ...]:
        """Every objective with every view that these settings allow, in the catalogue's order."""
        return tuple(candidates(self.settings))

    @property
    def parts(self) -> tuple[int, int]:
        """How many of how many parts are known: the candidates, and all baselines as one."""
        return len(self.pretrained) + (self.baselines is not None), len(self.candidates) + 1

    @property
    def complete(self) -> bool:
        """Whether everything is known."""
        done, total = self.parts
        return done == total

    @property
    def _baselines(self) -> tuple[str, ...]:
        return baselines_of(self.settings.card)

    @property
    def looks(self) -> int:
        """How many differences a complete table shows: methods times label counts."""
        return (len(self.candidates) + len(self._baselines) - 1) * len(self.counts)

    @property
    def way(self) -> str:
        """How the intervals allow for so many looks."""
        return way(len(self.seeds), complete=self.complete)

    @cached_property
    def reach(self) -> float:
        """How many standard errors a simultaneous interval reaches."""
        rows = [values for values, _ in self._differences.values()]
        everything = np.concatenate(rows) if rows else np.zeros((1, len(self.seeds)))
        return limit(everything, self.looks, complete=self.complete)

    def rows(self, labels: int) -> tuple[SuitabilityRow, ...]:
        """Return what is known at one label count, the most accurate first."""
        at = self.counts.index(labels)
        found = [_alone(SUPERVISED, name, errors[at]) for name, errors in self._networks.items()]
        if self.baselines is not None:
            found.append(_alone(BASELINE, (LARGEST,), self.baselines.test(LARGEST, labels)))
        for (kind, *name), (values, errors) in self._differences.items():
            accuracy = of_shares(1 - errors[at])
            difference = clipped(simultaneous(values[at], self.reach), -1.0, 1.0)
            dropped = (kind, *name) in self._dropped
            found.append(SuitabilityRow(kind, tuple(name), accuracy, difference, dropped))
        return tuple(sorted(found, key=lambda row: -row.accuracy.mean))

    def supervised(self, labels: int) -> Interval | None:
        """Return the accuracy of the arm that all are held against; None while unknown."""
        errors = self._base
        return None if errors is None else of_shares(1 - errors[self.counts.index(labels)])

    def largest(self, labels: int) -> float | None:
        """Return the share of the largest class among the test points; None while unknown."""
        return (
            None
            if self.baselines is None
            else float(1 - self.baselines.test(LARGEST, labels).mean())
        )

    @cached_property
    def _base(self) -> Floats | None:
        """The supervised arm [counts, seeds] of the plainest network, None while unknown."""
        return self._networks.get(())

    @cached_property
    def _networks(self) -> dict[tuple[str, ...], Floats]:
        """The supervised arms that differ, each under the objectives whose networks they are.

        Codes on a sphere, or a network that looks no word ahead, make another supervised arm.
        """
        found: list[tuple[list[str], Floats]] = []
        for pair, each in self._measured:
            errors = _errors(each, SUPERVISED)
            same = next((names for names, one in found if np.array_equal(one, errors)), None)
            if same is None:
                found.append(([pair[0]], errors))
            elif pair[0] not in same:
                same.append(pair[0])
        # The plain one is called by no objective: most have it.
        return {() if _plain(names) else tuple(names): errors for names, errors in found}

    @cached_property
    def _differences(self) -> dict[tuple[str, ...], tuple[Floats, Floats]]:
        """By kind and name what a method is more often right than the supervised arm, and its
        own errors, each [counts, seeds].
        """
        found: dict[tuple[str, ...], Floats] = {
            (PRETRAINED, *pair): _errors(each, PRETRAINED) for pair, each in self._measured
        }
        if self.baselines is not None:
            for name in self._baselines:
                found[BASELINE, name] = _errors(self.baselines, name)
            del found[BASELINE, LARGEST]
        base = self._base
        if base is None:
            return {}
        gains = {name: base - own for name, own in found.items()}
        for pair, each in self._measured:
            # What has learnt nothing has no effect, whichever network it would have had.
            gains[PRETRAINED, *pair][:, [not learnt for learnt in each.learnt]] = 0.0
        return {name: (gains[name], own) for name, own in found.items()}

    @property
    def _measured(self) -> list[tuple[Pair, Outcomes]]:
        """The candidates that are known, in the catalogue's order."""
        return [(p, self.pretrained[p]) for p in self.candidates if p in self.pretrained]

    @cached_property
    def _dropped(self) -> set[tuple[str, ...]]:
        """The kinds and names of pretrainings that have learnt nothing with any seed."""
        return {(PRETRAINED, *pair) for pair, each in self._measured if each.dropped}


def _errors(outcomes: Outcomes, method: str) -> Floats:
    return np.asarray(outcomes.test_error[outcomes.methods.index(method)])


def _alone(kind: str, name: tuple[str, ...], errors: Floats) -> SuitabilityRow:
    """Return a row that is held against nothing: others are held against it."""
    return SuitabilityRow(kind, name, of_shares(1 - errors))


def _plain(names: Sequence[str]) -> bool:
    return any(name not in ON_SPHERE for name in names)


def candidates(settings: Settings) -> dict[Pair, Settings]:
    """Return every objective with views that can be chosen for these data, with its settings.

    What was done by hand belongs to one draw, an encoder from a file to one pretraining: both
    are left out.
    """
    shared = settings.changed(encoder=None, seed=0, labels_per_class=1, **BY_HAND)
    found = {}
    for objective, views in candidates_of(settings.card):
        try:
            found[objective, views] = shared.changed(objective=objective, views=views)
        except SettingsError:  # An architecture that this objective cannot train.
            continue
    return found


def baselines_settings(settings: Settings) -> Settings:
    """Return with which settings baselines are measured: no pretraining changes them."""
    return next(iter(candidates(settings).values()))


def chosen_settings(found: Suitability) -> Settings:
    """Return the settings that bring the measured experiment back, with its own recipe chosen.

    No single one of its pretrainings would stand for all of them.
    """
    settings = found.settings.changed(seed=found.seeds[0], labels_per_class=max(found.counts))
    own = settings.card.objective, settings.card.views
    return (
        candidates(settings)
        .get(own, settings)
        .changed(seed=settings.seed, labels_per_class=settings.labels_per_class)
    )


def counts_for(settings: Settings) -> tuple[int, ...]:
    """Return the label counts that the pool can give."""
    return tuple(count for count in COUNTS if count <= settings.most_labels) or (1,)


def planned(settings: Settings) -> Suitability:
    """Return what the window measures of an experiment, before anything is known of it."""
    return Suitability(
        baselines_settings(settings), counts_for(settings), tuple(range(USUAL_SEEDS))
    )


def plain(found: Suitability) -> dict[str, Any]:
    """Return everything as plain values, in the order in which it is printed."""
    return {
        "looks": found.looks,
        "intervals": found.way,
        "standard_errors": round(found.reach, 4),
        "walk_groups": list(found.settings.card.walk_groups),
        "labels": [
            {
                "labels_per_class": count,
                "largest_class": round(found.largest(count) or 0.0, 4),
                "rows": [_plain_row(row) for row in found.rows(count)],
            }
            for count in found.counts
        ],
    }


def _plain_row(row: SuitabilityRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        **_names(row),
        "accuracy": row.accuracy.rounded(),
        "difference": None if row.difference is None else row.difference.rounded(),
        "effect": row.effect or None,
        "learnt": not row.dropped,
    }


def _names(row: SuitabilityRow) -> dict[str, Any]:
    if row.kind == PRETRAINED:
        objective, views = row.name
        return {"objective": objective, "views": views if OBJECTIVES[objective].paired else None}
    if row.kind == BASELINE:
        return {"rival": row.name[0]}
    return {"network_of": list(row.name)}


def candidate_row(pair: Pair) -> SuitabilityRow:
    """Return the row of a candidate of which nothing is known yet."""
    return SuitabilityRow(PRETRAINED, pair, Interval(0.0, None, None))


def title(row: SuitabilityRow) -> tuple[str, ...]:
    """Return the English names that a row is called by: a method, then its views or network."""
    if row.kind == BASELINE:
        return (BASELINES[row.name[0]].title,)
    if row.kind == SUPERVISED:
        return ("Supervised only", *(OBJECTIVES[name].title for name in row.name))
    objective, views = row.name
    card = OBJECTIVES[objective]
    return (card.title, VIEWS[views].title) if card.paired else (card.title,)
