"""The label count, hero of the window: how many points of each class have a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.core.settings.choice import Choice
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.say import Say
from explainer.core.training.current import belongs
from explainer.views.style import layouts
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import Slider
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame


class LabelsControl(QWidget):
    """The largest number and the largest slider of the window."""

    waits = False
    chosen = Signal(int)
    suggestion_clicked = Signal()
    return_clicked = Signal()

    def __init__(self, row: Choice, say: Say) -> None:
        super().__init__()
        self.setObjectName("labels_row")
        self._settings = settings_for()
        self._versions = [""]
        self._name = WordsLabel(say(row.title), size="title", bold=True)
        self._number = WordsLabel("1", size="figure", bold=True, name="labels_number")
        self._line = WordsLabel(tone="muted", name="labels_line")
        self.slider = Slider(hero=True)
        self.slider.setObjectName("labels_slider")
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(say(row.title))
        self.slider.setToolTip(say(row.tip))
        self._name.setBuddy(self.slider)
        self._ask = Button(
            self.tr("Suggest"),
            "ask_button",
            "",
            self.tr(
                "Mark the point that the pretrained model is least sure of; again buys it. (Ctrl+L)"
            ),
            small=True,
        )
        self._ask.setAccessibleName(self.tr("Ask the model for a point"))
        self._back = Button(
            self.tr("Give back"),
            "return_button",
            "",
            self.tr("Undo all labels that were picked by hand: the slider's own are left."),
            small=True,
        )
        self._ask.clicked.connect(self.suggestion_clicked)
        self._back.clicked.connect(self.return_clicked)
        self._arrange()
        self.slider.valueChanged.connect(self._on_value_changed)

    def show_settings(self, settings: Settings) -> None:
        """Show the choices, without telling anyone."""
        self.slider.place(1, settings.most_labels, settings.labels_per_class)
        self._number.show_text(str(settings.labels_per_class))
        self._settings = settings
        self._show_labelled(settings.labelled)
        self._back.setVisible(bool(settings.bought or settings.returned))

    def show_frame(self, frame: Frame) -> None:
        """Count the labels among the points that are shown, if they are those of the choices."""
        if belongs(frame, self._settings):
            self._show_labelled(len(frame.labelled))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        words = (self._name, self._number, self._line)
        layouts.dress(look, *words, self.slider, self._ask, self._back)
        for button in (self._ask, self._back):
            # A size hint is not the same before and after the style sheet has had its say.
            wide = QFontMetrics(look.font()).horizontalAdvance(button.text())
            edges = look.length("small button pad") + 2 * look.length("edge")
            button.setFixedWidth(wide + 2 * edges)
        self._column.setSpacing(look.length("tight"))
        self._footer.setFixedHeight(look.length("small button") + 2 * look.length("edge"))
        self._row.setSpacing(look.length("small"))
        # Wherever it stands, it is as high as this: what it says moves nothing.
        self._number.setFixedHeight(self._number.lines_height(1))
        rows = (self._number, self.slider, self._footer)
        high = sum(row.minimumHeight() for row in rows) + 2 * look.length("tight")
        self.setFixedHeight(high)
        self._fit_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new width."""
        super().resizeEvent(event)
        self._fit_line()

    def _show_labelled(self, labelled: int) -> None:
        settings = self._settings
        signed = {"+": len(settings.bought), "\N{MINUS SIGN}": len(settings.returned)}
        hand = " ".join(f"{sign}{count}" for sign, count in signed.items() if count)
        rest = f"{settings.points - labelled:,}"
        tested = sum(settings.data.tested) if settings.data else 0
        plain = self.tr("{labelled} labelled, {rest} unlabelled")
        short = self.tr("{labelled} labelled, {rest} not")
        usual = (self.tr("{labelled} labelled, {rest} not, {tested} for the test"), plain, short)
        picked = (
            self.tr("{labelled} labelled ({hand} by hand)"),
            self.tr("{labelled}, {hand} by hand"),
            "{labelled} ({hand})",
        )
        versions = picked if hand else usual if tested else (plain, short)
        found = {"labelled": labelled, "rest": rest, "hand": hand, "tested": f"{tested:,}"}
        self._versions = [words.format(**found) for words in versions]
        self._fit_line()

    def _fit_line(self) -> None:
        """Show the longest words that there is room for; all of them are in the tooltip."""
        self._line.setToolTip(self._versions[0])
        self._line.setAccessibleName(self._versions[0])
        picked = self._settings.bought or self._settings.returned
        buttons = (self._ask, self._back) if picked else (self._ask,)
        taken = sum(each.sizeHint().width() + self._row.spacing() for each in buttons)
        measure, room = self._line.fontMetrics().horizontalAdvance, self.width() - taken
        self._line.setMinimumWidth(min(map(measure, self._versions)))
        fitting = (
            words for words in self._versions if measure(words) + self._row.spacing() <= room
        )
        self._line.show_text(next(fitting, self._versions[-1]))

    def _arrange(self) -> None:
        head = layouts.row((self._name, 1), self._number)
        self._footer = QWidget()
        self._row = layouts.row((self._line, 1), self._back, self._ask, of=self._footer)
        self._column = layouts.column(head, self.slider, self._footer, of=self)

    def _on_value_changed(self, value: int) -> None:
        self._number.show_text(str(value))
        self.chosen.emit(value)
