"""The heads of a table's columns: what has too little room ends in an ellipsis, on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView


def elide_heads(table: QTableView) -> None:
    """Let heads begin at the left, and say where something is cut; Qt's cuts both ends."""
    heads = table.horizontalHeader()
    heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    heads.setTextElideMode(Qt.TextElideMode.ElideRight)
    heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
