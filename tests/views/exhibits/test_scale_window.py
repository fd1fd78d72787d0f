"""The exhibit about scale in the real window with the real lab."""

import pytest
from PySide6.QtWidgets import QPushButton

from explainer import app
from explainer.connections import processes
from explainer.core.exhibits.scale.exhibit import cells_of
from explainer.core.settings.settings import settings_for
from explainer.science.exhibits.scale import measuring_cell
from explainer.science.steps import finished
from tests.windows import opened_desk

PATIENCE = 180_000
FEW = ((100, 8), (250, 16))


@pytest.fixture
def window(qtbot, qapp, monkeypatch):
    monkeypatch.setattr("explainer.core.exhibits.scale.exhibit.places", lambda: FEW)
    lab, surveyor, press = processes()
    start = settings_for("moons", unlabelled=60, width=16, steps=10)
    desk = app.Desk(start, lab, surveyor, press, language="en")
    # Nothing is measured of the models that the exhibit hides: cells would wait for the cores.
    desk.session.survey.stop()
    qtbot.addWidget(desk.window)
    opened_desk(qtbot, desk)
    yield desk.window
    press.close()
    surveyor.close()
    lab.close()


def test_cells_come_from_the_lab_and_what_is_stopped_leaves_it_free_for_the_next(qtbot, window):
    """To begin a lab takes longer than to measure so few cells."""
    check_that_cells_come_one_by_one_and_are_those_of_the_command(qtbot, window.exhibits)
    check_that_what_is_stopped_leaves_the_lab_free(qtbot, window.exhibits)


def check_that_cells_come_one_by_one_and_are_those_of_the_command(qtbot, exhibits):
    exhibits.show("scale", seeds=2)
    page, seen = exhibits.shown, []

    # The page hears of each answer before this does.
    exhibits._story.inquiries.answered.connect(lambda _: seen.append(len(cells_of(page.shown))))
    qtbot.waitUntil(lambda: len(cells_of(page.shown)) == len(FEW), timeout=PATIENCE)
    assert seen == [1, 2]
    wanted = finished(measuring_cell("word", 250, 16, range(2)))
    assert (cells_of(page.shown)[250, 16].loss == wanted.loss).all()
    # Both plots have a name at each line's end: there is something to see.
    assert len(page.canvases[1]._plot.end_names) == 2


def check_that_what_is_stopped_leaves_the_lab_free(qtbot, exhibits):
    exhibits.show("scale", seeds=10)
    page = exhibits.shown
    page.findChild(QPushButton, "scale_measure_button").click()
    exhibits.show("scale", seeds=1, objective="next")
    qtbot.waitUntil(lambda: len(cells_of(page.shown)) == len(FEW), timeout=PATIENCE)
    assert {len(each.loss) for each in cells_of(page.shown).values()} == {1}
