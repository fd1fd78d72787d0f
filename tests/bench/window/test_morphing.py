"""The bench of bending planes: places that differ, and a yardstick that paints."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from explainer.bench.bare.planes import main
from explainer.bench.window.morphing import PaintCount, places
from explainer.bench.window.yardstick import BENDING, CHANGING, beside


def test_the_handle_goes_there_and_back_and_never_stands():
    found = list(places(300))
    assert len(found) == 300 and 0 < min(found) < max(found) <= 1_000
    assert all(one != other for one, other in pairwise(found))
    assert max(abs(one - other) for one, other in pairwise(found)) == 15


def test_paints_of_all_widgets_are_waited_for(qtbot):
    first, second = QWidget(), QWidget()
    for widget in (first, second):
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
    count = PaintCount([first, second])
    count.forget()
    first.repaint()
    assert not count.all_painted
    second.repaint()
    assert count.all_painted


@pytest.mark.parametrize("kind", [BENDING, CHANGING])
def test_the_yardstick_paints_as_often_as_asked(qapp, kind):
    found = main(120, 4)[kind]
    assert found["count"] == 4 and found["p95_ms"] >= found["p50_ms"] > 0


def test_times_of_every_phase_are_told_as_multiples_of_a_bare_windows():
    found = beside({"p50_ms": 30.0, "training": {"p50_ms": 60.0, "count": 5}}, {"p50_ms": 20.0})
    assert found["times_bare_window"] == 1.5
    assert found["training"] == {"p50_ms": 60.0, "count": 5, "times_bare_window": 3.0}
    assert "times_bare_window" not in beside({"phase": {}}, {"p50_ms": 20.0})
