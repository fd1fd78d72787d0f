"""What is said while a point is dragged is what is trained meanwhile."""

from explainer.core.editing.preview import HASTY_STEPS, hasty, preview_words
from explainer.core.settings.settings import settings_for

MOONS = settings_for("moons")


def test_a_moving_hand_waits_for_no_more_than_the_steps_that_are_said():
    assert hasty(MOONS).steps == HASTY_STEPS < MOONS.steps
    assert hasty(MOONS).changed(steps=MOONS.steps) == MOONS
    few = MOONS.changed(steps=20)
    assert hasty(few) == few


def test_fewer_label_steps_are_said_where_there_are_fewer():
    said = preview_words(MOONS, str)
    assert said[1] == f"Both models take {HASTY_STEPS} label steps, at rest all {MOONS.steps}."
    assert preview_words(MOONS.changed(steps=20), str) == said[:1]
