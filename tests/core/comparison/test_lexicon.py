"""Words as an encoder sees them: their plane, and who is near whom before and after."""

from dataclasses import replace

import numpy as np

from explainer.core.comparison.composition import comparison
from explainer.core.comparison.lexicon import (
    NOWORD,
    lexicon_plot,
    nearest_words,
    word_facts,
    word_marks,
)
from explainer.core.settings.settings import settings_for
from explainer.core.training.embeddings import COMPONENTS, WORDS, Projection
from explainer.core.training.frames import Lexicon, frozen
from explainer.core.worlds.language_words import FEELING, numbers_of, vocabulary
from tests.factories import timeline

SETTINGS = settings_for("language", unlabelled=100)
WORD_COUNT = len(vocabulary())
GLAD = numbers_of(FEELING, 1)


def lexicon(nearest):
    places = np.linspace(-1, 1, 2 * WORD_COUNT).reshape(-1, 2)
    return Lexicon(frozen(places), frozen(np.tile(nearest, (WORD_COUNT, 1)), np.uint8))


def words_timeline():
    made = timeline(SETTINGS, 1)
    before, after = lexicon(numbers_of(FEELING, 0)[:5]), lexicon(GLAD[:5])
    frames = [replace(f, pretrained=replace(f.pretrained, lexicon=before)) for f in made.frames]
    frames[0] = replace(frames[0], step=0)
    last = replace(
        frames[-1],
        pretrained=replace(frames[-1].pretrained, lexicon=after),
        supervised=replace(frames[-1].supervised, lexicon=before),
    )
    return replace(made, frames=(*frames[:-1], last), ends={})


def test_every_word_is_drawn_once_and_every_marker_is_named():
    plot = lexicon_plot(words_timeline().latest, "pretrained", str)
    assert sum(len(dots.points) for dots in plot.dots) == WORD_COUNT
    names = [dots.name for dots in plot.dots]
    topics = ["words of topics"] * 4
    assert names == ["gloomy words", "glad words", *topics, "grammar"]


def test_the_legend_shows_all_markers_of_a_name_beside_it():
    figure = comparison(replace(words_timeline(), projection=Projection(WORDS)), str)
    entries = {entry.name: [dots.marker for dots in entry.samples] for entry in figure.legend}
    assert entries["words of topics"] == [2, 3, 4, 5]
    assert (entries["gloomy words"], entries["glad words"]) == ([0], [1])


def test_the_caption_tells_how_often_the_nearest_word_is_a_synonym():
    last = words_timeline().latest
    nearest = lexicon((GLAD[0], *numbers_of("topic", 0)[:4]))
    shown = replace(last, pretrained=replace(last.pretrained, lexicon=nearest))
    words = lexicon_plot(shown, "pretrained", str).caption
    assert f"{100 * len(GLAD) / WORD_COUNT:.1f}" in words


def test_nearest_words_are_counted_as_synonyms_of_the_word_itself():
    found = nearest_words(lexicon(GLAD[:5]), GLAD[7])
    assert found.alike == 5 and found.texts[0] == vocabulary()[GLAD[0]].text
    assert nearest_words(lexicon(GLAD[:5]), numbers_of("topic", 0)[0]).alike == 0


def test_a_word_tells_its_nearest_before_and_now():
    facts = word_facts(words_timeline(), GLAD[9], str)
    assert "glad words" in facts[0]
    assert facts[1].startswith("Nearest before") and "0 of 5" in facts[1]
    assert facts[2].startswith("Nearest now, pretrained") and "5 of 5" in facts[2]


def test_the_ways_lead_to_the_nearest_words():
    dots, lines = word_marks(words_timeline().latest, "pretrained", GLAD[9])
    assert len(lines) == 5
    assert all(np.array_equal(line.points[0], dots[0].points[0]) for line in lines)
    assert all(line.thin for line in lines)
    assert word_marks(words_timeline().latest, "pretrained", NOWORD) == ((), ())


def test_words_are_shown_where_there_are_words_alone():
    shown = words_timeline().latest
    assert Projection(WORDS).shown(shown) == WORDS
    assert Projection(WORDS).places(shown, "pretrained").min() > 1_000
    elsewhere = timeline(settings_for("moons"), 1).latest
    assert Projection(WORDS).shown(elsewhere) == COMPONENTS.way
    assert word_facts(timeline(settings_for("moons"), 1), 3, str) == ()


def test_grammar_is_grey_and_other_words_have_the_colours_of_classes():
    last = words_timeline().frames[-1]
    dots = {each.name: each.role for each in lexicon_plot(last, "pretrained", str).dots}
    assert dots["gloomy words"] == "class 0" and dots["glad words"] == "class 1"
    assert dots["grammar"] == "crowd"


def test_an_arm_without_a_lexicon_has_an_empty_plane():
    last = words_timeline().frames[-1]
    bare = replace(last, supervised=replace(last.supervised, lexicon=None))
    plot = lexicon_plot(bare, "supervised", str)
    assert all(not len(dots.points) for dots in plot.dots) and plot.caption.endswith("0 %.")
