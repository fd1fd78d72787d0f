"""The richest fifth's share: the mathematics, and what a learnt prior is worth or costs."""

import numpy as np
import pytest

from explainer.core.intervals import interval
from explainer.core.town_figure import KINDS, town_figure
from explainer.core.towns import (
    ASKED,
    EIGHTY,
    GRID,
    LEVEL,
    LOGNORMAL,
    MOST_ASKED,
    PARETO,
    UPPER_FIFTH,
    TownChoices,
    learnt_prior,
    measured_towns,
    richest_share,
)


def at(errors, asked):
    return errors[:, ASKED.index(asked)]


def test_eighty_twenty_by_the_formulas():
    assert richest_share(PARETO, np.array([EIGHTY]))[0] == pytest.approx(0.8, abs=1e-9)
    assert richest_share(LOGNORMAL, np.array([2 * UPPER_FIFTH]))[0] == pytest.approx(0.8, abs=1e-9)
    assert richest_share(LOGNORMAL, np.array([0.0]))[0] == pytest.approx(0.2, abs=1e-9)


@pytest.mark.parametrize(("kind", "shape"), [(PARETO, 2.5), (LOGNORMAL, 0.7)])
def test_the_formulas_agree_with_a_very_large_town(kind, shape):
    random = np.random.default_rng(5)
    count = 2_000_000
    pareto = random.random(count) ** (-1 / shape)
    incomes = pareto if kind == PARETO else np.exp(shape * random.standard_normal(count))
    richest = np.sort(incomes)[-count // 5 :].sum() / incomes.sum()
    assert richest == pytest.approx(richest_share(kind, np.array([shape]))[0], abs=0.01)


def test_one_person_alone_says_that_the_richest_fifth_has_a_fifth():
    found = measured_towns(TownChoices(LEVEL))
    assert found.estimates[0, 0] == pytest.approx(0.2)


def test_a_prior_is_a_distribution_and_without_towns_knows_nothing():
    nothing = learnt_prior(0, 0)
    np.testing.assert_allclose(nothing, 1 / (2 * GRID))
    learnt = learnt_prior(200, 0)
    assert learnt.sum() == pytest.approx(1) and learnt.min() > 0
    assert learnt.max() > 10 * nothing.max()


@pytest.mark.parametrize("kind", [PARETO, LOGNORMAL])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_where_towns_are_alike_the_prior_helps(kind, seed):
    found = measured_towns(TownChoices(kind, 200, seed))
    gain = interval(at(found.plain, 3) - at(found.learnt, 3))
    assert gain.low > 0.1
    assert at(found.learnt, 3).mean() < at(found.flat, 3).mean()


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_in_a_level_town_it_misleads_until_enough_people_were_asked(seed):
    found = measured_towns(TownChoices(LEVEL, 200, seed))
    loss = interval(at(found.learnt, 3) - at(found.plain, 3))
    assert loss.low > 0.1
    assert at(found.learnt, MOST_ASKED).mean() < 0.02


def test_more_towns_teach_more():
    errors = [at(measured_towns(TownChoices(PARETO, n)).learnt, 3).mean() for n in (0, 5, 200)]
    assert errors[0] > errors[1] > errors[2]


def test_the_same_choices_give_the_same_and_another_seed_gives_others():
    first, again, other = (measured_towns(TownChoices(seed=seed)) for seed in (0, 0, 1))
    np.testing.assert_array_equal(first.learnt, again.learnt)
    assert not np.array_equal(first.learnt, other.learnt)


@pytest.mark.parametrize(
    ("kind", "verdict"), [(PARETO, "helps"), (LOGNORMAL, "helps"), (LEVEL, "misleads")]
)
def test_the_words_say_what_the_interval_says(kind, verdict):
    figure = town_figure(TownChoices(kind), str)
    assert verdict in figure.headline_name
    assert figure.headline.startswith("+" if verdict == "misleads" else "−")
    assert KINDS[kind].title in figure.settings_line


def test_without_a_prior_nothing_is_said_to_be_learnt():
    figure = town_figure(TownChoices(PARETO, 0), str)
    flat, learnt = (
        next(line for line in figure.plots[0].lines if line.role == role).points
        for role in ("control", "pretrained")
    )
    np.testing.assert_array_equal(flat, learnt)
