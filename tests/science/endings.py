"""Runs that are followed to their first end: what is shown, without all other label counts."""

import pytest

from explainer.core.settings.choice import Stage
from explainer.science.comparison import comparison
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept


def until_an_end(settings, since=Stage.DATA, kept=None):
    """Every frame up to the end of the label count that is shown; the others end like it."""
    for frame in Comparison(settings, kept or Kept()).frames(since):
        yield frame
        if frame.finished:
            return


def end_of(settings, since=Stage.DATA, kept=None):
    """The frame in which a run has ended, at the label count that is shown.

    Of its label steps the first is shown alone: no later picture depends on the others.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparison, "label_moments", lambda settings: 1)
        *_, end = until_an_end(settings, since, kept)
    return end
