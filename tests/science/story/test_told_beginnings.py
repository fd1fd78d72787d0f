"""What chapters one to three make of what was measured: each figure is what its name says."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch

from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.science.story import beginnings, language
from tests.science.story.made_findings import NOISE, Stub, made, told


def scores(error):
    return SimpleNamespace(test_error=torch.tensor(error + NOISE)[None])


class Tuned:
    """Stands for fine-tuning: errors and how far layers move, by mode, labels and how slowly."""

    def __init__(self, below=0.0, **errors):
        self._below, self._errors = below, errors

    def __call__(self, stacked, mode, labels, slower=1):
        yield None
        error = self._errors[mode.replace("-", "_") + ("" if labels == 2 else "_many")]
        last = [0.0, self._below, 0.4 / slower]
        moved = {"probe": [0.0, 0.0], "last": last}.get(mode, [0.1, 0.2])
        return scores(error + (slower > 1) / 10), moved


@pytest.fixture(autouse=True)
def no_digits(monkeypatch):
    monkeypatch.setattr(beginnings, "_digits", Stub(None))


@pytest.mark.parametrize(
    ("last", "moved", "grouped", "holds"),
    [
        (1.0, 0.0, (0.6, 0.95), True),
        (3.0, 0.0, (0.6, 0.97), False),
        (1.0, 0.1, (0.6, 0.97), False),
        (1.0, 0.0, (0.95, 0.97), False),
        (1.0, 0.0, (0.6, 0.94), False),
    ],
)
def test_a_loss_that_falls_finds_groups_and_hears_of_no_class(
    monkeypatch, last, moved, grouped, holds
):
    one, other = (
        SimpleNamespace(parameters=lambda end=end: [torch.ones(3), torch.full((2,), end)])
        for end in (0.0, moved)
    )
    stub = Stub((3.0, last, one), (3.0, last, other))
    monkeypatch.setattr(beginnings, "_pretrained", stub)
    monkeypatch.setattr(beginnings, "draw", lambda settings: "drawn")
    monkeypatch.setattr(beginnings, "_swapped", lambda drawn: f"{drawn} with other names")
    monkeypatch.setattr(beginnings, "untrained", lambda *_: SimpleNamespace(random=None))
    monkeypatch.setattr(beginnings, "_grouped", lambda each, drawn: grouped[each is not None])
    finding, figures = told(beginnings.loss_falls, 0)
    assert [asked[1] for asked in stub.asked] == ["drawn", "drawn with other names"]
    assert (figures["loss_first"], figures["loss_last"], figures["labels_used"]) == (3.0, last, 0)
    assert (figures["grouped_before"], figures["grouped_after"]) == grouped
    assert figures["weight_difference"] == pytest.approx(moved) and finding.holds is holds


@pytest.mark.parametrize(
    ("named", "grouped", "least", "holds"),
    [
        ((0.9, 0.2, 0.97), (1.0, 0.979, 0.986), 0.97, True),
        ((0.9, 0.2, 0.97), (1.0, 0.9, 0.96), 0.9, False),
        ((0.96, 0.95, 0.97), (1.0, 0.95, 0.96), 0.95, False),
    ],
)
def test_names_are_luck_where_every_run_finds_both_groups(
    monkeypatch, named, grouped, least, holds
):
    stacked = SimpleNamespace(
        arm=lambda name: SimpleNamespace(start=name),
        evaluation=lambda arm: SimpleNamespace(
            scores=lambda start, seeds: SimpleNamespace(accuracy=np.array(named))
        ),
        pretrained=SimpleNamespace(chosen=lambda places: places[0]),
        draws=range(3),
    )
    stub = Stub(stacked)
    monkeypatch.setattr(beginnings, "seed_stack", stub)
    monkeypatch.setattr(beginnings, "_grouped", lambda place, drawn: grouped[place])
    finding, figures = told(beginnings.first_names, 2)
    first, *others = stub.asked[0][1]
    assert first == 2 and len({*others} - {2}) == len(others) == 7 == figures["others"]
    assert (figures["named"], figures["named_others"]) == (named[0], named[1:])
    assert (figures["grouped"], figures["grouped_least"]) == (1.0, least)
    assert finding.holds is holds


def test_a_head_alone_moves_no_layer(monkeypatch):
    monkeypatch.setattr(beginnings, "_tuned", Tuned(probe=0.2))
    finding, figures = told(beginnings.only_the_head, 0)
    assert finding.holds and figures["moved_probe"] == (0.0, 0.0)
    assert (figures["pretrained_probe"], figures["few_labels"], figures["seeds"]) == (0.8, 2, 10)
    monkeypatch.setattr(beginnings, "_tuned", lambda *_: Stub((scores(0.2), [0.0, 0.1]))())
    assert not told(beginnings.only_the_head, 0)[0].holds


@pytest.mark.parametrize(
    ("probe", "last", "everything", "answer"), [(0.1, 0.2, 0.3, 0), (0.3, 0.1, 0.2, 1)]
)
def test_three_choices_of_what_may_move_are_held_against_each_other(
    monkeypatch, probe, last, everything, answer
):
    monkeypatch.setattr(beginnings, "_tuned", Tuned(probe=probe, last=last, all=everything))
    finding, figures = told(beginnings.how_much_may_move, 0)
    right = [figures[f"few_{mode}"] for mode in ("probe", "last", "all", "slow")]
    assert right == pytest.approx([1 - probe, 1 - last, 1 - everything, 0.9 - last])
    assert (figures["moved_last"], figures["moved_all"]) == ((0.0, 0.0, 0.4), (0.1, 0.2))
    assert (figures["moved_slow"], figures["moved_last_layer"]) == (0.04, 0.4)
    assert finding.holds and finding.answer == answer
    strays = Tuned(below=0.1, probe=probe, last=last, all=everything)
    monkeypatch.setattr(beginnings, "_tuned", strays)
    assert not told(beginnings.how_much_may_move, 0)[0].holds


@pytest.mark.parametrize(("headed", "holds"), [(0.1, True), (0.3, False), (0.4, False)])
def test_moving_the_head_first_is_held_against_everything_at_once(monkeypatch, headed, holds):
    monkeypatch.setattr(beginnings, "_tuned", Tuned(all=0.3, probe_then_all=headed))
    finding, figures = told(beginnings.gently, 0)
    assert figures["difference"] == figures["difference_low"] == pytest.approx(0.3 - headed)
    assert (figures["few_all"], figures["few_probe_then_all"]) == (0.7, pytest.approx(1 - headed))
    assert finding.holds is holds


@pytest.mark.parametrize(("few", "many", "holds"), [(0.4, 0.12, True), (0.22, 0.2, False)])
def test_with_many_labels_little_is_left_between_the_choices(monkeypatch, few, many, holds):
    errors = {"probe": 0.2, "all": few, "probe_then_all": 0.2}
    later = {"probe_many": 0.1, "all_many": many, "probe_then_all_many": 0.05}
    monkeypatch.setattr(beginnings, "_tuned", Tuned(**errors, **later))
    finding, figures = told(beginnings.many_labels, 0)
    names = ("many_probe", "many_all", "many_probe_then_all")
    assert [figures[name] for name in names] == pytest.approx([0.9, 1 - many, 0.95])
    assert finding.holds is holds


@pytest.mark.parametrize(
    ("everything", "said", "answer"), [(0.1, HELPS, 1), (0.5, HURTS, 0), (0.3, NO_EVIDENCE, None)]
)
def test_a_shifted_test_tells_who_stayed_right(monkeypatch, everything, said, answer):
    found = Stub(scores(0.3), scores(everything), scores(0.2))
    monkeypatch.setattr(beginnings, "trained", found)
    monkeypatch.setattr(beginnings, "_arm", lambda stacked, mode: mode)
    monkeypatch.setattr(beginnings, "replace", lambda stacked, **_: stacked)
    monkeypatch.setattr(beginnings, "_digits", Stub(SimpleNamespace(draws=())))
    finding, figures = told(beginnings.shifted_test, 0)
    assert [asked[1] for asked in found.asked] == ["probe", "all", "probe-then-all"]
    assert {tuple(asked[2]) for asked in found.asked} == {(30,)}
    assert (figures["shifted_probe"], figures["shifted_probe_then_all"]) == (0.7, 0.8)
    assert figures["difference"] == pytest.approx(0.3 - everything)
    assert (figures["effect"], finding.answer) == ((said,), answer)
    assert finding.holds is (said == HURTS)


@pytest.mark.parametrize(("pretrained", "holds"), [(0.9, True), (0.6, False)])
def test_one_run_tells_both_arms(monkeypatch, pretrained, holds):
    stub = Stub({"supervised": 0.6, "pretrained": pretrained})
    monkeypatch.setattr(beginnings, "shown_run", stub)
    finding, figures = told(beginnings.one_run, 7)
    assert figures == {"labels": 2, "supervised": 0.6, "pretrained": pretrained}
    assert finding.holds is holds and stub.asked[0][0].seed == 7 == stub.asked[0][1]


@pytest.mark.parametrize(
    ("before", "after", "answer", "holds"),
    [(1.0, 9.0, 2, True), (1.0, 5.2, 1, True), (1.0, 3.0, 0, False), (4.0, 9.0, 2, False)],
)
def test_neighbours_of_a_word_are_counted_before_and_after(
    monkeypatch, before, after, answer, holds
):
    stack = SimpleNamespace(random=before, pretrained=after)
    monkeypatch.setattr(language, "seed_stack", Stub(stack))
    monkeypatch.setattr(language, "_alike", lambda encoder: encoder)
    monkeypatch.setattr(language, "_by_luck", lambda: 1.6)
    finding, figures = told(language.neighbours, 0)
    assert (figures["neighbours_before"], figures["neighbours_after"]) == (before, after)
    assert (finding.answer, finding.holds) == (answer, holds)


@pytest.mark.parametrize(
    ("after", "alike", "holds"), [(2.0, 4.0, True), (4.0, 4.0, False), (2.0, 3.0, False)]
)
def test_guessing_the_next_word_tells_who_is_alike(monkeypatch, after, alike, holds):
    ends = (("a", 4.0), ("b", after))
    moments = [SimpleNamespace(encoders=name, loss=loss) for name, loss in ends]
    start = SimpleNamespace(draws=("drawn",), pretraining=lambda: iter(moments))
    monkeypatch.setattr(language, "untrained", lambda settings, seeds: start)
    monkeypatch.setattr(language, "_surprise", lambda moment, drawn: moment.loss)
    monkeypatch.setattr(language, "_alike", {"b": alike}.get)
    monkeypatch.setattr(language, "_by_luck", lambda: 1.6)
    monkeypatch.setattr(language, "questions", lambda *_: None)
    monkeypatch.setattr(language, "floor", lambda *_: 1.0)
    finding, figures = told(language.next_word, 0)
    unsure = [figures[f"unsure_{when}"] for when in ("before", "after", "least")]
    assert unsure == [round(np.exp(nats)) for nats in (4.0, after, 1.0)]
    assert figures["neighbours_after"] == alike and finding.holds is holds


def test_sentences_that_no_label_touches_are_told_apart_from_all(monkeypatch):
    right = {
        "supervised": np.array([[1, 0, 0, 1], [1, 1, 0, 0]], bool),
        "pretrained": np.array([[1, 1, 1, 0], [1, 1, 1, 0]], bool),
    }
    unseen = [np.array([0, 1, 1, 0], bool), np.array([0, 0, 1, 1], bool)]

    def answers(stacked, arm, labels):
        yield None
        return right[arm]

    monkeypatch.setattr(language, "seeded", Stub(SimpleNamespace(draws=(0, 1))))
    monkeypatch.setattr(language, "answers", answers)
    monkeypatch.setattr(language, "_untouched", unseen.__getitem__)
    monkeypatch.setattr(language, "_touched", lambda draw: [0] * (3 + draw))
    finding, figures = told(language.few_labels, 0)
    assert (figures["supervised"], figures["supervised_unseen"]) == (0.5, 0.0)
    assert (figures["pretrained"], figures["pretrained_unseen"]) == (0.75, 0.75)
    assert figures["touched"] == 3.5 and (figures["labels"], figures["seeds"]) == (4, 5)
    assert (finding.effect, finding.holds) == (NO_EVIDENCE, False)


@pytest.mark.parametrize(("large", "holds"), [(0.1, True), (0.4, False)])
def test_more_text_is_held_against_less_on_the_same_labels(monkeypatch, large, holds):
    stub = Stub(made({4: (0.45, 0.3, 0.5)}), made({4: (0.45, large, 0.5)}))
    monkeypatch.setattr(language, "both_arms", stub)
    finding, figures = told(language.more_text, 0)
    assert [asked[0].unlabelled for asked in stub.asked] == [100, 4_000]
    assert (figures["small_crowd"], figures["large_crowd"]) == (100, 4_000)
    assert (figures["pretrained_small"], figures["pretrained_large"]) == (0.7, 1 - large)
    assert figures["difference"] == pytest.approx(0.3 - large) and figures["supervised"] == 0.55
    assert finding.holds is holds
