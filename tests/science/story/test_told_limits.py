"""What chapters four and eleven make of what was measured: each figure is what its name says."""

import numpy as np
import pytest
import torch

from explainer.core.measuring.verdict import Reference
from explainer.core.settings.settings import settings_for
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.science.steps import finished
from explainer.science.story import creatures, limits, measures
from explainer.science.story.remedies import CHOSEN
from tests.science.story.made_findings import NOISE, Stub, made, told

SAID = {HELPS: (0.5, 0.1, 0.5), HURTS: (0.1, 0.5, 0.5), NO_EVIDENCE: (0.3, 0.3, 0.5)}
"""Errors of which the rule says so."""


@pytest.mark.parametrize(("said", "answer"), [(HELPS, 0), (HURTS, 2), (NO_EVIDENCE, None)])
def test_labels_across_the_clusters_help_hurt_or_leave_it_open(monkeypatch, said, answer):
    stub = Stub(made({4: SAID[said]}))
    monkeypatch.setattr(limits, "both_arms", stub)
    finding, figures = told(limits.across, 0)
    assert (finding.answer, finding.effect, finding.holds) == (answer, said, said != HELPS)
    assert figures["effect"] == (said,) and figures["seeds"] == 10
    assert (stub.asked[0][0].scene, stub.asked[0][1]) == ("across", [4])
    assert figures["difference"] == round(SAID[said][0] - SAID[said][1], 6)


@pytest.mark.parametrize(("said", "answer"), [(HELPS, 0), (HURTS, 1), (NO_EVIDENCE, 2)])
def test_of_a_crowd_from_elsewhere_nothing_is_claimed(monkeypatch, said, answer):
    stub = Stub(made({4: SAID[said]}))
    monkeypatch.setattr(limits, "both_arms", stub)
    finding, _ = told(limits.elsewhere, 0)
    assert (finding.answer, finding.holds, finding.effect) == (answer, None, said)
    assert stub.asked[0][0].scene == "elsewhere"


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    [(HURTS, NO_EVIDENCE, True), (HELPS, HURTS, False), (HURTS, HELPS, False)],
)
def test_two_scenes_in_which_nothing_helps_are_told_each(monkeypatch, first, second, holds):
    stub = Stub(made({4: SAID[first]}), made({4: SAID[second]}))
    monkeypatch.setattr(limits, "both_arms", stub)
    finding, figures = told(limits.lost_and_formless, 0)
    assert [asked[0].scene for asked in stub.asked] == ["destroyed", "structureless"]
    for scene, said in (("destroyed", first), ("structureless", second)):
        lead = round(SAID[said][0] - SAID[said][1], 6)
        assert figures[f"{scene}_effect"] == (said,)
        ends = [figures[f"{scene}_{end}"] for end in ("difference", "low", "high")]
        assert ends == pytest.approx([lead] * 3)
    assert finding.holds is holds


@pytest.mark.parametrize(
    ("errors", "holds", "answer"),
    [
        ((0.3, 0.3, 0.3), True, 1),
        ((0.3, 0.3, 0.5), False, 2),
        ((0.5, 0.3, 0.3), False, None),
        ((0.2, 0.3, 0.25), True, 1),
    ],
)
def test_a_placebo_is_held_against_labels_alone_and_random_weights(
    monkeypatch, errors, holds, answer
):
    stub = Stub(made({4: errors}))
    monkeypatch.setattr(limits, "both_arms", stub)
    finding, figures = told(limits.placebo, 0)
    supervised, pretrained, control = errors
    assert stub.asked[0][0].objective == "placebo"
    assert figures["difference"] == pytest.approx(supervised - pretrained)
    assert figures["control_difference"] == pytest.approx(control - pretrained)
    assert figures["control_low"] == pytest.approx(control - pretrained)
    assert (finding.holds, finding.answer) == (holds, answer)


@pytest.mark.parametrize(("pretraining", "holds"), [(0.05, True), (0.15, False), (0.4, False)])
def test_what_one_would_do_instead_is_held_against_nothing_and_against_pretraining(
    monkeypatch, pretraining, holds
):
    rows = {4: (0.3, pretraining, 0.3), 30: (0.1, 0.05, 0.1)}
    monkeypatch.setattr(limits, "both_arms", Stub(made(rows)))
    wrong = {name: 0.3 - 0.05 * place for place, name in enumerate(CHOSEN)}
    ways = Stub(*(torch.tensor(wrong[name] + NOISE) for name in CHOSEN))
    monkeypatch.setattr(limits, "remedied", ways)
    finding, figures = told(limits.many_labels, 0)
    assert [asked[3] for asked in ways.asked] == list(CHOSEN.values())
    assert {asked[1:3] for asked in ways.asked} == {(range(10), 4)}
    gains = {name: figures[f"{name}_gain"] for name in (*list(CHOSEN)[1:], "pretraining")}
    expected = {name: 0.3 - wrong[name] for name in list(CHOSEN)[1:]}
    assert gains == pytest.approx(expected | {"pretraining": 0.3 - pretraining})
    assert figures["difference_many"] == pytest.approx(0.05) and figures["effect"] == (HELPS,)
    assert "none_gain" not in figures and finding.holds is holds


GROUPS = ((0.1, 0.2, 0.5, 0.4, 0.3, 0.05), (0.1, 0.1, 0.2, 0.1, 0.1, 0.1), (0.5,) * 6)


def test_a_crude_rule_takes_cats_for_people(monkeypatch):
    stub = Stub(made({30: (0.4,)}, GROUPS[:1]))
    monkeypatch.setattr(creatures, "labels_only", stub)
    monkeypatch.setattr(creatures, "_verdict", Stub(("underfits",)))
    monkeypatch.setattr(creatures, "_mistakes", Stub((0.35, 0.15)))
    finding, figures = told(creatures.crude, 0)
    assert (stub.asked[0][0].steps, stub.asked[0][0].labels_per_class) == (10, 30)
    assert figures["cats_as_people"] == 0.4
    assert figures["people_as_animals"] == pytest.approx((0.1 + 0.2 + 0.5) / 3, abs=1e-6)
    assert figures["cats_as_people_shown"] == 0.35 and figures["people_as_animals_shown"] == 0.15
    assert (figures["train_error"], figures["test_error"]) == (0.04, 0.4)
    assert finding.holds and figures["verdict"] == ("underfits",)
    monkeypatch.setattr(creatures, "_mistakes", Stub((0.05, 0.5)))
    assert not told(creatures.crude, 0)[0].holds
    monkeypatch.setattr(creatures, "_mistakes", Stub((0.35, 0.15)))
    monkeypatch.setattr(creatures, "_verdict", Stub(("fits",)))
    assert not told(creatures.crude, 0)[0].holds


@pytest.mark.parametrize(
    ("groups", "verdict", "holds"),
    [
        (GROUPS[0], "overfits", True),
        (GROUPS[0], "fits", False),
        ((0.05, 0.05, 0.08, 0.9, 0.9, 0.9), "overfits", False),
        ((0.5,) * 6, "overfits", False),
    ],
)
def test_a_lopsided_handful_turns_some_people_away(monkeypatch, groups, verdict, holds):
    stub = Stub(made({4: (0.4,)}, [groups]))
    monkeypatch.setattr(creatures, "labels_only", stub)
    monkeypatch.setattr(creatures, "_verdict", Stub((verdict,)))
    finding, figures = told(creatures.lopsided, 0)
    assert stub.asked[0][0].label_sampling == "biased" and finding.holds is holds
    names = ("light", "medium", "dark", "cats", "dogs", "rabbits")
    assert [figures[name] for name in names] == pytest.approx([1 - each for each in groups])


def test_gaps_between_groups_are_told_of_each_arm_and_each_handful(monkeypatch):
    fair = ((0.1, 0.1, 0.3, 0.1, 0.1, 0.1), (0.1, 0.1, 0.15, 0.1, 0.1, 0.1), GROUPS[2])
    stub = Stub(made({4: (0.3, 0.2, 0.3)}, GROUPS), made({4: (0.25, 0.1, 0.3)}, fair))
    monkeypatch.setattr(creatures, "both_arms", stub)
    finding, figures = told(creatures.fair_groups, 0)
    assert [asked[0].label_sampling for asked in stub.asked] == ["biased", "fair"]
    names = ("gap_supervised", "gap_pretrained", "gap_supervised_fair", "gap_pretrained_fair")
    assert [figures[name] for name in names] == pytest.approx([0.45, 0.1, 0.2, 0.05])
    assert (figures["supervised"], figures["pretrained_fair"]) == (0.7, 0.9)
    assert finding.holds
    for groups in (GROUPS, (fair[0], GROUPS[1], GROUPS[2]), (GROUPS[0], *fair[1:])):
        same = Stub(made({4: (0.3, 0.2, 0.3)}, GROUPS), made({4: (0.3, 0.2, 0.3)}, groups))
        monkeypatch.setattr(creatures, "both_arms", same)
        assert not told(creatures.fair_groups, 0)[0].holds


@pytest.mark.parametrize(("pretrained", "holds"), [(0.2, True), (0.3, False)])
def test_on_a_biased_handful_the_pretrained_arm_errs_less(monkeypatch, pretrained, holds):
    monkeypatch.setattr(creatures, "both_arms", Stub(made({4: (0.3, pretrained, 0.3)}, GROUPS)))
    finding, figures = told(creatures.groups, 0)
    assert finding.holds is holds and figures["gap_supervised"] == pytest.approx(0.45)


def test_a_reference_is_measured_once_for_each_scene_and_noise(monkeypatch):
    monkeypatch.setattr(measures, "_REFERENCES", {})
    stub = Stub(Reference(0.1), Reference(0.2), Reference(0.3))
    monkeypatch.setattr(measures, "reference", stub)
    moons = settings_for("moons")
    asked = (moons, moons.changed(width=8), moons.changed(noise=0.3), settings_for("circles"))
    found = [told_reference(settings) for settings in asked]
    assert found == [0.1, 0.1, 0.2, 0.3] and np.shape(stub.asked) == (3, 1)


def told_reference(settings):
    return finished(measures.reference_error(settings)).error
