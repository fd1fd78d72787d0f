"""A page's result is never cut: it wraps before a fact goes, and facts go before a word of it."""

from pathlib import Path

import numpy as np
import pytest

from explainer.core.export.export_request import ExportRequest
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.settings.settings import settings_for
from explainer.export.drawing import sheet as drawing
from explainer.export.drawing.speech import say_in
from explainer.library.efficiency_sheet import efficiency_page, efficiency_sheet

COUNTS = (1, 4, 8)
SETTINGS = settings_for("moons", labels_per_class=4)
SIZES = ((480, 480), (640, 480), (960, 540), (1920, 1080), (1080, 1920), (1600, 700), (2560, 1080))


def measured():
    noise = np.random.default_rng(0).normal(0, 0.02, (len(ARMS), len(COUNTS), 10))
    test = noise + np.array([0.2, 0.05, 0.22])[:, None, None]
    return Measured(Outcomes(ARMS, COUNTS, tuple(range(10)), np.zeros_like(test), test), looks=3)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_result_of_the_efficiency_curve_is_whole(qapp, monkeypatch, size, language):
    found, sides = measured(), []
    drawn = drawing._draw_side
    monkeypatch.setattr(
        drawing, "_draw_side", lambda canvas, side, *rest: sides.append(side) or drawn(
            canvas, side, *rest
        )
    )  # fmt: skip
    request = ExportRequest("label-efficiency", Path("a.png"), size, language=language)
    assert efficiency_page(found, SETTINGS, request).startswith(b"\x89PNG")
    (side,) = sides
    sheet = efficiency_sheet(found, SETTINGS, say_in(language))
    assert sheet.headline and not side.headline.cut
    assert "".join(side.headline.lines).replace(" ", "") == sheet.headline.replace(" ", "")
    told = ["".join(fact.lines).replace(" ", "") for fact in side.facts]
    assert told == [fact.replace(" ", "") for fact in sheet.facts]
