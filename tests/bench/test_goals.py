"""Goals are read off the numbers of a report."""

import pytest

from explainer.bench.goals import goals, measured


def report(cores=2, **parts):
    return {"machine": {"cores": cores}, **parts}


def goal(found, name):
    (one,) = [each for each in goals(found) if each["name"] == name]
    return one


@pytest.mark.parametrize(("p50", "met"), [(11.9, True), (12, True), (12.1, False)])
def test_a_time_is_met_up_to_its_limit(p50, met):
    one = goal(report(slider={"p50_ms": p50}), "slider, median, ms")
    assert one == {"name": "slider, median, ms", "goal": "<= 12", "measured": p50, "met": met}


@pytest.mark.parametrize(("times", "met"), [(39.9, False), (40, True), (90.0, True)])
def test_a_ratio_is_met_from_its_limit_on(times, met):
    curve = {"as_shipped": {"times_plain_loop": {"all_cores": times}}}
    one = goal(report(curve=curve), "curve as shipped, all cores, times plain loop")
    assert (one["goal"], one["measured"], one["met"]) == (">= 40", times, met)


def test_one_core_is_asked_for_half_and_for_nothing_more():
    names = {each["name"]: each["goal"] for each in goals(report(cores=1))}
    assert names["curve all layers trained, one core, times scikit-learn"] == ">= 10"
    assert not [name for name in names if "all cores" in name]


def test_what_was_not_measured_is_neither_met_nor_missed():
    for each in goals({"machine": None, "slider": None, "memory": {"window": None}}):
        assert each["measured"] is None and each["met"] is None


def test_a_path_leads_into_the_report():
    assert measured({"a": {"b": {"c": 3}}}, "a.b.c") == 3
    assert measured({"a": {"b": None}}, "a.b.c") is None
    assert measured({"a": 1}, "a.b") is None
