"""When Python looks for garbage: between two events of the window, and never elsewhere.

Left alone it looks whenever enough objects were made: amid a Qt call, or in a thread that only
reads. A widget that is garbage was then destroyed while Qt held the lock that this needs.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QThread, QTimer, Slot

from explainer.core.allocation import give_back
from explainer.session.store import Store

YOUNG_MS, REST_MS = 1_000, 3_000
WHOLE_SECONDS = 600.0
YOUNG, OLD = 1, 2
"""gc.collect(1) looks at what was made lately, gc.collect(2) at all that is not set aside."""


class Garbage(QObject):
    """Collects what was made lately every second, and older objects once nothing moves any more.

    To look at everything takes as long as several frames. So whatever has outlived a rest is
    set aside, and looked at again only in a rest some minutes later.
    """

    def __init__(self, parent: QObject) -> None:
        """From now on nothing is collected but here."""
        super().__init__(parent)
        gc.disable()
        self._whole = time.monotonic()
        self._young, self._rest = QTimer(self), QTimer(self)
        self._young.setInterval(YOUNG_MS)
        self._young.timeout.connect(self._on_young_due)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rest)

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
    def _on_changed(self) -> None:
        self._rest.start()

    @Slot()
    def _on_young_due(self) -> None:
        if not _amid_an_event():
            gc.collect(YOUNG)

    @Slot()
    def _on_rest(self) -> None:
        if _amid_an_event():
            self._rest.start()
            return
        if time.monotonic() - self._whole > WHOLE_SECONDS:
            self._whole = time.monotonic()
            gc.unfreeze()
        gc.collect(OLD)
        gc.freeze()
        give_back()


def _amid_an_event() -> bool:
    """Whether an event is still being handled, as while a dialogue of the system is open."""
    return QThread.currentThread().loopLevel() > 1
