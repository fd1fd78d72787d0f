"""Train and test error against width, as they were measured."""

import numpy as np
import pytest

from explainer.core.comparison.capacity import capacity_figure, capacity_plot
from explainer.core.measuring.efficiency import ARMS, Outcomes
from explainer.core.measuring.intervals import of_shares
from explainer.core.settings.settings import settings_for

SETTINGS = settings_for("moons", labels_per_class=3, width=16)
SPREAD = np.array([-0.02, 0.0, 0.02])


def errors(train, test, seeds=3):
    """Outcomes of one width: errors of both arms, the control's as the supervised one's."""
    parts = [
        np.array([*means, means[0]])[:, None, None] + SPREAD[None, None, :seeds]
        for means in (train, test)
    ]
    return Outcomes(ARMS, (3,), tuple(range(seeds)), *parts)


MEASURED = {2: errors((0.3, 0.2), (0.4, 0.25)), 64: errors((0.1, 0.05), (0.35, 0.15), seeds=2)}


def curves(plot, role):
    """The curve of train and that of test errors of an arm."""
    lines = [line for line in plot.lines if line.role == role]
    return [next(line for line in lines if line.thin is thin).points for thin in (True, False)]


@pytest.mark.parametrize(
    ("arm", "at", "train", "test"),
    [("supervised", 0, (0.3, 0.09), (0.4, 0.34)), ("pretrained", 1, (0.2, 0.04), (0.25, 0.14))],
)
def test_thin_curves_are_train_errors_and_wide_ones_test_errors(arm, at, train, test):
    plot = capacity_plot(MEASURED, SETTINGS, str)
    for points, means in zip(curves(plot, arm), (train, test), strict=True):
        np.testing.assert_allclose(
            points, [[np.log10(2), means[0]], [np.log10(64), means[1]]], 1e-5
        )
    found = of_shares(MEASURED[2].test(arm, 3))
    assert plot.bands[at].role == arm
    np.testing.assert_allclose(
        plot.bands[at].points[0], [np.log10(2), found.low, found.high], rtol=1e-5
    )


def test_the_upright_line_is_the_width_on_the_screen_and_the_axis_holds_all_curves():
    plot = capacity_plot(MEASURED, SETTINGS, str)
    upright = plot.lines[0]
    assert (upright.points[:, 0] == np.float32(np.log10(16))).all() and upright.name == "width"
    assert upright.thin
    assert plot.y.high == pytest.approx(0.5) and upright.points[-1, 1] == np.float32(plot.y.high)


def test_its_words_tell_seeds_labels_and_test_errors():
    shown = capacity_figure(MEASURED, SETTINGS, str)
    assert shown.facts[0].startswith("Labels per class: 3. Means of up to 3 seeds")
    said = shown.plot.description
    assert "2 units: supervised 0.400, pretrained 0.250; 64 units: supervised 0.340" in said


def test_before_it_is_measured_it_says_so():
    shown = capacity_figure({}, SETTINGS, str)
    assert shown.facts == () and shown.plot.lines == () and shown.plot.bands == ()
    assert "Press Measure" in shown.plot.note and "not measured yet" in shown.plot.description
    assert capacity_plot(MEASURED, SETTINGS, str).note == "" and 0.5 <= shown.plot.y.high <= 0.7
