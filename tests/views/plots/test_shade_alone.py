"""What dims a part that belongs to an earlier choice, and where its words stand."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from explainer.views.plots.shade import LEFT_OVER, Shade
from explainer.views.style.theme import Look


@pytest.fixture
def covered(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 120)
    return made


@pytest.fixture
def shade(covered):
    made = Shade(covered, "Run before")
    made.apply_look(Look())
    return made


def test_it_lies_over_all_that_is_stale_and_goes_with_it(covered, shade):
    assert shade.isHidden()
    shade.cover(stale=True)
    assert not shade.isHidden() and shade.geometry() == covered.rect()
    covered.resize(200, 90)
    covered.show()
    assert shade.geometry() == covered.rect()
    shade.cover(stale=False)
    assert shade.isHidden()


def test_its_word_stands_in_the_middle_and_no_wider_than_there_is_room(covered, shade):
    shade.cover(stale=True)
    assert shade.plate.center() == shade.rect().center()
    words = shade.fontMetrics().horizontalAdvance("Run before")
    assert shade.plate.width() == words + 2 * Look().length("small")
    covered.resize(40, 90)
    shade.setGeometry(covered.rect())
    assert shade.plate.width() == 40


def test_what_is_awaited_is_said_in_place_of_the_word(shade):
    shade.cover(stale=True, awaits="Measuring …")
    assert shade.accessibleName() == "Measuring …" and not shade._line.isHidden()
    assert shade.rect().contains(shade._line.geometry())
    shade.cover(stale=True)
    assert shade.accessibleName() == "Run before" and shade._line.isHidden()


def test_a_word_in_place_of_others_covers_all_of_them(covered):
    under = QLabel("a long line of words", covered)
    under.setGeometry(QRect(20, 30, 60, 18))
    shade = Shade(covered, "x", above=under)
    shade.apply_look(Look())
    shade.cover(stale=True)
    plate = shade.plate
    assert (plate.topLeft(), plate.height()) == (under.pos(), 18)
    assert plate.width() == under.sizeHint().width()


@pytest.mark.parametrize(("panel", "ground"), [(True, "panel"), (False, "window")])
def test_little_of_what_is_below_shines_through_the_ground_it_lies_on(qtbot, panel, ground):
    """What moves from the window onto a panel is dimmed there as the panel is."""
    home = QWidget()
    qtbot.addWidget(home)
    home.setProperty("panel", panel)
    covered = QWidget(home)
    covered.resize(300, 120)
    covered.setStyleSheet("background: #000000")
    shade = Shade(covered)
    shade.apply_look(Look())
    shade.cover(stale=True)
    home.show()
    seen = covered.grab().toImage().pixelColor(3, 3)
    assert seen.red() == pytest.approx((1 - LEFT_OVER) * Look().colour(ground).red(), abs=1)
