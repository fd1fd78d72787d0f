"""The page of two runs says whose planes are whose, how well they do, and all that differs."""

import re
from dataclasses import replace

from explainer.core.comparison.composition import comparison
from explainer.core.runs.pinned import NOW, Pinned, compared_first, differences
from explainer.core.runs.two_runs import two_runs_figure
from explainer.core.settings.settings import settings_for
from tests.factories import timeline

FIRST = settings_for("moons", unlabelled=40, labels_per_class=2)
SECOND = settings_for("moons", unlabelled=40, labels_per_class=5, noise=0.2)


def run(number, settings, moments=3):
    return Pinned(number, settings, timeline(settings, moments))


def test_every_plane_says_whose_it_is_and_how_well_it_does():
    runs = (run(1, FIRST), run(2, SECOND))
    page = two_runs_figure(runs, str)
    assert page.groups == ("Run 1", "Run 2") and len(page.plots) == 2 * len(page.groups)
    expected = [
        f"{arm} · {found.headline}"
        for each in runs
        for arm, found in zip(
            ("Supervised", "Pretrained"), comparison(each.timeline, str).arms, strict=True
        )
    ]
    assert [plot.title for plot in page.plots] == expected
    assert all("%" in plot.title for plot in page.plots)
    assert page.headline_name == "One run each, not averages" and page.wide


def test_the_title_says_what_differs_and_beside_the_planes_stands_the_rest():
    runs = (run(1, FIRST), run(2, SECOND))
    page = two_runs_figure(runs, str)
    assert page.title == "Run 1 and Run 2 · Noise: 0.1 → 0.2 · Labels per class: 2 → 5"
    said = " · ".join((page.title, *page.facts)).split(" · ")[1:]
    rows = differences(runs[0], runs[1].frame, str)
    assert said == [f"{name}: {old} → {new}" for name, old, new in rows if old != new]


def test_of_many_choices_the_title_names_one_and_the_facts_all():
    third = SECOND.changed(seed=3, depth=3)
    page = two_runs_figure((run(1, FIRST), run(2, third)), str)
    assert page.title.startswith("Run 1 and Run 2 · ")
    assert page.title.endswith(", and 3 more choices")
    first, *_ = page.facts
    for change in ("Labels per class: 2 → 5", "Noise: 0.1 → 0.2", "Seed: 0 → 3"):
        assert change in first
    assert page.title.split(" · ")[1] == f"{first.split(' · ')[0]}, and 3 more choices"


def test_runs_that_are_alike_are_said_to_be():
    page = two_runs_figure((run(1, FIRST), run(2, FIRST)), str)
    assert page.title == "Run 1 and Run 2: the same choices"
    assert page.facts == ("Nothing differs",)


def test_the_foot_says_what_both_runs_share_and_what_either_has_alone():
    runs = (run(1, FIRST), run(2, SECOND))
    foot = two_runs_figure(runs, str).settings_line
    both, first, second = (
        part.split(": ", 1)[1].removesuffix(".").split(" · ")
        for part in re.split(r"(?<=\.) (?=Run)", foot)
    )
    for own, each in ((first, runs[0]), (second, runs[1])):
        line = comparison(each.timeline, str).settings_line.split(" · ")
        assert sorted(both + own) == sorted(line)
    assert foot.startswith("Both: Moons") and not set(first) & set(second)
    assert "noise 0.1" in first and "noise 0.2" in second and "seed 0" in both


def test_the_run_on_the_screen_is_called_so_and_classes_of_both_are_named():
    other = settings_for("circles", unlabelled=40)
    page = two_runs_figure((run(1, FIRST), run(NOW, other)), str)
    assert page.title.startswith("Run 1 and Now · ")
    named = {entry.name for entry in page.legend}
    assert {*FIRST.card.classes, *other.card.classes} <= named


def test_two_runs_that_were_pinned_one_after_the_other_are_compared_at_once():
    first, second = run(1, FIRST), run(2, SECOND)
    assert compared_first((first, second), second.frame, str) == (1, 2)
    assert compared_first((first, second), run(NOW, replace(SECOND, seed=3)).frame, str) == (2, NOW)
    assert compared_first((first,), first.frame, str) == (1, NOW)
    assert compared_first((), None, str) == (NOW, NOW)
