"""Every part of a moment comes back from its notes, and what does not fit the others is damage."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import Disagreement, Lexicon, Walks, frozen
from explainer.core.training.grid import LINES, POINTS
from explainer.core.training.timeline import Timeline
from explainer.core.worlds.language_words import LENGTH, vocabulary
from explainer.files.reading import Damaged
from explainer.files.sessions import moments
from explainer.files.sessions.moment_notes import FARTHEST, FLATTEST, MOST_NEAREST, REACH, THINNEST
from explainer.files.sessions.moments import Reader, Writer
from tests.factories import frame
from tests.files.same import same

COUNT = 100
CREATURES = settings_for("creatures", unlabelled=COUNT, labels_per_class=3)
RANDOM = np.random.default_rng(0)
WORDS = len(vocabulary())


def lexicon(nearest=None, places=None):
    nearest = np.zeros((WORDS, 3)) if nearest is None else nearest
    places = np.zeros((WORDS, 2)) if places is None else places
    return Lexicon(frozen(places), frozen(nearest, np.uint8))


def rich():
    """The end of a run that knows everything that can be known of one."""
    end = frame(CREATURES, step=150)
    count = len(end.ground.points)
    pictures = frozen(RANDOM.integers(0, 255, (count, 16, 16, 3)), np.uint8)
    words = frozen(RANDOM.integers(0, WORDS, (count, LENGTH)), np.int16)
    partners = frozen(RANDOM.integers(-1, count, (count, 2)), np.int16)
    ground = replace(
        end.ground,
        words=words,
        pictures=pictures,
        walks=Walks((10.0, 40.0), (5.0, 2.0), partners, 0.01),
    )
    decision = end.pretrained.decision
    bent = tuple(frozen(line[:, ::-1]) for line in decision.boundary)
    pretrained = replace(
        end.pretrained,
        decision=replace(decision, embedded=bent),
        grid=frozen(RANDOM.random((2 * LINES, POINTS, 2))),
        code=frozen(RANDOM.random((3, 2))),
        groups=frozen(RANDOM.random(len(CREATURES.card.groups))),
        lexicon=lexicon(RANDOM.integers(0, WORDS, (WORDS, 3)), RANDOM.random((WORDS, 2))),
    )
    dispute = Disagreement(0.25, 0.5, 0.75)
    return replace(end, ground=ground, pretrained=pretrained, disagreement=dispute)


def again(*frames, ends=None, labels=3):
    """The same timeline, written down and read."""
    writer = Writer()
    note = writer.timeline(Timeline(frames, ends or {}, labels))
    arrays = {name: np.asarray(each) for name, each in writer.arrays.items()}
    return Reader(note, arrays, None).timeline()


def test_everything_that_is_known_of_a_moment_comes_back():
    whole = rich()
    found = again(whole, ends={3: whole})
    assert same(found.frames[0], whole) and found.frames[0] is found.ends[3]
    assert found.frames[0].ground.walks.lengths == (10.0, 40.0)
    assert found.frames[0].ground.walks.groups == (5.0, 2.0)


def changed(part, **changes):
    whole = rich()
    if part == "frame":
        return replace(whole, **changes)
    if part == "walks":
        changes, part = {"walks": replace(whole.ground.walks, **changes)}, "ground"
    return replace(whole, **{part: replace(getattr(whole, part), **changes)})


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("pretrained", {"lexicon": lexicon(np.zeros((WORDS, 0)))}),
        ("pretrained", {"lexicon": lexicon(np.zeros((WORDS, MOST_NEAREST + 1)))}),
        ("pretrained", {"lexicon": lexicon(np.full((WORDS, 3), WORDS))}),
        ("pretrained", {"lexicon": lexicon(places=np.zeros((WORDS - 1, 2)))}),
        ("pretrained", {"groups": frozen(np.full(len(CREATURES.card.groups), 1.5))}),
        ("pretrained", {"groups": frozen(np.zeros(len(CREATURES.card.groups) + 1))}),
        ("pretrained", {"embedding": frozen(np.zeros((COUNT - 1, 2)))}),
        ("pretrained", {"embedding": frozen(np.full((COUNT, 2), 1_001.0))}),
        ("pretrained", {"standings": frozen(np.full((2, 4), 1.5))}),
        ("pretrained", {"standings": frozen(np.full((MOST_LABELS + 1, 4), 0.5))}),
        ("pretrained", {"standings": frozen(np.full((2, 4), -0.1))}),
        ("pretrained", {"code": frozen(np.zeros((2, 2)))}),
        ("pretrained", {"grid": frozen(np.zeros((2 * LINES, POINTS, 3)))}),
        ("ground", {"words": frozen(np.full((COUNT, LENGTH), WORDS), np.int16)}),
        ("ground", {"words": frozen(np.zeros((COUNT, LENGTH + 1)), np.int16)}),
        ("ground", {"pictures": frozen(np.zeros((COUNT, 16, 16, 1)), np.uint8)}),
        ("ground", {"classes": frozen(np.full(COUNT, 2), np.uint8)}),
        ("walks", {"partners": frozen(np.full((COUNT, 2), COUNT), np.int16)}),
        ("walks", {"partners": frozen(np.zeros((COUNT, 101)), np.int16)}),
        ("frame", {"step": 151}),
    ],
)
def test_a_part_that_no_run_can_have_is_damage(part, changes):
    with pytest.raises(Damaged):
        again(changed(part, **changes))


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("pretrained", {"embedding": frozen(np.zeros((0, 2)))}),
        ("pretrained", {"standings": frozen(np.full((MOST_LABELS, 4), 1.0))}),
        ("pretrained", {"standings": frozen(np.full((2, 4), np.nan))}),
        ("pretrained", {"lexicon": lexicon(np.full((WORDS, MOST_NEAREST), WORDS - 1))}),
        ("pretrained", {"lexicon": lexicon(np.zeros((WORDS, 1)))}),
        ("walks", {"partners": frozen(np.full((COUNT, 100), COUNT - 1), np.int16)}),
    ],
)
def test_a_part_at_its_bound_comes_back(part, changes):
    left = changed(part, **changes)
    assert same(again(left).frames[0], left)


@pytest.mark.parametrize(
    ("ends", "labels"), [({4: rich()}, 3), ({3: replace(rich(), step=149)}, 3)]
)
def test_an_end_that_is_none_is_damage(ends, labels):
    with pytest.raises(Damaged):
        again(rich(), ends=ends, labels=labels)


def test_moments_of_two_runs_or_out_of_order_are_damage():
    first, second = replace(rich(), step=10), rich()
    assert len(again(first, second).frames) == 2
    with pytest.raises(Damaged):
        again(second, first)
    other = replace(first, settings=CREATURES.changed(seed=1))
    with pytest.raises(Damaged):
        again(other, second)


def test_boundaries_of_all_moments_together_have_so_many_lines(monkeypatch):
    first, second = replace(rich(), step=10), rich()
    lines = sum(len(arm.decision.boundary) for arm in (first.supervised, first.pretrained))
    monkeypatch.setattr(moments, "MOST_LINES", 2 * lines)
    again(first, second)
    monkeypatch.setattr(moments, "MOST_LINES", 2 * lines - 1)
    with pytest.raises(Damaged):
        again(first, second)


def test_a_map_is_neither_a_line_nor_larger_than_any(monkeypatch):
    whole = rich()

    def with_side(high, wide):
        shape = frozen(np.zeros((high, wide)), np.uint8)
        decision = replace(whole.pretrained.decision, winner=shape, margin=shape)
        return replace(whole, pretrained=replace(whole.pretrained, decision=decision))

    monkeypatch.setattr(moments, "MOST_CELLS", 96)
    for sides in ((2, 2), (96, 2)):
        again(with_side(*sides))
    for sides in ((1, 5), (5, 1), (97, 5)):
        with pytest.raises(Damaged):
            again(with_side(*sides))


def test_what_is_looked_through_is_bounded(monkeypatch):
    monkeypatch.setattr(moments, "MOST_CHECKED", 1_000)
    with pytest.raises(Damaged):
        again(rich())


ORIGIN = np.zeros((1, 2))


@pytest.mark.parametrize(
    ("points", "extent", "well"),
    [
        (ORIGIN, (-1.0, -1.0, 1.0, 1.0), True),
        (ORIGIN + (101.0, 0.0), (0.0, 0.0, 2.0, 2.0), True),
        (ORIGIN + (2 * REACH + 1.5, 0.0), (0.0, 0.0, 2.0, 2.0), False),
        (ORIGIN + (0.0, -2 * REACH), (0.0, 0.0, 2.0, 2.0), False),
        (ORIGIN + (0.0, 1 - 2 * REACH), (0.0, 0.0, 2.0, 2.0), True),
        (ORIGIN + (50.0, 50.0), (49.9, 49.9, 50.1, 50.1), True),
        (ORIGIN, (0.0, 0.0, 2 * THINNEST, 0.9 * THINNEST), False),
        (ORIGIN, (0.0, 0.0, 2 * THINNEST, 1.1 * THINNEST), True),
        (ORIGIN, (0.0, 0.0, FLATTEST, 1.0), True),
        (ORIGIN, (0.0, 0.0, 1.1 * FLATTEST, 1.0), False),
        (ORIGIN + 1e4, (1e4, 1e4, 1e4 + 0.9e4 / FARTHEST, 1e4 + 1.0), False),
    ],
)
def test_a_plane_is_drawn_if_it_is_no_hair_and_near_its_points(points, extent, well):
    assert moments._lies_well(points, extent) is well
