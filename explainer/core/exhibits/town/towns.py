"""Who earns how much: the share of a town's richest fifth, from what a few people tell.

Incomes are in units of the least one. A Pareto town has the tail exponent a, its richest fifth
gets 0.2^(1 - 1/a) of everything: 80 % at a = 1.161. In a log-normal town of deviation s it
gets Phi(s - Phi^-1(0.8)).

What many other towns have in common is learnt from their people's incomes alone: the mixture of
such towns that makes all that was told likeliest (nonparametric maximum likelihood, Kiefer &
Wolfowitz 1956; fitted by EM, Laird 1978). It is the prior for the next town (empirical Bayes,
Robbins 1956). Nobody ever tells the share of a richest fifth.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import erf, sqrt

import numpy as np
from numpy.typing import NDArray

from explainer.core.exhibits.town.choices import ASKED, LOGNORMAL, PARETO, TownChoices

Floats = NDArray[np.float64]

FIFTH, MEDIAN = 0.2, 3.0
UPPER_FIFTH = 0.8416212335729143
"""Where a normal distribution has a fifth above it."""
EIGHTY = 1.1609640474436812
"""The tail exponent of a Pareto town whose richest fifth has 80 % of everything."""
GRID, ROUNDS = 60, 60
TOLD, MOST_ASKED, NEW_TOWNS = 200, ASKED[-1], 400
"""How many people tell in each town that is learnt from: measured. From 40 the prior comes out
wider than the towns are, trusts the first people of a new town too much, and its error grows
with every answer (Pareto towns, three seeds: 3.6 points with 3 asked, 4.0 with 30); with 200
it does not (3.7 and 3.7), like that of the true prior (3.6 and 3.6).
"""
ASKED_PLACES = np.array(ASKED) - 1
DOUBT = 0.02
"""Which share of the prior stays with towns unlike any that was seen."""


@dataclass(frozen=True, slots=True, eq=False)
class TownErrors:
    """How far off each way is, in shares [towns, people asked], and one town's story.

    `plain` takes the share among the people asked, `fitted` that of the town of the grid in
    which what they tell is likeliest (maximum likelihood). `flat` weighs all towns of the grid
    alike before anybody is asked, `learnt` as other towns show them: None where none were seen.
    `estimates` [people] are what each way says of one town after each person, `truth` is its
    share.
    """

    plain: Floats
    fitted: Floats
    flat: Floats
    learnt: Floats | None
    estimates: dict[str, Floats]
    truth: float


def richest_share(kind: str, shape: Floats) -> Floats:
    """Return what the richest fifth gets in towns of one kind and shapes [n]."""
    if kind == PARETO:
        return np.asarray(FIFTH ** (1 - 1 / shape))
    return np.array([(1 + erf((each - UPPER_FIFTH) / sqrt(2))) / 2 for each in shape])


def measured_towns(choices: TownChoices) -> TownErrors:
    """Return how far off each way is in many new towns; the same choices give the same.

    It is measured for every number of people: another `asked` reads the same numbers.
    """
    return _measured(choices.kind, choices.towns, choices.seed)


@lru_cache(maxsize=8)
def _measured(kind: str, towns: int, seed: int) -> TownErrors:
    new = _new_towns(kind, seed)
    prior = learnt_prior(towns, seed) if towns else None
    ways = {"plain": new.plain[:, ASKED_PLACES], **_estimates(new.likelihood, prior)}
    errors = {name: np.abs(way - new.truth[:, None]) for name, way in ways.items()}
    story = {name: way[0] for name, way in _estimates(new.story, prior).items()}
    told = {"plain": new.plain[0], **story}
    for shared in (*errors.values(), *told.values()):
        shared.flags.writeable = False
    return TownErrors(
        errors["plain"],
        errors["fitted"],
        errors["flat"],
        errors.get("learnt"),
        told,
        float(new.truth[0]),
    )


def _estimates(likelihood: Floats, prior: Floats | None) -> dict[str, Floats]:
    """Return what each way says that knows the shapes of towns; without a prior one fewer."""
    found = {
        "fitted": _grid_shares()[likelihood.argmax(axis=-1)],
        "flat": _posterior(likelihood, _flat()),
    }
    return found if prior is None else found | {"learnt": _posterior(likelihood, prior)}


@dataclass(frozen=True, slots=True, eq=False)
class _NewTowns:
    """What the people of new towns tell: `plain` shares [towns, people], the `likelihood`
    [towns, asked, grid] of it in every town of the grid, that of the first town's people one
    by one (`story`), and the `truth` [towns].
    """

    plain: Floats
    likelihood: Floats
    story: Floats
    truth: Floats


# Whoever drags the number of other towns asks the same new ones again and again.
@lru_cache(maxsize=4)
def _new_towns(kind: str, seed: int) -> _NewTowns:
    random = np.random.default_rng([seed, 1])
    incomes, truth = _towns(kind, NEW_TOWNS, MOST_ASKED, random)
    likelihood = np.cumsum(_log_likelihood(incomes), axis=1)
    story, asked = likelihood[:1].copy(), likelihood[:, ASKED_PLACES]
    return _NewTowns(_plain_shares(incomes), asked, story, truth)


@lru_cache(maxsize=16)
def learnt_prior(towns: int, seed: int) -> Floats:
    """Return the weight [2 * GRID] of every kind and shape of town, as other towns show it.

    Half of them are Pareto towns, half log-normal ones; without towns all weigh alike.
    """
    weights = _flat()
    if not towns:
        return weights
    random = np.random.default_rng([seed, 0])
    half = -(-towns // 2)
    told = [_towns(kind, half, TOLD, random)[0] for kind in (PARETO, LOGNORMAL)]
    incomes = np.concatenate(told)[:towns]
    likelihood = np.stack([_log_likelihood(town).sum(axis=0) for town in incomes])
    likelihood = np.exp(likelihood - likelihood.max(axis=1, keepdims=True))
    for _ in range(ROUNDS):
        shares = likelihood * weights
        weights = (shares / shares.sum(axis=1, keepdims=True)).mean(axis=0)
    return np.asarray((1 - DOUBT) * weights + DOUBT / len(weights))


def _flat() -> Floats:
    """Return the same weight [2 * GRID] for every town of the grid."""
    return np.full(2 * GRID, 1 / (2 * GRID))


def _towns(
    kind: str, count: int, people: int, random: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return incomes [count, people] of towns of one kind, and what their richest fifths get."""
    spread = random.standard_normal(count)
    if kind == PARETO:
        shape = 1 + (EIGHTY - 1) * np.exp(0.3 * spread)
        incomes = random.random((count, people)) ** (-1 / shape[:, None])
        return incomes, richest_share(PARETO, shape)
    middle, width = (2 * UPPER_FIFTH, 0.12) if kind == LOGNORMAL else (0.3, 0.03)
    shape = middle + width * spread
    incomes = MEDIAN * np.exp(shape[:, None] * random.standard_normal((count, people)))
    return incomes, richest_share(LOGNORMAL, shape)


def _shapes() -> tuple[Floats, Floats]:
    """Return the tail exponents and the deviations that towns may have, GRID of each."""
    return 1 + np.geomspace(0.02, 5.0, GRID), np.linspace(0.1, 2.6, GRID)


def _log_likelihood(incomes: Floats) -> Floats:
    """Return how likely incomes [..., people] are in each town of the grid [..., 2 GRID]."""
    exponents, deviations = _shapes()
    logs = np.log(incomes)[..., None]
    with np.errstate(divide="ignore"):
        pareto = np.where(logs >= 0, np.log(exponents) - (exponents + 1) * logs, -1e3)
    away = (logs - np.log(MEDIAN)) / deviations
    normal = -logs - np.log(deviations * np.sqrt(2 * np.pi)) - away**2 / 2
    return np.concatenate([pareto, normal], axis=-1)


def _posterior(likelihood: Floats, prior: Floats) -> Floats:
    """Return the expected share of the richest fifth [n, asked], given log-likelihoods."""
    with np.errstate(divide="ignore"):
        weights = likelihood + np.log(prior)
    weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
    return np.asarray((weights * _grid_shares()).sum(axis=-1) / weights.sum(axis=-1))


def _grid_shares() -> Floats:
    """Return what the richest fifth gets in every town of the grid [2 * GRID]."""
    exponents, deviations = _shapes()
    return np.concatenate([richest_share(PARETO, exponents), richest_share(LOGNORMAL, deviations)])


def _plain_shares(incomes: Floats) -> Floats:
    """Return what the richest fifth of the first 1, 2, ... people asked has [towns, people].

    Of a person that counts only in part so much of the income counts.
    """
    people = incomes.shape[1]
    found = np.empty_like(incomes)
    for asked in range(1, people + 1):
        ordered = -np.sort(-incomes[:, :asked], axis=1)
        counted = np.clip(FIFTH * asked - np.arange(asked), 0, 1)
        found[:, asked - 1] = (ordered * counted).sum(axis=1) / ordered.sum(axis=1)
    return found
