"""What chapters eight to ten make of what was measured: each figure is what its name says."""

from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.training.cost import Cost
from explainer.science.exhibits.school.reuse import Course, Reuse
from explainer.science.exhibits.school.starts import Report
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.story import digits
from tests.science.story.made_findings import NOISE, Stub, made, told


def report(**starts):
    """A school whose errors are given by start, one for each subject."""
    means = np.array([starts[name] for name in STARTS], float)
    return Report(5, "parity", means[:, :, None] + NOISE)


SCRATCH = (0.5, 0.4, 0.45, 0.3)


@pytest.mark.parametrize(
    ("pretrained", "counted", "holds", "answer"),
    [
        ((0.1, 0.1, 0.1, 0.1), (4, 0, 0), True, 2),
        ((0.1, 0.4, 0.5, 0.1), (2, 1, 1), True, 1),
        ((0.1, 0.6, 0.45, 0.3), (1, 1, 2), False, 1),
        ((0.6, 0.4, 0.45, 0.3), (0, 1, 3), False, 0),
    ],
)
def test_a_school_counts_the_subjects_that_pretraining_helped(
    monkeypatch, pretrained, counted, holds, answer
):
    made_report = report(scratch=SCRATCH, pretrained=pretrained, specialist=(0.5,) * 4)
    made_report.errors[STARTS.index("pretrained")] += 1e-4 * np.arange(4)
    monkeypatch.setattr(digits, "schooled", Stub(made_report))
    finding, figures = told(digits.general_schooling, 0)
    assert (figures["helped"], figures["hurt"], figures["undecided"]) == counted
    assert figures["scratch"] == pytest.approx([1 - each for each in SCRATCH])
    assert figures["pretrained"] == pytest.approx([1 - each for each in pretrained], abs=1e-3)
    assert (finding.holds, finding.answer) == (holds, answer)


@pytest.mark.parametrize(
    ("specialist", "answer", "holds"),
    [
        ((0.9, 0.05, 0.9, 0.9), 0, True),
        ((0.3, 0.05, 0.3, 0.25), 1, True),
        ((0.05, 0.05, 0.05, 0.05), 2, False),
        ((0.9, 0.05, 0.3, 0.25), 3, True),
    ],
)
def test_a_specialist_is_judged_in_the_subjects_of_others(monkeypatch, specialist, answer, holds):
    assert list(SUBJECTS)[1] == "parity"
    found = report(scratch=SCRATCH, pretrained=(0.2,) * 4, specialist=specialist)
    stub = Stub(found)
    monkeypatch.setattr(digits, "schooled", stub)
    finding, figures = told(digits.one_subject, 2)
    assert stub.asked == [("parity", 5, range(2_000, 2_010))]
    assert figures["specialist_own"] == 0.95
    others = [specialist[0], *specialist[2:]]
    assert figures["specialist_others"] == pytest.approx([1 - each for each in others])
    assert figures["pretrained_others"] == pytest.approx([0.8] * 3)
    assert (finding.answer, finding.holds) == (answer, holds)


def test_more_lessons_are_told_as_means_over_all_subjects(monkeypatch):
    found = report(scratch=SCRATCH, pretrained=(0.1, 0.2, 0.1, 0.2), specialist=(0.6,) * 4)
    stub = Stub(found)
    monkeypatch.setattr(digits, "schooled", stub)
    finding, figures = told(digits.more_lessons, 0)
    assert stub.asked[0][1] == 20 == figures["labels"] and finding.holds
    assert figures["mean_scratch"] == pytest.approx(0.5875)
    assert (figures["mean_pretrained"], figures["mean_specialist"]) == (0.85, 0.4)


@pytest.mark.parametrize(
    ("error", "answer", "holds"), [(0.95, 0, False), (0.55, 1, True), (0.1, 2, True)]
)
def test_one_digit_each_is_the_nearest_answer(monkeypatch, error, answer, holds):
    stub = Stub(made({1: (error,)}))
    monkeypatch.setattr(digits, "labels_only", stub)
    finding, figures = told(digits.one_digit_each, 0)
    assert (finding.answer, finding.holds) == (answer, holds)
    assert figures == {
        "labels": 1,
        "supervised": round(1 - error, 6),
        "chance": 0.1,
        "seeds": 10,
    }


def test_a_pretrained_reader_is_told_with_its_paired_interval(monkeypatch):
    monkeypatch.setattr(digits, "both_arms", Stub(made({1: (0.5, 0.2, 0.5)})))
    finding, figures = told(digits.pretrained_reader, 0)
    assert (finding.holds, finding.effect) == (True, "helps")
    assert (figures["supervised"], figures["pretrained"], figures["difference"]) == (0.5, 0.8, 0.3)
    assert (figures["difference_low"], figures["difference_high"]) == (0.3, 0.3)


@pytest.mark.parametrize(
    ("rows", "holds"),
    [
        (((0.5, 0.1), (0.4, 0.15), (0.6, 0.12)), True),
        (((0.5, 0.1), (0.49, 0.15), (0.51, 0.12)), False),
        (((0.5, 0.1), (0.2, 0.15), (0.6, 0.12)), False),
    ],
)
def test_networks_lie_nearer_with_pretraining_than_without(monkeypatch, rows, holds):
    stub = Stub(*(made({1: (*row, 0.5)}) for row in rows))
    monkeypatch.setattr(digits, "both_arms", stub)
    finding, figures = told(digits.architectures, 0)
    kinds = [asked[0].architecture for asked in stub.asked]
    assert kinds == ["multilayer", "convolutional", "transformer"]
    for kind, row in zip(kinds, rows, strict=True):
        for arm, error in zip(("supervised", "pretrained"), row, strict=True):
            assert figures[f"{arm}_{kind}"] == pytest.approx(1 - error)
    first = [supervised for supervised, _ in rows]
    assert figures["apart_supervised"] == pytest.approx(max(first) - min(first))
    assert figures["apart_pretrained"] == pytest.approx(0.05)
    assert figures["gained"] == pytest.approx(min(a - b for a, b in rows))
    assert finding.holds is holds


def test_other_methods_learn_from_the_same_pictures(monkeypatch):
    rows = {1: (0.5, 0.2, 0.5), 10: (0.2, 0.1, 0.2)}
    monkeypatch.setattr(digits, "both_arms", Stub(made(rows)))
    errors = np.array([0.3, 0.4])[:, None, None] + NOISE
    others = Stub(Outcomes(("nearest", "spreading"), (10,), (0, 1, 2, 3), errors, errors))
    monkeypatch.setattr(digits, "measuring_baselines", others)
    finding, figures = told(digits.more_pictures, 0)
    assert (figures["nearest"], figures["spreading"]) == (0.7, 0.6)
    assert (figures["supervised_many"], figures["pretrained_many"]) == (0.8, 0.9)
    assert finding.holds and others.asked[0][1:] == ([10], range(10))


def reuse(early=2, late=6, first=100.0, each=10.0, scratch=40.0):
    """Two starts that arrive at other steps, and what they cost."""

    def course(arrival, final, operations):
        steps = np.full((9, 4), 0.1)
        if arrival is not None:
            steps[arrival:] = final
        return Course(steps + NOISE, Cost(8, operations, 0.5))

    courses = {"scratch": course(late, 0.6, scratch), "reused": course(early, 0.8, each)}
    return Reuse("digits", 5, Cost(300, first, 7.0), courses)


def test_what_is_bought_and_how_soon_is_told_by_start(monkeypatch):
    stub = Stub(reuse())
    monkeypatch.setattr(digits, "reusing", stub)
    finding, figures = told(digits.reuse, 0, None)
    assert stub.asked[0][:2] == ("digits", 5)
    assert (figures["steps_scratch"], figures["steps_reused"]) == (6, 2)
    assert figures["target"] == pytest.approx(0.57) and figures["seconds_reused"] == 0.5
    assert (figures["supervised"], figures["pretrained"]) == (0.6, 0.8)
    assert (figures["difference"], figures["effect"]) == (0.2, ("helps",))
    assert (finding.holds, finding.effect, finding.answer) == (True, "helps", 1)


@pytest.mark.parametrize(
    ("early", "late", "holds", "answer"),
    [(3, 7, True, 1), (7, 3, False, 2), (6, 6, False, 0), (None, 6, False, 3)],
)
def test_an_encoder_is_sooner_only_if_it_arrives_before(monkeypatch, early, late, holds, answer):
    monkeypatch.setattr(digits, "reusing", Stub(reuse(early=early, late=late)))
    found, _ = told(digits.reuse, 0, None)
    assert (found.holds, found.answer) == (holds, answer)


def test_costs_of_pretraining_and_of_tuning_are_told_apart(monkeypatch):
    monkeypatch.setattr(digits, "reusing", Stub(reuse()))
    finding, figures = told(digits.cost, 0, None)
    assert (figures["pretraining_steps"], figures["tuning_steps"]) == (300, 8)
    assert (figures["pretraining_seconds"], figures["tuning_seconds"]) == (7.0, 0.5)
    assert (figures["pretraining_operations"], figures["tuning_operations"]) == (100.0, 10.0)
    assert finding.holds


@pytest.mark.parametrize(
    ("first", "pays", "answer", "holds"),
    [(20.0, 1, 0, True), (100.0, 4, 1, True), (299.0, 10, 1, True), (300.0, 11, 1, False)],
)
def test_a_bill_pays_from_some_task_on(monkeypatch, first, pays, answer, holds):
    monkeypatch.setattr(digits, "reusing", Stub(reuse(first=first)))
    finding, figures = told(digits.paying_task, 0, None)
    assert (figures["first"], figures["tasks"]) == (pays, 10)
    assert (finding.answer, finding.holds) == (answer, holds)
    sums = [figures[f"total_{way}"] for way in ("anew", "reused", "scratch")]
    assert sums == [10 * (first + 10), first + 100, 400]


def test_a_bill_that_never_pays_bears_out_the_page_about_it(monkeypatch):
    stub = Stub(reuse(each=40.0))
    monkeypatch.setattr(digits, "reusing", stub)
    finding, figures = told(digits.losing_task, 0, None)
    assert stub.asked[0][:2] == ("loops", 5)
    assert (figures["first"], finding.answer, finding.holds) == (None, 2, True)


def test_a_file_holds_four_bytes_for_each_weight(monkeypatch):
    sizes = [SimpleNamespace(numel=lambda: 750), SimpleNamespace(numel=lambda: 250)]
    stack = SimpleNamespace(random=SimpleNamespace(parameters=lambda: sizes))
    monkeypatch.setattr(digits, "untrained", lambda *_: stack)
    assert told(digits.as_a_file, 0)[1] == {"weights": 1_000, "kilobytes": 4.0}
