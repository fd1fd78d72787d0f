"""What is on the screen when the window opens is what the code makes."""

import numpy as np
import pytest

from explainer.core.measuring.seeds import shares
from explainer.core.platform.assets import DEFAULT_RESULT, assets_folder
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.files.sessions.session_file import read_session
from explainer.science.comparison.comparison import finished_comparison
from explainer.science.comparison.schedule import TESTS
from explainer.science.measuring.measurement import outcomes

ARMS = ("supervised", "pretrained")
# Another machine adds in another order: the picture is the same, its last bits are not.
LAST_BITS = 0.01
# Training multiplies them: measured on two processors, one of 60 models (supervised, 29 labels
# per class) ends at another boundary.
OTHER_WAYS = 1


@pytest.fixture(scope="module")
def stored():
    return read_session(assets_folder() / DEFAULT_RESULT)


@pytest.fixture(scope="module")
def made():
    """Each count where it is tested in turn: the moments between are tested in no other way."""
    return finished_comparison(settings_for())


def test_it_is_the_default_comparison_with_an_end_at_every_count(stored):
    timeline, findings = stored.timeline, stored.findings
    (measured,) = findings.arms.values()
    assert timeline.latest.settings == settings_for()
    assert sorted(timeline.ends) == list(range(1, 31))
    assert measured.seeds == tuple(range(20))
    assert measured.counts == tuple(range(1, 31))
    assert findings.best == pytest.approx(1.0) and findings.reference.error < 0.01


def test_its_course_is_what_the_code_makes(stored, made):
    elsewhere, often = set(), {arm: np.zeros(30) for arm in ARMS}
    for old, new in zip(stored.timeline.frames, made.frames, strict=True):
        assert (old.stage, old.step, old.steps) == (new.stage, new.step, new.steps)
        if old.stage is Stage.PRETRAINING:
            assert old.pretraining_loss == pytest.approx(new.pretraining_loss, rel=0.05)
            continue
        for arm in ARMS:
            tables = old.arm(arm).standings, new.arm(arm).standings
            assert np.isfinite(tables[0]).all()
            tested = np.isfinite(tables[1]).all(axis=1)
            close = np.isclose(*tables, atol=LAST_BITS, rtol=0.05).all(axis=1)
            elsewhere |= {(arm, labels) for labels in 1 + np.flatnonzero(tested & ~close)}
            often[arm] += tested
    assert len(elsewhere) <= OTHER_WAYS, elsewhere
    assert all((each > TESTS).all() for each in often.values())


def test_its_pictures_are_what_the_code_makes(stored, made):
    elsewhere = set()
    for labels, old in stored.timeline.ends.items():
        new = made.ends[labels]
        assert old.settings == new.settings
        np.testing.assert_array_equal(old.labelled, new.labelled)
        elsewhere |= {(arm, labels) for arm in ARMS if not alike(old.arm(arm), new.arm(arm))}
    assert len(elsewhere) <= OTHER_WAYS, elsewhere


def alike(old, new):
    """Whether an arm's end looks the same but for last bits."""
    return (
        (old.decision.winner == new.decision.winner).mean() > 0.99
        and np.abs(old.embedding - new.embedding).mean() < 0.02
        and old.calibration_error == pytest.approx(new.calibration_error, abs=LAST_BITS)
    )


def test_its_curve_is_what_the_code_measures(stored):
    (measured,) = stored.findings.arms.values()
    seeds = shares(measured.seeds)[0][:2]
    again = outcomes(settings_for(), (1, 30), seeds)
    for method in again.methods:
        for count in again.counts:
            old, new = measured.test(method, count)[: len(seeds)], again.test(method, count)
            np.testing.assert_allclose(old, new, atol=3 * LAST_BITS)
            assert old.mean() == pytest.approx(new.mean(), abs=LAST_BITS)
            train = measured.train(method, count)[: len(seeds)]
            np.testing.assert_allclose(train, again.train(method, count), atol=0.05)
