"""Which moments belong to the choices on the controls, and which to those before them."""

from dataclasses import replace

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.current import belongs, course_belongs, learnt, under
from tests.factories import frame

SETTINGS = settings_for("moons", labels_per_class=3)
EARLY = frame(SETTINGS, Stage.PRETRAINING, 20)
LATE = frame(SETTINGS, Stage.FINETUNING, 20)
LABELS = SETTINGS.changed(labels_per_class=5)
WAY = SETTINGS.changed(finetuning="all")
SEED = SETTINGS.changed(seed=4)


@pytest.mark.parametrize(
    ("settings", "early", "late", "course"),
    [
        (SETTINGS, True, True, True),
        (settings_for("moons", labels_per_class=3), True, True, True),
        (LABELS, True, False, True),
        (WAY, True, False, False),
        (SEED, False, False, False),
    ],
)
def test_a_moment_belongs_to_every_choice_that_did_not_decide_it(settings, early, late, course):
    assert belongs(EARLY, settings) is early and belongs(LATE, settings) is late
    assert course_belongs((EARLY,), settings) is early
    assert course_belongs((EARLY, LATE), settings) is course


def test_the_newest_moment_speaks_for_its_stage_and_none_for_every_choice():
    other = frame(SEED, Stage.FINETUNING, 0)
    assert course_belongs((other, LATE), SETTINGS) and not course_belongs((LATE, other), SETTINGS)
    assert course_belongs((), SETTINGS)


def test_pretraining_that_is_still_to_come_is_hoped_to_teach_something():
    dropped = replace(LATE, ground=replace(LATE.ground, learnt=False))
    assert learnt(LATE, SETTINGS) and learnt(LATE, SEED)
    assert not learnt(dropped, SETTINGS) and not learnt(dropped, WAY)
    assert learnt(dropped, SEED)


def test_a_moment_of_pretraining_takes_on_the_choices_that_it_belongs_to_and_no_others():
    assert under(EARLY, WAY).settings is WAY and under(EARLY, WAY).step == EARLY.step
    assert under(EARLY, SEED) is EARLY and under(EARLY, SETTINGS) is EARLY
    assert under(LATE, LABELS) is LATE
