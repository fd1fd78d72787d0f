"""In every sheet, menu and stage nothing is cut off, at any size and in both languages."""

from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QTabWidget

from explainer.core.figures.theme import LIGHT
from explainer.core.text.language import CHINESE, ENGLISH, LANGUAGES
from explainer.core.training.embeddings import CODE, NEIGHBOURS, PRINCIPAL
from explainer.views.comparison.worth.panel_page import EFFICIENCY, FIGURE_NAMES, GROUPED
from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
from explainer.views.style.speech import Speech, spoken
from explainer.views.tour.tour_sheet import TourSheet
from tests.layouts import cut_off
from tests.tables import csv_text
from tests.windows import kept_window, present_at, settle

SMALL, USUAL, LARGE = (1000, 620), (1280, 720), (3840, 2160)
SIZES = {ENGLISH: (LARGE, SMALL, USUAL), CHINESE: (SMALL, USUAL)}
"""All is as much larger as the window is: in one language that is enough.

The last one is that in which every test finds the window: it is dressed for it once.
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def opened(request, qapp):
    """One window for each language: every test leaves it as it has found it."""
    speech = Speech(qapp)
    speech.speak(request.param)
    made = kept_window(theme=LIGHT)
    made.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    yield made
    made.documents.tables.close()
    made.close()
    made.deleteLater()
    speech.speak(ENGLISH)


@pytest.fixture
def window(opened):
    opened.resize(*USUAL)
    return opened


def faults(qapp, *tops, case):
    settle()
    return [f"{case}: {fault}" for top in tops for fault in cut_off(top)]


def faults_at_all_sizes(qapp, window, *tops):
    found = []
    for size in SIZES[spoken()]:
        window.resize(*size)
        found += faults(qapp, *tops, case=size)
    return found


def test_the_checker_finds_what_is_cut(qtbot):
    label = QLabel("a long line of words that takes more room than it has")
    qtbot.addWidget(label)
    label.setFixedSize(40, 12)
    label.show()
    assert len(cut_off(label)) == 1
    label.setFixedSize(label.sizeHint())
    assert not cut_off(label)
    label.setWordWrap(True)
    label.setFixedSize(100, 20)
    assert "needs" in cut_off(label)[0]


def test_the_checker_finds_what_lies_outside(qtbot):
    outer = QTabWidget()
    qtbot.addWidget(outer)
    button = QPushButton("x", outer)
    outer.resize(50, 50)
    button.setGeometry(30, 30, 80, 40)
    outer.show()
    assert any("outside" in fault for fault in cut_off(outer))


def test_the_window_with_every_tab_way_and_moment(qapp, window):
    choose, tabs = window.board.efficiency.choose_tab, (n for n in FIGURE_NAMES if n not in GROUPED)
    states = [(tab, partial(choose, tab)) for tab in tabs]
    ways, last = (CODE, NEIGHBOURS, PRINCIPAL), len(window.store.timeline.frames) - 1
    states += [(way, partial(window.projections.choose, way)) for way in ways]
    states += [(place, partial(window.store.seek, place)) for place in (0, 2, 4, last)]
    found = []
    for size in SIZES[spoken()]:
        window.resize(*size)
        found += faults(qapp, window, case=(size, states[-1][0]))
        for name, bring in states:
            bring()
            window.live.draw_now()
            found += faults(qapp, window, case=(size, name))
        # What was looked at last is there while the window takes its next size.
        states = states[2:] + states[:2]
    window.store.seek(last)
    window.projections.choose(PRINCIPAL)
    choose(EFFICIENCY)
    assert found == []


def test_the_sheets_for_exports_a_table_pinned_runs_and_the_tour(qapp, window, qtbot, tmp_path):
    """Each with as much in it as it may have: all of them stand beside each other."""
    export, pinned = window.export_actions.sheet, window.findChild(PinnedRunsActions)
    export.open_for("comparison")
    found = []
    for choice in export.findChildren(QComboBox):
        for index in range(choice.count()):
            choice.setCurrentIndex(index)
            found += faults(qapp, export, case=choice.itemText(index))
    path = tmp_path / "blobs.csv"
    path.write_text(csv_text(unlabelled=10))
    with qtbot.waitSignal(window.documents.tables.judged):
        window.documents.open_file(path)
    pinned.open()
    assert faults(qapp, pinned.sheet, case="no run is pinned") == []
    for _ in range(8):
        pinned._pins.pin()
    window.keys.trigger("Ctrl+F1")
    tour = window.findChild(TourSheet)
    sheets = (export, window.open_actions.sheet, pinned.sheet, tour)
    assert all(sheet.isVisible() for sheet in sheets) and found == []
    assert faults_at_all_sizes(qapp, window, *sheets) == []
    tour.search.setText("zzz")
    assert faults(qapp, tour, case="nothing is found") == []
    for sheet in sheets:
        sheet.close()
    while pinned._pins.runs:
        pinned._pins.unpin(pinned._pins.runs[0].number)


def test_the_shortcuts(qapp, window):
    window.shortcuts.open()
    settle()
    assert window.shortcuts.isVisible() and not cut_off(window.shortcuts)
    window.shortcuts.close()


def test_the_stage_with_every_choice_of_panels(qapp, window):
    reveal, panels = window.presenter.menu.menu.actions()[1], window.presenter.menu.panels
    usual, found = window.presentation.panels, []
    sizes = SIZES[spoken()][:-1]  # Those between are looked at in test_presenter.py.
    window.looks.set_moves(False)
    present_at(window, sizes[0])
    for size in sizes:
        window.resize(*size)
        found += faults(qapp, window, case=(size, "veiled"))
        reveal.trigger()
        found += faults(qapp, window, case=size)
        if size == SMALL:  # All that are not shown join the others, one by one; then those go.
            for number, name in enumerate(sorted(panels, key=usual.__contains__)):
                panels[name].trigger()
                if spoken() == ENGLISH or number % 2:  # One more or less moves the same parts.
                    found += faults(qapp, window, case=(size, window.presentation.panels))
        reveal.trigger()
    window.presenter.leave()
    window.presentation.choose_panels(usual)
    window.looks.set_moves(True)
    assert found == []


def test_every_menu_fits_the_screen(qapp, window):
    menus = [menu for menu in window.findChildren(QMenu) if isinstance(menu, QObject)]
    assert len(menus) > 10
    for menu in menus:
        menu.popup(window.mapToGlobal(window.rect().center()))
        settle()
        assert not cut_off(menu), menu.title()
        menu.close()
