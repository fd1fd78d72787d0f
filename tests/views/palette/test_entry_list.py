"""The list of the palette alone: what is told of an entry, and how it is drawn."""

import pytest
from PySide6.QtCore import QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from explainer.core.palette.search import Searched
from explainer.views.palette.entries import PaletteEntry
from explainer.views.palette.entry_list import EntryDelegate, EntryList
from explainer.views.style.theme import Look

NAMED = Searched("key", ("Zoom in",), "", True)
FREE = PaletteEntry(NAMED, "Zoom in", "Planes", "Ctrl++")
REFUSED = PaletteEntry(NAMED, "Zoom in", "Planes", reason="Not now.")


class Written(QPainter):
    """Remembers what was written."""

    def __init__(self, device):
        super().__init__(device)
        self.said = []

    def drawText(self, place, alignment, words):  # noqa: N802
        self.said.append((words, self.font().bold(), self.pen().color().name(), place.top()))


@pytest.fixture
def model(qapp):
    parent = QObject()
    made = EntryList(parent)
    made.show_entries([FREE, REFUSED])
    made.owner = parent
    return made


def told(model, row):
    roles = Qt.ItemDataRole
    wanted = (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole)
    return [model.data(model.index(row), role) for role in wanted]


def test_an_entry_says_where_it_is_or_why_it_cannot_be(model):
    assert told(model, 0) == ["Zoom in", "Planes", "Zoom in. Planes. Ctrl++"]
    assert told(model, 1) == ["Zoom in", "Not now.", "Zoom in. Not now."]


def test_there_is_nothing_beyond_its_rows(model):
    assert model.rowCount() == 2 and model.rowCount(model.index(0)) == 0
    assert model.entry(QModelIndex()) is None and model.data(QModelIndex()) is None


@pytest.mark.parametrize("ticked", [True, False])
def test_an_entry_is_written_in_two_lines(qapp, model, ticked):
    said = written(model, PaletteEntry(NAMED, "Zoom in", "Planes", "Ctrl++", ticked=ticked))
    name, keys, place = said
    assert name[0] == ("Zoom in  ✓" if ticked else "Zoom in") and keys[0] == "Ctrl++"
    assert place[0] == "Planes" and name[3] == keys[3]
    assert place[3] - name[3] == Look().length("palette line")
    assert name[2] == Look().colour("text").name() and name[1]


def test_what_cannot_be_done_is_quiet_and_says_why(qapp, model):
    name, _, reason = written(model, REFUSED)
    assert reason[0] == "Not now."
    assert name[2] == Look().colour("muted").name() and not name[1]


def test_a_long_name_leaves_its_keys_alone(qapp, model):
    name, *_ = written(model, PaletteEntry(NAMED, "Zoom in " * 40, "Planes", "Ctrl++"))
    look = Look()
    shown = look.font(bold=True)
    assert name[0].endswith("…")
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setFont(shown)
        advance = painter.fontMetrics().horizontalAdvance
        room = WIDE - 2 * look.length("gap")
        assert advance(name[0]) + look.length("gap") + advance("Ctrl++") <= room


WIDE = 300


def written(model, entry):
    model.show_entries([entry])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDE, 60)
    option.state |= QStyle.StateFlag.State_Selected
    parent = QObject()
    image = QImage(WIDE, 60, QImage.Format.Format_RGB32)
    with Written(image) as painter:
        EntryDelegate(parent).paint(painter, option, model.index(0))
        return painter.said
