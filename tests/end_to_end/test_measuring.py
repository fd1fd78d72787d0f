"""What the real window measures over many seeds, while somebody watches and stops it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from explainer.core.measuring.seeds import USUAL_SEEDS
from tests.end_to_end.conftest import links
from tests.end_to_end.driving import PATIENCE, heard_out, named, text
from tests.processes import resting

SEEDS = USUAL_SEEDS
NOISY = {"noise": 0.15, "steps": 10, "width": 8, "unlabelled": 60}
"""Of this experiment nothing has been measured when the module's window is opened."""


def test_the_efficiency_panel_fills_seed_by_seed_up_to_as_many_as_are_asked_for(
    window, shared, qtbot
):
    window.store.change(**NOISY)
    said = []
    panel = named(window, QWidget, "efficiency_panel")

    def listen():
        said.append((text(window, "worth_progress"), text(window, "worth_name")))
        return said[-1][0] == "20 of 20 seeds"

    qtbot.waitUntil(listen, timeout=PATIENCE)
    assert all(not name for words, name in said if words == "0 of 20 seeds")
    assert all("seeds" in name for words, name in said if not words.startswith("0"))
    assert text(window, "worth_name").endswith("20 seeds")
    assert panel.worth.plot.bands and panel.worth.headline.endswith(" points on average")
    verdict = named(window, QPushButton, "supervised_verdict")
    qtbot.waitUntil(lambda: verdict.text() != "", timeout=PATIENCE)
    many_seeds_are_measured_until_somebody_says_stop(window, shared, qtbot)


def many_seeds_are_measured_until_somebody_says_stop(window, shared, qtbot):
    ask = named(window, QPushButton, "measure_button")
    said = lambda: text(window, "worth_progress").partition(" · ")[0]  # noqa: E731
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said() in {"25 of 100 seeds", "30 of 100 seeds"}, timeout=PATIENCE)
    assert ask.text() == "Stop"
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ask.text() == "100 seeds", timeout=PATIENCE)
    stopped = said()
    heard_out(qtbot, shared.lab)
    idle = partial(resting, [link.process_id for link in links(shared)])
    qtbot.waitUntil(idle, timeout=PATIENCE)
    assert said() == stopped and stopped.split()[0] == stopped.split()[2]
    assert window.store.notice == "" and window.store.state.phase == "finished"


def test_capacity_is_measured_on_request(window, qtbot):
    window.store.change(**NOISY)
    qtbot.mouseClick(named(window, QAbstractButton, "capacity_tab"), Qt.MouseButton.LeftButton)
    ask, panel = (
        named(window, kind, name)
        for kind, name in ((QPushButton, "measure_button"), (QWidget, "efficiency_panel"))
    )
    qtbot.waitUntil(lambda: panel.worth is not None, timeout=PATIENCE)
    assert panel.worth.plot.lines == () and panel.worth.plot.note
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.worth.plot.lines != (), timeout=PATIENCE)
    names = [line.name for line in panel.worth.plot.lines if len(line.points)]
    assert names[0] == "width" and len(names) == 5
    qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ask.text() == "Measure", timeout=PATIENCE)
