"""Edits are plain values: they fit their scene, travel as text and are refused otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.core.comparison.composition import comparison
from explainer.core.settings.change_words import change_words, given_up
from explainer.core.settings.choice import Stage
from explainer.core.settings.edits import (
    FURTHEST,
    MOST_EDITS,
    MOST_POINTS,
    Edits,
    edits_from,
    edits_text,
)
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import LONGEST, as_text, from_text
from explainer.core.settings.validation import SettingsError
from explainer.core.training.timeline import Timeline
from tests.factories import frame, measured

MOONS = settings_for("moons", unlabelled=200)
SOME = Edits(((10, -20, 1), (50, 60, 0)), (3, 77), ((5, -5, 120),))
PLACE = st.integers(-FURTHEST, FURTHEST)
THREE = st.tuples(PLACE, PLACE, st.integers(0, 1))


@st.composite
def any_edits(draw):
    rows = draw(st.lists(st.integers(0, 199), max_size=20, unique=True))
    moved = [(row, draw(PLACE), draw(PLACE)) for row in sorted(rows[::2])]
    painted = draw(st.lists(THREE, max_size=20))
    return Edits(tuple(painted), tuple(sorted(rows[1::2])), tuple(moved))


@given(any_edits().filter(bool))
def test_text_gives_every_edit_back(edits):
    assert edits_from(edits_text(edits)) == edits
    edited = MOONS.changed(edits=edits)
    assert from_text(f"Look: {as_text(edited)}.") == edited


@pytest.mark.parametrize("text", ["x1", "p1.2", "e1.2", "m1", "p1.2.99999", "e~", "q", "p1.2.x"])
def test_damaged_text_is_refused_in_a_sentence(text):
    assert edits_from(text) is None
    with pytest.raises(SettingsError, match="'edits' is damaged"):
        from_text(f"{as_text(MOONS)}&edits={text}")


def test_the_longest_line_of_settings_is_still_read():
    painted = tuple((-FURTHEST, -row, 1) for row in range(100, 100 + MOST_EDITS // 2))
    moved = tuple((row, -FURTHEST, -FURTHEST) for row in range(1_600, 1_600 + MOST_EDITS // 2))
    bought = tuple(range(1_000, 1_060))
    full = settings_for("moons", unlabelled=1_800, edits=Edits(painted, (), moved), bought=bought)
    assert len(as_text(full)) < LONGEST
    assert from_text(as_text(full)) == full


@pytest.mark.parametrize(
    "edits",
    [
        Edits(((0, 0, 2),)),
        Edits(((0, FURTHEST + 1, 0),)),
        Edits((), (200,)),
        Edits((), (5, 4)),
        Edits((), (4, 4)),
        Edits((), (), ((-1, 0, 0),)),
        Edits((), (4,), ((4, 0, 0),)),
        Edits((), (), ((4, 0, 0), (4, 1, 1))),
    ],
)
def test_edits_that_fit_no_point_or_class_are_refused(edits):
    with pytest.raises(SettingsError, match="do not fit this scene"):
        MOONS.changed(edits=edits)


def test_there_is_a_limit_and_each_class_keeps_points():
    full = Edits(tuple((row, 0, 0) for row in range(MOST_EDITS + 1)))
    with pytest.raises(SettingsError, match="At most 200"):
        MOONS.changed(edits=full)
    with pytest.raises(SettingsError, match="leave some of each class"):
        MOONS.changed(edits=Edits((), tuple(range(100))))


def test_erasing_costs_labels_that_can_be_had_and_counts_follow():
    small = settings_for("moons", unlabelled=60, labels_per_class=30)
    fewer = small.changed(edits=Edits(((0, 0, 1),), (1, 2, 3)))
    assert (small.most_labels, fewer.most_labels, fewer.labels_per_class) == (30, 27, 27)
    assert fewer.points == 58


def test_only_points_of_a_plane_can_be_edited():
    assert MOONS.uneditable is None
    assert "two dimensions" in settings_for("digits").uneditable
    assert f"{MOST_POINTS:,}" in settings_for("moons", unlabelled=MOST_POINTS + 1).uneditable
    with pytest.raises(SettingsError, match="two dimensions"):
        settings_for("digits").changed(edits=Edits((), (1,)))


def test_edits_spoil_the_data_and_have_a_name_for_undo():
    edited = MOONS.changed(edits=SOME)
    assert edited.spoiled_by(MOONS) is Stage.DATA
    assert change_words(MOONS, edited) == "points edited by hand"


@pytest.mark.parametrize("choice", [{"seed": 1}, {"noise": 0.2}, {"scene": "circles"}])
def test_other_points_take_the_edits_along_and_say_so(choice):
    edited = MOONS.changed(edits=SOME)
    after = edited.changed(**choice)
    assert not after.edits
    assert "Undo brings it back" in given_up(edited, after)
    assert given_up(MOONS, MOONS.changed(**choice)) == ""
    assert given_up(edited, edited.changed(width=8)) == ""
    assert edited.changed(width=8).edits == SOME


def test_the_curve_shows_where_a_run_on_edited_points_stands():
    made = frame(MOONS.changed(edits=Edits(((0, 0, 1),))), step=150)
    plot = comparison(Timeline((made,)), str, measured(MOONS)).worth.plot
    (line,) = [line for line in plot.lines if line.name == "Supervised, by hand"]
    assert line.points[0, 1] == pytest.approx(made.standing("supervised").test_accuracy)


def test_where_one_point_was_moved_undo_says_so_there_and_back():
    once = MOONS.changed(edits=Edits(moved=((3, 10, 20),)))
    further = MOONS.changed(edits=Edits(moved=((3, 30, 20),)))
    painted = [MOONS.changed(edits=Edits(painted=((x, 0, 1),))) for x in (10, 20)]
    for before, after in ((MOONS, once), (once, further), (once, MOONS), painted):
        assert change_words(before, after) == "a point moved"
    two = MOONS.changed(edits=Edits(moved=((3, 10, 20), (4, 0, 0))))
    for after in (two, painted[0], MOONS.changed(edits=Edits(erased=(3,)))):
        assert change_words(MOONS, after) == "points edited by hand"


def test_a_move_beside_other_edits_is_no_single_one():
    start = MOONS.changed(edits=Edits(moved=((3, 10, 20),), painted=((1, 1, 0), (9, 9, 1))))
    for edits in (
        Edits(moved=((3, 11, 20),), painted=((1, 1, 0), (9, 9, 1)), erased=(5,)),
        Edits(moved=((3, 10, 20),), painted=((1, 1, 0),)),
        Edits(moved=((3, 11, 20),), painted=((1, 2, 0), (9, 9, 1))),
        Edits(moved=((3, 10, 20),), painted=((1, 2, 0), (9, 8, 1))),
    ):
        assert change_words(start, MOONS.changed(edits=edits)) == "points edited by hand"
    one = Edits(moved=((3, 10, 20),), painted=((1, 2, 0), (9, 9, 1)))
    assert change_words(start, MOONS.changed(edits=one)) == "a point moved"
