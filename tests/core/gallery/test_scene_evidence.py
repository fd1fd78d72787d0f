"""What is stored of scenes, and the groups that follow from it."""

import numpy as np
import pytest

from explainer.core.gallery.evidence import (
    COUNTS,
    NO_CLASS,
    REACH,
    Found,
    SceneEvidence,
    stored_evidence,
)
from explainer.core.gallery.gallery_plot import gallery_plot, places_of
from explainer.core.gallery.groups import (
    GROUPS,
    HARMFUL,
    HELPFUL,
    SURPRISING,
    effect_words,
    group_of,
    grouped,
    measured_words,
)
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE

SIGNS = {HELPS: (1, 1), HURTS: (-1, -1), NO_EVIDENCE: (-1, 1)}


def evidence(*effects):
    found = (Found(2**place, 0.0, 0.0, 0.0, effect) for place, effect in enumerate(effects))
    return SceneEvidence((), USUAL_SEEDS, tuple(found))


@pytest.mark.parametrize(
    ("effects", "group"),
    [
        ((HELPS, NO_EVIDENCE), HELPFUL),
        ((NO_EVIDENCE, HURTS), HARMFUL),
        ((HELPS, HURTS), SURPRISING),
        ((NO_EVIDENCE, NO_EVIDENCE), SURPRISING),
    ],
)
def test_the_group_follows_from_what_was_measured(effects, group):
    assert group_of(evidence(*effects)) == group


def test_every_scene_is_stored_and_stands_in_one_group():
    assert list(stored_evidence()) == list(SCENES)
    groups = grouped()
    assert tuple(groups) == GROUPS and all(groups.values())
    assert sorted(name for names in groups.values() for name in names) == sorted(SCENES)


@pytest.mark.parametrize("name", SCENES)
def test_words_of_the_rule_fit_the_intervals_that_are_stored_with_them(name):
    stored = stored_evidence()[name]
    assert stored.seeds == USUAL_SEEDS
    assert tuple(each.labels for each in stored.found) == COUNTS
    for each in stored.found:
        assert each.low <= each.mean <= each.high
        assert (np.sign(each.low), np.sign(each.high)) == SIGNS[each.effect]


@pytest.mark.parametrize("name", SCENES)
def test_points_are_of_the_scene_s_classes_and_inside_its_plane(name):
    points = np.array(stored_evidence()[name].points)
    classes = set(points[:, 2].tolist())
    assert classes - {NO_CLASS} == set(range(len(SCENES[name].classes)))
    assert (NO_CLASS in classes) is bool(SCENES[name].foreign)
    assert points[:, :2].min() >= 0 and points[:, :2].max() <= REACH


def test_the_picture_holds_every_point_in_the_colour_of_its_class():
    points = ((0, 0, 0), (REACH, 9, 1), (5, 5, 1), (7, 7, NO_CLASS))
    dots = {each.role: len(each.points) for each in gallery_plot(points).dots}
    assert dots == {"class 0": 1, "class 1": 2, "crowd": 1}


def test_rows_of_a_table_reach_from_end_to_end():
    rows = [[-1.0, 5.0, 9.0], [1.0, 5.0, 9.0], [0.0, 5.0, 9.0]]
    places = places_of(rows, [0, 1, NO_CLASS])
    assert places == [(0, 0, 0), (REACH, 0, 1), (round(REACH / 2), 0, NO_CLASS)]


def test_it_is_said_with_which_labels_it_helps_and_hurts():
    words = effect_words(evidence(HELPS, HURTS, HELPS, NO_EVIDENCE), str)
    assert words == "Helps: 1, 4 · Hurts: 2 · No evidence: 8"


def test_it_is_said_how_all_of_it_was_measured():
    for number in (*COUNTS, USUAL_SEEDS):
        assert str(number) in measured_words(str)
