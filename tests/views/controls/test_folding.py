"""Which sections of the column are open, without a column."""

from explainer.views.controls.folding import Wanted

HEIGHTS = {"data": 100, "pretraining": 80, "network": 40}


def test_what_just_fits_is_open():
    wanted = Wanted(tuple(HEIGHTS))
    assert wanted.fitting(HEIGHTS, 180) == {"data", "pretraining"}
    assert wanted.fitting(HEIGHTS, 179) == {"data", "network"}


def test_the_first_is_open_however_little_room_there_is():
    assert Wanted(tuple(HEIGHTS)).fitting(HEIGHTS, 0) == {"data"}


def test_what_is_opened_comes_before_all_others_and_what_is_folded_is_gone():
    wanted = Wanted(tuple(HEIGHTS))
    wanted.turn("network", opened=False)
    assert wanted.fitting(HEIGHTS, 120) == {"network", "pretraining"}
    wanted.turn("network", opened=True)
    wanted.turn("data", opened=True)
    assert wanted.fitting(HEIGHTS, 1_000) == {"pretraining"}
