"""The names of lines in rows, without a window."""

from explainer.core.figures.theme import LIGHT
from explainer.plotting.line_legend import LineSample
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows

NAMED = tuple(
    LineSample(name, "pretrained") for name in ("From scratch", "Pretrained encoder", "Both")
)


def test_names_take_the_rows_that_a_width_needs_whatever_width_there_was_before(qtbot):
    made = LegendRows("some_legend", rows=1)
    qtbot.addWidget(made)
    made.apply_look(Look(LIGHT))
    made.show_samples(NAMED)
    made.show()
    highs = {}
    for width in (900, 130, 900, 130):
        made.resize(width, made.height())
        highs.setdefault(width, []).append(made.height())
    assert highs[900] == [made.kept] * 2
    assert highs[130][0] == highs[130][1] > made.kept
    made.apply_look(Look(LIGHT, 2.0))
    assert made.height() > highs[130][0]
