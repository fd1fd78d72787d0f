"""A stroke of the hand paints, erases or moves points; what was picked by hand stays."""

import pytest

from explainer.core.editing.edit_strokes import erasing, keys, moving, painting, room, undoing
from explainer.core.settings.edits import MOST_EDITS, Edits
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError

MOONS = settings_for("moons", unlabelled=40)
PAINTED = MOONS.changed(**painting(MOONS, [(0.5, -0.25), (1.0, 0.0)], 1))


def test_painted_points_come_last_and_on_the_grid():
    assert PAINTED.edits.painted == ((50, -25, 1), (100, 0, 1))
    assert keys(PAINTED) == [*range(40), (50, -25, 1), (100, 0, 1)]
    again = painting(PAINTED, [(0.501, -0.249), (0.0, 0.0)], 1)
    assert again["edits"].painted[2:] == ((0, 0, 1),)


def test_a_stroke_paints_what_there_is_room_for_and_a_full_plane_refuses_the_next():
    places = [(row / 100, 0.0) for row in range(MOST_EDITS + 50)]
    full = MOONS.changed(**painting(MOONS, places, 0))
    assert room(full) == 0 and len(full.edits) == MOST_EDITS
    with pytest.raises(SettingsError, match="undo some of them first"):
        full.changed(**painting(full, [(0.0, 1.0)], 0))


def test_erased_points_are_gone_and_moved_ones_among_them():
    moved = PAINTED.changed(**moving(PAINTED, PAINTED, 3, 0.0, 1.0))
    assert moved.edits.moved == ((3, 0, 100),)
    gone = moved.changed(**erasing(moved, moved, [3, 7, 40]))
    assert gone.edits == Edits(((100, 0, 1),), (3, 7), ())
    assert keys(gone)[3] == 4


def test_a_painted_point_is_moved_in_its_place():
    moved = PAINTED.changed(**moving(PAINTED, PAINTED, 40, -1.0, 0.5))
    assert moved.edits.painted == ((-100, 50, 1), (100, 0, 1))


def test_labels_picked_by_hand_stay_with_their_points():
    picked = PAINTED.changed(bought=(2, 9, 41), returned=(12,))
    gone = picked.changed(**erasing(picked, picked, [2, 5, 40]))
    names = keys(picked)
    assert [keys(gone)[row] for row in gone.bought] == [names[9], names[41]]
    assert [keys(gone)[row] for row in gone.returned] == [names[12]]
    back = gone.changed(**undoing(gone))
    assert (back.edits, back.bought, back.returned) == (Edits(), (9,), (12,))


def test_a_stroke_on_points_that_have_changed_since_means_the_points_that_were_seen():
    now = PAINTED.changed(**erasing(PAINTED, PAINTED, [0, 40]))
    later = now.changed(**erasing(now, PAINTED, [0, 1, 40]))
    assert later.edits.erased == (0, 1)
    assert moving(now, PAINTED, 0, 1.0, 1.0)["edits"] == now.edits
    assert moving(now, PAINTED, 40, 1.0, 1.0)["edits"] == now.edits
