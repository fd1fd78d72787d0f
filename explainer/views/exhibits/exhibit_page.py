"""A page in the place of both models: choices on the left, a result in words, plots below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.figures.figure import SheetFigure
from explainer.core.text.say import Say
from explainer.core.text.time_left import FINELY
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.store import Store
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.plot_card import PlotCard
from explainer.views.plots.plot_legend import PlotLegend
from explainer.views.plots.reveal import PageCover
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.progress_bar import ProgressLine
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.switch import Switch
from explainer.views.widgets.words import WordsLabel

Control = ChoiceRow | SliderRow | Button


class ExhibitPage(QFrame):
    """Shows the figure of an exhibit with its plots; a page of its own brings the controls."""

    leave_clicked = Signal()
    export_wanted = Signal()
    choices_changed = Signal()
    """A hand has chosen something else of the exhibit."""
    controls_width = "column"
    """How wide the controls are, by the look's name of that length."""
    plots = 2

    def __init__(
        self, name: str, inquiries: Inquiries, store: Store, say: Say, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setObjectName(f"{name}_page")
        self._exhibit = exhibit(name)
        self._inquiries, self._store, self._say = inquiries, store, say
        self.setProperty("panel", True)
        self._controls: tuple[Control, ...] = ()
        self._buttons: tuple[Button, ...] = ()
        self._columns = 1
        self._switch: Switch | None = None
        self._title = WordsLabel(size="title", bold=True, wrap=True)
        self._back = Button(
            self.tr("Back to the models"),
            "leave_exhibit_button",
            "",
            self.tr("Show both models again. (Esc)"),
        )
        self._number = WordsLabel(size="figure", bold=True)
        self._name = WordsLabel(bold=True, wrap=True)
        self._facts = tuple(WordsLabel(tone="muted", wrap=True) for _ in range(3))
        self.cards = tuple(PlotCard("", f"{name}_plot_{n}") for n in range(self.plots))
        self.canvases = tuple(PlotCanvas(card.room) for card in self.cards)
        for card, canvas in zip(self.cards, self.canvases, strict=True):
            card.place(canvas)
        self._legend = LegendRows(f"{name}_legend")
        PlotLegend(self._legend, self.canvases)
        self._progress = ProgressLine(f"{name}_progress")
        self._cover = PageCover(f"{name}_veil", self)
        self._back.clicked.connect(self.leave_clicked)
        self.setFocusProxy(self._back)

    def offer(
        self,
        *controls: Control,
        exported: str,
        buttons: tuple[Button, ...] = (),
        columns: int = 1,
        switch: Switch | None = None,
    ) -> None:
        """Arrange everything: these controls on the left, buttons beside the one back.

        `exported` says what the last of them but one takes along. Controls in several `columns`
        are filled in row by row; a `switch` between parts of the exhibit stands below its title.
        """
        name = f"{self._exhibit.name}_export_button"
        self._export = Button(self.tr("Export…"), name, "export", exported)
        self._export.clicked.connect(lambda _checked: self.export_wanted.emit())
        self._controls, self._buttons = controls, (*buttons, self._export, self._back)
        self._columns, self._switch = columns, switch
        self._arrange()

    @property
    def shown(self) -> ShownExhibit:
        """What is shown: what files and handouts are made of."""
        raise NotImplementedError

    def begin(self, **choices: Any) -> None:
        """Come up with these choices, and have measured what is missing."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Wait no longer for what is not measured yet: nobody looks at it any more."""
        raise NotImplementedError

    def export(self) -> str:
        """Export what is shown, as the exhibit's own button does; return why it cannot be."""
        self._export.click()
        return "" if self._export.isEnabled() else self._export.toolTip()

    def take_focus(self) -> None:
        """Let keys reach this page once what had the focus has made room for it."""
        (self._export if self._export.isEnabled() else self._back).setFocus()

    def set_asked(self, asked: bool) -> None:
        """Show the title and the controls alone while a page of the story asks for the rest."""
        told = (self._number, self._name, *self._facts, *self.cards, self._legend)
        for part in told:
            part.setVisible(not asked)
        self._cover.setVisible(asked)

    def show_sheet(self, figure: SheetFigure) -> None:
        """Show a figure with as many plots and up to three facts."""
        self._title.show_text(figure.title)
        self._number.show_text(figure.headline)
        self._name.show_text(figure.headline_name)
        for label, fact in zip(self._facts, figure.facts, strict=True):
            label.show_text(fact)
        for card, canvas, plot in zip(self.cards, self.canvases, figure.plots, strict=True):
            card.show_words(plot)
            canvas.show_plot(plot)
        self.setAccessibleDescription(figure.description)

    def show_progress(
        self, done: int, total: int, *, going: bool, part: float = 0.0, named: str = ""
    ) -> None:
        """Show how many of `total` measurements are there while others are on their way.

        Of those `part` is done, as many measurements as that makes. Where there is room, the
        sentence `named` says what they are.
        """
        shown = going and done < total
        self._progress.setVisible(shown)
        if shown:
            words = self.tr("Measuring: {done} of {total}").format(done=done, total=total)
            parts = FINELY * (done + part), FINELY * total
            self._progress.show_progress(named or words, *parts, short=words)

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        dress(look, self._title, self._number, self._name, *self._facts, self._progress)
        switches = () if self._switch is None else (self._switch,)
        dress(look, *self._controls, *self._buttons, self._legend, *switches, self._cover)
        dress(look, *self.cards, *self.canvases)
        space(self._column, look, "small", "pad")
        self._body.setSpacing(2 * look.length("gap"))
        self._grid.setHorizontalSpacing(look.length("gap"))
        self._result.setSpacing(look.length("small"))
        self._controls_grid.setHorizontalSpacing(look.length("gap"))
        self._controls_grid.setVerticalSpacing(look.length("small"))
        for control in self._controls:
            if not isinstance(control, Button):
                control.setFixedWidth(look.length(self.controls_width))

    def _arrange(self) -> None:
        head = row((self._title, 1), *self._buttons)
        self._controls_grid = QGridLayout()
        for number, part in enumerate(self._controls):
            place = divmod(number, self._columns)
            self._controls_grid.addWidget(part, *place, Qt.AlignmentFlag.AlignLeft)
        self._controls_grid.setRowStretch(self._controls_grid.rowCount(), 1)
        kept = self._progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # Nothing moves when it comes or goes.
        self._progress.setSizePolicy(kept)
        told = (self._number, self._name, *self._facts)
        self._result = column(*told, STRETCH, self._progress)
        self._body = row(self._controls_grid, (self._result, 1))
        self._grid = QGridLayout()
        for across, card in enumerate(self.cards):
            self._grid.addWidget(card, 0, across)
            self._grid.setColumnStretch(across, 1)
        self._grid.addWidget(self._cover, 0, 0, 1, len(self.cards))
        parts = [head, self._body, (self._grid, 1), self._legend]
        if self._switch is not None:
            parts.insert(1, (self._switch, 0, Qt.AlignmentFlag.AlignLeft))
        self._column = column(*parts, of=self)
