"""When Python looks for garbage: between two events of the window, and never elsewhere.

Left alone it looks whenever enough objects were made: amid a Qt call, or in a thread that only
reads. A widget that is garbage was then destroyed while Qt held the lock that this needs.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QThread, QTimer, Slot

from explainer.core.platform.allocation import give_back
from explainer.session.store import Store

YOUNG_MS, REST_MS, REPLACED_MS = 1_000, 3_000, 1_000
BUSY_SECONDS, WHOLE_SECONDS = 60.0, 600.0
YOUNG, OLD = 1, 2
"""gc.collect(1) looks at what was made lately, gc.collect(2) at all that is not set aside."""


class Garbage(QObject):
    """Collects what was made lately every second, and older objects once nothing moves any more.

    To look at everything takes as long as several frames. So whatever has outlived a rest is
    set aside, and looked at again only in a rest some minutes later, or when a whole window
    has become garbage.
    """

    def __init__(self, parent: QObject) -> None:
        """From now on nothing is collected but here."""
        super().__init__(parent)
        gc.disable()
        self._old = self._whole = time.monotonic()
        self._young = QTimer(self, interval=YOUNG_MS)
        self._young.timeout.connect(self._on_young_due)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._replaced = QTimer(self, singleShot=True, interval=REPLACED_MS)
        self._rest.timeout.connect(self._on_rest)
        self._replaced.timeout.connect(self._on_replaced)

    def follow(self, store: Store) -> None:
        """Leave old objects alone for as long as this store changes."""
        for changed in (store.settings_changed, store.timeline_changed, store.state_changed):
            changed.connect(self._on_changed)

    @Slot()
    def begin(self) -> None:
        """Set aside what the start has made, most of it modules, and collect from now on."""
        gc.freeze()
        self._young.start()
        self._rest.start()

    @Slot()
    def window_replaced(self) -> None:
        """Look at everything soon: nobody minds a moment more after such a change."""
        self._replaced.start()

    @Slot()
    def _on_changed(self) -> None:
        self._rest.start()

    @Slot()
    def _on_young_due(self) -> None:
        if _amid_an_event():
            return
        if time.monotonic() - self._old > BUSY_SECONDS:
            self._collect_old()
        else:
            gc.collect(YOUNG)

    @Slot()
    def _on_rest(self) -> None:
        if _amid_an_event():
            self._rest.start()
            return
        if time.monotonic() - self._whole > WHOLE_SECONDS:
            self._thaw()
        self._collect_old()
        gc.freeze()
        give_back()

    @Slot()
    def _on_replaced(self) -> None:
        if _amid_an_event():
            self._replaced.start()
            return
        self._thaw()
        self._on_rest()

    def _thaw(self) -> None:
        self._whole = time.monotonic()
        gc.unfreeze()

    def _collect_old(self) -> None:
        self._old = time.monotonic()
        gc.collect(OLD)


def _amid_an_event() -> bool:
    """Whether an event is still being handled, as while a dialogue of the system is open."""
    return QThread.currentThread().loopLevel() > 1
