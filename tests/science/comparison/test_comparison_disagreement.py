"""Where two models disagree on test points, and who is right there."""

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import Disagreement
from explainer.science.comparison.disagreement import disagreement_of
from tests.science.endings import end_of

CLASSES = np.array([0, 0, 1, 1, 2])


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ([0, 0, 1, 1, 2], [0, 0, 1, 1, 2], Disagreement(0, 0, 0)),
        ([0, 0, 1, 1, 2], [1, 0, 1, 0, 2], Disagreement(0.4, 1, 0)),
        ([1, 0, 1, 0, 1], [0, 0, 1, 1, 0], Disagreement(0.6, 0, 2 / 3)),
    ],
)
def test_shares_are_counted_where_the_guesses_differ(first, second, found):
    made = disagreement_of((np.array(first), CLASSES), (np.array(second), CLASSES))
    assert made == pytest.approx(found)


def test_a_finished_comparison_knows_its_dispute_and_it_fits_its_accuracies(shortly_pretrained):
    settings = settings_for("moons", unlabelled=60, width=8, labels_per_class=2, steps=40)
    end = end_of(settings)
    share, supervised, pretrained = end.disagreement
    gap = end.standing("pretrained").test_accuracy - end.standing("supervised").test_accuracy
    assert share * (pretrained - supervised) == pytest.approx(gap, abs=1e-6)
    assert share == 0 or supervised + pretrained == pytest.approx(1)
