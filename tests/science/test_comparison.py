import itertools

import numpy as np
import pytest

from explainer.core.archive import restored
from explainer.core.assets import DEFAULT_RESULT, assets_folder
from explainer.core.settings import Stage, settings_for
from explainer.science.comparison import Kept, compare
from explainer.science.showpiece import finished

SMALL = {"unlabelled": 60, "width": 16}


def run(settings, since=Stage.DATA, kept=None):
    return list(compare(settings, since, kept or Kept()))


def numbers(frame):
    arms = (frame.supervised, frame.pretrained)
    arrays = [arm.embedding for arm in arms]
    arrays += [arm.decision.margin for arm in arms if arm.decision]
    scores = [
        (arm.train_loss, arm.test_loss, arm.train_accuracy, arm.test_accuracy) for arm in arms
    ]
    return [array.tobytes() for array in arrays], scores, frame.pretraining_loss


def test_a_comparison_goes_through_its_stages_in_order():
    frames = run(settings_for("moons", **SMALL))
    moments = [(frame.stage, frame.step) for frame in frames]
    assert moments == sorted(moments)
    assert frames[0].stage is Stage.PRETRAINING and frames[0].step == 0
    assert frames[-1].finished


def test_the_same_settings_give_the_same_frames_bit_for_bit():
    settings = settings_for("circles", **SMALL)
    first, second = run(settings), run(settings)
    assert [numbers(frame) for frame in first] == [numbers(frame) for frame in second]


@pytest.mark.parametrize(
    ("change", "stages"),
    [
        ({"labels_per_class": 3}, {Stage.FINETUNING}),
        ({"finetuning": "all"}, {Stage.FINETUNING}),
        ({"objective": "denoising"}, {Stage.PRETRAINING, Stage.FINETUNING}),
        ({"width": 8}, {Stage.PRETRAINING, Stage.FINETUNING}),
        ({"noise": 0.2}, {Stage.PRETRAINING, Stage.FINETUNING}),
    ],
)
def test_a_change_redoes_what_it_spoils_and_nothing_before(change, stages):
    settings, kept = settings_for("moons", **SMALL), Kept()
    run(settings, kept=kept)
    draw = kept.draw
    changed = settings.changed(**change)
    redone = run(changed, changed.spoiled_by(settings), kept)
    assert {frame.stage for frame in redone} == stages
    assert (kept.draw is draw) == ("noise" not in change)


def test_what_was_kept_gives_the_same_result_as_a_fresh_run():
    settings, kept = settings_for("moons", **SMALL), Kept()
    run(settings, kept=kept)
    changed = settings.changed(labels_per_class=4)
    later, fresh = run(changed, Stage.FINETUNING, kept), run(changed)
    assert numbers(later[-1])[1] == numbers(fresh[-1])[1]


def test_a_run_that_was_cut_off_is_not_taken_for_a_finished_one():
    settings, kept = settings_for("moons", **SMALL), Kept()
    next(compare(settings, Stage.DATA, kept))
    frames = run(settings, Stage.FINETUNING, kept)
    assert frames[0].stage is Stage.PRETRAINING


def test_both_arms_start_from_the_same_weights():
    first = run(settings_for("moons", **SMALL))[0]
    np.testing.assert_array_equal(first.supervised.embedding, first.pretrained.embedding)


def test_nothing_flips_from_frame_to_frame():
    frames = run(settings_for("moons", unlabelled=200))
    for arm in ("supervised", "pretrained"):
        tuning = [frame.arm(arm).embedding for frame in frames if frame.stage is Stage.FINETUNING]
        for before, after in itertools.pairwise(tuning):
            assert (before * after).sum() > 0.8 * np.sqrt((before**2).sum() * (after**2).sum())


def test_frames_are_read_only():
    frame = run(settings_for("moons", **SMALL))[-1]
    for array in (
        frame.ground.points,
        frame.pretrained.embedding,
        frame.supervised.decision.winner,
    ):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@pytest.mark.parametrize("scene", ["moons", "digits"])
def test_labelled_points_are_shown_where_they_lie(scene):
    settings = settings_for(scene, unlabelled=400, labels_per_class=2)
    ground = run(settings)[-1].ground
    classes = len(settings.card.classes)
    assert sorted(ground.classes[ground.labelled]) == sorted(list(range(classes)) * 2)


def test_a_crowd_of_thousands_is_thinned_on_the_screen_only():
    frames = compare(settings_for("circles", unlabelled=4_000), Stage.DATA, Kept())
    assert len(next(frames).ground.points) == 2_000


@pytest.mark.parametrize("scene", ["moons", "digits"])
@pytest.mark.parametrize("finetuning", ["probe", "last", "all", "probe-then-all"])
def test_every_mode_runs_on_two_classes_and_on_ten(scene, finetuning):
    last = run(settings_for(scene, unlabelled=100, finetuning=finetuning))[-1]
    assert 0 <= last.pretrained.test_accuracy <= 1
    assert last.pretrained.decision.winner.max() < len(last.settings.card.classes)


def test_the_stored_result_is_what_the_code_makes():
    stored, made = restored(assets_folder() / DEFAULT_RESULT), finished(settings_for())
    assert stored.frames[-1].settings == made.frames[-1].settings
    for old, new in zip(stored.frames, made.frames, strict=True):
        assert (old.stage, old.step) == (new.stage, new.step)
    old, new = stored.frames[-1], made.frames[-1]
    for arm in ("supervised", "pretrained"):
        # Another machine adds in another order: the picture is the same, its last bits are not.
        np.testing.assert_allclose(
            old.arm(arm).test_accuracy, new.arm(arm).test_accuracy, atol=0.01
        )
        np.testing.assert_allclose(old.arm(arm).test_loss, new.arm(arm).test_loss, rtol=0.05)
        same = old.arm(arm).decision.winner == new.arm(arm).decision.winner
        assert same.mean() > 0.99
        assert np.abs(old.arm(arm).embedding - new.arm(arm).embedding).mean() < 0.02
