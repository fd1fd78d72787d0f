"""Whether what is shown belongs to the choices on the controls, or to those before them.

A moment of pretraining belongs to every choice that decides it; how many labels there will be,
and how they will be used, it does not know yet. The module loads without numpy.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.core.training.frames import Frame


def belongs(frame: Frame, settings: Settings) -> bool:
    """Whether a moment is one of the run that these settings stand for, at their label count."""
    return _alike(frame, settings, Stage.PRETRAINING if _early(frame) else Stage.DISPLAY)


def course_belongs(frames: Sequence[Frame], settings: Settings) -> bool:
    """Whether moments of one stage are of that run: its course is known at every label count."""
    return all(
        _alike(frame, settings, Stage.PRETRAINING if _early(frame) else Stage.FINETUNING)
        for frame in frames[-1:]
    )


def learnt(frame: Frame, settings: Settings) -> bool:
    """Whether pretraining holds for unseen points; of what is not pretrained yet that is hoped."""
    return frame.ground.learnt or not _alike(frame, settings, Stage.PRETRAINING)


def under(frame: Frame, settings: Settings) -> Frame:
    """Return a moment of pretraining with the choices that it belongs to, any other as it is."""
    if not _early(frame) or frame.settings is settings or not belongs(frame, settings):
        return frame
    return replace(frame, settings=settings)


def _early(frame: Frame) -> bool:
    return frame.stage is not Stage.FINETUNING


def _alike(frame: Frame, settings: Settings, stage: Stage) -> bool:
    """Whether all choices that decide a stage are the same."""
    return frame.settings is settings or frame.settings.key(stage) == settings.key(stage)
