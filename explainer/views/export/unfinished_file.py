"""A file that is still being written when the window is closed: nobody loses it without a word."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from explainer.session.export.exports import Exports
from explainer.views.shell import Shell
from explainer.views.style.question import Role, answer_to


class LeavingAnswer(Enum):
    """What is to become of a file that is not whole yet."""

    WAIT = "wait"
    DROP = "drop"


def ask_to_wait(parent: QWidget, name: str) -> LeavingAnswer:
    """Ask whether the window stays until a file of this name is written."""
    question = QCoreApplication.translate("UnfinishedFile", "{name} is still being written.")
    wait = QCoreApplication.translate("UnfinishedFile", "Wait")
    drop = QCoreApplication.translate("UnfinishedFile", "Quit and drop it")
    answers = {
        LeavingAnswer.WAIT: (wait, Role.RejectRole),
        LeavingAnswer.DROP: (drop, Role.DestructiveRole),
    }
    return answer_to(parent, question.format(name=name), answers, LeavingAnswer.WAIT)


class UnfinishedFile(QObject):
    """Asks where the window is closed while a file is being made; to wait keeps it open."""

    def __init__(self, shell: Shell, exports: Exports) -> None:
        super().__init__(shell.window())
        self._window, self._exports = shell.window(), exports
        self.ask: Callable[[QWidget, str], LeavingAnswer] = ask_to_wait
        shell.may_close.append(self._may_close)

    def _may_close(self) -> bool:
        target = self._exports.target
        return target is None or self.ask(self._window, target.name) is LeavingAnswer.DROP
