"""Pinned runs in the real window: by key, as pictures, in a table, as a ghost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QTableWidget, QWidget

from explainer.core.figures.theme import DARK
from explainer.core.runs.pinned import GHOSTS
from explainer.core.settings.settings import settings_for
from explainer.views.plots.thumbnail import thumbnail
from explainer.views.runs.pinned_runs_actions import PinnedRunsActions
from explainer.views.runs.pinned_runs_sheet import PinCard
from explainer.views.style.theme import Look
from tests.factories import full_survey, timeline
from tests.windows import window_of

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
START = settings_for("moons", labels_per_class=4)


@pytest.fixture
def window(kept):
    made = kept.filled(settings=START)
    yield made
    made.board.efficiency.choose_tab("efficiency")


@pytest.fixture
def door(window):
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    made = window.findChild(PinnedRunsActions)
    made.open()
    return made


def button(part, name):
    return part.findChild(QPushButton, name)


def card(door, number=1):
    return door.sheet.findChild(PinCard, f"pin_{number}")


def cells(door):
    table = door.sheet.findChild(QTableWidget)
    return [
        [table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())
    ]


def test_a_pinned_run_has_a_picture_its_facts_and_a_table(door):
    picture = card(door)._picture
    assert not picture.pixmap().isNull()
    assert "Run 1" in picture.accessibleName() and "Moons" in picture.accessibleName()
    assert len(cells(door)) == 3


def test_every_button_of_a_pinned_run_says_what_it_does(door):
    """The tips tell what happens to the run on the screen."""
    told = {
        "compare_button": ("Compare run 1", "table below"),
        "back_to_run_button": ("Go back to it", "in place of the current run. Undo brings"),
        "ghost_button": ("Its curves too", "as dots behind those of the current run"),
        "unpin_button": ("Unpin", "Forget this run"),
    }
    for name, (words, tip) in told.items():
        part = button(card(door), name)
        assert part.text() == words and tip in part.toolTip()


def test_the_table_follows_what_is_on_the_screen(door, window, qtbot):
    window.store.change(seed=7)
    for frame in timeline(window.store.settings, 3).frames:
        window.store.add_frame(window.store.job, frame)
    qtbot.waitUntil(lambda: cells(door)[0] == ["Seed", "0", "7"])
    button(door.sheet, "pin_button").click()  # It is kept as well.
    assert card(door, 2) is not None


def test_the_table_is_copied_for_a_spreadsheet(door):
    QTest.mouseClick(button(door.sheet, "copy_table_button"), LEFT)
    head, *lines = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t") == ["Nothing differs", "Run 1", "Now"] and len(lines) == 3


def test_one_click_leads_back(door, window):
    window.store.change(seed=7)
    QTest.mouseClick(button(card(door), "back_to_run_button"), LEFT)
    assert window.store.settings == START


def test_a_ghost_stands_behind_the_curves_until_it_is_sent_away(door, window):
    canvas = window.drawing.canvases[window.board.curves.accuracy]

    def dashed():
        return sum(line.stroke in GHOSTS.values() for line in canvas._plot.lines)

    assert dashed() == 0
    QTest.mouseClick(button(card(door), "ghost_button"), LEFT)
    assert dashed() == 2
    QTest.mouseClick(button(card(door), "ghost_button"), LEFT)
    assert dashed() == 0


def test_a_ghost_opens_the_curves_and_their_legend_names_it_until_other_data_come(door, window):
    panel, legend = window.board.efficiency, window.board.curves.legend
    assert not panel.of_course
    QTest.mouseClick(button(card(door), "ghost_button"), LEFT)
    assert panel.tab == "accuracy" and window.board.curves.accuracy.isVisible()
    window.grab()  # What is hidden gets a size then.
    shown, hidden = (
        window.drawing.canvases[each].legend for each in window.board.curves.cards[::-1]
    )
    assert hidden == () and legend.accessibleName() == ", ".join(each.name for each in shown)
    assert "Run 1: Supervised, Run 1: Pretrained" in legend.accessibleName()
    panel.choose_tab("loss")
    QTest.mouseClick(button(card(door), "ghost_button"), LEFT)
    QTest.mouseClick(button(card(door), "ghost_button"), LEFT)
    assert panel.tab == "loss" and "Run 1: Supervised" in legend.accessibleName()
    window.store.change(scene="spirals")
    assert "Run 1" not in legend.accessibleName() and "other data" in window.store.notice
    assert not button(card(door), "ghost_button").isChecked()


def test_an_unpinned_run_is_gone(door, qapp):
    QTest.mouseClick(button(card(door), "unpin_button"), LEFT)
    qapp.processEvents()
    assert cells(door) == []
    assert not button(door.sheet, "copy_table_button").isEnabled()


def test_the_sheet_stays_away_while_the_pretrained_arm_is_veiled(window):
    window.presenter.enter()
    window.findChild(PinnedRunsActions).open()
    assert window.findChild(PinnedRunsActions).sheet is None
    assert "reveal it first" in window.store.notice
    window.presenter.toggle()


def test_a_thumbnail_shows_both_planes_in_the_theme(qapp):
    frame, look = timeline(START, 3).latest, Look(DARK)
    picture = thumbnail(frame, look, 2.0).toImage()
    side = look.length("thumbnail")
    assert picture.height() == 2 * side
    middle = [picture.pixelColor(x, side) for x in (side // 2, 3 * side)]
    assert all(colour.name() != DARK.panel for colour in middle)


def test_an_open_sheet_goes_when_the_veil_comes_down(door, window):
    assert door.sheet.isVisible()
    window.presenter.enter()
    assert not door.sheet.isVisible()
    window.presenter.toggle()


def test_keys_stay_on_a_card_that_stays(door, window):
    ghost = button(card(door), "ghost_button")
    ghost.setFocus()
    QTest.keyClick(ghost, Qt.Key.Key_Space)
    assert ghost.isChecked() and button(card(door), "ghost_button") is ghost
    window.history.pins.pin()
    assert button(card(door), "ghost_button") is ghost


def test_a_window_that_takes_over_shows_the_ghost_too(door, window, qtbot):
    window.history.pins.show_ghost(1)
    other = window_of(window.store, full_survey(window.store), history=window.history)
    qtbot.addWidget(other)
    other.show()
    other.fill()
    canvas = other.drawing.canvases[other.board.curves.accuracy]
    assert sum(line.stroke in GHOSTS.values() for line in canvas._plot.lines) == 2
    assert "Run 1" in other.board.curves.accuracy.accessibleDescription()
    other.close()
    other.deleteLater()


def test_two_pinned_runs_are_compared_with_each_other(door, window, qtbot):
    window.store.change(width=8)
    for frame in timeline(window.store.settings, 3).frames:
        window.store.add_frame(window.store.job, frame)
    QTest.keyClick(door.sheet, Qt.Key.Key_D, CONTROL)
    assert card(door, 2)._peculiar.text() == "width: 8"
    others = door.sheet.findChild(QComboBox, "compared_with")
    for chosen, offered in ((2, ["Now", "Run 1"]), (1, ["Now", "Run 2"])):
        QTest.mouseClick(button(card(door, chosen), "compare_button"), LEFT)
        assert [others.itemText(at) for at in range(others.count())] == offered
    others.setCurrentIndex(1)
    others.activated.emit(1)
    assert cells(door)[0] == ["Width", "64", "8"]
    QTest.mouseClick(button(card(door, 2), "unpin_button"), LEFT)
    assert others.currentText() == "Now" and others.count() == 1


def test_with_many_pins_the_buttons_of_every_card_are_seen(door, window, qapp):
    for _ in range(4):
        window.history.pins.pin()
    for size in ((1280, 720), (1000, 620)):
        window.resize(*size)
        door.open()
        qapp.processEvents()
        check_that_all_buttons_are_seen(door.sheet)


def check_that_all_buttons_are_seen(sheet):
    cards = [each for each in sheet.findChildren(PinCard) if each.isVisible()]
    assert len(cards) == 5
    for card in cards:
        buttons = card.findChildren(QPushButton)
        assert len(buttons) == 4
        for button in buttons:
            low = button.mapTo(sheet._scroll.viewport(), button.rect().bottomLeft()).y()
            assert low < sheet._scroll.viewport().height()
    assert sheet._table.viewport().height() >= sheet._table.horizontalHeader().height()


def trained(window):
    for frame in timeline(window.store.settings, 3).frames:
        window.store.add_frame(window.store.job, frame)


def compared(door):
    table = door.sheet.findChild(QTableWidget)
    return [table.horizontalHeaderItem(column).text() for column in range(3)]


def test_two_runs_are_pinned_and_compared_with_three_clicks(window, qtbot):
    door, bar = window.findChild(PinnedRunsActions), window.bar
    pin, runs = button(bar, "pin_run_button"), button(bar, "runs_button")
    assert pin.isVisible() and not runs.isVisible()
    QTest.mouseClick(pin, LEFT)
    assert runs.isVisible() and runs.text() == "Runs (1)"
    window.store.change(width=8)
    trained(window)
    QTest.mouseClick(pin, LEFT)
    assert runs.text() == "Runs (2)"
    QTest.mouseClick(runs, LEFT)
    qtbot.waitUntil(lambda: door.sheet is not None and door.sheet.isVisible())
    assert compared(door) == ["What differs", "Run 1", "Run 2"]
    assert cells(door)[0] == ["Width", "64", "8"]


def test_what_is_compared_first_differs_or_it_is_said_that_nothing_does(door, window):
    assert compared(door) == ["Nothing differs", "Run 1", "Now"]
    window.store.change(width=8)
    trained(window)
    door.open()
    assert compared(door) == ["What differs", "Run 1", "Now"]
    window.history.pins.pin()
    window.store.change(width=16)
    trained(window)
    door.open()
    assert compared(door) == ["What differs", "Run 2", "Now"]


def test_the_button_of_pinned_runs_moves_no_other_as_it_comes(window, qapp):
    buttons = [each for each in window.bar.findChildren(QPushButton) if each.isVisible()]
    before = {each: (each.pos(), each.text()) for each in buttons}
    window.history.pins.pin()
    qapp.processEvents()
    assert button(window.bar, "runs_button").isVisible()
    assert {each: (each.pos(), each.text()) for each in buttons} == before
    for number in range(1, 9):
        window.history.pins.pin()
        window.history.pins.unpin(number)
    assert {each: (each.pos(), each.text()) for each in buttons} == before


def test_where_an_exhibit_is_there_is_nothing_to_pin(window):
    window.history.pins.pin()
    page = QWidget()
    window.places.show_page(page)
    assert not button(window.bar, "pin_run_button").isVisible()
    assert not button(window.bar, "runs_button").isVisible()
    window.places.show_page(None)
    assert button(window.bar, "pin_run_button").isVisible()
    assert button(window.bar, "runs_button").isVisible()


def pin_another(window, **changes):
    """Change something, have it trained, and pin that too."""
    window.store.change(**changes)
    for frame in timeline(window.store.settings, 3).frames:
        window.store.add_frame(window.store.job, frame)
    window.history.pins.pin()


def heads(door):
    table = door.sheet.findChild(QTableWidget)
    return [table.horizontalHeaderItem(column).text() for column in range(3)]


def test_two_runs_pinned_one_after_the_other_are_compared_as_soon_as_one_looks(door, window):
    door.sheet.close()
    pin_another(window, seed=7)
    door.open()
    assert heads(door) == ["What differs", "Run 1", "Run 2"]
    assert cells(door)[0] == ["Seed", "0", "7"]


def test_any_two_pins_are_compared_in_four_actions(door, window):
    door.sheet.close()
    for seed in (7, 8):
        pin_another(window, seed=seed)
    door.open()  # The first action; the second chooses a run, two more the other one.
    QTest.mouseClick(button(card(door, 1), "compare_button"), LEFT)
    others = door.sheet.findChild(QComboBox, "compared_with")
    others.setCurrentIndex(others.findData(2))
    others.activated.emit(others.currentIndex())
    assert heads(door) == ["What differs", "Run 1", "Run 2"]
    assert cells(door)[0] == ["Seed", "0", "7"]


def of_two_runs(window):
    menu = button(window, "slide_button").menu()
    return [each for each in menu.actions() if "two pinned runs" in each.text()]


def test_two_actions_make_a_slide_of_two_runs_that_are_pinned(window):
    """The button, and its entry; the same entry stands in the menu of runs and is found there."""
    asked = []
    window.wishes.runs_wanted.disconnect()
    window.wishes.runs_wanted.connect(lambda runs, copied: asked.append((runs, copied)))
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    entries = of_two_runs(window)
    assert not any(each.isEnabled() for each in entries) and len(entries) == 2
    assert {each.statusTip() for each in entries} == {"Pin two runs first."}
    pin_another(window, seed=7)
    pin_another(window, seed=8)
    for way, entry in enumerate(entries):
        assert entry.isEnabled() and entry.text().endswith("(2 and 3)")
        assert entry in [action for _, action in window.menu.entries()]
        entry.trigger()
        ((first, second), copied) = asked.pop()
        assert (first.number, second.number, copied) == (2, 3, way == 0)


def test_no_slide_of_runs_gives_away_what_is_veiled(window):
    asked = []
    window.wishes.runs_wanted.connect(lambda *_: asked.append(1))
    for seed in (7, 8):
        pin_another(window, seed=seed)
    window.reveal.set_down(down=True)
    of_two_runs(window)[0].trigger()
    assert asked == [] and "veiled" in window.store.notice


def test_a_slide_is_made_of_both_runs_that_are_compared(door, window):
    asked = []
    window.wishes.runs_wanted.disconnect()
    window.wishes.runs_wanted.connect(lambda runs, copied: asked.append((runs, copied)))
    pin_another(window, seed=7)
    door.open()
    make = button(door.sheet, "runs_slide_button")
    assert make.isEnabled() and make.text() == "Make the slide"
    for way in (0, 1):
        make.menu().actions()[way].trigger()
        ((first, second), copied) = asked.pop()
        assert (first.number, second.number, copied) == (1, 2, way == 0)
    others = door.sheet.findChild(QComboBox, "compared_with")
    others.setCurrentIndex(others.findData(0))
    others.activated.emit(others.currentIndex())
    for way in (0, 1):
        make.menu().actions()[way].trigger()
        ((first, now), _) = asked.pop()
        assert (first.number, now.number) == (1, 0) and now.frame is window.store.timeline.shown
