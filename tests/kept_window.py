"""One window for many tests: each finds it as the first one did, or is given a new one.

To build a window takes longer than most tests do. What a test has done is taken back through what
the window itself offers, and then everything that is seen of it is compared with what was seen
when it was new: where anything differs, the next test gets a window of its own.
"""

from collections import deque
from copy import copy
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodType, NoneType

import shiboken6
from pyqtgraph import GraphicsView, ViewBox
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from explainer.views.gallery.gallery_sheet import GallerySheet
from explainer.views.style.speech import spoken
from explainer.views.widgets.popup import Overlay
from tests.windows import filled_window

OF_A_SESSION = ("explainer.session", "tests")
CONTAINERS = (dict, list, set, deque)
CALLS = (FunctionType, BuiltinFunctionType, MethodType, partial)
OPENED = (QDialog, QMenu, Overlay, GallerySheet)
SHOWN = ("text", "value", "isChecked", "currentIndex")


class KeptWindows:
    """The windows of a module, by what they were made of and the language that they speak."""

    def __init__(self, bot):
        self._bot = bot
        self._kept, self._given = {}, []

    def filled(self, **how):
        """Return the window that `filled_window` makes of this, for the test at hand alone."""
        return self.give(tuple(how.items()), partial(filled_window, **how))

    def give(self, name, make):
        """Return the window of that name, which `make` makes with a bot if there is none."""
        kept = self._kept.setdefault((name, spoken()), KeptWindow(self._bot))
        self._given.append(kept)
        return kept.give(make)

    def take_back(self):
        """Put away what was given, for the next test."""
        while self._given:
            self._given.pop().take_back()

    def close(self):
        """Close all of them."""
        for kept in self._kept.values():
            kept.end()


class KeptWindow:
    """Gives one test after the other the same window."""

    def __init__(self, bot):
        self._bot = bot
        self._window = None

    def give(self, make):
        """Return the window: shown, active, as it is when it is new."""
        if self._window is None:
            self._window = make(self._bot)
            self._settle()
            self._session = held(self._window.session)
            self._parts = functions(self._window)
            self._values = self._window.state.values()
            self._theme, self._place = self._window.theme, self._window.geometry()
            self._moves = self._window.morph._moves
            self._first = seen(self._window)
        else:
            self._window.show()
            self._window.activateWindow()
            self._bot.waitUntil(self._window.isActiveWindow)
            self._settle()
        return self._window

    def take_back(self):
        """Keep the window for the next test, unless it cannot be as it was."""
        if not shiboken6.isValid(self._window) or not self._window.isVisible():
            self._window = None
            return
        self._put_back()
        if differences(self._first, seen(self._window)):
            self.end()
        else:
            self._hide()

    def end(self):
        """Close the window, if there is one."""
        if self._window is not None and shiboken6.isValid(self._window):
            self._window.close()
            self._window.deleteLater()
        self._window = None

    def _put_back(self):
        """Take back what a test has done, as somebody at the window would."""
        window, session = self._window, self._window.session
        for part in window.findChildren(QWidget):
            if part.isVisible() and isinstance(part, OPENED):
                part.close()
        put_functions(self._parts)
        if window.point_editor.active:
            window.point_editor.toggle()
        window.motion_changed.emit(self._moves)
        window.morph._flight.stop()
        window.morph.show(0.0)
        if window.morph.bar.layers.isChecked():
            window.morph.bar.layers.toggle()
        window.presenter.leave()
        window.reveal.set_down(False)
        self._leave_exhibits()
        if session.story.open:
            session.story.leave()
        if put_held(self._session):
            store = window.store
            store.settings_changed.emit(store.settings)
            store.state_changed.emit(store.state)
            store.timeline_changed.emit(store.timeline)
            store.notice_changed.emit(store.notice)
            parts = session.survey, session.history, session.projections, session.layers
            for part in (*parts, session.history.pins):
                part.changed.emit()
            session.presentation.panels_changed.emit()
        window.drawing.linked.clear()
        self._stand()
        window.places.home.take()
        self._settle()

    def _leave_exhibits(self):
        """Give up the pages, too: each keeps what was chosen on it."""
        exhibits = self._window.exhibits
        exhibits.leave()
        for page in exhibits._pages.values():
            page.deleteLater()
        exhibits._pages.clear()

    def _stand(self):
        """Let the window stand and look as it did: to dress it anew takes long."""
        window = self._window
        window.extent.stop()
        if window.windowState() != Qt.WindowState.WindowNoState:
            window.setWindowState(Qt.WindowState.WindowNoState)
        if window.geometry() != self._place:
            window.setGeometry(self._place)  # Which may be larger than the screen.
        if window.state.values() != self._values:
            window.state.restore(self._values)
        if (window.theme, window._larger) != (self._theme, 1.0):
            window.wear(self._theme, 1.0)

    def _hide(self):
        self._window.hide()
        # Without a screen Qt takes a window that was the last one for active ever after.
        other = QWidget()
        other.show()
        other.activateWindow()
        QApplication.processEvents()
        other.close()

    def _settle(self):
        """Let everything that waits be drawn, and be gone that was given up."""
        for _ in range(2):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._bot.waitUntil(lambda: not self._window.live.asked)


def held(session):
    """Return what all objects of a session hold, each with its own values."""
    found, ways = {}, [session]
    while ways:
        thing = ways.pop()
        if id(thing) in found or not hasattr(thing, "__dict__"):
            continue
        values = vars(thing)
        found[id(thing)] = thing, {name: _copied(value) for name, value in values.items()}
        for value in values.values():
            inside = value.values() if isinstance(value, dict) else value
            several = inside if isinstance(value, CONTAINERS + (tuple,)) else (value,)
            ways += [each for each in several if type(each).__module__.startswith(OF_A_SESSION)]
    return list(found.values())


def put_held(states):
    """Let objects hold again what they did; return whether any did not."""
    changes = [_put(thing, values) for thing, values in states]
    return any(changes)


def _put(thing, values):
    now = vars(thing)
    # A signal of Qt's is made when it is used.
    more = {
        name for name in now.keys() - values.keys() if not isinstance(now[name], SignalInstance)
    }
    others = {name for name, value in values.items() if not _same(now.get(name), value)}
    for name in more:
        delattr(thing, name)
    for name in others:
        value, held_now = values[name], now.get(name)
        if isinstance(value, CONTAINERS) and type(held_now) is type(value):
            held_now.clear()
            held_now.extend(value) if isinstance(value, list | deque) else held_now.update(value)
        else:
            setattr(thing, name, value)
    return bool(more or others)


def _same(now, before):
    if isinstance(before, CONTAINERS) and type(now) is type(before) and len(now) == len(before):
        return now == before if isinstance(before, set) else _items(now) == _items(before)
    return now is before or (isinstance(before, bool | int | float | str) and now == before)


def _items(several):
    pairs = several.items() if isinstance(several, dict) else enumerate(several)
    return [(key, id(value)) for key, value in pairs]


def _copied(value):
    return copy(value) if type(value) in CONTAINERS else value


def functions(window):
    """Return what parts of a window call that is their own, and which dialogues are not made."""
    parts = [each for each in window.findChildren(QObject) if _ours(each)]
    return [(part, _own(part)) for part in parts]


def put_functions(parts):
    """Let parts call again what they did; a dialogue made since may have taken another call."""
    for part, own in parts:
        if not shiboken6.isValid(part):
            continue
        for name, value in _own(part).items():
            if name not in own and isinstance(value, CALLS):
                delattr(part, name)
        for name, before in own.items():
            now = vars(part).get(name)
            if isinstance(now, QDialog):
                now.close()
                now.deleteLater()
            if now is not before and isinstance(now, (QDialog, *CALLS)):
                setattr(part, name, before)


def _ours(part):
    return type(part).__module__.startswith("explainer.views") and hasattr(part, "__dict__")


def _own(part):
    kinds = (NoneType, *CALLS)
    return {name: value for name, value in vars(part).items() if isinstance(value, kinds)}


def seen(window):
    """Return all that is seen of a window, by what it is called."""
    found = {"focus": [_named(window.focusWidget())], "title": [window.windowTitle()]}
    found["keys"] = [each.keys for each in window.keys.shortcuts]
    for part in (window, *window.findChildren(QWidget)):
        if part.isVisible():
            found.setdefault(_named(part), []).append(_looks(part))
        if part.isVisible() and isinstance(part, GraphicsView):
            boxes = [each for each in part.scene().items() if isinstance(each, ViewBox)]
            plots = found.setdefault(f"{_named(part)} plot", [])
            plots += [each.viewRange() for each in boxes]
    for _, entry in window.menu.entries():
        told = entry.isEnabled(), entry.isChecked(), entry.statusTip()
        found.setdefault(f"entry {entry.shortcut().toString()}", []).append((entry.text(), *told))
    return {name: sorted(map(repr, several)) for name, several in found.items()}


def _named(part):
    return f"{type(part).__name__} {part.objectName() if part else ''}"


def _looks(part):
    told = [getattr(part, name, None) for name in SHOWN]
    values = [each() if callable(each) else each for each in told]
    return (
        part.geometry().getRect(),
        part.isEnabled(),
        part.toolTip(),
        part.accessibleName(),
        values,
    )


def differences(first, now):
    """Return a line for everything that is not as it was first."""
    names = sorted(first.keys() | now.keys())
    return [
        f"{name}: {first.get(name)} -> {now.get(name)}"
        for name in names
        if first.get(name) != now.get(name)
    ]
