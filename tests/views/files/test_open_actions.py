import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.core.text.mnemonics import bare
from explainer.session.store import Store
from tests import factories
from tests.windows import shown_window

OTHER = settings_for("digits", seed=7, labels_per_class=3, decay=0.01, steps=40)


@pytest.fixture
def window(kept):
    return kept.give("with nothing to show", opened)


def opened(bot):
    return shown_window(bot, Store(settings_for("moons"), factories.FakeRunner()))


@pytest.fixture
def saved(tmp_path):
    file = tmp_path / "mail.txt"
    file.write_text(f"Look at this:\n{as_text(OTHER)}\nIsn't it nice?")
    return file


# From Qt 6.12 on it takes fractions of a pixel, which no Qt before it does.
pytestmark = [
    pytest.mark.usefixtures("undressed"),
    pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning"),
]


def entry(window, words):
    return next(a for _, a in window.menu.entries() if words in a.text())


def dropped(window, data):
    place, actions = QPoint(5, 5), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, actions, data, buttons, keys)
    enter.setAccepted(False)
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(place, actions, data, buttons, keys))
    return enter.isAccepted()


def test_settings_travel_through_a_chat(window):
    text = as_text(window.store.settings)
    entry(window, "Copy settings").trigger()
    assert QGuiApplication.clipboard().text() == text
    QGuiApplication.clipboard().setText(f"try this: {as_text(OTHER)}")
    entry(window, "Paste settings").trigger()
    assert window.store.settings == OTHER
    QGuiApplication.clipboard().setText(text)
    entry(window, "Paste settings").trigger()
    assert window.store.settings == settings_for("moons")


def documents(window):
    return window.open_actions._documents


def test_a_file_is_opened(window, qtbot, saved):
    window.open_actions.choose_file = lambda parent, kinds: str(saved)
    with qtbot.waitSignal(documents(window).opened):
        entry(window, "Open…").trigger()
    assert window.store.settings == OTHER and "mail.txt" in window.store.notice


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_nothing_is_opened_without_a_choice(window):
    window.open_actions.choose_file = lambda parent, kinds: ""
    entry(window, "Open…").trigger()
    assert window.store.settings == settings_for("moons") and not window.store.notice


def test_a_plot_that_is_dragged_out_is_not_opened_on_its_way(window, saved, monkeypatch):
    monkeypatch.setattr(QDragEnterEvent, "source", lambda event: window)
    assert not dropped(window, files(saved))


def test_a_file_or_a_text_can_be_dropped(window, qtbot, saved):
    with qtbot.waitSignal(documents(window).opened):
        assert dropped(window, files(saved))
    assert window.store.settings == OTHER
    text = QMimeData()
    text.setText(as_text(settings_for("circles")))
    assert dropped(window, text) and window.store.settings == settings_for("circles")
    plain = QMimeData()
    plain.setText("hello")
    assert not dropped(window, plain)


@pytest.mark.parametrize("content", ["hello", "pretraining-explainer:9?x=1", ""])
def test_what_cannot_be_opened_is_told_and_changes_nothing(window, qtbot, tmp_path, content):
    file = tmp_path / "other.txt"
    file.write_text(content)
    window.open_actions.choose_file = lambda parent, kinds: str(file)
    QGuiApplication.clipboard().setText(content)
    for words in ("Open…", "Paste settings"):
        window.store.dismiss_notice()
        entry(window, words).trigger()
        qtbot.waitUntil(lambda: not window.store.notice.startswith("Opening"))
        assert window.store.notice.endswith(".") or ":" in window.store.notice
        assert window.store.settings == settings_for("moons")


def test_several_files_dropped_at_once_are_one_opened_and_the_others_named(window, qtbot, saved):
    other = saved.with_name("other.txt")
    other.write_text("nothing")
    given, opens = [], documents(window).open_files
    documents(window).open_files = lambda paths: given.append(paths) or opens(paths)
    with qtbot.waitSignal(documents(window).opened):
        assert dropped(window, files(other, saved, saved))
    assert window.store.settings == OTHER and given == [(other, saved)]
    assert "other.txt carries no settings of this program" in window.store.notice


def test_what_lies_elsewhere_is_told(window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/talk.explainer")])
    assert dropped(window, data)
    assert window.store.notice == "Only files of this computer can be opened: save it first."


def listed(window):
    window.open_actions._recent.aboutToShow.emit()
    actions = window.open_actions._recent.actions()
    return [bare(action.text()) for action in actions if action.text()]


def test_recent_files_that_are_gone_leave_the_list_when_it_was_looked(window, qtbot, saved):
    recent = documents(window).recent
    for path in (saved, saved.with_name("gone & away\n.csv")):
        recent.add(path)
    assert listed(window) == ["gone && away\ufffd.csv", "mail.txt", "Clear this list"]
    qtbot.waitSignal(recent.changed).wait()
    texts = [action.text() for action in window.open_actions._recent.actions() if action.text()]
    assert texts == ["mail.txt", "Clear this list"]
    recent.clear()
    assert listed(window) == ["Nothing yet"]
    documents(window).close()
