"""What the mouse has in its hand, before a shell and a point that only take note."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from explainer.views.editing.held_mouse import HeldMouse
from explainer.views.editing.live_hand import LiveHand

NONE, LEFT, RIGHT = (
    Qt.KeyboardModifier.NoModifier,
    *(getattr(Qt.MouseButton, f"{side}Button") for side in ("Left", "Right")),
)


class PulledCanvas(QObject):
    grab_moved, grab_ended = Signal(int, float, float), Signal()
    pressed = True


class TakenPoint:
    def __init__(self):
        self.told, self.movable = [], True

    def take(self, row):
        self.told.append(("take", row))
        return self.movable

    def move(self, x, y):
        self.told.append((x, y))

    def let_go(self):
        self.told.append("let go")

    def put_back(self):
        self.told.append("put back")


class Closed(QWidget):
    closing = Signal()


@pytest.fixture
def shell(qtbot):
    window = Closed()
    qtbot.addWidget(window)
    made = SimpleNamespace(
        window=lambda: window,
        closing=window.closing,
        stage=SimpleNamespace(boundaries=(PulledCanvas(window),)),
        keys=SimpleNamespace(tell=lambda *_: None),
        take_keys=lambda _: None,
    )
    yield made
    window.closing.emit()


@pytest.fixture
def hand(shell):
    made = LiveHand(shell, TakenPoint())
    made.canvas, made.point = shell.stage.boundaries[0], made._point
    return made


def test_a_point_is_taken_once_follows_and_is_let_go(hand):
    for place in ((3, 0.1, 0.2), (3, 0.3, 0.4)):
        hand.canvas.grab_moved.emit(*place)
    hand.canvas.grab_ended.emit()
    assert hand.point.told == [("take", 3), (0.1, 0.2), (0.3, 0.4), "let go"]
    hand.canvas.grab_ended.emit()
    assert hand.point.told[-1] == "let go" and len(hand.point.told) == 4


def test_one_that_was_put_back_stays_until_the_next_time(hand):
    hand.canvas.grab_moved.emit(3, 0.1, 0.2)
    assert hand.takes(Qt.Key.Key_Escape) and not hand.takes(Qt.Key.Key_Escape)
    hand.canvas.grab_moved.emit(3, 0.3, 0.4)
    hand.canvas.grab_ended.emit()
    assert hand.point.told == [("take", 3), (0.1, 0.2), "put back"]
    hand.canvas.grab_moved.emit(4, 0.3, 0.4)
    assert hand.point.told[-2:] == [("take", 4), (0.3, 0.4)]


def test_whatever_gives_up_what_the_mouse_has_puts_the_point_back(hand):
    hand.canvas.grab_moved.emit(3, 0.1, 0.2)
    hand._mouse.given_up.emit()
    hand._mouse.given_up.emit()
    assert hand.point.told == [("take", 3), (0.1, 0.2), "put back"]


def test_what_cannot_be_moved_is_asked_for_once(hand):
    hand.point.movable = False
    for _ in range(2):
        hand.canvas.grab_moved.emit(3, 0.1, 0.2)
    hand.canvas.grab_ended.emit()
    assert hand.point.told == [("take", 3)]


@pytest.mark.parametrize("pressed", [True, False])
def test_keys_that_move_a_point_leave_other_keys_alone(hand, pressed):
    hand.canvas.pressed = pressed
    hand.canvas.grab_moved.emit(3, 0.1, 0.2)
    assert hand._mouse._held is pressed
    hand.canvas.grab_ended.emit()
    assert not hand._mouse._held


@pytest.fixture
def mouse(shell):
    made = HeldMouse(shell, shell.window())
    made.told, made.owner = [], shell.window()
    made.given_up.connect(lambda: made.told.append("given up"))
    return made


def key(mouse, which, kind=QEvent.Type.ShortcutOverride):
    event = QKeyEvent(kind, which, NONE)
    event.ignore()
    return mouse.eventFilter(mouse.owner, event), event.isAccepted()


def press(mouse, button, kind=QEvent.Type.MouseButtonPress):
    place = QPointF(1, 1)
    return mouse.eventFilter(
        mouse.owner, QMouseEvent(kind, place, place, place, button, button, NONE)
    )


def test_no_key_reaches_anybody_and_escape_gives_up(mouse):
    assert key(mouse, Qt.Key.Key_B) == (True, True) and mouse.told == []
    assert key(mouse, Qt.Key.Key_Escape) == (True, True) and mouse.told == ["given up"]


def test_another_button_gives_up_and_the_same_one_goes_on(mouse):
    assert not press(mouse, LEFT) and mouse.told == []
    assert not press(mouse, RIGHT, QEvent.Type.MouseButtonRelease) and mouse.told == []
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        assert press(mouse, RIGHT, kind)
    assert mouse.told == ["given up"] * 2


def test_another_window_gives_up_and_no_menu_comes(mouse):
    assert not mouse.eventFilter(mouse.owner, QEvent(QEvent.Type.WindowDeactivate))
    assert mouse.told == ["given up"]
    assert mouse.eventFilter(mouse.owner, QEvent(QEvent.Type.ContextMenu))
    assert not mouse.eventFilter(mouse.owner, QEvent(QEvent.Type.Paint))


def test_it_hears_of_everything_only_while_it_is_held(mouse, shell):
    for act, held in ((mouse.hold, True), (mouse.hold, True), (mouse.let_go, False)):
        act()
        assert mouse._held is held
    mouse.hold()
    shell.closing.emit()
    assert not mouse._held
