"""The line of brushes without planes: what it offers, which keys choose, where it lies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from explainer.core.settings.edits import MOST_EDITS, Edits
from explainer.core.settings.settings import settings_for
from explainer.views.editing.brush_bar import ERASE, MOVE, BrushBar
from explainer.views.style.slot import PlaceSlot
from explainer.views.style.theme import Look

EDITED = settings_for("moons", edits=Edits(moved=((3, 50, 50),)))


@pytest.fixture
def line(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    slot, legend = PlaceSlot("slot", window), QWidget(window)
    slot.setGeometry(50, 200, 800, 30)
    legend.setGeometry(20, 300, 700, 30)
    made = BrushBar(window, slot, legend, str)
    made.apply_look(Look())
    made.show_settings(settings_for("moons"))
    made.slot, made.legend, made.kept = slot, legend, window
    return made


def test_there_is_a_brush_for_each_class_and_the_first_is_in_the_hand(line):
    assert line.tool == 0 and set(line._tools) == {0, 1, ERASE, MOVE}
    line.show_settings(settings_for("digits"))
    assert line.tool == 0 and set(line._tools) == {*range(10), ERASE, MOVE}
    line.show_settings(settings_for("moons"))
    assert set(line._tools) == {0, 1, ERASE, MOVE}


@pytest.mark.parametrize(
    ("key", "tool"), [("1", 0), ("2", 1), ("E", ERASE), ("M", MOVE), ("3", None), ("A", None)]
)
def test_keys_choose_what_is_in_the_hand(line, key, tool):
    line._tools[MOVE if tool == ERASE else ERASE].setChecked(True)
    before = line.tool
    assert line.choose_by(int(getattr(Qt.Key, f"Key_{key}"))) is (tool is not None)
    assert line.tool == (before if tool is None else tool)


def test_what_is_in_the_hand_stays_there_while_the_classes_do(line):
    line.choose_by(int(Qt.Key.Key_2))
    line.show_settings(EDITED)
    assert line.tool == 1


@pytest.mark.parametrize(("settings", "count"), [(settings_for("moons"), 0), (EDITED, 1)])
def test_edits_are_counted_and_taken_back_where_there_are_any(line, settings, count):
    line.show_settings(settings)
    assert line.findChild(QLabel, "edits_count").text() == f"{count} of {MOST_EDITS}"
    assert line.findChild(QPushButton, "undo_edits_button").isEnabled() is bool(count)


def test_it_lies_over_the_slot_or_over_the_legend_where_that_is_hidden(line):
    line.kept.show()
    line.set_open(True)
    assert line.x() == line.slot.x() and line.width() == line.slot.width()
    assert line.geometry().center().y() == pytest.approx(line.slot.geometry().center().y(), abs=1)
    line.slot.hide()
    assert line.x() == line.legend.x() and line.width() == line.legend.width()
    line.set_open(False)
    assert line.isHidden()


def test_room_is_kept_for_it_as_long_as_it_is_open(line):
    for is_open in (True, False):
        line.set_open(is_open)
        assert (line.slot.kept.height() > 0) is is_open
