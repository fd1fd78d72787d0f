"""The real window with every wing, before a store whose lab is a fake; its parts by name."""

import sys
from functools import cache
from types import SimpleNamespace
from unittest.mock import patch

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication, QLabel

from explainer import app
from explainer.core.settings.settings import settings_for
from explainer.session.editing.dragged_point import DraggedPoint
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.export.wishes import ExportWishes
from explainer.session.memory import Memory
from explainer.session.morph.encoder_layers import EncoderLayers
from explainer.session.presenting.presentation import Presentation
from explainer.session.running.player import Player
from explainer.session.running.projections import Projections
from explainer.session.runs.history import History
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.session.story.suspension import suspend_for
from explainer.session.surveying.survey import Survey
from explainer.views.window import MainWindow
from tests import factories

PARTS = {
    "board": ("comparison.board", "Board"),
    "controls": ("controls.control_column", "Controls"),
    "footer": ("playback.footer", "Footer"),
    "time_machine": ("playback.time_machine", "TimeMachine"),
    "looks": ("appearance.looks", "Looks"),
    "presenter": ("presenting.presenter", "Presenter"),
    "guide": ("help.guide", "Guide"),
    "shortcuts": ("help.shortcut_sheet", "ShortcutSheet"),
    "live": ("comparison.live_comparison", "LiveComparison"),
    "drawing": ("comparison.drawing", "Drawing"),
    "morph": ("morph.morph_control", "MorphControl"),
    "point_editor": ("editing.point_editor", "PointEditor"),
    "export_actions": ("export.export_actions", "ExportActions"),
    "open_actions": ("files.open_actions", "OpenActions"),
    "embeddings": ("embeddings.embedding_menu", "EmbeddingMenu"),
    "pins": ("runs.pinned_runs_actions", "PinnedRunsActions"),
    "exhibits": ("exhibits.exhibits", "Exhibits"),
    "storyteller": ("story.storyteller", "Storyteller"),
}
"""What tests call the parts of a window, and of which class each is the only one."""


class FakeExports(QObject):
    saved, previewed, copied, lifted = (Signal(object) for _ in range(4))
    refused = Signal(object)
    progressed, busy_changed = Signal(int, int), Signal(bool)
    outdated = Signal()
    target, refusal, part = None, "", ""

    def __init__(self):
        super().__init__()
        self.busy, self.stops = False, 0
        self.orders, self.previews, self.copies, self.lifts = [], [], [], []

    def why_not(self, order):
        return self.refusal

    def part_of_run(self, order, say):
        return self.part

    def save(self, order):
        self.orders.append(order)
        self.set_busy(True)

    def set_busy(self, busy):
        self.busy = busy
        self.busy_changed.emit(busy)

    def preview(self, order, width):
        self.previews.append(order)

    def copy(self, order):
        self.copies.append(order)

    def lift(self, order):
        self.lifts.append(order)

    def stop(self):
        self.stops += 1
        self.set_busy(False)


class NoLeftovers(QObject):
    changed = Signal()
    count, when = 0, None

    def restore(self):
        """Nothing is there."""

    def discard(self):
        """Nothing is there."""


class IdleLab:
    def lay_out(self, job, labels):
        """Lay out nothing."""

    def unfold(self, job, labels):
        """Take nothing apart."""

    def preview(self, job, settings):
        """Train nothing."""


def session_of(store, survey=None, **parts):
    """What app.Session holds, made of fakes where tests bring nothing else."""
    memory = parts.setdefault("memory", Memory())
    answerer = parts.setdefault("answerer", factories.FakeAnswerer())
    presentation = parts.setdefault("presentation", Presentation(store, memory))
    survey = survey or Survey(store, factories.FakeMeasurer())
    made = {
        "store": store,
        "survey": survey,
        "player": Player(store, store),
        "reveal": presentation.reveal,
        "wishes": ExportWishes(store),
        "exports": FakeExports(),
        "documents": factories.documents(store, memory, survey),
        "leftovers": NoLeftovers(),
        "projections": Projections(store, IdleLab()),
        "layers": EncoderLayers(store, IdleLab()),
        "dragged_point": DraggedPoint(store, IdleLab()),
        "history": parts.get("history") or History(store, store._runner),
        "story": Story(store, Inquiries(answerer, store), memory),
    }
    session = SimpleNamespace(**{**made, **parts})
    session.history.follow(session.documents)
    suspend_for(session.story, session.documents, session.history)
    return session


def window_of(store, survey=None, *, theme=None, wings=app.WINGS, session=None, **parts):
    """Return a window that is not shown yet; what its wings were given is known by name, too."""
    session = session or session_of(store, survey, **parts)
    window = MainWindow(store, theme=theme)
    window.session = session
    for name, part in vars(session).items():
        setattr(window, name, part)
    app.install_wings(window, session, wings)
    name_parts(window)
    window.filled.connect(lambda: name_parts(window))
    return window


def opened_desk(qtbot, desk, timeout=60_000):
    """Show the window of a real desk; return it once everything is there, known by name."""
    with qtbot.waitSignal(desk.window.filled, timeout=timeout):
        desk.window.show()
    known = ("survey", "player", "reveal", "presentation", "documents", "story", "history")
    for name in (*known, "projections"):
        setattr(desk.window, name, getattr(desk.session, name))
    name_parts(desk.window)
    return desk.window


def name_parts(window):
    """Let the parts that are there be known by their names."""
    for name, (module, kind) in PARTS.items():
        found = _child(window, module, kind)
        if found is not None or not hasattr(window, name):
            setattr(window, name, found)


def _child(window, module, kind):
    loaded = sys.modules.get(f"explainer.views.{module}")
    return window.findChild(getattr(loaded, kind)) if loaded else None


def settle():
    """Let all that has been asked for of windows happen: they are placed and painted."""
    for _ in range(3):
        QApplication.processEvents()


def present_at(window, size):
    """Present on a screen of that size: the one of these tests has another."""
    screen, room = QSize(*size), window.size()
    with (
        patch.object(window, "screen", lambda: SimpleNamespace(size=lambda: screen)),
        patch.object(window, "setWindowState", lambda _: window.resize(screen)),
    ):
        window.presenter.enter()
    window.extent.stop()
    assert window.presentation.before.geometry.size() == room
    settle()


def shown_window(qtbot, store, survey=None, *, size=None, folded=False, **parts):
    """The real window with all its parts and nothing to show yet; the controls are unfolded."""
    window = _shown(store, survey, size=size, folded=folded, **parts)
    qtbot.addWidget(window)
    return window


def _shown(store, survey=None, *, size=None, folded=False, **parts):
    window = window_of(store, survey, **parts)
    window.places.fold(folded)
    if size:
        window.resize(*size)
    window.show()
    window.fill()
    return window


_finished = cache(factories.timeline)
"""A finished comparison; nobody changes it, and all windows of the same settings can show it."""


def kept_window(moments=3, settings=None, *, size=None, theme=None, folded=False, **choices):
    """The real window with a finished comparison of the moons on it; whoever has it closes it."""
    settings = settings or settings_for("moons", **{"labels_per_class": 4, **choices})
    store = Store(settings, factories.FakeRunner())
    survey = factories.full_survey(store)
    window = _shown(store, survey, size=size, folded=folded, theme=theme)
    store.show_stored(_finished(settings, moments))
    window.live.draw_now()  # What would be drawn after some milliseconds: nobody waits for it.
    assert window.findChild(QLabel, "supervised_accuracy").text() != ""
    return window


def filled_window(qtbot, moments=3, settings=None, **choices):
    """A window as it is kept, active; it is closed when the test ends."""
    window = kept_window(moments, settings, **choices)
    qtbot.addWidget(window)
    window.activateWindow()
    settle()
    qtbot.waitUntil(lambda: not window.live.asked)
    qtbot.waitUntil(window.isActiveWindow)
    return window
