"""What a chapter hides, finds and counts, on chapters of a test's own."""

import json
from dataclasses import replace

import pytest

from explainer.core.story import chapters as told_in
from explainer.core.story.chapters import (
    CURVE,
    EXHIBIT,
    UNKNOWN,
    Chapter,
    Question,
    StoryStep,
    chapters,
    filled,
    tally,
)
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE, Finding, count, told

WORDS = {"en": "Words."}
PLAIN = StoryStep(WORDS, WORDS)
OF_CURVE, OF_EXHIBIT = (
    replace(PLAIN, ask=Question(WORDS, (WORDS, WORDS), shown_by=part)) for part in (CURVE, EXHIBIT)
)


def chapter(*steps, number=1):
    return Chapter(number, "name", WORDS, WORDS, {"scene": "moons"}, steps, WORDS, WORDS)


def test_a_curve_is_hidden_until_the_last_question_about_it_is_done():
    made = chapter(PLAIN, OF_CURVE, PLAIN, OF_CURVE, PLAIN)
    hidden = [[made.hidden_at(n, done=done) for done in (False, True)] for n in range(5)]
    assert [[CURVE in at for at in each] for each in hidden] == [
        [True, True],
        [True, True],
        [True, True],
        [True, False],
        [False, False],
    ]


def test_an_exhibit_is_hidden_on_its_own_page_alone_unless_a_step_waits_with_it():
    made = chapter(replace(PLAIN, waits=True), PLAIN, OF_EXHIBIT)
    hidden = [[made.hidden_at(n, done=done) for done in (False, True)] for n in range(3)]
    assert hidden == [[{EXHIBIT}] * 2, [set()] * 2, [{EXHIBIT}, set()]]


def test_a_question_that_nothing_shows_hides_nothing():
    assert chapter(replace(PLAIN, ask=Question(WORDS, ()))).hidden_at(0, done=False) == set()


def test_a_step_finds_the_choices_of_the_last_step_before_it_that_made_any():
    first, second = {"scene": "spirals"}, {"scene": "circles"}
    made = chapter(PLAIN, replace(PLAIN, choices=first), PLAIN, replace(PLAIN, choices=second))
    found = [made.choices_before(n) for n in range(5)]
    assert found == [made.start, made.start, first, first, second]


def test_the_figure_of_a_page_is_that_of_its_pictured_step_or_of_its_last():
    assert chapter(PLAIN, PLAIN, PLAIN).pictured == 2
    assert chapter(PLAIN, replace(PLAIN, pictured=True), PLAIN).pictured == 1


@pytest.mark.parametrize(
    ("finding", "right", "answer"),
    [
        (None, 1, None),
        (Finding({}, holds=True), 1, 1),
        (Finding({}, holds=False), 1, None),
        (Finding({}), 1, None),
        (Finding({}, answer=0), 1, 0),
        (Finding({}, holds=False, answer=0), 1, 0),
        (Finding({}, holds=True), None, None),
    ],
)
def test_an_answer_is_measured_where_the_measurement_names_it_or_bears_the_claim_out(
    finding, right, answer
):
    assert Question(WORDS, (WORDS, WORDS), right=right).measured(finding) == answer


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ({}, True),
        ({"controls": ("scene",), "views": "embedding", "stand": "end"}, True),
        ({"choices": {"scene": "moons"}}, False),
        ({"act": "play"}, False),
        ({"tab": "groups"}, False),
        ({"exhibit": "scale"}, False),
        ({"measured": WORDS}, False),
        ({"ask": Question(WORDS, ())}, False),
    ],
)
def test_a_step_is_only_read_where_nothing_would_be_seen_to_happen(change, read):
    assert replace(PLAIN, **change).only_read is read


def test_figures_are_filled_in_by_their_names_and_an_ellipsis_for_what_is_unknown():
    finding = Finding({"few": count(3)})
    assert filled("{few} of {many}", finding, str) == f"{told(count(3), str)} of {UNKNOWN}"
    assert filled("{few}", None, str) == UNKNOWN


def test_the_last_page_counts_chapters_by_what_the_rule_has_said(monkeypatch):
    counted = chapter(replace(PLAIN, tallied=True), PLAIN, replace(PLAIN, tallied=True))
    monkeypatch.setattr(told_in, "chapters", lambda: (counted, chapter(PLAIN, number=2)))
    assert told_in.tallied() == ((counted, 0), (counted, 2))
    said = {(4, 0): HELPS, (2, 1): HELPS, (2, 3): HELPS, (3, 0): HURTS, (1, 0): NO_EVIDENCE}
    figures = tally({place: Finding({}, effect=word) for place, word in said.items()}).figures
    assert figures["helped"].value == (2, 4) and figures["hurt"].value == (3,)
    assert figures["undecided"].value == (1,)
    assert (figures["known"].value, figures["all"].value) == (5, 2)


def test_a_chapter_is_read_with_its_number_and_its_steps(tmp_path):
    step = {"say": WORDS, "do": WORDS, "set": {"scene": "moons"}, "controls": ["scene"]}
    asked = {"say": WORDS, "do": WORDS, "scale": {}, "chapters": [1, 2]}
    asked["ask"] = {"question": WORDS, "answers": [WORDS, WORDS], "right": 1}
    rest = dict.fromkeys(("title", "claim", "caution", "notes"), WORDS) | {"name": "own"}
    for number in (12, 3):
        text = json.dumps(rest | {"start": {"scene": "circles"}, "steps": [step, asked]})
        (tmp_path / f"{number:02}-own.json").write_text(text, encoding="utf-8")
    first, second = chapters(tmp_path)
    assert (first.number, second.number) == (3, 12) and first.start == {"scene": "circles"}
    one, other = first.steps
    assert (one.choices, one.controls, one.ask) == ({"scene": "moons"}, ("scene",), None)
    assert (other.exhibit, other.chapters, other.choices) == ("scale", (1, 2), None)
    assert other.ask.right == 1 and other.ask.answers == (WORDS, WORDS)
