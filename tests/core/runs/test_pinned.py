"""A pinned run: its facts, what differs from the current one, and its ghost."""

import numpy as np

from explainer.core.comparison.pointed import courses
from explainer.core.comparison.training_curves import curves
from explainer.core.figures.theme import ARM_STROKES
from explainer.core.figures.wording import settings_line
from explainer.core.runs.pinned import GHOSTS, Pinned, differences, facts, ghosts, peculiarities
from explainer.core.settings.cards import OWN
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.settings.settings import settings_for
from explainer.core.training.timeline import Timeline
from explainer.plotting.line_legend import samples
from tests import tables
from tests.factories import timeline

OLD = settings_for("moons", labels_per_class=2)
RUN = Pinned(1, OLD, timeline(OLD, 4))


def rows(**choices):
    now = timeline(OLD.changed(**choices), 4).latest
    return {name: (old, new) for name, old, new in differences(RUN, now, str)}


def test_a_run_is_told_by_its_scene_its_labels_and_both_accuracies():
    title, labels, first, second = facts(RUN, str)
    assert title == "Moons" and labels == "2 labels per class, seed 0"
    assert first.startswith("Supervised only: ") and second.endswith(" %")


def test_choices_that_differ_come_before_the_results():
    found = rows(width=8, seed=3)
    assert list(found)[:2] == ["Width", "Seed"]
    assert found["Width"] == ("64", "8")
    assert len(found) == 5


def test_the_same_run_differs_in_nothing_but_shows_its_results_twice():
    found = rows()
    assert len(found) == 3
    assert all(old == new for old, new in found.values())


def test_a_run_that_was_pinned_while_it_pretrained_has_no_accuracy_yet():
    early = Pinned(2, OLD, RUN.timeline.looking_back(1))
    assert all("–" in fact for fact in facts(early, str)[3:])
    found = {name: old for name, old, _ in differences(early, RUN.frame, str)}
    assert found["Difference in points"] == "–"


def test_a_ghost_is_the_wide_lines_as_dots_behind_the_current_ones():
    now = curves(timeline(OLD.changed(seed=4), 4), str)
    with_ghost = ghosts(RUN, now, str)
    for plot, before, own in zip(with_ghost, now, curves(RUN.timeline, str), strict=True):
        wide = [line for line in own.lines if line.points.size and not line.thin] or own.lines
        behind = plot.lines[: len(wide)]
        for line, mine in zip(behind, wide, strict=True):
            assert line.stroke == GHOSTS[line.role] and line.thin and not line.ended
            np.testing.assert_array_equal(line.points, mine.points)
        assert plot.lines[len(wide) :] == before.lines
        for axis, now_axis, old in ((plot.x, before.x, own.x), (plot.y, before.y, own.y)):
            assert axis.low == min(now_axis.low, old.low)
            assert axis.high == max(now_axis.high, old.high)


def test_the_legend_names_a_ghost_and_its_dots_are_those_of_no_other_line():
    """Nor those of an arm, of the random encoder or of when an arm was right about a point."""
    taken = {line.stroke for line in courses(RUN.timeline, np.arange(3))} | {*ARM_STROKES.values()}
    assert taken.isdisjoint(GHOSTS.values()) and len({*GHOSTS.values()}) == 2
    now = curves(timeline(OLD.changed(seed=4), 4), str)
    for plot, before in zip(ghosts(RUN, now, str), now, strict=True):
        named = [sample for sample in samples(plot.lines) if sample.name.startswith("Run 1: ")]
        arms = {line.role for line in before.lines if line.role in ARM_SHORT}
        assert {sample.name for sample in named} == {f"Run 1: {ARM_SHORT[arm]}" for arm in arms}
        assert all(sample.stroke == GHOSTS[sample.role] for sample in named)
        assert {line.stroke for line in before.lines}.isdisjoint(GHOSTS.values())


def test_a_ghost_of_a_run_that_had_hardly_begun_is_seen_all_the_same():
    """A line of one moment would be nothing, one of two a speck."""
    now = curves(timeline(OLD.changed(seed=4), 4), str)
    for frames, plots in ((RUN.timeline.frames[:2], (0,)), (RUN.timeline.frames[:5], (1, 2))):
        early = Pinned(2, OLD, Timeline(frames, {}, 2))
        found = ghosts(early, now, str)
        marked = [bool(plot.dots) for plot in found]
        assert marked == [place in plots for place in range(3)]
    assert [dots.role for dots in found[-1].dots] == ["supervised", "pretrained"]
    for dots in found[-1].dots:
        ends = [line.points[-1:] for line in found[-1].lines if line.role == dots.role]
        np.testing.assert_array_equal(dots.points, ends[0])


def test_a_run_pinned_before_its_labels_has_no_accuracy_and_its_name_says_so():
    early = Pinned(2, OLD, Timeline(RUN.timeline.frames[:3], {}, 2))
    titles = [plot.title for plot in ghosts(early, curves(RUN.timeline, str), str)]
    assert titles[-1] == "Accuracy; run 2 has none yet"


def test_one_label_is_one():
    one = OLD.changed(labels_per_class=1)
    run = Pinned(1, one, timeline(one, 4))
    assert facts(run, str)[1] == "1 label per class, seed 0"


def test_a_run_is_told_from_others_by_what_its_facts_do_not_say():
    wide, seeded = (
        Pinned(2, OLD.changed(width=8), RUN.timeline),
        Pinned(3, OLD.changed(seed=4), RUN.timeline),
    )
    assert peculiarities(RUN, (RUN, wide, seeded), str) == ("width: 64",)
    assert peculiarities(wide, (RUN, wide), str) == ("width: 8",)
    assert peculiarities(RUN, (RUN, seeded), str) == ()


def test_the_accuracy_names_the_ghost():
    titles = [plot.title for plot in ghosts(RUN, curves(RUN.timeline, str), str)]
    assert titles[-1] == "Accuracy, dots: run 1" and "run" not in titles[0]


def test_a_run_that_was_pinned_while_it_trained_says_at_which_step_wherever_it_stands():
    place = len(RUN.timeline.frames) - 2
    middle = Pinned(3, OLD, RUN.timeline.looking_back(place))
    words = f"fine-tuning step {middle.frame.step} of 150"
    assert facts(middle, str)[2] == words and words not in facts(RUN, str)
    assert ("Moment", words, "finished") in differences(middle, RUN.frame, str)
    assert ("Moment", "finished", words) in differences(RUN, middle.frame, str)
    early = Pinned(2, OLD, RUN.timeline.looking_back(1))
    assert facts(early, str)[2] == "pretraining step 50 of 150"
    assert settings_line(middle.frame, str).endswith(f" · {words}")
    assert "step" not in settings_line(RUN.frame, str).rpartition("version")[2]


def test_a_ghost_is_named_with_the_colon_of_the_language():
    def in_chinese(words):
        """Translate what the sign depends on."""
        return {"Run {number}": "运行 {number}", "{run}: {words}": "{run}：{words}"}.get(
            words, words
        )

    first, *_ = ghosts(RUN, curves(timeline(OLD, 4), str), in_chinese)
    names = [sample.name for sample in samples(first.lines) if sample.name.startswith("运行")]
    assert names and all(name.startswith("运行 1：") for name in names)


def test_a_scene_is_called_no_table():
    own = settings_for(OWN, data=tables.data())
    rows = differences(Pinned(1, OLD, timeline(OLD, 4)), timeline(own, 4).latest, str)
    told = {name: (before, after) for name, before, after in rows}
    assert told["Table"] == ("no table", "blobs") and told["Scene"][0] != "no table"
