"""Which names the legend of the planes holds, and in which order."""

from dataclasses import replace

import pytest

from explainer.core.comparison.composition import comparison
from explainer.core.morph.morph_figure import morph_figure
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from tests.factories import timeline


def legend(scene, stage=Stage.FINETUNING, say=str):
    run = timeline(settings_for(scene), 2)
    return comparison(
        run if stage is Stage.FINETUNING else run.before(Stage.FINETUNING), say
    ).legend


@pytest.mark.parametrize("scene", ["spirals", "digits"])
def test_before_any_label_there_is_only_the_crowd(scene):
    (entry,) = legend(scene, Stage.PRETRAINING)
    assert (entry.name, entry.dots.role) == ("unlabelled", "crowd")


@pytest.mark.parametrize("scene", ["spirals", "moons", "digits"])
def test_every_class_is_named_once_in_order(scene):
    crowd, lead, *classes = legend(scene)
    assert (crowd.name, crowd.dots.role) == ("unlabelled", "crowd")
    assert (lead.name, lead.dots) == ("labelled:", None)
    assert tuple(entry.name for entry in classes) == settings_for(scene).card.classes
    assert [entry.dots.marker for entry in classes] == list(range(len(classes)))
    assert [entry.dots.role for entry in classes] == [f"class {k}" for k in range(len(classes))]
    assert all(entry.dots.prominent for entry in classes)


@pytest.mark.parametrize("scene", ["spirals", "digits"])
def test_of_large_embeddings_it_says_that_colours_are_those_of_hidden_classes(scene):
    figure = comparison(timeline(settings_for(scene), 2), str)
    mains = [arm.embedding for arm in figure.arms]
    first, *rest = figure.legend_for(mains)
    assert (first.name, first.short) == ("unlabelled, by hidden class", "hidden classes")
    assert [dots.role for dots in first.samples] == ["class 0", "class 1"]
    assert not any(dots.prominent for dots in first.samples)
    assert [entry.name for entry in rest] == [entry.name for entry in figure.legend[1:]]
    plain = figure.legend_for([arm.decision for arm in figure.arms])
    assert [entry.name for entry in plain] == [entry.name for entry in figure.legend]


def test_where_embeddings_alone_are_coloured_the_last_name_says_so():
    figure = comparison(timeline(settings_for("spirals"), 2), str)
    *rest, last = figure.embedded_legend
    assert [entry.name for entry in rest] == [entry.name for entry in figure.legend]
    assert last.name == "embedding: hidden classes"
    assert [dots.role for dots in last.samples] == ["class 0", "class 1"]
    grey = comparison(timeline(settings_for("spirals"), 2).before(Stage.FINETUNING), str)
    assert [entry.name for entry in grey.embedded_legend] == ["unlabelled"]


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_film_s_legend_says_what_its_moment_shows(share):
    run = timeline(settings_for("spirals"), 2)
    sheet = morph_figure(comparison(run, str), run, str, share)
    crowds = {dots.role for plot in sheet.plots for dots in plot.dots if not dots.prominent}
    names = [entry.name for entry in sheet.legend]
    assert ("unlabelled" in names) is ("crowd" in crowds)
    assert ("unlabelled, by hidden class" in names) is ("class 0" in crowds)
    assert bool(crowds)


def test_before_any_label_large_embeddings_are_grey():
    run = timeline(settings_for("spirals"), 2).before(Stage.FINETUNING)
    figure = comparison(run, str)
    (entry,) = figure.legend_for([arm.embedding for arm in figure.arms])
    assert (entry.name, entry.dots.role) == ("unlabelled", "crowd")


def test_the_names_are_in_the_language_of_the_figure():
    names = [entry.name for entry in legend("spirals", say=lambda text: "»" + text)]
    assert names == ["»unlabelled", "»labelled:", "»first arm", "»second arm"]


def test_a_figure_without_named_dots_has_no_legend():
    figure = comparison(timeline(count=2), str)
    arms = tuple(
        replace(
            arm, decision=replace(arm.decision, dots=()), embedding=replace(arm.embedding, dots=())
        )
        for arm in figure.arms
    )
    assert replace(figure, arms=arms).legend == ()
