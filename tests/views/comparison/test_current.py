"""After any change of any control, what is on the screen belongs to it or is visibly dimmed."""

import dataclasses
import itertools
from dataclasses import replace
from functools import cache, partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from explainer.core.comparison.fairness import fairness
from explainer.core.comparison.label_efficiency import efficiency_plot
from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.comparison.training_curves import curves
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.choice import Stage
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.session.runs.pinned_runs import PinnedRuns
from explainer.session.store import Store
from explainer.session.surveying.known_findings import experiment
from explainer.session.surveying.survey import Survey
from explainer.views.comparison.worth.panel_page import CAPACITY, EFFICIENCY
from explainer.views.plots.shade import Shade
from explainer.views.widgets.progress_bar import ProgressLine
from tests.factories import FakeMeasurer, FakeRunner, encoder, findings, frames, timeline
from tests.layouts import cut_off
from tests.pictures import pixels
from tests.tables import data
from tests.windows import shown_window

BASE = settings_for("creatures", unlabelled=100, labels_per_class=4)
PLANE = settings_for("moons", unlabelled=60, labels_per_class=4)
"""A scene whose points can be moved by hand: those of pictures cannot."""
LATER = {"labels_per_class", "finetuning", "steps", "decay", "bought", "returned", "label_sampling"}
"""What pretraining does not depend on."""
CHANGES = (
    {"scene": "moons"},
    {"scene": "digits"},
    {"labels_per_class": 9},
    {"labels_per_class": 1},
    {"unlabelled": 300},
    {"noise": 0.2},
    {"depth": 3},
    {"width": 8},
    {"objective": "masked"},
    {"views": "walk"},
    {"finetuning": "all"},
    {"label_sampling": "biased"},
    {"seed": 7},
    {"architecture": "convolutional"},
    {"initialisation": "orthogonal"},
    {"augmentations": ("shift",)},
    {"steps": 60},
    {"decay": 0.03},
    {"bought": (41,)},
    {"returned": (0,)},
    {"edits": Edits(erased=(3,))},
    {"edits": Edits(moved=((2, 0.1, 0.2),))},
    {"data": data()},
    {"encoder": encoder(), "objective": "vicreg", "views": "walk", "depth": 2, "width": 4},
)
COVERED = {name for change in CHANGES for name in change}
KINDS = ({"scene": "digits"}, {"labels_per_class": 9}, {"seed": 7}, {"finetuning": "all"})
KINDS += ({"edits": Edits(erased=(3,))}, CHANGES[-1])
"""Of another scene, count, run, and fine-tuning; of points and of an encoder of one's own.

Each phase has half of them, and the other half is made in one that is like it.
"""
HIGH = (1000, 1000)
"""The size of a window in which all curves are seen at once."""
FAINT, PLAIN = 0.45, 0.6
"""Of the contrast of text: dimmed parts stay below the first, all others are above the second."""


@cache
def whole(settings):
    """A finished run of these settings: nobody changes it, and most changes begin with one."""
    return timeline(settings, 4)


def ends(store):
    """Finish at every count, as the lab does: the one that is looked at first."""
    seen = store.settings.labels_per_class
    made = whole(store.settings)
    for labels in sorted(made.ends, key=lambda count: abs(count - seen)):
        store.add_frame(store.job, made.ends[labels])


def stored(store):
    store.show_stored(whole(store.settings))


def starting(store):
    stored(store)
    store.start()


def pretraining(store):
    store.start()
    for each in whole(store.settings).frames[:3]:
        store.add_frame(store.job, each)


def finetuning(store):
    store.start()
    for each in whole(store.settings).frames[:6]:
        store.add_frame(store.job, each)


def paused(store):
    finetuning(store)
    store.pause()


def finished(store):
    store.start()
    for each in whole(store.settings).frames:
        store.add_frame(store.job, each)
    ends(store)


def looking_back(store):
    finished(store)
    store.seek(5)


def reset(store):
    finished(store)
    store.reset()
    store.add_frame(store.job, whole(store.settings).frames[0])


def recalled(store):
    store.show_saved(Saved(store.settings, whole(store.settings)))


def opened(store):
    """A session that was saved while it trained."""
    broken_off = Timeline(whole(store.settings).frames[:6], {}, store.settings.labels_per_class)
    store.show_saved(Saved(store.settings, broken_off))


PHASES = (stored, starting, pretraining, finetuning, paused, finished)
PHASES += (looking_back, reset, recalled, opened)
LIKE = {starting: reset, paused: finetuning, looking_back: opened, recalled: stored}
"""A run that has only begun, one on its way, one that is seen before its end, one from a file."""
ENTIRE = (pretraining, finished)
"""In which every change is made: where little is there, and where all is."""


@pytest.fixture
def show(kept, qtbot):
    """Give the window of a theme in which a run has come as far as a phase says."""

    def shown(theme, phase):
        window = kept.give(theme.name, partial(new, theme))
        phase(window.store)
        qtbot.waitUntil(lambda: window.board.efficiency.worth is not None)
        qtbot.waitUntil(lambda: not window.live.asked)
        return window

    return shown


def new(theme, bot):
    store = Store(BASE, FakeRunner())
    survey = Survey(store, FakeMeasurer())
    for base in (BASE, PLANE):
        survey.remember(base, findings(base))
    window = shown_window(bot, store, survey, theme=theme, size=HIGH)
    stored(store)
    bot.waitUntil(lambda: window.board.efficiency.worth is not None)
    return window


def after(qtbot, window, change):
    """Make a choice as the controls do, and wait for one frame; its picture is painted anew."""
    with qtbot.waitSignal(window.stage.drawn):
        window.controls.choices_made.emit(change)


def own(frame, settings):
    """Whether a frame is one of these settings: field by field, as the controls name them."""
    apart = {
        field.name
        for field in dataclasses.fields(Settings)
        if getattr(frame.settings, field.name) != getattr(settings, field.name)
    }
    return not (apart - LATER if frame.stage is Stage.PRETRAINING else apart)


def own_course(timeline, stage, settings):
    """Whether the frames of a stage are of this run, whichever label count is looked at."""
    seen = [
        replace(each, settings=each.settings.changed(labels_per_class=settings.labels_per_class))
        if each.settings.scene == settings.scene
        else each
        for each in timeline.of(stage)[-1:]
    ]
    return all(own(each, settings) for each in seen)


def contrast(picture, window, widget, ground):
    """The greatest distance from the ground in a picture of a widget, of that of text."""
    place = widget.mapTo(window, widget.rect().topLeft())
    inside = picture[place.y() :, place.x() :][: widget.height(), : widget.width()]
    inside = without_plates(inside, widget)[2:-2, 2:-2]
    red, green, blue = np.abs(inside - rgb(ground)).transpose(2, 0, 1)
    away = (red + green + blue).max()  # Three times as fast as a sum over the last axis.
    return away / np.abs(rgb(window.theme.text) - rgb(ground)).sum()


def without_plates(picture, widget):
    """Leave out the middle, where a plate with plain words stands."""
    picture = picture.copy()
    for shade in widget.findChildren(Shade):
        if shade.isVisible() and shade.accessibleName():
            plate = shade.plate.translated(shade.mapTo(widget, QPoint(0, 0))).adjusted(-2, -2, 2, 2)
            rows = slice(max(plate.top(), 0), plate.bottom() + 1)
            picture[rows, max(plate.left(), 0) : plate.right() + 1] = picture[3, 3]
    return picture


def rgb(colour):
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], np.int16)


def wrong_dimming(window):
    """Every part that is dimmed although it is current, or plain although it is not."""
    store, board, theme = window.store, window.board, window.theme
    shown, settings = store.timeline.shown, store.settings
    fresh = own(shown, settings)
    loss = (Stage.PRETRAINING, Stage.FINETUNING)[board.curves.shown_loss]
    tuning = own_course(store.timeline, Stage.FINETUNING, settings)
    parts = [(arm, theme.panel, fresh) for arm in board.arms]
    parts += [(board.legend, theme.window, fresh)]
    parts += [(board.curves.loss, theme.panel, own_course(store.timeline, loss, settings))]
    parts += [(board.curves.accuracy, theme.panel, tuning)]
    of_moment = board.efficiency.tab in MOMENTS
    parts += [(board.efficiency, theme.panel, fresh or not of_moment)]
    picture = pixels(window.grab().toImage())
    for part, ground, current in parts:
        found = contrast(picture, window, part, ground)
        if (found < PLAIN) if current else (found > FAINT):
            yield f"{part.objectName()}: {'current' if current else 'stale'}, {found:.2f}"


def wrong_words(window, say=str):
    """Every sentence, number and mark that follows from choices alone and is of others."""
    store, settings = window.store, window.store.settings
    shown = store.timeline.shown
    measured = window.survey.measured
    labelled = len(shown.labelled) if own(shown, settings) else settings.labelled
    if fairness(settings, say, labelled=labelled) != said(window, "fairness"):
        yield "fairness"
    if said(window, "labels_number") != str(settings.labels_per_class):
        yield "the number of labels"
    if not said(window, "labels_line").startswith(str(labelled)):
        yield "the number of labelled points"
    if (measured.outcomes is not None) != known(settings):
        yield "what was measured"
    if lines(window) != [line.points.tolist() for line in expected(window).lines]:
        yield "the curve and its marks"
    yield from wrong_progress(window)
    if pinned(store).settings != settings and own(shown, settings):
        yield "what would be pinned"


def known(settings):
    return experiment(settings) in (experiment(BASE), experiment(PLANE))


def wrong_progress(window):
    store, words = window.store, said(window, "progress_words")
    if store._waits_for_frame and store.own_timeline.shown is None:
        if not words.startswith(("Starting", "Pretraining begins", "A finished")):
            yield f"progress: {words}"
    elif store.own_timeline.shown is not None and "step" in words.lower():
        frame = store.own_timeline.shown
        if str(frame.step) not in words and str(frame.steps) not in words:
            yield f"progress: {words}"


def expected(window):
    return efficiency_plot(window.survey.measured, window.store.settings, str)


def lines(window):
    """The lines of the curve; labels that were picked by hand have one of their own."""
    worth = window.board.efficiency._pages[EFFICIENCY].worth
    lines = (line for line in worth.plot.lines if not line.name.endswith("by hand"))
    return [line.points.tolist() for line in lines]


def said(window, name):
    return window.findChild(QLabel, name).text()


def pinned(store):
    shelf = PinnedRuns(store, lambda *_: None, store)
    shelf.pin()
    return shelf.runs[0]


def test_every_choice_is_changed():
    assert {field.name for field in dataclasses.fields(Settings)} == COVERED


def changes_of(phase):
    """Every change, or half of the kinds and an eighth of all others in turn."""
    if phase in ENTIRE:
        return CHANGES
    turn = [each for each in PHASES if each not in ENTIRE].index(phase)
    rest = [change for change in CHANGES if change not in KINDS]
    kinds = KINDS[phase in LIKE :: 2]
    return (*kinds, *(change for at, change in enumerate(rest) if at % 8 == turn % 8))


def test_every_change_is_made_in_three_phases_or_more():
    made = [change for phase in PHASES for change in changes_of(phase)]
    assert min(made.count(change) for change in CHANGES) >= 3


@pytest.mark.parametrize(
    ("phase", "theme"),
    [*zip(PHASES, itertools.cycle((DARK, LIGHT)))],
    ids=lambda value: value.__name__ if callable(value) else value.name,
)
def test_after_any_change_what_is_seen_is_current_or_dimmed(qtbot, show, phase, theme):
    """How dark the ground is and how far the run is do not meet: one ground for each phase."""
    window = show(theme, phase)
    assert [*wrong_dimming(window), *wrong_words(window)] == []
    for change in changes_of(phase):
        base = PLANE if change.keys() & {"edits", "encoder"} else BASE
        begin_again(window, base, phase)
        after(qtbot, window, change)
        assert window.store.settings != base, change
        assert [*wrong_dimming(window), *wrong_words(window)] == [], change


def begin_again(window, settings, phase):
    """Draw another run; nobody looks at it before it is changed, so it need not be painted."""
    window.setUpdatesEnabled(False)
    window.store.change(**settings.choices)
    phase(window.store)
    window.store.timeline_changed.emit(window.store.timeline)
    window.live.draw_now()
    window.setUpdatesEnabled(True)


def test_a_tab_of_the_run_itself_is_dimmed_with_it_and_one_of_measurements_is_not(qtbot, show):
    window = show(LIGHT, finished)
    for change in ({"labels_per_class": 9}, {"finetuning": "all"}, {"seed": 7}):
        begin_again(window, BASE, finished)
        assert wrong_tabs(window) == []
        after(qtbot, window, change)
        assert wrong_tabs(window) == [], change


def wrong_tabs(window):
    """Every part that is dimmed or plain although it should not be, under each of these tabs."""
    wrong = []
    for tab in (CAPACITY, *MOMENTS):
        window.board.efficiency.choose_tab(tab)
        wrong += [f"{tab}: {part}" for part in wrong_dimming(window)]
    return wrong


def test_the_slider_over_trained_counts_dims_nothing_and_is_current_within_a_frame(qtbot, show):
    window = show(DARK, finished)
    for labels in (5, 6, 9, 14, 30, 1):
        after(qtbot, window, {"labels_per_class": labels})
        assert window.store.timeline.shown.labels == labels
        assert not any(shade.isVisible() for shade in window.findChildren(Shade))
        assert [*wrong_dimming(window), *wrong_words(window)] == []


def test_curves_are_those_of_the_slider_whatever_frame_is_shown(qtbot, show):
    window = show(LIGHT, finetuning)
    after(qtbot, window, {"labels_per_class": 9})
    store = window.store
    assert store.timeline.shown.labels == BASE.labels_per_class
    wanted = curves(replace(store.timeline, labels=9), str)[2]
    drawn = window.drawing._accuracy
    assert [line.points.tolist() for line in drawn.lines] == [
        line.points.tolist() for line in wanted.lines
    ]


def said_of_shades(window):
    return {shade.accessibleName() for shade in window.findChildren(Shade) if shade.isVisible()}


def test_while_a_run_begins_both_arms_say_over_a_bar_what_is_prepared(qtbot, show):
    window = show(LIGHT, finished)
    for change, words in (
        ({"scene": "digits"}, "Preparing handwritten digits …"),
        ({"unlabelled": 300}, "Preparing creatures …"),
        ({"objective": "masked"}, "Preparing the pretraining …"),
        ({"finetuning": "all"}, "Preparing the fine-tuning …"),
    ):
        begin_again(window, BASE, finished)
        after(qtbot, window, change)
        for arm in window.board.arms:
            line = arm.findChild(ProgressLine, "awaited")
            assert line.isVisible() and line.words.text() == words
            assert line.bar.isVisible() and line.bar.fraction is None, words
            assert arm.rect().contains(line.geometry()) and cut_off(line) == [], words
        points = frames(window.store.settings, 4)[0]
        window.store.add_frame(window.store.job, points)
        with qtbot.waitSignal(window.stage.drawn):
            window.store.timeline_changed.emit(window.store.timeline)
        lines = window.findChildren(ProgressLine, "awaited")
        assert not any(line.isVisible() for line in lines), words


def test_before_there_is_any_picture_both_arms_say_what_is_prepared(qtbot):
    store = Store(settings_for("digits"), FakeRunner())
    window = shown_window(qtbot, store)
    store.start()
    qtbot.waitUntil(lambda: "Preparing handwritten digits …" in said_of_shades(window))
    store.fail(store.job, "No.")
    assert said_of_shades(window) == set()


def test_what_is_dimmed_says_whose_it_is_to_those_who_cannot_see_it(qtbot, show):
    window = show(LIGHT, finished)
    assert not any(shade.isVisible() for shade in window.findChildren(Shade))
    after(qtbot, window, {"seed": 7})
    assert said_of_shades(window) == {"Preparing creatures …", "of the run before", ""}
    window.store.pause()
    qtbot.waitUntil(lambda: said_of_shades(window) == {"of the run before", ""})
    window.store.add_frame(window.store.job, frames(window.store.settings, 4)[0])
    with qtbot.waitSignal(window.stage.drawn):
        window.store.timeline_changed.emit(window.store.timeline)
    assert not any(shade.isVisible() for shade in window.findChildren(Shade))
