"""The texts of the story: both languages side by side, short sentences, no figure typed."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from explainer.core.exhibits.registry import exhibit
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import CURVE, EXHIBIT, chapters
from explainer.core.tour.about_data import AT_LARGE
from explainer.export.drawing.speech import say_in
from explainer.science.story.chapters import MEASURES, TIMED
from explainer.session.presenting.panels import EMBEDDINGS
from explainer.views.comparison.worth.panel_page import FIGURE_NAMES
from explainer.views.controls.section_column import NAMED
from explainer.views.story.story_acts import ACTS

FOLDER = Path(__file__).parents[1] / "assets" / "lessons"
CHAPTERS = sorted(FOLDER.glob("[0-9]*.json"))
LANGUAGES = {"en", "zh"}
CHAPTER_KEYS = {"name", "title", "claim", "start", "steps", "caution", "notes"}
TEXT_KEYS = {"say", "do", "ask", "measured"}
DRIVING_KEYS = {"set", "act", "stand", "views", "tab", "town", "school", "controls", "chapters"}
STANDS = ("first", "begin", "pretrain", "unnamed")
"""Where a step may begin: at or near the first step, after pretraining, or before any label."""
MARKING_KEYS = {"tallied", "pictured", "waits"}
MOST_WORDS, USUAL_WORDS = 25, 15


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def texts(part):
    """Every pair of texts in a part of a chapter."""
    if isinstance(part, dict) and set(part) == LANGUAGES:
        return [part]
    parts = part.values() if isinstance(part, dict) else part if isinstance(part, list) else []
    return [pair for each in parts for pair in texts(each)]


def names(text):
    return sorted(re.findall(r"{(\w+)}", text))


def sentences(text):
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def test_chapters_are_numbered_from_one_without_a_gap_and_one_leads_back_to_others():
    assert [int(path.name[:2]) for path in CHAPTERS] == list(range(1, len(CHAPTERS) + 1))
    leading = [any("chapters" in step for step in read(path)["steps"]) for path in CHAPTERS]
    assert leading.count(True) == 1


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_has_all_its_parts(path):
    chapter = read(path)
    assert set(chapter) == CHAPTER_KEYS and path.stem.endswith(chapter["name"])
    assert 3 <= len(chapter["steps"]) <= 5
    for step in chapter["steps"]:
        assert {"say", "do"} <= set(step) <= TEXT_KEYS | DRIVING_KEYS | MARKING_KEYS
        assert "ask" not in step or 2 <= len(step["ask"]["answers"]) <= 4


@pytest.mark.parametrize("path", [*CHAPTERS, FOLDER / "glossary.json"], ids=lambda path: path.stem)
def test_both_languages_name_the_same_figures_and_say_something(path):
    pairs = texts(read(path))
    assert len(pairs) > 10
    for pair in pairs:
        assert all(pair.values()), pair
        assert names(pair["en"]) == names(pair["zh"]), pair


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_what_was_measured_is_named_and_never_typed(path):
    measured = [step["measured"] for step in read(path)["steps"] if "measured" in step]
    assert measured
    for text in (each for pair in measured for each in pair.values()):
        assert not re.search(r"\d", re.sub(r"{\w+}|95\s?%", "", text)), text
    assert any(names(pair["en"]) for pair in measured)


def test_the_story_does_what_the_tour_says_of_it():
    (said,) = [row.how for row in AT_LARGE.rows if "story" in row.how]
    assert "twelve chapters" in said and len(chapters()) == 12
    asks = [sum(step.ask is not None for step in chapter.steps) for chapter in chapters()]
    assert "all but the last ask for predictions" in said and min(asks[:-1]) >= 2
    assert "each shows what was measured" in said
    assert all(any(step.measured for step in chapter.steps) for chapter in chapters())


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_sentences_are_short(path):
    lengths = [len(s.split()) for pair in texts(read(path)) for s in sentences(pair["en"])]
    assert max(lengths) <= MOST_WORDS
    assert sum(lengths) / len(lengths) <= USUAL_WORDS


@pytest.mark.parametrize("path", [*CHAPTERS, FOLDER / "glossary.json"], ids=lambda path: path.stem)
def test_chinese_has_its_own_punctuation(path):
    for pair in texts(read(path)):
        plain = re.sub(r"{\w+}", "", pair["zh"])
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]", plain), plain


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.name)
def test_what_a_chapter_drives_is_there(chapter):
    for step in chapter.steps:
        assert step.act in {"", *ACTS} and step.stand in {"", *STANDS}
        assert not step.ask or step.ask.shown_by in {"", CURVE, EXHIBIT}
        assert step.tab in {"", *FIGURE_NAMES} and step.views in {"", EMBEDDINGS}
        assert set(step.controls) <= set(NAMED)
        assert set(step.chapters) <= {each.number for each in chapters()}
        if step.exhibit:
            exhibit(step.exhibit).choices(**step.exhibit_choices)
    for choices in (chapter.start, *(step.choices for step in chapter.steps)):
        if choices:
            settings_for(**choices)


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.name)
def test_every_step_that_tells_figures_has_a_measurement(chapter):
    telling = {place for place, step in enumerate(chapter.steps) if step.measured}
    known = {*MEASURES.get(chapter.name, {}), *TIMED.get(chapter.name, {})}
    counting = {place for place, step in enumerate(chapter.steps) if step.chapters}
    assert telling - counting == known


def test_controls_that_a_step_needs_are_those_that_it_changes():
    """A viewer who is to do something by hand must find the control for it."""
    for chapter in chapters():
        for place, step in enumerate(chapter.steps):
            before, after = chapter.choices_before(place), step.choices or {}
            changed = {name for name in after if after[name] != before.get(name)}
            assert not changed or step.controls, (chapter.name, place, changed)


def test_a_control_is_called_what_stands_above_it_while_a_step_needs_it():
    """A guided page shows its controls without the headings of their sections."""
    told, labels = say_in("zh"), {row.label for row in ROWS if row.control}
    called = []
    for pair in (step.do for chapter in chapters() for step in chapter.steps):
        english = re.findall(r"under ([A-Z]\w+(?: [a-z]+)?)", pair["en"])
        assert re.findall("在“(.+?)”里选", pair["zh"]) == [told(each) for each in english]
        called += english
    assert len(called) >= 4 and set(called) <= labels


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_has_every_character_of_the_story(qapp, weight):
    font = QRawFont(str(assets_folder() / "fonts" / f"NotoSansCJK-{weight}.otf"), 16)
    written = "".join(file.read_text(encoding="utf-8") for file in FOLDER.glob("*.json"))
    chinese = {letter for letter in written if ord(letter) > ord("\N{CJK RADICAL REPEAT}")}
    assert len(chinese) > 500
    assert [each for each in chinese if not font.supportsCharacter(ord(each))] == []
