"""A table of the user's own: read, looked at, and used as a scene once it fits.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings.settings import settings_for_data
from explainer.core.settings.validation import SettingsError
from explainer.core.tables.table_choice import LEAVE_OUT
from explainer.core.text.as_written import AsWritten
from explainer.core.text.sentence import sentence
from explainer.session.latest_task import LatestTask
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.tables.table import Table
    from explainer.core.tables.table_choice import ChosenData, LeftOut

PASTED = "clipboard"
"""What a pasted table is called."""


@dataclass(frozen=True, slots=True, eq=False)
class TablePreview:
    """A table, the columns to learn from, what is likely to be its label, and what is left out.

    `gaps` tells whether a value is missing in a column that could be learnt from.
    """

    table: Table
    columns: tuple[str, ...]
    label: str
    left_out: tuple[LeftOut, ...] = ()
    gaps: bool = False


class OwnTables(QObject):
    """Judges choices of columns beside the window: the largest tables take seconds."""

    opened = Signal(object)
    judged = Signal(object, object)
    using = Signal(object)
    """A table with these settings is about to become the scene."""
    used = Signal()
    """It is the scene."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store
        self.chosen: ChosenData | None = None
        self.judging = self._renaming = False
        self._reader, self._judge = LatestTask(self), LatestTask(self)
        self._reader.made.connect(self._on_read)
        self._reader.refused.connect(store.notify)
        self._judge.made.connect(self._on_judged)
        self._judge.refused.connect(self._on_refused)

    def name_columns(self, table: Table, header: bool) -> None:
        """Take the first line for names, or for a row like the others; `opened` follows."""
        from explainer.files.tables.table import with_header

        self.chosen, self._renaming = None, True
        self._reader.ask(lambda: preview_of(with_header(table, header)))

    def consider(
        self, table: Table, label: str, columns: tuple[str, ...], gaps: str = LEAVE_OUT
    ) -> None:
        """Judge a choice of columns; `judged` follows with a data set, or with a sentence."""
        from explainer.core.tables.table_choice import TableChoice
        from explainer.files.tables.own_data import chosen_data

        self.chosen, self.judging = None, True
        choice = TableChoice(label, columns, gaps=gaps)
        self._judge.ask(lambda: chosen_data(table, choice))

    def use(self) -> bool:
        """Make the scene of what was judged last; return whether it could be."""
        if self.chosen is None:
            return False
        data = self.chosen.data
        try:
            settings = settings_for_data(data)
        except SettingsError as error:
            self.judged.emit(None, error.sentence)
            return False
        self.using.emit(settings)
        self._store.change(**settings.choices)
        self.used.emit()
        self._store.notify(
            sentence(
                "{name}: {rows} rows, {tested} of them for the test; columns {scaling}.",
                name=AsWritten(data.name),
                rows=f"{data.rows:,}",
                tested=f"{sum(data.tested):,}",
                scaling=data.scaling,
            )
        )
        return True

    def close(self) -> None:
        """Finish what was begun."""
        self._reader.close()
        self._judge.close()

    @Slot(object)
    def _on_read(self, preview: TablePreview) -> None:
        self._renaming = False
        self.opened.emit(preview)

    @Slot(object)
    def _on_judged(self, chosen: ChosenData) -> None:
        if self._renaming:
            return  # What was judged are the columns of before.
        self.chosen, self.judging = chosen, False
        self.judged.emit(chosen.data, "")

    @Slot(object)
    def _on_refused(self, sentence: str) -> None:
        if self._renaming:
            return
        self.judging = False
        self.judged.emit(None, sentence)


def preview_of(table: Table) -> TablePreview:
    """Return a table as it is offered before anybody has chosen anything."""
    from explainer.files.tables.own_data import rows_with_gaps
    from explainer.files.tables.table_columns import (
        numeric_columns,
        usual_columns,
        usual_label,
        usually_left_out,
    )

    label = usual_label(table)
    return TablePreview(
        table=table,
        columns=usual_columns(table, label),
        label=label,
        left_out=usually_left_out(table, label),
        gaps=rows_with_gaps(table, numeric_columns(table, label)) > 0,
    )
