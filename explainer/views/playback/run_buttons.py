"""The buttons at the top that run both models: play or pause, one step, back to the first."""

from __future__ import annotations

from PySide6.QtCore import QObject

from explainer.session.running.player import PAUSE, REPLAY, RETRAIN, TRAIN
from explainer.views.style.theme import Look
from explainer.views.toolbar import BarPlace, Toolbar
from explainer.views.widgets.button import Button


class RunButtons(QObject):
    """Three buttons of the bar."""

    def __init__(self, bar: Toolbar, parent: QObject) -> None:
        super().__init__(parent)
        self._running = False
        self._does = {
            PAUSE: self.tr("Pause: wait at the moment that is shown. (Space)"),
            REPLAY: self.tr("Play: watch again what was trained. (Space)"),
            RETRAIN: self.tr(
                "Play: watch pretraining again, then train with these labels. (Space)"
            ),
            TRAIN: self.tr("Play: train both models. (Space)"),
        }
        self.play = Button(self.tr("Play"), "play_button", "play", self._does[TRAIN])
        self.step = Button(
            self.tr("Step"),
            "step_button",
            "step",
            self.tr("One picture further, then wait. (Right arrow or full stop)"),
        )
        self.reset = Button(
            self.tr("Reset"),
            "reset_button",
            "reset",
            self.tr("Back to the first step: same points, labels and first weights. (Ctrl+R)"),
        )
        self.step.setAccessibleName(self.tr("One step"))
        self.reset.setAccessibleName(self.tr("Back to the first step"))
        bar.add(self.play, BarPlace.RUN)
        for button in (self.step, self.reset):
            bar.add(button, BarPlace.RUN, folds=True)

    def show(self, *, shown: bool) -> None:
        """Be there while there is anything to run."""
        for button in (self.play, self.step, self.reset):
            button.setVisible(shown)

    def show_act(self, act: str, *, playing: bool) -> None:
        """Offer to pause while something moves, otherwise to play, and say what that will do."""
        self.play.setToolTip(self._does[act])
        self.play.setAccessibleDescription(self._does[act])
        if playing != self._running:
            self._running = playing
            self._show_face()

    def apply_look(self, look: Look) -> None:
        """Keep the room that both words need; the bar has dressed the buttons."""
        self.play.apply_look(look)
        self.play.keep_room((self.tr("Play"), self.tr("Pause")))
        self._show_face()

    def _show_face(self) -> None:
        words = self.tr("Pause") if self._running else self.tr("Play")
        self.play.setAccessibleName(words)
        self.play.show_face(words, "pause" if self._running else "play")
