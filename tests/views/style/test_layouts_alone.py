"""Parts side by side and below each other, as far apart as a look keeps them."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look

LOOK = Look(scale=1.5)


def test_every_part_takes_the_look():
    worn = []
    dress(LOOK, *(SimpleNamespace(apply_look=worn.append) for _ in range(3)))
    assert worn == [LOOK] * 3


@pytest.mark.parametrize("make", [row, column])
def test_parts_stand_in_their_order_with_the_share_that_is_theirs(qtbot, make):
    holder, first, last = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(holder)
    made = make((first, 2), STRETCH, last, of=holder)
    assert holder.layout() is made and made.contentsMargins().isNull()
    assert [made.indexOf(first), made.indexOf(last)] == [0, 2]
    assert [made.stretch(place) for place in range(made.count())] == [2, STRETCH, 0]


def test_a_look_keeps_parts_apart_and_from_the_edge(qtbot):
    inner, small, pad = row(), LOOK.length("small"), LOOK.length("pad")
    for around, wanted in (
        ((), (0, 0)),
        (("pad",), (pad, pad)),
        (("pad", ""), (pad, 0)),
        (("", "small"), (0, small)),
    ):
        inner.setContentsMargins(0, 0, 0, 0)
        space(inner, LOOK, "small", *around)
        kept = inner.contentsMargins()
        assert inner.spacing() == small
        assert (kept.left(), kept.top()) == (kept.right(), kept.bottom()) == wanted
