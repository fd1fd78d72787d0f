"""The exhibit about scale, alone or in the real window: it fills cell by cell."""

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


@pytest.fixture
def lone(alone):
    return alone("scale")


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


def test_every_cell_is_asked_for_by_itself_the_smallest_crowd_first(lone):
    asked = list(waiting(lone.desk).values())
    assert asked == [("word", *place, 10, 0) for place in places()]


@pytest.mark.usefixtures("spoken")
def test_the_plots_fill_as_cells_come_and_the_words_follow(qapp, dressed):
    lone = dressed("scale")
    answer(lone.desk, 8)
    assert list(known(lone)) == list(places()[:8])
    assert "8" in lone._name.text() and button(lone, "measure").isVisible()
    partial = lone.accessibleDescription()
    answer(lone.desk, 27 + 8)
    qapp.processEvents()
    assert len(known(lone)) == 35 and lone.accessibleDescription() != partial
    assert "→" in lone._number.text() and not button(lone, "measure").isVisible()
    assert not cut_off(lone)


@pytest.mark.usefixtures("spoken")
def test_measuring_can_be_stopped_and_goes_on_where_it_was(lone):
    answer(lone.desk, 5)
    words = button(lone, "measure").text()
    button(lone, "measure").click()
    assert waiting(lone.desk).keys() <= set(list(lone.desk.answerer.asked)[:5])
    assert len(known(lone)) == 5 and button(lone, "measure").text() != words
    button(lone, "measure").click()
    again = [parameters for task, parameters in waiting(lone.desk).items()][5:]
    assert again == [("word", *place, 10, 0) for place in places()[5:]]
    assert button(lone, "measure").text() == words


@pytest.mark.usefixtures("spoken")
def test_nothing_is_exported_before_a_cell_is_measured(lone):
    export = button(lone, "export")
    why = export.toolTip()
    assert not export.isEnabled()
    answer(lone.desk, 1)
    assert export.isEnabled() and export.toolTip() and export.toolTip() != why


def test_labels_and_loss_are_looked_at_without_another_measurement(lone):
    answer(lone.desk, 35)
    before, asked = lone.accessibleDescription(), len(lone.desk.answerer.asked)
    lone.findChild(QSlider, "scale_labels_slider").setValue(0)
    assert lone.choices.labels == 1 and lone.accessibleDescription() != before
    combo = lone.findChild(QComboBox, "scale_loss_choice")
    combo.setCurrentIndex(combo.findData(ABOVE))
    assert lone.choices.loss == ABOVE and len(lone.desk.answerer.asked) == asked


def test_a_stopped_measurement_stays_so_while_labels_are_chosen(lone):
    button(lone, "measure").click()
    asked = len(lone.desk.answerer.asked)
    lone.choose(labels=8)
    assert len(lone.desk.answerer.asked) == asked


def test_another_objective_is_measured_instead(lone):
    first = set(waiting(lone.desk))
    combo = lone.findChild(QComboBox, "scale_objective_choice")
    combo.setCurrentIndex(combo.findData("next"))
    assert first <= lone.desk.answerer.forgotten
    assert {parameters[0] for parameters in waiting(lone.desk).values()} == {"next"}
    seeds = lone.findChild(QComboBox, "scale_seeds_choice")
    seeds.setCurrentIndex(seeds.findData(5))
    assert {parameters[3] for parameters in waiting(lone.desk).values()} == {5}


def test_whoever_leaves_waits_for_nothing_and_finds_what_was_measured(window, page):
    answer(window, 3)
    window.exhibits.leave()
    assert set(list(window.answerer.asked)[3:]) <= window.answerer.forgotten
    window.exhibits.show("scale")
    assert len(known(page)) == 3 and len(window.answerer.asked) == 35 + 32


@pytest.mark.usefixtures("spoken")
def test_a_cell_that_cannot_be_measured_is_told_and_ends_the_others(lone):
    inquiries = lone.desk.story.inquiries
    task = next(iter(waiting(lone.desk)))
    inquiries.miss(task, "There is not enough memory.")
    assert lone._name.text() == "There is not enough memory."
    assert set(list(lone.desk.answerer.asked)[1:]) <= lone.desk.answerer.forgotten


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
def test_the_page_is_explained(lone):
    assert explained_at(lone.cards[1])[1] == ("scale",)


def test_a_bar_says_how_many_cells_are_there_while_they_are_measured(qapp, lone):
    line = lone.findChild(ProgressLine)
    assert line.isVisible() and line.bar.fraction is None
    facts = lone._facts[0].geometry()
    answer(lone.desk, 7)
    assert line.bar.fraction == 7 / len(places())
    button(lone, "measure").click()
    qapp.processEvents()
    assert not line.isVisible() and lone._facts[0].geometry() == facts
    button(lone, "measure").click()
    assert line.isVisible()
    answer(lone.desk, len(places()))
    assert not line.isVisible()
