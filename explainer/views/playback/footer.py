"""The line at the bottom: every moment of the run, and what makes it a fair fight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from explainer.core.settings.choice import Stage
from explainer.core.text.time_left import TimeLeft
from explainer.session.run_state import RunState
from explainer.views.playback.moments import Moments
from explainer.views.playback.timeline_bar import TimelineBar
from explainer.views.playback.transport import Transport
from explainer.views.style.layouts import column, dress, row, space
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.fitted_words import FittedWords
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.training.landmarks import Landmark
    from explainer.core.training.timeline import Timeline

LONGEST = 180
"""Measured: the longest sentence about what is equal, in heights of its type."""
PARTS = 1_000
"""In how many parts the run is counted for the time that is left; chosen."""
LEFT = 42
"""How much of a hundred parts of the width the time machine takes: the sentence has the rest."""


class Footer(QWidget):
    """The time machine on the left, the fairness sentence on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments = Moments(self)
        self._progress = FittedWords()
        self._progress.setObjectName("progress_words")
        self.bar = TimelineBar()
        self.transport = Transport()
        self.fairness = WordsLabel(tone="muted", wrap=True, name="fairness")
        """What the two models share and where they differ."""
        self._landmarks: tuple[Landmark, ...] = ()
        self._pace = TimeLeft()
        self.veiled = False
        """Whether marks of the pretrained arm are hidden, as it is itself."""
        self._left = QWidget()
        self._arrange()

    def show_state(self, state: RunState, timeline: Timeline | None) -> None:
        """Say in words and by the bar how far the run is, and what is looked at."""
        frame = timeline.shown if timeline else None
        phase, back = state.phase, timeline is not None and timeline.cursor is not None
        if frame is not None and back:
            phase = "finetuning" if frame.stage is Stage.FINETUNING else "pretraining"
        late = phase == "finetuning"
        own = frame is not None and (frame.stage is Stage.FINETUNING) is late
        step, steps = (frame.step, frame.steps) if frame else (0, 0)
        begins = phase in ("pretraining", "finetuning") and not own
        words = self._begin_words(late) if begins else self._phase_words(phase, step, steps)
        if frame is not None and frame.points_alone and state.training:
            words = say("Preparing the pretraining …")
        texts = self._with_present(words, f"{step:,}", state, back=back)
        if own and phase in ("pretraining", "finetuning"):
            texts += (self.tr("Step {step}").format(step=f"{step:,}"),)
        left = self._time_left(state)
        self._progress.show_texts(*((f"{texts[0]} · {left}", *texts) if left else texts))
        self.bar.show_fraction(state.fraction)
        if timeline is not None:
            self._show_timeline(timeline, state)

    def _time_left(self, state: RunState) -> str:
        """Return how long the run will still take; who pauses is not counted as slow."""
        if not state.training or state.catches_up:
            self._pace = TimeLeft()
            return ""
        return self._pace.words(round(PARTS * state.fraction), PARTS, say)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._progress, self.bar, self.transport, self.fairness)
        space(self._row, look, "gap")
        space(self._column, look, "edge", "tight", "")
        high = look.length("small button") + 2 * look.length("edge") + self.bar.height()
        high += look.length("tight")
        self.setFixedHeight(max(high, self.fairness.lines_height(self._lines())))

    def _lines(self) -> int:
        """Return how many lines the longest sentence takes: what it needs not is the planes'."""
        wide = (1 - LEFT / 100) * self.window().width() / self.fairness.font().pixelSize()
        return 2 if wide > LONGEST / 2 else 3

    def _show_timeline(self, timeline: Timeline, state: RunState) -> None:
        from explainer.core.training.landmarks import landmarks

        # They are known when all is over; while training they would jump about.
        found = landmarks(timeline) if not state.training else ()
        if self.veiled:
            found = tuple(mark for mark in found if mark.role != "pretrained")
        self.bar.show_timeline(timeline, found)
        last = len(timeline.frames) - 1
        self.transport.allow(back=timeline.place > 0, forward=timeline.place < last)
        if found != self._landmarks:
            self._landmarks = found
            self.transport.show_landmarks(found)

    def _with_present(
        self, words: str, step: str, state: RunState, *, back: bool
    ) -> tuple[str, ...]:
        """Add what happens at present to the words for what is shown; the longest come first."""
        if back:
            looking = (self.tr("{phase} · looking back"), self.tr("Step {step} · looking back"))
            training = (
                self.tr("{phase} · looking back, training goes on"),
                self.tr("{phase} · training goes on"),
                self.tr("Step {step} · training goes on"),
            )
            texts = (*training, *looking) if state.training else looking
            return tuple(text.format(phase=words, step=step) for text in texts)
        if state.catches_up:
            texts = (self.tr("{phase} · catching up"), self.tr("Step {step} · catching up"))
            return tuple(text.format(phase=words, step=step) for text in texts)
        if state.paused and state.phase not in ("finished", "stored", "failed"):
            return (self.tr("{phase}, paused").format(phase=words), words)
        return (words, self.tr("Finished")) if state.ended else (words,)

    def _arrange(self) -> None:
        head = row((self._progress, 1), self.transport)
        self._column = column(head, self.bar, of=self._left)
        self._row = row((self._left, LEFT), (self.fairness, 100 - LEFT), of=self)

    def _begin_words(self, late: bool) -> str:
        """Return the words for a stage of which there is no moment yet."""
        return self.tr("Fine-tuning begins") if late else self.tr("Pretraining begins")

    def _phase_words(self, phase: str, step: int, steps: int) -> str:
        if phase in ("pretraining", "finetuning"):
            return self._moments.of_step(late=phase == "finetuning", step=step, steps=steps)
        return {
            "starting": self.tr("Starting"),
            "stored": self.tr("A finished comparison"),
            "finished": self.tr("Finished after {steps} label steps"),
            "failed": self.tr("Stopped"),
        }[phase].format(steps=f"{steps:,}")
