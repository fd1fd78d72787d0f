"""The brushes for editing points by hand, in one line below the planes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from explainer.core.settings.edits import MOST_EDITS
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.plotting.markers import marker_path
from explainer.plotting.style import LEGEND_LABELLED
from explainer.views.style.layouts import STRETCH, dress, row, space
from explainer.views.style.slot import PlaceSlot
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel

ERASE, MOVE = -1, -2
MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
"""Events after which the place is another one."""


class BrushBar(QFrame):
    """One brush for each class, then erase and move.

    It covers what bends the planes, which rests meanwhile; where that is not there, the legend.
    """

    undo_clicked = Signal()
    done_clicked = Signal()

    def __init__(self, window: QWidget, slot: PlaceSlot, legend: QWidget, say: Say) -> None:
        """Lie in `window`, over what stands in a slot, or over the legend."""
        super().__init__(window)
        self.setObjectName("hand_bar")
        self.setProperty("popup", True)
        self._window, self._slot, self._legend = window, slot, legend
        self._say, self._look = say, Look()
        self._classes: tuple[str, ...] = ()
        self._tools: dict[int, Button] = {}
        self._group = QButtonGroup(self)
        self._name = WordsLabel(self.tr("Edit points"), bold=True)
        self.setAccessibleName(self._name.text())
        self._count = WordsLabel(tone="muted", name="edits_count")
        self._make_buttons()
        self._arrange()
        for place in (slot, legend):
            place.installEventFilter(self)
        self.hide()

    @property
    def tool(self) -> int:
        """The class that is painted, ERASE or MOVE."""
        return next((tool for tool, button in self._tools.items() if button.isChecked()), 0)

    def show_settings(self, settings: Settings) -> None:
        """Offer a brush for each class of the scene, and say how many edits there are."""
        if settings.card.classes != self._classes:
            self._classes = settings.card.classes
            self._offer_brushes()
        self._count.show_text(
            self.tr("{edits} of {most}").format(edits=len(settings.edits), most=MOST_EDITS)
        )
        self._undo.setEnabled(bool(settings.edits))
        self._fit()

    def set_open(self, is_open: bool) -> None:
        """Show the line and give it the keys, or hide it."""
        self.setVisible(is_open)
        self._keep_room()
        if is_open:
            self._fit()
            self.raise_()
            self._tools[self.tool].setFocus()

    def choose_by(self, key: int) -> bool:
        """Choose the tool that a key stands for; return whether it stands for one."""
        letters = {int(Qt.Key.Key_E): ERASE, int(Qt.Key.Key_M): MOVE}
        button = self._tools.get(letters.get(key, key - int(Qt.Key.Key_1)))
        if button is not None:
            button.setChecked(True)
            button.setFocus()
        return button is not None

    def apply_look(self, look: Look) -> None:
        """Take fonts, colours and lengths from `look`."""
        self._look = look
        dress(look, self._name, self._count, self._undo, self._done, *self._tools.values())
        for kind, button in self._tools.items():
            if kind >= 0:
                button.setIcon(_marker(kind, look))
        space(self._row, look, "small", "small", "edge")
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay over the place when that moves, as long as it is seen: not while all is closed."""
        if event.type() in MOVES and self.isVisible():
            self._fit()
        return False

    def _make_buttons(self) -> None:
        self._add_tool(ERASE, self.tr("Erase"), self.tr("Wipe points away. (E)"))
        self._add_tool(MOVE, self.tr("Move"), self.tr("Drag a point to another place. (M)"))
        self._undo = Button(
            self.tr("Undo edits"),
            "undo_edits_button",
            "",
            self.tr("Bring all points back as they were drawn."),
            small=True,
        )
        self._done = Button(
            self.tr("Done"), "done_button", "", self.tr("End editing. (Esc)"), small=True
        )
        self._undo.clicked.connect(self.undo_clicked)
        self._done.clicked.connect(self.done_clicked)

    def _add_tool(self, tool: int, text: str, tip: str) -> Button:
        name = {ERASE: "erase_button", MOVE: "move_button"}.get(tool, f"brush_{tool}")
        button = Button(text, name, "", tip, small=True)
        button.setCheckable(True)
        self._group.addButton(button)
        self._tools[tool] = button
        return button

    def _offer_brushes(self) -> None:
        for kind in [tool for tool in self._tools if tool >= 0]:
            button = self._tools.pop(kind)
            self._group.removeButton(button)
            self._brushes.removeWidget(button)
            button.deleteLater()
        for kind, name in enumerate(self._classes):
            tip = self.tr("Paint points of this class; pretraining never sees it. ({number})")
            button = self._add_tool(kind, self._say(name), tip.format(number=kind + 1))
            self._brushes.addWidget(button)
            button.show()  # A layout leaves out what it has yet to show: its words would be cut.
        self._tools[0].setChecked(True)
        self.apply_look(self._look)

    def _arrange(self) -> None:
        self._brushes = row()
        left = (self._name, self._brushes, self._tools[ERASE], self._tools[MOVE])
        self._row = row(*left, STRETCH, self._count, self._undo, self._done, of=self)

    def _least(self) -> QSize:
        """Return the least size, in which its name has no room."""
        least, name = self.minimumSizeHint(), self._name.sizeHint().width() + self._row.spacing()
        return least if self._name.isHidden() else least - QSize(name, 0)

    def _keep_room(self) -> None:
        """Have room kept where it lies, as long as it is open."""
        self._slot.keep(QSize(0, 0) if self.isHidden() else self._least())

    def _fit(self) -> None:
        """Lie over the whole width of the place, at the middle of its height."""
        self._keep_room()
        place, least = self._legend if self._slot.isHidden() else self._slot, self._least().width()
        name = self._name.sizeHint().width() + self._row.spacing()
        self._name.setVisible(least + name <= place.width())
        self.resize(max(place.width(), least), self.sizeHint().height())
        corner = place.mapTo(self._window, QPoint(0, place.height() // 2))
        self.move(corner.x(), corner.y() - self.height() // 2)


def _marker(kind: int, look: Look) -> QIcon:
    """Return the marker of a class in its colour."""
    side, room = look.length("icon"), look.length("tight")
    pixmap = QPixmap(QSize(side + room, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.brush(f"class {kind}"))
        painter.translate(side / 2, side / 2)
        painter.drawPath(marker_path(kind, look.style.px(LEGEND_LABELLED)))
    return QIcon(pixmap)
