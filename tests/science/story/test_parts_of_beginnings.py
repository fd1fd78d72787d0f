"""The small parts of what chapters one to three measure."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from explainer.core.measuring.intervals import Interval
from explainer.core.settings.settings import settings_for
from explainer.science.scenes.scene import Sample
from explainer.science.story import beginnings, curve, language, measures
from explainer.science.training.arms import plan
from explainer.science.training.draws import Draw


def drawn(classes, inputs):
    inputs = np.array(inputs, float)
    sample = Sample(inputs, inputs, np.array(classes))
    nothing = np.zeros(2), np.full(2, 2.0), np.zeros((2, 0), int)
    return Draw(sample, sample, inputs, inputs / 2, *nothing)


def test_groups_have_no_names_of_two_ways_to_name_them_the_better_one_counts():
    apart = [[0, 0], [0, 0.1], [0.1, 0], [5, 5], [5, 5.1], [5.1, 5], [5, 5.2], [5.2, 5]]
    for classes in ([0] * 3 + [1] * 5, [1] * 3 + [0] * 5):
        assert beginnings._grouped(lambda inputs: inputs, drawn(classes, apart)) == 1
    mixed = drawn([0, 0, 1, 1, 1, 1, 1, 0], apart)
    assert beginnings._grouped(lambda inputs: inputs, mixed) == pytest.approx(6 / 8)


def test_swapped_classes_change_nothing_else():
    before = drawn([0, 1, 1], [[0, 1], [2, 3], [4, 5]])
    after = beginnings._swapped(before)
    assert after.pool.classes.tolist() == [1, 0, 0] and after.test.classes.tolist() == [0, 1, 1]
    assert after.inputs is before.inputs and after.pool.columns is before.pool.columns


def test_noise_is_added_to_test_pictures_alone_and_on_their_scale():
    before = drawn([0] * 500, np.full((500, 2), 3.0))
    after = beginnings._noisier(before)
    assert after.inputs is before.inputs
    assert after.test_inputs.mean() == pytest.approx(1.5, abs=0.05)
    assert after.test_inputs.std() == pytest.approx(beginnings.NOISE / 2, rel=0.1)


def test_a_way_to_fine_tune_is_tried_at_its_own_rate_or_at_a_part_of_it(monkeypatch):
    settings = settings_for("digits")

    class Stacked(SimpleNamespace):
        def arm(self, name):
            return beginnings.Arm(None, plan(self.settings, name))

    monkeypatch.setattr(beginnings, "replace", lambda one, **to: _replaced(Stacked, one, to))
    stacked = Stacked(settings=settings)
    own = plan(settings.changed(finetuning="last"), "pretrained")
    assert beginnings._arm(stacked, "last").plan == own
    assert beginnings._arm(stacked, "last", 10).plan == replace(own, rate=own.rate / 10)


def _replaced(kind, one, to):
    return kind(**to) if isinstance(one, kind) else replace(one, **to)


def test_crossings_are_a_mean_over_draws_and_their_own_classes(monkeypatch):
    partners = [np.array([[1], [0]]), np.array([[1], [1]])]
    draws = [drawn([0, 1], [[0, 0], [1, 1]]), drawn([1, 1], [[0, 0], [1, 1]])]
    walks = [SimpleNamespace(partners=each) for each in partners]
    start = SimpleNamespace(pretraining=lambda: iter([SimpleNamespace(walks=walks)]), draws=draws)
    asked = []
    monkeypatch.setattr(curve, "untrained", lambda *those: asked.append(those) or start)
    assert curve._crossing(settings_for("moons"), 1, 4) == 0.5
    assert asked[0][1] == range(1_000, 1_004)


def test_words_of_feeling_are_alike_by_luck_as_often_as_there_are_others():
    vocabulary, own = language.vocabulary(), language.numbers_of(language.FEELING, 0)
    luck = language.NEAREST * (len(own) - 1) / (len(vocabulary) - 1)
    assert language._by_luck() == pytest.approx(luck)
    both = {*own, *language.numbers_of(language.FEELING, 1)}
    assert language._feelings() == sorted(both)


def test_only_words_of_feeling_are_counted_as_alike(monkeypatch):
    words = language.vocabulary()
    kinds = [(word.kind, word.group) for word in words]
    ours, theirs = (list(language.numbers_of(language.FEELING, group)) for group in (0, 1))
    other = [n for n, kind in enumerate(kinds) if kind[0] != language.FEELING]
    nearest = np.tile(other[:5], (len(kinds), 1))
    nearest[ours] = ours[:3] + theirs[:2]
    nearest[theirs] = theirs[:4] + ours[:1]
    monkeypatch.setattr(language, "nearest_words", lambda encoder, count: nearest)
    assert language._alike(None) == pytest.approx((3 + 4) / 2)


def test_a_sentence_is_untouched_if_it_holds_no_labelled_word_of_feeling():
    feelings = language._feelings()
    other = next(n for n in range(len(language.vocabulary())) if n not in feelings)
    columns = np.zeros((3, len(language.vocabulary())))
    columns[0, [feelings[0], other]] = columns[1, [feelings[1], other]] = 1
    columns[2, feelings[0]] = 2
    sample = Sample(columns, np.zeros((3, 2)), np.array([0, 1, 0]))
    order = np.array([[0], [1]])
    made = Draw(sample, sample, columns, columns, np.zeros(1), np.ones(1), order, returned=())
    only_first = replace(made, order=order[:1])
    assert language._touched(only_first).tolist() == [feelings[0]]
    assert language._untouched(only_first).tolist() == [False, True, False]


def test_how_far_layers_move_is_a_mean_over_models(monkeypatch):
    stack = SimpleNamespace(settings=None, draws=())
    arm = SimpleNamespace(start=None, plan=None)
    monkeypatch.setattr(beginnings, "_arm", lambda *_: arm)
    monkeypatch.setattr(beginnings, "trained", lambda *_: iter(()))
    monkeypatch.setattr(beginnings, "_moved", lambda before, after: after.tolist())
    ends = [torch.tensor([0.1, 0.3]), torch.tensor([0.3, 0.5])]
    made = [
        SimpleNamespace(
            start=SimpleNamespace(encoders=None),
            training=lambda end=end: iter([SimpleNamespace(encoders=end)]),
        )
        for end in ends
    ]
    monkeypatch.setattr(beginnings, "buckets", lambda *_: made)
    steps = beginnings._tuned(stack, "last", 2)
    with pytest.raises(StopIteration) as end:
        while True:
            next(steps)
    assert end.value.value[1] == pytest.approx([0.2, 0.4])


def test_a_paired_difference_is_told_with_both_its_ends():
    found = Interval(0.2, 0.1, 0.4)
    told = measures.apart({"old": 0.3, "new": 0.5}, found)
    assert {name: each.value for name, each in told.items()} == pytest.approx(
        {"old": 0.3, "new": 0.5, "difference": 0.2, "difference_low": 0.1, "difference_high": 0.4}
    )
