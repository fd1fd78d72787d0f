"""The glossary: every quantity has its meaning, its formula where there is one, its source."""

import pytest

from explainer.core.help.controls import CHOSEN, CONTROLS
from explainer.core.help.explanations import TERMS, explained, explanation
from explainer.core.help.numbers import NUMBERS
from explainer.core.help.panels import PANELS
from explainer.core.settings.catalogue import FINETUNINGS, OBJECTIVES, VIEWS
from explainer.core.settings.settings import settings_for

MOONS = settings_for("moons")


def plain(text):
    return text


def test_no_term_is_defined_twice():
    assert len(TERMS) == sum(map(len, (NUMBERS, PANELS, CONTROLS, CHOSEN)))


@pytest.mark.parametrize("name", TERMS)
def test_a_term_is_a_title_and_whole_sentences(name):
    term = TERMS[name]
    assert term.title and not term.title.endswith(".")
    assert term.meaning.endswith(".")
    assert not term.formula.endswith(".")


@pytest.mark.parametrize("name", ["test accuracy", "train accuracy", "test loss", "rank", "worth"])
def test_a_measured_number_names_its_formula_and_its_source(name):
    assert TERMS[name].formula and TERMS[name].source


def test_an_explanation_says_what_it_is_then_its_formula_then_its_source():
    lines = explanation(TERMS["rank"], plain).splitlines()
    assert lines[0].startswith("Effective rank: How many directions")
    assert lines[1].startswith("Formula: exp(")
    assert lines[2] == "Source: Roy & Vetterli 2007, §2"


def test_what_has_neither_formula_nor_source_says_nothing_of_them():
    assert explanation(TERMS["scene"], plain).count("\n") == 0


def test_an_unknown_name_is_explained_by_nothing():
    assert explained("nonsense", MOONS, plain) == ""


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_every_objective_is_explained_where_it_is_chosen(objective):
    scene = "language" if OBJECTIVES[objective].words else "moons"
    text = explained("objective", settings_for(scene, objective=objective), plain)
    assert TERMS[f"objective {objective}"].meaning in text
    assert TERMS["objective"].meaning in text


def test_every_choice_of_views_and_fine_tuning_has_its_term():
    assert all(f"views {name}" in TERMS for name in VIEWS)
    assert all(f"finetuning {name}" in TERMS for name in FINETUNINGS)


def test_words_are_said_in_the_language_that_is_spoken():
    said = explanation(TERMS["noise"], lambda text: f"<{text}>")
    assert said.startswith("<Noise>: <How far")
    assert "<Formula: <x + noise" in said
