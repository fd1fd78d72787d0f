"""What is this? Every number, control and panel of the real window answers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSlider, QSpinBox, QWidget

from explainer.core.help.explanations import TERMS
from explainer.views.help.guide import NAMES, explained_at, terms_of
from explainer.views.plots.plot_card import PlotCard

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
PARTS = (QAbstractButton, QComboBox, QSlider, QSpinBox, PlotCard)


def child(window, name):
    return window.findChild(QWidget, name)


def asked(window):
    return window.guide.popup.isVisible()


def said(window):
    return window.guide.popup.accessibleName()


def test_every_name_leads_to_terms_that_there_are():
    assert all(term in TERMS for terms in NAMES.values() for term in terms)


def test_every_named_part_of_the_table_is_in_the_window(window):
    """An entry that no widget has would be an explanation that nobody ever sees."""
    named = {terms for widget in window.findChildren(QWidget) for terms in [terms_of(widget)]}
    assert set(NAMES.values()) <= named


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_every_control_and_plot_is_explained_by_more_than_the_window(window, kind):
    parts = [part for part in window.findChildren(kind) if part.isVisibleTo(window)]
    assert parts
    assert [part.objectName() for part in parts if explained_at(part) is None] == []


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("supervised_accuracy", "Test accuracy"),
        ("pretrained_details", "Train accuracy"),
        ("pretrained_verdict", "Verdict"),
        ("supervised_badge_1", "Badge"),
        ("supervised_decision", "Decision boundary"),
        ("pretrained_embedding", "Embedding"),
        ("worth_number", "Difference"),
        ("labels_number", "Labels per class"),
        ("noise_row", "Noise"),
        ("objective_choice", "Pretraining"),
    ],
)
def test_a_part_is_explained_by_its_own_term(window, name, title):
    window.guide.show_for(child(window, name))
    assert said(window).startswith(f"{title}: ")
    assert asked(window)


def test_the_chosen_objective_is_explained_with_its_loss(window):
    window.guide.show_for(child(window, "objective_choice"))
    assert "van den Oord et al. 2018" in said(window)
    window.store.change(objective="vicreg")
    window.guide.show_for(child(window, "objective_choice"))
    assert "Bardes, Ponce & LeCun 2022" in said(window)


def test_f1_explains_what_has_the_focus_and_escape_gives_it_back(window, qtbot):
    slider = child(window, "noise_slider")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_F1)
    assert said(window).startswith("Noise: ")
    QTest.keyClick(window.guide.popup, Qt.Key.Key_Escape)
    assert not asked(window)
    assert slider.hasFocus()


def test_after_asking_a_click_explains_and_does_nothing_else(window):
    window.guide.ask()
    button = child(window, "reset_button")
    before = list(window.store._runner.calls)
    QTest.mouseClick(button, LEFT)
    assert said(window).startswith("Reset: ")
    assert window.store._runner.calls == before
    assert not window.guide._asking


def test_the_question_mark_button_asks(window):
    QTest.mouseClick(child(window, "help_button"), LEFT)
    assert window.guide._asking
    said = "Click on anything to learn what it is (Esc ends)"
    assert window.store.notice == said
    window.store.dismiss_notice()  # It goes by itself after a while; the click is still waited for.
    assert window.store.notice == said
    window.guide.stop()
    assert window.store.notice == ""


def test_escape_takes_the_question_back(window):
    QTest.keyClick(window, Qt.Key.Key_F1, SHIFT)
    assert window.guide._asking
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.guide._asking
    assert not asked(window)


def test_an_explanation_lies_inside_the_window_wherever_it_is_asked_for(window):
    for name in ("find_button", "seed_box", "efficiency_curve", "fairness", "labels_slider"):
        window.guide.show_for(child(window, name))
        popup = window.guide.popup
        corner = popup.mapTo(window, QPoint(0, 0))
        assert window.rect().contains(popup.rect().translated(corner)), name
