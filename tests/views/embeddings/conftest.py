"""The window that tests here look at, one after the other."""

import pytest

from explainer.core.figures.theme import LIGHT


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)
