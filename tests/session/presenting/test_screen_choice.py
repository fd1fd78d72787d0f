"""Which screen an audience is shown, and which one the speaker keeps."""

import pytest

from explainer.session.presenting.screen_choice import ScreenChoice, ScreenPlace, screens_for

LAPTOP = ScreenPlace((0, 0, 1440, 900), primary=True)
BEAMER = ScreenPlace((1440, 0, 1920, 1080))
SMALL = ScreenPlace((3360, 0, 1024, 768))
MIRROR = ScreenPlace((0, 0, 1440, 900))
ON_LAPTOP, ON_BEAMER, ON_SMALL = (700, 400), (2000, 500), (3500, 100)


@pytest.mark.parametrize(
    ("screens", "at", "audience", "speaker"),
    [
        ([LAPTOP], ON_LAPTOP, 0, None),
        ([LAPTOP, BEAMER], ON_LAPTOP, 1, 0),
        ([BEAMER, LAPTOP], ON_LAPTOP, 0, 1),
        ([LAPTOP, BEAMER], ON_BEAMER, 1, 0),
        ([LAPTOP, MIRROR], ON_LAPTOP, 0, None),
        ([LAPTOP, BEAMER, SMALL], ON_LAPTOP, 1, 0),
        ([LAPTOP, SMALL, BEAMER], ON_LAPTOP, 2, 0),
        ([LAPTOP, BEAMER, SMALL], ON_SMALL, 2, 0),
        ([LAPTOP, BEAMER], (-500, -500), 1, 0),
    ],
)
def test_the_audience_has_the_beamer_or_the_screen_where_the_window_was_put(
    screens, at, audience, speaker
):
    assert screens_for(screens, at) == ScreenChoice(audience, speaker)


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        ((1440, 0), True),
        ((3359, 1079), True),
        ((1439, 0), False),
        ((3360, 0), False),
        ((1440, -1), False),
        ((1440, 1080), False),
    ],
)
def test_a_screen_holds_its_first_pixel_and_not_the_one_behind_its_last(at, holds):
    assert BEAMER.holds(*at) is holds


def test_a_window_on_another_screen_leaves_the_main_one_to_the_speaker():
    assert screens_for([SMALL, BEAMER, LAPTOP], ON_BEAMER) == ScreenChoice(1, 2)
    assert screens_for([SMALL, BEAMER], ON_BEAMER) == ScreenChoice(1, 0)
