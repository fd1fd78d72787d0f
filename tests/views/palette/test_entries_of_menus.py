"""What the palette finds of an entry of a menu, without a menu."""

import pytest
from PySide6.QtGui import QAction

from explainer.views.palette.entries import _of_action


@pytest.fixture
def action(qapp):
    made = QAction("&Warped grid\tCtrl+G")
    made.setCheckable(True)
    made.setToolTip("How the encoder bends it")
    return made


@pytest.mark.parametrize("ticked", [True, False])
def test_an_entry_says_its_name_its_keys_and_whether_it_is_ticked(action, ticked):
    action.setChecked(ticked)
    entry = _of_action(("&Planes", "&View"), action)
    assert (entry.title, entry.place, entry.keys) == ("Warped grid", "Planes › View", "Ctrl+G")
    assert entry.ticked is ticked and entry.reason == "" and entry.searched.possible
    action.setShortcut("Ctrl+Shift+G")
    assert _of_action((), action).keys == "Ctrl+Shift+G"


def test_what_cannot_be_done_says_why_as_far_as_that_is_known(action):
    action.setEnabled(False)
    entry = _of_action((), action)
    assert entry.reason == "Not possible now." and not entry.searched.possible
    action.setStatusTip("Nothing is trained.")
    assert _of_action((), action).reason == "Nothing is trained."


def test_it_is_done_by_what_it_is_of(action):
    done = []
    action.triggered.connect(lambda: done.append("warped"))
    _of_action((), action).act()
    assert done == ["warped"]
