"""Finished runs that are kept, and how many."""

from dataclasses import replace

import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.saved import Saved
from explainer.session.runs.finished_runs import FinishedRuns, size_of, whole
from tests import factories

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)


def run(**choices):
    settings = SMALL.changed(**choices)
    return Saved(settings, factories.timeline(settings, 2))


def test_a_run_is_found_at_every_label_count_and_by_no_other_choice():
    runs, kept = FinishedRuns(), run()
    runs.keep(kept)
    found = runs.find(SMALL.changed(labels_per_class=7))
    assert found.timeline is kept.timeline and found.settings.labels_per_class == 7
    assert runs.find(SMALL.changed(seed=1)) is None


def test_the_oldest_runs_make_room():
    runs = FinishedRuns(most=2)
    for seed in (0, 1, 0, 2):
        runs.keep(run(seed=seed))
    assert len(runs) == 2
    assert runs.find(SMALL.changed(seed=1)) is None
    assert runs.find(SMALL) and runs.find(SMALL.changed(seed=2))


def test_memory_is_bounded():
    size = size_of(run())
    runs = FinishedRuns(most_bytes=int(2.5 * size))
    for seed in range(4):
        runs.keep(run(seed=seed))
    assert len(runs) == 2 and runs.bytes == 2 * size
    runs = FinishedRuns(most_bytes=size - 1)
    runs.keep(run())
    assert len(runs) == 0


def test_what_frames_share_counts_once():
    one = run()
    frames = one.timeline.frames
    more = replace(one, timeline=replace(one.timeline, frames=(*frames, *frames)))
    assert size_of(more) == size_of(one) > 10_000


@pytest.mark.parametrize("part", ["frames", "ends", "settings", "nothing"])
def test_only_a_run_that_can_be_shown_at_every_count_is_whole(part):
    made = run()
    line = made.timeline
    short = {
        "frames": replace(made, timeline=replace(line, frames=line.frames[:-1])),
        "ends": replace(made, timeline=replace(line, ends={2: line.ends[2]})),
        "settings": replace(made, settings=SMALL.changed(seed=5)),
        "nothing": replace(made, timeline=replace(line, frames=(), ends={})),
    }
    assert whole(made) and not whole(short[part])
