"""A film of training: which moments are shown, for how long, and what stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from explainer.core.export.figure_cards import MORPH
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.figure import (
    ComparisonFigure,
    Figure,
    Plot,
    Poster,
    SheetFigure,
    SlideFigure,
)
from explainer.core.figures.hand_words import labels_of
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.choice import Stage
from explainer.core.settings.validation import SettingsError
from explainer.core.text.say import Say
from explainer.core.training.embeddings import COMPONENTS, NEIGHBOURS
from explainer.core.training.frames import Frame

FIRST_REST, LAST_REST = 0.05, 0.15
"""Which share of a film its first and last picture stand still."""
MORPH_REST, MORPH_RATE = 0.15, 20
"""The same for planes that bend, and how many pictures a second are drawn of them; chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """One picture of a film and how many seconds it is shown."""

    showing: Showing
    seconds: float


def film_schedule(showing: Showing, seconds: float) -> tuple[Moment, ...]:
    """Return the moments of a run, its pretraining as long as its fine-tuning.

    `SettingsError` if the run's frames were not kept, or none of its steps was looked at with
    as many labels as its end: they would be steps of another model. Only the last moment
    shows what was measured over seeds.
    """
    showing = _at_present(showing)
    frames = showing.timeline.frames
    shares = _shares(frames)
    last = len(frames) - 1
    if last < 1 or not all(len(frame.pretrained.embedding) for frame in frames):
        raise _without_pictures(showing)
    if _of_other_labels(frames):
        raise SettingsError(
            "The label steps that were seen are those of other label counts: press Play to train "
            "with this one, then try again."
        )
    return tuple(
        Moment(_until(showing, index, whole=index == last), seconds * share)
        for index, share in enumerate(shares)
    )


def morph_schedule(showing: Showing, seconds: float) -> tuple[Moment, ...]:
    """Return the pictures of one way from the input to the embedding, of the moment shown."""
    shown = showing.timeline.shown
    if shown is None or not len(shown.pretrained.embedding):
        raise _without_pictures(showing)
    resting = (MORPH_REST * seconds, MORPH_REST * seconds)
    count = max(round((1 - 2 * MORPH_REST) * seconds * MORPH_RATE), 2)
    shares = np.arange(1, count) / count
    eased = shares**2 * (3 - 2 * shares)
    each = (1 - 2 * MORPH_REST) * seconds / len(eased)
    pairs = [(0.0, resting[0]), *((float(share), each) for share in eased), (1.0, resting[1])]
    return tuple(Moment(replace(showing, share=share), lasts) for share, lasts in pairs)


def scheduled(name: str, showing: Showing, seconds: float) -> tuple[Moment, ...]:
    """Return the pictures of the film of a figure."""
    return (morph_schedule if name == MORPH else film_schedule)(showing, seconds)


def shots(name: str, showing: Showing, seconds: float, say: Say) -> Iterator[tuple[Figure, float]]:
    """Yield a film's figures with their seconds; axes are the last one's from the beginning."""
    if name == MORPH:
        for moment in morph_schedule(showing, seconds):
            yield figure(name, moment.showing, say), moment.seconds
        return
    end = figure(name, _at_present(showing), say)
    for moment in film_schedule(showing, seconds):
        latest = moment.showing.timeline.shown
        assert latest is not None
        shown = _steadied(figure(name, moment.showing, say), end)
        yield _titled(shown, _stage_words(latest, say)), moment.seconds


def _at_present(showing: Showing) -> Showing:
    """Return what is known, whatever moment is looked at: a film is the whole run."""
    timeline = showing.timeline
    if timeline.cursor is not None:
        timeline = replace(timeline, cursor=None)
    if timeline.projection.way == NEIGHBOURS:  # There is one of the end alone.
        timeline = timeline.seen_by(COMPONENTS)
    return showing if timeline is showing.timeline else replace(showing, timeline=timeline)


def _without_pictures(showing: Showing) -> SettingsError:
    """Say why there is nothing to put into a film: what has ended elsewhere left only its end."""
    latest = showing.timeline.latest
    if latest is not None and latest.finished:
        return SettingsError(
            "Of this training only the result is here, not the way to it: press Play to train it "
            "again, then try again."
        )
    return SettingsError("Nothing was trained yet: press Play, then try again.")


def _of_other_labels(frames: tuple[Frame, ...]) -> bool:
    """Whether the end is that of a label count of which no earlier step was looked at."""
    *earlier, end = frames
    late = [frame.labels for frame in earlier if frame.stage is Stage.FINETUNING]
    return end.finished and bool(late) and end.labels not in late


def _shares(frames: tuple[Frame, ...]) -> list[float]:
    moving = 1.0 - FIRST_REST - LAST_REST
    stages = [frame.stage for frame in frames]
    kinds = len(set(stages))
    shares = [moving / kinds / stages.count(stage) for stage in stages]
    if shares:
        shares[0] += FIRST_REST
        shares[-1] += LAST_REST
    return shares


def _until(showing: Showing, index: int, *, whole: bool) -> Showing:
    """Return what was known at a moment; on the way nothing was measured over seeds."""
    if whole:
        return showing
    frames = showing.timeline.frames[: index + 1]
    timeline = replace(showing.timeline, frames=frames, ends={})
    return replace(showing, timeline=timeline, measured=Measured())


def _stage_words(frame: Frame, say: Say) -> str:
    words = {
        Stage.PRETRAINING: say("Pretraining without labels, step {step} of {steps}"),
        Stage.FINETUNING: say("Training on labels ({labels}), step {step} of {steps}"),
    }
    labels = labels_of(frame, say)
    return words[frame.stage].format(step=frame.step, steps=frame.steps, labels=labels)


def _titled(shown: Figure, title: str) -> Figure:
    if isinstance(shown, Poster):
        return replace(shown, comparison=replace(shown.comparison, title=title))
    return replace(shown, title=title)


def _steadied(shown: Figure, end: Figure) -> Figure:
    """Give curves the axes that they have in the end, so that nothing jumps."""
    if isinstance(shown, ComparisonFigure) and isinstance(end, ComparisonFigure):
        first, second = (replace(arm, badges=()) for arm in shown.arms)
        return replace(shown, arms=(first, second), curves=_on_axes(shown.curves, end.curves))
    if isinstance(shown, Poster | SlideFigure) and isinstance(end, Poster | SlideFigure):
        comparison = _steadied(shown.comparison, end.comparison)
        assert isinstance(comparison, ComparisonFigure)
        return replace(shown, comparison=comparison)
    if isinstance(shown, SheetFigure) and isinstance(end, SheetFigure):
        return replace(shown, plots=_on_axes(shown.plots, end.plots))
    return shown


def _on_axes(plots: tuple[Plot, ...], ends: tuple[Plot, ...]) -> tuple[Plot, ...]:
    return tuple(replace(plot, x=end.x, y=end.y) for plot, end in zip(plots, ends, strict=True))
