"""Nothing that another window has saved is overwritten without having been asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from explainer.core.figures.theme import LIGHT
from explainer.views.files.overwriting import OverwritingAnswer, ask_to_overwrite, free_name
from explainer.views.files.unsaved_changes import ClosingAnswer, UnsavedChanges
from tests import factories

pytestmark = pytest.mark.usefixtures("undressed")

CONTROL = Qt.KeyboardModifier.ControlModifier
THEIRS = b"what another window has saved"
QUESTION = (
    "Another window or program has changed talk.explainer since it was opened or saved here: "
    "save under another name, or overwrite it?"
)


@pytest.fixture
def window(kept, qtbot, tmp_path):
    """A window with changes to a file that another one has changed, too."""
    made = kept.filled(labels_per_class=2, theme=LIGHT)
    made.file, made.asked = tmp_path / "talk.explainer", []
    made.answer = OverwritingAnswer.CANCEL
    made.open_actions.ask_to_overwrite = lambda _, name: made.asked.append(name) or made.answer
    made.findChild(UnsavedChanges).ask = lambda *_: ClosingAnswer.SAVE
    # It stays as it stands: to be dressed anew takes long.
    layout = {"controls_folded": False}
    made.documents.show(replace(factories.saved(), layout=layout), made.file)
    save_by_key(made, qtbot)
    made.file.write_bytes(THEIRS)
    made.store.change(labels_per_class=2)
    yield made
    made.documents._saver.close()
    made.documents.close()


def save_by_key(window, qtbot):
    with qtbot.waitSignal(window.documents.named):
        QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
        window.documents._saver.give_up()


def test_the_file_is_left_alone_unless_its_user_overwrites_it(window, qtbot):
    assert window.asked == []  # The first saving was of a file of this window alone.
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    window.documents._saver.close()
    assert window.asked == ["talk.explainer"] and window.file.read_bytes() == THEIRS
    window.answer = OverwritingAnswer.OVERWRITE
    save_by_key(window, qtbot)
    assert window.file.read_bytes() != THEIRS and not window.isWindowModified()
    save_by_key(window, qtbot)
    assert len(window.asked) == 2


def test_another_name_which_is_free_keeps_both(window, qtbot):
    window.answer, mine = OverwritingAnswer.SAVE_AS, window.file.with_stem("talk-3")
    window.file.with_stem("talk-2").touch()
    window.open_actions.choose_target = lambda _, suggested, kinds: suggested
    save_by_key(window, qtbot)
    assert window.file.read_bytes() == THEIRS and mine.exists()
    assert window.documents.path == mine


def test_a_file_that_is_gone_is_written_anew_without_a_word(window, qtbot):
    window.file.unlink()
    save_by_key(window, qtbot)
    assert window.asked == [] and window.file.exists()


def test_saving_at_the_end_asks_as_well_and_stays_where_it_is_not_told_to_overwrite(window, qtbot):
    for window.answer in (OverwritingAnswer.CANCEL, OverwritingAnswer.SAVE_AS):
        window.open_actions.choose_target = lambda *_: ""  # They would rather not name one.
        QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)
        QApplication.processEvents()
        assert window.isVisible() and window.file.read_bytes() == THEIRS
    window.answer = OverwritingAnswer.OVERWRITE
    QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)
    window.documents._saver.give_up()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.file.read_bytes() != THEIRS and len(window.asked) == 3


def test_the_question_says_what_happened_and_enter_overwrites_nothing(window):
    answers, words = [], []

    def answer(text):
        box = window.findChild(QMessageBox)
        words.append(box.text())
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        (buttons[text] if text else box.defaultButton()).click()

    for text in ("Save as…", "Overwrite", "Cancel", ""):
        QTimer.singleShot(0, lambda text=text: answer(text))
        answers.append(ask_to_overwrite(window, "talk.explainer"))
    assert answers == [*OverwritingAnswer, OverwritingAnswer.SAVE_AS]
    assert set(words) == {QUESTION}


def test_a_name_as_long_as_it_can_be_has_no_free_one_but_is_no_fault(tmp_path):
    longest = tmp_path / f"{'x' * 245}.explainer"
    assert free_name(longest).stem == f"{longest.stem}-2"  # Saving says that it is too long.
