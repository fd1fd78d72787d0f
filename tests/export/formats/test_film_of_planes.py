"""A film of planes that bend: from one end to the other, slowly at both, and pictures of it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.export.film_schedule import morph_schedule, shots
from explainer.core.morph.morph_figure import STILLS
from explainer.core.settings.validation import SettingsError
from explainer.core.training.timeline import Timeline
from explainer.export.formats.film import film_bytes
from explainer.export.outlet import previewed
from tests.export.figures_factory import showing


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 2)


def test_it_fills_the_time_and_never_goes_back(known):
    moments = morph_schedule(known, 6.0)
    assert sum(moment.seconds for moment in moments) == pytest.approx(6.0)
    shares = [moment.showing.share for moment in moments]
    assert shares[0] == 0.0 and shares[-1] == 1.0 and shares == sorted(shares)
    steps = np.diff(shares)
    assert steps[1] < steps[len(steps) // 2] > steps[-2] > 0


def test_each_of_its_pictures_is_the_figure_at_a_share(known):
    pictures = list(shots("morph", known, 2.0, str))
    moments = morph_schedule(known, 2.0)
    assert len(pictures) == len(moments)
    for (shown, seconds), moment in zip(pictures, moments, strict=True):
        assert seconds == moment.seconds and len(shown.plots) == 2
        expected = figure("morph", moment.showing, str).plots[1].dots[0].points
        np.testing.assert_array_equal(shown.plots[1].dots[0].points, expected)


def test_one_picture_shows_five_moments_of_both_arms(known):
    shown = figure("morph", known, str)
    assert len(shown.plots) == 2 * len(STILLS) and shown.rows == 2
    assert [plot.title for plot in shown.plots[1:5]] == ["25 %", "50 %", "75 %", "embedding"]
    frame = known.timeline.shown
    last = np.concatenate([d.points for d in shown.plots[-1].dots if not d.prominent])
    assert {tuple(place) for place in last} == {tuple(p) for p in frame.pretrained.embedding}


def test_a_share_changes_the_picture(qapp, known):
    def drawn(share):
        return previewed(ExportRequest("morph", Path("a.png"), share=share), known, 480)

    assert len({drawn(share) for share in (None, 0.0, 0.5, 1.0)}) == 4
    assert drawn(0.5) == drawn(0.5)


def test_a_film_is_told_of_picture_by_picture(qapp, known):
    told = []
    request = ExportRequest("morph", Path("f.gif"), (480, 480), seconds=0.6)
    content = film_bytes(request, known, "", lambda *progress: told.append(progress))
    assert content[:4] == b"GIF8" and told[-1][0] == told[-1][1] == len(told) - 1


def test_without_pictures_there_is_no_film(known):
    frame = known.timeline.shown
    bare = replace(frame.pretrained, embedding=frame.pretrained.embedding[:0])
    for timeline in (Timeline(), Timeline((replace(frame, pretrained=bare),))):
        with pytest.raises(SettingsError):
            morph_schedule(Showing(timeline), 5.0)
