"""The window's title names the document, with a star for what is not in its file."""

import pytest

from explainer.session.files.document import Document
from explainer.views.files.unsaved_changes import ClosingAnswer, UnsavedChanges
from tests.windows import filled_window, window_of

pytestmark = pytest.mark.usefixtures("undressed")


@pytest.fixture
def saved(window):
    """Save under a name as if the lab had no weights to tell; end what writes afterwards."""

    def save(path):
        window.documents.save(path)
        window.documents._saver.give_up()

    yield save
    window.documents._saver.close()


def test_without_a_file_the_scene_is_named(window):
    assert window.windowTitle() == "Moons[*] - Pretraining Explainer"
    assert not window.isWindowModified() and window.windowFilePath() == ""
    window.store.change(scene="circles")
    assert window.windowTitle() == "Circles[*] - Pretraining Explainer"
    assert not window.isWindowModified()  # To look at scenes is no work.
    window.store.change(bought=(3,))
    assert window.isWindowModified()


def test_restored_work_is_named_by_its_file_which_is_only_proposed(window, tmp_path):
    home, proposed = tmp_path / "talk.explainer", []
    window.documents.call_it(Document(None, None, home))
    assert window.windowTitle() == "talk.explainer[*] - Pretraining Explainer"
    assert window.isWindowModified() and window.windowFilePath() == ""
    window.open_actions.choose_target = lambda _, suggested, kinds: proposed.append(suggested) or ""
    for save in (window.open_actions.save, window.open_actions.save_as):
        assert not save()
    assert proposed == [str(home)] * 2 and not home.exists()
    unsaved = window.findChild(UnsavedChanges)
    unsaved.ask = lambda _, name, more: proposed.append(name) or ClosingAnswer.CANCEL
    window.close_by_hand()
    assert proposed[2:] == ["talk.explainer"]


def test_what_is_saved_or_opened_gives_its_name(qtbot, tmp_path, window, saved):
    path = tmp_path / "lesson[*].explainer"
    window.store.change(labels_per_class=7)
    with qtbot.waitSignal(window.documents.named):
        saved(path)
    assert window.windowTitle() == "lesson[**].explainer[*] - Pretraining Explainer"
    assert not window.isWindowModified() and window.windowFilePath() == str(path)
    window.store.change(labels_per_class=8)
    assert window.isWindowModified()
    window.store.change(labels_per_class=7)
    assert not window.isWindowModified()
    other = filled_window(qtbot)
    with qtbot.waitSignal(other.documents.opened):
        other.documents.open_file(path)
    assert other.windowTitle() == window.windowTitle() and not other.isWindowModified()
    other.documents.close()


def test_what_is_changed_while_it_is_saved_keeps_the_star(qtbot, tmp_path, window, saved):
    with qtbot.waitSignal(window.documents.named):
        saved(tmp_path / "lesson.explainer")
        window.store.change(labels_per_class=9)
    assert window.isWindowModified()


def test_another_window_of_the_same_session_is_named_alike(qtbot, window):
    window.store.change(bought=(3,))
    other = window_of(window.store, session=window.session)
    qtbot.addWidget(other)
    other.fill()
    assert other.windowTitle() == window.windowTitle() and other.isWindowModified()


def test_what_was_measured_since_gives_a_star(qtbot, tmp_path, window, saved):
    with qtbot.waitSignal(window.documents.named):
        saved(tmp_path / "lesson.explainer")
    window.survey.findings.capacity[(8, 1)] = {(0,): None}
    assert not window.isWindowModified()
    window.survey.changed.emit()
    assert window.isWindowModified()
    window.survey.findings.capacity.pop((8, 1))


def test_save_as_begins_with_the_name_that_the_session_has(window, monkeypatch, tmp_path):
    asked = []
    ways = window.open_actions
    monkeypatch.setattr(ways, "choose_target", lambda parent, name, kinds: asked.append(name) or "")
    assert not ways.save_as()
    monkeypatch.setattr(window.documents, "path", tmp_path / "talk.explainer")
    assert not ways.save_as()
    assert asked == ["session.explainer", str(tmp_path / "talk.explainer")]
