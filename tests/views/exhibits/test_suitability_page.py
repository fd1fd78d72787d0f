"""Which pretraining suits these data?, alone or in the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSlider

from explainer.core.exhibits.suitability.suitability import PRETRAINED
from explainer.core.exhibits.suitability.suitability_choices import picture_rows
from explainer.views.widgets.progress_bar import ProgressLine
from tests import studies
from tests.layouts import cut_off

MASKED = ("masked", "walk")


@pytest.fixture
def settings():
    return studies.settings()


@pytest.fixture
def page(qapp, window):
    window.findChild(QPushButton, "suits_button").click()
    qapp.processEvents()
    return window.exhibits.shown


@pytest.fixture
def lone(alone):
    return alone("suitability")


def answer(window, errors=None, most=99):
    """Answer with made-up errors at every label count that was asked for."""
    found = studies.study(errors)
    for task, (kind, (settings, counts, _)) in list(window.answerer.asked.items())[:most]:
        pair = settings.objective, settings.views
        known = found.baselines if kind == "baselines" else found.pretrained[pair]
        window.story.inquiries.take(task, stretched(known, counts))


def stretched(known, counts):
    """The same errors at other label counts."""
    from dataclasses import replace

    rows = [min(at, 1) for at in range(len(counts))]
    errors = known.test_error[:, rows]
    return replace(known, counts=counts, test_error=errors, train_error=errors)


def test_one_click_shows_the_page_and_has_everything_measured(window, page):
    assert page.objectName() == "suitability_page" and page.isVisible()
    assert len(window.answerer.asked) == 13
    assert not window.board.isVisible()


def test_what_is_counted_beside_the_ways_to_pretrain_is_named(lone):
    said = lone.findChild(ProgressLine).bar.accessibleName()
    assert said == "Measuring: 0 of 13 (12 ways, and all methods without pretraining as one)"
    assert "0 of 12" in {label.text() for label in lone.findChildren(QLabel)}


@pytest.mark.usefixtures("spoken")
def test_it_fills_row_by_row_and_ends_with_an_answer(qapp, dressed):
    lone = dressed("suitability")
    before = lone.accessibleDescription()
    answer(lone.desk, most=2)
    qapp.processEvents()
    some = lone.accessibleDescription()
    answer(lone.desk)
    qapp.processEvents()
    assert len({before, some, lone.accessibleDescription()}) == 3
    assert not lone.findChild(QPushButton, "suitability_measure_button").isEnabled()
    assert not cut_off(lone)


def test_stop_drops_what_is_missing_and_measure_asks_for_it_again(lone):
    answer(lone.desk, most=2)
    button = lone.findChild(QPushButton, "suitability_measure_button")
    button.click()
    assert len(lone.desk.answerer.forgotten) == 11
    button.click()
    assert len(lone.desk.answerer.asked) == 13 + 11


def test_leaving_waits_for_nothing_more(window, page):
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.answerer.forgotten == set(window.answerer.asked)
    assert window.board.isVisible()


def test_the_slider_stops_at_what_was_measured(lone):
    answer(lone.desk)
    slider = lone.findChild(QSlider, "suitability_labels_slider")
    slider.triggerAction(QSlider.SliderAction.SliderToMinimum)
    reached = [lone.choices.labels]
    while slider.value() < slider.maximum():
        QTest.keyClick(slider, Qt.Key.Key_Right)
        reached.append(lone.choices.labels)
    assert tuple(reached) == tuple(lone.choices.found.counts)


def test_the_most_accurate_is_picked_and_used_with_one_button_and_undone(window, page):
    answer(window, {MASKED: 0.1, ("vicreg", "columns"): 0.05})
    assert page.choices.picked == ("vicreg", "columns")
    old = window.store.settings
    page.findChild(QPushButton, "suitability_use_button").click()
    assert (window.store.settings.objective, window.store.settings.views) == ("vicreg", "columns")
    assert window.exhibits.shown is None
    assert old.changed(objective="vicreg", views="columns") == window.store.settings


def test_what_is_used_takes_its_label_count_along_in_one_step(lone):
    answer(lone.desk, {MASKED: 0.1})
    old = lone.desk.store.settings
    lone.findChild(QSlider, "suitability_labels_slider").setValue(2)
    labels = lone.choices.labels
    lone._pick_row(("vicreg", "columns"))
    steps = []
    lone.desk.store.settings_changed.connect(steps.append)
    lone.findChild(QPushButton, "suitability_use_button").click()
    wanted = old.changed(objective="vicreg", views="columns", labels_per_class=labels)
    assert labels != old.labels_per_class and steps == [wanted]
    lone.begin()
    assert lone.choices.labels == labels
    # Nothing stays picked of what was used.
    assert lone.choices.picked == MASKED


def test_a_label_count_is_still_there_after_a_look_at_the_models(lone):
    answer(lone.desk)
    lone.findChild(QSlider, "suitability_labels_slider").setValue(3)
    labels = lone.choices.labels
    assert labels != lone.desk.store.settings.labels_per_class
    lone.hide()
    lone.give_up()
    lone.show()
    lone.begin()
    assert lone.choices.labels == labels


def test_it_goes_where_the_label_count_of_the_window_goes(lone):
    answer(lone.desk)
    counts = lone.choices.found.counts
    for labels in (counts[2], counts[0], counts[1]):
        lone.desk.store.change(labels_per_class=labels)
        assert lone.choices.labels == labels
        assert lone.findChild(QSlider, "suitability_labels_slider").value() == labels
    assert 3 not in counts
    lone.desk.store.change(labels_per_class=3)
    assert lone.choices.labels == counts[1]


def test_another_choice_of_the_window_leaves_its_count(lone):
    lone.findChild(QSlider, "suitability_labels_slider").setValue(3)
    labels = lone.choices.labels
    lone.desk.store.change(seed=3)
    assert lone.desk.store.settings.seed == 3
    assert lone.choices.labels == labels != lone.desk.store.settings.labels_per_class


@pytest.mark.usefixtures("spoken")
def test_what_is_not_there_yet_cannot_be_exported_and_the_button_says_so(lone):
    export = lone.findChild(QPushButton, "suitability_export_button")
    nothing = export.toolTip()
    assert not export.isEnabled() and nothing
    answer(lone.desk)
    assert export.isEnabled() and export.toolTip() not in ("", nothing)


def test_a_row_that_is_clicked_is_picked(qapp, lone):
    answer(lone.desk)
    choices = lone.choices
    rows = picture_rows(choices.found, choices.labels)
    at = max(n for n, row in enumerate(rows) if row.kind == PRETRAINED)
    (canvas,), (card,) = lone.canvases, lone.cards
    spot = canvas.box.mapViewToScene(canvas.box.viewRect().center())
    place = canvas.box.mapViewToScene(QPoint(0, len(rows) - 1 - at).toPointF())
    spot = canvas.mapFromScene(spot.x(), place.y())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=canvas.mapTo(card, spot))
    qapp.processEvents()
    assert lone.choices.picked == rows[at].name
    chosen = lone.findChild(QComboBox, "suitability_choice").currentData()
    assert chosen == "/".join(rows[at].name)


def test_it_is_exported_as_it_is_shown(window, page, tmp_path):
    answer(window)
    taken = []
    window.export_actions.choose_target = lambda parent, name, kinds: str(tmp_path / name)
    window.export_actions._exports.save = taken.append
    page.findChild(QPushButton, "suitability_export_button").click()
    window.export_actions.sheet.findChild(QPushButton, "save_button").click()
    (request,) = taken
    shown = request.exhibit
    assert shown.choices.found.complete and shown.choices.labels == page.choices.labels


def test_the_menu_offers_it_too(window):
    keys = {key for shortcut in window.keys.shortcuts for key in shortcut.keys}
    assert "Ctrl+6" in keys
