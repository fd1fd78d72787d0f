"""The sections of the controls, one below the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from explainer.core.settings.choice import Place, Section
from explainer.views.controls.choice_controls import (
    ChoiceControl,
    ChoiceGrid,
    named_at,
    offered_in,
)
from explainer.views.controls.folding import Wanted
from explainer.views.controls.sections import ChoiceSection
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.words import WordsLabel

CAPACITY, TUNING = "capacity", "tuning"
GRID = "{}_grid"
NAMED = (
    *(*named_at(Place.TOP), *named_at(Place.COLUMN)),
    *(CAPACITY, TUNING, *named_at(Place.BOTTOM)),
)
"""The controls by the names that a story calls them by; what stands in grids has one together."""


def section_name(section: Section) -> str:
    """Return what objects of the window, and icons, call a section."""
    return section.name.lower()


def section_entries() -> tuple[tuple[str, str, str], ...]:
    """Return the name of each section, its title and a tip, in the window's language."""
    translate = QCoreApplication.translate
    return (
        (
            section_name(Section.DATA),
            translate("SectionColumn", "Data"),
            translate("SectionColumn", "Where points come from, how many, and how noisy."),
        ),
        (
            section_name(Section.PRETRAINING),
            translate("SectionColumn", "Pretraining"),
            translate("SectionColumn", "What the encoder learns without labels."),
        ),
        (
            section_name(Section.FINETUNING),
            translate("SectionColumn", "Fine-tuning"),
            translate("SectionColumn", "How models learn from labels."),
        ),
        (
            section_name(Section.NETWORK),
            translate("SectionColumn", "Network"),
            translate("SectionColumn", "What both models are built of, and how they begin."),
        ),
    )


class SectionColumn(QWidget):
    """Opens and folds sections; with too little room for all, those that were wanted last."""

    fold_clicked = Signal()

    def __init__(self, made: Mapping[str, QWidget]) -> None:
        """Arrange the controls `made` for choices, by their fields."""
        super().__init__()
        self._look, self._room, self._alone = Look(), 0, False
        self._made = made
        named = {section_name(section): section for section in Section}
        self._sections = {
            name: self._section(named[name], title, tip) for name, title, tip in section_entries()
        }
        self._wanted = Wanted(tuple(self._sections))
        self._make_head()
        self._arrange()
        self._connect()

    @property
    def least_height(self) -> int:
        """How high it must be with its highest section open alone."""
        return self._taken() + max(each.rows_height for each in self._sections.values())

    def show_chosen(self) -> None:
        """Let folded sections say what is chosen in them."""
        for section in Section:
            fields = (f for p in (Place.COLUMN, Place.GRID) for f in offered_in(section, p))
            rows = (cast("ChoiceRow | SliderRow", self._made[field]) for field in fields)
            self._sections[section_name(section)].show_chosen(tuple(each.said for each in rows))

    def show_rows(self, names: tuple[str, ...] | None) -> None:
        """Show rows by the names that a story calls them by, alone; None shows all."""
        self._alone = names is not None
        rows = None if names is None else {row for name in names for row in _row_names(name)}
        for section in self._sections.values():
            section.show_rows(rows)
        for end in self._ends:
            end.setVisible(rows is None or end.objectName() in rows)
        self._head.setVisible(not self._alone)

    def open_section(self, name: str) -> None:
        """Have a section open before all others, and go to its first control."""
        self._wanted.turn(name, opened=False)
        self.fit(self._room)
        self._sections[name].focus_first()

    def fit(self, height: int) -> None:
        """Open the sections that are wanted, as far as there is room for them."""
        self._room = height
        heights = {name: each.rows_height for name, each in self._sections.items()}
        opened = self._wanted.fitting(heights, height - self._taken())
        for name, section in self._sections.items():
            section.show_open(opened=self._alone or name in opened)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self._title, self.fold_button, *self._sections.values())
        for end in self._ends:
            cast("ChoiceControl", end).apply_look(look)
        space(self._column, look, "small", "pad", "small")

    def _section(self, section: Section, title: str, tip: str) -> ChoiceSection:
        name = section_name(section)
        rows = [self._made[field] for field in offered_in(section, Place.COLUMN)]
        grid = [self._made[field] for field in offered_in(section, Place.GRID)]
        if grid:
            rows.append(ChoiceGrid(GRID.format(name), grid))
        return ChoiceSection(name, title, tip, rows)

    def _make_head(self) -> None:
        self._title = WordsLabel(self.tr("Choices"), tone="muted")
        tip = self.tr("Fold the controls into a rail. (F9)")
        self.fold_button = Button("", "fold_button", "fold", tip, small=True)
        self.fold_button.setAccessibleName(self.tr("Fold the controls"))
        self._head = QWidget()
        row((self._title, 1), self.fold_button, of=self._head)

    def _arrange(self) -> None:
        top, bottom = named_at(Place.TOP).values(), named_at(Place.BOTTOM).values()
        self._ends = [self._made[field] for field in (*top, *bottom)]
        above = [self._made[field] for field in top]
        below = [self._made[field] for field in bottom]
        parts = (self._head, *above, *self._sections.values(), *below, STRETCH)
        self._column = column(*parts, of=self)

    def _connect(self) -> None:
        for name, section in self._sections.items():
            section.head_clicked.connect(lambda name=name: self._turn(name))
        self.fold_button.clicked.connect(self.fold_clicked)

    def _turn(self, name: str) -> None:
        self._wanted.turn(name, opened=self._sections[name].opened)
        self.fit(self._room)

    def _taken(self) -> int:
        """Return how much height there is no room for rows in."""
        look = self._look
        parts = (self._head, *self._ends, *(each.head for each in self._sections.values()))
        here = (each for each in parts if not each.isHidden() and self.isAncestorOf(each))
        heights = sum(each.sizeHint().height() for each in here)
        return heights + len(parts) * look.length("small") + 2 * look.length("small")


def _row_names(name: str) -> tuple[str, ...]:
    """Return the names of the objects that a story calls so."""
    if name == CAPACITY:
        return GRID.format("network"), GRID.format("finetuning")
    if name == TUNING:
        return (GRID.format("finetuning"),)
    return (f"{name}_row",)
