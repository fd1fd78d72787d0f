import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import QSize

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.core.export.film_schedule import film_schedule, shots
from explainer.core.figures.theme import THEMES
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.settings.validation import SettingsError
from explainer.core.training.timeline import Timeline
from explainer.export.formats import film as film_module
from explainer.export.formats.film import film_bytes
from explainer.export.formats.image import ExportError, pillow, render
from tests.export.figures_factory import showing

SIZE, SECONDS = (640, 480), 4.0
needs_ffprobe = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is missing.")


@pytest.fixture(scope="module")
def known():
    """A run of few moments, since each of them is drawn."""
    whole = showing("spirals", 2)
    frames = whole.timeline.frames
    return replace(whole, timeline=Timeline((*frames[::4], frames[-1]), {}, 2))


@pytest.fixture(scope="module")
def film(qapp, known, tmp_path_factory):
    made = {}

    def made_once(ending):
        if ending not in made:
            file = tmp_path_factory.mktemp("film") / f"film{ending}"
            order = ExportRequest("comparison", file, SIZE, seconds=SECONDS)
            file.write_bytes(film_bytes(order, known, as_text(known.settings), quiet))
            made[ending] = file
        return made[ending]

    return made_once


def quiet(done, total):
    pass


def test_moments_come_in_order_and_fill_the_time(known):
    moments = film_schedule(known, 10.0)
    assert sum(moment.seconds for moment in moments) == pytest.approx(10.0)
    frames = [moment.showing.timeline.latest for moment in moments]
    assert [(f.stage, f.step) for f in frames] == [(f.stage, f.step) for f in known.timeline.frames]
    without = sum(m.seconds for m, f in zip(moments, frames, strict=True) if f.stage == 1)
    assert Stage.PRETRAINING == 1 and 4.0 < without < 5.0
    assert moments[-1].seconds > moments[-2].seconds
    assert moments[-2].showing.measured.outcomes is None
    assert moments[-1].showing is known


def test_axes_stand_still(known):
    for name in ("comparison", "training-curves", "poster"):
        figures = [figure for figure, _ in shots(name, known, 10.0, str)]
        shown = [getattr(figure, "comparison", figure) for figure in figures]
        curves = [getattr(figure, "curves", None) or figure.plots for figure in shown]
        assert len({str([(plot.x, plot.y) for plot in plots]) for plots in curves}) == 1
        assert len({figure.title for figure in figures}) == len(figures)


def test_a_gif_has_a_picture_for_each_moment_and_loops(film, known):
    image = Image.open(io.BytesIO(film(".gif").read_bytes()))
    frames = [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(image)]
    assert len(frames) == len(known.timeline.frames) and image.size == SIZE
    assert not np.array_equal(frames[0], frames[-1])
    durations = [frame.info["duration"] for frame in ImageSequence.Iterator(image)]
    assert sum(durations) == pytest.approx(1000 * SECONDS, abs=20)
    assert image.info["loop"] == 0
    assert from_text(image.info["comment"].decode()) == known.settings


def test_pictures_shorter_than_a_gif_can_say_last_as_long_together():
    """It counts in hundredths of a second: what is rounded off one is owed to the next."""
    pictures = [(Image.new("RGB", (4, 4), (number * 20, 0, 0)), 0.014) for number in range(10)]
    palette = Image.new("RGB", (4, 4)).quantize(4)
    image = Image.open(io.BytesIO(film_module._gif(pictures, palette, "")))
    durations = [frame.info["duration"] for frame in ImageSequence.Iterator(image)]
    assert sum(durations) == 140


def test_a_gif_has_the_colours_that_come_only_at_its_end(qapp, known):
    """A long pretraining knows no classes: their colours must have a place all the same."""
    early, end = known.timeline.frames[0], known.timeline.frames[-1]
    frames = (*(replace(early, step=step) for step in range(6)), end)
    whole = replace(known, timeline=replace(known.timeline, frames=frames))
    order = ExportRequest("pretrained-boundary", Path("f.gif"), (480, 480))
    image = Image.open(io.BytesIO(film_bytes(order, whole, "", quiet)))
    *_, last = (np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(image))
    *_, (figure, _) = shots(order.figure, whole, order.seconds, str)
    drawn = np.asarray(pillow(render(figure, QSize(*order.size), THEMES[order.theme])))
    assert np.quantile(np.abs(last.astype(int) - drawn).max(axis=2), 0.9) < 10


@needs_ffprobe
def test_an_mp4_plays_everywhere_for_as_long_as_asked(film, known):
    asked = ["ffprobe", "-v", "error", "-show_streams", "-show_format", "-of", "json"]
    told = json.loads(
        subprocess.run([*asked, film(".mp4")], check=True, capture_output=True).stdout
    )
    (stream,) = told["streams"]
    assert (stream["codec_name"], stream["pix_fmt"]) == ("h264", "yuv420p")
    assert (stream["width"], stream["height"]) == SIZE
    assert int(stream["nb_frames"]) == 30 * SECONDS
    assert float(told["format"]["duration"]) == pytest.approx(SECONDS, abs=0.05)
    assert from_text(told["format"]["tags"]["comment"]) == known.settings


@needs_ffprobe
def test_the_first_and_last_picture_of_an_mp4_differ(film, tmp_path):
    for name, place in (("first", ["-ss", "0"]), ("last", ["-sseof", "-0.1"])):
        cut = ["ffmpeg", "-v", "error", *place, "-i", film(".mp4"), "-frames:v", "1"]
        subprocess.run([*cut, tmp_path / f"{name}.png"], check=True)
    first, last = (np.asarray(Image.open(tmp_path / f"{n}.png")) for n in ("first", "last"))
    assert (np.abs(first.astype(int) - last).max(axis=2) > 32).mean() > 0.02


def test_a_film_can_be_stopped(qapp, known):
    told = []

    def stop(done, total):
        told.append((done, total))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        film_bytes(ExportRequest("comparison", Path("f.gif"), SIZE), known, "", stop)
    total = len(known.timeline.frames)
    assert told == [(0, total), (1, total), (2, total)]


def test_a_run_whose_pictures_were_not_kept_is_refused(known):
    for without in (Showing(Timeline()), Showing(Timeline(known.timeline.frames[-1:]))):
        with pytest.raises(SettingsError, match="press Play"):
            film_bytes(ExportRequest("comparison", Path("f.gif"), SIZE), without, "", quiet)


def test_without_pyav_one_sentence_says_how_to_get_it(known, monkeypatch):
    monkeypatch.setattr("explainer.core.export.export_request.find_spec", lambda name: None)
    with pytest.raises(ExportError, match=r"pip install .*\[video\]"):
        film_bytes(ExportRequest("comparison", Path("f.mp4"), SIZE), known, "", quiet)


def test_a_film_never_cuts_from_the_steps_of_one_label_count_to_the_end_of_another(known):
    other = 5 if known.settings.labels_per_class != 5 else 6
    end = known.timeline.frames[-1]
    elsewhere = replace(end, settings=end.settings.changed(labels_per_class=other))
    frames = (*known.timeline.frames[:-1], elsewhere)
    timeline = replace(known.timeline, frames=frames, ends={other: elsewhere}, labels=other)
    with pytest.raises(SettingsError, match="press Play"):
        film_schedule(replace(known, timeline=timeline), 4.0)
