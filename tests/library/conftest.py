"""Arrays of one's own, as notebooks have them."""

import numpy as np
import pytest
from sklearn.datasets import make_blobs, make_moons


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
def no_workers_left():
    """End the processes that joblib keeps for its next call."""
    yield
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True)
