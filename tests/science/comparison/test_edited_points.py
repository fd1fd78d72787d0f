"""Points edited by hand: pretraining sees them, the test does not, all else is as it was."""

import numpy as np
import pytest

from explainer.core.editing.preview import HASTY_STEPS
from explainer.core.settings.edits import Edits
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.preview import preview
from explainer.science.training.draws import draw
from tests.science.endings import end_of

SMALL = settings_for("moons", unlabelled=60, width=8, labels_per_class=2, steps=20)
SOME = Edits(((0, 150, 1), (10, 150, 1)), (3, 17), ((5, -50, 120),))
EDITED = SMALL.changed(edits=SOME)
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


@pytest.fixture(scope="module")
def plain(shortly_pretrained, briefly_tested):
    """The end of a run without edits, and what it has kept."""
    kept = Kept()
    return end_of(SMALL, kept=kept), kept


@pytest.fixture(scope="module")
def edited(shortly_pretrained, briefly_tested):
    return end_of(EDITED)


def test_points_go_move_and_come_and_keep_their_classes():
    before, after = draw(SMALL).pool, draw(EDITED).pool
    kept = np.setdiff1d(np.arange(60), SOME.erased)
    assert len(after) == 60 == EDITED.points
    np.testing.assert_array_equal(after.classes, [*before.classes[kept], 1, 1])
    same = np.flatnonzero(kept != 5)
    np.testing.assert_array_equal(after.plane[same], before.plane[kept[same]])
    np.testing.assert_allclose(after.plane[list(kept).index(5)], (-0.5, 1.2))
    np.testing.assert_allclose(after.plane[-2:], [(0.0, 1.5), (0.1, 1.5)])
    np.testing.assert_array_equal(after.plane, after.columns)


def test_test_points_stay_the_scenes_own():
    np.testing.assert_array_equal(draw(EDITED).test.columns, draw(SMALL).test.columns)


def test_the_same_labels_are_bought_unless_they_were_erased():
    before, first = draw(SMALL), int(draw(SMALL).order[0, 0])
    after = draw(SMALL.changed(edits=Edits(((0, 0, 0),), (first,))))
    rest = [row for row in before.order[0] if row != first]
    old = np.setdiff1d(np.arange(60), [first])
    np.testing.assert_array_equal(old[after.order[0]], rest[: after.order.shape[1]])
    np.testing.assert_array_equal(old[after.order[1]], before.order[1][: after.order.shape[1]])


@pytest.mark.parametrize("scene", [name for name, card in SCENES.items() if card.columns == 2])
def test_where_points_can_be_edited_a_model_sees_their_places(scene):
    settings = settings_for(scene, unlabelled=40)
    pool = draw(settings).pool
    assert settings.uneditable is None
    np.testing.assert_array_equal(pool.plane, pool.columns)


def test_every_scene_keeps_as_many_points_of_each_class_as_labels_are_offered():
    erased = tuple(range(6))
    for scene in ("moons", "elsewhere"):
        settings = settings_for(scene, unlabelled=90).changed(edits=Edits((), erased))
        assert draw(settings).order.shape[1] >= settings.most_labels


def test_both_arms_train_on_the_edited_points_bit_for_bit_alike_each_time(edited):
    first, second = edited, end_of(EDITED)
    assert first.ground.points.tobytes() == second.ground.points.tobytes()
    for arm in ("supervised", "pretrained"):
        assert first.arm(arm).standings.tobytes() == second.arm(arm).standings.tobytes()
        assert len(first.arm(arm).embedding) == 60


def test_taking_edits_back_restores_exactly_what_was_there_before(plain):
    kept, (before, _) = Kept(), plain
    end_of(EDITED, kept=kept)
    after = end_of(SMALL, kept=kept)
    assert before.pretrained.standings.tobytes() == after.pretrained.standings.tobytes()
    assert before.ground.points.tobytes() == after.ground.points.tobytes()


def test_a_painted_point_can_be_bought():
    bought = EDITED.changed(bought=(59,))
    frame = end_of(bought)
    assert 59 in frame.labelled and frame.ground.classes[59] == 1


def test_while_a_labelled_point_is_moved_both_models_are_trained_where_it_lies(plain):
    before, kept = plain
    moved = SMALL.changed(edits=Edits(moved=((int(before.labelled[0]), 50, -150),)))
    tried, after = preview(moved, kept), end_of(moved)
    # Without pretraining nothing else depends on the points: it is the model of the whole run.
    np.testing.assert_array_equal(tried["supervised"].winner, after.supervised.decision.winner)
    assert (tried["supervised"].winner != before.supervised.decision.winner).any()
    assert (tried["pretrained"].margin != before.pretrained.decision.margin).any()


def test_where_no_point_was_moved_a_preview_is_the_end_of_the_run(plain):
    end, kept = plain
    for arm, decision in preview(SMALL, kept).items():
        np.testing.assert_array_equal(decision.winner, end.arm(arm).decision.winner)


def test_before_pretraining_has_ended_there_is_no_preview():
    assert preview(SMALL, Kept()) is None


def test_what_takes_long_is_interrupted_and_what_is_in_a_hurry_is_not(plain):
    asked, (_, kept) = [], plain

    def interrupted():
        asked.append(1)
        return True

    assert preview(SMALL.changed(steps=HASTY_STEPS + 1), kept, interrupted) is None and asked
    asked.clear()
    assert preview(SMALL.changed(steps=HASTY_STEPS), kept, interrupted) is not None and not asked
