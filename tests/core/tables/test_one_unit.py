"""Which tables have their columns scaled together."""

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine

from explainer.core.tables.one_unit import share_one_unit

RANDOM = np.random.default_rng(0)
ANSWERS = RANDOM.integers(1, 6, (200, 6)).astype(float)


def test_pixels_and_answers_are_in_one_unit():
    assert share_one_unit(load_digits().data)
    assert share_one_unit(ANSWERS)


@pytest.mark.parametrize("load", [load_iris, load_wine, load_breast_cancer])
def test_measured_quantities_are_not(load):
    assert not share_one_unit(load().data)


@pytest.mark.parametrize(
    ("columns", "together"),
    [
        (ANSWERS[:, :3], True),
        (ANSWERS[:, :2], False),
        (np.column_stack([ANSWERS[:, :3], RANDOM.normal(3, 0.3, (200, 2))]), True),
        (np.column_stack([ANSWERS[:, :3], RANDOM.normal(3, 0.3, (200, 3))]), False),
        (np.column_stack([ANSWERS, RANDOM.normal(40, 9, 200)]), False),
        (np.column_stack([ANSWERS[:, :3], np.full((200, 9), 7.0)]), True),
        (np.ones((50, 4)), False),
    ],
)
def test_it_takes_most_columns_of_at_least_three(columns, together):
    assert share_one_unit(columns) is together


def test_gaps_do_not_matter():
    gapped = np.where(RANDOM.random(ANSWERS.shape) < 0.1, np.nan, ANSWERS)
    assert share_one_unit(gapped)
