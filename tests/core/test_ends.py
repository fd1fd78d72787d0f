import numpy as np
import pytest

from explainer.core.ends import spread, with_ends
from explainer.core.figures import Axis, Line, Plot
from explainer.core.frames import frozen


def line(end, name, ended=True):
    return Line(frozen([(0.0, 0.5), (1.0, end)]), "muted", name=name, ended=ended)


def plot(*lines):
    return Plot("", "", Axis("x", 0.0, 1.2), Axis("y", 0.0, 1.0), lines=lines)


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([0.2, 0.8], [0.2, 0.8]),
        ([0.5, 0.5], [0.45, 0.55]),
        ([0.99, 0.98, 0.1], [1.0, 0.9, 0.1]),
        ([0.0, 0.01], [0.0, 0.1]),
        ([], []),
    ],
)
def test_names_move_apart_as_little_as_they_must(places, found):
    assert spread(places, 0.1, 0.0, 1.0) == pytest.approx(found)


def test_any_names_keep_their_order_and_their_distance():
    random = np.random.default_rng(0)
    for _ in range(200):
        places = list(random.random(random.integers(1, 9)))
        found = spread(places, 0.1, 0.0, 1.0)
        order = np.argsort(places, kind="stable")
        assert (np.diff(np.array(found)[order]) >= 0.1 - 1e-9).all()
        assert min(found) >= -1e-9 and max(found) <= 1 + 1e-9


def test_a_named_line_goes_on_to_its_name_and_others_stay():
    kept = line(0.3, "kept", ended=False)
    lines, names = with_ends(plot(kept, line(0.7, "first"), line(0.7, "second")), 0.1)
    assert lines[0] is kept
    assert [tuple(each.points[-1]) for each in lines[1:]] == [
        pytest.approx((1.2, 0.65)),
        pytest.approx((1.2, 0.75)),
    ]
    assert names == ((pytest.approx(0.65), "first"), (pytest.approx(0.75), "second"))
