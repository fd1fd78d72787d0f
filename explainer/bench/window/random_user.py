"""Somebody who does whatever comes to mind with whatever is in sight."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from explainer.bench.window.driver import part
from explainer.bench.window.watch import let_go
from explainer.core.settings.choice import Section
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.session.runs.history import History
from explainer.session.story.story_state import Story
from explainer.views.controls.section_column import SectionColumn, section_name
from explainer.views.exhibits.exhibits import Exhibits
from explainer.views.export.export_actions import ExportActions
from explainer.views.files.open_actions import OpenActions
from explainer.views.help.guide import Guide
from explainer.views.plots.plot_card import PlotCard
from explainer.views.presenting.presenter import Presenter
from explainer.views.story.storyteller import Storyteller

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.views.window import MainWindow

START = settings_for("moons", unlabelled=60, width=16, labels_per_class=2)
LARGEST_CROWD = 300
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
STEPS = (*KEYS, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
SHORTCUTS = (Qt.Key.Key_T, Qt.Key.Key_R)
SIZES = ((1024, 640), (1280, 720), (1600, 900), (1920, 1080), (1280, 1000))
PASTED = ("", "no settings at all", as_text(START), as_text(settings_for("circles", seed=3)))
ANOTHER_LANGUAGE = 997
"""After so many actions another language is asked for."""
Kind = TypeVar("Kind", bound=QWidget)


class RandomUser:
    """Acts at random, the same way for the same seed as far as the window is the same.

    `window` tells which one is on the screen: each language has one of its own.
    """

    def __init__(self, window: Callable[[], MainWindow], seed: int) -> None:
        self._window, self.chance, self.done = window, Random(seed), 0
        self.acts = (
            *(self.move_slider,) * 5,
            *(self.choose,) * 3,
            *(self.press_button,) * 3,
            *(self.touch_plot,) * 4,
            *(self.press_key,) * 3,
            self.write,
            self.resize,
            self.pick_from_menu,
        )

    @property
    def window(self) -> MainWindow:
        """The window on the screen."""
        return self._window()

    @property
    def history(self) -> History:
        """What can be undone."""
        return part(self.window.store, History)

    def act(self) -> None:
        """Do something, and let the window do what follows from it."""
        self.done += 1
        self.refuse_dialogues()
        self.chance.choice(self.acts)()
        if self.done % ANOTHER_LANGUAGE == 0:
            self.window.language_chosen.emit(self.chance.choice(("en", "zh")))
        QGuiApplication.processEvents()
        let_go()

    def refuse_dialogues(self) -> None:
        """Nobody would answer the system's own."""
        exporting, opening = part(self.window, ExportActions), part(self.window, OpenActions)
        exporting.choose_target = opening.choose_target = lambda parent, name, kinds: ""
        opening.choose_file = lambda parent, kinds: ""
        exporting.drag_out.carry = lambda card, data, picture: None

    def move_slider(self) -> None:
        """Move one of the sliders, by a key or by a click."""
        slider = self.any(QAbstractSlider)
        if self.chance.random() < 0.5:
            QTest.keyClick(slider, self.chance.choice(STEPS))
        else:
            QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=self.place(slider))
        # A crowd of thousands trains for minutes: that would be a test of patience.
        if self.window.store.settings.unlabelled > LARGEST_CROWD:
            self.window.store.change(unlabelled=START.unlabelled)

    def choose(self) -> None:
        """Choose what stands above or below in one of the lists."""
        QTest.keyClick(self.any(QComboBox), self.chance.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))

    def press_button(self) -> None:
        """Press one of the buttons."""
        QTest.mouseClick(self.any(QAbstractButton), Qt.MouseButton.LeftButton)

    def touch_plot(self) -> None:
        """Point at a plot, click it twice, turn the wheel over it, or drag across it."""
        room = self.any(PlotCard).room
        target = self.chance.choice([room, *room.findChildren(type(room))])
        place = self.place(target)
        kind = self.chance.randrange(4)
        if kind == 0:
            QTest.mouseMove(target, place)
        elif kind == 1:
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=place)
        elif kind == 2:
            QGuiApplication.sendEvent(target, _wheel(target, place, self.chance))
        else:
            QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseMove(target, self.place(target))
            QTest.mouseRelease(target, Qt.MouseButton.LeftButton)

    def press_key(self) -> None:
        """Press a key that means something wherever the focus is."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Tab, Qt.Key.Key_Escape, *KEYS)
        if self.chance.random() < 0.2:
            control = Qt.KeyboardModifier.ControlModifier
            QTest.keyClick(self.window, self.chance.choice(SHORTCUTS), control)
        else:
            QTest.keyClick(self.window, self.chance.choice(keys))

    def write(self) -> None:
        """Write a number into a field, or what is none."""
        fields = [each for each in self.window.findChildren(QLineEdit) if each.isVisible()]
        if fields:
            field = self.chance.choice(fields)
            QTest.keyClicks(field, self.chance.choice(("7", "12", "x", "-", "99999999")))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def resize(self) -> None:
        """Give the window another size."""
        self.window.resize(*self.chance.choice(SIZES))

    def pick_from_menu(self) -> None:
        """Pick something from the menus, with something to be pasted at hand."""
        QGuiApplication.clipboard().setText(self.chance.choice(PASTED))
        entries = self.window.menu.entries()
        actions = [action for path, action in entries if len(path) == 1 and not _leaves(action)]
        self.chance.choice(actions).trigger()
        for sheet in self.window.findChildren(QDialog):
            sheet.close()

    def any(self, kind: type[Kind]) -> Kind:
        """Return one of the controls of a kind; whatever hides all of them is left."""
        if not self.shown(kind):
            self.leave_all()
        for run in self.history.pins.runs:
            self.history.pins.unpin(run.number)
        return self.chance.choice(self.shown(kind))

    def leave_all(self) -> None:
        """Leave the audience, the exhibit, the story and the welcome; unfold some controls."""
        part(self.window, Presenter).leave()
        part(self.window, Exhibits).leave()
        part(self.window.store, Story).leave()
        part(self.window, Storyteller).end_welcome()
        if self.window.places.controls_folded:
            self.window.keys.trigger("F9")
        named = [section_name(section) for section in Section]
        part(self.window, SectionColumn).open_section(self.chance.choice(named))

    def shown(self, kind: type[Kind]) -> list[Kind]:
        """Return the controls of a kind that can be used now."""
        found: list[Any] = self.window.findChildren(kind)
        return [each for each in found if each.isVisible() and each.isEnabled()]

    def place(self, widget: QWidget) -> QPoint:
        """Return any place of a widget."""
        return QPoint(
            self.chance.randrange(max(widget.width(), 1)),
            self.chance.randrange(max(widget.height(), 1)),
        )

    def undo_everything(self) -> None:
        """Take every change back, one after the other."""
        part(self.window, Guide).stop()
        while self.history.last is not None:
            self.history.undo()


def _leaves(action: QAction) -> bool:
    """Tell whether an entry would end the walk."""
    return action.menuRole() is QAction.MenuRole.QuitRole


def _wheel(target: QWidget, place: QPoint, chance: Random) -> QWheelEvent:
    away = QPoint(0, chance.choice((-120, 120)))
    spot = QPointF(place)
    return QWheelEvent(
        spot,
        QPointF(target.mapToGlobal(place)),
        QPoint(),
        away,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
