"""Offers what can be taken along: a slide, files, the clipboard, plots that are dragged out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explainer.views.shell import Shell
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.session.export.exports import Exports
    from explainer.session.export.wishes import ExportWishes
    from explainer.session.memory import Memory
    from explainer.session.presenting.reveal import Reveal
    from explainer.session.runs.history import History
    from explainer.session.store import Store

SLIDE_BUTTON = "slide_button"


def announce(shell: Shell) -> None:
    """Put the button that makes a slide into the bar."""
    words = QCoreApplication.translate("SlideActions", "Slide")
    called = QCoreApplication.translate("SlideActions", "Make the slide")
    tip = QCoreApplication.translate(
        "SlideActions",
        "Make the slide: both large planes as they are now, copied (Ctrl+M) or saved "
        "(Ctrl+Shift+M).",
    )
    button = Button(words, SLIDE_BUTTON, "slide", tip)
    button.setAccessibleName(called)
    button.setEnabled(False)
    shell.bar.add(button, BarPlace.PRESENT, folds=True)


def install(
    shell: Shell,
    *,
    exports: Exports,
    wishes: ExportWishes,
    memory: Memory,
    store: Store,
    history: History,
    reveal: Reveal,
) -> None:
    """Put the ways out into the menu and onto every plot of the stage."""
    from explainer.views.export.export_actions import ExportActions
    from explainer.views.export.runs_slide import RunsSlide
    from explainer.views.export.slide_actions import SlideActions
    from explainer.views.export.unfinished_file import UnfinishedFile

    actions = ExportActions(shell, exports, wishes, memory, store)
    UnfinishedFile(shell, exports)
    button = shell.window().findChild(Button, SLIDE_BUTTON)
    assert button is not None  # It was announced.
    slides = SlideActions(
        shell, actions, exports=exports, wishes=wishes, memory=memory, store=store, button=button
    )
    RunsSlide(shell, history.pins, reveal, wishes, slides.menu)
