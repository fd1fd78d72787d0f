import dataclasses

import pytest

from explainer.core.settings.catalogue import (
    BASELINES,
    FINETUNINGS,
    OBJECTIVES,
    VIEWS,
    objectives_of,
)
from explainer.core.settings.choice import Stage
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.choices import CHOICES, FIELDS, RANGES
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings, most_labels, settings_for
from explainer.core.settings.validation import SettingsError


def test_the_default_is_spirals_with_one_label_per_class():
    settings = settings_for()
    assert (settings.scene, settings.labels_per_class, settings.seed) == ("spirals", 1, 0)


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_has_defaults_that_can_be_run(scene):
    settings = settings_for(scene)
    card = SCENES[scene]
    assert settings.noise == card.noise.default
    assert settings.objective == card.objective
    assert settings.views == card.views
    assert card.noise.low <= card.noise.default <= card.noise.high


def test_every_field_has_its_row_and_every_row_its_field():
    assert {field.name for field in dataclasses.fields(Settings)} == set(CHOICES)
    assert len(CHOICES) == len(FIELDS) == len(ROWS)


def test_every_row_names_the_stage_that_its_choice_spoils():
    spoiled = {field: row.spoils for field, row in CHOICES.items()}
    assert spoiled["seed"] is Stage.DATA
    assert spoiled["objective"] is Stage.PRETRAINING
    assert spoiled["steps"] is Stage.FINETUNING
    assert spoiled["labels_per_class"] is Stage.DISPLAY


@pytest.mark.parametrize(
    ("change", "stage"),
    [
        ({"seed": 1}, Stage.DATA),
        ({"noise": 0.05}, Stage.DATA),
        ({"unlabelled": 50}, Stage.DATA),
        ({"scene": "moons"}, Stage.DATA),
        ({"objective": "vicreg"}, Stage.PRETRAINING),
        ({"views": "jitter"}, Stage.PRETRAINING),
        ({"width": 8}, Stage.PRETRAINING),
        ({"depth": 3}, Stage.PRETRAINING),
        ({"finetuning": "all"}, Stage.FINETUNING),
        ({"steps": 50}, Stage.FINETUNING),
        ({"decay": 0.0}, Stage.FINETUNING),
        ({"labels_per_class": 7}, Stage.DISPLAY),
        ({}, Stage.DISPLAY),
        ({"seed": 1, "labels_per_class": 7}, Stage.DATA),
    ],
)
def test_a_change_spoils_the_earliest_stage_it_touches(change, stage):
    settings = settings_for()
    assert settings.changed(**change).spoiled_by(settings) is stage


def test_another_scene_brings_its_own_defaults_but_keeps_the_network():
    settings = settings_for("spirals", width=16, noise=0.1).changed(scene="digits")
    assert (settings.width, settings.noise, settings.objective) == (16, 0.0, "infonce")


def test_a_smaller_pool_caps_the_labels():
    settings = settings_for("moons", labels_per_class=30).changed(unlabelled=20)
    assert settings.labels_per_class == settings.most_labels == 10
    assert most_labels("digits", 20) == 2


def test_points_from_elsewhere_give_no_labels():
    card = SCENES["elsewhere"]
    assert [card.own(count) for count in (20, 100, 1_000)] == [4, 20, 200]
    assert [most_labels("elsewhere", count) for count in (20, 100, 1_000)] == [2, 10, 30]
    with pytest.raises(SettingsError, match="more than 20 points of 2 classes"):
        settings_for("elsewhere", unlabelled=100, labels_per_class=11)
    assert all(SCENES[name].own(77) == 77 for name in SCENES if name != "elsewhere")


@pytest.mark.parametrize(
    "choices",
    [
        {"scene": "nowhere"},
        {"objective": "magic"},
        {"views": "rose-tinted"},
        {"finetuning": "hope"},
        {"labels_per_class": 0},
        {"labels_per_class": 31},
        {"labels_per_class": 2.0},
        {"labels_per_class": True},
        {"unlabelled": 19},
        {"unlabelled": 10_001},
        {"unlabelled": 20, "labels_per_class": 11},
        {"noise": -0.1},
        {"noise": float("nan")},
        {"seed": -1},
        {"depth": 5},
        {"width": 1},
        {"steps": 9},
        {"steps": 1_001},
        {"decay": -0.01},
        {"decay": 0.31},
        {"decay": float("nan")},
    ],
)
def test_what_cannot_be_run_is_refused_in_one_sentence(choices):
    with pytest.raises(SettingsError) as refused:
        settings_for(**choices)
    sentence = str(refused.value)
    assert sentence.endswith(".") and "\n" not in sentence


def test_weight_decay_is_each_arms_own_or_one_number_for_both():
    assert settings_for().decay is None
    for decay in (0, 0.0, CHOICES["decay"].values.high):
        assert settings_for(decay=decay).decay == decay


@pytest.mark.parametrize("name", RANGES)
def test_both_ends_of_every_range_can_be_run(name):
    for value in RANGES[name]:
        assert getattr(settings_for(**{name: value}), name) == value


def test_every_card_says_what_it_is():
    for cards in (SCENES, OBJECTIVES, VIEWS, FINETUNINGS, BASELINES):
        for name, card in cards.items():
            assert card.name == name and card.title and card.line.endswith(".")


def test_a_scenes_own_objective_compares_two_views_or_guesses_words():
    own = [OBJECTIVES[card.objective] for card in SCENES.values()]
    assert all(objective.paired or objective.words for objective in own)


def test_words_are_guessed_where_there_are_words():
    for name in ("word", "next"):
        assert name in objectives_of(SCENES["language"])
        assert all(name not in objectives_of(card) for card in SCENES.values() if not card.counts)


def test_an_objectives_title_names_no_views():
    for card in OBJECTIVES.values():
        assert not any(view.title.lower() in card.title.lower() for view in VIEWS.values())
