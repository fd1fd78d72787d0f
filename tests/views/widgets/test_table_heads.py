from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget

from explainer.views.widgets.table_heads import elide_heads

LONG = "the name of a column that has far more words than there is room for"


def ink(table):
    """The columns of pixels of the head that have any ink, from its left edge."""
    image = table.horizontalHeader().grab().toImage()
    ground = image.pixelColor(2, 2)
    rows = range(2, image.height() - 2)
    columns = range(2, table.columnWidth(0) - 2)
    return [x for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]


def test_a_head_with_too_little_room_begins_at_the_left_and_ends_in_an_ellipsis(qtbot):
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setHorizontalHeaderLabels([LONG])
    elide_heads(table)
    table.setColumnWidth(0, 120)
    table.show()
    assert table.horizontalHeader().textElideMode() == Qt.TextElideMode.ElideRight
    whole = ink(table)
    table.setHorizontalHeaderLabels([LONG[:4]])
    assert ink(table)[0] == whole[0] and whole[-1] < 120
