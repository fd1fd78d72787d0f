from functools import cache

import numpy as np
import pytest

from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.scene_cards import SCENES as CARDS
from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished
from explainer.science.story.measures import labels_only
from explainer.science.training.draws import draw


@cache
def usual(scene):
    return draw(settings_for(scene))


@pytest.mark.parametrize("scene", SCENES)
def test_labelled_sets_are_nested_and_balanced(scene):
    drawn = draw(settings_for(scene, unlabelled=400))
    smaller = set()
    for count in range(1, 31):
        labelled = drawn.labelled(count)
        assert smaller < set(labelled)
        assert (np.bincount(drawn.pool.classes[labelled]) == count).all()
        smaller = set(labelled)


@pytest.mark.parametrize("scene", SCENES)
def test_inputs_are_on_one_scale_made_from_the_usual_crowd_alone(scene):
    drawn = usual(scene)
    centre = drawn.inputs[drawn.pool.columns == 0] if CARDS[scene].counts else drawn.inputs
    # In pictures things move: all their pixels share one centre.
    means = centre.mean() if CARDS[scene].views == "pictures" else centre.mean(axis=0)
    np.testing.assert_allclose(means, 0, atol=1e-9)
    assert drawn.inputs.std() == pytest.approx(1, abs=0.01)
    for seen, inputs in ((drawn.pool, drawn.inputs), (drawn.test, drawn.test_inputs)):
        np.testing.assert_allclose(drawn.standardised(seen.columns), inputs, rtol=0, atol=1e-12)


def sizes(scene):
    """Crowds from the smallest to beyond the usual one, as far as the scene has them."""
    span = CARDS[scene].unlabelled
    wanted = (span.low, 0.9 * span.default, span.default + 201)
    return sorted({int(span.clamp(each)) for each in wanted})


@pytest.mark.parametrize("scene", SCENES)
def test_labelled_and_test_points_do_not_depend_on_the_crowd(scene):
    whole = usual(scene)
    for size in sizes(scene):
        settings = settings_for(scene, unlabelled=size)
        drawn, most = draw(settings), settings.most_labels
        assert len(drawn.pool) == size
        np.testing.assert_array_equal(drawn.test_inputs, whole.test_inputs)
        np.testing.assert_array_equal(drawn.test.classes, whole.test.classes)
        mine, theirs = drawn.order[:, :most], whole.order[:, :most]
        assert mine.shape == theirs.shape == (len(settings.card.classes), most)
        np.testing.assert_array_equal(drawn.inputs[mine], whole.inputs[theirs])


@pytest.mark.parametrize("scene", SCENES)
def test_a_thinner_crowd_is_a_part_of_the_usual_one_with_the_same_shares(scene):
    whole = usual(scene).pool
    thin = draw(settings_for(scene, unlabelled=400)).pool
    known = {row.tobytes() for row in whole.columns}
    assert {row.tobytes() for row in thin.columns} <= known
    for kind in np.unique(whole.classes):
        shares = [np.mean(each.classes == kind) for each in (whole, thin)]
        assert shares[0] == pytest.approx(shares[1], abs=0.01)


def test_without_pretraining_nothing_changes_when_the_crowd_is_thinned():
    errors = [
        finished(labels_only(settings_for("moons", unlabelled=size), [2], 0, 3)).test_error
        for size in (40, 1_000)
    ]
    np.testing.assert_array_equal(*errors)


def test_the_test_set_has_two_thousand_points_where_points_can_be_made():
    assert len(draw(settings_for("moons")).test) == 2_000
    assert len(draw(settings_for("digits")).test) == 500


def test_every_pool_can_give_the_labels_its_settings_allow():
    for scene in SCENES:
        settings = settings_for(scene, unlabelled=int(CARDS[scene].unlabelled.low))
        assert draw(settings).order.shape[1] >= settings.most_labels


def test_another_seed_gives_other_points_and_other_labels():
    one, other = draw(settings_for("moons", seed=1)), draw(settings_for("moons", seed=2))
    assert not np.array_equal(one.inputs, other.inputs)
    assert not np.array_equal(one.order, other.order)
