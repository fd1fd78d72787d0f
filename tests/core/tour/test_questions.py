"""The tour: what its rows say of the screen, of keys and of numbers is so."""

import re
from xml.etree import ElementTree

import pytest

from explainer.core.exhibits.scale.scale_choices import CROWDS, WIDTHS
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    BASELINES,
    EXAMPLES_OF_FAILURE,
    INITIALISATIONS,
    OBJECTIVES,
)
from explainer.core.settings.dataset import FEWEST_ROWS, MOST_COLUMNS, MOST_ROWS
from explainer.core.settings.scene_cards import SCENES, SUBJECT_NAMES
from explainer.core.story.chapters import chapters
from explainer.core.tour.questions import GROUPS
from explainer.core.tour.row import (
    BEGUN,
    BEGUN_TITLE,
    NOWHERE,
    PART,
    WHOLE,
    WHOLE_TITLE,
    nearness,
)
from explainer.session.presenting.stops import COUNTS

ROWS = [row for group in GROUPS for row in group.rows]
HOW = {row.question: row.how for row in ROWS}
QUOTED = re.compile("“([^”]+)”")
CHINESE = {
    message.findtext("source"): message.findtext("translation")
    for message in ElementTree.parse(assets_folder() / "i18n/zh.ts").iter("message")
}
SHOWN = {source.replace("&", ""): source for source in CHINESE if source}
SIGNS = {"?"}
"""What stands on the screen in either language as it is."""


def test_every_question_stands_once_and_is_answered_in_a_few_lines():
    questions = [row.question for row in ROWS]
    assert len(questions) == len(set(questions)) > 45
    assert all(len(group.rows) >= 3 for group in GROUPS)
    assert max(len(row.how.split()) for row in ROWS) <= 60
    assert [row.question for row in ROWS if len(row.how) < 20] == []


def test_what_stands_in_quotation_marks_stands_on_the_screen():
    named = {name for row in ROWS for name in QUOTED.findall(row.how)}
    assert len(named) > 25
    assert {name for name in named - SIGNS if name not in SHOWN} == set()


def test_the_same_stands_in_them_in_chinese():
    for row in ROWS:
        named = [each for each in QUOTED.findall(row.how) if each not in SIGNS]
        expected = {re.sub(r"\(&.\)|&", "", CHINESE[SHOWN[name]]) for name in named}
        assert expected <= set(QUOTED.findall(CHINESE[row.how])), row.question


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question)
def test_no_key_is_typed_that_an_action_knows(row):
    assert not re.search(r"\b(Ctrl|Alt|Shift|Enter|Escape|F\d+|Page (Down|Up))\b", row.how)


def test_bounds_of_tables_are_those_of_the_program():
    said = HOW["What about my own data?"]
    assert f"2 to {MOST_COLUMNS} columns" in said
    assert f"{FEWEST_ROWS} to {MOST_ROWS:,} rows" in said


def test_numbers_are_those_of_the_program():
    stops = ", ".join(map(str, COUNTS[:-1])) + f" and {COUNTS[-1]} labels per class"
    assert stops in HOW["How do I show it on a beamer?"]
    scale = HOW["Larger crowds, wider networks?"]
    assert f"{CROWDS[0]:,} to {CROWDS[-1]:,} sentences" in scale and "five widths" in scale
    assert len(WIDTHS) == 5
    assert "twelve chapters" in HOW["Why are large models pretrained?"] and len(chapters()) == 12
    assert "Four subjects" in HOW["What is schooling worth?"] and len(SUBJECT_NAMES) == 4


def test_what_can_be_chosen_is_told_whole():
    said = HOW["What if the network were another one?"].lower()
    assert all(name in said for name in ARCHITECTURES)
    assert "three good ways and in three bad" in said and len(INITIALISATIONS) == 6
    assert HOW["What does pretraining do?"].endswith(
        "Two are there to be seen failing: a collapse, and a placebo with random partners."
    )
    assert set(EXAMPLES_OF_FAILURE) == {"collapse", "placebo"} and len(OBJECTIVES) == 10
    methods = HOW["How good are other methods with the same labels?"].lower()
    named = ("logistic", "machine", "nearest", "spreading", "self-training", "word vectors")
    assert all(name in methods for name in (*named, "naive bayes"))
    assert len(BASELINES) - 2 == len(named) + 1 - 0  # Two graphs are spread along; one is a mark.
    false = next(row for row in ROWS if row.question == "Where is what pretraining assumes false?")
    titles = {card.title for card in SCENES.values()}
    assert len(false.actions) == 5 and set(false.actions) <= titles


def test_a_whole_word_goes_before_a_beginning_and_a_title_before_what_is_told():
    slide = ("slide", "Onto a slide"), ("slide", "Copy"), ("slide", "One slider"), ("slide", "x")
    told = ("", "the slide", "", "two sliders")
    near = [
        nearness(word, [title], [text]) for (word, title), text in zip(slide, told, strict=True)
    ]
    assert near == [WHOLE_TITLE, WHOLE, BEGUN_TITLE, BEGUN]
    assert nearness("lide", ["Onto a slide"], []) == PART
    assert nearness("\u6807\u7b7e", ["\u6bcf\u7c7b\u6807\u7b7e\u6570"], []) == WHOLE_TITLE
    assert nearness("fit porpoise", ["Underfit or overfit on purpose"], []) == NOWHERE
    assert nearness("fit purpose", ["Underfit or overfit on purpose"], []) == PART
    assert nearness("", ["anything"], []) < NOWHERE
