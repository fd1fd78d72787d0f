"""The exhibit about scale in the real window: it fills cell by cell, and can be stopped."""

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider

from explainer.core.exhibits.scale.exhibit import cells_of
from explainer.core.exhibits.scale.scale_choices import ABOVE, places
from explainer.views.help.guide import explained_at
from explainer.views.widgets.progress_bar import ProgressLine
from tests.layouts import cut_off
from tests.scale_cells import cell


@pytest.fixture
def page(qapp, window):
    window.exhibits.show("scale")
    qapp.processEvents()
    return window.exhibits.shown


def waiting(window):
    """What is still asked for: tasks and their parameters."""
    known = window.answerer.asked.items()
    return {
        task: parameters
        for task, (kind, parameters) in known
        if kind == "scale" and task not in window.answerer.forgotten
    }


def answer(window, count):
    """Answer so many questions, in the order in which they were asked."""
    inquiries = window.story.inquiries
    for task, (_, *place, seeds, _) in list(waiting(window).items())[:count]:
        inquiries.take(task, cell(*place, seeds=seeds))


def known(page):
    """The cells that the page shows."""
    return cells_of(page.shown)


def button(page, name):
    return page.findChild(QPushButton, f"scale_{name}_button")


def test_every_cell_is_asked_for_by_itself_the_smallest_crowd_first(window, page):
    asked = list(waiting(window).values())
    assert asked == [("word", *place, 10, 0) for place in places()]


@pytest.mark.usefixtures("spoken")
def test_the_plots_fill_as_cells_come_and_the_words_follow(qapp, window, page):
    answer(window, 8)
    assert list(known(page)) == list(places()[:8])
    assert "8" in page._name.text() and button(page, "measure").isVisible()
    partial = page.accessibleDescription()
    answer(window, 27 + 8)
    qapp.processEvents()
    assert len(known(page)) == 35 and page.accessibleDescription() != partial
    assert "→" in page._number.text() and not button(page, "measure").isVisible()
    assert not cut_off(page)


@pytest.mark.usefixtures("spoken")
def test_measuring_can_be_stopped_and_goes_on_where_it_was(window, page):
    answer(window, 5)
    words = button(page, "measure").text()
    button(page, "measure").click()
    assert waiting(window).keys() <= set(list(window.answerer.asked)[:5])
    assert len(known(page)) == 5 and button(page, "measure").text() != words
    button(page, "measure").click()
    again = [parameters for task, parameters in waiting(window).items()][5:]
    assert again == [("word", *place, 10, 0) for place in places()[5:]]
    assert button(page, "measure").text() == words


@pytest.mark.usefixtures("spoken")
def test_nothing_is_exported_before_a_cell_is_measured(window, page):
    export = button(page, "export")
    why = export.toolTip()
    assert not export.isEnabled()
    answer(window, 1)
    assert export.isEnabled() and export.toolTip() and export.toolTip() != why


@pytest.mark.usefixtures("spoken")
def test_labels_and_loss_are_looked_at_without_another_measurement(window, page):
    answer(window, 35)
    before, asked = page.accessibleDescription(), len(window.answerer.asked)
    page.findChild(QSlider, "scale_labels_slider").setValue(0)
    assert page.choices.labels == 1 and page.accessibleDescription() != before
    combo = page.findChild(QComboBox, "scale_loss_choice")
    combo.setCurrentIndex(combo.findData(ABOVE))
    assert page.choices.loss == ABOVE and len(window.answerer.asked) == asked


def test_a_stopped_measurement_stays_so_while_labels_are_chosen(window, page):
    button(page, "measure").click()
    asked = len(window.answerer.asked)
    page.choose(labels=8)
    assert len(window.answerer.asked) == asked


def test_another_objective_is_measured_instead(window, page):
    first = set(waiting(window))
    combo = page.findChild(QComboBox, "scale_objective_choice")
    combo.setCurrentIndex(combo.findData("next"))
    assert first <= window.answerer.forgotten
    assert {parameters[0] for parameters in waiting(window).values()} == {"next"}
    seeds = page.findChild(QComboBox, "scale_seeds_choice")
    seeds.setCurrentIndex(seeds.findData(5))
    assert {parameters[3] for parameters in waiting(window).values()} == {5}


def test_whoever_leaves_waits_for_nothing_and_finds_what_was_measured(window, page):
    answer(window, 3)
    window.exhibits.leave()
    assert set(list(window.answerer.asked)[3:]) <= window.answerer.forgotten
    window.exhibits.show("scale")
    assert len(known(page)) == 3 and len(window.answerer.asked) == 35 + 32


@pytest.mark.usefixtures("spoken")
def test_a_cell_that_cannot_be_measured_is_told_and_ends_the_others(window, page):
    inquiries = window.story.inquiries
    task = next(iter(waiting(window)))
    inquiries.miss(task, "There is not enough memory.")
    assert page._name.text() == "There is not enough memory."
    assert set(list(window.answerer.asked)[1:]) <= window.answerer.forgotten


def test_what_is_shown_is_exported(window, page, tmp_path):
    saved = []
    window.export_actions.choose_target = lambda parent, name, kinds: str(tmp_path / name)
    window.export_actions._exports.save = saved.append
    page.choose(labels=2, loss=ABOVE)
    answer(window, 6)
    button(page, "export").click()
    window.export_actions.sheet.findChild(QPushButton, "save_button").click()
    [order] = saved
    assert (order.figure, order.target.name) == ("scale", "scale.png")
    assert order.exhibit.choices == page.choices and list(known(page)) == list(places()[:6])
    assert order.exhibit.answers == page.shown.answers


@pytest.mark.usefixtures("spoken")
def test_the_page_is_explained(page):
    assert explained_at(page.cards[1])[1] == ("scale",)


def test_a_bar_says_how_many_cells_are_there_while_they_are_measured(qapp, window, page):
    line = page.findChild(ProgressLine)
    assert line.isVisible() and line.bar.fraction is None
    facts = page._facts[0].geometry()
    answer(window, 7)
    assert line.bar.fraction == 7 / len(places())
    button(page, "measure").click()
    qapp.processEvents()
    assert not line.isVisible() and page._facts[0].geometry() == facts
    button(page, "measure").click()
    assert line.isVisible()
    answer(window, len(places()))
    assert not line.isVisible()
