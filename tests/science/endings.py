"""Runs that are followed to their first end: what is shown, without all other label counts."""

from explainer.core.settings.choice import Stage
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept


def until_an_end(settings, since=Stage.DATA, kept=None):
    """Every frame up to the end of the label count that is shown; the others end like it."""
    for frame in Comparison(settings, kept or Kept()).frames(since):
        yield frame
        if frame.finished:
            return


def end_of(settings, since=Stage.DATA, kept=None):
    """The frame in which a run has ended, at the label count that is shown."""
    *_, end = until_an_end(settings, since, kept)
    return end
