"""The exhibits in the real window: each takes the place of both models; the school alone, too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton, QSlider, QWidget

from explainer.core.exhibits.school.school_choices import (
    BILL,
    COST,
    FORGETTING,
    PARTS,
    SchoolChoices,
)
from explainer.core.exhibits.school.school_figure import course_plot
from explainer.core.settings.scene_cards import SUBJECT_NAMES
from tests.core.exhibits.school.test_school_exhibit import cost, forgotten
from tests.layouts import cut_off
from tests.shown_exhibits import BY_KIND, REUSE, STARTS
from tests.views.exhibits.conftest import ROOM
from tests.windows import window_of


@pytest.fixture
def sheet(qapp, window):
    window.exhibits.show("town")
    qapp.processEvents()
    return window.exhibits.shown


def child(sheet, kind, name):
    return sheet.findChild(kind, name)


def test_a_page_takes_the_place_of_the_models_until_escape_or_its_button(qapp, window, sheet):
    assert sheet.isVisible() and not window.board.isVisible() and not window.controls.isVisible()
    assert sheet.size().toTuple() == ROOM  # So large are pages that are looked at alone.
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not sheet.isVisible() and window.board.isVisible() and window.controls.isVisible()
    window.exhibits.show("town")
    assert sheet.isVisible() and not window.board.isVisible()
    child(sheet, QPushButton, "leave_exhibit_button").click()
    assert window.exhibits.shown is None and window.board.isVisible()


def test_keys_reach_the_page_that_took_the_place_of_what_had_the_focus(qapp, window):
    window.activateWindow()
    window.controls.labels.slider.setFocus()
    window.exhibits.show("town")
    assert window.focusWidget().objectName() == "town_export_button"
    window.exhibits.leave()
    button = child(window, QPushButton, "find_button")
    button.setFocus()
    window.exhibits.show("town")
    assert window.focusWidget() is button


def test_the_keys_go_back_to_where_they_were(window):
    window.activateWindow()
    slider = window.controls.labels.slider
    slider.setFocus()
    window.exhibits.show("town")
    window.exhibits.show("scale")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is slider


def test_a_button_of_the_bar_has_no_keys_because_it_was_clicked_or_something_closed(qtbot, window):
    window.activateWindow()
    slider = window.controls.labels.slider
    slider.setFocus()
    for button in window.bar.findChildren(QPushButton):
        assert not button.focusPolicy() & Qt.FocusPolicy.ClickFocus, button.objectName()
    passing = QPushButton(window)
    passing.show()
    QWidget.setTabOrder(passing, window.bar.find_button)
    passing.setFocus()
    passing.hide()
    assert not window.bar.isAncestorOf(window.focusWidget())
    window.bar.find_button.setFocus()  # Whoever goes there by keys stays.
    assert window.focusWidget() is window.bar.find_button


def test_a_window_in_another_language_goes_on_with_the_exhibit(qtbot, window):
    window.exhibits.show("scale", labels=8)
    window.end()
    assert window.exhibits.shown is None
    other = window_of(window.store, session=window.session)
    qtbot.addWidget(other)
    other.fill()
    assert other.exhibits.shown.shown.name == "scale" and other.exhibits.shown.choices.labels == 8
    other.exhibits.leave()
    other.end()
    last = window_of(window.store, session=window.session)
    qtbot.addWidget(last)
    last.fill()
    assert last.exhibits.shown is None


def test_before_an_audience_no_label_slider_stands_above_an_exhibit(qapp, window):
    """Neither where the exhibit was there first nor where the audience was."""
    bar = window.presenter.bar
    for enter in (window.presenter.enter, lambda: None):
        window.exhibits.show("scale")
        qapp.processEvents()
        enter()
        qapp.processEvents()
        assert window.presentation.presenting and not bar.isVisible()
        assert window.exhibits.shown.isAncestorOf(window.focusWidget())
        window.exhibits.leave()
        qapp.processEvents()
        assert bar.isVisible() and bar.slider.isVisible()
    window.presenter.leave()
    assert not bar.isVisible()


def test_what_runs_the_models_is_away_with_them(window):
    runs = [child(window, QPushButton, f"{name}_button") for name in ("play", "step", "reset")]
    (reset,) = [one for _, one in window.menu.entries() if one.shortcut() == "Ctrl+R"]
    before = window.store.state, window.store.timeline.place
    window.exhibits.show("town")
    assert not reset.isEnabled() and not any(button.isVisible() for button in runs)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(window, key)
    assert (window.store.state, window.store.timeline.place) == before
    window.exhibits.leave()
    assert reset.isEnabled() and all(button.isVisible() for button in runs)


OF_BOTH_MODELS = (
    *("Ctrl+L", "Ctrl+G", "Ctrl+=", "Ctrl+-", "Ctrl+0", "G", "Shift+G", "Ctrl+B", "Ctrl+D"),
    *("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Ctrl+Shift+N", "Ctrl+Shift+R", "Ctrl+R", "V"),
)


def test_no_key_of_both_models_acts_while_they_are_not_seen(window):
    entries = {one.shortcut().toString(): one for _, one in window.menu.entries()}
    window.point_editor.toggle()
    assert window.point_editor.active
    window.exhibits.show("town")
    assert not window.point_editor.active
    for key in OF_BOTH_MODELS:
        assert not entries[key].isEnabled() and "Esc" in entries[key].statusTip(), key
    large, drawn = window.board.embeddings_large(), window.store.timeline.shown
    for key in (Qt.Key.Key_M, Qt.Key.Key_Return, Qt.Key.Key_G, Qt.Key.Key_V):
        QTest.keyClick(window, key)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.board.embeddings_large() is large and window.morph.bar.slider.value() == 0
    assert window.store.timeline.shown is drawn and not window.reveal.down
    window.exhibits.leave()
    assert all(entries[key].isEnabled() for key in OF_BOTH_MODELS)
    QTest.keyClick(window, Qt.Key.Key_M)
    assert window.board.embeddings_large() is not large


def test_an_entry_that_cannot_be_chosen_says_its_own_reason_again_afterwards(window):
    (swap,) = [one for _, one in window.menu.entries() if one.text().endswith("\tM")]
    window.board.choose_views(four=True)
    four = swap.statusTip()
    assert not swap.isEnabled() and four
    window.exhibits.show("town")
    assert swap.statusTip() not in ("", four)
    window.exhibits.leave()
    assert not swap.isEnabled() and swap.statusTip() == four


def export_action(window):
    (action,) = [one for _, one in window.menu.entries() if one.shortcut() == "Ctrl+E"]
    return action


def test_the_export_of_the_window_is_that_of_the_exhibit_on_it(window, sheet, monkeypatch):
    opened = []
    monkeypatch.setattr(window.export_actions.sheet, "open_for_exhibit", opened.append)
    export_action(window).trigger()
    assert opened[0].choices == sheet.choices and not window.export_actions.sheet.isVisible()
    keys = ("Ctrl+Shift+C", "Ctrl+Shift+D")
    copies = [one for _, one in window.menu.entries() if one.shortcut().toString() in keys]
    assert len(copies) == 2 and not any(one.isEnabled() for one in copies)
    window.exhibits.leave()
    assert all(one.isEnabled() for one in copies)
    export_action(window).trigger()
    assert window.export_actions.sheet.isVisible()


def test_of_an_exhibit_that_is_not_measured_nothing_is_exported_and_it_is_said(window):
    for name in ("scale", "school", "suitability"):
        window.store.dismiss_notice()
        window.exhibits.show(name)
        export_action(window).trigger()
        (button,) = [
            each
            for each in window.exhibits.shown.findChildren(QPushButton)
            if each.objectName().endswith("export_button")
        ]
        assert not button.isEnabled() and window.store.notice == button.toolTip() != "", name
        assert not window.export_actions.sheet.isVisible(), name


def test_closing_the_story_leaves_the_exhibit_its_measurement(window):
    exhibits, story = window.exhibits, window.storyteller._story
    story.go_to(1)
    exhibits.show("school", labels=5)
    asked = {kind: task for task, (kind, _) in window.answerer.asked.items()}
    story.leave()
    assert exhibits.shown is not None
    assert window.answerer.forgotten.isdisjoint({asked["school"], asked["reuse"]})
    window.story.inquiries.take(asked["school"], STARTS)
    assert window.story.inquiries.known(exhibits.shown.choices.questions[0]) == STARTS


def test_an_exhibit_that_is_left_asks_for_nothing_more(window):
    exhibits = window.exhibits
    exhibits.show("school", labels=5)
    exhibits.leave()
    assert window.answerer.forgotten == set(window.answerer.asked)
    exhibits.show("school")
    assert len(window.answerer.asked) == 4


def answer(window):
    """Answer everything that is still asked for about school."""
    for task, (kind, _) in list(window.answerer.asked.items()):
        if task not in window.answerer.forgotten:
            window.story.inquiries.take(task, BY_KIND[kind])


def test_both_courses_of_a_subject_are_named():
    names = [line.name for line in course_plot(SchoolChoices(), REUSE, str).lines]
    assert names == ["From scratch", "Reused encoder"]


def test_nothing_is_exported_before_there_is_something(alone):
    page = alone("school")
    button = child(page, QPushButton, "school_export_button")
    # Each asks for something else; that at equal cost depends on no labels and is asked first.
    for labels, part in zip(
        (5, 1, 2, 8), sorted(PARTS, key=lambda part: part != COST), strict=True
    ):
        page.begin(part=part, labels=labels)
        why = button.toolTip()
        assert not button.isEnabled(), part
        answer(page.desk)
        assert button.isEnabled() and button.toolTip() and button.toolTip() != why, part
        page.begin(part=part, labels=20, subject="loops")
        assert not button.isEnabled() and button.toolTip() == why, part


@pytest.mark.parametrize("part", ["starts", FORGETTING])
def test_a_slider_that_passes_many_values_leaves_no_question_behind(alone, part):
    page = alone("school", part=part)
    slider = child(page, QSlider, "school_labels_slider")
    for place in range(slider.maximum() + 1):
        slider.setValue(place)
    asked, forgotten_ = page.desk.answerer.asked, page.desk.answerer.forgotten
    waiting = [parameters for task, (_, parameters) in asked.items() if task not in forgotten_]
    assert len(waiting) == len(page.choices.questions)
    assert {labels for _, labels, _ in waiting} == {page.choices.labels}


def test_what_another_choice_still_needs_goes_on(alone):
    page = alone("school")
    page.choose(subject="loops")
    asked, forgotten_ = page.desk.answerer.asked, page.desk.answerer.forgotten
    assert [kind for task, (kind, _) in asked.items() if task in forgotten_] == ["reuse"]
    assert [kind for kind, _ in asked.values()] == ["school", "reuse", "reuse"]


def test_what_cannot_be_measured_is_told_and_can_be_tried_again(alone):
    page = alone("school", part=COST, labels=20)
    page.give_up()
    asked, missed = page.desk.answerer.asked, set()
    for labels, part in zip((1, 2, 10, 8), PARTS, strict=True):
        before = set(asked)
        page.begin(part=part, labels=labels)
        task = next(each for each in asked if each not in before)
        page.desk.story.inquiries.miss(task, "There is not enough memory.")
        missed.add(task)
        assert page._name.text() == "There is not enough memory.", part
        assert set(asked) - missed == page.desk.answerer.forgotten, part
        assert not child(page, QPushButton, "school_export_button").isEnabled(), part
        page.begin(part=part, labels=5)
        assert page._name.text() != "There is not enough memory.", part
        assert len(set(asked) - before) == 2 * len(page.choices.questions), part


def test_the_school_is_exported_as_it_is_shown(window, tmp_path):
    saved = []
    outlets = window.export_actions
    outlets.choose_target = lambda parent, name, kinds: str(tmp_path / name)
    outlets._exports.save = saved.append
    for part in PARTS:
        window.exhibits.show("school", labels=8, part=part)
        answer(window)
        child(window, QPushButton, "school_export_button").click()
        chosen = outlets.sheet.findChild(QComboBox, "format_choice")
        save = outlets.sheet.findChild(QPushButton, "save_button")
        for ending in (".pptx", ".gif", ".mp4", ".png"):
            possible = ending == ".png"
            chosen.setCurrentIndex(chosen.findData(ending))
            chosen.activated.emit(chosen.currentIndex())
            assert save.isEnabled() is possible, ending
            assert bool(outlets.sheet.findChild(QLabel, "export_message").text()) is not possible
        save.click()
        order = saved.pop()
        assert (order.figure, order.target.name, saved) == ("school", "school.png", [])
        choices = order.exhibit.choices
        assert (choices.labels, choices.part) == (8, part)
        assert tuple(order.exhibit.answers) == choices.questions


def asked_kinds(window):
    forgotten = window.answerer.forgotten
    return {kind for task, (kind, _) in window.answerer.asked.items() if task not in forgotten}


def test_a_part_is_measured_when_it_is_looked_at_and_no_longer_than_that(window):
    exhibits = window.exhibits
    exhibits.show("school")
    assert asked_kinds(window) == {"school", "reuse"}
    for part in (COST, FORGETTING):
        child(exhibits.shown, QAbstractButton, f"{part}_tab").click()
        assert asked_kinds(window) == {part}
    exhibits.leave()
    assert asked_kinds(window) == set()
    exhibits.show("school")
    assert exhibits.shown.choices.part == FORGETTING
    exhibits.show("school", labels=20)
    assert exhibits.shown.choices.part == "starts"


def test_each_part_has_the_controls_that_it_needs(alone):
    names = ("school_labels_row", "specialist_row", "subject_row", "forgetting_mode_row")
    page, shown = alone("school"), {}
    for part in PARTS:
        page.begin(part=part)
        shown[part] = [child(page, QWidget, name).isVisible() for name in names]
    assert shown == {
        "starts": [True, True, True, False],
        BILL: [True, False, True, False],
        COST: [False, True, True, False],
        FORGETTING: [True, False, True, True],
    }


def test_half_of_a_budget_goes_to_another_subject(alone):
    page = alone("school", part=COST, subject="digits", specialist="digits")
    box = child(page, QComboBox, "specialist_choice")
    offered = [box.itemData(place) for place in range(box.count())]
    assert "digits" not in offered and box.currentData() == page.choices.other
    box.setCurrentIndex(offered.index("loops"))
    assert page.choices.questions == ((COST, "digits", "loops", range(10)),)
    page.begin(part="starts")
    assert box.count() == len(SUBJECT_NAMES) and box.currentData() == "loops"


@pytest.mark.usefixtures("spoken")
def test_the_school_asks_for_what_it_shows_and_shows_what_it_is_told_and_cuts_nothing(
    qapp, dressed
):
    page = dressed("school", labels=5)
    check_the_starts(qapp, page)
    for part, told in ((COST, cost), (FORGETTING, forgotten)):
        check_a_part(qapp, page, part, told)
    asked = len(page.desk.answerer.asked)
    before = page.accessibleDescription()
    box = child(page, QComboBox, "forgetting_mode_choice")
    box.setCurrentIndex(box.findData("probe"))
    assert page.choices.finetuning == "probe"
    assert len(page.desk.answerer.asked) == asked and page.accessibleDescription() == before


def check_the_starts(qapp, page):
    known, inquiries = page.desk.answerer.asked, page.desk.story.inquiries
    asked = {kind: (task, parameters) for task, (kind, parameters) in known.items()}
    assert set(asked) == {"school", "reuse"}
    assert {parameters for _, parameters in asked.values()} == {("parity", 5, range(10))}
    before = page.accessibleDescription()
    inquiries.take(asked["school"][0], STARTS)
    inquiries.take(asked["reuse"][0], REUSE)
    qapp.processEvents()
    assert page.accessibleDescription() != before
    assert not cut_off(page)
    child(page, QSlider, "school_labels_slider").setValue(0)
    assert page.choices.labels == 1


def check_a_part(qapp, page, part, told):
    page.begin(part=part)
    [task] = (task for task, (kind, _) in page.desk.answerer.asked.items() if kind == part)
    page.desk.story.inquiries.take(task, told())
    qapp.processEvents()
    assert "not known" not in page.accessibleDescription() and not cut_off(page)
