import io
from dataclasses import replace

import numpy as np
import pytest

from explainer.core.archive import ArchiveError, archived, restored
from explainer.core.composition import comparison
from explainer.core.efficiency import Measured
from explainer.core.settings import Stage, settings_for
from explainer.core.timeline import Timeline
from tests.factories import measured, timeline

SMALL = settings_for("moons", unlabelled=20, labels_per_class=3)


@pytest.fixture(scope="module")
def finished():
    return distinct(timeline(SMALL, 4))


@pytest.fixture
def back(finished, tmp_path):
    return rewritten(archived(finished, measured(SMALL)), tmp_path)


def distinct(made):
    """Give each end pictures and lines of its own, so that a mix-up is seen."""
    ends = {}
    for labels, end in made.ends.items():
        line = end.supervised.decision.boundary[0][: labels + 2] * labels
        decision = replace(end.supervised.decision, boundary=(line,) * (labels % 3))
        arm = replace(
            end.supervised, decision=decision, embedding=end.supervised.embedding / labels
        )
        ends[labels] = replace(end, supervised=replace(arm, calibration_error=labels / 100))
    return replace(made, ends=ends)


def rewritten(content, folder):
    path = folder / "kept.npz"
    path.write_bytes(content)
    return restored(path)


def assert_same_arm(one, other):
    np.testing.assert_array_equal(one.embedding, other.embedding)
    np.testing.assert_array_equal(one.decision.winner, other.decision.winner)
    np.testing.assert_array_equal(one.decision.margin, other.decision.margin)
    assert len(one.decision.boundary) == len(other.decision.boundary)
    for line, again in zip(one.decision.boundary, other.decision.boundary, strict=True):
        np.testing.assert_array_equal(line, again)
    assert (one.rank, one.calibration_error) == (other.rank, other.calibration_error)


def test_every_end_comes_back_with_its_own_pictures(finished, back):
    timeline, _ = back
    assert sorted(timeline.ends) == list(range(1, 11))
    for labels, end in finished.ends.items():
        again = timeline.ends[labels]
        assert again.settings == end.settings and again.labels == labels
        assert (again.stage, again.step, again.steps) == (end.stage, end.step, end.steps)
        for arm in ("supervised", "pretrained"):
            assert_same_arm(end.arm(arm), again.arm(arm))
            assert end.standing(arm) == again.standing(arm)


def test_the_count_that_was_looked_at_is_looked_at_again(back):
    assert back[0].labels == 3
    assert back[0].latest is back[0].ends[3] is back[0].frames[-1]


def test_the_ground_comes_back_as_it_was(finished, back):
    one, other = finished.latest.ground, back[0].latest.ground
    for name in ("points", "classes", "order"):
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
        assert getattr(one, name).dtype == getattr(other, name).dtype
    assert (one.extent, one.learnt) == (other.extent, other.learnt)


def test_the_walks_come_back_as_they_were(finished, back):
    one, other = finished.latest.ground.walks, back[0].latest.ground.walks
    np.testing.assert_array_equal(one.partners, other.partners)
    assert one.partners.dtype == other.partners.dtype == np.int16
    assert (one.length, one.groups, one.crossing) == (other.length, other.groups, other.crossing)


def test_the_course_of_every_count_comes_back(finished, back):
    for labels in (1, 3, 10):
        curves = [comparison(each.looking_at(labels), str).curves for each in (finished, back[0])]
        for mine, theirs in zip(*curves, strict=True):
            assert len(mine.lines) == len(theirs.lines)
            for line, again in zip(mine.lines, theirs.lines, strict=True):
                np.testing.assert_allclose(line.points, again.points, rtol=1e-6)


def test_what_was_not_measured_at_a_moment_stays_unknown(finished, tmp_path):
    frames = list(finished.frames)
    table = np.array(frames[5].supervised.standings)
    table[6] = np.nan
    frames[5] = replace(frames[5], supervised=replace(frames[5].supervised, standings=table))
    timeline, _ = rewritten(archived(replace(finished, frames=tuple(frames)), Measured()), tmp_path)
    assert timeline.frames[5].supervised.standing(7) is None
    assert timeline.frames[5].supervised.standing(6) is not None


def test_what_was_measured_comes_back(back):
    before, again = measured(SMALL), back[1]
    for name in ("methods", "counts", "seeds"):
        assert getattr(again.outcomes, name) == getattr(before.outcomes, name)
    np.testing.assert_array_equal(again.outcomes.train_error, before.outcomes.train_error)
    np.testing.assert_array_equal(again.outcomes.test_error, before.outcomes.test_error)
    assert (again.reference, again.best) == (before.reference, before.best)


def test_what_was_not_measured_is_not_made_up(finished, tmp_path):
    again = rewritten(archived(finished, Measured()), tmp_path)[1]
    assert (again.outcomes, again.reference, again.best) == (None, None, None)


def test_a_pretraining_that_learnt_nothing_is_remembered_as_such(finished, tmp_path):
    last = finished.latest
    ground = replace(last.ground, learnt=False, walks=None)
    end = replace(last, ground=ground)
    made = replace(finished, frames=(*finished.frames[:-1], end), ends={3: end})
    again = rewritten(archived(made, Measured()), tmp_path)[0].latest.ground
    assert again.learnt is False and again.walks is None


def test_the_figure_is_the_same(finished, back):
    one = comparison(finished, str, measured(SMALL))
    other = comparison(back[0], str, back[1])
    assert one.settings_line == other.settings_line
    assert one.worth.headline == other.worth.headline
    assert one.worth.facts == other.worth.facts
    for mine, theirs in zip(one.arms, other.arms, strict=True):
        assert (mine.headline, mine.details) == (theirs.headline, theirs.details)
        assert (mine.verdict, mine.badges, mine.rule) == (
            theirs.verdict,
            theirs.badges,
            theirs.rule,
        )


@pytest.mark.parametrize(
    "made", [Timeline(), Timeline(timeline(SMALL, 4).of(Stage.PRETRAINING))], ids=["empty", "early"]
)
def test_what_is_not_finished_is_not_archived(made):
    with pytest.raises(ValueError, match="finished"):
        archived(made, Measured())


@pytest.mark.parametrize("content", [b"", b"not a file of numbers", b"PK\x03\x04 broken"])
def test_a_broken_file_is_told_in_one_sentence(content, tmp_path):
    with pytest.raises(ArchiveError, match="does not hold a comparison"):
        rewritten(content, tmp_path)


def test_a_file_cut_anywhere_is_told_in_one_sentence(finished, tmp_path):
    whole = archived(finished, measured(SMALL))
    for share in np.linspace(0, 0.999, 20):
        with pytest.raises(ArchiveError, match=r"kept\.npz"):
            rewritten(whole[: int(share * len(whole))], tmp_path)


def test_damaged_bytes_never_raise_anything_else(finished, tmp_path):
    whole, random = archived(finished, measured(SMALL)), np.random.default_rng(0)
    refused = 0
    for _ in range(150):
        damaged = bytearray(whole)
        for place in random.integers(len(whole), size=4):
            damaged[place] = random.integers(256)
        try:
            rewritten(bytes(damaged), tmp_path)
        except ArchiveError as error:
            assert "\n" not in str(error)
            refused += 1
    assert refused > 100


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("facts", np.array("[]")),
        ("facts", np.array("{")),
        ("facts", np.array('{"settings": {"scene": "nowhere"}}')),
        ("moments", np.zeros((3, 2))),
        ("moments", np.array([[9.0, 0, 0, 0]] * 8)),
        ("supervised_winner", np.zeros((2, 4, 4))),
        ("pretrained_lengths", np.zeros((3, 3))),
        ("measured", np.array('{"methods": 1}')),
    ],
)
def test_arrays_that_do_not_fit_are_told_in_one_sentence(name, value, finished, tmp_path):
    with np.load(io.BytesIO(archived(finished, measured(SMALL)))) as arrays:
        changed = dict(arrays) | {name: value}
    content = io.BytesIO()
    np.savez(content, **changed)
    with pytest.raises(ArchiveError) as refused:
        rewritten(content.getvalue(), tmp_path)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_told_in_one_sentence(tmp_path):
    with pytest.raises(ArchiveError, match="none"):
        restored(tmp_path / "none.npz")
