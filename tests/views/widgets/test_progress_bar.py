"""How much is done, for the eye and for a screen reader, and how long the rest will take."""

import pytest
from PySide6.QtGui import QAccessible

from explainer.core.figures.theme import LIGHT
from explainer.views.style.theme import Look
from explainer.views.widgets.progress_bar import PARTS, PIECE, TICKS, ProgressBar, ProgressLine


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def bar(qtbot):
    made = ProgressBar()
    made.apply_look(Look(LIGHT))
    made.resize(100, made.height())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def line(qtbot):
    made = ProgressLine("some_progress")
    made.apply_look(Look(LIGHT))
    made.resize(400, made.wanted())
    qtbot.addWidget(made)
    made.show()
    return made


def wanders(bar):
    return bar._timer.isActive()


def filled(bar):
    """Return the share of the bar's middle row that has the colour of what is done."""
    picture = bar.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())]
    return row.count(LIGHT.text) / len(row)


def test_it_is_filled_up_to_its_fraction_and_says_so(bar):
    bar.show_fraction(0.25)
    assert filled(bar) == pytest.approx(0.25, abs=0.03)
    told = QAccessible.queryAccessibleInterface(bar)
    assert told.role() is QAccessible.Role.ProgressBar
    assert told.valueInterface().currentValue() == PARTS / 4


def test_what_is_not_counted_wanders_only_while_it_is_seen(bar, qtbot):
    bar.show_fraction(None)
    assert bar.maximum() == 0 and wanders(bar)
    before = bar.grab().toImage()
    qtbot.waitUntil(lambda: bar.grab().toImage() != before)
    for _ in range(3 * TICKS):
        bar._on_tick()
        assert filled(bar) == pytest.approx(PIECE, abs=0.04)
    bar.hide()
    assert not wanders(bar)
    bar.show()
    assert wanders(bar)
    bar.show_fraction(0.5)
    assert not wanders(bar) and filled(bar) == pytest.approx(0.5, abs=0.03)


def test_where_motion_is_off_it_moves_no_more_than_twice_a_second(bar):
    bar.setProperty("still", True)
    bar.show_fraction(None)
    assert wanders(bar) and bar._timer.interval() >= 500


def test_it_tells_what_is_waited_for_and_how_long(line):
    clock = Clock()
    line.follow(clock)
    line.show_progress("Computing", 0, 10)
    assert line.words.text() == "Computing"
    clock.now = 2.0
    line.show_progress("Computing", 2, 10)
    assert line.words.text() == "Computing · about 8 s left"
    assert line.bar.fraction == 0.2
    assert line.bar.accessibleName() == "Computing"
    assert line.bar.accessibleDescription() == "about 8 s left"


def test_where_it_is_narrow_the_time_is_left_out_before_the_words(line):
    clock = Clock()
    line.follow(clock)
    line.show_progress("Computing", 0, 10)
    clock.now = 2.0
    line.resize(line.words.fontMetrics().horizontalAdvance("Computing") + 2, line.height())
    line.show_progress("Computing", 2, 10)
    assert line.words.text() == "Computing"
    assert line.words.accessibleName() == "Computing · about 8 s left"


def test_without_a_count_there_is_no_time_left(line):
    line.show_progress("Preparing")
    assert line.words.text() == "Preparing" and line.bar.fraction is None
