"""A story that is told without a window."""

import pytest

from tests.views.story.telling import Told


@pytest.fixture
def told(qapp):
    made = Told()
    yield made
    made.acts.stop()
    made.player.stop()
