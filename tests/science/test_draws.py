import numpy as np
import pytest

from explainer.core.scene_cards import SCENES
from explainer.core.scene_cards import SCENES as CARDS
from explainer.core.settings import settings_for
from explainer.science.draws import draw


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
def test_inputs_are_on_one_scale_made_from_the_pool_alone(scene):
    drawn = draw(settings_for(scene, unlabelled=400))
    centre = drawn.inputs[drawn.pool.columns == 0] if CARDS[scene].counts else drawn.inputs
    # In pictures things move: all their pixels share one centre.
    means = centre.mean() if CARDS[scene].views == "pictures" else centre.mean(axis=0)
    np.testing.assert_allclose(means, 0, atol=1e-9)
    assert drawn.inputs.std() == pytest.approx(1, abs=0.01)
    np.testing.assert_allclose(
        drawn.standardised(drawn.pool.columns), drawn.inputs, rtol=0, atol=1e-12
    )


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
