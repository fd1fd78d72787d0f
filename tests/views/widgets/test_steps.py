from itertools import pairwise

import pytest

from explainer.core.settings.cards import Span
from explainer.core.settings.choices import CHOICES, RANGES
from explainer.core.settings.scene_cards import SCENES
from explainer.views.widgets.steps import Steps, crowd_steps, noise_steps

WIDTHS = Steps(CHOICES["width"].control.stops)
CARDS = pytest.mark.parametrize("card", SCENES.values(), ids=SCENES)


@CARDS
def test_noise_steps_reach_both_ends_and_the_default(card):
    values = noise_steps(card.noise).values
    assert values[0] == card.noise.low
    assert values[-1] == card.noise.high
    assert card.noise.default in values


@CARDS
def test_noise_steps_are_even_and_few_enough_to_drag(card):
    values = noise_steps(card.noise).values
    gaps = {round(b - a, 6) for a, b in pairwise(values)}
    assert len(gaps) == 1
    assert 10 <= len(values) <= 41


@CARDS
def test_crowd_steps_reach_both_ends_and_the_default(card):
    values = crowd_steps(card.unlabelled).values
    assert values[0] == card.unlabelled.low
    assert values[-1] == card.unlabelled.high
    assert card.unlabelled.default in values


@CARDS
def test_crowd_steps_rise_by_about_the_same_factor(card):
    values = crowd_steps(card.unlabelled).values
    factors = [b / a for a, b in pairwise(values)]
    assert all(1.0 < factor <= 1.5 for factor in factors)
    assert all(value == int(value) for value in values)


def test_widths_stay_in_range_and_hold_the_powers_of_two():
    values = WIDTHS.values
    assert (values[0], values[-1]) == RANGES["width"]
    assert {2, 4, 8, 16, 32, 64, 128} <= set(values)


@pytest.mark.parametrize(("value", "position"), [(2, 0), (64, 10), (70, 10), (500, 12)])
def test_a_value_between_two_steps_finds_the_nearer_one(value, position):
    assert WIDTHS.nearest(value) == position


def test_a_position_gives_back_its_value():
    steps = crowd_steps(Span(20, 10_000, 1_000))
    assert all(steps.at(steps.nearest(value)) == value for value in steps.values)


def test_the_last_position_is_one_less_than_the_values():
    assert Steps((1.0, 2.0, 5.0)).last == 2
