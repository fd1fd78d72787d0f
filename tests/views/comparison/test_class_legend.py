"""The line that says which marker is which class."""

from functools import cache

import pytest
from PySide6.QtWidgets import QLabel

from explainer.core.comparison.composition import comparison
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.comparison.class_legend import ClassLegendStrip
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.speech import say
from explainer.views.style.theme import SMALLEST_SIZE, Look, apply_theme
from tests.factories import FakeRunner, frames, timeline
from tests.pictures import colours, where
from tests.views.legends import line_width
from tests.windows import shown_window

WIDE = 1500
FEW = 100
"""No name depends on how many points there are."""

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@cache
def run_of(scene):
    """A finished run, which nobody changes."""
    return timeline(settings_for(scene, unlabelled=FEW), 2)


def figure(scene="spirals", stage=Stage.FINETUNING, say=str):
    run = run_of(scene)
    return comparison(run if stage is Stage.FINETUNING else run.before(Stage.FINETUNING), say)


@pytest.fixture
def legend(qtbot):
    widget = ClassLegendStrip()
    apply_theme(widget, Look())
    widget.apply_look(Look())
    widget.resize(700, widget.height())
    qtbot.addWidget(widget)
    widget.show()
    return widget


def seen(widget):
    return colours(widget.grab().toImage())


def first_column(widget, colour):
    """How far from the left a colour first appears."""
    return min(where(widget.grab().toImage(), colour)[:, 0], default=None)


def test_nothing_is_drawn_before_a_figure(legend):
    assert len(seen(legend)) == 1


@THEMES
@pytest.mark.parametrize("scene", ["spirals", "digits"])
def test_every_class_has_its_colour_and_nothing_else_does(legend, theme, scene):
    apply_theme(legend, Look(theme))
    legend.apply_look(Look(theme))
    legend.show_names(figure(scene))
    count = len(settings_for(scene).card.classes)
    found = seen(legend)
    assert set(theme.classes[:count]) <= found
    assert not set(theme.classes[count:]) & found
    assert {theme.crowd, theme.text} <= found
    assert theme.pretrained not in found


def test_before_any_label_only_the_crowd_is_named(legend):
    legend.show_names(figure(stage=Stage.PRETRAINING))
    assert LIGHT.crowd in seen(legend)
    assert not set(LIGHT.classes) & seen(legend)
    assert legend.accessibleName() == "unlabelled"


def test_the_names_are_read_aloud_in_the_language_of_the_figure(legend):
    legend.show_names(figure(say=lambda text: "»" + text))
    assert legend.accessibleName() == "»unlabelled »labelled: »first arm »second arm"


def test_the_crowd_keeps_its_place_and_the_line_its_height(legend):
    legend.show_names(figure(stage=Stage.PRETRAINING))
    before = first_column(legend, LIGHT.crowd), legend.size(), legend.sizeHint()
    legend.show_names(figure("digits"))
    assert before[0] is not None
    assert (first_column(legend, LIGHT.crowd), legend.size(), legend.sizeHint()) == before


def test_more_names_make_a_longer_line(legend):
    widths = []
    for shown in (figure(stage=Stage.PRETRAINING), figure(), figure("digits")):
        legend.show_names(shown)
        widths.append(line_width(legend))
    assert widths == sorted(widths)
    assert widths[0] < widths[1] - 50


@pytest.fixture
def window(qtbot):
    store = Store(settings_for(), FakeRunner())
    return shown_window(qtbot, store, theme=LIGHT, size=SMALLEST_SIZE)


def test_no_name_is_cut_in_the_smallest_window(window):
    legend = window.findChild(ClassLegendStrip)
    for scene in SCENES:
        window.store.change(scene=scene)
        window.store.show_stored(run_of(scene))
        window.live.draw_now()
        assert legend.accessibleName().endswith(settings_for(scene).card.classes[-1])
        assert line_width(legend) <= legend.width(), scene
        assert legend.height() >= legend.fontMetrics().height(), scene


def test_nothing_moves_when_labels_arrive_and_classes_change(qtbot, window):
    """An empty headline keeps its height, too."""
    headline, tops = window.findChild(QLabel, "supervised_accuracy"), set()
    legend, places = window.findChild(ClassLegendStrip), set()
    window.store.start()
    for each in frames(settings_for(), 2):
        window.store.add_frame(window.store.job, each)
        qtbot.waitUntil(lambda: not window.live.asked)
        cards = window.findChildren(PlotCard)
        places.add((legend.geometry().getRect(), *(card.geometry().getRect() for card in cards)))
        tops.add((bool(headline.text()), headline.height(), headline.y()))
    assert "second arm" in legend.accessibleName()
    assert len(places) == 1
    assert {shown for shown, _, _ in tops} == {False, True}
    assert len({place[1:] for place in tops}) == 1


def test_the_room_that_is_kept_is_that_of_the_whole_legend(spoken, legend):
    for scene in SCENES:
        legend.keep_room(settings_for(scene).card.classes)
        legend.show_names(figure(scene, say=say))
        legend.resize(legend.kept, legend.height())
        wanted = legend.width() - Look().length("pad")
        assert line_width(legend) == pytest.approx(wanted, abs=2), scene


def test_other_classes_have_another_room_before_anything_of_them_is_drawn(legend):
    legend.keep_room(settings_for("moons").card.classes)
    before = legend.kept
    legend.keep_room(settings_for("digits").card.classes)
    assert legend.kept > before


def test_where_one_line_has_no_room_it_says_hidden_classes_shortly(legend):
    shown = figure("digits")
    legend.show_names(shown, [arm.embedding for arm in shown.arms])
    legend.resize(legend.wanted(), legend.height())
    assert legend._legend().entries[0].name.lines == ("unlabelled, by hidden class",)
    legend.resize(legend.least(), legend.height())
    short = legend._legend()
    assert short.entries[0].name.lines == ("hidden classes",)
    assert short.width <= legend.width()
    assert legend.least() <= legend.kept <= legend.ample


def test_what_small_embeddings_show_in_colours_is_named_where_nothing_else_tells_it(legend):
    shown, named = figure("digits"), "embedding: hidden classes"
    legend.show_names(shown)
    legend.resize(WIDE, legend.height())
    assert named not in last_name(legend)
    legend.tell_embeddings(untold=True)
    assert named in last_name(legend) and legend.taken() > legend.wanted()
    legend.resize(legend.wanted(), legend.height())
    assert named not in last_name(legend) and legend.taken() == legend.wanted()
    legend.resize(WIDE, legend.height())
    legend.show_names(shown, [arm.embedding for arm in shown.arms])
    assert named not in last_name(legend)


def last_name(legend):
    return legend._legend().entries[-1].name.lines


@pytest.mark.parametrize("folded", [True, False])
def test_a_window_says_what_an_embedding_without_words_shows(kept, folded):
    window = kept.filled(size=(1280, 720), folded=folded)
    told = {not arm.embedding.caption.isHidden() for arm in window.board.arms}
    assert told == {not folded}
    assert ("embedding: hidden classes" in last_name(window.board.legend)) is folded
