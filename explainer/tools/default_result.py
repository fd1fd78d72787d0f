"""Make the finished comparison that is on the screen when the window opens.

Run `python -m explainer.tools.default_result`; it takes some seconds.
"""

from __future__ import annotations

from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.platform.assets import DEFAULT_RESULT, assets_folder
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.training.findings import Findings
from explainer.core.training.saved import Saved
from explainer.files.sessions.session_file import TIGHTEST, session_bytes
from explainer.files.writing import write_whole
from explainer.lab.measuring.seed_pool import survey
from explainer.science.comparison.comparison import finished_comparison
from explainer.science.measuring.measurement import standard
from explainer.science.steps import finished
from explainer.science.threads import single_threaded
from explainer.tools.arguments import chosen


def default_result(settings: Settings) -> Saved:
    """Train and measure a comparison."""
    counts = range(1, settings.most_labels + 1)
    outcomes = survey(settings, counts, range(USUAL_SEEDS), lambda done, total: None)
    findings = Findings({outcomes.seeds: outcomes}, {}, {}, *finished(standard(settings)))
    return Saved(settings, finished_comparison(settings, courses=True), findings)


def main() -> None:
    """Store the default comparison among the assets."""
    chosen(__doc__)
    single_threaded()
    content = session_bytes(default_result(settings_for()), TIGHTEST)
    write_whole(assets_folder() / DEFAULT_RESULT, content)


if __name__ == "__main__":
    main()
