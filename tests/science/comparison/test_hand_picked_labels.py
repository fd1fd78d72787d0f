"""Both arms learn from exactly the labels that were picked by hand, and forget them again."""

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.training.frames import FOREIGN
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept, shown_points, with_picked_labels
from explainer.science.training.draws import draw

SMALL = settings_for("moons", unlabelled=24, width=8, labels_per_class=2, steps=20)
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


@pytest.fixture(scope="module")
def kept(shortly_pretrained, briefly_tested):
    return Kept()


@pytest.fixture(scope="module")
def plain(kept):
    return list(Comparison(SMALL, kept).frames(Stage.DATA))


def finetuned(settings, kept):
    """A comparison, and its end at the label count that is shown; all counts are tested there."""
    made = Comparison(settings, kept)
    return made, next(frame for frame in made.frames(Stage.FINETUNING) if frame.finished)


def end_of(frames, labels=2):
    return next(f for f in reversed(frames) if f.finished and f.labels == labels)


def same(first, second):
    return all(
        getattr(first, arm).standings.tobytes() == getattr(second, arm).standings.tobytes()
        for arm in ("supervised", "pretrained")
    )


def other(frame):
    return int(np.setdiff1d(np.arange(24), frame.labelled)[0])


def test_both_arms_learn_from_the_same_labels_with_the_one_that_was_bought(kept, plain):
    end = end_of(plain)
    row = other(end)
    made, hand = finetuned(SMALL.changed(bought=(row,)), kept)
    points = [label_counts._labelled([2]).inputs for label_counts in made._label_counts.values()]
    assert np.array_equal(points[0], points[1]) and points[0].shape[1] == 5
    assert row in hand.labelled and hand.labels == 2
    assert not same(hand, end)


def test_giving_back_restores_exactly_what_was_there_before(kept, plain):
    finetuned(SMALL.changed(bought=(other(end_of(plain)),)), kept)
    _, again = finetuned(SMALL, kept)
    assert same(again, end_of(plain))


def test_the_same_hand_picked_labels_give_the_same_frames_bit_for_bit(kept, plain):
    hand = SMALL.changed(bought=(other(end_of(plain)),), returned=(int(end_of(plain).labelled[0]),))
    first, second = (finetuned(hand, kept)[1] for _ in range(2))
    assert same(first, second)
    assert first.pretrained.embedding.tobytes() == second.pretrained.embedding.tobytes()


def test_every_label_count_is_trained_even_where_its_first_label_was_given_back(kept, plain):
    first = end_of(plain, 1)
    hand = SMALL.changed(returned=tuple(sorted(map(int, first.labelled))))
    table = finetuned(hand, kept)[1].pretrained.standings
    assert np.isfinite(table).all()


def test_a_point_from_elsewhere_is_refused():
    crowd = settings_for("elsewhere", width=8, steps=20)
    made = draw(crowd)
    shown = shown_points(made, crowd)
    stranger = int(np.flatnonzero(made.pool.classes[shown] == FOREIGN)[0])
    with pytest.raises(SettingsError, match="Nobody knows"):
        with_picked_labels(made, shown, crowd.changed(bought=(stranger,)))


def test_rows_beyond_the_shown_points_are_refused(kept, plain):
    crowd = settings_for("moons", unlabelled=3_000, width=8, steps=20)
    made = draw(crowd)
    shown = shown_points(made, crowd)
    with pytest.raises(SettingsError, match="do not fit"):
        with_picked_labels(made, shown, crowd.changed(bought=(2_999,)))
