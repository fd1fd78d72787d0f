"""Every figure by its name: the window, the files and the command line ask here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from explainer.core.comparison.capacity import capacity_figure
from explainer.core.comparison.composition import comparison
from explainer.core.comparison.disagreement import disagreement_figure
from explainer.core.comparison.group_accuracy import group_figure
from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.export.bent_plane import BentWay, Layers
from explainer.core.export.figure_cards import FIGURES, MORPH, SLIDE
from explainer.core.export.large_planes import DECISIONS, LargePlanes
from explainer.core.export.slide import slide_figure
from explainer.core.figures.figure import (
    ArmFigure,
    ComparisonFigure,
    Figure,
    Plot,
    Poster,
    SheetFigure,
    Worth,
)
from explainer.core.measuring.efficiency import Measured, Outcomes
from explainer.core.morph.morph_figure import morph_figure
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.core.text.quantities import Finding
from explainer.core.text.say import Say
from explainer.core.training.cost import pretraining_cost
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline

STILL = ("label-efficiency", "capacity")
"""Figures in which nothing moves while a model trains."""
OF_MOMENT: dict[str, Callable[[Frame, Outcomes | None, Say], Worth]] = {
    "disagreement": lambda frame, outcomes, say: disagreement_figure(frame, say),
    "groups": group_figure,
}
"""What draws each figure of the moment that is shown, and of what was measured of it."""


@dataclass(frozen=True, slots=True, eq=False)
class ToldChapter:
    """What a chapter of the story has measured, and the exhibit that it looks at, if any.

    `findings` go by the place of the step.
    """

    chapter: int
    findings: Mapping[int, Finding | None]
    exhibit: ShownExhibit | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Showing:
    """All that is known of one experiment: what every figure of it is made from.

    `capacity` holds outcomes by width, `seconds` how long pretraining took, None if unknown;
    `told` is what a chapter of the story makes of it. `share` is how far planes are bent in the
    figure `morph`, None for several moments side by side, in a slide and in a decision plane
    alone; what else a slide shows are the `large` planes. They are bent through the `layers` of
    both encoders where there are any.
    """

    timeline: Timeline = field(default_factory=Timeline)
    measured: Measured = field(default_factory=Measured)
    capacity: Mapping[int, Outcomes] = field(default_factory=dict)
    seconds: float | None = None
    told: ToldChapter | None = None
    share: float | None = None
    large: LargePlanes = DECISIONS
    layers: Layers = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """The choices behind the frame that is shown; `ValueError` without a frame."""
        if self.timeline.shown is None:
            raise ValueError("There is nothing to show before the first frame.")
        return self.timeline.shown.settings


def figure(name: str, showing: Showing, say: Say) -> Figure:
    """Return a figure of the catalogue; `SettingsError` if there is none of that name."""
    if name not in FIGURES:
        raise SettingsError(
            "There is no figure '{name}': choose one of {figures}.",
            name=name,
            figures=", ".join(FIGURES),
        )
    whole = _comparison(showing, say)
    if name == "comparison":
        return whole
    if name == SLIDE:
        share, large, layers = showing.share or 0.0, showing.large, showing.layers
        return slide_figure(whole, showing.timeline, say, share, large=large, layers=layers)
    if name == "poster":
        return Poster(whole, capacity_figure(showing.capacity, showing.settings, say))
    return _sheet(name, whole, showing, say)


def _comparison(showing: Showing, say: Say) -> ComparisonFigure:
    cost = pretraining_cost(showing.settings, showing.seconds)
    return comparison(showing.timeline, say, showing.measured, cost)


def _sheet(name: str, whole: ComparisonFigure, showing: Showing, say: Say) -> SheetFigure:
    if name == "training-curves":
        return _curves(whole, say)
    if name == MORPH:
        return morph_figure(whole, showing.timeline, say, showing.share)
    if name in (*STILL, *MOMENTS):
        return _worth(name, whole, showing, say)
    return _plane(name, whole, showing, say)


def _plane(name: str, whole: ComparisonFigure, showing: Showing, say: Say) -> SheetFigure:
    role, _, plane = name.partition("-")
    number = list(ARM_NAMES).index(role)
    arm = whole.arms[number]
    plot: Plot = arm.embedding if plane == "embedding" else _boundary(arm, number, showing, say)
    alone = replace(whole, arms=(replace(arm, decision=plot, embedding=plot),) * 2)
    verdict = " · ".join(words for words in (arm.verdict, *arm.badges) if words)
    return SheetFigure(
        title=say("{arm}: {plane}").format(arm=arm.name, plane=plot.title),
        role=role,
        plots=(replace(plot, title="", caption=""),),
        headline=arm.headline,
        headline_name=arm.headline_name,
        facts=tuple(fact for fact in (verdict, arm.details, plot.caption) if fact),
        legend=alone.legend_for((plot,)),
        settings_line=whole.settings_line,
        description=plot.description,
    )


def _boundary(arm: ArmFigure, number: int, showing: Showing, say: Say) -> Plot:
    """Return a decision plane as far bent as it is shown."""
    frame, share = showing.timeline.shown, showing.share or 0.0
    if frame is None or share <= 0:
        return arm.decision
    way = BentWay(showing.timeline, share, showing.layers, say)
    return way.plane(arm, frame, showing.large.angles[number])


def _curves(whole: ComparisonFigure, say: Say) -> SheetFigure:
    return SheetFigure(
        title=say("Training curves"),
        plots=whole.curves,
        settings_line=whole.settings_line,
        description=" ".join(plot.description for plot in whole.curves),
    )


def _worth(name: str, whole: ComparisonFigure, showing: Showing, say: Say) -> SheetFigure:
    worth, title = whole.worth, whole.title
    if name == "capacity":
        worth = capacity_figure(showing.capacity, showing.settings, say)
        title = say("When does each model underfit or overfit?")
    if name in MOMENTS and showing.timeline.shown is not None:
        worth = OF_MOMENT[name](showing.timeline.shown, showing.measured.outcomes, say)
        title = say(MOMENTS[name].question)
    return SheetFigure(
        title=title,
        plots=(worth.plot,),
        evident=not worth.muted,
        headline=worth.headline,
        headline_name=worth.headline_name,
        facts=worth.facts,
        settings_line=whole.settings_line,
        description=worth.plot.description,
    )
