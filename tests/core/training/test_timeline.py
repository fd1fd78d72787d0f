from dataclasses import replace

import numpy as np

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.core.training.timeline import Timeline
from tests.factories import frame, frames, timeline


def moments(made):
    return [(each.stage, each.step) for each in made.frames]


def ended(labels, **choices):
    settings = settings_for(labels_per_class=labels, **choices)
    return frame(settings, Stage.FINETUNING, 150)


def test_an_empty_timeline_has_no_latest_frame():
    assert Timeline().latest is None
    assert Timeline(labels=3).latest is None


def test_frames_stay_in_order():
    made = Timeline()
    for each in frames(count=4):
        made = made.extended(each)
    assert moments(made) == sorted(set(moments(made))) and len(made.frames) == 8
    assert made.latest is made.frames[-1]


def test_an_earlier_frame_replaces_what_follows_it():
    made = timeline()
    again = made.extended(made.frames[2])
    assert moments(again) == moments(made)[:3]


def test_a_frame_of_another_pretraining_starts_anew():
    other = timeline(settings_for(seed=3)).frames[5]
    assert timeline().extended(other).frames == (other,)


def test_fine_tuning_anew_keeps_the_pretraining():
    made = timeline()
    kept = made.before(Stage.FINETUNING)
    assert kept.frames == made.of(Stage.PRETRAINING)
    assert kept.ends == {}
    more = timeline(settings_for(finetuning="all")).of(Stage.FINETUNING)[0]
    assert kept.extended(more).of(Stage.PRETRAINING) == kept.frames


def test_the_ends_gather_and_only_one_of_them_is_a_frame():
    first, second = ended(2), ended(3)
    for labels, own in ((2, first), (3, second)):
        made = Timeline(labels=labels).extended(first).extended(second)
        assert made.ends == {2: first, 3: second}
        assert made.frames == (own,) and made.latest is own
    assert Timeline().extended(first).extended(second).frames == (first,)


def test_an_end_that_comes_again_takes_the_place_of_the_one_before():
    made = Timeline(labels=2).extended(ended(2)).extended(ended(3))
    again = ended(2)
    assert made.extended(again).frames == (again,)


def test_what_was_measured_later_fills_in_what_was_unknown_and_nothing_else():
    made = timeline(settings_for(labels_per_class=2), 4)
    step, late = made.frames[5].step, made.frames[5]
    holes = np.array(late.supervised.standings)
    holes[6] = np.nan
    partial = replace(late, supervised=replace(late.supervised, standings=frozen(holes)))
    before = replace(made, frames=(*made.frames[:5], partial, *made.frames[6:]))
    table = np.full_like(holes, 0.25)
    after = before.completed({step: (table, table)})
    assert (after.frames[5].supervised.standings[6] == 0.25).all()
    assert (after.frames[5].supervised.standings[:6] == holes[:6]).all()
    assert after.frames[:5] == before.frames[:5] and after.frames[6:] == before.frames[6:]
    assert after.frames[5].pretrained.standings is not None and np.isnan(holes[6]).all()


def known(made, place):
    return ~np.isnan(made.frames[place].supervised.standings[:, 0])


def only(late, *labels):
    """A frame at the first of these counts that was tested at all of them and no other."""
    table = np.full((30, 4), np.nan)
    table[[count - 1 for count in labels]] = 0.5
    arms = {
        role: replace(late.arm(role), standings=frozen(table))
        for role in ("supervised", "pretrained")
    }
    return replace(late, settings=late.settings.changed(labels_per_class=labels[0]), **arms)


def test_a_moment_that_is_looked_at_at_other_labels_forgets_nothing_that_was_measured():
    late = frame(settings_for(), Stage.FINETUNING, 30)
    made = Timeline().extended(only(late, 4, 9, 16)).extended(only(late, 7))
    assert len(made.frames) == 1 and made.frames[0].labels == 7
    assert (np.flatnonzero(known(made, 0)) + 1).tolist() == [4, 7, 9, 16]


def test_what_was_measured_of_another_training_is_no_part_of_a_moment():
    late = frame(settings_for(), Stage.FINETUNING, 30)
    other = frame(settings_for(finetuning="all"), Stage.FINETUNING, 30)
    made = Timeline().extended(only(late, 4, 9)).extended(only(other, 7))
    assert (np.flatnonzero(known(made, 0)) + 1).tolist() == [7]


def test_a_moment_that_is_sought_is_shown_as_soon_as_it_is_past():
    run = frames(settings_for(), 6)
    made = Timeline(run[:6]).seeking((Stage.FINETUNING, run[8].step))
    for each in run[6:9]:
        made = made.extended(each)
        assert made.cursor is None
    for each in run[9:]:
        made = made.extended(each)
        assert made.shown is run[8] and made.sought is None


def test_whoever_looks_elsewhere_seeks_no_more():
    run = frames(settings_for(), 6)
    made = Timeline(run[:8]).seeking((Stage.FINETUNING, run[8].step))
    assert made.looking_back(99).sought == made.sought
    assert made.looking_back(3).sought is None and made.looking_at(5).sought is None


def test_another_label_count_shows_its_own_end():
    made = timeline()
    for labels in (1, 7, 30):
        assert made.looking_at(labels).latest is made.ends[labels]
        assert made.looking_at(labels).frames == (*made.frames[:-1], made.ends[labels])


def test_a_count_whose_end_has_not_come_shows_the_newest_end():
    end = ended(4)
    assert Timeline(labels=9).extended(end).latest is end


def test_before_the_end_the_newest_frame_is_shown_whatever_its_labels():
    middle = frame(settings_for(labels_per_class=4), step=75)
    assert Timeline(labels=9).extended(middle).latest is middle


def test_training_anew_forgets_the_ends():
    made = Timeline(labels=2).extended(ended(2)).extended(ended(3))
    middle = frame(settings_for(labels_per_class=2), step=75)
    assert made.extended(middle).ends == {}


def test_ends_of_another_training_never_mix():
    made = Timeline(labels=2).extended(ended(2)).extended(ended(3, finetuning="all"))
    assert list(made.ends) == [3]
    again = made.extended(ended(2, finetuning="all"))
    assert sorted(again.ends) == [2, 3]


def test_extending_leaves_the_old_timeline_as_it_was():
    before = Timeline(labels=2).extended(ended(2))
    before.extended(ended(3))
    assert list(before.ends) == [2]


def test_at_present_the_latest_frame_is_shown():
    made = timeline()
    assert made.shown is made.latest and made.place == len(made.frames) - 1
    assert Timeline().shown is None and Timeline().place == -1


def test_looking_back_shows_an_older_frame_and_changes_nothing_else():
    back = timeline().looking_back(2)
    assert back.shown is back.frames[2] and back.place == 2
    assert back.latest is back.ends[1]


def test_the_last_place_and_all_beyond_it_are_the_present():
    made = timeline().looking_back(2)
    for place in (len(made.frames) - 1, len(made.frames), 10**6):
        assert made.looking_back(place).cursor is None
    assert made.looking_back(-5).place == 0


def test_frames_that_arrive_leave_the_cursor_where_it_is():
    first, *rest = frames(count=4)
    made = Timeline().extended(first)
    for each in rest[:3]:
        made = made.extended(each)
    back = made.looking_back(1)
    for each in rest[3:]:
        back = back.extended(each)
    assert back.shown is made.frames[1] and len(back.frames) == 8


def test_a_frame_that_replaces_what_is_looked_at_leads_back_to_the_present():
    back = timeline().looking_back(5)
    assert back.extended(back.frames[2]).cursor is None
    assert back.before(Stage.FINETUNING).cursor is None
    assert back.looking_at(7).cursor is None


def test_one_run_is_ahead_of_another_by_its_newest_moment():
    run = frames(count=4)
    early, late = Timeline(run[:3]), Timeline(run[:6])
    assert late.ahead_of(early) and not early.ahead_of(late) and not late.ahead_of(late)
    assert early.ahead_of(Timeline()) and not Timeline().ahead_of(early)
    assert not Timeline().ahead_of(Timeline())


def test_the_moment_is_that_of_the_frame_that_is_shown():
    made = timeline(count=4)
    assert made.moment == (Stage.FINETUNING, 150) and Timeline().moment is None
    assert made.looking_back(0).moment == (Stage.PRETRAINING, 0)


def test_another_frame_takes_the_place_of_the_one_that_is_shown():
    made = timeline(count=4)
    middle, last = replace(made.frames[2]), replace(made.frames[-1])
    back = made.looking_back(2).showing(middle)
    assert back.frames == (*made.frames[:2], middle, *made.frames[3:]) and back.ends == made.ends
    ended = made.showing(last)
    assert ended.frames == (*made.frames[:-1], last) and ended.ends[last.labels] is last


def test_moments_of_pretraining_take_on_the_choices_of_today():
    made = timeline(count=4)
    today = settings_for(finetuning="all")
    changed = made.under(today)
    assert {each.settings for each in changed.of(Stage.PRETRAINING)} == {today}
    assert changed.of(Stage.FINETUNING) == made.of(Stage.FINETUNING)
    assert made.under(made.frames[0].settings) is made


def test_an_end_is_looked_at_in_a_finished_run_alone():
    made = timeline(count=4)
    assert made.looking_at_end(7).latest is made.latest
    assert made.looking_at_end(7).frames[-1] is made.ends[7]
    assert made.looking_at_end(None) is made and made.looking_at_end(99) is made
    half = replace(made, frames=made.frames[:-1])
    assert half.looking_at_end(7) is half


def test_each_arm_is_filled_in_from_its_own_table_and_from_one_that_fits():
    late = only(frame(settings_for(), Stage.FINETUNING, 30), 4)
    made, table = Timeline((late,)), np.full((30, 4), 0.25)
    filled = made.completed({30: (table, 2 * table)}).frames[0]
    assert filled.supervised.standings[0, 0] == 0.25 and filled.pretrained.standings[0, 0] == 0.5
    one = made.completed({30: (None, table)}).frames[0]
    assert one.supervised is late.supervised and one.pretrained.standings[0, 0] == 0.25
    for nothing in ({30: (None, None)}, {30: (table[1:], table[1:])}, {29: (table, table)}):
        assert made.completed(nothing).frames[0] is late
    nowhere = np.full((30, 4), np.nan)
    assert made.completed({30: (nowhere, nowhere)}).frames[0] is late
