"""Arrays of one's own, as notebooks have them."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.datasets import make_blobs, make_moons

from explainer.library import fitting

FEW_STEPS, FEW_BATCHES = 20, 6
"""Enough that pretraining learns something of the clouds below, and is kept."""


@pytest.fixture(scope="session")
def moons():
    """Two moons of 1,000 points, and their classes."""
    return make_moons(1_000, noise=0.1, random_state=0)


@pytest.fixture(scope="session")
def few(moons):
    """The same points with one label in each moon."""
    X, classes = moons
    y = np.full(len(X), -1)
    y[[np.flatnonzero(classes == 0)[0], np.flatnonzero(classes == 1)[0]]] = 0, 1
    return X, y


@pytest.fixture(scope="session")
def blobs():
    """Three clouds of 90 points in four columns, of which a third is unlabelled."""
    X, y = make_blobs(90, n_features=4, centers=3, random_state=1)
    return X, np.where(np.arange(90) % 3 == 0, -1, y)


@pytest.fixture
def short_pretraining(monkeypatch):
    """Pretrain estimators for a few steps, where nothing follows from how many there are.

    Nor from how often they are asked at the end what they have learnt.
    """
    usual = fitting.recipe
    monkeypatch.setattr(
        fitting, "recipe", lambda settings: replace(usual(settings), steps=FEW_STEPS)
    )
    monkeypatch.setattr("explainer.science.training.pretrain.HELD_OUT_BATCHES", FEW_BATCHES)


@pytest.fixture
def quick_reference(monkeypatch):
    """Hold what is measured here against a reference of a short training, or of few trees."""
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)
    monkeypatch.setattr("explainer.science.measuring.simple_methods.TREES", 5)


@pytest.fixture
def one_processor(monkeypatch):
    """Let the command line measure in this process: a pool would load torch for each share."""
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)


@pytest.fixture
def no_workers_left():
    """End the processes that joblib keeps for its next call."""
    yield
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True)
