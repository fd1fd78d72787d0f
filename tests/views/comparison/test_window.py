from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton, QSlider, QSpinBox

from explainer.core.figures.theme import CONTRAST, DARK, LIGHT
from explainer.core.figures.wording import percent
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.plots.plot_card import PlotCard
from explainer.views.plots.shade import LEFT_OVER
from tests.factories import FakeMeasurer, FakeRunner, frame, frames, outcomes, timeline, worth
from tests.pictures import colours
from tests.windows import shown_window, window_of

LEFT = Qt.MouseButton.LeftButton


def store_of_its_own():
    return Store(settings_for("spirals", labels_per_class=3), FakeRunner())


@pytest.fixture
def window(kept):
    made = kept.give("finished", with_a_run)
    yield made
    made.board.efficiency.choose_tab("efficiency")


def with_a_run(bot):
    """What has been drawn cannot be put back to nothing: all begin with a finished comparison."""
    store = store_of_its_own()
    made = shown_window(bot, store, theme=LIGHT)
    store.show_stored(timeline(store.settings, 4))
    bot.waitUntil(lambda: text(made, "pretrained_accuracy") == "99.5 %")
    return made


@pytest.fixture
def store(window):
    return window.store


@pytest.fixture
def runner(store):
    return store._runner


@pytest.fixture
def own_store(qapp):
    """Of a window that is made by the test itself."""
    return store_of_its_own()


def button(window, name):
    return window.findChild(QPushButton, name)


def text(window, name):
    return window.findChild(QLabel, name).text()


def card(window, name):
    return window.findChild(PlotCard, name)


def train(store, count=4, upto=None):
    for each in frames(store.settings, count)[:upto]:
        store.add_frame(store.job, each)


def uneven(settings):
    """A finished comparison in which every label count ends elsewhere."""
    made = timeline(settings, 3)
    last = made.latest
    table = np.array(last.supervised.standings)
    table[:, 3] = 0.5 + 0.01 * np.arange(len(table))
    arm = replace(last.supervised, standings=frozen(table))
    ends = {labels: replace(end, supervised=arm) for labels, end in made.ends.items()}
    return replace(made, ends=ends)


def colour_at(window, name, x, y):
    """The colour at a point of the data of one plot, in a picture of the whole window."""
    canvas = window.drawing.canvases[card(window, name)]
    place = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(x, y)))
    return window.grab().toImage().pixelColor(canvas.mapTo(window, place)).name()


def colours_of(canvas):
    return colours(canvas.grab().toImage())


def test_the_whole_walk_from_stored_to_finished(qtbot, own_store):
    store, window = own_store, shown_window(qtbot, own_store, theme=LIGHT)
    store.show_stored(timeline(store.settings, 4))
    qtbot.waitUntil(lambda: text(window, "pretrained_accuracy") == "99.5 %")
    assert text(window, "progress_words") == "A finished comparison"
    store.start()
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 0))
    qtbot.waitUntil(lambda: text(window, "pretrained_accuracy") == "")
    assert text(window, "progress_words") == "Pretraining, step 0 of 150"
    train(store)
    qtbot.waitUntil(lambda: text(window, "supervised_accuracy") == "62.0 %")
    assert text(window, "progress_words") == "Finished after 150 label steps"
    assert ", 6 labels, label steps" in text(window, "fairness")


def test_the_window_fills_itself_after_the_first_paint(qtbot, own_store):
    widget = window_of(own_store)
    qtbot.addWidget(widget)
    with qtbot.waitSignal(widget.filled):
        widget.show()
    assert widget.drawing is not None


def test_filling_twice_changes_nothing(window):
    drawing = window.drawing
    window.fill()
    assert window.drawing is drawing


def test_a_window_can_be_closed_before_it_is_filled(qtbot, own_store):
    widget = window_of(own_store)
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.waitSignal(widget.closed):
        widget.close()
    qtbot.wait(20)
    assert widget.drawing is None


def test_frames_that_come_before_the_plots_are_shown_when_they_arrive(qtbot, own_store):
    widget = window_of(own_store)
    qtbot.addWidget(widget)
    own_store.show_stored(timeline(own_store.settings, 4))
    widget.show()
    widget.fill()
    assert text(widget, "pretrained_accuracy") == "99.5 %"


def test_the_label_slider_has_the_focus_and_the_keys(qtbot, store, runner, window):
    slider = window.findChild(QSlider, "labels_slider")
    window.activateWindow()
    qtbot.waitUntil(slider.hasFocus)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert store.settings.labels_per_class == 4
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert store.settings.labels_per_class == 3
    assert runner.calls == []  # No run is at hand that could be asked.


def test_the_label_slider_asks_a_run_that_has_not_finished(qtbot, store, runner, window):
    store.start()
    train(store, 2, upto=3)
    slider = window.findChild(QSlider, "labels_slider")
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert runner.calls[1:] == [("look", 1, 4)]
    other = frame(store.settings, Stage.FINETUNING, 20)
    store.add_frame(1, other)
    qtbot.waitUntil(lambda: text(window, "supervised_accuracy") == "51.6 %")
    assert store.timeline.latest is other


def test_the_label_slider_shows_the_end_of_each_count_without_a_run(qtbot, store, runner, window):
    store.show_stored(uneven(store.settings))
    slider = window.findChild(QSlider, "labels_slider")
    for labels in (4, 5, 30, 1):
        slider.setValue(labels)
        wanted = percent(store.timeline.ends[labels].standing("supervised").test_accuracy)
        qtbot.waitUntil(lambda shown=wanted: text(window, "supervised_accuracy") == shown)
    assert runner.calls == []


def test_dragging_the_label_slider_looks_all_the_way(qtbot, store, runner, window):
    slider, seen = window.findChild(QSlider, "labels_slider"), []
    store.settings_changed.connect(lambda now: seen.append(now.labels_per_class))
    for x in range(60, slider.width(), 40):
        qtbot.mousePress(slider, LEFT, pos=slider.rect().center().__class__(x, 10))
    qtbot.mouseRelease(slider, LEFT)
    assert len(seen) >= 3 and seen == sorted(seen)
    assert store.settings.labels_per_class > 20
    assert store.timeline.labels == store.settings.labels_per_class


def test_a_label_change_keeps_the_picture_until_a_new_one_comes(qtbot, store, window):
    store.start()
    train(store)
    qtbot.waitUntil(lambda: text(window, "pretrained_accuracy") == "99.5 %")
    before = colour_at(window, "pretrained_decision", 1.0, -1.2)
    store.change(labels_per_class=8)
    qtbot.waitUntil(lambda: not window.live.asked)
    assert text(window, "pretrained_accuracy") == "99.5 %"
    dimmed = QColor(colour_at(window, "pretrained_decision", 1.0, -1.2))
    panel = QColor(window.theme.panel)
    for name in ("red", "green", "blue"):
        old, ground, now = (getattr(each, name)() for each in (QColor(before), panel, dimmed))
        assert abs(now - (LEFT_OVER * old + (1 - LEFT_OVER) * ground)) < 3


@pytest.mark.parametrize(
    ("name", "index", "choice"),
    [
        ("scene_choice", 3, {"scene": "hidden-moons"}),
        ("objective_choice", 1, {"objective": "infonce"}),
        ("finetuning_choice", 2, {"finetuning": "all"}),
        ("depth_choice", 0, {"depth": 1}),
    ],
)
def test_lists_change_the_store(store, window, name, index, choice):
    window.findChild(QComboBox, name).setCurrentIndex(index)
    assert all(getattr(store.settings, key) == value for key, value in choice.items())


def test_a_new_scene_brings_its_own_defaults_to_the_controls_and_room_for_its_classes(
    store, window
):
    kept = window.board.legend.kept
    store.change(scene="digits")
    assert window.findChild(QComboBox, "objective_choice").currentData() == "infonce"
    assert text(window, "labels_line").startswith("30 labelled, 1,267 ")
    assert window.board.legend.kept > kept


def test_a_new_seed_is_drawn(qtbot, store, runner, window):
    seeds = set()
    for _ in range(4):
        qtbot.mouseClick(button(window, "new_seed_button"), LEFT)
        seeds.add(store.settings.seed)
        assert window.findChild(QSpinBox, "seed_box").value() == store.settings.seed
    assert len(seeds) > 1
    assert runner.last[3] is Stage.DATA


def test_the_buttons_play_pause_step_and_reset(qtbot, store, runner, window):
    store.start()
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 10))
    qtbot.mouseClick(button(window, "play_button"), LEFT)
    assert runner.last == ("pause",)
    assert button(window, "play_button").text() == "Play"
    qtbot.mouseClick(button(window, "step_button"), LEFT)
    assert runner.last == ("step",)
    qtbot.mouseClick(button(window, "play_button"), LEFT)
    assert runner.last == ("resume",)
    qtbot.mouseClick(button(window, "reset_button"), LEFT)
    assert runner.last == ("run", 2, store.settings, Stage.PRETRAINING, True)


def test_keys_that_nobody_else_takes(qtbot, store, runner, window):
    store.start()
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 10))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Period, Qt.Key.Key_Space):
        qtbot.keyClick(window, key)
    assert runner.calls[1:] == [("pause",), ("step",), ("step",), ("resume",)]


def test_space_reaches_the_run_from_the_label_slider(qtbot, store, runner, window):
    store.start()
    qtbot.keyClick(window.findChild(QSlider, "labels_slider"), Qt.Key.Key_Space)
    assert runner.last == ("pause",)


def test_control_r_resets(qtbot, store, runner, window):
    store.start()
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert runner.last[0] == "run"
    assert runner.last[4] is True


def test_control_t_switches_the_theme_which_every_part_of_the_window_wears(qtbot, store, window):
    check_that_every_part_wears(window, store, LIGHT)
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    check_that_every_part_wears(window, store, DARK)
    window.keys.trigger("Ctrl+T")
    assert window.theme is CONTRAST
    window.keys.trigger("Ctrl+T")
    assert window.theme is LIGHT


def check_that_every_part_wears(window, store, theme):
    assert window.theme is theme
    picture = window.grab().toImage()
    assert picture.pixelColor(3, window.height() // 2).name() == theme.window
    title = window.findChild(QLabel, "supervised_accuracy")
    assert picture.pixelColor(title.mapTo(window, title.rect().topLeft())).name() == theme.panel
    for name in ("supervised_embedding", "pretrained_embedding"):
        assert colour_at(window, name, -1.05, 1.05) == theme.panel
    latest = store.timeline.latest
    first = latest.ground.points[latest.labelled[0]]
    assert colour_at(window, "supervised_decision", *map(float, first)) == theme.colour("class 0")


def test_a_class_has_one_colour_in_all_four_plots(store, window):
    latest = store.timeline.latest
    chosen = latest.labelled[-1]
    role = f"class {latest.ground.classes[chosen]}"
    for arm in ("supervised", "pretrained"):
        places = {
            f"{arm}_decision": latest.ground.points[chosen],
            f"{arm}_embedding": latest.arm(arm).embedding[chosen],
        }
        for name, place in places.items():
            assert colour_at(window, name, *map(float, place)) == LIGHT.colour(role)


def test_a_refused_change_is_said_and_the_control_goes_back(store, window):
    store.change(noise=7.0)
    assert "out of range" in text(window, "notice")
    assert window.findChild(QLabel, "notice").isVisible()


def test_a_notice_goes_by_itself_while_nothing_else_happens(qtbot, store, window):
    usual = window._notice_timer.interval()
    window._notice_timer.setInterval(30)
    store.notify("Saved.")
    notice = window.findChild(QLabel, "notice")
    assert notice.isVisible()
    qtbot.waitUntil(lambda: not notice.isVisible())
    assert store.notice == ""
    window._notice_timer.setInterval(usual)


def test_many_frames_at_once_are_drawn_once(qtbot, store, window, monkeypatch):
    drawn = []
    show = window.drawing.show_planes
    monkeypatch.setattr(
        window.drawing,
        "show_planes",
        lambda line, *rest: (drawn.append(line.latest.step), show(line, *rest))[1],
    )
    store.start()
    for step in range(40):
        store.add_frame(1, frame(store.settings, Stage.PRETRAINING, step))
    qtbot.waitUntil(lambda: bool(drawn) and drawn[-1] == 39)
    assert len(drawn) <= 3


def test_planes_come_first_and_curves_when_those_are_painted(qtbot, store, window, monkeypatch):
    qtbot.waitUntil(lambda: window.stage.frame is not None and not window.live.asked)
    order, plane = [], window.drawing.boundaries[0].viewport()
    show = window.drawing.show_rest
    monkeypatch.setattr(
        window.drawing,
        "show_rest",
        lambda *all_, **named: (order.append("curves"), show(*all_, **named))[1],
    )
    window.stage.planes_drawn.connect(lambda: order.append("planes"))
    watch = PaintWatch(plane, lambda: order.append("painted"))
    store.change(labels_per_class=4)
    qtbot.waitUntil(lambda: "curves" in order)
    assert order[:3] == ["planes", "painted", "curves"]
    plane.removeEventFilter(watch)


class PaintWatch(QObject):
    """Calls whenever a widget is painted."""

    def __init__(self, widget, call):
        super().__init__(widget)
        self._call = call
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._call()
        return False


def test_lines_are_smooth_when_nothing_moves(qtbot, store, window, monkeypatch):
    asked = []
    monkeypatch.setattr(window.drawing, "set_smooth", asked.append)
    store.start()
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 10))
    assert asked[-1] is False
    store.pause()
    assert asked[-1] is True


@pytest.mark.parametrize("name", ["supervised_decision", "pretrained_embedding", "loss_curve"])
def test_every_plot_is_described_in_words(qtbot, window, name):
    qtbot.waitUntil(lambda: card(window, name).accessibleDescription() != "")
    assert card(window, name).accessibleName()


class Marking(QTranslator):
    """A language of its own: every word of a figure has a mark before it."""

    def translate(self, context, text, comment=None, count=-1):
        return f"»{text}" if context == "Figure" else text


@pytest.fixture
def marked(qapp):
    marking = Marking(qapp)
    QCoreApplication.installTranslator(marking)
    yield
    QCoreApplication.removeTranslator(marking)


def test_words_of_figures_and_cards_are_said_in_the_language_at_hand(qtbot, marked, own_store):
    widget = window_of(own_store)
    qtbot.addWidget(widget)
    widget.show()
    widget.fill()
    titles = [label.text() for label in widget.findChildren(QLabel)]
    assert "»Decision boundary" in titles
    assert widget.findChild(QComboBox, "scene_choice").currentText() == "»Spirals"


def test_the_loss_follows_the_run_until_one_is_picked(qtbot, store, window):
    loss = card(window, "loss_curve")
    qtbot.waitUntil(lambda: loss.y_name.text() == "cross-entropy (nats)")
    qtbot.mouseClick(window.findChild(QAbstractButton, "pretraining_tab"), LEFT)
    assert loss.y_name.text() == "loss"
    store.start()
    train(store)
    qtbot.waitUntil(lambda: loss.y_name.text() == "cross-entropy (nats)")


def test_what_was_measured_is_drawn_and_said(window):
    window.drawing.show_worth(worth())
    canvas = window.drawing.canvases[card(window, "efficiency_curve")]
    assert text(window, "worth_number") == "+42.1"
    assert card(window, "efficiency_curve").note.text() == ""
    assert colours_of(canvas) >= {LIGHT.panel, LIGHT.pretrained, LIGHT.supervised}


def test_a_tab_draws_its_own_figure(qtbot, window):
    window.drawing.show_worth(worth())
    qtbot.mouseClick(window.findChild(QAbstractButton, "capacity_tab"), LEFT)
    assert card(window, "efficiency_curve").note.text() == "Not measured yet: press Measure."
    canvas = window.drawing.canvases[card(window, "efficiency_curve")]
    assert colours_of(canvas) == {LIGHT.panel}
    window.drawing.show_worth(worth(headline="12 units"), "capacity")
    assert LIGHT.pretrained in colours_of(canvas)


@pytest.fixture
def surveyed(kept):
    made = kept.give("surveyed", with_a_survey)
    yield made
    made.board.efficiency.choose_tab("efficiency")


def with_a_survey(bot):
    store = store_of_its_own()
    widget = shown_window(bot, store, Survey(store, FakeMeasurer()), theme=LIGHT)
    store.start()
    train(store)
    bot.waitUntil(lambda: text(widget, "supervised_accuracy") == "62.0 %")
    return widget


def survey_of(window):
    return window.survey


def asked(window, kind):
    return [call for call in survey_of(window)._measurer.asked if call[1] == kind]


def test_the_efficiency_panel_fills_as_seeds_arrive(qtbot, surveyed):
    assert text(surveyed, "worth_progress") == "0 of 20 seeds"
    whole = outcomes(surveyed.store.settings)
    for done, (task, _, _, counts, seeds) in enumerate(asked(surveyed, "arms"), 1):
        rows = np.array(seeds)
        part = replace(
            whole,
            counts=counts,
            seeds=seeds,
            train_error=whole.train_error[:, :, rows],
            test_error=whole.test_error[:, :, rows],
        )
        survey_of(surveyed).take(task, part)
        shown = f"{5 * done} of 20 seeds"
        qtbot.waitUntil(lambda shown=shown: text(surveyed, "worth_progress") == shown)
        assert text(surveyed, "worth_name") == f"helps · {5 * done} seeds"
    assert text(surveyed, "pretrained_details").startswith("this run: train accuracy")


def test_what_the_efficiency_panel_asks_for_is_passed_on(qtbot, surveyed):
    qtbot.mouseClick(button(surveyed, "methods_button"), LEFT)
    assert len(asked(surveyed, "baselines")) == 4
    before = len(asked(surveyed, "arms"))
    qtbot.mouseClick(button(surveyed, "measure_button"), LEFT)
    qtbot.waitUntil(lambda: text(surveyed, "worth_progress") == "0 of 100 seeds")
    assert len(asked(surveyed, "arms")) == before + 16
    qtbot.mouseClick(button(surveyed, "measure_button"), LEFT)
    survey = survey_of(surveyed)
    assert survey._measurer.calls[-1] == "forget" and not survey.seeds_busy


def test_capacity_is_measured_at_the_sliders_labels(qtbot, surveyed):
    qtbot.mouseClick(surveyed.findChild(QAbstractButton, "capacity_tab"), LEFT)
    qtbot.waitUntil(lambda: text(surveyed, "worth_progress") == "")
    assert survey_of(surveyed).seeds_busy and button(surveyed, "measure_button").text() == "Measure"
    qtbot.mouseClick(button(surveyed, "measure_button"), LEFT)
    widths = {call[2].width for call in asked(surveyed, "arms") if call[3] == (3,)}
    assert widths == {2, 4, 8, 16, 32, 64, 128}
    qtbot.waitUntil(lambda: text(surveyed, "worth_progress") == "0 of 14")
    assert button(surveyed, "measure_button").text() == "Stop"


def test_the_capacity_curve_is_that_of_the_sliders_labels(qtbot, surveyed):
    store = surveyed.store
    qtbot.mouseClick(surveyed.findChild(QAbstractButton, "capacity_tab"), LEFT)
    store.change(labels_per_class=5)
    qtbot.mouseClick(button(surveyed, "measure_button"), LEFT)
    (task, _, _, counts, seeds), *_ = (
        call for call in asked(surveyed, "arms") if call[2].labels_per_class == 5
    )
    whole = outcomes(store.settings, len(seeds))
    part = replace(whole, counts=counts, train_error=whole.train_error[:, 4:5],
                   test_error=whole.test_error[:, 4:5])  # fmt: skip
    survey_of(surveyed).take(task, part)
    qtbot.waitUntil(lambda: text(surveyed, "worth_progress") == "1 of 14")
    panel = surveyed.findChild(EfficiencyPanel)
    drawn = [line for line in panel.worth.plot.lines if len(line.points)]
    assert len(drawn) == 5 and "per class: 5" in panel.worth.facts[0]
    store.change(labels_per_class=3)
    qtbot.waitUntil(lambda: panel.worth.plot.lines == ())


def test_all_planes_watch_the_pointer_and_curves_leave_it_alone(window):
    transparent = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    for name, watches in (
        ("pretrained_decision", True),
        ("pretrained_embedding", True),
        ("supervised_decision", True),
        ("supervised_embedding", True),
        ("loss_curve", False),
    ):
        canvas = window.drawing.canvases[card(window, name)]
        assert canvas.testAttribute(transparent) is not watches


def test_closing_says_so(qtbot, window):
    with qtbot.waitSignal(window.closed):
        window.close()


def test_many_windows_leave_nothing_behind(qtbot, qapp, own_store):
    # Kept, so that Qt deletes them: the collector might, in the middle of a connection.
    widgets = [window_of(own_store) for _ in range(3)]
    for widget in widgets:
        qtbot.addWidget(widget)
        widget.show()
        widget.fill()
        widget.close()
    assert not [each for each in qapp.topLevelWidgets() if each.isVisible()]
