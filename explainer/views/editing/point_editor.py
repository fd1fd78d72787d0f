"""Points edited by hand: strokes on the decision planes paint, erase or move them."""

from __future__ import annotations

from math import cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.editing.edit_strokes import erasing, painting, room, undoing
from explainer.core.figures.figure import Dots
from explainer.core.settings.choices import POOL
from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import sentence
from explainer.core.training.frames import Frame, frozen
from explainer.session.editing.dragged_point import DraggedPoint
from explainer.session.store import Store
from explainer.views.editing.brush_bar import ERASE, MOVE, BrushBar
from explainer.views.editing.held_mouse import HeldMouse
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say

if TYPE_CHECKING:
    from explainer.views.plots.canvas import PlotCanvas

NOBODY = -1
FLAT = 1e-12
APART = 0.035
"""How far the mouse goes for one more painted point, as a share of the plane's side."""
GOLDEN_ANGLE = pi * (3 - sqrt(5))
SPRAY, RING = 0.02, 12
"""How far painted points stray, as a share of the plane's side; after so many, anew."""

Place = tuple[float, float]


class PointEditor(QObject):
    """While it edits, a stroke on a decision plane is one change of the points."""

    def __init__(self, shell: Shell, store: Store, point: DraggedPoint) -> None:
        super().__init__(shell.window())
        self._stage, self._store, self._point = shell.stage, store, point
        point.changed.connect(shell.stage.preview_wanted)
        self._canvases: tuple[PlotCanvas, ...] = shell.stage.boundaries
        self._before: QWidget | None = None
        self._frame: Frame | None = None
        self._path: list[Place] = []
        self._rows: list[int] = []
        self._last: Place | None = None
        self._rests = False  # A stroke that was given up, until the pen is lifted.
        self._mouse = HeldMouse(shell, self)
        self._mouse.given_up.connect(self._give_up)
        self.bar = BrushBar(shell.window(), shell.stage.tools, shell.stage.strip, say)
        shell.dress(self.bar)
        self.bar.undo_clicked.connect(self._on_undo_clicked)
        self.bar.done_clicked.connect(self.leave)
        for canvas in self._canvases:
            canvas.stroke_moved.connect(self._on_stroke_moved)
            canvas.stroke_ended.connect(self._on_stroke_ended)
            canvas.stroke_dropped.connect(self._give_up)
        self._offer(shell)
        store.settings_changed.connect(self._on_settings_changed)

    @property
    def active(self) -> bool:
        """Whether points are being edited."""
        return not self.bar.isHidden()

    def _offer(self, shell: Shell) -> None:
        keys = shell.keys
        edit = keys.add(self.tr("Edit points: paint, erase, move"), self.toggle, "Ctrl+B")
        shell.menu.put(MenuGroup.POINTS, edit)
        shell.stage.actions.add(edit)
        shell.stage.actions.away_changed.connect(self._on_away_changed)
        shell.stage.plain_wanted.connect(self.leave)
        keys.tell(self.tr("While editing points: pen down, pen up"), "Space")
        keys.tell(self.tr("While editing points: brush of a class, erase, move"), "1–9", "E", "M")
        shell.take_keys(self.takes)

    @Slot()
    def toggle(self) -> None:
        """Begin to edit points, or end it; where that is not possible say why."""
        refusal = self._store.settings.uneditable
        if self.active:
            self.leave()
        elif refusal is not None:
            self._store.notify(refusal)
        else:
            self._before = self.bar.window().focusWidget()
            self._set_active(active=True)
            self._store.notify(sentence("The test points stay as they are; Esc ends editing."))

    @Slot()
    def leave(self) -> None:
        """Edit no points any more, and give the keys back to whoever had them."""
        if self.active:
            self._give_up()
            self._set_active(active=False)
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()

    @Slot(bool)
    def _on_away_changed(self, away: bool) -> None:
        """Edit nothing that is not on the screen."""
        if away:
            self.leave()

    def takes(self, key: int) -> bool:
        """Do what a key stands for while points are edited; return whether it was for that."""
        if not self.active:
            return False
        if key == Qt.Key.Key_Escape and self._frame is not None:
            self._give_up()
            return True
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        return self.bar.choose_by(key)

    def _set_active(self, *, active: bool) -> None:
        self.bar.show_settings(self._store.settings)
        self.bar.set_open(active)
        for canvas in self._canvases:
            canvas.set_drawn_on(active)
        self._stage.editing_changed.emit(active)

    @Slot(float, float)
    def _on_stroke_moved(self, x: float, y: float) -> None:
        canvas = next((each for each in self._canvases if each is self.sender()), None)
        if canvas is None or self._rests or not self.active:
            return
        if self._frame is None:
            self._frame = self._stage.frame
            if self._frame is None or not _same_draw(self._frame.settings, self._store.settings):
                self._frame = None
                return
        if canvas.pressed:
            self._mouse.hold()
        here = self._inside(x, y)
        if self.bar.tool == ERASE:
            self._erase_at(canvas, here)
        elif self.bar.tool == MOVE:
            self._move_to(canvas, here)
            return
        else:
            self._paint_at(here)
        self._stage.show_draft(self._draft())

    def _inside(self, x: float, y: float) -> Place:
        assert self._frame is not None
        left, low, right, high = self._frame.ground.extent
        return min(max(x, left), right), min(max(y, low), high)

    @property
    def _side(self) -> float:
        assert self._frame is not None
        left, _, right, _ = self._frame.ground.extent
        return right - left

    def _paint_at(self, here: Place) -> None:
        """Add a point for every step of the stroke; the first one lies where it was pressed."""
        if self._last is None:
            self._last = here
            self._path = [here]
            return
        step = APART * self._side
        while len(self._path) < max(room(self._store.settings), 1):
            start_x, start_y = self._last
            across, up = here[0] - start_x, here[1] - start_y
            share = step / max(hypot(across, up), FLAT)
            if share > 1:
                return
            self._last = (start_x + share * across, start_y + share * up)
            self._path.append(self._inside(*self._sprayed(*self._last)))

    def _sprayed(self, x: float, y: float) -> Place:
        """Return a place a little beside the stroke: always the same one for the same stroke."""
        count = len(self._path)
        radius = SPRAY * self._side * sqrt((count % RING + 1) / RING)
        angle = GOLDEN_ANGLE * count
        return x + radius * cos(angle), y + radius * sin(angle)

    def _erase_at(self, canvas: PlotCanvas, here: Place) -> None:
        assert self._frame is not None
        row = canvas.row_near(self._frame.ground.points, *here)
        if row != NOBODY and row not in self._rows:
            self._rows.append(row)

    def _move_to(self, canvas: PlotCanvas, here: Place) -> None:
        assert self._frame is not None
        if self._last is None:
            row = canvas.row_near(self._frame.ground.points, *here)
            self._rows = [row] if row != NOBODY and self._point.take(row) else []
        self._last = here
        if self._rows:
            self._point.move(*here)

    def _draft(self) -> tuple[Dots, ...]:
        """Return what is painted in its class's colour, and what goes as if wiped away."""
        assert self._frame is not None
        ground, rows = self._frame.ground, np.array(self._rows, np.int64)
        kind = self.bar.tool if self.bar.tool >= 0 else 0
        known = kind < len(self._frame.settings.card.classes)
        role = f"class {kind}" if known else "crowd"
        gone = Dots(frozen(ground.points[rows]), "panel")
        new = Dots(frozen(np.array(self._path).reshape(-1, 2)), role, kind if known else 0)
        return tuple(dots for dots in (gone, new) if len(dots.points))

    @Slot()
    def _on_stroke_ended(self) -> None:
        """Make the stroke one change."""
        self._mouse.let_go()
        frame, path, rows = self._frame, self._path, self._rows
        self._frame, self._path, self._rows, self._last = None, [], [], None
        self._rests = False
        if self._point.held:
            self._point.let_go()
        if frame is None or not (path or rows) or self.bar.tool == MOVE:
            return
        now, shown = self._store.settings, frame.settings
        if self.bar.tool == ERASE:
            choices = erasing(now, shown, rows)
        else:
            choices = painting(now, path, self.bar.tool)
        self._store.change(**choices)
        if self._store.settings == now:
            self._stage.show_draft(())

    @Slot()
    def _give_up(self) -> None:
        """Leave the points as they were before the stroke, which does nothing any more."""
        self._rests = self._rests or self._frame is not None
        self._frame, self._path, self._rows, self._last = None, [], [], None
        self._point.put_back()
        self._stage.show_draft(())

    @Slot()
    def _on_undo_clicked(self) -> None:
        self._store.change(**undoing(self._store.settings))

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        if self._frame is not None:  # The stroke was meant for what was there before.
            self._give_up()
        if self.active and settings.uneditable is not None:
            self.leave()
        self.bar.show_settings(settings)


def _same_draw(first: Settings, second: Settings) -> bool:
    """Return whether two settings differ at most in what was edited by hand."""
    return all(getattr(first, name) == getattr(second, name) for name in POOL)
