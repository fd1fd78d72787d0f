"""Dialogues that Qt makes by itself wear the look of the window that they belong to."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListView, QMessageBox, QWidget

from explainer.core.figures.theme import DARK, LIGHT, THEMES
from explainer.views.style.theme import Look, apply_theme
from tests.core.figures.test_theme import contrast
from tests.pictures import colours

LEAST = 4.5
EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@pytest.fixture
def owner(qtbot):
    """A window that wore the other look before."""
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    apply_theme(made, Look(LIGHT))


def dressed(owner, theme):
    apply_theme(owner, Look(LIGHT if theme is not LIGHT else DARK))
    apply_theme(owner, Look(theme))


def ground_of(widget):
    """The colour of most of what is seen."""
    picture = widget.grab().toImage()
    names = [
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    ]
    return max(set(names), key=names.count)


@EVERY_THEME
def test_a_question_is_written_on_the_ground_of_the_look(qtbot, owner, theme):
    dressed(owner, theme)
    box = QMessageBox(owner)
    box.setText("talk.explainer was changed: save it?")
    box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
    box.show()
    ground = ground_of(box)
    assert ground == theme.colour("window")
    words = box.findChild(QLabel, "qt_msgbox_label")
    assert max(contrast(each, ground) for each in colours(words.grab().toImage())) >= LEAST
    box.close()


@EVERY_THEME
def test_files_are_chosen_on_the_ground_of_the_look(qtbot, owner, theme, tmp_path):
    (tmp_path / "lesson.explainer").touch()
    dressed(owner, theme)
    dialogue = QFileDialog(owner, "", str(tmp_path))
    dialogue.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialogue.show()
    assert ground_of(dialogue) in (theme.colour("window"), theme.colour("panel"))
    for kind in (QLabel, QLineEdit, QListView):
        for part in dialogue.findChildren(kind):
            if not part.isVisible() or part.size().isEmpty():
                continue
            inks = part.palette().color(part.foregroundRole()).name()
            assert contrast(inks, ground_of(part)) >= LEAST, part.objectName()
    dialogue.close()
