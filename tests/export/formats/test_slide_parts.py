"""What stands on a slide and in its notes: which words, in which colour, how large a picture."""

import io
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image
from pptx.util import Inches

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import figure
from explainer.core.measuring.curve_counts import looked_at
from explainer.core.story.handout import Handout, HandoutPage, Paragraph
from explainer.export.formats import slides, story_deck
from explainer.export.formats.chart import rgb
from explainer.export.formats.deck import _ComparisonDeck
from explainer.export.formats.slide_words import SlideWords
from explainer.export.formats.slides import Deck
from explainer.files.marks import software
from tests.export.figures_factory import showing


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 4)


@pytest.fixture(scope="module")
def whole(known):
    return figure("comparison", known, str)


@pytest.fixture
def deck():
    return Deck("dark", "en", "title", "subject", "settings")


def runs(slide):
    """The text and the colour of all words on a slide."""
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    every = [run for frame in frames for each in frame.paragraphs for run in each.runs]
    return {run.text: run.font.color.rgb for run in every}


def notes(slide):
    return slide.notes_slide.notes_text_frame.text.splitlines()


def test_words_have_the_colour_of_their_role_and_empty_ones_no_paragraph(deck):
    slide = deck.add_slide("title")
    deck.write(slide, (SlideWords("a", "muted"), SlideWords(""), SlideWords("b")), (0, 0, 1, 1))
    found = runs(slide)
    assert found["a"] == rgb(deck.theme, "muted") != found["b"] == rgb(deck.theme, "text")
    assert len(slide.shapes[-1].text_frame.paragraphs) == 2


def test_notes_say_nothing_twice_and_end_with_where_they_are_from(deck):
    slide = deck.add_slide("title")
    deck.note(slide, "one", "", "two", "one")
    assert notes(slide) == ["one", "two", "subject", software()]


@pytest.mark.parametrize(
    ("pixels", "size"), [((200, 100), (4, 2)), ((100, 200), (1.5, 3)), ((400, 300), (4, 3))]
)
def test_a_picture_fills_its_box_as_far_as_its_shape_allows(deck, monkeypatch, pixels, size):
    asked = []

    def page_bytes(shown, ending, page, settings):
        asked.append((ending, page.size, page.theme, settings))
        content = io.BytesIO()
        Image.new("RGB", (4, 4)).save(content, "png")
        return content.getvalue()

    monkeypatch.setattr(slides, "page_bytes", page_bytes)
    slide = deck.add_slide("title")
    deck.place_figure(slide, SimpleNamespace(description="words"), (1, 2, 4, 3), pixels)
    picture = slide.shapes[-1]
    assert (picture.left, picture.top) == (Inches(1), Inches(2))
    assert (picture.width, picture.height) == tuple(map(Inches, size))
    assert asked == [(".png", pixels, "dark", "settings")]


def comparison_deck(whole):
    return _ComparisonDeck(ExportRequest("comparison", Path("a.pptx")), "", whole)


def test_an_opening_says_why_the_comparison_is_fair_and_of_what_it_is(whole):
    deck = comparison_deck(whole)
    deck.add_title()
    (slide,) = deck._file.slides
    found = runs(slide)
    assert found[whole.title] == found[whole.fairness] == rgb(deck.theme, "text")
    assert found[whole.settings_line] == rgb(deck.theme, "muted")
    assert whole.description in notes(slide)


def test_the_chart_goes_from_the_first_count_to_the_last(known, whole):
    deck = comparison_deck(whole)
    deck.add_curve(known)
    (chart,) = (shape.chart for shape in deck._file.slides[0].shapes if shape.has_chart)
    counts = known.measured.outcomes.counts
    axis = chart.category_axis
    assert (axis.minimum_scale, axis.maximum_scale) == (counts[0], counts[-1])
    best = list(chart.plots[0].series)[-1]
    assert best.name == "best possible"
    places = [float(each.text) for each in best._element.xpath("./c:xVal//c:v")]
    assert places == [counts[0], counts[-1]]


@pytest.mark.parametrize("evident", [True, False])
def test_a_result_without_evidence_is_muted_and_its_notes_say_at_how_many_looks(
    known, whole, evident
):
    worth = replace(whole.worth, evident=evident)
    deck = comparison_deck(replace(whole, worth=worth))
    deck.add_curve(known)
    slide = deck._file.slides[0]
    assert runs(slide)[worth.headline] == rgb(deck.theme, worth.tone)
    looks = looked_at(known.measured, known.settings)
    assert looks > 1 and f"allows for {looks} looks" in "\n".join(notes(slide))


def test_both_arms_have_their_verdict_with_its_badges_and_its_rule(whole):
    first, second = (
        replace(arm, verdict=f"fits {n}", badges=(f"hurts {n}",), rule=f"rule {n}")
        for n, arm in enumerate(whole.arms)
    )
    deck = comparison_deck(replace(whole, arms=(first, second)))
    deck.add_verdicts()
    slide = deck._file.slides[0]
    found = runs(slide)
    assert {"fits 0 · hurts 0", "fits 1 · hurts 1"} <= found.keys()
    assert found[first.name] == rgb(deck.theme, first.role)
    assert notes(slide)[:2] == [f"{first.name}: rule 0", f"{second.name}: rule 1"]
    unknown = deck._verdict(replace(first, verdict=""))
    assert unknown[3].text == "No verdict yet."


def test_of_an_arm_without_a_verdict_the_notes_tell_no_rule(whole):
    first, second = (replace(arm, rule="") for arm in whole.arms)
    deck = comparison_deck(replace(whole, arms=(first, replace(second, rule="rule"))))
    deck.add_verdicts()
    told = "\n".join(notes(deck._file.slides[0]))
    assert f"{second.name}: rule" in told and f"{first.name}:" not in told


def test_a_chapter_s_slide_shows_two_measurements_and_its_notes_all(deck, whole, monkeypatch):
    monkeypatch.setattr(Deck, "place_figure", lambda *_: None)
    told = tuple(Paragraph(f"said {n}", f"measured {n}" if n else "") for n in range(4))
    page = HandoutPage(
        "Chapter 1", "Title", "claim", "of step 1", told, "But", "not all.", "slowly"
    )
    story_deck._add_chapter(deck, Handout(page, whole))
    (slide,) = deck._file.slides
    assert [text for text in runs(slide) if "measured" in text] == ["measured 1", "measured 2"]
    assert slide.shapes.title.text_frame.text == "Chapter 1: Title"
    assert [line for line in notes(slide) if "measured" in line] == [
        f"measured {n}" for n in (1, 2, 3)
    ]
    assert "But: not all." in notes(slide) and "slowly" in notes(slide)
