"""Little creatures: drawn alike whatever their colour, and told apart by their bodies alone."""

from itertools import pairwise

import numpy as np
import pytest

from explainer.core.worlds.creature_facts import CHANNELS, GROUPS, PLANS, SIDE, SKINS
from explainer.core.worlds.creatures import colour_of, drawn_creatures, groups_of, plain_pose, poses

RANDOM = np.random.default_rng(3)


def drawn(plan, tone):
    return drawn_creatures(np.array([plan]), np.array([tone]), plain_pose())[0]


def test_pictures_are_within_what_a_screen_shows():
    pictures = drawn_creatures(RANDOM.random(200), RANDOM.random(200), poses(200, RANDOM))
    assert pictures.shape == (200, SIDE, SIDE, CHANNELS)
    assert pictures.min() >= 0 and pictures.max() <= 1


@pytest.mark.parametrize("plan", PLANS.values())
def test_skin_and_fur_have_the_colour_that_the_plane_says(plan):
    light, dark = drawn(plan, 0.0), drawn(plan, 1.0)
    assert light.mean() > dark.mean() + 0.05
    changed = np.abs(light - dark).max(axis=2) > 0.3
    assert changed.sum() >= 12  # Skin or fur is there to be seen.


def test_people_and_animals_share_their_colours():
    tones = np.linspace(0, 1, 9)
    colours = colour_of(tones)
    assert (np.diff(colours.mean(axis=1)) < 0).all()
    for tone in (0.1, 0.5, 0.9):
        wanted = colour_of(np.array([tone]))[0]
        for plan in PLANS.values():
            away = np.abs(drawn(plan, tone) - wanted).max(axis=2)
            assert (away < 0.03).sum() >= 3


def test_one_body_turns_into_the_next_without_a_break():
    plans = np.linspace(0.1, 0.95, 120)
    steps = [np.abs(drawn(a, 0.5) - drawn(b, 0.5)).mean() for a, b in pairwise(plans)]
    assert max(steps) < 0.02


def test_a_mirrored_creature_is_the_same_picture_mirrored():
    pose = plain_pose()
    plan, tone = np.array([PLANS["cat"]]), np.array([0.5])
    usual = drawn_creatures(plan, tone, pose)[0]
    mirrored = plain_pose()
    object.__setattr__(mirrored, "mirrored", -pose.mirrored)
    np.testing.assert_allclose(drawn_creatures(plan, tone, mirrored)[0], usual[:, ::-1], atol=1e-5)


def test_groups_are_skins_of_people_and_kinds_of_animals():
    tones = np.array([0.1, 0.5, 0.9])
    people = groups_of(np.full(3, PLANS["human"]), tones)
    assert people.tolist() == list(range(SKINS))
    animals = groups_of(np.array([PLANS[kind] for kind in ("cat", "dog", "rabbit")]), tones)
    assert [GROUPS[number] for number in animals] == ["cats", "dogs", "rabbits"]
