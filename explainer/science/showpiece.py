"""Make the finished comparison that is on the screen when the window opens.

Run `python -m explainer.science.showpiece`; it takes a few seconds.
"""

from __future__ import annotations

from explainer.core.archive import archived
from explainer.core.assets import DEFAULT_RESULT, assets_folder
from explainer.core.settings import Settings, Stage, settings_for
from explainer.core.timeline import Timeline
from explainer.science.comparison import Kept, compare
from explainer.science.threads import single_threaded


def finished(settings: Settings) -> Timeline:
    """Train a comparison to its end."""
    timeline = Timeline()
    for frame in compare(settings, Stage.DATA, Kept()):
        timeline = timeline.extended(frame)
    return timeline


def main() -> None:
    """Train the default comparison and store it among the assets."""
    single_threaded()
    target = assets_folder() / DEFAULT_RESULT
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(archived(finished(settings_for())))


if __name__ == "__main__":
    main()
