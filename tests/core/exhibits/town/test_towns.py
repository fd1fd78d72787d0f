"""The richest fifth's share: the mathematics, and what a learnt prior is worth or costs."""

import re

import numpy as np
import pytest

from explainer.core.exhibits.town.choices import (
    ASKED,
    LEVEL,
    LOGNORMAL,
    PARETO,
    TOWN_KINDS,
    TownChoices,
)
from explainer.core.exhibits.town.figure import KINDS, gain_at, town_figure
from explainer.core.exhibits.town.table import towns_measured, towns_table
from explainer.core.exhibits.town.towns import (
    EIGHTY,
    GRID,
    MOST_ASKED,
    UPPER_FIFTH,
    _estimates,
    _log_likelihood,
    learnt_prior,
    measured_towns,
    richest_share,
)
from explainer.core.measuring.intervals import interval
from explainer.core.settings.validation import SettingsError
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE, points, told


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
    assert found.estimates["plain"][0] == pytest.approx(0.2)


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
    gain = interval(at(found.flat, 3) - at(found.learnt, 3))
    assert gain.low > 0.03
    assert at(found.learnt, 3).mean() < at(found.fitted, 3).mean()


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_in_a_level_town_it_misleads_until_enough_people_were_asked(seed):
    found = measured_towns(TownChoices(LEVEL, 200, seed))
    for baseline in (found.plain, found.fitted, found.flat):
        assert interval(at(found.learnt, 3) - at(baseline, 3)).low > 0.1
    assert at(found.learnt, MOST_ASKED).mean() < 0.02


def test_more_towns_teach_more():
    errors = [
        np.mean([at(measured_towns(TownChoices(PARETO, n, seed)).learnt, 3) for seed in range(3)])
        for n in (2, 10, 200)
    ]
    nothing = [at(measured_towns(TownChoices(PARETO, 0, seed)).flat, 3) for seed in range(3)]
    assert np.mean(nothing) > errors[0] > errors[1] > errors[2]


@pytest.mark.parametrize("kind", [PARETO, LOGNORMAL])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_what_is_learnt_is_not_unlearnt_by_more_answers(kind, seed):
    """A prior wider than the towns trusts the first people too much: its error would grow."""
    means = measured_towns(TownChoices(kind, 200, seed)).learnt.mean(axis=0)
    assert (means[1:] - means[:-1]).max() < 0.002
    assert means[-1] <= means[0]


@pytest.mark.parametrize("seed", range(3))
def test_three_answers_with_the_prior_come_nearer_than_a_hundred_without(seed):
    found = measured_towns(TownChoices(PARETO, 200, seed))
    for baseline in (found.plain, found.fitted, found.flat):
        assert at(found.learnt, 3).mean() < at(baseline, 100).mean()


@pytest.mark.parametrize("kind", [PARETO, LOGNORMAL])
def test_the_baseline_of_the_prior_is_the_best_of_those_who_saw_no_town(kind):
    found = measured_towns(TownChoices(kind))
    few = [at(each, 3).mean() for each in (found.plain, found.fitted, found.flat)]
    assert min(few) == few[2]


def test_the_best_fitting_shape_is_found_where_many_were_asked():
    random = np.random.default_rng(3)
    incomes = random.random((1, 20_000)) ** (-1 / 2.0)
    likelihood = np.stack([_log_likelihood(incomes[0]).sum(axis=0)])[None]
    found = _estimates(likelihood, None)
    assert found["fitted"][0, 0] == pytest.approx(0.2**0.5, abs=0.02)


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
    assert figure.headline.startswith("−" if verdict == "misleads" else "+")
    assert KINDS[kind].title in figure.settings_line


@pytest.mark.parametrize("kind", TOWN_KINDS)
def test_the_same_difference_has_one_sign_in_figure_table_and_story(kind):
    choices = TownChoices(kind)
    (row,) = (row for row in towns_measured(choices)["rows"] if row["asked"] == 3)
    said = told(points(gain_at(measured_towns(choices), 3).mean), str)
    assert town_figure(choices, str).headline == f"{said} points"
    assert (row["difference"]["mean"] > 0) is (row["effect"] == HELPS) is said.startswith("+")


@pytest.mark.parametrize("kind", TOWN_KINDS)
@pytest.mark.parametrize("asked", [3, 100])
def test_without_other_towns_nothing_is_learnt_drawn_or_said(kind, asked):
    choices = TownChoices(kind, 0, asked=asked)
    assert measured_towns(choices).learnt is None
    figure = town_figure(choices, str)
    for plot in figure.plots:
        assert "pretrained" not in {each.role for each in (*plot.lines, *plot.bands, *plot.dots)}
    said = " ".join((figure.headline, figure.headline_name, *figure.facts, figure.description))
    for word in ("helps", "misleads", "learnt from", "with the prior", "with it", "come as near"):
        assert word not in said
    assert figure.headline == "" and "no prior was learnt" in figure.headline_name
    measured = towns_measured(choices)
    for row in measured["rows"]:
        assert row["learnt"] is row["difference"] is row["effect"] is None
    table = towns_table(measured)
    assert "nothing learnt" in table and "learnt prior" not in table and "helps" not in table


@pytest.mark.parametrize("kind", TOWN_KINDS)
@pytest.mark.parametrize("asked", ASKED)
def test_how_many_answers_a_prior_is_worth_follows_from_the_errors(kind, asked):
    choices = TownChoices(kind, 200, asked=asked)
    found = measured_towns(choices)
    said = town_figure(choices, str).facts[1]
    better, worse = found.learnt, found.flat
    if "With the prior" in said:
        better, worse = worse, better
    near = at(better, asked).mean()
    enough = re.search(r"asking (\d+) is not enough to come as near, (\d+) is", said)
    if enough:
        fewer, people = int(enough[1]), int(enough[2])
        assert at(worse, people).mean() <= near < at(worse, fewer).mean()
        assert ASKED.index(people) == ASKED.index(fewer) + 1
    elif "not enough" in said:
        assert at(worse, MOST_ASKED).mean() > near
    else:
        gain = gain_at(found, asked)
        assert gain.low <= 0 <= gain.high


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
        apart = row["no_prior"]["mean"] - row["learnt"]["mean"]
        # It is told to a tenth of a point.
        assert gain["mean"] == pytest.approx(apart, abs=0.0502)
        assert all(
            row[way]["low"] <= row[way]["mean"] <= row[way]["high"]
            for way in ("share_among_asked", "best_fit", "no_prior", "learnt", "difference")
        )
        word = HELPS if gain["low"] > 0 else HURTS if gain["high"] < 0 else NO_EVIDENCE
        assert row["effect"] == word
    assert rows[3]["effect"] == HURTS
    lines = towns_table(measured).splitlines()
    assert len(lines) == 3 + len(ASKED) and lines[4].endswith("hurts")
