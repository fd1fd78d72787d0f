"""Trains and measures whatever a figure needs, for the command line."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.export.figure_cards import MORPH
from explainer.core.export.figure_catalogue import Showing
from explainer.core.measuring.curve_counts import counts_beside
from explainer.core.measuring.efficiency import Measured, Outcomes
from explainer.core.measuring.seeds import (
    BASELINE_COUNTS,
    CAPACITY_SEEDS,
    CAPACITY_WIDTHS,
    USUAL_SEEDS,
)
from explainer.core.settings.settings import Settings
from explainer.lab.measuring.seed_pool import Progress, measured, survey
from explainer.science.comparison.comparison import finished_comparison
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.measuring.measurement import outcomes, standard
from explainer.science.steps import finished
from explainer.science.threads import single_threaded

CURVES = ("label-efficiency", "poster")
CAPACITIES = ("capacity", "poster")
UNMEASURED = (
    *("training-curves", "capacity", MORPH),
    *(name for name, card in MOMENTS.items() if not card.measured),
)


def showing(
    settings: Settings, figure: str, progress: Progress, *, whole_curve: bool = False
) -> Showing:
    """Train the comparison and measure over seeds what the figure says of them.

    `whole_curve` asks for every label count even if the figure itself shows one.
    """
    single_threaded()
    counts: tuple[int, ...] = (settings.labels_per_class,)
    if whole_curve or figure in CURVES:
        counts = counts_beside(settings)
    measures = whole_curve or figure not in UNMEASURED
    return Showing(
        timeline=finished_comparison(settings),
        measured=_measured(settings, counts, progress) if measures else Measured(),
        capacity=_capacity(settings, progress) if figure in CAPACITIES else {},
    )


def _measured(settings: Settings, counts: tuple[int, ...], progress: Progress) -> Measured:
    found = survey(settings, counts, range(USUAL_SEEDS), progress)
    beside = None
    if settings.data is not None and len(counts) > 1:  # As the window does: tables want them.
        few = [count for count in BASELINE_COUNTS if count in counts]
        beside = finished(measuring_baselines(settings, few, range(USUAL_SEEDS)))
    return Measured(found, beside, *finished(standard(settings)))


def _capacity(settings: Settings, progress: Progress) -> Mapping[int, Outcomes]:
    counts = (settings.labels_per_class,)
    measures = [(outcomes, settings.changed(width=width)) for width in CAPACITY_WIDTHS]
    found = measured(measures, counts, range(CAPACITY_SEEDS), progress)
    return dict(zip(CAPACITY_WIDTHS, found, strict=True))
