import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.course import course
from tests.factories import frames

SETTINGS = settings_for("moons", labels_per_class=3)
LATE = frames(SETTINGS, 5)[5:]


@pytest.mark.parametrize("role", ["supervised", "pretrained"])
def test_a_course_is_what_every_moment_says_of_the_count(role):
    places, metrics = course(LATE, role, 2)
    assert places.tolist() == [0, 1, 2, 3, 4]
    stood = [frame.arm(role).standing(2) for frame in LATE]
    np.testing.assert_allclose(metrics, np.array(stood))


def test_a_count_that_no_moment_knows_has_no_course():
    places, metrics = course(LATE, "supervised", 1_000)
    assert len(places) == 0 and metrics.shape == (0, 4)
    assert course((), "supervised", 1)[1].shape == (0, 4)


def test_a_course_cannot_be_spoiled():
    with pytest.raises(ValueError, match="read-only"):
        course(LATE, "supervised", 2)[1][0, 0] = 1.0
