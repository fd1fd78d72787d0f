"""Make the finished comparison that is on the screen when the window opens.

Run `python -m explainer.science.showpiece`; it takes some seconds.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.core.archive import archived
from explainer.core.assets import DEFAULT_RESULT, assets_folder
from explainer.core.efficiency import Measured, joined
from explainer.core.seeds import USUAL_SEEDS, shares
from explainer.core.settings import Settings, Stage, settings_for
from explainer.core.timeline import Timeline
from explainer.science.comparison import Kept, compare
from explainer.science.measurement import outcomes, standard
from explainer.science.steps import finished
from explainer.science.threads import single_threaded


def finished_comparison(settings: Settings) -> Timeline:
    """Train a comparison to its end."""
    timeline = Timeline(labels=settings.labels_per_class)
    for frame in compare(settings, Stage.DATA, Kept()):
        timeline = timeline.extended(frame)
    return timeline


def measured(settings: Settings, seeds: Sequence[int]) -> Measured:
    """Measure every label count over some seeds."""
    counts = range(1, settings.most_labels + 1)
    found = joined([outcomes(settings, counts, chunk) for chunk in shares(seeds)])
    return Measured(found, None, *finished(standard(settings)))


def main() -> None:
    """Train and measure the default comparison and store it among the assets."""
    single_threaded()
    settings = settings_for()
    target = assets_folder() / DEFAULT_RESULT
    target.parent.mkdir(parents=True, exist_ok=True)
    found = measured(settings, range(USUAL_SEEDS))
    target.write_bytes(archived(finished_comparison(settings), found))


if __name__ == "__main__":
    main()
