"""A table of the user's own: read, looked at, and used as a scene once it fits.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    """Judges choices of columns beside the window: the largest tables take seconds."""

    opened = Signal(object)
    judged = Signal(object, object)

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store
        self._data: Dataset | None = None
        self._judge = Aside(self)
        self._judge.made.connect(self._on_judged)
        self._judge.refused.connect(self._on_refused)

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
        self._judge.close()

    def _on_judged(self, data: Dataset) -> None:
        self._data = data
        self.judged.emit(data, "")

    def _on_refused(self, sentence: str) -> None:
        self.judged.emit(None, sentence)


def preview_of(table: Table) -> Preview:
    """Return a table as it is offered before anybody has chosen anything."""
    from explainer.files.own_data import usual_columns, usual_label

    label = usual_label(table)
    return Preview(table, usual_columns(table, label), label)
