"""The rows of a table that its sheet shows, without the sheet."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from explainer.views.files.table_sheet import MOST_LETTERS, MOST_SHOWN, TableRows

ACROSS, UPRIGHT = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def rows(count, cell="1"):
    cells = tuple((str(row), cell) for row in range(count))
    return TableRows(
        SimpleNamespace(rows=cells, columns=("n", "text"), lines=tuple(range(2, count + 2)))
    )


@pytest.mark.parametrize(("count", "shown"), [(3, 3), (MOST_SHOWN + 1, MOST_SHOWN)])
def test_only_the_first_rows_are_shown(count, shown):
    assert (rows(count).rowCount(), rows(count).columnCount()) == (shown, 2)


def test_columns_have_names_and_rows_their_lines():
    model = rows(3)
    assert [model.headerData(at, ACROSS) for at in range(2)] == ["n", "text"]
    assert [model.headerData(at, UPRIGHT) for at in range(3)] == ["2", "3", "4"]
    assert model.headerData(1, ACROSS, Qt.ItemDataRole.ToolTipRole) == "text"
    assert model.headerData(1, ACROSS, Qt.ItemDataRole.FontRole) is None


def test_a_cell_is_shown_as_it_was_written_up_to_its_most_letters():
    model = rows(3, "x" * (MOST_LETTERS + 1))
    assert model.data(model.index(2, 0)) == "2"
    assert model.data(model.index(0, 1)) == "x" * MOST_LETTERS
    assert model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole) is None
