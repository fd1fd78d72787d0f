"""Below planes that bend it is said what they and their lines are, however narrow they are."""

from dataclasses import replace

import pytest

from explainer.core.settings.settings import settings_for
from tests.core.morph.test_plane_morph import encoded
from tests.factories import timeline
from tests.windows import present_at

SETTINGS = settings_for("moons", labels_per_class=4)


SIZES = ((1280, 720), (1920, 1080), (1024, 640), (1024, 768))
SCREENS = ((1920, 1080), (1024, 768))


@pytest.fixture
def window(kept, spoken):
    made = kept.filled(settings=SETTINGS, size=SIZES[0], folded=True)
    made.motion_changed.emit(False)
    shown = timeline(SETTINGS, 3)
    gridded = encoded(encoded(shown.shown), role="supervised")
    ends = {count: gridded if end is shown.shown else end for count, end in shown.ends.items()}
    frames = (*shown.frames[:-1], gridded)
    made.store.show_stored(replace(shown, frames=frames, ends=ends))
    made.live.draw_now()
    return made


def test_what_a_plane_and_its_lines_are_is_said_side_by_side(window, qapp):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    look_at_all(SIZES, window, qapp)
    present_at(window, SCREENS[0])
    window.reveal.set_down(False)
    look_at_all(SCREENS, window, qapp)
    window.presenter.leave()
    window.setUpdatesEnabled(True)


def look_at_all(sizes, window, qapp):
    for size in sizes:
        window.resize(*size)
        for share in (0.5, 1.0):
            window.morph.show(share)
            for _ in range(3):
                qapp.processEvents()
            look_at_words(window, (size, share))
        window.morph.show(0.0)
        assert "\N{RIGHTWARDS ARROW}" in window.board.arms[0].decision.axes.text(), size


def look_at_words(window, where):
    """Find the words below each plane whole, beside each other and inside their card."""
    for arm in window.board.arms:
        plot, card = window.drawing.planes[arm.decision]._plot, arm.decision
        assert (card.title.text(), card.axes.text()) in plot.footings, where
        assert card.axes.isVisible(), where
        assert card.title.geometry().right() < card.axes.x(), where
        for words in (card.title, card.axes):
            assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width(), where
            assert card.rect().contains(words.geometry()), where
