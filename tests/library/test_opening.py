"""`explainer.open`: the window on arrays, in a process of its own."""

import numpy as np
import pytest

import explainer
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.library import opening
from explainer.library.handover import taken_over
from explainer.library.opening import handed_over
from explainer.library.tables import chosen_of


@pytest.fixture
def table():
    X = np.random.default_rng(0).normal(size=(60, 3))
    return X, np.where(X[:, 0] > 0, "right", "left")


def test_an_experiment_is_handed_over_whole(table):
    data = chosen_of(*table, "mine").data
    told = {"objective": "infonce", "width": 8, "views": None, "augmentations": ("shift",)}
    given = {name: value for name, value in told.items() if value is not None}
    assert taken_over(handed_over(data, told)) == settings_for_data(data, **given)
    assert taken_over(handed_over("moons", {"noise": 0.2})) == settings_for("moons", noise=0.2)


def test_the_window_is_on_the_screen_until_it_is_closed(table):
    window = explainer.open(*table, objective="infonce", width=8)
    try:
        assert window.is_open
    finally:
        window.close()
    assert not window.is_open
    window.wait()


def test_what_cannot_be_shown_is_said_before_any_process(table, monkeypatch):
    monkeypatch.setattr(opening.subprocess, "Popen", lambda *_, **__: pytest.fail("began"))
    X, y = table
    with pytest.raises(ValueError, match="X and y belong together"):
        explainer.open(X)
    with pytest.raises(ValueError, match="at least 2 are needed"):
        explainer.open(X, np.zeros(60, int))
    with pytest.raises(ValueError, match="There is no scene 'sun'"):
        explainer.open(scene="sun")
    with pytest.raises(TypeError, match="There is no choice 'colour'"):
        explainer.open(X, y, colour="red")


def test_without_a_display_it_is_said_what_to_do(table, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(RuntimeError, match="there is no display to open a window on: use"):
        explainer.open(*table)


def test_a_window_that_does_not_come_says_why(table, monkeypatch):
    monkeypatch.setattr(opening.sys, "executable", "/bin/false")
    with pytest.raises(RuntimeError, match="could not be opened: no reason was told"):
        explainer.open(*table)
