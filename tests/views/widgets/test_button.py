"""A button looks as it did before once its menu is gone; with the focus it has a ring."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QCursor, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from explainer.core.figures.theme import CONTRAST, DARK, LIGHT
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.button import Button, icon
from tests.pictures import colours


def test_the_mouse_that_has_gone_elsewhere_leaves_no_shade(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    button, menu = Button("Jump to", "jump_button", "", "Go there."), QMenu()
    button.setParent(window)
    menu.addAction("The beginning")
    button.setMenu(menu)
    with qtbot.waitExposed(window):
        window.show()
    QCursor.setPos(window.mapToGlobal(QPoint(300, 200)))
    menu.popup(window.mapToGlobal(QPoint(10, 60)))
    qtbot.waitUntil(menu.isVisible)
    # So X11 leaves it: while a menu is open nobody hears that the mouse has gone.
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    menu.close()
    qtbot.waitUntil(lambda: not button.underMouse() and not button.isDown())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(qtbot, key):
    button, pressed = Button("Next", "next_button", "", "Go on."), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(key))
    QTest.keyClick(button, key)
    assert pressed == [key]


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_an_icon_that_cannot_be_clicked_is_quiet_in_every_theme(qtbot, theme):
    look = Look(theme)
    made = icon("step", look)
    for mode, role in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "track")):
        picture = made.pixmap(QSize(64, 64), mode).toImage()
        assert look.colour(role).name() in colours(picture)


@pytest.fixture(params=(LIGHT, DARK, CONTRAST), ids=lambda theme: theme.name)
def beside(request, qtbot):
    """A window in which keys go from button to button, and its look."""
    window, look = QWidget(), Look(request.param)
    qtbot.addWidget(window)
    apply_theme(window, look)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, look


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("kind", ["", "small", "chip", "answer"])
def test_the_focus_is_a_ring_and_nothing_else(beside, kind, checked):
    window, look = beside
    button = Button("Compare", "some_button", "", "")
    button.setParent(window)
    button.setProperty(kind or "small", bool(kind))
    button.setCheckable(True)
    button.setChecked(checked)
    button.show()
    button.adjustSize()
    high = button.sizeHint().height()
    rest = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus() and button.sizeHint().height() == high
    ringed = button.grab().toImage()
    middle, text = button.height() // 2, look.colour("text")
    assert [image.pixelColor(1, middle) == text for image in (rest, ringed)] == [False, True]
    ring = look.length("ring")
    inner = QRect(QPoint(0, 0), button.size()).adjusted(2 * ring, 2 * ring, -2 * ring, -2 * ring)
    assert ringed.copy(inner) == rest.copy(inner)
