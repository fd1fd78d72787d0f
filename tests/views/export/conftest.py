"""What exports are asked of, and what is remembered of them."""

import pytest

from explainer.session.memory import Memory
from tests.windows import FakeExports


@pytest.fixture
def exports(qapp):
    return FakeExports()


@pytest.fixture
def memory():
    return Memory()
