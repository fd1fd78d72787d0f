"""Scale: a cell is what `measure` finds, and the loss on sentences nobody has trained on."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.exhibits.scale.scale_choices import CROWDS, SCALE_LABELS, WIDTHS
from explainer.core.measuring.intervals import interval
from explainer.core.settings.choices import RANGES
from explainer.core.settings.scene_cards import SCENES
from explainer.science.exhibits import scale
from explainer.science.exhibits.scale import cell_settings, measuring_cell
from explainer.science.measuring.measurement import outcomes
from explainer.science.measuring.pretext import QUESTIONS, held_out_losses, questions
from explainer.science.steps import finished, last_of
from explainer.science.training.arms import recipe
from explainer.science.training.draws import draw
from explainer.science.training.pretrain import pretrain
from explainer.science.training.seed_stack import untrained
from tests.science.conftest import CARDS, FEW_STEPS, few_steps, with_cards

SEEDS = (0, 1, 2)
TWO = SEEDS[:2]
ENOUGH_STEPS = 200
"""Half of the scene's own: on 100 sentences the loss on others has long risen again (measured)."""


def enough_steps():
    return with_cards({"language": replace(CARDS["language"], steps=ENOUGH_STEPS)})


def cell_of_losses(crowd):
    """A cell whose losses are looked at: one label count is enough for what else it holds."""
    with enough_steps(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(scale, "SCALE_LABELS", SCALE_LABELS[:1])
        return finished(measuring_cell("word", crowd, 16, SEEDS))


@pytest.fixture(scope="module")
def few():
    return cell_of_losses(100)


@pytest.fixture(scope="module")
def many():
    return cell_of_losses(8_000)


@pytest.fixture(scope="module")
def brief():
    """A cell that was hardly pretrained: what it is compared with is no more."""
    with few_steps():
        return finished(measuring_cell("word", 100, 16, TWO))


def test_crowds_and_widths_reach_as_far_as_the_scenes_own_sliders():
    span = SCENES["language"].unlabelled
    assert (min(CROWDS), max(CROWDS)) == (span.low, span.high)
    low, high = RANGES["width"]
    assert low <= min(WIDTHS) and max(WIDTHS) == high
    assert cell_settings("word", min(CROWDS), 8).most_labels >= max(SCALE_LABELS)


def test_a_second_time_gives_the_same_numbers_bit_for_bit(brief):
    with few_steps():
        again = finished(measuring_cell("word", 100, 16, TWO))
    np.testing.assert_array_equal(again.loss, brief.loss)
    np.testing.assert_array_equal(again.floor, brief.floor)
    np.testing.assert_array_equal(again.outcomes.test_error, brief.outcomes.test_error)


def test_a_cell_is_what_measure_finds_with_the_same_settings(brief):
    with few_steps():
        wanted = outcomes(cell_settings("word", 100, 16), SCALE_LABELS, TWO)
    np.testing.assert_array_equal(brief.outcomes.test_error, wanted.test_error)


def test_more_sentences_lower_the_loss_on_others_beyond_their_intervals(few, many):
    assert interval(few.loss).low > interval(many.loss).high
    assert interval(few.above).low > interval(many.above).high


def test_no_model_comes_below_the_floor(few, many):
    assert (few.above > 0).all() and (many.above > 0).all()
    assert many.loss.mean() < many.unread < few.loss.mean()
    assert many.floor.mean() < many.unread


def test_a_small_crowd_is_learnt_by_heart():
    """The loss on the crowd's own sentences is far below that on others: the latter is told."""
    settings = cell_settings("word", 100, 16)
    start = untrained(settings, SEEDS[:1])
    pools = [one.inputs for one in start.draws]
    with enough_steps():
        last = finished(last_of(pretrain(pools, start.random, recipe(settings), SEEDS[:1])))
    asked = [questions(start.draws[0], "word", SEEDS[0])]
    assert (held_out_losses(last.program, asked) > last.loss + 1).all()


@pytest.mark.parametrize("objective", ["word", "next"])
def test_questions_are_about_test_sentences_alone(objective):
    drawn = draw(cell_settings(objective, 100, 8))
    seen, answers = questions(drawn, objective, 3)
    assert len(seen) == len(answers) == QUESTIONS
    whole = drawn.test_inputs
    once = whole[whole > 0].min()
    if objective == "word":
        seen = seen + once * answers
    # Whatever is read is part of some test sentence.
    assert all((row <= whole + 1e-9).all(axis=1).any() for row in seen[:50])


def test_the_next_word_has_its_own_cells_and_floor():
    with few_steps():
        found = finished(measuring_cell("next", 250, 16, (0,)))
    assert (found.above > 0).all() and found.floor.mean() < found.unread


def test_work_can_be_set_aside_between_many_steps():
    with few_steps():
        steps = measuring_cell("word", 100, 8, (0,))
        # Of pretraining, and of three arms' labels.
        assert sum(1 for _ in steps) > FEW_STEPS + 200
