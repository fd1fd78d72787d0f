"""The line at the top while presenting, and what lies over a window, each alone."""

import pytest
from PySide6.QtWidgets import QWidget

from explainer.core.figures.theme import LIGHT
from explainer.core.settings.settings import settings_for
from explainer.session.run_state import RunState
from explainer.views.presenting.blackout import Blackout
from explainer.views.presenting.stage_bar import StageBar
from explainer.views.style.theme import STAGE_SCALES, Look, look_for


@pytest.fixture
def line(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    made = StageBar(window)
    made.legend_home = QWidget(window)
    made.legend = QWidget(made.legend_home)
    made.resize(1260, 60)
    made.apply_look(look_for(LIGHT, 1280, 720, STAGE_SCALES[0]))
    made.window_kept = window
    return made


def test_it_shows_the_label_count_without_telling_anyone(line):
    asked = []
    line.labels_chosen.connect(asked.append)
    settings = settings_for("moons", labels_per_class=7)
    line.show_settings(settings)
    assert (line.slider.minimum(), line.slider.maximum()) == (1, settings.most_labels)
    assert (line.slider.value(), line._number.text(), asked) == (7, "7", [])
    line.slider.setValue(3)
    assert (line._number.text(), asked) == ("3", [3])


@pytest.mark.parametrize(
    ("state", "seen"), [(RunState("finetuning", fraction=0.4), True), (RunState("finished"), False)]
)
def test_a_run_that_goes_on_has_a_line_at_the_foot(line, state, seen):
    line.show_run(state)
    assert line.run.isHidden() is not seen
    if seen:
        assert line.run.geometry().bottom() == line.height() - 1


@pytest.mark.parametrize(("least", "here"), [(100, True), (1200, False)])
def test_a_legend_comes_where_there_is_room_for_it_and_goes_back(line, least, here):
    moved = []
    line.legend_moved.connect(lambda: moved.append(1))
    line.take_legend(line.legend, lambda: (least, 160))
    assert (line.legend.parentWidget() is line) is here and bool(moved) is here
    if here:
        assert line.legend.minimumWidth() == line.legend.maximumWidth() == 160
    line.give_legend_back()
    assert line.legend.parentWidget() is line.legend_home
    assert line.legend.minimumWidth() == 0 and line.legend.maximumWidth() > 1_000_000
    line.fit_legend()
    assert line.legend.parentWidget() is line.legend_home


def test_the_slider_is_long_before_the_legend_is_spaced_as_it_likes(line):
    line.take_legend(line.legend, lambda: (300, 800))
    line.layout().activate()
    beside = line.slider.width() + line.legend.width()
    assert 300 < line.legend.width() < 800 and line.slider.width() > 0.2 * line.width()
    line.take_legend(line.legend, lambda: (700, 800))
    line.layout().activate()
    assert line.legend.width() == 700 and line.slider.width() == beside - 700


def test_a_legend_that_is_hidden_stays_so(line):
    line.legend.hide()
    line.take_legend(line.legend, lambda: (100, 160))
    assert line.legend.parentWidget() is line and line.legend.isHidden()


def test_a_way_out_has_its_corner_in_which_nothing_else_is(line):
    button, row = line.leave_button.geometry(), line._row
    assert line.rect().contains(button) and button.width() == button.height()
    assert button.left() >= line.width() - row.contentsMargins().right()
    assert button.center().y() == pytest.approx(line.height() / 2, abs=1)


@pytest.mark.parametrize("shade", ["black", "white"])
def test_a_dark_screen_is_of_one_colour_over_the_whole_window(qtbot, shade):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(90, 60)
    blackout = Blackout(window)
    blackout.apply_look(Look())
    assert blackout.isHidden()
    window.resize(120, 80)
    blackout.cover(shade)
    assert not blackout.isHidden() and blackout.geometry() == window.rect()
    image = blackout.grab().toImage()
    corners = [image.pixelColor(x, y).name() for x in (0, 119) for y in (0, 79)]
    assert set(corners) == {Look().colour(shade).name()}
