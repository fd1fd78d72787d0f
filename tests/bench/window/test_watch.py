"""What is taken for painted: also a frame that looks as the one before it did."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from explainer.bench.window.watch import Watch
from tests.windows import filled_window

ROUNDS = 4
"""So often events are handled until all that there was to paint has been."""


def test_a_frame_that_changes_nothing_is_painted_with_it(qtbot):
    window = filled_window(qtbot)
    store, watch = window.store, Watch(window)
    watch.attach()
    store.change(labels_per_class=9)
    qtbot.waitUntil(lambda: watch.shown is store.timeline.shown and watch.painted)
    paints, seen = len(watch.paints), store.timeline
    store._timeline = replace(seen, frames=(*seen.frames[:-1], replace(seen.latest)), ends={})
    window.live.draw_now()
    assert watch.shown is store.timeline.shown is not seen.shown and not watch.painted
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    assert watch.painted and len(watch.paints) == paints
    watch.end()
    window.close()
