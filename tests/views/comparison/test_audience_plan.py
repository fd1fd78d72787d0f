"""How the stage is shared out before an audience: planes first."""

import pytest

from explainer.views.comparison.arms.audience_plan import audience_plan
from explainer.views.comparison.arms.stage_plan import Wishes


def plan(wide=1_900, high=940, *, veiled=False, legend=0, curve=0, question=300):
    wishes = Wishes(wide, high, 16, 10, around=100, line=45, alike=1, column=0, most=0, least=80)
    return audience_plan(wishes, legend=legend, question=question, curve=curve, veiled=veiled)


@pytest.mark.parametrize(("wide", "high"), [(1_900, 940), (1_000, 700), (700, 900)])
def test_both_arms_are_alike_and_their_planes_as_large_as_they_can_be(wide, high):
    found = plan(wide, high)
    assert found.first.size() == found.second.size() and found.planes[0] == found.planes[1]
    assert found.second.right() + 1 == wide and found.second.left() - found.first.right() - 1 == 16
    side = found.planes[0].side
    assert side == min(found.first.width() - 20, high - 100 - 45)


def test_while_the_second_is_veiled_the_first_one_takes_the_room():
    opened, veiled = plan(1_000, 700), plan(1_000, 700, veiled=True, curve=200)
    assert veiled.planes[0].side > opened.planes[0].side
    assert veiled.first.right() + 16 < veiled.question.left()
    assert veiled.question.right() + 1 == 1_000 and veiled.question.width() >= 300
    assert veiled.curve.width() == 0


def test_a_curve_and_a_legend_have_their_room_and_nothing_overlaps():
    found = plan(legend=40, curve=500)
    parts = [found.first, found.second, found.legend, found.curve]
    assert [
        one for one in parts for other in parts if one is not other and one.intersects(other)
    ] == []
    assert found.curve.width() == 500 and found.legend.height() == 40
    assert found.legend.bottom() + 1 == 940 and found.curve.right() + 1 == 1_900


def test_the_way_from_the_veil_goes_from_one_plan_to_the_other():
    opened, veiled = plan(1_000, 700), plan(1_000, 700, veiled=True)
    begun, ended = (opened.from_veiled(veiled, share) for share in (0.0, 1.0))
    assert (begun.first, begun.planes[0]) == (veiled.first, veiled.planes[0])
    assert (ended.first, ended.planes[0]) == (opened.first, opened.planes[0])
    half = opened.from_veiled(veiled, 0.5)
    assert opened.first.width() < half.first.width() < veiled.first.width()
    assert half.planes[1] == opened.planes[1] and half.second == opened.second
