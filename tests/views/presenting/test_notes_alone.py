"""The speaker's window and the bright dot, each alone."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent

from explainer.session.presenting.notes import TalkNotes
from explainer.views.presenting.laser import Laser, laser_dot
from explainer.views.presenting.notes_window import NotesWindow
from explainer.views.style.theme import Look


@pytest.fixture
def notes(qtbot):
    made = NotesWindow()
    qtbot.addWidget(made)
    made.told = []
    made.closed.connect(lambda: made.told.append("closed"))
    made.key_pressed.connect(lambda event: made.told.append(event.key()))
    return made


def said(*paragraphs, title="Moons", advice="Ask."):
    return SimpleNamespace(title=title, paragraphs=paragraphs, advice=advice)


def test_it_says_what_may_be_said_in_paragraphs(notes):
    assert {"title", "paragraphs", "advice"} <= set(TalkNotes.__dataclass_fields__)
    notes.show_notes(said("One.", "Two."))
    assert notes.title.text() == "Moons" and notes.advice.text() == "Ask."
    assert notes.notes.text() == "One.\n\nTwo."


def test_other_notes_begin_at_their_beginning_and_the_same_stay_where_they_are(notes):
    bar = notes._scroll.verticalScrollBar()
    bar.setRange(0, 100)
    notes.show_notes(said("One."))
    for words, place in (("One.", 40), ("Two.", 0)):
        bar.setRange(0, 100)
        bar.setValue(40)
        notes.show_notes(said(words))
        assert bar.value() == place


def test_keys_are_passed_on(notes):
    notes.keyPressEvent(
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    )
    assert notes.told == [Qt.Key.Key_PageDown]


@pytest.mark.parametrize("by_hand", [True, False])
def test_only_who_closes_it_by_hand_ends_the_talk_and_once(notes, by_hand):
    notes.show()
    if by_hand:
        notes.close()
    else:
        notes.take_away()
    notes.closeEvent(QCloseEvent())
    assert notes.told == ["closed"] * by_hand and not notes.isVisible()


@pytest.fixture
def laser(qapp):
    made = Laser()
    yield made
    made.switch(False)


def overridden():
    return QGuiApplication.overrideCursor() is not None


def test_the_dot_comes_and_goes_and_leaves_no_other_behind(laser):
    for on in (True, True, False, False):
        laser.switch(on)
        assert laser.on is on and overridden() is on
    laser.toggle()
    laser.apply_look(Look(scale=2.0))
    assert QGuiApplication.overrideCursor().pixmap().width() == Look(scale=2.0).length("laser")
    laser.toggle()
    assert not overridden()


def test_the_dot_is_solid_in_its_middle_and_fades_to_nothing(qapp):
    look = Look()
    image = laser_dot(look).toImage()
    side = look.length("laser")
    assert image.width() == image.height() == side
    alphas = [image.pixelColor(x, side // 2).alpha() for x in range(side // 2, side)]
    assert alphas[0] == 255 and alphas == sorted(alphas, reverse=True) and alphas[-1] < 40
    assert image.pixelColor(side // 2, side // 2).name() == look.colour("laser").name()
