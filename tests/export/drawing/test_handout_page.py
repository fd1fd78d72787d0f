"""A chapter on one page of paper, and all of them as a deck, opened again by other programs."""

import re
import subprocess
from io import BytesIO

import pytest

from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.export_request import HANDOUT, ExportRequest
from explainer.core.export.figure_catalogue import Showing, ToldChapter
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.story.chapters import chapters
from explainer.core.story.handout import A4, handout
from explainer.core.story.handout_figure import figure_words
from explainer.core.text.quantities import Finding, count, points, share
from explainer.export.drawing.speech import say_in
from explainer.export.formats.story_deck import story_deck_bytes
from explainer.export.outlet import check, produce
from tests.core.exhibits.school.test_school_exhibit import cost
from tests.factories import timeline
from tests.shown_exhibits import BY_KIND, shown
from tests.shown_exhibits import written as write_exhibit

FINDING = Finding(
    {
        "few_labels": count(1),
        "many_labels": count(30),
        "difference_few": points(0.481),
        "difference_many": points(0.031),
        "difference_low": points(0.02),
        "difference_high": points(0.04),
        "effect": share(0.5),
    }
)


def showing():
    settings = settings_for("spirals", labels_per_class=2)
    return Showing(timeline(settings, 4), told=ToldChapter(5, {1: FINDING}))


def town():
    return Showing(told=ToldChapter(7, {}, shown(TownChoices())))


def written(tmp_path, shown, language="en", ending="pdf"):
    file = tmp_path / f"page.{ending}"
    produce(
        ExportRequest(HANDOUT, file, size=A4, language=language), shown, lambda done, total: None
    )
    return file


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_of_a4_holds_every_step_with_its_figures(qapp, tmp_path, language):
    file = written(tmp_path, showing(), language)
    info = run("pdfinfo", str(file))
    assert "Pages:           1" in info and "(A4)" in info
    text = squeezed(run("pdftotext", str(file), "-"))
    chapter = chapters()[4]
    parts = [chapter.title, chapter.claim, *(step.say for step in chapter.steps)]
    for part in parts[:2]:
        assert squeezed(part[language]) in text
    assert "+48.1" in text and "+3.1" in text
    assert squeezed(chapter.caution[language])[-12:] in text


def test_all_words_are_set_in_full_on_every_chapter(qapp, tmp_path, monkeypatch):
    """What does not fit would end in an ellipsis; planes may be empty for that."""
    monkeypatch.setattr("explainer.plotting.plot.draw_marks", lambda *drawn: None)
    run_in_the_window = timeline(count=2)
    for chapter in chapters():
        for language in ("en", "zh"):
            shown = Showing(run_in_the_window, told=ToldChapter(chapter.number, {}))
            page = handout(shown, language, say_in(language)).page
            text = squeezed(run("pdftotext", str(written(tmp_path, shown, language)), "-"))
            for paragraph in page.paragraphs:
                assert squeezed(paragraph.said)[-6:] in text, (chapter.name, language)


def test_an_exhibit_s_page_needs_no_run(qapp, tmp_path):
    text = run("pdftotext", str(written(tmp_path, town())), "-")
    assert "What does the richest fifth earn?" in text


def test_a_page_can_be_a_picture_too(qapp, tmp_path):
    assert written(tmp_path, showing(), ending="png").read_bytes()[:4] == b"\x89PNG"


def run_of(chapter, settings):
    """What the window shows, drawn while a chapter is open."""
    return Showing(timeline(settings, 2), told=ToldChapter(chapter, {}))


DIGITS = settings_for("digits", labels_per_class=2, finetuning="all", seed=3)
SCHOOL_ONES = SchoolChoices(labels=5, specialist="parity", first_seed=1_000)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (run_of(3, DIGITS), "The figure is one run, with the choices of step 2. Other steps"),
        (run_of(1, settings_for("spirals", labels_per_class=2)), "of steps 1, 2, 3, 4, 5. What"),
        (run_of(3, settings_for("moons")), "The figure is an example of its own. Other steps"),
        (run_of(12, settings_for("spirals", labels_per_class=2)), "an example of its own"),
        (run_of(7, settings_for("moons")), "an example of its own"),
        (
            Showing(told=ToldChapter(7, {}, shown(TownChoices("level")))),
            "of step 4.",
        ),
        (
            Showing(told=ToldChapter(7, {}, shown(TownChoices(asked=13)))),
            "its own",
        ),
        (
            Showing(told=ToldChapter(8, {}, shown(SCHOOL_ONES))),
            "of steps 2, 3.",
        ),
    ],
)
def test_a_page_says_which_steps_its_figure_belongs_to(known, words):
    chapter = chapters()[known.told.chapter - 1]
    said = figure_words(chapter, known, str)
    assert words in said
    assert ("mean is of more runs" in said) is (known.told.exhibit is None)


def test_every_chapter_is_drawn_with_the_choices_of_a_step_that_it_names():
    for chapter in chapters()[:-1]:
        step = chapter.steps[chapter.pictured]
        if not step.exhibit:
            settings = settings_for(**chapter.choices_before(chapter.pictured + 1), seed=2)
            said = figure_words(chapter, run_of(chapter.number, settings), str)
            assert re.search(rf"\b{chapter.pictured + 1}\b", said), chapter.name


def test_the_page_prints_which_steps_its_figure_belongs_to(qapp, tmp_path):
    text = run("pdftotext", str(written(tmp_path, showing())), "-")
    assert "The figure is an example of its own." in text


@pytest.mark.parametrize(("holds", "said"), [(False, True), (True, False), (None, False)])
def test_a_page_says_which_claims_are_not_borne_out(holds, said):
    shown = Showing(timeline(count=2), told=ToldChapter(5, {1: Finding(FINDING.figures, holds)}))
    told = [each.measured for each in handout(shown, "en", str).page.paragraphs]
    assert ["not borne out" in each for each in told] == [False, said, False, False]


@pytest.mark.parametrize("ending", ["pptx", "csv", "gif", "mp4"])
def test_a_page_is_no_deck_and_no_film(tmp_path, ending):
    with pytest.raises(SettingsError, match="This page cannot become"):
        check(ExportRequest(HANDOUT, tmp_path / f"page.{ending}"))


def test_a_handout_is_of_a_chapter_that_was_told():
    with pytest.raises(ValueError, match="chapter"):
        handout(Showing(timeline(count=2)), "en", str)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_deck_has_a_slide_for_each_chapter_and_all_it_says_in_its_notes(qapp, language):
    pptx = pytest.importorskip("pptx")
    pages = [handout(each, language, say_in(language)) for each in (showing(), town())]
    deck = pptx.Presentation(BytesIO(story_deck_bytes(pages, "dark", language)))
    slides = list(deck.slides)
    assert len(slides) == 3
    for slide, page in zip(slides[1:], pages, strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        assert page.page.title in slide.shapes.title.text_frame.text
        assert page.page.notes in notes and page.page.paragraphs[-1].said in notes
        picture = next(shape for shape in slide.shapes if shape.shape_type == 13)
        assert picture._element.xpath(".//p:cNvPr")[0].get("descr") == page.description
        assert picture.left >= 0 and picture.top + picture.height <= deck.slide_height


@pytest.mark.parametrize(
    ("part", "told"),
    [("starts", "3 labels per class"), ("equal-cost", "5 of 6"), ("forgetting", "−4.0")],
)
def test_the_school_becomes_a_page_and_a_table(qapp, tmp_path, part, told):
    known = BY_KIND | {"equal-cost": cost(("pretrained", None))}
    known["equal-cost"]["budgets"][3]["ahead"] = "pretrained"
    known["equal-cost"]["budgets"][4]["ahead"] = "pretrained"
    choices = SchoolChoices(labels=3, part=part)
    for ending in ("svg", "csv"):
        file = write_exhibit(tmp_path / f"school.{ending}", choices, known)
        assert told in file.read_text(encoding="utf-8-sig")
    for ending in ("png", "webp", "pdf"):
        file = write_exhibit(tmp_path / f"school.{ending}", choices, known)
        assert file.stat().st_size > 1_000


def test_an_exhibit_is_drawn_only_as_it_is_shown(tmp_path):
    with pytest.raises(SettingsError, match="no figure 'school'"):
        check(ExportRequest("school", tmp_path / "school.svg"))
