"""Choices in words: what a change is called."""

import pytest
from hypothesis import given

from explainer.core.settings.change_words import (
    change_words,
    choice_words,
    differing,
    telling,
)
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.settings import settings_for
from tests import tables
from tests.factories import encoder
from tests.settings_strategy import any_settings

START = settings_for("moons", labels_per_class=4)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"labels_per_class": 12}, "labels per class 4 → 12"),
        ({"scene": "circles"}, "scene Moons → Circles"),
        ({"seed": 12345}, "seed 0 → 12345"),
        ({"decay": 0.01}, "weight decay as tuned → 0.01"),
        ({"finetuning": "all"}, "fine-tuning Frozen probe → All layers"),
        ({"unlabelled": 20}, f"unlabelled points {START.unlabelled:,} → 20"),
        ({"seed": 1, "width": 8}, "several settings"),
        ({"scene": "circles", "width": 8}, "scene Moons → Circles, and more"),
        ({"bought": (7,)}, "label of a point bought"),
        ({"returned": (7,)}, "label given back"),
        ({"bought": (7,), "returned": (3,)}, "labels by hand"),
    ],
)
def test_a_change_is_named_by_the_choice_that_explains_it(choices, words):
    assert change_words(START, START.changed(**choices)) == words


def test_a_smaller_pool_that_caps_the_labels_is_one_choice():
    many = START.changed(labels_per_class=30)
    fewer = many.changed(unlabelled=20)
    assert fewer.labels_per_class < 30 and telling(many, fewer) == "unlabelled"


def test_undoing_a_purchase_gives_the_label_back():
    bought = START.changed(bought=(7,))
    assert change_words(bought, START) == "label given back"
    assert change_words(bought, bought.changed(bought=(), returned=())) == "label given back"


def test_an_encoder_from_a_file_is_one_choice_however_it_is_shaped():
    adopted = START.adopting(encoder())
    assert adopted.width != START.width and telling(START, adopted) == "encoder"
    assert str(change_words(START, adopted)).startswith("encoder pretrained here → ")
    assert telling(adopted, adopted.changed(objective="spectral")) == "objective"


def test_a_table_that_is_opened_with_other_choices_is_named():
    table = tables.data()
    opened = START.changed(scene="own", data=table).changed(objective="spectral", seed=3)
    assert change_words(START, opened) == f"table {opened.card.title} opened"
    assert change_words(opened, START) == f"scene {opened.card.title} → Moons, and more"


def test_a_table_of_ones_own_is_one_choice_there_and_back():
    table = tables.data()
    own = START.changed(data=table)
    assert change_words(START, own) == f"table Moons → {table.name}"
    assert telling(own, own.changed(scene="circles")) == "scene"


@given(any_settings(), any_settings())
def test_every_choice_has_a_name_and_words(one, other):
    assert set(CHOICES) == set(one.choices)
    assert all(choice_words(one, field) for field in CHOICES)
    assert (differing(one, other) == []) == (one == other)
    assert change_words(one, other)
