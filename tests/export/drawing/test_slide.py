"""A slide of both large planes: two large squares, type for the last row, every word whole."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.export.large_planes import LargePlanes
from explainer.core.runs.pinned import Pinned
from explainer.core.runs.two_runs import two_runs_figure
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.export.drawing.speech import say_in
from explainer.plotting.fonts import load_fonts
from tests.core.morph.test_plane_morph import encoded
from tests.export.drawing.test_painter import FIGURES, assert_words_are_whole, record
from tests.export.figures_factory import showing, timeline
from tests.factories import timeline as course

SLIDE = QSize(1920, 1080)
SIZES = [SLIDE, QSize(1280, 720), QSize(1024, 768), QSize(800, 1000), QSize(3840, 2160)]
IN_TURN = [(size, ("en", "zh")[at % 2]) for at, size in enumerate(SIZES)]
"""Every size once, in either language in turn."""
NARROW = [*IN_TURN, (SIZES[2], "zh"), (SIZES[3], "en")]
"""Where there is least room for words, both languages."""
POINTS = 2 * 18
"""18 points of a slide that is 13.3 inches and 1920 pixels wide."""


def named(value):
    return value if isinstance(value, str) else f"{value.width()}x{value.height()}"


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


@pytest.fixture(params=FIGURES, scope="module")
def known(request):
    made = showing(FIGURES[request.param]["name"], 2)
    if request.param == "pretraining":
        made = replace(made, timeline=timeline("spirals", stage=Stage.PRETRAINING))
    return made


@pytest.mark.parametrize(("size", "language"), NARROW, ids=named)
def test_no_word_is_cut_or_lies_on_another(known, size, language):
    words, boxes, _ = record(figure("slide", known, say_in(language)), size)
    assert_words_are_whole(words, boxes, size)


def test_two_equal_squares_take_as_much_of_the_slide_as_of_the_window(known):
    words, boxes, _ = record(figure("slide", known, str))
    first, second = boxes
    assert (first.width(), first.top()) == pytest.approx((second.width(), second.top()))
    assert first.width() == pytest.approx(first.height())
    assert 2 * first.width() * first.height() >= 0.44 * SLIDE.width() * SLIDE.height()
    assert min(pixels for _, _, pixels in words) >= POINTS


def test_it_says_what_it_is_how_well_both_do_and_why_that_is_fair():
    known = showing("spirals", 2)
    shown = figure("slide", known, str)
    drawn = " ".join(text for text, _, _ in record(shown)[0])
    worth, arms = shown.comparison.worth, shown.comparison.arms
    wanted = ["Spirals: 2 labels per class", shown.line, worth.headline, worth.headline_name]
    wanted += [worth.means]
    wanted += [arm.headline for arm in arms] + ["Supervised", "Pretrained"]
    # The fonts of a machine without the program's own leave room for either alone.
    wanted += [arm.verdict or plane.title for arm, plane in zip(arms, shown.planes, strict=True)]
    wanted += [entry.name for entry in shown.comparison.legend]
    assert [text for text in wanted if text not in drawn] == []
    assert shown.line.startswith("Same for both: network") and "4 labels" in shown.line


def test_a_page_on_end_has_both_whole_names_one_above_the_other():
    shown = figure("slide", showing("spirals", 2), str)
    words, (first, second), _ = record(shown, QSize(1000, 1400))
    assert first.bottom() < second.top() and first.left() == second.left()
    drawn = [text for text, _, _ in words]
    assert all(arm.name in drawn for arm in shown.comparison.arms)


def test_what_is_bent_or_embedded_is_drawn_so():
    known = showing("spirals", 2)
    pictures = [
        record(figure("slide", replace(known, share=share, large=LargePlanes(large)), str))[2]
        for share, large in ((0.0, False), (0.5, False), (1.0, False), (0.0, True))
    ]
    assert all(one != other for one, other in itertools.combinations(pictures[:3], 2))
    assert pictures[3] not in pictures[:2]


@pytest.mark.parametrize(("size", "language"), NARROW, ids=named)
@pytest.mark.parametrize(("scene", "share"), [("moons", 0.4), ("moons", 1.0), ("digits", 1.0)])
def test_below_planes_that_bend_it_says_what_they_and_their_lines_are(scene, share, size, language):
    made = course(settings_for(scene, labels_per_class=2), 3)
    if scene == "moons":  # Points of more columns have no grid.
        last = encoded(encoded(made.shown), role="supervised")
        made = made.showing(last)
    known = Showing(made, share=share)
    shown = figure("slide", known, say_in(language))
    words, boxes, _ = record(shown, size)
    for plane, box in zip(shown.planes, boxes, strict=True):
        told = {text for pair in plane.footings for text in pair if text}
        below = {text for text, place, _ in words if text in told and place.top() >= box.bottom()}
        assert below & {pair[0] for pair in plane.footings}
        lines = {pair[1] for pair in plane.footings} - {""}
        assert bool(below & lines) is bool(lines) is (scene == "moons")
    assert_words_are_whole(words, boxes, size)


@pytest.mark.parametrize("size", SIZES[:4], ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("scene", ["spirals", "digits"])
def test_points_in_the_colours_of_hidden_classes_are_not_called_grey(scene, size):
    known = replace(showing(scene, 2), large=LargePlanes(embedding=True))
    drawn = [text for text, _, _ in record(figure("slide", known, str), size)[0]]
    assert "unlabelled, by hidden class" in drawn and "unlabelled" not in drawn
    assert [text for text in drawn if text.endswith("…")] == []


@pytest.mark.parametrize("size", SIZES[:4], ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("long", ["supervised", "pretrained"])
def test_both_verdicts_are_said_or_neither(long, size):
    """After an edit by hand they are long, and one of them longer than the other."""
    shown = figure("slide", showing("spirals", 2), str)
    first, second = (
        replace(
            arm, verdict="overfits " * (arm.role == long) + "fits (20 seeds, without your edits)"
        )
        for arm in shown.comparison.arms
    )
    shown = replace(shown, comparison=replace(shown.comparison, arms=(first, second)))
    drawn = [text for text, _, _ in record(shown, size)[0]]
    said = [any(arm.verdict in text for text in drawn) for arm in (first, second)]
    assert said[0] == said[1]


def two_runs(language="en"):
    runs = [
        Pinned(number, known.settings, known.timeline)
        for number, known in ((1, showing("spirals", 1)), (2, showing("spirals", 11)))
    ]
    return two_runs_figure((runs[0], runs[1]), say_in(language))


@pytest.mark.parametrize(("size", "language"), NARROW, ids=named)
def test_a_slide_of_two_runs_cuts_no_word_and_has_four_equal_planes(size, language):
    words, boxes, _ = record(two_runs(language), size)
    assert_words_are_whole(words, boxes, size)
    assert len(boxes) == 4 and len({round(box.width(), 3) for box in boxes}) == 1


def test_four_planes_of_two_runs_take_a_third_of_a_slide():
    words, boxes, _ = record(two_runs())
    assert 4 * boxes[0].width() * boxes[0].height() >= 0.33 * SLIDE.width() * SLIDE.height()
    assert min(pixels for _, _, pixels in words) >= POINTS
    heads = {text: box.left() for text, box, _ in words if text in ("Run 1", "Run 2")}
    assert heads["Run 1"] < boxes[1].right() < heads["Run 2"] < boxes[2].right()
