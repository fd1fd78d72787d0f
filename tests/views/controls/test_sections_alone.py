"""A section of the column alone: its head, its rows, and what it says when it is folded."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from explainer.views.controls.sections import BETWEEN, ChoiceSection
from explainer.views.style.theme import Look


@pytest.fixture
def section(qtbot):
    rows = [QLineEdit(objectName=name) for name in ("noise_row", "crowd_row")]
    for row in rows:
        row.apply_look = lambda look: None
    made = ChoiceSection("data", "Data", "Where points come from.", rows)
    qtbot.addWidget(made)
    made.apply_look(Look())
    made.rows = rows
    return made


@pytest.mark.parametrize(
    ("names", "seen"),
    [(None, [True, True]), ({"crowd_row"}, [False, True]), ({"other_row"}, [False, False])],
)
def test_a_page_has_its_rows_alone_and_no_section_without_any(section, names, seen):
    section.show_rows({"noise_row"})
    section.show_rows(names)
    assert [not row.isHidden() for row in section.rows] == seen
    assert section.isHidden() is not any(seen)
    assert section.head.isHidden() is (names is not None)


def test_a_click_only_asks_and_whoever_listens_folds(section):
    asked = []
    section.head_clicked.connect(lambda: asked.append(section.opened))
    assert section.opened
    section.head.click()
    assert asked == [True] and section.opened
    section.show_open(opened=False)
    assert not section.opened and section._body.isHidden()


def test_folded_it_says_as_many_whole_words_as_fit(section):
    section.show_chosen(("moons", "noise 0.1", "a thousand points"))
    assert section.head.accessibleDescription() == "moons, noise 0.1, a thousand points"
    section.head.resize(2_000, 20)
    assert section.head.chosen == BETWEEN.join(("moons", "noise 0.1", "a thousand points"))
    shown = []
    for wide in range(600, 20, -10):
        section.head.resize(wide, 20)
        shown.append(section.head.chosen)
    assert list(dict.fromkeys(shown))[-3:] == [f"moons{BETWEEN}noise 0.1", "moons", ""]


def test_it_is_as_much_higher_as_its_rows_are(section):
    high = section.rows_height
    more = QWidget()
    more.setFixedHeight(50)
    section._inner.addWidget(more)
    assert section.rows_height == high + 50 + section._inner.spacing()
