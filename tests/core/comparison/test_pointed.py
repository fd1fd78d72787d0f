"""What is known of one point, in words and in the curves."""

from dataclasses import replace

import numpy as np

from explainer.core.comparison.pointed import (
    NOBODY,
    brushed_sentences,
    course,
    courses,
    nearest_labelled,
    next_row,
    rows_in,
    sentences,
)
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.training.frames import FOREIGN, Guesses, frozen
from explainer.core.training.timeline import Timeline
from tests.factories import frame, timeline
from tests.tables import data

SETTINGS = settings_for("moons", unlabelled=40, labels_per_class=3)
END = frame(SETTINGS, step=150)
POINTS = END.ground.points
LABELLED = END.labelled
OTHER = int(np.setdiff1d(np.arange(40), LABELLED)[0])


def told(made, row=OTHER, places=POINTS):
    return sentences(made, places, row, str)


def with_guesses(made, role, winner, chance=0.75):
    """The frame with one model's guess about every point."""
    count = len(made.ground.points)
    guesses = Guesses(frozen(np.full(count, winner), np.uint8), frozen(np.full(count, chance)))
    return replace(made, **{role: replace(made.arm(role), guesses=guesses)})


def test_the_nearest_labelled_point_is_the_one_that_a_search_finds():
    for row in range(40):
        away = {int(i): np.hypot(*(POINTS[i] - POINTS[row])) for i in LABELLED if i != row}
        assert nearest_labelled(END, POINTS, row) == min(away, key=away.get)


def test_the_nearest_one_is_another_in_another_plane():
    mirrored = POINTS[::-1]
    found = [nearest_labelled(END, POINTS, row) for row in range(40)]
    assert found != [nearest_labelled(END, mirrored, row) for row in range(40)]


def test_before_labels_are_used_no_point_is_a_labelled_one():
    waiting = frame(SETTINGS, Stage.PRETRAINING, 10)
    assert nearest_labelled(waiting, POINTS, OTHER) == NOBODY
    name = SETTINGS.card.classes[END.ground.classes[OTHER]]
    assert told(waiting)[:2] == ("Unlabelled", f"True class, for you alone: {name}")
    assert not any("Nearest" in line for line in told(waiting))


def test_the_marks_around_a_point_are_named_where_there_are_any():
    said = "Dots that stand out: its likeliest partners in pretraining"
    assert (END.ground.walks.partners[OTHER] != NOBODY).any() and said in told(END)
    nobody = replace(END.ground.walks, partners=np.full_like(END.ground.walks.partners, NOBODY))
    for walks in (None, nobody):
        assert said not in told(replace(END, ground=replace(END.ground, walks=walks)))


def test_a_hidden_class_is_said_to_be_hidden_and_a_bought_one_is_not():
    name = SETTINGS.card.classes[END.ground.classes[OTHER]]
    assert told(END)[:2] == ("Unlabelled", f"True class, for you alone: {name}")
    bought = int(LABELLED[0])
    name = SETTINGS.card.classes[END.ground.classes[bought]]
    assert told(END, bought)[0] == f"Labelled: {name}"


def test_a_class_that_stays_hidden_is_told_nowhere_before_its_label_is_bought():
    head, *guesses, waits, near, walks = sentences(END, POINTS, OTHER, str, hidden=True)
    assert (head, waits) == ("Unlabelled", "Its class is told once its label is bought.")
    assert [*guesses, near, walks] == list(told(END)[2:])
    bought = int(LABELLED[0])
    assert sentences(END, POINTS, bought, str, hidden=True) == told(END, bought)
    rows = np.array([OTHER])
    assert brushed_sentences(END, rows, str, hidden=True) == ("1 point brushed",)
    assert brushed_sentences(END, np.arange(30), str, hidden=True) == ("30 points brushed",)


def test_a_point_from_elsewhere_has_no_class():
    classes = END.ground.classes.copy()
    classes[OTHER] = FOREIGN
    made = replace(END, ground=replace(END.ground, classes=frozen(classes, np.uint8)))
    assert told(made)[0] == "From elsewhere: it has no class."
    assert not len(course(Timeline((made,)), "pretrained", np.array([OTHER])))


def test_an_unlabelled_row_of_a_table_is_said_to_be_one():
    own = settings_for_data(data(unlabelled=10))
    made = frame(own, step=150)
    classes = made.ground.classes.copy()
    classes[OTHER] = FOREIGN
    made = replace(made, ground=replace(made.ground, classes=frozen(classes, np.uint8)))
    row = int(np.flatnonzero(classes == FOREIGN)[0])
    said = sentences(made, made.ground.points, row, str)
    assert said[0] == "Unlabelled in the table: nobody has said its class."
    (head, *_) = brushed_sentences(made, np.array([row]), str)
    assert head == "1 point brushed, by true class: unlabelled 1"


def test_both_models_say_which_class_and_how_likely():
    made = with_guesses(with_guesses(END, "supervised", 1, 0.625), "pretrained", 0, 0.9999)
    assert told(made)[2:4] == (
        "Supervised: lower moon, 62.5 %",
        "Pretrained: upper moon, 99.9 %",
    )


def test_the_distance_is_that_in_the_plane_pointed_at():
    away = min(np.hypot(*(POINTS[i] - POINTS[OTHER])) for i in LABELLED)
    assert told(END)[-2].endswith(f"{away:.2f} away in this plane")
    assert told(END, places=10 * POINTS)[-2].endswith(f"{10 * away:.2f} away in this plane")


def test_an_older_frame_without_guesses_still_says_the_rest():
    arms = {role: replace(END.arm(role), guesses=None) for role in ("supervised", "pretrained")}
    made = replace(END, **arms)
    assert len(told(made)) == 4
    assert courses(Timeline((made,)), np.array([OTHER])) == ()


def test_a_course_says_at_which_steps_a_model_was_right():
    own = int(END.ground.classes[OTHER])
    run = timeline(SETTINGS, 4)
    frames = tuple(
        with_guesses(each, "pretrained", own if each.step > 60 else 1 - own)
        if each.stage is Stage.FINETUNING
        else each
        for each in run.frames
    )
    found = course(Timeline(frames), "pretrained", np.array([OTHER]))
    np.testing.assert_array_equal(found, [[0, 0], [50, 0], [100, 1], [150, 1]])


def test_moments_of_another_label_count_do_not_count():
    run = timeline(SETTINGS, 4).looking_at(5)
    assert run.latest.labels == 5
    (steps, _), *others = course(run, "supervised", np.array([OTHER]))
    assert steps == 150
    assert not others


def test_each_arm_has_a_course_in_its_own_colour():
    lines = courses(timeline(SETTINGS, 4), np.array([OTHER]))
    assert [line.role for line in lines] == ["supervised", "pretrained"]
    assert {(line.stroke, line.thin) for line in lines} == {("dotted", True)}


def test_a_course_of_many_points_is_the_share_that_is_right():
    run, rows = timeline(SETTINGS, 4), np.arange(40)
    shares = course(run, "supervised", rows)[:, 1]
    single = [course(run, "supervised", np.array([row]))[:, 1] for row in rows]
    np.testing.assert_allclose(shares, np.mean(single, axis=0), rtol=1e-6)


def test_rows_in_a_rectangle_are_those_and_no_others():
    places = np.array([[0, 0], [1, 1], [2, 2], [1, 5]], np.float32)
    np.testing.assert_array_equal(rows_in(places, 0.5, 0.5, 2, 2), [1, 2])
    assert len(rows_in(places, 8, 8, 9, 9)) == 0


def test_brushed_points_are_counted_by_class_with_both_models_shares():
    made = timeline(SETTINGS, 4).latest
    rows = np.arange(30)
    head, *shares = brushed_sentences(made, rows, str)
    counts = np.bincount(made.ground.classes[rows])
    assert head.startswith("30 points brushed, by true class: ")
    assert all(f" {count}" in head for count in counts if count)
    assert len(shares) == 2 and all("right about" in share for share in shares)


def test_the_next_point_lies_in_the_direction_and_is_the_nearest_there():
    cross = np.array([[0, 0], [1, 0.1], [3, 0], [-1, 0], [0, 2], [0.2, -1]], np.float32)
    ways = {(1, 0): 1, (-1, 0): 3, (0, 1): 4, (0, -1): 5}
    assert {way: next_row(cross, 0, *way) for way in ways} == ways
    assert next_row(cross, 2, 1, 0) == 2


def test_a_point_straight_ahead_goes_before_a_nearer_one_aside():
    places = np.array([[0, 0], [1.2, 0], [0.8, 0.7]], np.float32)
    assert next_row(places, 0, 1, 0) == 1


def test_every_point_can_be_left_again():
    for row in range(40):
        there = next_row(POINTS, row, 1, 0)
        assert there == row or POINTS[there][0] > POINTS[row][0]


def test_a_rectangle_has_four_sides():
    places = frozen([[0, 0], [2, 0], [0, 2], [-2, 0], [0, -2], [1, 1], [-1, -1]])
    assert rows_in(places, -1, -1, 1, 1).tolist() == [0, 5, 6]


def test_a_point_right_between_two_directions_is_in_both():
    places = frozen([[0, 0], [1, 1]])
    assert next_row(places, 0, 1, 0) == 1 == next_row(places, 0, 0, 1)
    assert next_row(places, 0, -1, 0) == 0 == next_row(places, 0, 0, -1)
