"""The process in which files are drawn, so that the window never waits for one."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection

from explainer.core.platform.allocation import give_back
from explainer.core.platform.host import ignore_interrupts
from explainer.core.text.sentence import sentence
from explainer.lab.tasks import (
    Answer,
    CopyTask,
    Drawn,
    FileMade,
    FileTask,
    Prepared,
    PreviewTask,
    Refused,
    Task,
)


def serve(line: Connection) -> None:
    """Do what comes down the line, one task after the other, until it is cut."""
    ignore_interrupts()
    try:
        while True:
            line.send(_answer(line.recv(), line))
            give_back()
    except (EOFError, OSError):
        return


def _answer(task: Task, line: Connection) -> Answer:
    try:
        return _done(task, line)
    except Exception as error:
        return Refused(task.number, _sentence(error))


def _done(task: Task, line: Connection) -> Answer:
    from explainer.export.outlet import copied, previewed, produce

    if isinstance(task, PreviewTask):
        picture = previewed(task.request, task.showing, task.width)
        return Prepared(task.number, {"image/png": picture})
    if isinstance(task, CopyTask):
        return Prepared(task.number, copied(task.request, task.showing))
    produce(task.request, task.showing, _teller(task, line))
    return FileMade(task.number)


def _teller(task: FileTask, line: Connection) -> Callable[[int, int], None]:
    def tell(done: int, total: int) -> None:
        """Say how many pictures of a film are drawn."""
        line.send(Drawn(task.number, done, total))

    return tell


def _sentence(error: Exception) -> str:
    from explainer.core.settings.validation import SettingsError
    from explainer.files.writing import WriteError

    if isinstance(error, SettingsError | WriteError):
        return error.sentence
    return sentence(
        "The file could not be made ({name}: {error}): try another format.",
        name=type(error).__name__,
        error=str(error),
    )
