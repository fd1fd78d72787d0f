"""Pages of exhibits without a window: what they ask for, show, and wait for."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.store import Store
from explainer.views.exhibits.scale_page import ScalePage
from explainer.views.exhibits.suitability_page import SuitabilityPage
from explainer.views.exhibits.town_page import TownPage
from explainer.views.style.theme import Look
from tests import studies
from tests.factories import FakeAnswerer, FakeRunner
from tests.scale_cells import cell


@pytest.fixture
def ground(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.answerer, made.owner = FakeAnswerer(), QObject()
    made.inquiries = Inquiries(made.answerer, made.owner)
    made.store = Store(studies.settings(), FakeRunner())
    return made


def page_of(ground, name, kind):
    made = kind(name, ground.inquiries, ground.store, str, ground)
    made.apply_look(Look())
    made.ground, made.answerer = ground, ground.answerer
    return made


@pytest.fixture
def scale(ground):
    return page_of(ground, "scale", ScalePage)


@pytest.fixture
def suits(ground):
    return page_of(ground, "suitability", SuitabilityPage)


def button(page, name):
    return page.findChild(QPushButton, f"{name}_button")


def answer_cells(scale, count):
    waits = [task for task in scale.answerer.asked if task not in scale.answerer.forgotten]
    for task in waits[:count]:
        _, *place, seeds, _ = scale.answerer.asked[task][1]
        scale.ground.inquiries.take(task, cell(*place, seeds=seeds))


def test_measuring_goes_on_is_stopped_and_goes_on_again(scale):
    measure = button(scale, "scale_measure")
    assert measure.text() == "Go on measuring" and not scale._asking
    scale.begin()
    assert measure.text() == "Stop measuring" and scale._asking
    measure.click()
    assert measure.text() == "Go on measuring" and not scale._asking
    assert scale.answerer.forgotten
    measure.click()
    assert measure.text() == "Stop measuring"


def test_who_has_stopped_is_not_asked_for_more_by_a_choice_of_what_is_seen(scale):
    scale.begin()
    scale.give_up()
    asked = len(scale.answerer.asked)
    scale.choose(labels=scale.choices.labels)
    assert not scale._asking and len(scale.answerer.asked) == asked


def test_while_it_measures_it_goes_on_whatever_is_chosen(scale):
    scale.begin()
    scale.choose(labels=scale.choices.labels)
    assert scale._asking


def test_nothing_can_be_taken_along_until_a_cell_is_there(scale):
    scale.begin()
    export = button(scale, "scale_export")
    assert not export.isEnabled() and "until a cell is measured" in export.toolTip()
    scale.show()
    answer_cells(scale, 1)
    assert len(scale.shown.answers) == 1
    scale.choose(labels=scale.choices.labels)
    assert export.isEnabled()


def test_what_cannot_be_measured_ends_it_but_not_what_others_asked(scale):
    scale.begin()
    scale.ground.inquiries.missed.emit(("town", 1), "It is gone.")
    assert scale._asking
    scale.ground.inquiries.missed.emit(scale._questions[0], "It is gone.")
    assert not scale._asking and scale._name.text() == "It is gone."


def test_towns_are_drawn_anew_from_the_next_seed(ground, monkeypatch):
    town, chosen = TownPage("town", ground.inquiries, ground.store, str, ground), []
    monkeypatch.setattr(town, "choose", lambda **choices: chosen.append(choices))
    button(town, "town_again").click()
    assert chosen == [{"seed": town.choices.seed + 1}]


def known(monkeypatch, suits, **changes):
    """Have a study found what nobody has measured; it is measured unless `changes` say so."""
    told = SimpleNamespace(found=studies.study(), measuring=False, chosen=[], acts=[])
    told.choose = lambda *what: told.chosen.append(what)
    told.measure = lambda: told.acts.append("measure")
    told.stop = lambda: told.acts.append("stop")
    vars(told).update(changes)
    monkeypatch.setattr(suits, "_study", told)
    suits._show()
    return told


def test_the_nearest_label_count_that_is_measured_is_shown(suits, monkeypatch):
    known(monkeypatch, suits)
    for wanted, labels in ((1, 1), (2, 1), (4, 5), (30, 5)):
        suits._on_labels_chosen(float(wanted))
        assert suits.choices.labels == labels


def test_only_a_label_count_that_moves_and_is_measured_is_followed(suits, monkeypatch):
    known(monkeypatch, suits)
    count = suits.ground.store.settings.labels_per_class
    suits._on_labels_chosen(1.0)
    settings = suits.ground.store.settings
    suits.follow(settings.changed(labels_per_class=count))
    assert suits.choices.labels == 1
    suits.follow(settings.changed(labels_per_class=5))
    assert suits.choices.labels == 5
    suits.follow(settings.changed(labels_per_class=2))
    assert suits.choices.labels == 5


def test_the_most_accurate_way_is_picked_until_somebody_picks_another(suits, monkeypatch):
    study = studies.study()
    first, last = study.candidates[0], study.candidates[-1]
    told = known(monkeypatch, suits, found=studies.study({last: 0.05}))
    assert suits.choices.picked == last
    suits._on_row_chosen("/".join(first))
    assert suits.choices.picked == first
    button(suits, "suitability_use").click()
    assert told.chosen == [(first, suits.choices.labels)]
    assert suits.choices.picked == last


def test_what_is_used_is_left(suits, monkeypatch, qtbot):
    known(monkeypatch, suits)
    with qtbot.waitSignal(suits.leave_clicked, timeout=500):
        button(suits, "suitability_use").click()


@pytest.mark.parametrize(
    ("measuring", "complete", "offer"),
    [
        (True, False, ("Stop", ["stop"])),
        (True, True, ("Stop", ["stop"])),
        (False, False, ("Measure", ["measure"])),
        (False, True, ("Measure", [])),
    ],
)
def test_one_button_measures_what_is_missing_and_stops(
    suits, monkeypatch, measuring, complete, offer
):
    found = studies.study() if complete else suits._study.found
    told = known(monkeypatch, suits, found=found, measuring=measuring)
    measure = button(suits, "suitability_measure")
    measure.click()
    assert (measure.text(), told.acts) == offer
    assert measure.isEnabled() is bool(told.acts)
