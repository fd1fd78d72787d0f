import pytest

from explainer.core.figures.ends import with_ends
from explainer.core.figures.figure import Axis, Line, Plot
from explainer.core.training.frames import frozen


def line(end, name, ended=True):
    return Line(frozen([(0.0, 0.5), (1.0, end)]), "muted", name=name, ended=ended)


def plot(*lines):
    return Plot("", "", Axis("x", 0.0, 1.2), Axis("y", 0.0, 1.0), lines=lines)


def test_a_named_line_goes_on_to_its_name_and_others_stay():
    kept = line(0.3, "kept", ended=False)
    lines, names = with_ends(plot(kept, line(0.7, "first"), line(0.7, "second")), 0.1)
    assert lines[0] is kept
    assert [tuple(each.points[-1]) for each in lines[1:]] == [
        pytest.approx((1.2, 0.65)),
        pytest.approx((1.2, 0.75)),
    ]
    assert names == ((pytest.approx(0.65), "first"), (pytest.approx(0.75), "second"))
