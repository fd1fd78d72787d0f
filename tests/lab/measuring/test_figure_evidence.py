import numpy as np
import pytest

from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import figure
from explainer.core.measuring.seeds import CAPACITY_WIDTHS
from explainer.core.settings.settings import settings_for
from explainer.lab.measuring import figure_evidence
from explainer.lab.measuring.figure_evidence import showing
from explainer.science.measuring.measurement import outcomes
from tests.science.conftest import few_steps

SMALL = settings_for(
    "moons",
    unlabelled=40,
    depth=1,
    width=8,
    steps=10,
    labels_per_class=2,
    objective="autoencoder",
)


@pytest.fixture(scope="module", autouse=True)
def shortly_pretrained():
    """Nothing here depends on how much encoders have learnt."""
    with few_steps():
        yield


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    """A quick reference, few seeds, and everything in this process."""
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)
    monkeypatch.setattr(figure_evidence, "USUAL_SEEDS", 5)
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)


def silent(done, total):
    pass


def test_a_comparison_is_measured_at_its_own_count(qapp):
    known = showing(SMALL, "comparison", silent)
    assert known.timeline.latest.finished and known.settings == SMALL
    measured = known.measured
    assert measured.outcomes.counts == (2,) and measured.reference is not None
    np.testing.assert_array_equal(
        measured.outcomes.test_error, outcomes(SMALL, (2,), range(5)).test_error
    )


def test_a_curve_is_measured_at_every_count_and_a_deck_wants_one_too():
    for name, whole in (("label-efficiency", False), ("comparison", True)):
        known = showing(SMALL, name, silent, whole_curve=whole)
        assert known.measured.outcomes.counts == tuple(range(1, SMALL.most_labels + 1))
        assert known.capacity == {}


def test_capacity_is_measured_at_every_width(monkeypatch):
    told, widths, seeds = [], CAPACITY_WIDTHS[1:3], 6
    monkeypatch.setattr(figure_evidence, "CAPACITY_WIDTHS", widths)
    monkeypatch.setattr(figure_evidence, "CAPACITY_SEEDS", seeds)
    known = showing(SMALL, "capacity", lambda *progress: told.append(progress))
    assert tuple(known.capacity) == widths and known.measured.outcomes is None
    direct = outcomes(SMALL.changed(width=4), (2,), range(5))
    np.testing.assert_array_equal(known.capacity[4].test_error[:, :, :5], direct.test_error)
    assert told[-1] == (seeds * len(widths), seeds * len(widths))


def test_every_figure_can_be_made_from_it():
    """Whatever is left out, what else it says of itself is the same evidence."""
    known = showing(SMALL, "training-curves", silent)
    assert [name for name in FIGURES if not figure(name, known, str).description] == []
