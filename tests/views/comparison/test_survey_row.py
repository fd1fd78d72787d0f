"""How far a tab is measured, and what its button asks for, without the panel."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from explainer.core.measuring.seeds import MANY_SEEDS, USUAL_SEEDS
from explainer.views.comparison.worth.panel_page import CAPACITY, EFFICIENCY, PanelPage
from explainer.views.comparison.worth.survey_row import SurveyRow
from explainer.views.style.theme import Look


@pytest.fixture
def line(qtbot, monkeypatch):
    panel = QWidget()
    qtbot.addWidget(panel)
    made = SurveyRow(panel)
    made.apply_look(Look())
    made.panel, made.told, made.asked = panel, [], []
    monkeypatch.setattr(made, "show_progress", lambda *told: made.told.append(told))
    made.more_seeds_clicked.connect(lambda: made.asked.append("seeds"))
    made.capacity_clicked.connect(lambda: made.asked.append("capacity"))
    made.stop_clicked.connect(made.asked.append)
    return made


def ask(line):
    return line.findChild(QPushButton, "measure_button")


MORE, STOP, MEASURE = "100 seeds", "Stop", "Measure"


@pytest.mark.parametrize(
    ("tab", "page", "words", "asked"),
    [
        (EFFICIENCY, PanelPage(), MORE, ""),
        (EFFICIENCY, PanelPage(done=20, total=USUAL_SEEDS), MORE, "seeds"),
        (EFFICIENCY, PanelPage(done=100, total=MANY_SEEDS), MORE, ""),
        (EFFICIENCY, PanelPage(done=9, total=USUAL_SEEDS, busy=True), MORE, "seeds"),
        (EFFICIENCY, PanelPage(done=9, total=MANY_SEEDS, busy=True), STOP, EFFICIENCY),
        (CAPACITY, PanelPage(), MEASURE, "capacity"),
        (CAPACITY, PanelPage(done=3, total=7, busy=True), STOP, CAPACITY),
        (CAPACITY, PanelPage(done=7, total=7), MEASURE, ""),
    ],
)
def test_the_button_asks_for_what_is_not_there_or_stops_it(line, tab, page, words, asked):
    line.show_page(tab, page)
    assert (ask(line).text(), ask(line).isEnabled()) == (words, bool(asked))
    ask(line).click()
    assert "".join(line.asked) == asked
    assert ("Stop" in ask(line).toolTip()) is (words == STOP)


@pytest.mark.parametrize("tab", [EFFICIENCY, CAPACITY, "disagreement", "loss"])
def test_buttons_stand_where_there_is_something_to_ask_for(line, tab):
    line.show_page(tab, PanelPage())
    assert line.findChild(QPushButton, "methods_button").isHidden() is (tab != EFFICIENCY)
    assert ask(line).isHidden() is (tab not in (EFFICIENCY, CAPACITY))


@pytest.mark.parametrize(
    ("tab", "page", "fraction", "words"),
    [
        (EFFICIENCY, PanelPage(), 0.0, ""),
        (EFFICIENCY, PanelPage(done=5, total=20), 0.25, "5 of 20 seeds"),
        (EFFICIENCY, PanelPage(done=5, total=20, part=1.0), 0.3, "5 of 20 seeds"),
        (EFFICIENCY, PanelPage(total=20, busy=True), None, "0 of 20 seeds"),
        (EFFICIENCY, PanelPage(total=20, busy=True, resting=True), 0.0, "0 of 20 seeds"),
        (CAPACITY, PanelPage(done=1, total=4), 0.25, "1 of 4"),
    ],
)
def test_it_says_how_many_of_how_many_are_done(line, tab, page, fraction, words):
    line.show_page(tab, page)
    told, *said = line.told[-1]
    assert told == (fraction if fraction is None else pytest.approx(fraction))
    assert said == [words]


def test_other_methods_are_counted_in_place_of_seeds_and_only_there(line):
    page = PanelPage(done=20, total=20)
    line.count_methods(0, 20)
    line.show_page(EFFICIENCY, page)
    assert line.told[-1] == (None, "Other methods: 0 of 20 seeds")
    line.count_methods(5, 20)
    line.show_page(EFFICIENCY, page)
    assert line.told[-1][0] == 0.25 and line.told[-1][-1] == "Other methods: 5 of 20 seeds"
    line.show_page(CAPACITY, PanelPage(done=1, total=2))
    assert line.told[-1] == (0.5, "1 of 2")
    line.count_methods(0, 0)
    line.show_page(EFFICIENCY, page)
    assert line.told[-1] == (1.0, "20 of 20 seeds")


def test_whether_other_methods_are_drawn_is_shown_without_asking_for_it(line):
    asked = []
    line.methods_toggled.connect(asked.append)
    line.show_methods(shown=True)
    button = line.findChild(QPushButton, "methods_button")
    assert button.isChecked() and asked == []
    button.click()
    assert asked == [False]
