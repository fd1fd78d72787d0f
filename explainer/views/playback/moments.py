"""Names of moments: which step a stored frame is, and what a landmark stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from explainer.core.settings.choice import Stage

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame
    from explainer.core.training.landmarks import Landmark


class Moments(QObject):
    """Says them in the language that is installed."""

    def of_step(self, *, late: bool, step: int, steps: int) -> str:
        """Return the words for a step of fine-tuning, if it is `late`, or of pretraining."""
        early_words = self.tr("Pretraining, step {step} of {steps}")
        late_words = self.tr("Fine-tuning, step {step} of {steps}")
        words = late_words if late else early_words
        return words.format(step=f"{step:,}", steps=f"{steps:,}")

    def of_frame(self, frame: Frame) -> str:
        """Return the words for a stored frame."""
        late = frame.stage is Stage.FINETUNING
        return self.of_step(late=late, step=frame.step, steps=frame.steps)

    def of_landmark(self, landmark: Landmark) -> str:
        """Return whose landmark it is, and what happened there."""
        words = {
            ("peak", "supervised"): self.tr("Supervised only: test accuracy peaked"),
            ("peak", "pretrained"): self.tr("Pretrained: test accuracy peaked"),
            ("overfitting", "supervised"): self.tr("Supervised only: overfitting began"),
            ("overfitting", "pretrained"): self.tr("Pretrained: overfitting began"),
        }
        return words[landmark.kind, landmark.role]
