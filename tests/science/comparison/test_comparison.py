import copy
import itertools
from dataclasses import replace

import numpy as np
import pytest
import torch

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import Metrics
from explainer.science.comparison.comparison import Comparison, compare
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.schedule import TESTS
from explainer.science.comparison.snapshots import _guesses
from explainer.science.networks.stack import random_network
from tests.science.conftest import CARDS, with_cards
from tests.science.endings import end_of, until_an_end

SMALL = {"unlabelled": 24, "width": 8, "steps": 20}
SETTINGS = settings_for("moons", labels_per_class=4, **SMALL)
MOST = SETTINGS.most_labels
"""Twelve label counts go the ways of thirty: they train in more than one bucket, too."""
ARMS = ("supervised", "pretrained")
LOOK_EVERY = 4
"""Frames: there are ten times as many, on the way and at the end."""
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


@pytest.fixture(scope="module")
def first_run(shortly_pretrained, briefly_tested):
    """A whole run, and what it has kept."""
    kept = Kept()
    return list(compare(SETTINGS, Stage.DATA, kept)), kept


@pytest.fixture
def frames(first_run):
    return first_run[0]


@pytest.fixture
def kept(first_run):
    """What a pretraining has left, to be used up by one test."""
    left = copy.copy(first_run[1])
    left.planes = dict(left.planes)
    return left


def run(settings, since=Stage.DATA, kept=None):
    return list(compare(settings, since, kept or Kept()))


def tuned(kept, **choices):
    return run(SETTINGS.changed(**choices), Stage.FINETUNING, kept)


def picture(frame, *, standing=True):
    """All that is drawn of a frame at its own label count, to the last bit."""
    drawn = []
    for arm in (frame.supervised, frame.pretrained):
        drawn += [arm.embedding.tobytes(), arm.rank, arm.calibration_error]
        if arm.guesses:
            drawn += [arm.guesses.winner.tobytes(), arm.guesses.chance.tobytes()]
        if arm.decision:
            drawn += [arm.decision.winner.tobytes(), arm.decision.margin.tobytes()]
            drawn += [line.tobytes() for line in arm.decision.boundary]
            drawn.append(arm.standing(frame.labels) if standing else None)
    return (frame.stage, frame.step, frame.labels, *drawn, frame.pretraining_loss)


def everything(frame):
    tables = [arm.standings for arm in (frame.supervised, frame.pretrained)]
    return (*picture(frame), *(table.tobytes() for table in tables if table is not None))


def ends(frames):
    return {frame.labels: frame for frame in frames if frame.finished}


def test_a_comparison_goes_through_its_stages_in_order(frames):
    moments = [(frame.stage, frame.step) for frame in frames]
    assert moments == sorted(moments)
    assert frames[0].stage is Stage.PRETRAINING and frames[0].step == 0
    assert frames[-1].finished
    tuning = {frame.step for frame in frames if frame.stage is Stage.FINETUNING}
    assert tuning == set(range(21))


def test_the_ends_of_all_counts_come_nearest_first(frames):
    order = [frame.labels for frame in frames if frame.finished]
    assert order[:5] == [4, 3, 5, 2, 6]
    assert order == sorted(range(1, MOST + 1), key=lambda count: (abs(count - 4), count))


def test_at_the_end_every_count_stands_somewhere(frames):
    for end in ends(frames).values():
        for arm in ARMS:
            standings = [end.arm(arm).standing(count) for count in range(1, MOST + 1)]
            assert all(isinstance(standing, Metrics) for standing in standings)
            assert end.arm(arm).calibration_error is not None


def test_in_between_the_count_at_hand_is_always_tested_and_the_others_in_turn(frames):
    tuning = [f for f in frames if f.stage is Stage.FINETUNING and not f.finished]
    assert all(frame.standing(arm) for frame in tuning for arm in ARMS)
    for labels in (1, 7, MOST):
        moments = [frame.supervised.standing(labels) is not None for frame in tuning]
        turns = len(moments) // TESTS
        assert turns > 1 and moments[0]
        assert all(sum(moments[at : at + turns]) == 1 for at in range(1, len(moments) - turns))


@pytest.mark.parametrize("labels", [1, MOST])
def test_the_end_of_a_count_does_not_depend_on_which_was_looked_at(frames, kept, labels):
    others = ends(tuned(kept, labels_per_class=labels))
    for count, end in ends(frames).items():
        assert everything(others[count]) == everything(end)


def test_the_same_settings_give_the_same_frames_bit_for_bit(frames):
    again = run(SETTINGS)
    assert list(map(everything, again)) == list(map(everything, frames))


def test_looking_about_changes_no_picture(frames, kept):
    comparison, shown = Comparison(SETTINGS, kept), []
    for index, frame in enumerate(comparison.frames(Stage.FINETUNING)):
        shown.append(frame)
        for labels in (1 + index % MOST, MOST, 4) if index % LOOK_EVERY == 0 else ():
            comparison.look(labels)
    tuning = [frame for frame in frames if frame.stage is Stage.FINETUNING]
    assert list(map(picture, shown)) == list(map(picture, tuning))
    for labels, end in ends(shown).items():
        assert everything(end) == everything(ends(frames)[labels])


@pytest.mark.parametrize("labels", [1, 9])
def test_a_look_in_the_middle_shows_that_count_as_it_is_then(kept, labels):
    other = copy.copy(kept)
    comparison = Comparison(SETTINGS, kept)
    course = comparison.frames(Stage.FINETUNING)
    for _ in range(8):
        frame = next(course)
    looked = comparison.look(labels)
    assert (looked.stage, looked.step, looked.labels) == (frame.stage, frame.step, labels)
    wanted = next(
        each
        for each in compare(SETTINGS.changed(labels_per_class=labels), Stage.FINETUNING, other)
        if each.step == frame.step
    )
    assert picture(looked, standing=False) == picture(wanted, standing=False)
    for arm in ARMS:
        assert looked.standing(arm) == pytest.approx(wanted.standing(arm), abs=1e-6)
    assert next(course).labels == labels


def test_before_fine_tuning_there_is_nothing_to_look_at():
    comparison = Comparison(SETTINGS, Kept())
    assert comparison.look(2) is None
    course = comparison.frames(Stage.DATA)
    next(course)
    assert comparison.look(9) is None
    assert next(course).labels == 9
    tuning = next(frame for frame in course if frame.stage is Stage.FINETUNING)
    assert tuning.labels == 9


def test_a_look_at_the_end_is_the_end(frames, kept):
    comparison = Comparison(SETTINGS, kept)
    course = comparison.frames(Stage.FINETUNING)
    next(frame for frame in course if frame.finished)
    looked = comparison.look(9)
    assert everything(looked) == everything(ends(frames)[9])
    # The ends that are left now come nearest to what is looked at.
    assert [next(course).labels for _ in range(3)] == [9, 8, 10]


@pytest.mark.parametrize(
    ("change", "stages"),
    [
        ({"finetuning": "all"}, {Stage.FINETUNING}),
        ({"objective": "denoising"}, {Stage.PRETRAINING, Stage.FINETUNING}),
        ({"noise": 0.2}, {Stage.PRETRAINING, Stage.FINETUNING}),
    ],
)
def test_a_change_redoes_what_it_spoils_and_nothing_before(kept, change, stages):
    draw, changed = kept.draw, SETTINGS.changed(**change)
    redone = list(until_an_end(changed, changed.spoiled_by(SETTINGS), kept))
    assert {frame.stage for frame in redone} == stages
    assert (kept.draw is draw) == ("noise" not in change)


@pytest.mark.parametrize("steps", [10, 55])
def test_the_label_stage_takes_the_steps_it_is_given(kept, steps):
    made = list(until_an_end(SETTINGS.changed(steps=steps), Stage.FINETUNING, kept))
    assert made[-1].step == made[-1].steps == steps
    assert len({frame.step for frame in made}) >= min(steps, 30)


def test_decay_reaches_both_arms(frames, kept):
    heavy = ends(tuned(kept, decay=0.3))[4]
    for arm in ARMS:
        assert heavy.arm(arm).standing(4) != ends(frames)[4].arm(arm).standing(4)


def test_a_run_that_was_cut_off_is_not_taken_for_a_finished_one():
    kept = Kept()
    next(compare(SETTINGS, Stage.DATA, kept))
    assert next(compare(SETTINGS, Stage.FINETUNING, kept)).stage is Stage.PRETRAINING


def test_other_label_choices_are_taken_over_until_fine_tuning_begins():
    comparison = Comparison(SETTINGS, Kept())
    course = comparison.frames(Stage.DATA)
    next(course)
    assert not comparison.carry_on_with(SETTINGS.changed(width=16))
    assert comparison.carry_on_with(SETTINGS.changed(steps=10, labels_per_class=2))
    frame = next(frame for frame in course if frame.stage is Stage.FINETUNING)
    assert (frame.steps, frame.labels) == (10, 2)
    assert not comparison.carry_on_with(SETTINGS)


def test_both_arms_start_from_the_same_weights(frames):
    np.testing.assert_array_equal(frames[0].supervised.embedding, frames[0].pretrained.embedding)


def test_a_pretraining_that_is_dropped_leaves_both_arms_alike():
    settings = settings_for("structureless", objective="masked", width=8, steps=20)
    made = list(until_an_end(settings))
    assert made[0].ground.learnt and not made[-1].ground.learnt
    for frame in made:
        if frame.stage is Stage.FINETUNING:
            one, other = frame.supervised, frame.pretrained
            assert one.standings.tobytes() == other.standings.tobytes()
            assert one.decision.winner.tobytes() == other.decision.winner.tobytes()
            assert one.decision.margin.tobytes() == other.decision.margin.tobytes()
            assert one.calibration_error == other.calibration_error


def test_nothing_flips_from_frame_to_frame():
    frames = list(until_an_end(settings_for("moons", unlabelled=100, width=16, steps=20)))
    for arm in ARMS:
        tuning = [
            frame.arm(arm).embedding
            for frame in frames
            if frame.stage is Stage.FINETUNING and frame.labels == 1
        ]
        for before, after in itertools.pairwise(tuning):
            assert (before * after).sum() > 0.8 * np.sqrt((before**2).sum() * (after**2).sum())


@pytest.mark.parametrize("arm", ARMS)
def test_embeddings_begin_turned_towards_the_plane(frames, arm):
    # No turn and no mirror brings one nearer to the other when their product is symmetric and
    # has no negative eigenvalue (Schoenemann 1966).
    plane = frames[0].ground.points - frames[0].ground.points.mean(axis=0)
    product = frames[0].arm(arm).embedding.T @ plane
    assert product == pytest.approx(product.T, abs=1e-3)
    assert np.linalg.eigvalsh(product).min() > -1e-3


def test_runs_of_other_seeds_are_seen_from_the_same_side():
    def arm_to_arm(seed):
        settings = settings_for("spirals", unlabelled=300, labels_per_class=30, steps=20, seed=seed)
        end = end_of(settings)
        places, classes = end.pretrained.embedding, end.ground.classes
        way = places[classes == 1].mean(axis=0) - places[classes == 0].mean(axis=0)
        return way / np.linalg.norm(way)

    with with_cards({"spirals": replace(CARDS["spirals"], steps=150)}):  # The arms come apart.
        ways = [arm_to_arm(seed) for seed in range(3)]
    assert all(one @ other > 0.3 for one, other in itertools.combinations(ways, 2))


def test_frames_are_read_only(frames):
    frame = frames[-1]
    arrays = (frame.ground.points, frame.ground.order, frame.supervised.decision.winner)
    for array in (*arrays, frame.pretrained.embedding, frame.pretrained.standings):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@pytest.mark.parametrize("scene", ["moons", "digits"])
def test_labelled_points_are_shown_where_they_lie(scene):
    frame = next(compare(settings_for(scene, unlabelled=400), Stage.DATA, Kept()))
    ground, classes = frame.ground, len(frame.settings.card.classes)
    for count in (1, 2, frame.settings.most_labels):
        chosen = ground.labelled(count)
        assert len(set(chosen)) == classes * count
        assert (np.bincount(ground.classes[chosen]) == count).all()


def test_a_crowd_of_thousands_is_thinned_on_the_screen_only():
    frame = next(compare(settings_for("circles", unlabelled=4_000), Stage.DATA, Kept()))
    assert len(frame.ground.points) == len(frame.supervised.embedding) == 2_000
    assert frame.ground.order.shape == (2, 30) and frame.ground.order.max() < 2_000


@pytest.mark.parametrize("scene", ["moons", "digits"])
def test_every_mode_runs_on_two_classes_and_on_ten(scene):
    kept = Kept()
    for mode in ("probe", "last", "all", "probe-then-all"):
        settings = settings_for(scene, unlabelled=40, width=16, steps=10, finetuning=mode)
        last = end_of(settings, Stage.FINETUNING, kept)
        assert 0 <= last.standing("pretrained").test_accuracy <= 1
        assert last.pretrained.decision.winner.max() < len(settings.card.classes)
        assert np.isfinite(last.pretrained.standings).all()


def test_a_collapse_is_seen_before_and_after_labels(fully_pretrained):
    settings = settings_for("moons", unlabelled=100, steps=20, objective="collapse")
    frames = list(until_an_end(settings))
    for last in (frames[-1], next(f for f in reversed(frames) if f.stage is Stage.PRETRAINING)):
        assert np.abs(last.pretrained.embedding).max() < 0.5
        assert last.pretrained.rank == 0.0


@pytest.mark.parametrize("arm", ARMS)
def test_what_a_model_says_of_the_pool_agrees_with_its_map(frames, arm):
    """Every shown point has a class and a chance; its map says the same around it."""
    end = frames[-1]
    guesses, decision, ground = end.arm(arm).guesses, end.arm(arm).decision, end.ground
    assert guesses.winner.shape == guesses.chance.shape == ground.classes.shape
    assert 0.5 <= guesses.chance.min() <= guesses.chance.max() <= 1
    left, bottom, right, top = ground.extent
    cells = len(decision.winner)
    across, up = (
        ((ground.points - (left, bottom)) / (right - left, top - bottom) * cells)
        .astype(int)
        .clip(0, cells - 1)
        .T
    )
    assert (decision.winner[up, across] == guesses.winner).mean() > 0.9
    margin = decision.margin[up, across] / 255
    assert np.median(np.abs(2 * guesses.chance - 1 - margin)) < 0.05


def test_who_is_all_but_certain_is_not_said_to_be_certain():
    head = random_network((1, 2), np.random.default_rng(0))
    head.weights[0][:] = torch.tensor([[[0.0, 1.0]]])
    guesses = _guesses(head, np.array([[0.0], [9.0], [200.0]]))
    assert guesses.chance[0] == 0.5 and guesses.chance[2] == 1
    assert 0.9997 < guesses.chance[1] < 1 and 4_096 * guesses.chance[1] % 1 == 0


def test_before_labels_are_used_no_model_says_anything(frames):
    waiting = [frame for frame in frames if frame.stage is Stage.PRETRAINING]
    assert all(frame.arm(arm).guesses is None for frame in waiting for arm in ARMS)


def test_new_points_are_those_of_the_first_step_and_leave_the_run_as_it_is(frames, kept):
    kept.learnt = False
    comparison = Comparison(SETTINGS, kept)
    points = comparison.points()
    assert (points.stage, points.step, points.steps) == (
        Stage.PRETRAINING,
        0,
        frames[0].steps,
    )
    assert points.ground.points.tobytes() == frames[0].ground.points.tobytes()
    assert points.ground.walks is None and points.ground.learnt
    assert points.points_alone and not any(each.points_alone for each in frames)
    assert points.supervised.embedding.tobytes() == frames[0].supervised.embedding.tobytes()
    again = list(comparison.frames(Stage.DATA))
    assert [picture(each) for each in again] == [picture(each) for each in frames]
