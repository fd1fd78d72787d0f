"""Whether Qt can open a window on Linux, told before Qt would end the program."""

import os
import sys
import types

import pytest

from explainer.core.platform import system

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Only Linux is asked.")


@pytest.fixture(autouse=True)
def desktop(monkeypatch):
    """A display on which a server answers, with all that Qt loads; what it answers."""
    told = types.SimpleNamespace(answers=True)
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", *system.ELSEWHERE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "X11_LIBRARY", None)  # This program itself, which is loaded.
    monkeypatch.setattr(system, "find_spec", lambda name: None)
    monkeypatch.setattr(system, "_x11_answers", lambda: told.answers)
    monkeypatch.setattr(system, "_tried", lambda: False)
    return told


def test_a_plugin_that_does_not_load_says_why_in_one_line(monkeypatch, tmp_path):
    """Its server is asked only if all that Qt loads is there."""
    package = types.SimpleNamespace(submodule_search_locations=[str(tmp_path)])
    monkeypatch.setattr(system, "find_spec", {"PySide6": package}.get)
    assert system.display_trouble() == ""
    plugin = tmp_path / "Qt/plugins/platforms/libqxcb.so"
    plugin.parent.mkdir(parents=True)
    plugin.write_bytes(b"no library")
    said = system.display_trouble()
    assert "'xcb'" in said and "libqxcb.so" in said and said.count("\n") == 1


def test_a_server_that_does_not_answer_is_named_with_its_place(desktop):
    assert system.display_trouble() == "" and "QT_QPA_PLATFORM" not in os.environ
    desktop.answers = False
    assert "no X server answers at DISPLAY=':77'" in system.display_trouble()


@pytest.mark.parametrize(
    ("ways", "chosen"), [("eglfs;offscreen:x;xcb", "offscreen:x"), ("wayland;;xcb:y", "xcb:y")]
)
def test_of_several_ways_the_first_that_works_is_chosen(monkeypatch, ways, chosen):
    monkeypatch.setenv("QT_QPA_PLATFORM", ways)
    monkeypatch.setattr(system, "_wayland_answers", lambda: False)
    assert system.display_trouble() == "" and os.environ["QT_QPA_PLATFORM"] == chosen


def test_of_several_ways_that_fail_the_first_is_told(monkeypatch, desktop):
    desktop.answers = False
    monkeypatch.setenv("QT_QPA_PLATFORM", "eglfs;xcb")
    assert "QT_QPA_PLATFORM='eglfs' is no way" in system.display_trouble()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("DISPLAY")
    assert system.display_trouble() == system.NO_DISPLAY


def test_where_plugins_lie_elsewhere_qt_is_tried(monkeypatch, desktop):
    desktop.answers = False
    monkeypatch.setenv("QT_PLUGIN_PATH", "/elsewhere")
    assert "'xcb' is no way" in system.display_trouble()
    monkeypatch.setattr(system, "_tried", lambda: True)
    assert system.display_trouble() == ""


def test_numpy_begins_no_threads_unless_it_was_told_otherwise(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    system.spare_threads()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
    del os.environ["OPENBLAS_NUM_THREADS"]
    system.spare_threads()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
