"""Undo and redo in the menu, by keys, and with the slider of the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from tests import factories
from tests.windows import shown_window

pytestmark = pytest.mark.usefixtures("undressed")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(kept):
    return kept.give("with four labels", opened)


def opened(bot):
    store = Store(settings_for("moons", labels_per_class=4), factories.FakeRunner())
    return shown_window(bot, store)


def entries(window):
    return [each for _, each in window.menu.entries() if each.text().startswith(("Undo", "Redo"))]


def words(window):
    return [(action.text(), action.isEnabled()) for action in entries(window)]


def test_the_menu_tells_the_names_of_the_steps(window):
    assert words(window) == [("Undo", False), ("Redo", False)]
    window.store.change(labels_per_class=12)
    assert words(window)[0] == ("Undo: labels per class 4 → 12", True)
    entries(window)[0].trigger()
    assert words(window) == [("Undo", False), ("Redo: labels per class 4 → 12", True)]
    entries(window)[1].trigger()
    assert window.store.settings.labels_per_class == 12


@pytest.mark.parametrize(
    ("key", "keys"), [(Qt.Key.Key_Z, CONTROL | SHIFT), (Qt.Key.Key_Y, CONTROL)]
)
def test_keys_undo_and_redo(window, key, keys):
    window.store.change(seed=7)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert window.store.settings.seed == 0
    QTest.keyClick(window, key, keys)
    assert window.store.settings.seed == 7


def test_one_drag_of_the_slider_is_one_step(window, qtbot):
    slider = window.controls.labels.slider
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 6):
        qtbot.mouseMove(slider, middle + slider.rect().topRight() * (0.05 * step))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert window.store.settings.labels_per_class > 10
    entries(window)[0].trigger()
    assert window.store.settings.labels_per_class == 4
    assert words(window)[0] == ("Undo", False)
