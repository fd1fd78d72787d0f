"""Marks of points, the ways between them, and curves that show what stands out."""

from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.figures.figure import Axis, Plot
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.views.comparison.pointing.marked_curves import judged_curve, marked_curve
from explainer.views.comparison.pointing.point_marks import marks, same_points, way
from tests.factories import timeline

PLACES = np.arange(12.0).reshape(6, 2)
PARTNERS = np.array([[3, -1], [4, 5]])
SETTINGS = settings_for("moons", unlabelled=40)
CURVE = Plot("loss", Axis("step", 0, 150), Axis("", 0, 1))


def moment(stage=Stage.FINETUNING, walks=True):
    found = SimpleNamespace(partners=PARTNERS) if walks else None
    return SimpleNamespace(labelled=np.array([1]), stage=stage, ground=SimpleNamespace(walks=found))


def drawn(dots):
    return [(each.role, each.points.tolist(), each.ring) for each in dots]


def test_a_labelled_point_has_a_ring_and_others_are_dots():
    chosen = np.array([0, 1])
    ways = (
        ("supervised", PLACES[:1].tolist(), False),
        ("supervised", PLACES[1:2].tolist(), True),
    )
    assert drawn(marks(moment(), "supervised", PLACES, chosen, 0)) == list(ways)


def test_before_labels_count_no_point_has_a_ring():
    (dots,) = marks(moment(Stage.PRETRAINING), "supervised", PLACES, np.array([1]), -1)
    assert not dots.ring


def test_partners_of_walks_lie_below_the_marks_of_the_pretrained_arm_alone():
    chosen = np.array([0])
    partners, own = marks(moment(), "pretrained", PLACES, chosen, 0)
    assert (partners.role, partners.points.tolist()) == ("text", PLACES[3:4].tolist())
    assert own.role == "pretrained"
    for role, row, walks in (("supervised", 0, True), ("pretrained", -1, True), (*"p-", False)):
        assert len(marks(moment(walks=walks), role, PLACES, chosen, row)) == 1


def test_a_way_leads_from_a_point_to_the_nearest_labelled_one():
    (line,) = way(PLACES, 0, 4)
    assert line.points.tolist() == PLACES[[0, 4]].tolist()
    assert way(PLACES, -1, 4) == () and way(PLACES, 0, -1) == ()


@pytest.mark.parametrize(("moved", "same"), [((), True), ((2,), True), ((2, 3), False)])
def test_rows_mean_the_same_points_while_at_most_one_lies_elsewhere(moved, same):
    other = PLACES.copy()
    other[list(moved)] += 1
    assert same_points(PLACES, other) is same
    assert not same_points(PLACES, PLACES[1:])


def test_a_curve_marks_the_step_that_is_shown_if_it_is_of_its_stage():
    shown, rows = timeline(SETTINGS, 3), np.array([0])
    (line,) = marked_curve(CURVE, shown, rows, Stage.FINETUNING).lines
    assert line.points[:, 0].tolist() == [150, 150]
    assert marked_curve(CURVE, shown, rows, Stage.PRETRAINING) is CURVE
    assert marked_curve(CURVE, shown, rows[:0], Stage.FINETUNING) is CURVE
    assert marked_curve(CURVE, shown.looking_back(4), rows, Stage.FINETUNING) is CURVE


def test_the_accuracy_shows_the_step_and_when_both_arms_were_right():
    judged = judged_curve(CURVE, timeline(SETTINGS, 3), np.array([0]))
    assert [line.role for line in judged.lines] == ["muted", "supervised", "pretrained"]
    assert judged_curve(CURVE, timeline(SETTINGS, 3), np.array([])) is CURVE
