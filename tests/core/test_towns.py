"""The richest fifth's share: the mathematics, and what a learnt prior is worth or costs."""

import numpy as np
import pytest

from explainer.core.efficiency import HELPS, HURTS, NO_EVIDENCE
from explainer.core.intervals import interval
from explainer.core.refusals import SettingsError
from explainer.core.town_choices import ASKED, LEVEL, LOGNORMAL, PARETO, TownChoices
from explainer.core.town_figure import KINDS, town_figure
from explainer.core.town_table import towns_measured, towns_table
from explainer.core.towns import (
    EIGHTY,
    GRID,
    MOST_ASKED,
    UPPER_FIFTH,
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


def test_the_words_and_the_marker_speak_of_the_number_asked():
    few, many = (town_figure(TownChoices(LEVEL, asked=asked), str) for asked in (3, 50))
    assert "with 3 asked" in few.headline_name and "with 50 asked" in many.facts[0]
    assert few.headline != many.headline
    for plot in many.plots:
        (marker,) = (line for line in plot.lines if line.name == "50 asked")
        assert (marker.stroke, marker.thin) == ("dash-dot", True)
        np.testing.assert_allclose(10.0 ** marker.points[:, 0], 50, rtol=1e-5)
        np.testing.assert_allclose(marker.points[:, 1], (plot.y.low, plot.y.high))


def test_another_number_asked_measures_nothing_again():
    measured = [measured_towns(TownChoices(LOGNORMAL, 50, 3, asked)) for asked in (1, 100)]
    assert measured[0] is measured[1]
    assert not measured[0].plain.flags.writeable


@pytest.mark.parametrize("wrong", [{"asked": 4}, {"kind": "round"}])
def test_what_is_not_measured_is_refused_in_one_sentence(wrong):
    with pytest.raises(SettingsError, match="choose one of"):
        TownChoices(**wrong)


def test_the_table_has_every_number_asked_with_its_interval_and_effect():
    measured = towns_measured(TownChoices(LEVEL))
    rows = {row["asked"]: row for row in measured["rows"]}
    assert tuple(rows) == ASKED
    for row in rows.values():
        gain = row["difference"]
        assert gain["mean"] == pytest.approx(row["alone"]["mean"] - row["learnt"]["mean"], abs=1e-3)
        assert all(
            row[way]["low"] <= row[way]["mean"] <= row[way]["high"]
            for way in ("alone", "kinds_known", "learnt", "difference")
        )
        # The word allows for all numbers of people at once: it takes more than one interval.
        word = HELPS if gain["low"] > 0 else HURTS if gain["high"] < 0 else NO_EVIDENCE
        assert row["effect"] in (word, NO_EVIDENCE)
    assert (rows[3]["effect"], rows[100]["effect"]) == (HURTS, HELPS)
    lines = towns_table(measured).splitlines()
    assert len(lines) == 3 + len(ASKED) and lines[4].endswith("hurts")
