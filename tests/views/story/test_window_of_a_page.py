"""The window as pages of the story speak of it, and as it was before: without a window."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from explainer.core.training.embeddings import NEIGHBOURS, PRINCIPAL, Projection
from explainer.session.presenting.panels import BOUNDARIES, EFFICIENCY, EMBEDDINGS
from explainer.views.story.plain_window import TAB, PlainWindow
from explainer.views.window_state import FOUR, VIEWS, WindowState


class ToldChapters(QObject):
    step_entered, changed = Signal(), Signal()
    open = True

    def __init__(self):
        super().__init__()
        self.chapter, self.step = SimpleNamespace(number=1), SimpleNamespace(views="")

    def enter(self, chapter=1, views=""):
        self.chapter, self.step = SimpleNamespace(number=chapter), SimpleNamespace(views=views)
        self.step_entered.emit()

    def leave(self):
        self.open = False
        self.changed.emit()


class ToldStage(QObject):
    plain_wanted, bend_wanted = Signal(), Signal(float)

    def __init__(self):
        super().__init__()
        self.share, self.plain = 0.0, 0
        self.bend_wanted.connect(lambda share: setattr(self, "share", share))
        self.plain_wanted.connect(lambda: setattr(self, "plain", self.plain + 1))

    def bent(self):
        return self.share, (0.0, 0.0)


@pytest.fixture
def room(qtbot):
    window, story, stage, state = QWidget(), ToldChapters(), ToldStage(), WindowState()
    qtbot.addWidget(window)
    held = {VIEWS: EMBEDDINGS, TAB: "capacity"}
    for name in (VIEWS, TAB):
        state.keep(
            name,
            lambda name=name: held[name],
            lambda value, name=name: held.update({name: value}),
        )
    store = SimpleNamespace(timeline=SimpleNamespace(projection=Projection(NEIGHBOURS)))
    store.look_by = lambda wanted: setattr(store.timeline, "projection", wanted)
    shell = SimpleNamespace(window=lambda: window, stage=stage, state=state)
    made = SimpleNamespace(held=held, store=store, stage=stage, story=story, window=window)
    made.plain = PlainWindow(shell, story, store)
    return made


def stands(room):
    return room.held[VIEWS], room.held[TAB], room.store.timeline.projection.way, room.stage.share


def test_a_chapter_begins_in_the_plain_window_and_its_end_gives_back_what_was(room):
    room.stage.share = 0.5
    room.story.enter()
    assert stands(room) == (BOUNDARIES, EFFICIENCY, PRINCIPAL, 0.0) and room.stage.plain == 1
    room.story.enter(2)
    assert room.stage.plain == 2
    room.story.leave()
    assert stands(room) == (EMBEDDINGS, "capacity", NEIGHBOURS, 0.5)


def test_within_a_chapter_what_somebody_chooses_stays(room):
    room.story.enter()
    room.held[VIEWS], room.held[TAB] = EMBEDDINGS, "loss"
    room.story.enter()
    assert (room.held[VIEWS], room.held[TAB]) == (EMBEDDINGS, "loss") and room.stage.plain == 1
    room.story.enter(views=EMBEDDINGS)
    room.held[VIEWS] = BOUNDARIES
    room.story.enter()
    assert room.held[VIEWS] == BOUNDARIES
    room.story.enter(2)
    assert room.held[TAB] == EFFICIENCY


def test_no_step_speaks_of_bent_planes(room):
    room.story.enter()
    room.stage.share = 0.7
    room.story.enter()
    assert room.stage.share == 0.0


def test_what_was_chosen_in_the_story_is_not_taken_back(room):
    room.stage.share = 0.5
    room.story.enter()
    room.held[TAB], room.stage.share = "loss", 0.8
    room.store.look_by(Projection("words"))
    room.story.leave()
    assert stands(room) == (EMBEDDINGS, "loss", "words", 0.8)


def test_four_planes_that_are_alike_stay_so(room):
    room.held[VIEWS] = FOUR
    room.story.enter()
    assert room.held[VIEWS] == FOUR
    room.story.leave()
    assert room.held[VIEWS] == FOUR


def test_only_the_end_gives_back_and_the_next_time_begins_anew(room):
    room.story.changed.emit()
    room.story.enter()
    room.story.changed.emit()
    assert room.held[VIEWS] == BOUNDARIES
    room.story.leave()
    room.held[VIEWS] = BOUNDARIES
    room.story.changed.emit()
    assert room.held[VIEWS] == BOUNDARIES
    room.story.open = True
    room.story.enter()
    assert room.stage.plain == 2
