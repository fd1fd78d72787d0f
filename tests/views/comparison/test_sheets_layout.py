"""In every sheet, menu and stage nothing is cut off, at any size and in both languages."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QTabWidget

from explainer.core.figures.theme import LIGHT
from explainer.views.comparison.worth.panel_page import FIGURE_NAMES, GROUPED
from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
from explainer.views.tour.tour_sheet import TourSheet
from tests.layouts import cut_off
from tests.tables import csv_text
from tests.windows import filled_window

SIZES = ((1000, 620), (1024, 640), (1280, 720), (1920, 1080), (3840, 2160))


@pytest.fixture
def window(qtbot, spoken):
    made = filled_window(qtbot, theme=LIGHT)
    yield made
    made.documents.tables.close()


def settle(qapp):
    for _ in range(3):
        qapp.processEvents()


def faults_at_all_sizes(qapp, window, top=None, sizes=SIZES):
    found = []
    for size in sizes:
        window.resize(*size)
        settle(qapp)
        found += [f"{size}: {fault}" for fault in cut_off(top or window)]
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


def test_the_window_itself(qapp, window):
    assert not faults_at_all_sizes(qapp, window)


def test_the_window_with_every_tab_and_way(qapp, window):
    found = []
    for tab in (name for name in FIGURE_NAMES if name not in GROUPED):
        window.board.efficiency.choose_tab(tab)
        found += faults_at_all_sizes(qapp, window)
    for way in ("code", "neighbours"):
        window.projections.choose(way)
        found += faults_at_all_sizes(qapp, window)
    assert not found


def test_while_it_pretrains_and_looks_back(qapp, window):
    store = window.store
    found = []
    for place in (0, 2, 4):
        store.seek(place)
        found += faults_at_all_sizes(qapp, window)
    assert not found


def test_the_export_sheet_in_every_format(qapp, window):
    sheet = window.export_actions.sheet
    sheet.open_for("comparison")
    found = []
    for choice in sheet.findChildren(QComboBox):
        for index in range(choice.count()):
            choice.setCurrentIndex(index)
            settle(qapp)
            found += cut_off(sheet)
    assert sheet.isVisible() and not found
    assert not faults_at_all_sizes(qapp, window, sheet)


def test_the_sheet_for_a_table(qapp, window, qtbot, tmp_path):
    path = tmp_path / "blobs.csv"
    path.write_text(csv_text(unlabelled=10))
    with qtbot.waitSignal(window.documents.tables.judged):
        window.documents.open_file(path)
    sheet = window.open_actions.sheet
    assert sheet.isVisible() and not faults_at_all_sizes(qapp, window, sheet)


def test_the_pinned_runs_none_and_many(qapp, window):
    actions = window.findChild(PinnedRunsActions)
    actions.open()
    assert not faults_at_all_sizes(qapp, window, actions.sheet)
    for _ in range(8):
        actions._pins.pin()
    settle(qapp)
    assert not faults_at_all_sizes(qapp, window, actions.sheet)


def test_the_shortcuts(qapp, window):
    window.shortcuts.open()
    settle(qapp)
    assert window.shortcuts.isVisible() and not cut_off(window.shortcuts)


def test_the_tour(qapp, window):
    window.keys.trigger("Ctrl+F1")
    sheet = window.findChild(TourSheet)
    assert sheet.isVisible() and not faults_at_all_sizes(qapp, window, sheet)
    sheet.search.setText("zzz")
    settle(qapp)
    assert not cut_off(sheet)
    sheet.close()


def test_the_stage_with_every_choice_of_panels(qapp, window):
    present, reveal = window.presenter.menu.menu.actions()[:2]
    present.trigger()
    found = faults_at_all_sizes(qapp, window)
    reveal.trigger()
    found += faults_at_all_sizes(qapp, window)
    for action in window.presenter.menu.panels.values():
        action.trigger()
        found += faults_at_all_sizes(qapp, window, sizes=SIZES[::3])
        action.trigger()
    assert not found


def test_every_menu_fits_the_screen(qapp, window):
    menus = [menu for menu in window.findChildren(QMenu) if isinstance(menu, QObject)]
    assert len(menus) > 10
    for menu in menus:
        menu.popup(window.mapToGlobal(window.rect().center()))
        settle(qapp)
        assert not cut_off(menu), menu.title()
        menu.close()
