"""What was found of an experiment, part by part."""

from dataclasses import replace

from explainer.core.training.findings import add_part
from tests.factories import outcomes

FIVE = outcomes(seeds=5)


def known():
    return {(0, 1): FIVE, (2, 3, 4): FIVE}


def test_another_part_stands_beside_those_that_are_known():
    parts = known()
    add_part(parts, (5, 6), FIVE)
    assert list(parts) == [(0, 1), (2, 3, 4), (5, 6)]


def test_a_part_takes_the_place_of_those_that_share_a_seed_with_it():
    parts = known()
    found = replace(FIVE)
    add_part(parts, (1, 9), found)
    assert list(parts) == [(2, 3, 4), (1, 9)] and parts[1, 9] is found


def test_parts_of_other_methods_counts_or_groups_cannot_stay():
    others = (
        replace(FIVE, methods=("nearest",)),
        replace(FIVE, counts=(1, 2)),
        replace(FIVE, group_error=FIVE.test_error[:, :, None]),
    )
    for found in others:
        parts = known()
        add_part(parts, (5, 6), found)
        assert list(parts) == [(5, 6)]
