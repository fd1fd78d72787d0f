"""The main window: controls on the left, both arms, the curves below them.

It is painted before numpy and pyqtgraph are loaded; `filling` brings the plots right after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from explainer.core.figures.theme import Theme, theme_after
from explainer.core.help.explanations import explained
from explainer.session.store import RunState, Store
from explainer.session.surveying.survey import Survey
from explainer.views.columns import Columns
from explainer.views.comparison.board import Board
from explainer.views.comparison.surveying import Surveying
from explainer.views.controls.control_column import Controls
from explainer.views.filling import filling_of
from explainer.views.help.guide import Guide
from explainer.views.help.shortcut_sheet import ShortcutSheet
from explainer.views.playback.footer import Footer
from explainer.views.playback.time_machine import TimeMachine
from explainer.views.plots.pace import Pace
from explainer.views.presenting.presenter import Presenter
from explainer.views.style.speech import Say, say
from explainer.views.style.theme import (
    DESIGN_SIZE,
    SMALLEST_SIZE,
    Look,
    apply_theme,
    look_for,
    system_theme,
)
from explainer.views.toolbar import Toolbar
from explainer.views.widgets.keys import Keys

if TYPE_CHECKING:
    from explainer.session.export.exports import Exports
    from explainer.session.files.documents import Documents
    from explainer.session.files.leftovers import Leftovers
    from explainer.session.memory import Memory
    from explainer.session.runs.history import History
    from explainer.session.story.story_state import Story
    from explainer.views.comparison.drawing import Drawing
    from explainer.views.editing.plane_keys import PlaneKeys
    from explainer.views.export.export_actions import ExportActions
    from explainer.views.files.open_actions import OpenActions
    from explainer.views.looks import Looks
    from explainer.views.story.storyteller import Storyteller

NOTICE_MS = 6_000


class MainWindow(QMainWindow):
    """Shows a store and passes the user's commands on to it."""

    closed = Signal()
    filled = Signal()
    drawn = Signal()
    language_chosen = Signal(str)
    words_wanted = Signal()

    def __init__(
        self,
        store: Store,
        survey: Survey | None = None,
        say: Say = say,
        theme: Theme | None = None,
    ) -> None:
        super().__init__()
        self.store = self._store = store
        self._survey = survey
        self._fitted_scene = ""
        self._say = say
        self.keys = Keys(self)
        self._drawing: Drawing | None = None
        self._make_parts()
        self._doors: OpenActions | None = None
        self._outlets: ExportActions | None = None
        self._looks: Looks | None = None
        self.storyteller: Storyteller | None = None
        self._plane_keys: PlaneKeys | None = None
        self._motion = True
        self.filling = filling_of(self, self._make_drawing)
        self._make_timers()
        self._arrange()
        self._make_actions()
        self._connect()
        self._on_settings_changed(store.settings)
        self._on_state_changed(store.state)
        self._on_notice_changed(store.notice)
        self.resize(*DESIGN_SIZE)
        self._look = look_for(theme or system_theme(), *DESIGN_SIZE)
        self.set_theme(self._look.theme)
        self.focus_labels()

    @property
    def theme(self) -> Theme:
        """The theme that the window wears."""
        return self._look.theme

    @property
    def look(self) -> Look:
        """The theme at the size of the window."""
        return self._look

    @property
    def outlets(self) -> ExportActions | None:
        """The ways out of the window."""
        return self._outlets

    @property
    def drawing(self) -> Drawing | None:
        """What draws the plots; None until the window is filled."""
        return self._drawing

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._look = self._look_of(theme)
        self._dress()

    def focus_labels(self) -> None:
        """Let the keys move the label slider, the hero of the window."""
        self._controls.labels.slider.setFocus()

    def fill(self) -> None:
        """Bring at once what is still to come of plots and menus."""
        self.filling.finish()

    def offer_files(self, exports: Exports, documents: Documents, memory: Memory) -> None:
        """Offer the ways out of the window and into it; nobody needs them before its plots."""
        from explainer.views.export.export_actions import ExportActions
        from explainer.views.files.open_actions import OpenActions
        from explainer.views.languages import add_languages
        from explainer.views.looks import looks_of

        self._outlets = ExportActions(exports, memory, self._say, self._store.notify, self)
        self._outlets.offer_on(self.board)
        self._outlets.apply_look(self._look)
        self._doors = OpenActions(documents, self._say, self._store.notify, self)
        self._doors.apply_look(self._look)
        self._doors.add_to(self._outlets.menu)
        if self._plane_keys:
            self._plane_keys.add_to(self._outlets.menu)
        self._looks = looks_of(self, memory, self._outlets.menu)
        add_languages(self._outlets.menu, self.language_chosen.emit)
        self.presenter.offer_in(self._outlets.menu, memory)
        self._toolbar.offer(self._outlets.menu)

    def offer_past(self, history: History) -> None:
        """Offer to undo every change, on top of the menu."""
        from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
        from explainer.views.runs.undo_actions import UndoActions

        if self._outlets:
            PinnedRunsActions(history.shelf, self._outlets.menu, self._say, self)
            UndoActions(history, self._outlets.menu, self._say, self)

    def offer_story(self, story: Story) -> None:
        """Offer the exhibits that are no scenes, and the story that leads through everything."""
        from explainer.views.story.storyteller import Storyteller

        if self._outlets:
            self.storyteller = Storyteller(story, self._outlets.menu, self._say, self)
            self._toolbar.story_clicked.connect(self.storyteller.toggle)
            self._controls.suitability_clicked.connect(self.storyteller.exhibits.show_suitability)
            self.storyteller.apply_look(self._look)

    def show_exhibit(self, page: QWidget | None) -> None:
        """Put a page in the place of both models, or bring these back."""
        self.columns.show_page(page)
        self.refit()

    def offer_restore(self, leftovers: Leftovers) -> None:
        """Offer to go on where unexpected ends have left the user."""
        self._toolbar.offer_restore(leftovers)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bring the plots as soon as the rest has been painted."""
        super().paintEvent(event)
        self.filling.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let type, spaces and plots grow with the window."""
        super().resizeEvent(event)
        look = self._look_of(self._look.theme)
        if look != self._look:
            self._look = look
            self._dress()
        else:
            self.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that whatever has the focus has no use for."""
        key, planes = event.key(), self._plane_keys
        if not (planes and planes.takes(key)) and not self.time_machine.takes(key):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what can be opened."""
        if self._doors and self._doors.accepts(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if self._doors:
            self._doors.take(event)
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell whoever started the lab that it is no longer needed."""
        self.filling.stop()
        self._pace.stop()
        self.time_machine.player.stop()
        self.guide.stop()
        self.presenter.stop()
        for ways in (self._outlets, self._doors):
            if ways:
                ways.close()
        self.closed.emit()
        super().closeEvent(event)

    def _make_parts(self) -> None:
        self.setWindowTitle(self.tr("Pretraining Explainer"))
        self._toolbar = Toolbar()
        self._controls = Controls(self._say)
        self.board = Board(self._say)
        self._foot = Footer()
        self.time_machine = TimeMachine(self._store, self._foot, self)
        self.guide = Guide(self, self._explained)
        self._shortcuts = ShortcutSheet(self.keys, self)
        self.columns = Columns(self._controls, self.board, self._foot, self)
        self.presenter = Presenter(self, self._store, self._toolbar)
        self.columns.heed(self.presenter)

    @property
    def _rows(self) -> tuple[Toolbar, Controls, Board, Footer]:
        return (self._toolbar, self._controls, self.board, self._foot)

    def _explained(self, term: str) -> str:
        return explained(term, self._store.settings, self._say)

    def _make_drawing(self) -> None:
        from explainer.views.comparison.drawing import Drawing
        from explainer.views.editing.plane_keys import PlaneKeys

        self._drawing = Drawing(self.board, self._say)
        self._drawing.apply_look(self._look)
        self._plane_keys = PlaneKeys(self._drawing, self._store, self.keys, self)
        if self._outlets:
            self._plane_keys.add_to(self._outlets.menu)
        self._drawing.label_toggled.connect(self._store.toggle_label)
        self._controls.labels.suggestion_clicked.connect(self._drawing.suggest)
        self._controls.edit_clicked.connect(self._plane_keys.hand.toggle)
        self._foot.show_fairness(self._drawing.fairness(self._store.settings))
        self._pace.draw_now()

    def _make_timers(self) -> None:
        self._pace = Pace(self._draw, self)
        self._notice_timer = QTimer(self)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.setInterval(NOTICE_MS)
        self._notice_timer.timeout.connect(self._store.dismiss_notice)

    def _arrange(self) -> None:
        root = QWidget()
        root.setObjectName("window")
        self._root = QVBoxLayout(root)
        self._root.addWidget(self._toolbar)
        self._root.addWidget(self.presenter.bar)
        self._root.addLayout(self.columns.row, 1)
        self._root.addWidget(self._foot)
        self.setCentralWidget(root)
        self.setMinimumSize(*SMALLEST_SIZE)

    def _make_actions(self) -> None:
        self.time_machine.list_keys(self.keys)
        self.keys.add(self.tr("Reset"), self._store.reset, "Ctrl+R")
        self.keys.add(self.tr("Next theme"), self.wear_next_theme, "Ctrl+T")
        self.presenter.list_keys()
        self.keys.add(self.tr("All shortcuts"), self._shortcuts.open, "?")
        self.keys.add(self.tr("Explain what has the focus"), self.guide.explain_focus, "F1")
        self.keys.add(self.tr("Explain what is clicked next"), self.guide.ask, "Shift+F1")

    def _connect(self) -> None:
        store = self._store
        self._toolbar.play_clicked.connect(self.time_machine.toggle)
        self._toolbar.step_clicked.connect(self.time_machine.forward)
        self._toolbar.reset_clicked.connect(store.reset)
        self._toolbar.theme_clicked.connect(self.wear_next_theme)
        self._toolbar.help_clicked.connect(self.guide.ask)
        self._controls.choices_made.connect(lambda choices: store.change(**choices))
        self._controls.new_seed_clicked.connect(store.change_seed)
        self.board.divider.moved.connect(self.refit)
        self.board.veil_moved.connect(self._pace.draw_now)
        store.settings_changed.connect(self._on_settings_changed)
        store.state_changed.connect(self._on_state_changed)
        store.timeline_changed.connect(self._on_timeline_changed)
        store.notice_changed.connect(self._on_notice_changed)
        self.time_machine.player.playing_changed.connect(
            lambda _: self._on_state_changed(store.state)
        )
        if self._survey is not None:
            Surveying(self._survey, self.board.efficiency, self._pace.ask)
        self.filling.done.connect(self.filled)

    def _dress(self) -> None:
        look = self._look
        apply_theme(self, look)
        for part in (*self._rows, self.guide, self._shortcuts, self.presenter):
            part.apply_look(look)
        for ways in (self._outlets, self._doors, self.storyteller):
            if ways:
                ways.apply_look(look)
        gap = look.length("gap")
        self.columns.apply_look(look)
        self._root.setSpacing(look.length("small"))
        self._root.setContentsMargins(gap, look.length("small"), gap, look.length("small"))
        if self._drawing:
            self._drawing.apply_look(look)
        self.refit()

    def _look_of(self, theme: Theme) -> Look:
        return look_for(theme, self.width(), self.height(), self.presenter.larger)

    def refit(self) -> None:
        """Share out the room; the scene's caption decides how much of it is for words."""
        self._fitted_scene = self._store.settings.scene
        look = self._look
        beside = self.columns.width_beside(look.length("gap"))
        wide = self.width() - beside - 2 * look.length("gap")
        bars = [self._toolbar, self.presenter.bar, self._foot]
        high = self.height() - 2 * look.length("small")
        high -= sum(bar.height() + look.length("small") for bar in bars if not bar.isHidden())
        self.board.fit(wide, high, self._say(self._store.settings.card.plane))

    def _draw(self) -> None:
        """Draw the latest frame, once, however many have come since the last time."""
        if self._drawing is None or self._store.timeline.shown is None:
            return
        self._drawing.set_smooth(self.time_machine.at_rest)
        seconds = self._store.pretraining_seconds
        choices = self._store.settings
        figure = self._drawing.show(self._store.timeline, self._survey, seconds, choices)
        self.board.legend.show_names(figure)
        veiled = self._drawing.fairness(choices, veiled=True)
        self._foot.show_fairness(veiled if self.board.veiled else figure.fairness)
        self._controls.labels.show_frame(self._store.timeline.shown)
        self._show_progress()
        self.drawn.emit()

    def _show_progress(self) -> None:
        self._foot.veiled = self.board.veiled
        self._foot.show_state(
            self._store.state, self._store.own_timeline if self._drawing else None
        )

    def _on_settings_changed(self, settings: object) -> None:
        self._controls.show_settings(self._store.settings, self._store.own_data)
        self.presenter.show_settings(self._store.settings)
        if self._drawing and self._fitted_scene != self._store.settings.scene:
            self.refit()
        self._pace.ask_soon()

    def _on_state_changed(self, state: RunState) -> None:
        self._toolbar.show_playing(self.time_machine.moving)
        self._pace.calm = not self._motion and self.time_machine.moving
        self._show_progress()
        if self._drawing:
            self._drawing.set_smooth(self.time_machine.at_rest)

    def _on_timeline_changed(self, timeline: object) -> None:
        self._pace.ask()

    def _on_notice_changed(self, sentence: str) -> None:
        self._notice_timer.start()
        self._toolbar.show_notice(self._say(sentence))
        self.presenter.bar.show_notice(self._say(sentence))

    def wear_next_theme(self) -> None:
        """Wear the next theme, and stay with it."""
        following = theme_after(self.theme)
        self._looks.fix(following) if self._looks else self.set_theme(following)

    def set_motion(self, moves: bool) -> None:
        """Let plots move with what plays, or stand still."""
        self._motion = moves
        self._pace.calm = not moves and self.time_machine.moving
