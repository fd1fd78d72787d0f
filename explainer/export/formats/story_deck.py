"""The whole story as a deck: a slide for each chapter, what the speaker says in its notes."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.core.story.handout import Handout
from explainer.export.drawing.speech import say_in
from explainer.export.formats.slide_words import SlideWords
from explainer.export.formats.slides import MARGIN, WIDE, Deck

FIGURE_WIDTH = 0.6
PIXELS = (1280, 960)
MOST_MEASURED = 2
"""How many measurements a slide holds; the notes hold them all."""


def story_deck_bytes(handouts: Sequence[Handout], theme: str, language: str) -> bytes:
    """Return a deck of all chapters as a PowerPoint file."""
    say = say_in(language)
    title = say("Why are large models pretrained without labels?")
    deck = Deck(theme, language, title, say("Every number was measured on this computer."))
    told = say("A story in {count} chapters").format(count=len(handouts))
    deck.add_opening(title, (SlideWords(told, "muted", 24),))
    for handout in handouts:
        _add_chapter(deck, handout)
    return deck.content()


def _add_chapter(deck: Deck, handout: Handout) -> None:
    page = handout.page
    slide = deck.add_slide(f"{page.number}: {page.title}")
    left = FIGURE_WIDTH * WIDE
    deck.place_figure(slide, handout.figure, (0.3, 1.35, left - 0.5, 5.9), PIXELS)
    measured = [each.measured for each in page.paragraphs if each.measured]
    words = (
        SlideWords(page.claim, "text", 18, bold=True),
        *(SlideWords(text, "pretrained", 18) for text in measured[:MOST_MEASURED]),
        SlideWords(page.figure, "muted", 14),
    )
    deck.write(slide, words, (left, 1.35, WIDE - left - MARGIN / 2, 5.8))
    said = [part for each in page.paragraphs for part in (each.said, each.measured) if part]
    deck.note(slide, page.claim, *said, f"{page.caution_name}: {page.caution}", page.notes)
