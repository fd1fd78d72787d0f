"""How many points have a label and how many do not, and whether labels can be given back."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from explainer.core.settings.choices import CHOICES
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import settings_for
from explainer.views.controls.labels_control import LabelsControl
from explainer.views.style.theme import Look
from tests.factories import frame

PAINTED = Edits(painted=((30, 40, 0), (31, 40, 1)))


@pytest.fixture
def labels(qtbot):
    made = LabelsControl(CHOICES["labels_per_class"], str)
    qtbot.addWidget(made)
    made.apply_look(Look())
    made.resize(2_000, made.height())
    return made


def said(labels):
    return labels.findChild(QLabel, "labels_line").toolTip()


def test_points_that_were_painted_are_counted_among_those_without_a_label(labels):
    plain = settings_for("moons", labels_per_class=3)
    edited = plain.changed(edits=PAINTED)
    assert edited.points == plain.points + 2
    for settings in (plain, edited):
        labels.show_settings(settings)
        rest = f"{settings.points - settings.labelled:,}"
        assert said(labels) == f"{settings.labelled} labelled, {rest} unlabelled"


@pytest.mark.parametrize(
    ("picked", "signed"),
    [({}, ""), ({"bought": (20, 21)}, "+2"), ({"returned": (2,)}, "\N{MINUS SIGN}1")],
)
def test_labels_that_were_picked_by_hand_are_told_and_can_be_given_back(labels, picked, signed):
    settings = settings_for("moons", labels_per_class=3)
    labels.show_settings(settings.changed(**picked))
    assert labels.findChild(QPushButton, "return_button").isHidden() is not bool(picked)
    assert (f"({signed} by hand)" in said(labels)) is bool(picked)


def test_labels_of_a_moment_of_other_choices_are_not_counted(labels):
    settings = settings_for("moons", unlabelled=40, labels_per_class=3)
    labels.show_settings(settings)
    before = said(labels)
    labels.show_frame(frame(settings_for("moons", unlabelled=40, labels_per_class=5, seed=3)))
    assert said(labels) == before
