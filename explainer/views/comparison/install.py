"""Puts both arms and the curves onto the stage: empty at first, drawn after the first paint."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Slot

from explainer.core.settings.settings import Settings
from explainer.session.presenting.panels import EMBEDDINGS
from explainer.session.presenting.reveal import Reveal
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from explainer.views.comparison.board import Board
from explainer.views.comparison.worth.panel_page import FIGURE_NAMES
from explainer.views.grouped_menu import MenuGroup
from explainer.views.places import FACTS, LABELS, MORPH, STAGE
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.window_state import FOUR, PLANES, VIEWS


def install(shell: Shell, store: Store, survey: Survey, player: Player, reveal: Reveal) -> None:
    """Put the board on the stage; what draws on it brings numpy and pyqtgraph, later."""
    board = BoardWing(shell, store, reveal).board

    def fill() -> None:
        """Begin to draw."""
        from explainer.views.comparison.live_comparison import LiveComparison

        LiveComparison(shell, board, store=store, survey=survey, player=player, reveal=reveal)

    shell.later(fill)


class BoardWing(QObject):
    """Shares out the stage's room among the board's panels and shows those that are wanted."""

    def __init__(self, shell: Shell, store: Store, reveal: Reveal) -> None:
        super().__init__(shell.window())
        self._shell, self._store, self._reveal = shell, store, reveal
        self.board = board = Board(say)
        shell.places.put(STAGE, board)
        shell.places.offer(LABELS, board.right.labels)
        shell.places.offer(FACTS, board.right.facts)
        shell.places.put(FACTS, board.facts)
        shell.places.offer(MORPH, board.morph)
        shell.dress(board)
        self._put_on_stage()
        shell.state.keep("tab", lambda: board.efficiency.tab, self._restore_tab)
        shell.state.keep(PLANES, lambda: board.divider.share, self._restore_planes)
        shell.state.keep(VIEWS, self._views, self._restore_views)
        shell.stage.bend_offered.connect(self._on_bend_offered)
        board.views_changed.connect(shell.stage.views_changed)
        board.efficiency.tab_chosen.connect(shell.stage.tab_opened)
        board.divider.moved.connect(shell.places.refit)
        board.question.reveal_clicked.connect(self._on_reveal_clicked)
        shell.places.room_changed.connect(self._on_room_changed)
        shell.places.panels_changed.connect(self._on_panels_changed)
        store.settings_changed.connect(self._on_settings_changed)
        shell.motion_changed.connect(self._on_motion_changed)
        reveal.changed.connect(self._on_reveal_changed)
        reveal.asked_changed.connect(self._on_reveal_changed)
        self._on_panels_changed()  # What is not said to be seen counts as hidden until then.
        self._on_reveal_changed()
        self._on_settings_changed(store.settings)

    def _put_on_stage(self) -> None:
        """Say which figure each plot shows."""
        stage, board = self._shell.stage, self.board
        for panel, arm in zip(board.arms, ("supervised", "pretrained"), strict=True):
            for plane, name in zip(panel.cards, ("boundary", "embedding"), strict=True):
                stage.add(plane, partial(str, f"{arm}-{name}"))
        for card in board.curves.cards:
            stage.add(card, partial(str, "training-curves"))
        stage.add(board.efficiency.card, lambda: FIGURE_NAMES[board.efficiency.tab])
        stage.embeddings_large = board.embeddings_large
        stage.open_curves = board.right.open_courses
        stage.strip, stage.tools = board.legend, board.morph
        stage.strip_widths = lambda: (board.legend.kept, board.legend.ample)
        stage.planes_menu = self._shell.menu.put_menu(MenuGroup.VIEW, self.tr("Planes"))

    @Slot(object)
    def _on_room_changed(self, room: QSize) -> None:
        """Share out the room; beside a story, or before an audience, planes go first."""
        places = self._shell.places
        told, presented = places.crowded, places.presented
        if presented:  # A column that comes or goes brings panels along.
            self.board.show_panels(places.panels)
        # What a story asks about is always seen.
        self.board.fit(
            room.width(),
            room.height(),
            crowded=told or presented,
            presented=presented and not told,
        )

    @Slot()
    def _on_panels_changed(self) -> None:
        places = self._shell.places
        # A line for facts is kept ready where planes need not have every pixel.
        self.board.facts.setVisible(not (places.presented or places.crowded))
        self.board.show_panels(places.panels)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self.board.question.show_count(settings.labels_per_class)
        self.board.show_classes(settings.card.classes)

    @Slot()
    def _on_reveal_changed(self) -> None:
        self.board.set_asked(self._reveal.asked)
        if self.board.veiled != self._reveal.down:
            self.board.set_veiled(self._reveal.down)

    @Slot(bool)
    def _on_bend_offered(self, offered: bool) -> None:
        self.board.audience.offer_bend(offered=offered)

    @Slot(bool)
    def _on_motion_changed(self, moves: bool) -> None:
        self.board.audience.moves = moves

    @Slot()
    def _on_reveal_clicked(self) -> None:
        self._reveal.set_down(False)

    def _restore_tab(self, name: object) -> None:
        self.board.efficiency.choose_tab(str(name))

    def _restore_planes(self, share: object) -> None:
        self.board.divider.set_share(share if isinstance(share, int | float) else None)

    def _views(self) -> str | None:
        """Return which planes are large, None for the usual ones."""
        return FOUR if self.board.four else EMBEDDINGS if self.board.swapped else None

    def _restore_views(self, name: object) -> None:
        self.board.choose_views(swapped=name == EMBEDDINGS, four=name == FOUR)
