"""What is this? Whatever is pointed at, or has the focus, is explained where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from explainer.core.help.explanations import TERMS
from explainer.views.style.theme import Look
from explainer.views.widgets.popup import Popup

Explain = Callable[[str], str]

NAMES = {
    "supervised_panel": ("arm supervised",),
    "pretrained_panel": ("arm pretrained",),
    "accuracy": ("test accuracy",),
    "details": ("train accuracy", "test loss"),
    "verdict": ("verdict",),
    "badge": ("badge",),
    "decision": ("boundary",),
    "embedding": ("embedding", "rank"),
    "loss_curve": ("loss",),
    "loss_switch": ("loss",),
    "accuracy_curve": ("accuracy",),
    "curves_panel": ("loss", "accuracy"),
    "efficiency_panel": ("efficiency",),
    "efficiency_tabs": ("efficiency", "capacity panel"),
    "worth_number": ("difference",),
    "worth_name": ("difference",),
    "worth_words": ("difference",),
    "worth_facts": ("difference", "worth", "cost"),
    "worth_progress": ("seeds done",),
    "worth_bar": ("seeds done",),
    "progress_words": ("progress",),
    "class_legend": ("legend",),
    "facts_place": ("facts",),
    "point_facts": ("facts",),
    "divider": ("divider",),
    "new_seed_button": ("seed",),
    "fairness": ("fairness",),
    "assumption": ("assumption",),
    "notice": ("notice",),
    "controls": ("controls",),
    "stage_bar": ("labels",),
    "suitability_page": ("suits",),
}
"""Which terms explain a widget, by its object name or by that without the arm it belongs to."""

SWALLOWED = (QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


def terms_of(widget: QWidget) -> tuple[str, ...]:
    """Return the names of the terms that explain a widget; none if nothing does.

    A control's term is named like it: `noise_slider` shows what `noise` is.
    """
    name = widget.objectName()
    own = name.removeprefix("supervised_").removeprefix("pretrained_").rstrip("_0123456789")
    stem = name.rpartition("_")[0]
    return NAMES.get(name) or NAMES.get(own) or ((stem,) if stem in TERMS else ())


def explained_at(widget: QWidget | None) -> tuple[QWidget, tuple[str, ...]] | None:
    """Return the nearest widget, from `widget` outwards, that is explained, and its terms."""
    while widget is not None:
        terms = terms_of(widget)
        if terms:
            return widget, terms
        widget = widget.parentWidget()
    return None


class Guide(QObject):
    """Explains what is pointed at, after it was asked for, or what has the focus."""

    def __init__(self, window: QWidget, explain: Explain, tell: Callable[[str], object]) -> None:
        """Explain parts of `window`: `explain` returns a term's lines, `tell` says what to do."""
        super().__init__(window)
        self._window, self._explain, self._tell = window, explain, tell
        self._asking = False
        self.popup = Popup("explanation_popup", window)

    def ask(self) -> None:
        """Let the next click say what is to be explained."""
        application = QApplication.instance()
        if self._asking or application is None:
            return
        self._asking = True
        self.remind("")
        QApplication.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        application.installEventFilter(self)

    def remind(self, notice: str) -> None:
        """Say that a click is waited for, wherever there is no other `notice`, until it comes."""
        if self._asking and not notice:
            self._tell(self.tr("Click on anything to learn what it is (Esc ends)"))

    def show_for(self, widget: QWidget | None) -> None:
        """Explain a widget, or what it is a part of."""
        found = explained_at(widget)
        if found is not None:
            anchor, terms = found
            self.popup.open_below(anchor, "\n".join(map(self._explain, terms)))

    def apply_look(self, look: Look) -> None:
        """Take the font and lengths from `look`."""
        self.popup.apply_look(look)

    def stop(self) -> None:
        """Wait for no click any more."""
        if not self._asking:
            return
        self._asking = False
        self._tell("")
        QApplication.restoreOverrideCursor()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the click that asks, or Escape; nothing else may happen by it."""
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            self.stop()
            self.show_for(QApplication.widgetAt(event.globalPosition().toPoint()) or watched)
            return True
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.stop()
            return True
        return event.type() in SWALLOWED
