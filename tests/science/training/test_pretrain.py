import numpy as np
import pytest
import torch

from explainer.core.settings.catalogue import OBJECTIVES as CARDS
from explainer.science.networks.stack import as_tensor, joined, random_network
from explainer.science.objectives import OBJECTIVES
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.training.pretrain import pretrain
from explainer.science.views.recipe import Recipe
from explainer.science.views.walk import LIKELIEST

PAIRED = [name for name in OBJECTIVES if CARDS[name].paired]
RESTORING = [name for name in OBJECTIVES if not CARDS[name].paired and not CARDS[name].words]
POINTS = SCENES["moons"].draw(150, 1, 0.1, stream(0, "crowd"))[0].columns


def pretrained(objective, views="walk", steps=60, pools=(POINTS,)):
    sizes, seeds = [2, 16, 2], list(range(len(pools)))
    first = [random_network(sizes, stream(seed), spread=True) for seed in seeds]
    recipe = Recipe(objective, (2.5, 2.5), 0.15, views, steps=steps)
    return joined(first), list(pretrain(list(pools), joined(first), recipe, seeds))


@pytest.mark.parametrize(
    ("objective", "views"),
    [
        *(("infonce", "walk"), ("spectral", "walk")),
        *(("vicreg", views) for views in ("walk", "jitter", "columns")),
    ],
)
def test_paired_objectives_learn_from_every_kind_of_views(objective, views):
    _, moments = pretrained(objective, views)
    assert np.isfinite(moments[-1].loss).all()
    assert moments[-1].loss < moments[0].loss


@pytest.mark.parametrize("objective", RESTORING)
def test_reconstructive_objectives_have_views_of_their_own(objective):
    ends = [pretrained(objective, views, 5)[1][-1] for views in ("walk", "columns")]
    assert torch.equal(ends[0].encoders.weights[0], ends[1].encoders.weights[0])
    assert ends[0].walks == ()


def test_an_autoencoder_gives_points_back_better_and_better():
    _, moments = pretrained("autoencoder", steps=150)
    assert moments[-1].loss < 0.2 * moments[0].loss
    assert moments[-1].learnt == (True,)


def test_without_the_variance_term_the_code_collapses_and_is_kept():
    first, moments = pretrained("collapse", steps=200)
    codes = [stack(as_tensor(POINTS)[None]) for stack in (first, moments[-1].encoders)]
    assert codes[1].std(dim=1).max() < 0.05 * codes[0].std(dim=1).max()
    assert moments[-1].kept == (True,)


@pytest.mark.parametrize("objective", PAIRED)
def test_random_partners_teach_nothing_and_their_encoder_is_kept_to_show_it(objective):
    first, moments = pretrained(objective, "random")
    assert moments[-1].learnt == (False,) and moments[-1].kept == (True,)
    assert not torch.equal(moments[-1].encoders.weights[0], first.weights[0])


def test_walks_can_be_looked_at_one_a_model():
    _, moments = pretrained("vicreg", steps=2, pools=(POINTS, POINTS[::-1].copy()))
    walks = moments[0].walks
    assert moments[-1].walks is walks
    assert [walk.likeliest().shape for walk in walks] == [(150, LIKELIEST)] * 2


@pytest.mark.parametrize("views", ["jitter", "columns", "random"])
def test_other_views_have_no_walk(views):
    _, moments = pretrained("vicreg", views, 2)
    assert moments[0].walks == ()


def split_points(points, recipe):
    """The views to train on, and those of points held out."""
    train, held_out, _ = OBJECTIVES[recipe.objective].views(points, recipe, 3)
    return train, held_out


def seen(views):
    """The views after many draws, as they are: without noise each row is one of the points."""
    drawn = [views.draw(256) for _ in range(40)]
    return {row.tobytes() for pair in drawn for part in pair for row in part}


@pytest.mark.parametrize("views", ["walk", "random"])
def test_no_point_that_pretraining_is_asked_about_was_ever_trained_on(views):
    train, asked = split_points(POINTS, Recipe("infonce", (2.5, 2.5), 0.0, views))
    anchors = {POINTS[row].tobytes() for row in asked.anchors}
    assert len(anchors) == 8 and anchors <= seen(asked)
    assert anchors.isdisjoint(seen(train)) and len(seen(train)) == len(POINTS) - 8


def test_a_point_that_is_given_back_at_the_end_was_never_trained_on():
    train, asked = split_points(POINTS, Recipe("autoencoder", (2.5, 2.5), 0.0))
    assert len(seen(asked)) == 8 and seen(train).isdisjoint(seen(asked))


@pytest.mark.parametrize("objective", ["word", "next"])
def test_no_sentence_that_pretraining_is_asked_about_was_ever_read(objective):
    sentences = SCENES["language"].draw(200, 1, 0.1, stream(0, "crowd"))[0].columns
    recipe = Recipe(objective, (2.5, 2.5), 0.0, in_order=True)
    train, asked = split_points(sentences, recipe)
    name = "points" if objective == "word" else "sentences"
    read, unread = ({row.tobytes() for row in getattr(each, name)} for each in (train, asked))
    assert len(unread) == 10 and read.isdisjoint(unread)


@pytest.mark.parametrize("views", ["columns", "jitter"])
def test_other_views_of_one_point_are_asked_of_points_never_trained_on(views):
    train, asked = split_points(POINTS, Recipe("infonce", (2.5, 2.5), 0.0, views))
    read, unread = ({row.tobytes() for row in each.points} for each in (train, asked))
    assert len(unread) == 8 and read.isdisjoint(unread)
