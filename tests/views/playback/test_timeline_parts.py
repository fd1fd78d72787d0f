"""The bar of moments alone: where it fills, how it draws landmarks, what it asks for."""

import pytest
from PySide6.QtCore import QPoint, Qt

from explainer.core.settings.settings import settings_for
from explainer.core.training.landmarks import Landmark
from explainer.views.playback.timeline_bar import APART, LATE, TimelineBar, _share
from explainer.views.style.theme import Look
from tests.factories import frames, timeline

SETTINGS = settings_for("moons", unlabelled=40)


@pytest.fixture
def bar(qtbot):
    made = TimelineBar()
    qtbot.addWidget(made)
    made.apply_look(Look())
    made.resize(400, made.height())
    return made


def rows_in(bar, role, x):
    """The rows of pixels at `x` that have the colour of a role."""
    image, colour = bar.grab().toImage(), Look().colour(role).name()
    return [y for y in range(image.height()) if image.pixelColor(x, y).name() == colour]


@pytest.mark.parametrize(("kind", "up"), [("peak", True), ("overfitting", False)])
def test_a_peak_points_up_and_the_begin_of_overfitting_down(bar, kind, up):
    shown = timeline(SETTINGS, 6)
    bar.show_timeline(shown, (Landmark(kind, "supervised", 3),))
    middle = round(bar._x(bar._shares[3]))
    side = Look().exact("landmark")
    image = bar.grab().toImage()

    def wide(y):
        reach = range(middle - round(side), middle + round(side) + 1)
        wanted = Look().colour("supervised").name()
        return sum(image.pixelColor(x, y).name() == wanted for x in reach)

    assert (wide(round(side) - 2) > wide(1)) is up


def test_moments_of_both_stages_fill_their_halves():
    shares = [_share(frame) for frame in frames(SETTINGS, 3)]
    assert shares == pytest.approx([0.0, LATE / 2, LATE, LATE + APART, (LATE + 1 + APART) / 2, 1.0])


def test_without_moments_the_bar_is_filled_as_far_as_the_run_is(bar):
    bar.setEnabled(True)
    bar.show_fraction(0.25)
    assert bar.fraction == 0.25
    assert rows_in(bar, "text", 60) and not rows_in(bar, "text", 150)
    bar.show_timeline(timeline(SETTINGS, 6), ())
    assert bar.fraction == 1.0


def test_it_says_what_happened_at_a_moment(bar):
    bar.show_timeline(timeline(SETTINGS, 6), (Landmark("peak", "pretrained", 7),))
    assert len(bar.words_at(6)) == 1 and bar.words_at(12) == ()
    step, told = bar.words_at(7)
    assert step.startswith("Fine-tuning, step 30") and told.startswith("Pretrained: ")


def test_the_handle_stands_where_the_moment_is(bar, qtbot):
    bar.show_timeline(timeline(SETTINGS, 6), ())
    asked = []
    bar.place_wanted.connect(asked.append)
    qtbot.mousePress(
        bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar._x(bar._shares[8])) + 2, 10)
    )
    assert asked == [8]
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton)
    assert not bar.isSliderDown()


def test_the_handle_is_round_and_as_high_as_what_is_kept_for_it(bar):
    bar.show_timeline(timeline(SETTINGS, 6), ())
    bar.setValue(3)
    x, y = round(bar._x(bar._shares[bar.value()])), round(bar._middle())
    rows, radius = rows_in(bar, "text", x), Look().exact("landmark")
    assert rows[-1] - rows[0] + 1 == pytest.approx(2 * radius, abs=3)  # Soft edges are lighter.
    inside = len(rows_in(bar, "panel", x))
    across = [y in rows_in(bar, "panel", x + away) for away in range(-inside, inside + 1)]
    assert inside > 3 and sum(across) == pytest.approx(inside, abs=1)
