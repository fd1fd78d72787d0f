"""What a file shows of a run that it does not show to its end."""

from __future__ import annotations

from explainer.core.export.export_request import HANDOUT, ExportRequest
from explainer.core.export.figure_cards import MORPH
from explainer.core.export.figure_catalogue import STILL
from explainer.core.figures.wording import moment_words
from explainer.core.text.say import Say
from explainer.core.training.timeline import Timeline

DECK = ".pptx"
"""Beside the figure that is asked for a deck holds the run that is shown."""


def part_words(request: ExportRequest, timeline: Timeline, say: Say) -> str:
    """Return up to which moment of a run a film goes, or which one another file shows.

    It is empty where that is the end, and of what is no single run's.
    """
    of_no_run = request.exhibit is not None or request.runs is not None
    measured = request.figure in STILL and request.ending != DECK
    if of_no_run or measured or request.figure == HANDOUT:
        return ""
    film = request.format.moving and request.figure != MORPH
    frame = timeline.latest if film else timeline.shown
    if frame is None or frame.finished:
        return ""
    words = (
        say("The film shows the run up to {moment}, not to its end.")
        if film
        else say("The file shows {moment}, not the end of the run.")
    )
    return words.format(moment=moment_words(frame, say))
