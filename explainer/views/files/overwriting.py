"""The question before a file is overwritten that somebody else has changed meanwhile."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

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
