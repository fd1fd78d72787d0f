"""A button with a menu looks as it did before, once the menu is clicked away."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCursor, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from explainer.core.figures.theme import CONTRAST, DARK, LIGHT
from explainer.views.style.theme import Look
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


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_an_icon_that_cannot_be_clicked_is_quiet_in_every_theme(qtbot, theme):
    look = Look(theme)
    made = icon("step", look)
    for mode, role in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "track")):
        picture = made.pixmap(QSize(64, 64), mode).toImage()
        assert look.colour(role).name() in colours(picture)
