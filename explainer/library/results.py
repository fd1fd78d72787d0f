"""What was measured, for notebooks: rows, a table in words, and the program's own figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.core.figures.experiment_words import choices_words
from explainer.core.measuring.efficiency import Measured, Outcomes
from explainer.core.measuring.measured_table import measured_table
from explainer.core.measuring.seed_rows import seed_rows
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.settings import Settings
from explainer.core.tables.table_choice import scaling_words
from explainer.core.text.numerus import counted, seeds_words
from explainer.library.pages import page_of
from explainer.library.shares import Plain, plain, restored
from explainer.science.measuring.measurement import reported

if TYPE_CHECKING:
    from explainer.library.pictures import DrawnFigure

NO_PANDAS = (
    "A data frame needs the package pandas, which is not installed: pip install pandas, or use "
    "the plain values in `rows`."
)


@dataclass(frozen=True, eq=False, repr=False)
class ComparisonResult:
    """What `compare` has found: errors of three arms, by labels per class and seed.

    `settings` are the program's, `outcomes` hold errors [arms, counts, seeds] as shares from 0
    to 1, `reference` is the error that verdicts are held against, `best` the best possible
    accuracy or None. `columns` were learnt from, `left_out` says of others why not. A notebook
    shows it as a table with the label-efficiency curve.
    """

    settings: Settings
    outcomes: Outcomes
    reference: Reference
    best: float | None
    columns: tuple[str, ...] = ()
    left_out: dict[str, str] = field(default_factory=dict)

    @property
    def labels(self) -> tuple[int, ...]:
        """The label counts, per class."""
        return self.outcomes.counts

    @property
    def seeds(self) -> tuple[int, ...]:
        """The seeds of the draws."""
        return self.outcomes.seeds

    @cached_property
    def report(self) -> dict[str, Any]:
        """What `explainer measure --json` prints: means, 95 % intervals, effects, verdicts."""
        return reported(self.settings, self.outcomes, self.reference, self.best)

    @property
    def measured(self) -> Measured:
        """What figures are told of it: they allow for as many looks as the table does."""
        looks = len(self.outcomes.counts)
        return Measured(self.outcomes, None, self.reference, self.best, looks)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """One dictionary for each seed, label count and arm; accuracies are shares from 0 to 1."""
        return seed_rows(self.report)

    def to_frame(self) -> Any:
        """Return `rows` as a pandas data frame; `ImportError` says how to get pandas."""
        return _frame(self.rows)

    def figure(
        self, name: str = "label-efficiency", target: str | Path | None = None, **look: Any
    ) -> DrawnFigure | Path:
        """Draw a figure of the program (`explainer list figures`), as its own export does.

        With a `target` it is written there, in the format of the name's ending, and the path is
        returned; else a picture that a notebook shows, with its PNG bytes in `png`. The `look`
        may say size (width, height in pixels), theme ("light", "dark", ...), language,
        transparent, and labels per class. All but the label-efficiency curve show one draw, for
        which both models are trained first: some seconds. What a figure says of an effect is what
        the table says. `ValueError` for what there is not.
        """
        from explainer.library.pictures import drawn, look_of, place_of, written

        told = look_of(look)
        if target is None:
            return drawn(self.measured, self.settings, name, told)
        return written(self.measured, self.settings, name, place_of(target), told)

    def __repr__(self) -> str:
        """Return what was compared, in one line."""
        labels, seeds = ", ".join(map(str, self.labels)), seeds_words(len(self.seeds), str)
        return f"<Comparison of {self._what}: labels {labels} per class, {seeds}>"

    @property
    def _what(self) -> str:
        data, scene = self.settings.data, self.settings.scene
        return f"{scene if data is None else data.name}, {self.settings.objective}"

    def __str__(self) -> str:
        """Return the table that `explainer measure` prints, and the verdicts."""
        table = measured_table(self.report, choices_words(self.settings))
        return table + "".join(f"{line}\n" for line in self._columns_lines())

    def _columns_lines(self) -> list[str]:
        told = ", ".join(f"{name} ({why})" for name, why in self.left_out.items())
        data = self.settings.data
        scaling = [] if data is None else [scaling_words(data, str)]
        return [*scaling, *([f"Columns left out: {told}"] if told else [])]

    def _repr_html_(self) -> str:
        return page_of(str(self), self._picture.png)

    def _repr_png_(self) -> bytes:
        return self._picture.png

    @cached_property
    def _picture(self) -> DrawnFigure:
        from explainer.library.pictures import EFFICIENCY, IN_NOTEBOOKS, FigureLook, drawn

        return drawn(self.measured, self.settings, EFFICIENCY, FigureLook(size=IN_NOTEBOOKS))

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel whole, however often: a data set by itself would be known by name alone."""
        known = (self.outcomes, self.reference, self.best, self.columns, self.left_out)
        return _result, (plain(self.settings), *known)


@dataclass(frozen=True, eq=False, repr=False)
class SweepResult:
    """What `sweep` has found: one `ComparisonResult` for each scene and objective, in order."""

    results: tuple[ComparisonResult, ...]

    def __len__(self) -> int:
        """Count the comparisons."""
        return len(self.results)

    def __iter__(self) -> Iterator[ComparisonResult]:
        """Go through the comparisons."""
        return iter(self.results)

    def __getitem__(self, place: int) -> ComparisonResult:
        """Return one comparison by its place."""
        return self.results[place]

    def to_frame(self) -> Any:
        """Return the rows of all as one pandas data frame; `ImportError` without pandas."""
        return _frame([row for result in self for row in result.rows])

    def __repr__(self) -> str:
        """Return how many comparisons there are, and the first of them."""
        first = f", the first {self[0]!r}" if self.results else ""
        many = counted(len(self), "comparison", "comparisons")
        return f"<Sweep of {len(self)} {many}{first}>"

    def __str__(self) -> str:
        """Return the tables of all, one below the other."""
        return "\n".join(map(str, self))

    def _repr_html_(self) -> str:
        return page_of(str(self))


def _result(told: Plain, *known: Any) -> ComparisonResult:
    return ComparisonResult(restored(told), *known)


def _frame(rows: list[dict[str, Any]]) -> Any:
    try:
        import pandas as pd
    except ImportError:
        raise ImportError(NO_PANDAS) from None
    return pd.DataFrame(rows)
