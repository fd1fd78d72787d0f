"""The question before a file is overwritten that somebody else has changed meanwhile."""

from __future__ import annotations

from enum import Enum
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from explainer.session.files.file_marks import mark_of
from explainer.views.style.question import Role, answer_to


class OverwritingAnswer(Enum):
    """What is to become of the file that is there."""

    SAVE_AS = "save as"
    OVERWRITE = "overwrite"
    CANCEL = "cancel"


def ask_to_overwrite(parent: QWidget, name: str) -> OverwritingAnswer:
    """Ask whether what another one has saved in a file of this name is to be lost."""
    question = QCoreApplication.translate(
        "Overwriting",
        "Another window or program has changed {name} since it was opened or saved here: "
        "save under another name, or overwrite it?",
    )
    elsewhere = QCoreApplication.translate("Overwriting", "Save as…")
    overwrite = QCoreApplication.translate("Overwriting", "Overwrite")
    cancel = QCoreApplication.translate("Overwriting", "Cancel")
    answers = {
        OverwritingAnswer.SAVE_AS: (elsewhere, Role.AcceptRole),
        OverwritingAnswer.OVERWRITE: (overwrite, Role.DestructiveRole),
        OverwritingAnswer.CANCEL: (cancel, Role.RejectRole),
    }
    return answer_to(parent, question.format(name=name), answers, OverwritingAnswer.CANCEL)


def free_name(path: Path) -> Path:
    """Return a name like a file's beside it, which nothing bears yet."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in names if mark_of(name) is None)
