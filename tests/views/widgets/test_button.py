"""A button with a menu looks as it did before, once the menu is clicked away."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from explainer.views.widgets.button import Button


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
