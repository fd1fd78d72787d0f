"""Whatever of a stranger's session can be opened is drawn, walked through and pointed at."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from explainer.core.training.embeddings import CODE, PRINCIPAL, WORDS, Projection
from explainer.core.training.frames import frozen
from explainer.files.sessions.session_file import session_bytes
from explainer.views.plots.canvas import PlotCanvas
from tests.factories import saved
from tests.files.strange import odd_session, packed, parts_of, with_header

pytestmark = pytest.mark.usefixtures("undressed")

PATIENCE = 10_000
WALKED, MANY = 3, 40


@pytest.fixture
def window(qtbot, kept):
    made = kept.filled()
    made.bot = qtbot
    yield made
    made.documents.close()


@pytest.fixture
def content():
    return session_bytes(saved())


def open_there(window, path):
    """Whether it could be opened."""
    window.documents.open_file(path)
    bot = window.bot
    bot.waitUntil(lambda: not window.store.notice.startswith("Opening"), timeout=PATIENCE)
    return window.store.notice == f"Opened {path.name}."


def planes(window):
    return [each for each in window.findChildren(PlotCanvas) if each.isVisible()]


def point_at_everything(window):
    frame = window.store.timeline.shown
    for canvas in planes(window):
        middle = canvas._data_at(QPointF(canvas.width() / 2, canvas.height() / 2))
        canvas.hovered_place.emit(middle.x(), middle.y())
        for points in (frame.ground.points, frame.pretrained.embedding):
            for x, y in points[:: max(len(points) // 3, 1)].tolist():
                canvas.hovered_place.emit(x, y)
        canvas.hover_ended.emit()


def walk_through(window, qapp):
    store = window.store
    for place in {0, len(store.timeline.frames) // 2, len(store.timeline.frames) - 1}:
        store.seek(place)
        qapp.processEvents()
        point_at_everything(window)
    store.toggle_grid()
    for way in (CODE, WORDS, PRINCIPAL):
        store.look_by(Projection(way))
        qapp.processEvents()
    store.toggle_grid()
    for labels in (1, 5):
        store.change(labels_per_class=labels)
        qapp.processEvents()
    for tab in ("capacity", "efficiency"):
        window.board.efficiency.choose_tab(tab)
    window.grab()


@pytest.mark.parametrize("most", [WALKED, pytest.param(MANY, marks=pytest.mark.long)])
def test_odd_sessions_that_open_are_drawn_and_pointed_at(window, qapp, content, tmp_path, most):
    chance, walked = random.Random(3), 0
    path = tmp_path / "odd.explainer"
    while walked < most:
        path.write_bytes(odd_session(content, chance))
        if open_there(window, path):
            walk_through(window, qapp)
            walked += 1
    assert window.isVisible()


FAR = np.array([[1e30, -1e30], [np.inf, 0], [np.nan, 0], [1e9, 1e9], [0, 0]])


def test_points_that_lie_endlessly_far_outside_are_left_out(qtbot):
    """Qt, told to paint them, would write outside the picture and end the program."""
    from explainer.core.figures.figure import Axis, Dots, Line, Plot
    from explainer.views.style.theme import Look

    canvas = PlotCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(200, 200)
    canvas.apply_look(Look())
    axes = (Axis("", -1.0, 1.0), Axis("", -1.0, 1.0))
    near, far = (
        Plot("", *axes, dots=(Dots(frozen(points, np.float64), "crowd"),), square=True)
        for points in (FAR[4:], FAR)
    )
    pictures = []
    for plot in (near, far):
        canvas.show_plot(plot)
        pictures.append(canvas.grab().toImage())
    assert pictures[0] == pictures[1]
    line = Line(frozen([[-1e6, -1e6], [1e6, 1e6]]), "text", "dashed")
    canvas.show_plot(Plot("", *axes, lines=(line,), square=True))
    assert canvas.grab().toImage() != pictures[0]


def test_an_embedding_of_one_place_and_curves_of_one_value_are_drawn(
    window, qapp, content, tmp_path
):
    """Nothing spans anything: ranges that are made of the numbers have no width."""
    import json

    from tests.files.strange import header_of

    parts = parts_of(content)
    notes = json.loads(parts["session.json"])
    header, body = header_of(parts["timeline.safetensors"])
    for moment in notes["timeline"]["moments"]:
        moment["loss"] = 1e6
        for arm in ("supervised", "pretrained"):
            begins, ends = header[str(moment[arm]["embedding"])]["data_offsets"]
            body[begins:ends] = bytes(ends - begins)
    path = tmp_path / "flat.explainer"
    arrays = with_header(header, body)
    notes = json.dumps(notes).encode()
    path.write_bytes(packed({**parts, "session.json": notes, "timeline.safetensors": arrays}))
    assert open_there(window, path)
    walk_through(window, qapp)
