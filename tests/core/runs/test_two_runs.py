"""The page of two runs says whose planes are whose, how well they do, and all that differs."""

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
    assert page.title == "Run 1 and Run 2" and page.rows == 2
    expected = [
        f"{name} · {arm} · {found.headline}"
        for name, each in zip(("Run 1", "Run 2"), runs, strict=True)
        for arm, found in zip(
            ("Supervised", "Pretrained"), comparison(each.timeline, str).arms, strict=True
        )
    ]
    assert [plot.title for plot in page.plots] == expected
    assert all("%" in plot.title for plot in page.plots)


def test_beside_them_stands_all_that_differs_and_nothing_else():
    runs = (run(1, FIRST), run(2, SECOND))
    facts = two_runs_figure(runs, str).facts
    assert "Labels per class: 2 → 5" in facts and "Noise: 0.1 → 0.2" in facts
    rows = differences(runs[0], runs[1].frame, str)
    assert len(facts) == sum(before != after for _, before, after in rows)
    assert two_runs_figure((run(1, FIRST), run(2, FIRST)), str).facts == ("Nothing differs",)


def test_the_run_on_the_screen_is_called_so_and_classes_of_both_are_named():
    other = settings_for("circles", unlabelled=40)
    page = two_runs_figure((run(1, FIRST), run(NOW, other)), str)
    assert page.title == "Run 1 and Now"
    named = {entry.name for entry in page.legend}
    assert {*FIRST.card.classes, *other.card.classes} <= named


def test_two_runs_that_were_pinned_one_after_the_other_are_compared_at_once():
    first, second = run(1, FIRST), run(2, SECOND)
    assert compared_first((first, second), second.frame, str) == (1, 2)
    assert compared_first((first, second), run(NOW, replace(SECOND, seed=3)).frame, str) == (2, NOW)
    assert compared_first((first,), first.frame, str) == (1, NOW)
    assert compared_first((), None, str) == (NOW, NOW)
