"""What chapters five and six make of what was measured: each figure is what its name says."""

from types import SimpleNamespace

import pytest

from explainer.science.story import curve
from tests.science.story.made_findings import Stub, made, told


@pytest.mark.parametrize(
    ("pretrained", "holds", "effect"),
    [(0.1, True, "helps"), (0.5, False, "no evidence"), (0.7, False, "hurts")],
)
def test_with_one_label_the_rule_says_who_is_ahead(monkeypatch, pretrained, holds, effect):
    stub = Stub(made({1: (0.5, pretrained, 0.5)}))
    monkeypatch.setattr(curve, "both_arms", stub)
    finding, figures = told(curve.one_label, 3)
    assert finding.holds is holds and finding.effect == effect
    right = round(1 - pretrained, 6)
    assert figures == {"labels": 1, "seeds": 10, "supervised": 0.5, "pretrained": right}
    ((settings, counts, seed),) = stub.asked
    assert (settings.scene, counts, seed) == ("spirals", [1], 3)


def test_the_lead_at_few_labels_is_held_against_that_at_many(monkeypatch):
    rows = {1: (0.5, 0.1, 0.5), 30: (0.2, 0.15, 0.2)}
    monkeypatch.setattr(curve, "both_arms", Stub(made(rows)))
    finding, figures = told(curve.more_labels, 0)
    assert (figures["few_labels"], figures["many_labels"]) == (1, 30)
    assert (figures["difference_few"], figures["difference_many"]) == (0.4, 0.05)
    assert (figures["difference_low"], figures["difference_high"]) == (0.05, 0.05)
    assert figures["effect"] == ("helps",) and finding.holds
    monkeypatch.setattr(curve, "both_arms", Stub(made({1: rows[30], 30: rows[1]})))
    assert not told(curve.more_labels, 0)[0].holds


def test_a_band_over_more_seeds_is_held_against_one_over_few(monkeypatch):
    few, many = made({2: (0.5, 0.1, 0.5)}), made({2: (0.5, 0.1, 0.5)})
    many.test_error[:] = 0.5 + (many.test_error - 0.5) / 4
    stub = Stub(few, many)
    monkeypatch.setattr(curve, "both_arms", stub)
    finding, figures = told(curve.more_seeds, 0)
    assert [asked[3] for asked in stub.asked] == [5, 20]
    assert (figures["seeds_before"], figures["seeds_after"]) == (5, 20)
    band = few.accuracy("supervised")[0]
    assert figures["width_before"] == pytest.approx(band.high - band.low, abs=1e-6)
    assert figures["width_after"] == pytest.approx((band.high - band.low) / 4, abs=1e-6)
    assert finding.holds
    monkeypatch.setattr(curve, "both_arms", Stub(many, few))
    assert not told(curve.more_seeds, 0)[0].holds


def test_what_labels_are_worth_is_told_where_curves_meet_and_where_not(monkeypatch):
    digits = {count: (max(0.6 - 0.1 * count, 0.05), 0.2, 0.6) for count in range(1, 31)}
    spirals = {1: (0.5, 0.1, 0.5), 30: (0.3, 0.05, 0.3)}
    stub = Stub(made(digits), made(spirals))
    monkeypatch.setattr(curve, "both_arms", stub)
    finding, figures = told(curve.worth_labels, 0)
    assert [asked[0].scene for asked in stub.asked] == ["digits", "spirals"]
    assert (figures["worth"], figures["worth_low"], figures["worth_high"]) == (3, 3, 3)
    assert figures["supervised_reaches"] == 4 and figures["most_labels"] == 30
    assert (figures["pretrained"], figures["labels"]) == (0.8, 1)
    assert (figures["spirals_pretrained"], figures["spirals_supervised"]) == (0.9, 0.7)
    assert finding.holds
    met = {1: (0.5, 0.1, 0.5), 30: (0.1, 0.05, 0.3)}
    monkeypatch.setattr(curve, "both_arms", Stub(made(digits), made(met)))
    assert not told(curve.worth_labels, 0)[0].holds


@pytest.mark.parametrize(
    ("saves", "high", "holds"), [(True, 5.0, True), (True, None, False), (False, 5.0, False)]
)
def test_labels_are_worth_something_if_that_has_two_ends(monkeypatch, saves, high, holds):
    found = {1: SimpleNamespace(mean=3.0, low=1.0, high=high, saves=saves)}
    elsewhere = SimpleNamespace(mean=None)
    rows = {1: (0.5, 0.1, 0.5), 30: (0.3, 0.05, 0.3)}
    shown, unmet = made(rows), made(rows)
    monkeypatch.setattr(curve, "both_arms", Stub(shown, unmet))
    monkeypatch.setattr(
        curve, "worth", lambda each, few: found[few] if each is shown else elsewhere
    )
    finding, figures = told(curve.worth_labels, 0)
    assert finding.holds is holds and figures["worth_high"] == high


@pytest.mark.parametrize(("share", "holds"), [(0.2, True), (0.5, False)])
def test_few_pairs_of_a_large_crowd_join_two_classes(monkeypatch, share, holds):
    monkeypatch.setattr(curve, "_crossing", lambda settings, seed: share)
    finding, figures = told(curve.large_crowd, 0)
    assert finding.holds is holds
    assert figures == {"large_crowd": 1_000, "crossing_large": share, "seeds": 10}


@pytest.mark.parametrize(
    ("small", "holds"),
    [((0.3, 0.2), True), ((0.3, 0.1), False), ((0.31, 0.2), False)],
)
def test_a_thinned_crowd_costs_the_pretrained_arm_alone(monkeypatch, small, holds):
    stub = Stub(made({2: (0.3, 0.1, 0.3)}), made({2: (*small, 0.3)}))
    monkeypatch.setattr(curve, "both_arms", stub)
    shown = Stub({"supervised": 0.61, "pretrained": 0.62}, {"supervised": 0.63, "pretrained": 0.64})
    monkeypatch.setattr(curve, "shown_run", shown)
    monkeypatch.setattr(curve, "_crossing", lambda settings, seed: settings.unlabelled / 100)
    finding, figures = told(curve.small_crowd, 5)
    assert finding.holds is holds
    assert (figures["supervised_large"], figures["pretrained_large"]) == (0.7, 0.9)
    assert figures["pretrained_small"] == 1 - small[1]
    assert (figures["supervised_large_shown"], figures["pretrained_small_shown"]) == (0.61, 0.64)
    assert (figures["large_crowd"], figures["small_crowd"]) == (1_000, 40)
    assert figures["crossing_small"] == 0.4
    assert [asked[0].unlabelled for asked in stub.asked] == [1_000, 40]
    assert {(asked[0].labels_per_class, asked[0].seed) for asked in shown.asked} == {(2, 5)}


@pytest.mark.parametrize(
    ("errors", "holds"),
    [((0.5, 0.3, 0.2, 0.15, 0.1), True), ((0.5, 0.4, 0.35, 0.3, 0.1), False), ((0.3,) * 5, False)],
)
def test_a_growing_crowd_brings_less_at_its_end_than_before(monkeypatch, errors, holds):
    stub = Stub(*(made({2: (0.5, error, 0.5)}) for error in errors))
    monkeypatch.setattr(curve, "both_arms", stub)
    monkeypatch.setattr(curve, "_crossing", lambda settings, seed, seeds: settings.unlabelled / 1e4)
    finding, figures = told(curve.growing_crowd, 0)
    assert finding.holds is holds and figures["crowds"] == (40, 100, 200, 400, 1_000)
    assert figures["accuracies"] == tuple(round(1 - error, 6) for error in errors)
    assert figures["crossings"] == (0.004, 0.01, 0.02, 0.04, 0.1)
    assert {asked[3] for asked in stub.asked} == {figures["seeds"]} == {6}
