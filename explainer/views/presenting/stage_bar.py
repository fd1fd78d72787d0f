"""The line at the top while presenting: the label slider, and which marker is which class."""

from __future__ import annotations

from collections.abc import Callable
from math import floor

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.settings.settings import Settings
from explainer.session.run_state import RunState
from explainer.views.style.layouts import dress, row, space
from explainer.views.style.theme import Look, for_audience
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import Slider
from explainer.views.widgets.progress_bar import ProgressBar
from explainer.views.widgets.words import WordsLabel

WIDEST = 16_777_215
"""Qt's own greatest width of a widget [px]."""
CHANGES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest)
LEAST_SLIDER, LEAST_TALL = 0.15, 0.35
"""The share of the line that the slider keeps beside a legend, on a wide screen, where planes are
as high as they can be, and on others, which have room for a legend below them (tuned by eye)."""
COMFORTABLE = 0.34
"""The share of the line that is the slider's before names of the legend are spaced as they like
(tuned by eye: it is the largest control from the last row, too)."""
SHORTEST = 0.1
"""The share of the line that is the slider's own at least, without gaps (tuned by eye: on a shorter
one a hand cannot tell thirty label counts apart)."""
BROAD = 1.5
"""A screen is wide that is so many times wider than high; those of 16:9 and 16:10 are."""

ROUND = "QPushButton {{ padding: 0; min-height: 0; border-radius: {radius}px; }}"

Widths = Callable[[], tuple[int, int]]


class StageBar(QFrame):
    """The hero of the window in one line, readable from the last row."""

    labels_chosen = Signal(int)
    menu_wanted = Signal(QPoint)
    legend_moved = Signal()
    """The legend stands here from now on, or where it came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_bar")
        self.setProperty("panel", True)
        self._name = WordsLabel(self.tr("Labels per class"), size="title", bold=True)
        self._number = WordsLabel("1", size="title", bold=True, name="stage_number")
        self._legend: QWidget | None = None
        self._widths: Widths = lambda: (0, 0)
        self._home: QWidget | None = None
        self.slider = Slider(hero=True)
        self.slider.setObjectName("stage_slider")
        self.slider.setAccessibleName(self.tr("Labels per class"))
        self.slider.setToolTip(
            self.tr("How many points of each class have a label. Both models get the same ones.")
        )
        self.run = ProgressBar()
        self.run.setObjectName("stage_progress")
        self.run.setAccessibleName(self.tr("How far the training is"))
        self.run.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.run.setParent(self)
        self.run.hide()
        self._row = row(self._name, self._number, (self.slider, 1), of=self)
        self.leave_button = Button("", "leave_button", "close", self.tr("Stop presenting. (Esc)"))
        self.leave_button.setAccessibleName(self.tr("Stop presenting"))
        self.leave_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # The Esc key does it.
        self.leave_button.setParent(self)
        self.leave_button.hide()
        self.slider.valueChanged.connect(self._on_value_changed)
        self.hide()

    def show_settings(self, settings: Settings) -> None:
        """Show the label count, without telling anyone."""
        self.slider.place(1, settings.most_labels, settings.labels_per_class)
        self._number.show_text(str(settings.labels_per_class))

    def show_run(self, state: RunState) -> None:
        """Show by a line at the foot how far a run is, as long as it goes on."""
        self.run.setVisible(state.playing)
        self.run.show_fraction(state.fraction)

    def take_legend(self, legend: QWidget, widths: Widths) -> None:
        """Take a legend in, as long as there is room for all of it beside the slider.

        It says how wide it has to be, and how wide it would like to be.
        """
        self._widths = widths
        if self._legend is None:
            self._legend, self._home = legend, legend.parentWidget()
            legend.installEventFilter(self)
        self.fit_legend()

    def give_legend_back(self) -> None:
        """Let the legend stand where it came from."""
        if self._legend is not None:
            self._legend.removeEventFilter(self)
            self._move_legend(self._home)
        self._legend = self._home = None

    def fit_legend(self) -> None:
        """Have the legend here if there is room for it, or where it came from."""
        if self._legend is None:
            return
        words, window = self._words, self.window()
        least = LEAST_SLIDER if window.width() > BROAD * window.height() else LEAST_TALL
        margins, gaps = self._row.contentsMargins(), 3 * self._row.spacing()
        around = margins.left() + margins.right() + gaps + words
        inner = self.contentsRect().width() - SHORTEST * self.width()
        room = floor(min((1 - least) * self.width() - words, inner - around))
        fits = self._widths()[0] <= room
        self._move_legend(self if fits else self._home, room)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`, as large as an audience needs them."""
        self.run.apply_look(look)
        look = for_audience(look)
        dress(look, self._name, self._number, self.slider)
        # Two digits have room, so that the slider stays where it is.
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00"))
        space(self._row, look, "gap", "pad", "")
        self._make_room(look)
        self.setFixedHeight(max(self._number.lines_height(1), look.length("hero slider")))
        self._place_run()
        self.fit_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the legend here if there is room for it by now."""
        super().resizeEvent(event)
        self._place_leave_button()
        self._place_run()
        self.fit_legend()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice when the legend has other type or other names."""
        if event.type() in CHANGES and watched is self._legend:
            self.fit_legend()
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is shown: the button that opens it is hidden now."""
        self.menu_wanted.emit(event.globalPos())

    def _make_room(self, look: Look) -> None:
        """Keep a corner for the button that leaves, so that it covers nothing as it comes."""
        side, gap = look.length("small button"), look.length("tight")
        self.leave_button.apply_look(look)
        self.leave_button.setIconSize(QSize(side, side) / 2)
        self.leave_button.setStyleSheet(ROUND.format(radius=side // 2))
        self.leave_button.setFixedSize(side, side)
        margins = self._row.contentsMargins()
        margins.setRight(side + 2 * gap)
        self._row.setContentsMargins(margins)
        self._place_leave_button()

    def _place_leave_button(self) -> None:
        button = self.leave_button
        gap = (self._row.contentsMargins().right() - button.width()) // 2
        button.move(self.width() - gap - button.width(), (self.height() - button.height()) // 2)

    def _place_run(self) -> None:
        """Put the line along the lower edge, where no word is."""
        corner, high = self._row.contentsMargins().left(), self.run.minimumHeight()
        self.run.setGeometry(corner, self.height() - high, self.width() - 2 * corner, high)

    def _move_legend(self, place: QWidget | None, room: int = 0) -> None:
        """Put the legend into a place; here it has at most so much `room`."""
        legend = self._legend
        if legend is None:
            return
        if place is self:
            legend.setFixedWidth(min(self._comfortable(), room))
        if legend.parentWidget() is place:
            return
        shown = not legend.isHidden()
        self._row.removeWidget(legend)
        legend.setParent(place)
        if place is self:
            self._row.addWidget(legend, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            legend.setMinimumWidth(0)
            legend.setMaximumWidth(WIDEST)
        legend.setVisible(shown)
        self.legend_moved.emit()

    def _comfortable(self) -> int:
        """Return how wide the legend is that leaves the slider a comfortable length [px]."""
        least, ample = self._widths()
        return min(ample, max(least, floor((1 - COMFORTABLE) * self.width()) - self._words))

    @property
    def _words(self) -> int:
        """How wide what stands before the slider is [px]."""
        return self._name.sizeHint().width() + self._number.minimumWidth()

    def _on_value_changed(self, value: int) -> None:
        self._number.show_text(str(value))
        self.labels_chosen.emit(value)
