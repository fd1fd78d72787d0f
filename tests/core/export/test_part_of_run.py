"""Nobody takes a film of half a run for one of the whole run."""

from pathlib import Path

import pytest

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.export.export_request import ExportRequest
from explainer.core.export.part_of_run import part_words
from explainer.core.training.timeline import Timeline
from tests.factories import timeline

RUN = timeline(count=4)
WHERE = {id(each): f"step {each.step} of {each.steps}" for each in RUN.frames}


def said(made, ending=".mp4", figure="comparison", **facts):
    return part_words(ExportRequest(figure, Path(f"a{ending}"), **facts), made, str)


def until(count):
    return Timeline(frames=RUN.frames[:count])


def test_a_film_goes_as_far_as_the_run_wherever_somebody_looks():
    made = until(6)
    told = said(made)
    assert told.startswith("The film shows the run up to fine-tuning step ")
    assert WHERE[id(made.frames[-1])] in told
    assert said(made.looking_back(1)) == told
    assert said(RUN) == said(RUN.looking_back(1)) == said(Timeline()) == ""


@pytest.mark.parametrize("ending", [".png", ".webp", ".svg", ".pdf", ".csv", ".pptx"])
def test_any_other_file_shows_the_moment_that_is_looked_at(ending):
    back = RUN.looking_back(1)
    assert f"pretraining {WHERE[id(back.shown)]}, not the end" in said(back, ending)
    assert WHERE[id(until(6).frames[-1])] in said(until(6), ending)
    assert said(RUN, ending) == ""


def test_planes_bend_at_the_moment_that_is_looked_at():
    assert said(RUN.looking_back(1), figure="morph").startswith("The file shows pretraining")


def test_what_is_no_single_run_shows_no_part_of_one():
    made = until(6)
    assert said(made, ".png", "label-efficiency") == said(made, ".png", "capacity") == ""
    assert said(made, ".pptx", "label-efficiency") != ""  # Its slides show the run.
    assert said(made, ".png", exhibit=ShownExhibit("town", None)) == ""
    assert said(made, ".pdf", "handout") == ""
    assert said(made, ".png", "two-runs", runs=(None, None)) == ""
