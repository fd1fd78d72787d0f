"""What is left of the controls while they are folded: a narrow rail that unfolds them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from explainer.views.style.layouts import STRETCH, column, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button


class ControlsRail(QFrame):
    """Holds the button that brings the controls back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("controls_rail")
        self.setProperty("panel", True)
        self.unfold = Button(
            "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
            "unfold_button",
            "",
            self.tr("Unfold the controls: data, pretraining, fine-tuning, network. (F9)"),
            small=True,
        )
        self.unfold.setAccessibleName(self.tr("Unfold the controls"))
        self._column = column(self.unfold, STRETCH, of=self)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self.unfold.apply_look(look)
        space(self._column, look, "small", "small")
        self.setFixedWidth(look.length("rail"))
