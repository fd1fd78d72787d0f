"""What were the unlabelled data worth: the panel's words, its buttons, its two tabs."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from explainer.core.measuring.seeds import AT_ONCE, MANY_SEEDS
from explainer.plotting.line_legend import LineSample
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.comparison.worth.panel_page import CAPACITY, FIGURE_NAMES
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch
from tests.factories import FACTS, worth
from tests.pictures import colours
from tests.views.legends import line_width

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot):
    widget = EfficiencyPanel()
    apply_theme(widget, Look())
    widget.apply_look(Look())
    widget.resize(493, 250)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def text(panel, name):
    return panel.findChild(QLabel, name).text()


def ask(panel):
    return panel.findChild(QPushButton, "measure_button")


def others(panel):
    return panel.findChild(QPushButton, "methods_button")


def open_tab(qtbot, panel, name):
    qtbot.mouseClick(panel.findChild(QAbstractButton, f"{name}_tab"), LEFT)


def test_before_anything_was_measured_it_says_when_it_will_be(panel):
    assert panel.card.note.text() == "Measured after the first comparison."
    assert panel.worth is None
    assert text(panel, "worth_number") == ""
    assert not ask(panel).isEnabled()


@pytest.mark.parametrize("name", ["helps · 20 seeds", "no evidence at 20 seeds"])
@pytest.mark.parametrize("number", ["+42.1", "−100.0", "+0.3"])
def test_an_average_says_at_any_width_that_it_is_one_and_of_how_many(panel, number, name):
    words, above = panel.words, set()
    panel.show_worth(replace(worth(headline=f"{number} points on average"), headline_name=name))
    for wide in range(440, max(words.number.sizeHint().width(), 110), -4):
        words.resize(wide, words.least(wide))
        assert words.unit.isVisible() and words.name.isVisible()
        assert words.unit.text().replace("\n", " ") == "points on average"
        assert words.name.text() == name
        for label in (words.number, words.unit, words.name):
            assert words.rect().contains(label.geometry()), (wide, label.text())
            assert label.height_for(label.text(), label.width()) <= label.height()
        needed = words.unit.fontMetrics().horizontalAdvance(
            max(words.unit.text().split("\n"), key=len)
        )
        assert needed <= words.unit.width()
        assert not words.number.geometry().intersects(words.unit.geometry())
        assert not words.unit.geometry().intersects(words.name.geometry())
        above.add(words.unit.geometry().top() >= words.number.geometry().bottom())
    assert above == {True, False}


def test_a_figure_is_shown_in_words(panel):
    panel.show_worth(worth())
    assert text(panel, "worth_number") == "+42.1"
    assert panel.words.unit.text() == "points"
    assert text(panel, "worth_name") == "helps · 20 seeds"
    assert tuple(fact.text() for fact in panel.facts.lines) == FACTS


@pytest.mark.parametrize("scale", [0.84, 1.0, 1.5])
def test_the_words_fit_at_any_size(panel, qapp, scale):
    look = Look(scale=scale)
    apply_theme(panel, look)
    panel.apply_look(look)
    for wide, number in product((150, 270, 440), ("+42.1", "−100.0", "+0.3")):
        check_that_words_fit(panel, qapp, look, wide, number)


def check_that_words_fit(panel, qapp, look, wide, number):
    headline = f"{number} points on average"
    panel.resize(round(wide * look.scale), 10)
    panel.resize(panel.width(), panel.least_height(panel.width(), courses=False))
    panel.show_worth(worth(headline=headline))
    panel.show_progress(100, 100, False)
    qapp.processEvents()
    words = panel.words
    assert words.number.accessibleName() == headline
    assert words.unit.isVisible()
    for label in (words.number, words.unit, words.name, panel.measured.words):
        needed = max(map(label.fontMetrics().horizontalAdvance, label.text().split("\n")))
        assert label.isHidden() or label.width() >= needed
    for fact in panel.facts.lines:
        assert fact.isHidden() or fact.height_for(fact.text(), fact.width()) <= fact.height()
    assert panel.measured.geometry().bottom() < panel.height()
    assert panel.card.room.height() >= look.length("least curve")


def test_words_that_change_move_nothing(panel, qapp):
    def places():
        qapp.processEvents()
        words = panel.words
        parts = (panel.card.room, words.name, panel.measured.bar, ask(panel), others(panel))
        return [part.geometry() for part in parts]

    before = places()
    panel.show_worth(worth())
    panel.show_progress(3, 20, True)
    assert places() == before
    facts = [fact.geometry() for fact in panel.facts.lines]
    panel.show_worth(worth(facts=("95 % interval −13.0 to +6.2", *FACTS[1:])))
    assert [fact.geometry() for fact in panel.facts.lines] == facts
    panel.show_worth(worth(headline="−3.0 points", headline_name="hurts", facts=("Short.",)))
    panel.show_progress(57, 100, True)
    assert places() == before


@pytest.mark.parametrize("scale", [0.84, 1.0, 1.25, 1.5])
def test_an_interval_takes_one_line(panel, scale):
    panel.apply_look(Look(scale=scale))
    fact = panel.facts.lines[0]
    width = fact.fontMetrics().horizontalAdvance("95 % interval −38.0 to +46.2")
    assert width <= panel.words.width()


def test_progress_is_said_and_drawn(panel):
    panel.show_progress(12, 20, True)
    assert text(panel, "worth_progress") == "12 of 20 seeds"
    assert panel.measured.bar.fraction == pytest.approx(0.6)
    panel.show_progress(0, 0, False)
    assert text(panel, "worth_progress") == ""
    assert not panel.measured.bar.isVisible()


def test_what_is_measured_first_says_so_until_something_is_done(panel):
    panel.show_progress(0, 20, True)
    panel.show_worth(None)
    assert text(panel, "worth_progress") == "0 of 20 seeds"
    assert panel.measured.bar.fraction is None  # A piece of the bar wanders.
    assert panel.card.note.text() == (
        f"Measuring the first {AT_ONCE} of 20 seeds, which train together."
    )
    panel.show_progress(AT_ONCE, 20, True)
    assert text(panel, "worth_progress").startswith("5 of 20 seeds")
    assert panel.measured.bar.fraction == AT_ONCE / 20


def test_what_rests_says_so_and_nothing_wanders(panel):
    panel.show_progress(0, 20, True, resting=True)
    panel.show_worth(None)
    assert panel.card.note.text() == "Measuring rests while models train."
    assert text(panel, "worth_progress") == "0 of 20 seeds"
    assert panel.measured.bar.fraction == 0


@pytest.mark.parametrize(
    ("progress", "face", "enabled"),
    [
        ((0, 0, False), "100 seeds", False),
        ((12, 20, True), "100 seeds", True),
        ((20, 20, False), "100 seeds", True),
        ((30, MANY_SEEDS, True), "Stop", True),
        ((MANY_SEEDS, MANY_SEEDS, False), "100 seeds", False),
    ],
)
def test_the_button_offers_what_can_be_asked_for(panel, progress, face, enabled):
    panel.show_progress(*progress)
    assert ask(panel).text() == face
    assert ask(panel).isEnabled() is enabled
    assert ask(panel).toolTip()


def test_more_seeds_are_asked_for_and_stopped(qtbot, panel):
    panel.show_progress(20, 20, False)
    with qtbot.waitSignal(panel.more_seeds_clicked):
        qtbot.mouseClick(ask(panel), LEFT)
    panel.show_progress(21, MANY_SEEDS, True)
    with qtbot.waitSignal(panel.stop_clicked):
        qtbot.mouseClick(ask(panel), LEFT)


def test_other_methods_are_switched_on_and_off(qtbot, panel):
    said = []
    panel.methods_toggled.connect(said.append)
    for _ in range(2):
        qtbot.mouseClick(others(panel), LEFT)
    assert said == [True, False]


def test_capacity_is_measured_on_request(qtbot, panel):
    with qtbot.waitSignal(panel.tab_chosen) as told:
        open_tab(qtbot, panel, CAPACITY)
    assert told.args == [CAPACITY]
    assert panel.card.note.text() == "Not measured yet: press Measure."
    assert not others(panel).isVisible()
    assert ask(panel).text() == "Measure"
    with qtbot.waitSignal(panel.capacity_clicked):
        qtbot.mouseClick(ask(panel), LEFT)
    panel.show_progress(2, 13, True, CAPACITY)
    with qtbot.waitSignal(panel.stop_clicked):
        qtbot.mouseClick(ask(panel), LEFT)
    panel.show_progress(13, 13, False, CAPACITY)
    assert not ask(panel).isEnabled()


def test_each_tab_keeps_its_own_figure(qtbot, panel):
    panel.show_worth(worth())
    panel.show_progress(20, 20, False)
    panel.show_worth(worth(headline="12 units", facts=()), CAPACITY)
    assert text(panel, "worth_number") == "+42.1"
    open_tab(qtbot, panel, CAPACITY)
    assert text(panel, "worth_number") == "12"
    assert text(panel, "worth_progress") == ""
    open_tab(qtbot, panel, "efficiency")
    assert text(panel, "worth_number") == "+42.1"
    assert text(panel, "worth_progress") == "20 of 20 seeds"


def test_what_the_points_are_is_said_as_far_as_there_is_room(panel):
    panel.show_worth(worth(headline="+42.1 points on average"))
    told = set()
    for wide in range(300, 120, -6):
        panel.words.resize(wide, panel.words.height())
        told.add(panel.words.unit.text())
    assert told == {"points on average", "points\non average"}


def test_a_number_without_evidence_is_muted(panel):
    panel.show_worth(replace(worth(), evident=False))
    assert panel.words.number.property("tone") == "muted"
    panel.show_worth(worth())
    assert panel.words.number.property("tone") == "text"


def test_a_figure_can_be_taken_away(panel):
    panel.show_worth(worth())
    panel.show_worth(None)
    assert text(panel, "worth_number") == ""
    assert panel.card.note.text() == "Measured after the first comparison."


# The legend


@pytest.fixture
def legend(qtbot):
    widget = LegendRows("some_legend")
    widget.apply_look(Look())
    widget.resize(467, widget.height())
    qtbot.addWidget(widget)
    widget.show()
    return widget


def lines(*names):
    return tuple(LineSample(name, "muted", thin=True) for name in names)


def test_a_legend_that_needs_more_rows_grows_and_leaves_none_out(legend):
    kept, names = legend.height(), [f"a method with a long name, {n}" for n in range(7)]
    legend.resize(260, kept)
    legend.show_samples(lines(*names))
    set_ = legend._legend()
    assert len(set_.entries) == 7 and set_.height <= legend.height() and legend.height() > kept
    legend.show_samples(lines("one"))
    assert legend.height() == kept


@pytest.mark.parametrize("scale", [0.84, 1.0, 1.5])
def test_all_methods_fit_into_the_legend(legend, scale):
    legend.apply_look(Look(scale=scale))
    legend.show_samples(
        lines(
            *("best possible", "now", "random encoder"),
            *("1-NN", "label spreading", "RBF SVM"),
        )
    )
    assert line_width(legend) <= {0.84: 351, 1.0: 467, 1.5: 700}[scale]


def test_the_legend_keeps_its_height(legend):
    before = legend.height()
    legend.show_samples(lines("one"))
    legend.show_samples(())
    assert legend.height() == before
    assert legend.accessibleName() == ""


def test_a_sample_is_drawn_as_its_line_is(legend):
    legend.show_samples(lines("one"))
    seen = colours(legend.grab(QRect(0, 0, 18, legend.height())).toImage())
    assert Look().colour("muted").name() in seen or len(seen) > 1


def test_other_methods_have_a_count_of_their_own_while_they_are_measured(panel):
    panel.show_methods_progress(5, 20)
    panel.show_progress(20, 20, False)
    assert text(panel, "worth_progress") == "Other methods: 5 of 20 seeds"
    assert panel.measured.bar.fraction == pytest.approx(0.25)
    assert panel.measured.bar.accessibleName() == "Other methods: 5 of 20 seeds"
    panel.choose_tab(CAPACITY)
    assert text(panel, "worth_progress") == ""
    panel.choose_tab("efficiency")
    panel.show_methods_progress(0, 0)
    panel.show_progress(20, 20, False)
    assert text(panel, "worth_progress") == "20 of 20 seeds"


@pytest.mark.parametrize("wide", [240, 270, 493])
def test_the_tabs_stay_where_they_are_whatever_is_open(qapp, panel, wide):
    panel.offer_courses(offered=True)
    panel.show_worth(worth())
    panel.show_progress(20, 20, False)
    panel.resize(wide, 600)
    qapp.processEvents()
    tabs = panel.findChild(Switch)
    tops = {}
    for name in FIGURE_NAMES:
        panel.choose_tab(name)
        qapp.processEvents()
        tops[name] = tabs.y()
    assert set(tops.values()) == {tops["efficiency"]}


def test_beside_the_training_curves_the_seeds_stay(panel):
    panel.offer_courses(offered=True)
    panel.show_worth(worth())
    panel.show_progress(12, 20, True)
    panel.choose_tab("loss")
    assert text(panel, "worth_number") == "+42.1"
    assert text(panel, "worth_progress") == "12 of 20 seeds"
    assert ask(panel).isVisible() and others(panel).isVisible()
    panel.show_progress(13, 20, True)
    assert text(panel, "worth_progress").startswith("13 of 20 seeds")


def test_methods_asked_for_beside_the_training_curves_are_seen(qtbot, panel):
    panel.offer_courses(offered=True)
    panel.choose_tab("loss")
    with qtbot.waitSignal(panel.methods_toggled):
        others(panel).click()
    assert panel.tab == "efficiency"


def test_a_tab_that_was_offered_no_more_comes_back(panel):
    panel.offer_courses(offered=True)
    panel.choose_tab("loss")
    panel.offer_courses(offered=False)
    assert panel.tab == "efficiency"
    panel.offer_courses(offered=True)
    assert panel.tab == "loss"
    panel.offer_courses(offered=False)
    panel.choose_tab(CAPACITY)
    panel.offer_courses(offered=True)
    assert panel.tab == CAPACITY


def test_how_far_the_first_seeds_are_is_said_with_what_they_are_at_and_drawn(panel):
    panel.show_progress(0, 20, True)
    panel.show_under_way(2.5, "pretraining")
    assert panel.measured.bar.fraction == 2.5 / 20
    said = f"Measuring the first {AT_ONCE} of 20 seeds, which train together: pretraining."
    assert panel.card.note.text() == said
    assert text(panel, "worth_progress").startswith("0 of 20 seeds")
    panel.show_progress(5, 20, True)
    panel.show_under_way(1.0, "fine-tuning")
    assert panel.measured.bar.fraction == 6 / 20
    panel.show_under_way(0.0, "")
    assert panel.measured.bar.fraction == 5 / 20
