"""School: the same pictures in every subject, three starts, and what the matrix says."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.exhibits.school.school_table import STARTS, school_table
from explainer.core.settings.scene_cards import SUBJECT_NAMES
from explainer.science.exhibits.school import starts
from explainer.science.exhibits.school.starts import Report, schooled
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import finished
from tests.science.conftest import CARDS, with_cards


@pytest.fixture(scope="module", autouse=True)
def pretrained_for_a_while():
    """Fewer steps than the scene's own: enough to read digits best."""
    with (
        with_cards({"digits": replace(CARDS["digits"], steps=100)}),
        pytest.MonkeyPatch.context() as patch,
    ):
        for name in ("_REPORTS", "_STACKS"):  # Others measure what was wholly trained.
            patch.setattr(starts, name, {})
        yield


@pytest.fixture(scope="module")
def report(pretrained_for_a_while):
    return finished(schooled("parity", 5, (0, 1)))


def test_every_start_is_measured_in_every_subject(report):
    assert tuple(SUBJECTS) == SUBJECT_NAMES
    assert report.errors.shape == (len(STARTS), len(SUBJECTS), 2)
    assert ((report.errors > 0) & (report.errors < 1)).all()


def test_the_specialist_is_best_at_home_and_pretraining_reads_digits_best(report):
    home = {start: report.accuracy(start, "parity").mean for start in STARTS}
    assert home["specialist"] > 0.9 and home["specialist"] == max(home.values())
    away = {start: report.accuracy(start, "digits").mean for start in STARTS}
    assert away["pretrained"] == max(away.values())


def test_the_same_seeds_give_the_same_matrix(monkeypatch):
    """After few lessons too: the errors of all starts lie apart."""
    monkeypatch.setattr(starts, "LESSONS", 20)
    found = []
    for _ in range(2):
        monkeypatch.setattr(starts, "_REPORTS", {})
        found.append(finished(schooled("parity", 5, (0, 1))).errors)
    np.testing.assert_array_equal(*found)
    assert len({row.tobytes() for row in found[0]}) == len(STARTS)


def test_the_table_says_what_the_intervals_say():
    wiggle = np.random.default_rng(0).standard_normal((3, 4, 5))
    errors = np.full((3, 4, 5), 0.4) + 0.01 * np.arange(5) + 1e-3 * wiggle
    errors[1] -= 0.2
    errors[2, 0] += 0.2
    measured = Report(5, "halves", errors).plain()
    assert measured["subjects"]["digits"]["effects"] == {
        "pretrained": "helps",
        "specialist": "hurts",
    }
    table = school_table(measured)
    assert "Digits: small or large" in table.splitlines()[0]
    assert "pretrained helps, specialist hurts" in table.splitlines()[2]
    assert len(table.splitlines()) == 3 + len(SUBJECTS)
