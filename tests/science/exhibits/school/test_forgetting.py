"""Forgetting: what fine-tuning on one subject takes from the others, and what it cannot take."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.exhibits.school.forgetting_table import (
    FORGETS,
    GAINS,
    MEASURES,
    NOTHING,
    forgetting_table,
    loss_word,
)
from explainer.core.exhibits.school.school_choices import MODES
from explainer.core.measuring.intervals import Interval
from explainer.core.text.quantities import NO_EVIDENCE
from explainer.science.exhibits.school import starts
from explainer.science.exhibits.school.forgetting import Forgetting, forgetting
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import finished
from tests.science.conftest import CARDS, with_cards

OTHERS = [name for name in SUBJECTS if name != "parity"]
SEEDS = (0, 1)


@pytest.fixture(scope="module", autouse=True)
def pretrained_for_a_while():
    """Fewer steps than the scene's own: enough to have something that can be forgotten."""
    with (
        with_cards({"digits": replace(CARDS["digits"], steps=100)}),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(starts, "_STACKS", {})
        yield


@pytest.fixture(scope="module")
def found(pretrained_for_a_while):
    return finished(forgetting("parity", 30, SEEDS))


def rows(found, mode, measure):
    places = [list(SUBJECTS).index(name) for name in OTHERS]
    return found.accuracies[MODES.index(mode), MEASURES.index(measure), places]


def test_a_frozen_probe_takes_nothing_from_others_to_the_last_bit(found):
    for measure in MEASURES[1:]:
        np.testing.assert_array_equal(rows(found, "probe", measure), rows(found, "probe", "before"))
    others = found.plain()["modes"]["probe"]["others"]
    assert set(others["found"].values()) == {NOTHING}


def test_all_ways_begin_with_the_same_heads_on_the_same_encoder(found):
    before = found.accuracies[:, MEASURES.index("before")]
    assert all(np.array_equal(each, before[0]) for each in before)
    assert (before > 0.85).all()


def test_in_its_own_subject_the_head_counts_that_was_trained_further(found):
    """On a frozen encoder the head of before would be right about the very same pictures."""
    place = MODES.index("probe"), slice(2), list(SUBJECTS).index("parity")
    before, old = found.accuracies[place]
    assert (old != before).all()


@pytest.mark.parametrize("mode", ["adapters", "all"])
def test_a_moved_encoder_costs_old_heads_more_than_fresh_ones(found, mode):
    old, fresh = (found.lost(mode, each, OTHERS).mean for each in ("old", "fresh"))
    assert old > 0.01 and fresh < old / 2


def test_the_same_seeds_give_the_same_numbers(found):
    again = finished(forgetting("parity", 30, SEEDS))
    np.testing.assert_array_equal(again.accuracies, found.accuracies)


@pytest.mark.parametrize(
    ("lost", "word"),
    [
        (Interval(0.1, 0.05, 0.15), FORGETS),
        (Interval(-0.1, -0.15, -0.05), GAINS),
        (Interval(0.1, -0.05, 0.25), NO_EVIDENCE),
        (Interval(0.0, -0.1, 0.1), NO_EVIDENCE),
        (Interval(0.0, 0.0, 0.0), NOTHING),
        (Interval(0.1, None, None), NO_EVIDENCE),
    ],
)
def test_a_loss_is_called_what_its_interval_says(lost, word):
    assert loss_word(lost) == word


def test_losses_are_paired_and_averaged_over_the_other_subjects():
    scores = np.full((len(MODES), len(MEASURES), len(SUBJECTS), 3), 0.9) + 0.01 * np.arange(3)
    # Nearly the same loss in every seed: paired, it has hardly a spread.
    scores[:, 1] -= 0.1 + 1e-4 * np.array([-1, 0, 1])
    scores[:, 1, list(SUBJECTS).index("parity")] = 0.0
    measured = Forgetting("parity", 5, scores).plain()
    others = measured["modes"]["all"]["others"]
    lost = others["lost"]["old"]
    assert lost["mean"] == 0.1 and 0.096 < lost["low"] < 0.1 < lost["high"] < 0.104
    assert others["found"] == {"old": FORGETS, "fresh": NOTHING}
    assert others["regained"] == {"mean": 0.1, "low": 0.0998, "high": 0.1002}
    lines = forgetting_table(measured).splitlines()
    assert "even or odd" in lines[0] and len(lines) == 3 + len(MODES) * (len(SUBJECTS) + 1)
    assert lines[-2].endswith("old forgets, fresh forgets nothing")


def test_what_fresh_heads_regain_is_paired_by_seed():
    scores = np.full((len(MODES), len(MEASURES), len(SUBJECTS), 2), 0.9)
    scores[:, 1] -= [0.1, 0.3]
    scores[:, 2] -= [0.0, 0.1]
    regained = Forgetting("parity", 5, scores).plain()["modes"]["all"]["others"]["regained"]
    assert regained["mean"] == 0.15 and regained["low"] < 0 < regained["high"]
