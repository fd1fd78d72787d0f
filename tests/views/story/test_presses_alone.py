"""Step is pressed a few times for whoever asks for it, until somebody stops it."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from explainer.views.story.story_acts import A_FEW_STEPS, StoryActs


class SteppedStory(QObject):
    step_entered, acted = Signal(), Signal()
    step = None


@pytest.fixture
def acts(qapp):
    window, steps = QObject(), []
    shell = SimpleNamespace(window=lambda: window, keys=None)
    store = SimpleNamespace(play_through=lambda: None)
    player = SimpleNamespace(
        forward=lambda: steps.append("step"), moving=False, toggle=lambda: steps.append("play")
    )
    acts = StoryActs(shell, SteppedStory(), store, player)
    acts.kept, acts.steps = window, steps
    acts._presses.setInterval(0)
    return acts


def test_it_is_pressed_at_once_and_then_a_few_times_one_after_the_other(acts, qtbot):
    acts.do("step")
    assert acts.steps == ["step"] and acts.presses and acts.waits and not acts.acting
    qtbot.waitUntil(lambda: not acts.waits)
    assert acts.steps == ["step"] * A_FEW_STEPS


def test_another_act_takes_its_place(acts, qapp):
    acts.do("step")
    acts.do("play")
    assert not acts.waits
    qapp.processEvents()
    assert acts.steps == ["step", "play"]
