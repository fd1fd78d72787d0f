"""What was measured comes back where it belongs; parts that contradict each other are damage."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from explainer.core.measuring.efficiency import Outcomes
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.settings import settings_for
from explainer.core.training.findings import Findings
from explainer.files.reading import Damaged
from explainer.files.sessions.results import findings_from, findings_note
from explainer.files.sessions.session_file import _widths
from tests.files.same import same

ARMS = ("supervised", "pretrained", "control")


def part(seeds=(0, 1), counts=(1, 2, 4), methods=ARMS, groups=0):
    shape = (len(methods), len(counts), len(seeds))
    values = np.random.default_rng(len(seeds)).random(shape)
    group = np.random.default_rng(1).random((*shape[:2], groups, shape[2])) if groups else None
    return Outcomes(methods, counts, seeds, values, values / 2, group)


def again(findings, groups=0, change=None, **how):
    note, arrays = findings_note(findings)
    if change:
        changed = msgspec.structs.replace(note.parts[-1], **change)
        note = msgspec.structs.replace(note, parts=[*note.parts[:-1], changed])
    return findings_from(note, arrays, groups, **how)


def test_each_part_comes_back_in_its_place():
    left = Findings(
        arms={(0, 1): part(groups=2), (2, 3, 4): part((2, 3, 4), groups=2)},
        baselines={(0, 1): part(methods=("nearest", "machine"))},
        capacity={(8, 4): {(0, 1): part(counts=(4,))}, (16, 4): {(0, 1): part(counts=(4,))}},
        between={3: {(0, 1): part(counts=(3,), groups=2)}},
        reference=Reference(0.02, 0.001, "forest", 0.5, 0.01),
        best=0.99,
    )
    assert same(again(left, groups=2), left)


def test_what_an_older_file_is_held_against_counts_only_where_points_are_generated():
    note, arrays = findings_note(Findings(reference=Reference(0.02)))
    older = msgspec.structs.replace(note, held_against=None)
    assert findings_from(older, arrays, 0).reference == Reference(0.02)
    assert findings_from(older, arrays, 0, generated=False).reference is None
    nothing = msgspec.structs.replace(older, reference=None)
    assert findings_from(nothing, arrays, 0).reference is None


@pytest.mark.parametrize(
    "findings",
    [
        Findings(arms={(0, 1): part(), (1, 2): part((1, 2))}),
        Findings(arms={(0, 1): part(), (2, 3): part((2, 3), counts=(1, 2, 5))}),
        Findings(arms={(0, 1): part(counts=(2, 1, 4))}),
        Findings(arms={(0, 1): part(counts=(1, 1, 4))}),
        Findings(baselines={(0, 1): part(methods=("nearest", "nearest"))}),
        Findings(capacity={(8, 4): {(0, 1): part(counts=(4,)), (1,): part((1,), counts=(4,))}}),
        Findings(arms={(0, 1): part()}, between={2: {(0, 1): part(counts=(2,))}}),
        Findings(between={3: {(0, 1): part(counts=(3,)), (1, 2): part((1, 2), counts=(3,))}}),
    ],
)
def test_parts_that_cannot_stand_beside_each_other_are_damage(findings):
    with pytest.raises(Damaged):
        again(findings)


def test_a_count_between_has_the_groups_of_its_curve_or_none():
    for curve, between in ((2, 0), (0, 2)):
        found = Findings(
            arms={(0, 1): part(groups=curve)},
            between={3: {(0, 1): part(counts=(3,), groups=between)}},
        )
        with pytest.raises(Damaged):
            again(found, groups=2)
    apart = Findings(between={3: {(0, 1): part(counts=(3,), groups=2)}})
    assert same(again(apart, groups=2), apart)


CELL = Findings(capacity={(8, 4): {(0, 1): part(counts=(4,))}})
BETWEEN = Findings(between={3: {(0, 1): part(counts=(3,))}})


@pytest.mark.parametrize(
    ("findings", "change"),
    [
        (CELL, {"cell": (8, 3)}),
        (CELL, {"cell": (0, 4)}),
        (BETWEEN, {"cell": (8, 3)}),
        (BETWEEN, {"cell": (0, 4)}),
        (CELL, {"methods": ("supervised", "control", "pretrained")}),
        (CELL, {"kind": "rivals"}),
        (CELL, {"seeds": (0,)}),
        (CELL, {"counts": (4, 5)}),
    ],
)
def test_a_note_that_does_not_fit_its_numbers_is_damage(findings, change):
    with pytest.raises(Damaged):
        again(findings, change=change)


@pytest.mark.parametrize("lost", ["0.train", "0.test"])
def test_a_part_without_its_numbers_is_damage(lost):
    note, arrays = findings_note(CELL)
    del arrays[lost]
    with pytest.raises(Damaged):
        findings_from(note, arrays, 0)


@pytest.mark.parametrize("field", ["train_error", "test_error"])
@pytest.mark.parametrize("value", [-0.1, 1.1, np.nan])
def test_an_error_is_a_share(field, value):
    odd = replace(part(), **{field: np.full((3, 3, 2), value)})
    with pytest.raises(Damaged):
        again(Findings(arms={(0, 1): odd}))


def test_widths_are_those_of_the_slider_in_their_order_and_joined():
    settings = settings_for("moons", labels_per_class=4)
    first, second = part(counts=(4,)), part((2,), counts=(4,))
    found = Findings(
        capacity={
            (16, 4): {(0, 1): first},
            (8, 4): {(0, 1): first, (2,): second},
            (4, 9): {(0, 1): part(counts=(9,))},
            (32, 4): {},
        }
    )
    widths = _widths(found, settings)
    assert list(widths) == [8, 16] and widths[8].seeds == (0, 1, 2) and widths[16].seeds == (0, 1)
