"""How long each picture of a film is shown, and what is known in it."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.export.film_schedule import film_schedule, morph_schedule, scheduled, shots
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.training.embeddings import NEIGHBOURS, Neighbours, Projection
from explainer.core.training.frames import frozen
from explainer.core.training.timeline import Timeline
from tests.factories import measured, timeline

SETTINGS = settings_for("moons", unlabelled=40, labels_per_class=2)
RUN = timeline(SETTINGS, 4)
SHOWING = Showing(RUN, measured(SETTINGS))


def test_both_stages_take_as_long_and_the_ends_stand_still():
    seconds = [moment.seconds for moment in film_schedule(SHOWING, 10.0)]
    assert seconds == pytest.approx([1.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.5])
    uneven = replace(RUN, frames=(RUN.frames[0], *RUN.frames[4:]))
    seconds = [m.seconds for m in film_schedule(replace(SHOWING, timeline=uneven), 10.0)]
    assert seconds == pytest.approx([4.5, 1.0, 1.0, 1.0, 2.5])


def test_on_the_way_nothing_is_known_of_what_comes():
    moments = film_schedule(SHOWING, 10.0)
    for number, moment in enumerate(moments[:-1], start=1):
        known = moment.showing
        assert known.timeline.frames == RUN.frames[:number] and known.timeline.ends == {}
        assert known.measured.outcomes is None
    assert moments[-1].showing is SHOWING


def test_a_film_is_the_whole_run_wherever_somebody_looks():
    back = replace(SHOWING, timeline=RUN.looking_back(2))
    assert len(film_schedule(back, 10.0)) == 8
    end, places = RUN.frames[-1], frozen(np.zeros((40, 2)))
    laid_out = RUN.seen_by(Projection(NEIGHBOURS, Neighbours(end, places, places)))
    last = film_schedule(replace(SHOWING, timeline=laid_out), 10.0)[-1].showing.timeline
    assert last.projection.way != NEIGHBOURS


def test_bending_rests_at_both_ends_and_goes_evenly_between():
    moments = morph_schedule(SHOWING, 10.0)
    assert (moments[0].seconds, moments[-1].seconds) == pytest.approx((1.5, 1.5))
    between = [moment.seconds for moment in moments[1:-1]]
    assert len(between) == 139 and between == pytest.approx([7.0 / 139] * 139)
    shares = [moment.showing.share for moment in moments]
    assert shares[70] == pytest.approx(0.5) and shares[35] == pytest.approx(0.25**2 * 2.5)
    assert len(morph_schedule(SHOWING, 0.01)) == 3
    assert len(scheduled("morph", SHOWING, 10.0)) == 141
    assert len(scheduled("comparison", SHOWING, 10.0)) == 8


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (Timeline(), "Nothing was trained yet"),
        (replace(RUN, frames=RUN.frames[:1]), "Nothing was trained yet"),
        (replace(RUN, frames=RUN.frames[-1:]), "Of this training only the result"),
    ],
)
def test_without_a_way_there_is_no_film(run, words):
    with pytest.raises(SettingsError, match=words):
        film_schedule(Showing(run), 10.0)


def test_steps_of_another_label_count_are_no_film_of_this_one():
    end = RUN.ends[7]
    other = replace(RUN, frames=(*RUN.frames[:-1], end))
    with pytest.raises(SettingsError, match="other label counts"):
        film_schedule(Showing(other), 10.0)
    half = replace(RUN, frames=RUN.frames[:-2])
    assert len(film_schedule(Showing(half), 10.0)) == 6


def test_every_picture_says_which_step_of_which_stage_it_is():
    titles = [shown.title for shown, _ in shots("comparison", SHOWING, 10.0, str)]
    assert titles[1] == "Pretraining without labels, step 50 of 150"
    assert titles[5] == "Training on labels (2 labels per class), step 50 of 150"


def test_curves_have_the_axes_of_the_end_and_no_badge_tells_how_it_will_be():
    arms = {
        role: replace(RUN.frames[-1].arm(role), rank=0.0) for role in ("supervised", "pretrained")
    }
    collapsed = replace(RUN, frames=(*RUN.frames[:-1], replace(RUN.frames[-1], **arms)), ends={})
    showing = replace(SHOWING, timeline=collapsed)
    end = figure("comparison", showing, str)
    assert all(arm.badges for arm in end.arms)
    for shown, _ in shots("comparison", showing, 10.0, str):
        assert [(plot.x, plot.y) for plot in shown.curves] == [(p.x, p.y) for p in end.curves]
        assert not any(arm.badges for arm in shown.arms)
    end = figure("training-curves", showing, str)
    for shown, _ in shots("training-curves", showing, 10.0, str):
        assert [(plot.x, plot.y) for plot in shown.plots] == [(p.x, p.y) for p in end.plots]
