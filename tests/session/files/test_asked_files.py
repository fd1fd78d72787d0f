"""What the system asks a running program to show, as macOS does."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent, QGuiApplication

from explainer import app
from explainer.connections import processes
from explainer.core.settings.settings import settings_for
from explainer.session.files.asked_files import AskedFiles


def test_only_what_asks_for_a_file_is_taken(qapp):
    application = QObject()
    heard = []
    files = AskedFiles(application)
    files.asked.connect(heard.append)
    assert QGuiApplication.sendEvent(application, QFileOpenEvent("/a/kept.explainer"))
    QGuiApplication.sendEvent(application, QEvent(QEvent.Type.User))
    assert heard == [Path("/a/kept.explainer")]


def test_a_file_is_shown_whether_it_is_asked_for_before_the_window_or_later(qtbot, monkeypatch):
    lab, scheduler, exporter = processes()
    lab.run = lab.start = lambda *_: None
    desk = app.Desk(settings_for("moons"), lab, scheduler, exporter, language="en", greets=True)
    shown = []
    desk.open_file(Path("first.explainer"))
    desk.session.complete, complete = list, desk.session.complete
    complete()
    monkeypatch.setattr(desk.session.documents, "open_file", shown.append)
    desk.window.fill()
    desk.open_file(Path("second.explainer"))
    assert shown == [Path("first.explainer"), Path("second.explainer")]
    desk.window.close()
    for process in (exporter, scheduler, lab):
        process.close()
