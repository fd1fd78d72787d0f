"""Whatever the line below the planes says, its button, its slider and its layers stay in place."""

import pytest

from explainer.core.settings.settings import settings_for
from tests.windows import settle

LONG = "layer 3 of 3: rotation to what it stretches most"
SIZES = [(1280, 720), (1920, 1080), (1024, 640)]


def places(window):
    bar = window.morph.bar
    settle()
    return [part.mapTo(window, part.rect().topLeft()) for part in (bar._play, bar.layers)] + [
        bar.slider.geometry()
    ]


@pytest.fixture
def window(kept):
    settings = settings_for("digits", labels_per_class=1, unlabelled=200)
    return kept.filled(settings=settings, size=SIZES[0], folded=True)


@pytest.mark.usefixtures("spoken")
def test_nothing_said_of_layers_moves_or_shortens_it(window):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size in SIZES:
        window.resize(*size)
        bar, before = window.morph.bar, places(window)
        bar.layers.setChecked(True)
        assert bar.stop.isVisible() and bar.words.isVisible(), size
        assert places(window) == before, size
        for words in (LONG, "layer 1 of 3: shift", ""):
            bar.show_step(words)
            assert places(window) == before, (size, words)
        bar.layers.setChecked(False)
    window.setUpdatesEnabled(True)


def test_a_step_without_room_ends_in_an_ellipsis_and_its_tooltip_is_whole(window):
    window.places.fold(False)
    window.resize(1024, 640)
    settle()
    words = window.morph.bar.words
    window.morph.bar.layers.setChecked(True)
    window.morph.bar.show_step(LONG)
    assert words.text().endswith("\u2026") and words.toolTip() == LONG
    assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width()
    window.morph.bar.show_step("")
    assert words.text() == words.toolTip() == ""
