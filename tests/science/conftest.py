"""Science as the lab runs it."""

import pytest

from explainer.science.threads import single_threaded


@pytest.fixture(autouse=True, scope="session")
def one_thread():
    """Train on one thread, as the lab does."""
    single_threaded()
