"""Labels picked by hand: bought, given back, suggested; what cannot be is one sentence."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.composition import comparison
from explainer.core.editing.hand_picked import least_sure, offer_words, picked, toggled
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.settings.validation import SettingsError
from explainer.core.settings.values import MOST_PICKED
from explainer.core.training.frames import FOREIGN, frozen, labelled_rows
from explainer.core.training.timeline import Timeline
from tests.factories import frame, measured

SETTINGS = settings_for("moons", labels_per_class=2)
MADE = frame(SETTINGS, step=150)
ORDER = np.array([[3, 5, 7], [0, 2, 4]])
KINDS = np.array([1, 0, 1, 0, 1, 0, 0, 0, 1, 0])


def other(made):
    """A point that is not labelled."""
    return int(np.setdiff1d(np.arange(len(made.ground.points)), made.labelled)[0])


@pytest.mark.parametrize(
    ("count", "bought", "returned", "rows"),
    [
        (2, (), (), [3, 5, 0, 2]),
        (2, (9,), (), [3, 5, 0, 2, 9]),
        (3, (), (5,), [3, 7, 0, 2, 4]),
        (1, (), (3,), [3, 0]),
        (2, (2,), (), [3, 5, 0, 2]),
        (2, (9,), (3, 0), [5, 2, 9]),
        (1, (9,), (3,), [0, 9]),
        (1, (8,), (3,), [3, 0, 8]),
    ],
)
def test_hand_picked_labels_come_on_top_of_the_sliders_own(count, bought, returned, rows):
    np.testing.assert_array_equal(labelled_rows(ORDER, KINDS, count, bought, returned), rows)


def test_a_click_buys_and_another_one_gives_back():
    row = other(MADE)
    bought = SETTINGS.changed(**toggled(SETTINGS, MADE.ground, row))
    assert bought.bought == (row,)
    assert bought.changed(**toggled(bought, MADE.ground, row)) == SETTINGS


def test_one_of_the_sliders_own_labels_is_given_back_and_bought_again():
    row = int(MADE.labelled[0])
    less = SETTINGS.changed(**toggled(SETTINGS, MADE.ground, row))
    assert less.returned == (row,)
    assert row not in replace(MADE, settings=less).labelled
    assert less.changed(**toggled(less, MADE.ground, row)) == SETTINGS


def test_a_click_holds_at_the_label_count_that_is_looked_at():
    own = int(MADE.ground.order[0, 1])
    early = SETTINGS.changed(labels_per_class=1, bought=(own,))
    late = early.changed(labels_per_class=2)
    less = late.changed(**toggled(late, MADE.ground, own))
    assert (less.bought, less.returned) == ((), (own,))
    again = less.changed(labels_per_class=1)
    more = again.changed(**toggled(again, MADE.ground, own))
    assert (more.bought, more.returned) == ((own,), ())


def test_the_sliders_only_label_of_a_class_goes_once_another_one_is_bought():
    one = settings_for("moons", labels_per_class=1)
    own, another = map(int, MADE.ground.order[0, :2])
    two = one.changed(**toggled(one, MADE.ground, another))
    less = two.changed(**toggled(two, MADE.ground, own))
    assert sorted(replace(MADE, settings=less).labelled) == sorted(
        [another, int(MADE.ground.order[1, 0])]
    )


def test_what_both_arms_share_is_counted_with_the_labels_by_hand():
    hand = SETTINGS.changed(bought=(other(MADE),))
    figure = comparison(Timeline((frame(hand, step=150),)), str)
    assert ", 5 labels" in figure.fairness and hand.labelled == 5


def test_the_last_label_of_a_class_stays():
    one = settings_for("moons", labels_per_class=1)
    row = int(frame(one).labelled[0])
    with pytest.raises(SettingsError, match="needs one label at least"):
        toggled(one, MADE.ground, row)


def test_a_point_of_no_known_class_cannot_be_bought():
    classes = np.array(MADE.ground.classes)
    row = other(MADE)
    classes[row] = FOREIGN
    with pytest.raises(SettingsError, match="Nobody knows"):
        toggled(SETTINGS, replace(MADE.ground, classes=frozen(classes, np.uint8)), row)


def test_there_is_a_limit_that_is_said():
    full = SETTINGS.changed(bought=tuple(range(MOST_PICKED)))
    with pytest.raises(SettingsError, match="At most 60"):
        full.changed(bought=tuple(range(MOST_PICKED + 1)))


@pytest.mark.parametrize("rows", [(2, 1), (1, 1), (-1,), (10**6,)])
def test_rows_that_are_no_points_are_refused(rows):
    with pytest.raises(SettingsError, match="do not fit"):
        SETTINGS.changed(bought=rows)


@pytest.mark.parametrize("choice", [{"seed": 1}, {"noise": 0.2}, {"scene": "circles"}])
def test_other_points_take_the_hand_picked_labels_along(choice):
    hand = SETTINGS.changed(bought=(7,), returned=(int(MADE.labelled[0]),))
    assert hand.changed(width=8).bought == (7,)
    gone = hand.changed(**choice)
    assert (gone.bought, gone.returned) == ((), ())


def test_they_spoil_fine_tuning_and_nothing_before():
    assert SETTINGS.changed(bought=(7,)).spoiled_by(SETTINGS) is Stage.FINETUNING


def test_they_travel_as_text_and_are_left_out_where_there_are_none():
    hand = SETTINGS.changed(bought=(7, 300), returned=(12,))
    assert from_text(as_text(hand)) == hand
    assert "bought" not in as_text(SETTINGS)


def test_the_model_is_least_sure_of_the_unlabelled_point_with_the_smallest_chance():
    chance = np.full(len(MADE.ground.points), 0.9)
    labelled, wanted = int(MADE.labelled[0]), other(MADE)
    chance[labelled], chance[wanted] = 0.5, 0.6
    guesses = replace(MADE.pretrained.guesses, chance=frozen(chance))
    asked = replace(MADE, pretrained=replace(MADE.pretrained, guesses=guesses))
    assert least_sure(asked) == wanted


def test_before_labels_are_used_there_is_nothing_to_suggest_or_offer():
    early = frame(SETTINGS, Stage.PRETRAINING, 0)
    assert least_sure(early) == -1
    assert offer_words(early, 3, str) == ""


def test_what_can_be_done_with_a_label_is_said():
    assert offer_words(MADE, other(MADE), str) == "Buy this label"
    assert offer_words(MADE, int(MADE.labelled[0]), str) == "Give this label back"


def test_the_last_label_of_a_class_is_not_offered_back():
    single = frame(SETTINGS.changed(labels_per_class=1), step=150)
    rows = [int(row) for row in single.labelled]
    assert [offer_words(single, row, str) for row in rows] == [""] * len(rows)
    for row in rows:
        with pytest.raises(SettingsError):
            toggled(single.settings, single.ground, row)


def test_the_curve_shows_both_arms_at_the_mean_number_of_labels():
    hand = SETTINGS.changed(bought=(other(MADE),))
    made = frame(hand, step=150)
    found = picked(made)
    assert found.labels_per_class == 2.5
    plot = comparison(Timeline((made,)), str, measured(SETTINGS)).worth.plot
    shown = {line.role: line for line in plot.lines if line.name.endswith("by hand")}
    assert shown.keys() == {"supervised", "pretrained"}
    for role, line in shown.items():
        ((across, up),) = line.points
        assert across == pytest.approx(np.log10(2.5), rel=1e-6)
        assert up == pytest.approx(getattr(found, role), rel=1e-6)
    assert picked(MADE) is None
