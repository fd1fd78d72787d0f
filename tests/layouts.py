"""Finds what is cut off, or lies outside its window, in anything that Qt shows."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

WRAPPED = Qt.TextFlag.TextWordWrap
SLACK = 1
"""Fonts are measured in whole pixels, rooms are shared out in halves."""


def cut_off(top: QWidget) -> list[str]:
    """Return a line for every visible part of a window whose words have too little room."""
    parts = [part for part in (top, *top.findChildren(QWidget)) if part.isVisible()]
    return [f"{_name(part)}: {fault}" for part in parts for fault in _faults(top, part)]


def _name(part: QWidget) -> str:
    return part.objectName() or type(part).__name__


def _faults(top: QWidget, part: QWidget) -> list[str]:
    kinds = {
        QLabel: _label,
        QPushButton: _button,
        QCheckBox: _button,
        QRadioButton: _button,
        QComboBox: _choice,
        QLineEdit: _line,
        QTableWidget: _table,
        QListWidget: _list,
        QMenu: _menu,
    }
    checks = [check for kind, check in kinds.items() if isinstance(part, kind)]
    return [*(fault for check in checks for fault in check(part)), *_outside(top, part)]


def _label(label: QLabel) -> list[str]:
    if not label.text() or label.pixmap().width():
        return []
    width, height = _needed(label)
    room = label.contentsRect()
    fits = width <= room.width() + SLACK and height <= room.height() + SLACK
    return [] if fits else [f"{label.text()!r} needs {width}x{height}, has {_size(room)}"]


def _needed(label: QLabel) -> tuple[int, int]:
    metrics, text = label.fontMetrics(), label.text()
    if label.textFormat() is not Qt.TextFormat.PlainText and "<" in text:
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setHtml(text)
        document.setTextWidth(label.width() if label.wordWrap() else -1)
        return int(document.idealWidth()), int(document.size().height())
    width = label.contentsRect().width() if label.wordWrap() else 100_000
    flags = WRAPPED if label.wordWrap() else Qt.TextFlag(0)
    box = metrics.boundingRect(0, 0, width, 100_000, flags, text)
    return box.width(), box.height()


def _button(button) -> list[str]:
    wanted = button.sizeHint()
    fits = wanted.width() <= button.width() and wanted.height() <= button.height() + SLACK
    return [] if fits else [f"{button.text()!r} needs {_size(wanted)}, has {_size(button)}"]


def _choice(choice: QComboBox) -> list[str]:
    room = choice.text_room() if hasattr(choice, "text_room") else choice.width()
    metrics = choice.fontMetrics()
    texts = [choice.itemText(index) for index in range(choice.count())]
    return [f"{text!r} in a list" for text in texts if metrics.horizontalAdvance(text) > room]


def _line(line: QLineEdit) -> list[str]:
    wide = line.fontMetrics().horizontalAdvance(line.text() or line.placeholderText())
    return [] if wide <= line.contentsRect().width() else [f"{line.text()!r} in a line"]


def _table(table: QTableWidget) -> list[str]:
    rows, columns = range(table.rowCount()), range(table.columnCount())
    items = [table.item(row, column) for row in rows for column in columns]
    return [f"{item.text()!r} in a cell" for item in items if item and _squeezed(table, item)]


def _squeezed(table: QTableWidget, item: QTableWidgetItem) -> bool:
    needed = _higher(table, item.text(), table.columnWidth(item.column()))
    return needed > table.rowHeight(item.row()) + SLACK


def _higher(view: QAbstractItemView, text: str, width: int) -> int:
    flags = WRAPPED if view.wordWrap() else Qt.TextFlag(0)
    return view.fontMetrics().boundingRect(0, 0, width, 100_000, flags, text).height()


def _list(view: QListWidget) -> list[str]:
    room, metrics = view.viewport().width(), view.fontMetrics()
    texts = [view.item(row).text() for row in range(view.count())]
    return [f"{text!r} in a list" for text in texts if metrics.horizontalAdvance(text) > room]


def _menu(menu: QMenu) -> list[str]:
    screen = menu.screen().availableGeometry()
    return [] if screen.contains(menu.geometry()) else ["reaches beyond the screen"]


def _outside(top: QWidget, part: QWidget) -> list[str]:
    """Return what lies outside its window, unless it can be scrolled there."""
    if part.isWindow() or _scrolls(part):
        return []
    place = QRect(part.mapTo(top, QPoint(0, 0)), part.size())
    return [] if top.rect().contains(place) else [f"lies outside at {place.getRect()}"]


def _scrolls(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = None if above.isWindow() else above.parentWidget()
    return False


def _size(thing) -> str:
    return f"{thing.width()}x{thing.height()}"
