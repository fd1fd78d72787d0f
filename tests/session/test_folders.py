"""One folder for all dialogues: that of the last file, else that for documents, else home."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from explainer.session.files.recent import Recent
from explainer.session.folders import keep_folder, usual_folder
from explainer.session.memory import EXPORT, Memory


@pytest.fixture
def documents(monkeypatch, tmp_path):
    folder = tmp_path / "documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


def test_at_first_it_is_that_for_documents_or_home(documents):
    assert usual_folder(Memory()) == Path.home()
    documents.mkdir()
    assert usual_folder(Memory()) == documents


def test_then_it_is_that_of_the_last_file_while_that_is_there(documents, tmp_path):
    documents.mkdir()
    memory, talk = Memory(), tmp_path / "talk"
    memory.keep(EXPORT, {"theme": "dark"})
    keep_folder(memory, talk / "slide.png")
    assert usual_folder(memory) == documents and memory.recall(EXPORT)["theme"] == "dark"
    talk.mkdir()
    assert usual_folder(memory) == talk


def test_what_was_opened_counts_as_what_was_saved(qapp, documents, tmp_path):
    memory = Memory()
    recent = Recent(memory)
    recent.add(tmp_path / "own.csv")
    assert recent.folder == usual_folder(memory) == tmp_path
    recent.close()
