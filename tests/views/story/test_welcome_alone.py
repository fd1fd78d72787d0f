"""The welcome is read whole, however little room there is for it."""

import pytest
from PySide6.QtWidgets import QLabel

from explainer.views.story.welcome import SPACES, WelcomePanel
from explainer.views.style.theme import Look


@pytest.fixture
def welcome(qtbot):
    made = WelcomePanel()
    qtbot.addWidget(made)
    made.apply_look(Look())
    made.show()
    return made


def test_lines_stand_closer_before_any_of_them_is_cut(welcome, qapp):
    spaces, room = [], Look().length("story")
    for high in range(900, 100, -20):
        welcome.resize(room, high)
        qapp.processEvents()
        if welcome._column.totalHeightForWidth(room) > high:
            break
        spaces.append(welcome._column.spacing())
        for label in welcome.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width()), high
    assert list(dict.fromkeys(spaces)) == [Look().length(between) for between, _ in SPACES]
