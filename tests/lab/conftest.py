"""The lab, in the test's own process where that is enough."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def one_thread():
    """Train on one thread, as the lab does."""
    from explainer.science.threads import single_threaded

    single_threaded()
