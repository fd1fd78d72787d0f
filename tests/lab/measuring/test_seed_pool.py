import json

import numpy as np
import pytest

from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.settings import settings_for
from explainer.lab.measuring.seed_pool import measure
from explainer.science.random import stream

SMALL = settings_for("moons", unlabelled=40, width=8, steps=10)


@pytest.fixture(autouse=True)
def a_quick_reference(monkeypatch):
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)


def silent(done, total):
    pass


def test_neither_the_number_of_workers_nor_a_second_time_changes_the_report():
    reports = [measure(SMALL, [1, 4], range(7), silent, workers=n) for n in (1, 2, 1)]
    assert json.dumps(reports[0]) == json.dumps(reports[1]) == json.dumps(reports[2])


def test_a_report_has_a_row_for_each_count_and_all_arms_in_it():
    told = []
    report = measure(SMALL, [1, 3], range(7), lambda *progress: told.append(progress), workers=1)
    assert [row["labels_per_class"] for row in report["rows"]] == [1, 3]
    for row in report["rows"]:
        assert row["difference"]["mean"] == pytest.approx(
            row["pretrained"]["mean"] - row["supervised"]["mean"], abs=2e-4
        )
        assert set(row["verdicts"]) == set(ARMS)
    assert report["seeds"] == 7 and told == [(5, 7), (7, 7)]


def test_another_first_seed_gives_other_draws():
    assert not np.array_equal(stream(0, "points").random(3), stream(5, "points").random(3))
    one, other = (measure(SMALL, [1], [seed], silent, workers=1) for seed in (0, 5))
    assert one["rows"] != other["rows"]
