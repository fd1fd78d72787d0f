"""Growth is told from one visit to a scene to the next, not from one scene to another."""

import pytest

from explainer.bench.memory import PARTS, drift


def sample(minute, turn, scene, megabytes):
    return {"minute": minute, "round": turn, "scene": scene, **megabytes}


def samples(of):
    """Two scenes, five rounds of ten minutes; `of` tells the window's megabytes."""
    for turn in range(5):
        for place, scene in enumerate(("moons", "creatures")):
            minute = 10.0 * turn + 5.0 * place
            parts = {part: {"rss_mb": of(minute, scene)} for part in PARTS}
            yield sample(minute, turn, scene, parts)


def growth(of):
    return drift(list(samples(of)))["window"]["in_half_an_hour"]


def test_scenes_that_need_more_are_no_growth():
    assert growth(lambda minute, scene: 300.0 if scene == "creatures" else 100.0) == 0


def test_a_megabyte_a_minute_is_thirty_in_half_an_hour():
    found = drift(list(samples(lambda minute, scene: 100.0 + minute)))["lab"]
    assert found["mean_mb"] == pytest.approx(122.5)
    assert found["in_half_an_hour"] == pytest.approx(30 / 122.5)


def test_a_single_sample_amid_some_work_changes_nothing():
    assert growth(lambda minute, scene: 900.0 if minute == 45.0 else 100.0) == 0


def test_before_a_return_nothing_is_told():
    once = [each for each in samples(lambda minute, scene: minute) if each["round"] == 0]
    assert drift(once)["window"]["in_half_an_hour"] is None
    assert drift([])["window"] == {"mean_mb": None, "in_half_an_hour": None}
