"""Puts the rooms together: the only file that knows them all.

Each room is imported where it is needed, so that the window is on the screen before
anything heavy is loaded, and no command loads more than it uses.
"""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.core.assets import DEFAULT_RESULT, assets_folder
from explainer.core.catalogue import FIGURES, OBJECTIVES, SCENES, ChoiceCard, SceneCard
from explainer.core.settings import Settings, settings_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from explainer.core.encoder import Encoder
    from explainer.core.order import Order
    from explainer.core.saved import Saved
    from explainer.lab.client import LabClient
    from explainer.lab.press import Press
    from explainer.lab.surveyor import Surveyor
    from explainer.session.autosave import Autosave
    from explainer.session.documents import Documents
    from explainer.session.exports import Exports
    from explainer.session.store import Store
    from explainer.session.survey import Survey
    from explainer.views.window import MainWindow

    Guest = Callable[[MainWindow, LabClient], None]

TABLE_COLUMNS = ("supervised", "pretrained", "control", "difference")
NO_DISPLAY = (
    "explainer: there is no display to open a window on. Use `explainer render comparison "
    "-o figure.png` to draw without one, or install xvfb and run `xvfb-run explainer`.\n"
)
X11_LIBRARY = "libxcb-cursor.so.0"
NO_X11_LIBRARY = (
    "explainer: Qt cannot open a window without the system library libxcb-cursor: install it "
    "(Debian and Ubuntu: sudo apt install libxcb-cursor0), and start again.\n"
)


def open_window(
    start: Settings | Saved, guest: Guest | None = None, path: Path | None = None
) -> int:
    """Show the window until it is closed; return the exit code.

    It begins with settings, or with the session in `path`. A guest is given the window and
    the lab before anything is on the screen.
    """
    if _lacks_display() or _lacks_x11_library():
        sys.stderr.write(NO_DISPLAY if _lacks_display() else NO_X11_LIBRARY)
        return 1
    application, lab = _application(), _lab()
    surveyor, press = _surveyor(lab), _press(lab)
    try:
        window = _window(start, lab, surveyor, press, path)
        if guest is not None:
            guest(window, lab)
        window.show()
        return application.exec()
    finally:
        press.close()
        surveyor.close()
        lab.close()


def opened(file: Path) -> Settings | Saved:
    """Return the session in a file, or the settings that it was made from.

    An encoder is opened in the scene that it was pretrained on.
    """
    from explainer.files.embedded import settings_in
    from explainer.files.session_file import ENDING, read_session

    if file.suffix.lower() == ENDING:
        return read_session(file)
    encoder = encoder_of(file)
    return settings_for(encoder.scene).adopting(encoder) if encoder else settings_in(file)


def encoder_of(file: Path) -> Encoder | None:
    """Return the pretrained encoder in a file; None if its name says that it is none."""
    from explainer.files.encoder_file import ENDING, read_encoder

    return read_encoder(file) if file.suffix.lower() == ENDING else None


def run_measure(settings: Settings, counts: list[int], seeds: range, *, as_json: bool) -> int:
    """Measure what pretraining is worth and print it."""
    import json

    from explainer.lab.crew import measure

    measured = measure(settings, counts, seeds, _tell_progress)
    sys.stdout.write(json.dumps(measured, indent=2) + "\n" if as_json else _table(measured))
    return 0


def run_render(settings: Settings, order: Order) -> int:
    """Train a comparison, measure what the figure says of it, and write it to a file."""
    from explainer.export.outlet import check, produce
    from explainer.lab.exhibit import showing

    check(order)
    known = showing(settings, order.figure, _tell_progress, whole_curve=order.ending == ".pptx")
    produce(order, known, _tell_pictures)
    return 0


def run_bench(size: str, *, as_json: bool) -> int:
    """Measure how fast everything is here and now, and print it."""
    import json

    from explainer.bench.report import report
    from explainer.bench.table import table

    if _lacks_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    measured = report(size, _tell_part)
    sys.stdout.write(json.dumps(measured, indent=2) + "\n" if as_json else table(measured))
    return 0


def run_list(what: str, *, as_json: bool) -> int:
    """Print the scenes, objectives or figures there are."""
    import json

    lists: dict[str, dict[str, Any]] = {
        "scenes": SCENES,
        "objectives": OBJECTIVES,
        "figures": FIGURES,
    }
    cards = lists[what]
    if as_json:
        entries = [asdict(card) for card in cards.values()]
        sys.stdout.write(json.dumps(entries, indent=2) + "\n")
    else:
        sys.stdout.write("".join(f"{name:14} {_line(card)}\n" for name, card in cards.items()))
    return 0


def refusals() -> tuple[type[Exception], ...]:
    """Return the errors that mean the arguments or a file are wrong, not the program."""
    from explainer.files.reading import OpenError
    from explainer.files.writing import WriteError

    return (WriteError, OpenError)


def _lacks_display() -> bool:
    """Tell whether Qt would abort for want of a display."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _lacks_x11_library() -> bool:
    """Tell whether Qt would abort for want of a library that many desktops come without."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return False
    if os.environ.get("WAYLAND_DISPLAY"):
        return False
    import ctypes

    try:
        ctypes.CDLL(X11_LIBRARY)
    except OSError:
        return True
    return False


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    from explainer.views.theme import STYLE_ARGUMENTS

    application = QApplication(["explainer", *STYLE_ARGUMENTS])
    application.setApplicationName("Pretraining Explainer")
    return application


def _lab() -> LabClient:
    from explainer.lab.client import LabClient

    return LabClient()


def _surveyor(lab: LabClient) -> Surveyor:
    from explainer.lab.surveyor import Surveyor

    return Surveyor(lab.link)


def _press(lab: LabClient) -> Press:
    from explainer.lab.press import Press

    return Press(lab)


def _window(
    start: Settings | Saved,
    lab: LabClient,
    surveyor: Surveyor,
    press: Press,
    path: Path | None = None,
) -> MainWindow:
    from PySide6.QtCore import QTimer

    from explainer.session.opening import Opening
    from explainer.session.store import Store
    from explainer.session.survey import Survey
    from explainer.views.window import MainWindow

    settings = start if isinstance(start, Settings) else start.settings
    store = Store(settings, lab, parent=lab)
    survey = Survey(store, surveyor)
    surveyor.found.connect(survey.take)
    surveyor.lost.connect(survey.miss)
    lab.frame_arrived.connect(store.add_frame)
    lab.failed.connect(store.fail)
    lab.lost.connect(store.lab_lost)
    lab.returned.connect(store.lab_back)
    lab.spent.connect(store.take_seconds)
    window = MainWindow(store, survey)
    opening = Opening(store, survey, assets_folder() / DEFAULT_RESULT)
    window.filled.connect(opening.show_stored)

    def furnish() -> None:
        documents = _files(window, store, survey, lab, press)
        if not isinstance(start, Settings) and path is not None:
            documents.show(start, path)

    window.filled.connect(furnish)
    # The lab's start would compete with the first paint: it comes right after it.
    QTimer.singleShot(0, store.start if isinstance(start, Settings) else lab.start)
    return window


def _files(
    window: MainWindow, store: Store, survey: Survey, lab: LabClient, press: Press
) -> Documents:
    """Bring everything that has to do with files; nobody needs it before the plots."""
    from explainer.session.autosave import Autosave
    from explainer.session.documents import Documents
    from explainer.session.keeper import Keeper
    from explainer.session.memory import Memory
    from explainer.session.recent import Recent

    folder = _own_folder()
    memory, keeper = Memory(folder), Keeper(store, survey, lab)
    documents = Documents(store, survey, keeper, Recent(memory))
    autosave = Autosave(keeper, store, survey, folder)
    keeper.layout = window.layout_worn
    lab.told.connect(keeper.take)
    lab.lost.connect(keeper.give_up)
    window.offer_files(_exports(store, survey, press), documents, memory)
    window.closed.connect(autosave.close)
    _offer_restore(window, documents, autosave)
    return documents


def _offer_restore(window: MainWindow, documents: Documents, autosave: Autosave) -> None:
    from explainer.session.autosave import discard

    left = autosave.left_behind()

    def forget() -> None:
        for file in left:
            discard(file)

    def restore() -> None:
        documents.restore(left[0])
        forget()

    if left:
        window.offer_restore(restore, forget)


def _exports(store: Store, survey: Survey, press: Press) -> Exports:
    from explainer.session.exports import Exports

    exports = Exports(store, survey, press)
    press.printed.connect(exports.take_file)
    press.prepared.connect(exports.take_contents)
    press.drawn.connect(exports.take_progress)
    press.refused.connect(exports.take_refusal)
    return exports


def _own_folder() -> Path | None:
    """Return the folder in which the program may keep things, None if there is none."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(place) if place else None


def _tell_progress(done: int, total: int) -> None:
    """Say how far a measurement is, on a terminal only: a log wants the result alone."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} seeds" + ("\n" if done == total else ""))


def _tell_pictures(done: int, total: int) -> None:
    """Say how far a film is, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} of {total} pictures" + ("\n" if done == total else ""))


def _tell_part(part: str) -> None:
    """Say what is being measured, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"measuring {part}\n")


def _line(card: SceneCard | ChoiceCard) -> str:
    return f"{card.title}: {card.line}"


def _table(measured: dict[str, Any]) -> str:
    best = measured["best_possible"]
    lines = [
        f"{measured['scene']}, {measured['objective']}, {measured['seeds']} seeds, best possible "
        + ("unknown" if best is None else f"{best:.3f}"),
        f"{'labels':>6}  " + "  ".join(f"{name:22}" for name in TABLE_COLUMNS),
    ]
    for row in measured["rows"]:
        cells = "  ".join(f"{_cell(row[name]):22}" for name in TABLE_COLUMNS)
        lines.append(f"{row['labels_per_class']:>6}  {cells}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _cell(interval: dict[str, float | None]) -> str:
    if interval["low"] is None:
        return f"{interval['mean']:.3f}"
    return f"{interval['mean']:.3f} ({interval['low']:.3f} to {interval['high']:.3f})"
