"""The sheet of pinned runs: small pictures in a row, and what differs from the current run."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from explainer.core.runs.pinned import (
    NOW,
    Pinned,
    Row,
    compared_first,
    differences,
    facts,
    peculiarities,
)
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline
from explainer.session.runs.pinned_runs import PinnedRuns
from explainer.views.plots.thumbnail import thumbnail
from explainer.views.runs.slide_button import SlideButton
from explainer.views.style import layouts
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import ChoiceList
from explainer.views.widgets.table_heads import elide_heads
from explainer.views.widgets.words import WordsLabel

WIDTH, HEIGHT = 780, 560


class PinCard(QFrame):
    """One pinned run: its picture, its facts, and what can be done with it."""

    def __init__(self, run: Pinned, pins: PinnedRuns, say: Say, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"pin_{run.number}")
        self.run = run
        self.setProperty("panel", True)
        name = self.tr("Run {number}").format(number=run.number)
        self._picture = QLabel()
        self._picture.setPixmap(thumbnail(run.frame, look, self.devicePixelRatioF()))
        self._picture.setAccessibleName("\n".join((name, *facts(run, say))))
        self.compare = Button(
            self.tr("Compare run {number}").format(number=run.number),
            "compare_button",
            "",
            self.tr("Show in the table below what differs between this run and another one."),
            small=True,
        )
        self.compare.setCheckable(True)
        self.back = Button(
            self.tr("Go back to it"),
            "back_to_run_button",
            "",
            self.tr(
                "Make this run's choices again: the window shows it in place of the current run. "
                "Undo brings that back."
            ),
            small=True,
        )
        self.ghost = Button(
            self.tr("Its curves too"),
            "ghost_button",
            "",
            self.tr(
                "Draw this run's training curves as dots behind those of the current run; press "
                "again to take them away."
            ),
            small=True,
        )
        self.ghost.setCheckable(True)
        self.unpin = Button(
            self.tr("Unpin"), "unpin_button", "", self.tr("Forget this run for good."), small=True
        )
        self._words = [WordsLabel(fact, tone="muted") for fact in facts(run, say)]
        self._peculiar = WordsLabel(wrap=True)
        self._arrange(look)
        self.back.clicked.connect(lambda: pins.go_back(run.number))
        self.unpin.clicked.connect(lambda: pins.unpin(run.number))
        self.ghost.toggled.connect(lambda on: pins.show_ghost(run.number if on else None))

    def show_ghost(self, *, haunts: bool) -> None:
        """Show whether its curves stand behind the current ones, without telling anyone."""
        with QSignalBlocker(self.ghost):
            self.ghost.setChecked(haunts)

    def tell_from(self, others: tuple[Pinned, ...], say: Say) -> None:
        """Say by which choices the run differs from others that are pinned."""
        self._peculiar.show_text("\n".join(peculiarities(self.run, others, say)))
        self._peculiar.setVisible(bool(self._peculiar.text()))

    def _arrange(self, look: Look) -> None:
        words = (*self._words, self._peculiar)
        choices, others = (self.compare, self.back), (self.ghost, self.unpin)
        layouts.dress(look, *words, *choices, *others)
        buttons = (layouts.row(*choices), layouts.row(*others))
        column = layouts.column(self._picture, *words, layouts.STRETCH, *buttons, of=self)
        layouts.space(column, look, "tight", "small")


class PinnedRunsSheet(QDialog):
    """Shows pins; the pinned run that is chosen stands beside another one in a table."""

    slide_wanted = Signal(object, bool)
    """The page of two runs is to be made, and whether it is to be copied, not saved."""

    def __init__(self, pins: PinnedRuns, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Pinned runs"))
        self._pins, self._say, self._look = pins, say, Look()
        self._current: Frame | None = None
        self._chosen = 0
        self._rows: tuple[Row, ...] = ()
        self._cards: dict[int, PinCard] = {}
        self._group = QButtonGroup(self)
        self._make_parts()
        self._pin.clicked.connect(pins.pin)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._other.activated.connect(self._compare)
        pins.changed.connect(self._show)
        for keys, act in (("Ctrl+D", pins.pin), ("Ctrl+Shift+R", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def show_current(self, frame: Frame | None) -> None:
        """Take over the moment that pinned runs are compared with."""
        self._current = frame
        if self.isVisible():
            self._compare()

    def open(self) -> None:
        """Come up beside the window, with what differs most likely in view."""
        self._choose_first()
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        apply_theme(self, look)
        layouts.dress(
            look, self._empty, self._pin, self._copy, self._slide, self._beside, self._other
        )
        self._table.setFont(look.font())
        self._other.setMinimumWidth(look.length("column") // 2)
        layouts.space(self._root, look, "gap", "gap")
        self.resize(round(WIDTH * look.scale), round(HEIGHT * look.scale))
        for number in list(self._cards):  # Their pictures wear the look too.
            self._remove(number)
        self._show()

    def _make_parts(self) -> None:
        self._empty = WordsLabel(
            self.tr("Nothing is pinned yet: press Pin to keep the run on the screen."), wrap=True
        )
        self._row_of_cards = QWidget()
        self._row_of_cards.setObjectName("cards")
        self._row = QHBoxLayout(self._row_of_cards)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._row_of_cards)
        scroll.setAccessibleName(self.tr("Pinned runs"))
        self._table = QTableWidget(0, 3)
        self._table.setAccessibleName(self.tr("What differs"))
        self._table.verticalHeader().hide()
        elide_heads(self._table)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._pin = Button(
            self.tr("Pin"), "pin_button", "", self.tr("Keep the run on the screen. (Ctrl+D)")
        )
        self._copy = Button(
            self.tr("Copy table"), "copy_table_button", "", self.tr("As text, for a spreadsheet.")
        )
        self._slide = SlideButton("runs_slide_button")
        self._slide.copy_wanted.connect(lambda: self._want_slide(copied=True))
        self._slide.save_wanted.connect(lambda: self._want_slide(copied=False))
        self._beside = WordsLabel(self.tr("Compared with"))
        self._other = ChoiceList()
        self._other.setObjectName("compared_with")
        self._other.setAccessibleName(self._beside.text())
        free, compared = layouts.STRETCH, (self._beside, self._other)
        buttons = layouts.row(self._pin, free, *compared, free, self._copy, self._slide)
        self._root = layouts.column(self._empty, (scroll, 3), (self._table, 2), buttons, of=self)

    def _show(self) -> None:
        """Show the runs there are now; a card that stays keeps the focus."""
        runs = {run.number: run for run in self._pins.runs}
        for number in [number for number in self._cards if number not in runs]:
            self._remove(number)
        for number in sorted(runs.keys() - self._cards.keys()):
            self._cards[number] = self._card(runs[number])
        for card in self._cards.values():
            card.show_ghost(haunts=self._pins.ghost is card.run)
            card.tell_from(self._pins.runs, self._say)
        self._empty.setVisible(not self._cards)
        self._keep_cards_whole()
        if self._cards and self._chosen not in self._cards:
            self._choose_first()
        if self._cards:
            self._cards[self._chosen].compare.setChecked(True)
        self._list_others()
        self._compare()

    def _choose_first(self) -> None:
        """Compare the current run, or its own pin, with the newest that differs from it."""
        self._chosen, other = compared_first(self._pins.runs, self._current, self._say)
        self._list_others(other)

    def _keep_cards_whole(self) -> None:
        """Let the table scroll where there is little room: buttons of cards are always seen."""
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        frame = 2 * self._scroll.frameWidth()
        highest = max((card.sizeHint().height() for card in self._cards.values()), default=0)
        margins = self._row.contentsMargins()
        around = margins.top() + margins.bottom() + frame + bar
        self._scroll.setMinimumHeight(highest + around if highest else 0)

    def _list_others(self, chosen: int | None = None) -> None:
        """Offer what a run can be compared with: the current one first, then the other pins."""
        chosen = self._other.currentData() if chosen is None else chosen
        pinned = (run.number for run in self._pins.runs)
        numbers = (NOW, *(number for number in pinned if number != self._chosen))
        self._other.offer_anew((number, self._name(number), "") for number in numbers)
        self._other.choose(chosen if chosen in numbers else NOW)

    def _name(self, number: int) -> str:
        return self.tr("Run {number}").format(number=number) if number else self.tr("Now")

    def _remove(self, number: int) -> None:
        card = self._cards.pop(number)
        self._group.removeButton(card.compare)
        self._row.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _card(self, run: Pinned) -> PinCard:
        card = PinCard(run, self._pins, self._say, self._look)
        self._group.addButton(card.compare)
        card.compare.clicked.connect(partial(self._choose, run.number))
        self._row.addWidget(card)
        return card

    def _choose(self, number: int, _checked: bool = False) -> None:
        self._chosen = number
        self._list_others()
        self._compare()

    def _compare(self) -> None:
        card, other = self._cards.get(self._chosen), self._compared_with()
        self._rows = differences(card.run, other, self._say) if card and other else ()
        for button in (self._copy, self._slide):
            button.setEnabled(bool(self._rows))
        self._table.setHorizontalHeaderLabels(self._heads())
        for column in range(self._table.columnCount()):
            if head := self._table.horizontalHeaderItem(column):
                head.setFont(self._look.font(bold=True))
        self._table.setRowCount(len(self._rows))
        for row, cells in enumerate(self._rows):
            for column, text in enumerate(cells):
                self._table.setItem(row, column, QTableWidgetItem(text))
        self._table.resizeColumnsToContents()

    def _heads(self) -> list[str]:
        other = self._other.currentData() or NOW
        differs = not self._rows or any(before != after for _, before, after in self._rows)
        first = self.tr("What differs") if differs else self.tr("Nothing differs")
        return [first, self._name(self._chosen), self._name(other)]

    def _want_slide(self, *, copied: bool) -> None:
        """Ask for the page of both runs that are compared."""
        card, other = self._cards.get(self._chosen), self._compared_with()
        if card is None or other is None:
            return
        number = self._other.currentData() or NOW
        second = self._cards.get(number)
        beside = second.run if second else Pinned(NOW, other.settings, Timeline((other,)))
        self.slide_wanted.emit((card.run, beside), copied)

    def _compared_with(self) -> Frame | None:
        card = self._cards.get(self._other.currentData() or NOW)
        return card.run.frame if card else self._current

    def _on_copy_clicked(self) -> None:
        lines = (self._heads(), *self._rows)
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines))
