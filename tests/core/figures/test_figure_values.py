"""What figures say of themselves: axes, footings, tones."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.figures.figure import Axis, Line, Plot, Poster, SheetFigure, Worth
from explainer.core.training.frames import frozen

PLOT = Plot("Title", Axis("", 0, 1), Axis("", 0, 1))


def test_rows_stand_from_top_to_bottom_with_room_on_both_sides():
    axis = Axis.of_rows(("first", "second", "third"))
    assert axis.ticks == ((2.0, "first"), (1.0, "second"), (0.0, "third"))
    assert (axis.low, axis.high) == pytest.approx((-0.6, 2.6))


def test_decades_have_logarithms_for_places():
    axis = Axis.of_decades("units", (10, 100, 2_000), 0.1, 0.2)
    assert [words for _, words in axis.ticks] == ["10", "100", "2,000"]
    assert (axis.low, axis.high) == pytest.approx((0.9, np.log10(2_000) + 0.2))
    assert axis.ticks[1][0] == pytest.approx(2.0) and axis.logarithmic


@pytest.mark.parametrize(
    ("change", "pairs"),
    [
        ({}, ()),
        ({"instead": "Words."}, (("Title", "Words."),)),
        (
            {"instead": "Many words.", "brief": ("T", "Words.")},
            (("Title", "Many words."), ("Title", "Words."), ("T", "Many words."), ("T", "Words.")),
        ),
        ({"brief": ("T", "")}, (("Title", ""), ("Title", ""), ("T", ""), ("T", ""))),
    ],
)
def test_a_plot_is_called_by_its_longest_words_first(change, pairs):
    assert replace(PLOT, **change).footings == pairs


def test_axes_with_names_say_in_which_way_they_grow():
    named = replace(PLOT, x=Axis("steps", 0, 1), y=Axis("loss", 0, 1))
    assert named.growing == ("steps →", "loss ↑")
    assert replace(named, x=PLOT.x).growing == (" →", "loss ↑")
    assert PLOT.growing == () == replace(named, note="Nothing yet.").growing


@pytest.mark.parametrize(
    ("evident", "apart", "tone"),
    [
        (True, False, "pretrained"),
        (False, False, "muted"),
        (True, True, "muted"),
        (False, True, "muted"),
    ],
)
def test_a_result_is_muted_without_evidence_and_apart_from_the_run(evident, apart, tone):
    worth = Worth(PLOT, "+1", "", (), evident=evident, apart=apart)
    assert worth.tone == tone and worth.muted is (tone == "muted")
    sheet = SheetFigure("", (), "", "", role="supervised", evident=evident)
    assert sheet.result_role == ("supervised" if evident else "muted")


def test_a_line_goes_from_its_end_into_the_legend():
    line = Line(frozen([[0, 0]]), "supervised", name="Long", short="Short", ended=True)
    assert line.end_name == "Short" and replace(line, short="").end_name == "Long"
    hidden = replace(line, in_legend=False).in_the_legend()
    assert (hidden.name, hidden.ended, hidden.in_legend) == ("Short", False, True)
    assert Line.sample("Name").points.shape == (0, 2)


def test_a_poster_is_described_by_all_its_parts():
    class Part:
        title, settings_line, description = "Question", "Line", "Whole."
        worth = Worth(replace(PLOT, description="Curve."), "", "", ())

    poster = Poster(Part(), Worth(replace(PLOT, description="Capacity."), "", "", ()))
    assert poster.description == "Whole. Curve. Capacity."
    assert (poster.title, poster.settings_line) == ("Question", "Line")
