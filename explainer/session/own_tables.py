"""A table of the user's own: read, looked at, and used as a scene once it fits.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explainer.core.refusals import SettingsError
from explainer.core.settings import settings_for_data
from explainer.session.aside import Aside
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.dataset import Dataset
    from explainer.core.table import Table

PASTED = "clipboard"
"""What a pasted table is called."""


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """A table, the columns of numbers in it, and what is likely to be its label."""

    table: Table
    columns: tuple[str, ...]
    label: str


class OwnTables(QObject):
    """Reads tables and judges choices beside the window: the largest take seconds."""

    opened = Signal(object)
    judged = Signal(object, object)

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store
        self._data: Dataset | None = None
        self._reader, self._judge = Aside(self), Aside(self)
        self._reader.made.connect(self.opened)
        self._reader.refused.connect(store.notify)
        self._judge.made.connect(self._on_judged)
        self._judge.refused.connect(self._on_refused)

    def open_file(self, path: Path) -> None:
        """Read the table in a file; `opened` follows, or a notice says why there is none."""
        from explainer.files.table import read_table

        self._store.notify(self.tr("Reading {name} …").format(name=path.name))
        self._reader.ask(lambda: _preview(read_table(path)))

    def open_text(self, text: str) -> None:
        """Read the table in a text, one that was pasted for instance."""
        from explainer.files.table import table_in

        self._reader.ask(lambda: _preview(table_in(text, PASTED)))

    def consider(self, table: Table, label: str, columns: tuple[str, ...]) -> None:
        """Judge a choice of columns; `judged` follows with a data set, or with a sentence."""
        from explainer.files.own_data import own_data

        self._data = None
        self._judge.ask(lambda: own_data(table, label, columns))

    def use(self) -> bool:
        """Make the scene of what was judged last; return whether it could be."""
        if self._data is None:
            return False
        try:
            settings = settings_for_data(self._data)
        except SettingsError as error:
            self.judged.emit(None, error.sentence)
            return False
        self._store.change(**settings.choices)
        self._store.notify(
            self.tr("{name}: {rows} rows, every column standardised.").format(
                name=self._data.name, rows=f"{self._data.rows:,}"
            )
        )
        return True

    def close(self) -> None:
        """Finish what was begun."""
        self._reader.close()
        self._judge.close()

    def _on_judged(self, data: Dataset) -> None:
        self._data = data
        self.judged.emit(data, "")

    def _on_refused(self, sentence: str) -> None:
        self.judged.emit(None, sentence)


def _preview(table: Table) -> Preview:
    from explainer.files.own_data import usual_columns, usual_label

    label = usual_label(table)
    return Preview(table, usual_columns(table, label), label)
