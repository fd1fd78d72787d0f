from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel

from explainer.core.comparison.arm_figures import arm_figure, embedding_plot
from explainer.core.comparison.composition import comparison
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.settings.choice import Stage
from explainer.core.training.timeline import Timeline
from explainer.plotting.line_legend import LineSample
from explainer.session.run_state import RunState
from explainer.views.comparison.arms.arm_panel import ArmPanel
from explainer.views.comparison.arms.stage_plan import InsetPlace, PlaneCorner, PlaneRoom
from explainer.views.comparison.curves_panel import CurvesPanel
from explainer.views.playback.footer import Footer
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.progress_bar import ProgressBar
from explainer.views.widgets.upright import Upright
from explainer.views.widgets.words import WordsLabel
from tests.factories import frame, timeline

LONG = "A fixed projection shared by both models; each spot shows the nearest prediction there."
ROOM = PlaneRoom(200)


def ready(qtbot, widget, look=None):
    look = look or Look()
    apply_theme(widget, look)
    widget.apply_look(look)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def marked(text):
    """Stands for a translation."""
    return "»" + text


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


# Words


def test_words_are_plain_text(qtbot):
    words = ready(qtbot, WordsLabel("a < b"))
    words.show_text("<b>not bold</b>")
    assert words.text() == "<b>not bold</b>"
    assert words.sizeHint().width() > words.fontMetrics().horizontalAdvance("not bold")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("tone", ["text", "muted", "supervised", "pretrained"])
def test_words_have_the_colour_of_their_role(qtbot, theme, tone):
    words = ready(qtbot, WordsLabel("████", tone=tone, size="figure"), Look(theme))
    picture = words.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2).name() == theme.colour(
        tone
    )


def test_words_know_the_height_that_a_text_takes(qtbot):
    words = ready(qtbot, WordsLabel(wrap=True))
    assert words.height_for("short", 200) == words.lines_height(1)
    assert words.height_for(LONG, 200) > 2 * words.lines_height(1)


# Plot cards


def test_a_card_shows_the_words_of_a_plot(qtbot):
    card = ready(qtbot, PlaneCard("Embedding", "some_plot"))
    card.stand(0, 0, 300)
    plot = embedding_plot(frame(), "pretrained", marked)
    card.show_words(plot)
    assert card.title.text() == plot.title == "»Embedding"
    assert card.caption.text() == card.toolTip() == plot.caption
    assert card.accessibleDescription() == plot.description


@pytest.mark.parametrize("side", [300, 80])
def test_a_plane_names_its_axes_below_it_where_there_is_room(qtbot, side):
    card = ready(qtbot, PlaneCard("Embedding", "some_plot"))
    card.stand(0, 0, side)
    plot = embedding_plot(frame(), "pretrained", str)
    card.show_words(plot)
    assert plot.x.name and plot.x.name in card.axes.text() and plot.y.name in card.axes.text()
    assert card.axes.isVisible() is (side == 300)
    assert card.axes.geometry().top() >= card.side
    card.stand_small(0, 0, side)
    assert not card.axes.isVisible() and card.height() == side


def test_a_card_names_the_axes_that_have_a_scale(qtbot):
    figure = comparison(timeline(count=3), str)
    card = ready(qtbot, PlotCard("Loss", "some_curve"))
    card.show_words(figure.curves[1])
    assert card.y_name.text() == "cross-entropy (nats)"
    assert card.x_name.text() == "step"


def test_both_training_curves_are_as_high_whatever_stands_above_them(qtbot, qapp):
    panel = ready(qtbot, CurvesPanel(str))
    panel.resize(800, 300)
    qapp.processEvents()
    loss, accuracy = (card.room.mapTo(panel, QPoint()).y() for card in panel.cards)
    assert loss == accuracy > 0


def test_the_name_of_an_axis_reads_upwards(qtbot, qapp):
    upright = ready(qtbot, Upright())
    upright.show_text("████████████")
    upright.resize(upright.width(), 200)
    qapp.processEvents()
    picture = upright.grab().toImage()
    rows = [picture.pixelColor(picture.width() // 2, y).name() for y in range(picture.height())]
    assert rows.count(LIGHT.muted) > 5 * upright.width()


@pytest.mark.parametrize("words, short", [("cross-entropy (nats)", 13), ("交叉熵（奈特）", 3)])
def test_the_name_of_an_axis_is_never_cut(qtbot, words, short):
    upright = ready(qtbot, Upright())
    upright.show_text(words)
    for shown in (words, words[:short], ""):
        upright.resize(upright.width(), upright.fontMetrics().horizontalAdvance(shown))
        assert upright.fitting == shown and upright.text() == words


def test_a_card_keeps_the_room_of_its_canvas(qtbot, qapp):
    card = ready(qtbot, PlaneCard("Embedding", "some_plot"))
    card.stand(0, 0, 150)
    before = card.room.geometry()
    canvas = QLabel("a canvas that would like to be much larger", card.room)
    card.place(canvas)
    qapp.processEvents()
    assert card.room.geometry() == before
    assert canvas.width() == 150


# Arms


@pytest.mark.parametrize("role", ["supervised", "pretrained"])
def test_an_arm_shows_its_numbers(qtbot, role):
    panel = ready(qtbot, ArmPanel(role, str))
    figure = arm_figure(frame(step=150), role, str)
    panel.show_words(figure)
    panel.resize(600, 300)
    head = panel.head
    assert head.headline.text() == figure.headline
    assert head.headline_name.text() == "test accuracy, this run"
    assert head.headline_name.isVisible()
    assert head.details.text() == figure.details and head.details.isVisible()
    assert head.name.text() == figure.name


def test_an_arm_says_less_where_it_is_narrow(qtbot, qapp):
    panel = ready(qtbot, ArmPanel("pretrained", str))
    panel.show_words(arm_figure(frame(step=150), "pretrained", str))
    panel.resize(350, 300)
    qapp.processEvents()
    head = panel.head
    said = head.details
    assert said.text().startswith("this run: train accuracy") and "loss" not in said.text()
    assert "loss" in said.toolTip()
    panel.resize(250, 300)
    qapp.processEvents()
    assert head.name.text() == "Pretrained"
    assert head.details.isHidden() and head.headline_name.isHidden()


def test_a_short_name_makes_room_for_what_the_number_is_in_both_arms(qtbot, qapp):
    panels = [ready(qtbot, ArmPanel(role, str)) for role in ("supervised", "pretrained")]
    for role, panel in zip(("supervised", "pretrained"), panels, strict=True):
        panel.show_words(arm_figure(frame(step=150), role, str))
    heads, said = [panel.head for panel in panels], set()
    for wide in range(480, 180, -10):
        for panel in panels:
            panel.resize(wide, 300)
        qapp.processEvents()
        seen = [head.headline_name.isVisible() for head in heads]
        assert seen[0] == seen[1], wide
        said.add((seen[0], heads[0].name.text()))
        assert heads[0].headline_name.text() == heads[1].headline_name.text(), wide
        assert not seen[0] or heads[0].headline_name.text().endswith("this run")
    assert said >= {(True, "Supervised only"), (True, "Supervised"), (False, "Supervised")}


def test_both_arms_tell_the_test_loss_or_neither_does(qtbot, qapp):
    """Their numbers are not of one width: 64.5 % beside 100 %."""
    panels, said = [], set()
    for role, number, train in (("supervised", "64.5 %", "88.4 %"), ("pretrained", "100 %", "1 %")):
        panel = ready(qtbot, ArmPanel(role, str))
        words = f"this run: train accuracy {train} · test loss 0.01"
        panel.show_words(
            replace(arm_figure(frame(step=150), role, str), details=words, headline=number)
        )
        panels.append(panel)
    for wide in range(560, 240, -4):
        for panel in panels:
            panel.resize(wide, 300)
        qapp.processEvents()
        words = [panel.head.details for panel in panels]
        told = [each.isVisible() and "loss" in each.text() for each in words]
        assert told[0] == told[1], wide
        said.add(told[0])
    assert said == {True, False}


def test_an_arm_shows_its_verdict(qtbot):
    panel = ready(qtbot, ArmPanel("supervised", str))
    plain = arm_figure(frame(step=150), "supervised", str)
    panel.resize(500, 300)
    rest = panel.around()
    chips = panel.head.chips.chips
    panel.show_words(replace(plain, verdict="overfits", badges=("over-confident",), rule="So."))
    assert [chip.text() for chip in chips if chip.isVisible()] == ["overfits", "over-confident"]
    panel.show_words(replace(plain, verdict="", badges=()))
    assert not any(chip.isVisible() for chip in chips)
    assert panel.around() == rest


def test_an_arm_without_labels_says_so(qtbot):
    panel = ready(qtbot, ArmPanel("supervised", str))
    panel.show_words(arm_figure(frame(stage=Stage.PRETRAINING), "supervised", str))
    panel.resize(500, 300)
    assert panel.head.headline.text() == ""
    assert panel.head.details.text().startswith("Waits")


def test_an_arm_is_named_before_any_figure(qtbot):
    panel = ready(qtbot, ArmPanel("pretrained", marked))
    panel.resize(600, panel.height())
    assert "»Pretrained, then fine-tuned" in texts(panel)
    assert "»Embedding" in texts(panel)


def test_one_plane_fills_the_room_and_the_other_stands_in_its_corner(qtbot):
    panel = ready(qtbot, ArmPanel("supervised", str))
    panel.resize(220, 300)
    panel.fit(ROOM)
    main, inset = panel.decision, panel.embedding
    assert (panel.main, panel.inset) == (main, inset)
    assert main.side == main.room.height() == 200
    for corner in PlaneCorner:
        panel.put_inset(InsetPlace(corner))
        assert main.geometry().contains(inset.geometry())
        right, low = corner.value
        assert (inset.geometry().center().x() > main.geometry().center().x()) is bool(right)
        assert (inset.geometry().center().y() > main.y() + 100) is bool(low)


@pytest.mark.parametrize(
    ("below", "place", "stands_below"),
    [
        (72, InsetPlace(free=False), True),
        (60, InsetPlace(free=False), False),
        (72, InsetPlace(share=0.2), True),
        (72, InsetPlace(share=0.29), False),
        (150, InsetPlace(share=0.29), True),
    ],
)
def test_the_larger_place_is_taken_and_points_are_covered_last(qtbot, below, place, stands_below):
    panel = ready(qtbot, ArmPanel("supervised", str))
    panel.put_inset(place)
    away = Look().length("tight") + Look().length("edge")
    panel.resize(310, panel.head.roomy() + 300 + panel.line() + below + away)
    panel.fit(PlaneRoom(300))
    main, inset = panel.main.geometry(), panel.inset.geometry()
    assert (inset.top() > main.bottom()) is stands_below
    assert main.contains(inset) is not stands_below


@pytest.mark.parametrize("below", [72, 150])
def test_what_flies_to_the_inset_stands_without_it_wherever_that_is(qtbot, below):
    panel = ready(qtbot, ArmPanel("supervised", str))
    away = Look().length("tight") + Look().length("edge")
    panel.resize(310, panel.head.roomy() + 300 + panel.line() + below + away)
    panel.fit(PlaneRoom(300))
    inset, place = panel.inset, panel.main.geometry()
    assert inset.isVisible()
    panel.show_bent(bent=True)
    assert not inset.isVisible() and panel.main.geometry() == place
    panel.show_bent(bent=False)
    assert inset.isVisible()


def test_planes_and_insets_change_places(qtbot):
    panel = ready(qtbot, ArmPanel("supervised", str))
    panel.resize(220, 300)
    panel.fit(ROOM)
    before = panel.decision.geometry()
    panel.choose_views(swapped=True, four=False)
    assert (panel.main, panel.inset) == (panel.embedding, panel.decision)
    assert panel.embedding.geometry() == before
    panel.choose_planes(boundary=True, embedding=False)
    assert (panel.main, panel.inset) == (panel.decision, None)
    assert panel.decision.geometry() == before and not panel.embedding.isVisible()


@pytest.mark.parametrize("stacked", [False, True])
def test_four_panels_are_alike(qtbot, stacked):
    panel = ready(qtbot, ArmPanel("supervised", str))
    panel.resize(500, 500)
    panel.choose_views(swapped=True, four=True)
    panel.fit(PlaneRoom(177, stacked, 6))
    assert panel.shown == panel.cards and panel.inset is None
    assert {(card.room.width(), card.room.height()) for card in panel.cards} == {(177, 177)}
    first, second = (card.geometry() for card in panel.cards)
    assert not first.intersects(second) and (first.left() == second.left()) is stacked


# Curves and their legend


@pytest.fixture
def curves(qtbot):
    return ready(qtbot, CurvesPanel(str))


def pick(panel, name):
    panel.findChild(QAbstractButton, f"{name}_tab").click()


def test_there_are_two_curves(curves):
    assert [card.objectName() for card in curves.cards] == ["loss_curve", "accuracy_curve"]


@pytest.mark.parametrize("plots", [1, 2])
def test_the_curves_know_their_least_height(qtbot, qapp, plots):
    look = Look(LIGHT)
    panel = ready(qtbot, CurvesPanel(str), look)
    panel.show_one(panel.loss if plots == 1 else None)
    panel.resize(260, panel.least_height(plots))
    qapp.processEvents()
    shown = [card for card in panel.cards if card.isVisible()]
    assert len(shown) == plots
    assert all(card.room.height() >= look.length("least curve") for card in shown)


def test_the_loss_follows_the_stage(curves):
    run = object()
    curves.follow(Stage.PRETRAINING, run)
    assert curves.shown_loss == 0
    curves.follow(Stage.FINETUNING, run)
    assert curves.shown_loss == 1


def test_a_loss_that_was_picked_stays_until_the_next_run(qtbot, curves):
    first, second = object(), object()
    curves.follow(Stage.FINETUNING, first)
    with qtbot.waitSignal(curves.loss_chosen):
        pick(curves, "pretraining")
    curves.follow(Stage.FINETUNING, first)
    assert curves.shown_loss == 0
    curves.follow(Stage.FINETUNING, second)
    assert curves.shown_loss == 1


def test_following_the_stage_asks_for_nothing(qtbot, curves):
    with qtbot.assertNotEmitted(curves.loss_chosen):
        curves.follow(Stage.FINETUNING, object())


def test_curves_stand_one_below_the_other_where_that_makes_them_larger(curves, qapp):
    lefts = []
    for width, height in ((600, 250), (500, 480), (600, 250)):
        curves.resize(width, height)
        qapp.processEvents()
        lefts.append(len({card.x() for card in curves.cards}))
    assert lefts == [2, 1, 2]


def test_the_legend_names_arms_and_dashes(curves):
    legend = curves.findChild(LegendRows, "curves_legend")
    assert legend.accessibleName() == "Supervised, Pretrained, train, test"


def test_a_legend_is_as_high_as_its_names_and_its_type_need(qtbot):
    legend = ready(qtbot, LegendRows("some_legend", rows=1))
    legend.resize(120, legend.height())
    assert legend.height() == legend.kept
    legend.show_samples(tuple(LineSample(f"a long name {k}", "text") for k in range(4)))
    assert legend.height() > 3 * legend.kept
    legend.show_samples((LineSample("short", "text"),))
    low = legend.height()
    assert low == legend.kept
    legend.resize(500, low)
    legend.apply_look(Look(scale=2))
    assert legend.height() >= legend.kept > 1.5 * low


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_sample_is_drawn_as_the_curve_is(qtbot, theme):
    def inked(stroke):
        legend = ready(qtbot, LegendRows("some_legend", rows=1), Look(theme))
        legend.resize(300, legend.height())
        legend.show_samples((LineSample("", "pretrained", stroke),))
        picture = legend.grab().toImage()
        middle = [
            [picture.pixelColor(x, y).name() for x in range(picture.width())]
            for y in range(picture.height())
        ]
        return max(row.count(theme.pretrained) for row in middle)

    assert 0 < inked("dashed") < 0.8 * inked("solid")


# The foot


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (RunState("starting"), "Starting"),
        (RunState("stored"), "A finished comparison"),
        (RunState("pretraining"), "Pretraining, step 1,200 of 4,000"),
        (RunState("pretraining", paused=True), "Pretraining, step 1,200 of 4,000, paused"),
        (RunState("finetuning"), "Fine-tuning, step 1,200 of 4,000"),
        (RunState("finished"), "Finished after 4,000 label steps"),
        (RunState("failed"), "Stopped"),
    ],
)
def test_the_foot_says_how_far_the_run_is(qtbot, state, words):
    stage = Stage.PRETRAINING if state.phase == "pretraining" else Stage.FINETUNING
    moment = frame(stage=stage, step=1_200, steps=4_000)
    foot = ready(qtbot, Footer())
    foot.resize(1_920, foot.height())
    foot.show_state(state, Timeline((moment,)))
    assert foot.findChild(QLabel, "progress_words").text() == words


@pytest.mark.parametrize("paused", [True, False])
def test_the_foot_says_where_a_session_was_left_and_that_it_catches_up(qtbot, paused):
    foot = ready(qtbot, Footer())
    foot.resize(1_920, foot.height())
    told = foot.findChild(QLabel, "progress_words")
    moments = Timeline((frame(stage=Stage.FINETUNING, step=16, steps=150),))
    for catches_up, words in ((False, ", paused" if paused else ""), (True, " · catching up")):
        foot.show_state(RunState("finetuning", paused, 0.5, catches_up), moments)
        assert told.text() == f"Fine-tuning, step 16 of 150{words}"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (RunState("finished"), "Pretraining, step 50 of 150 · looking back"),
        (RunState("finetuning"), "Pretraining, step 50 of 150 · looking back, training goes on"),
    ],
)
def test_the_foot_says_that_somebody_looks_back(qtbot, state, words):
    foot = ready(qtbot, Footer())
    foot.resize(1_920, foot.height())
    foot.show_state(state, timeline(count=4).looking_back(1))
    assert foot.findChild(QLabel, "progress_words").text() == words


def test_the_foot_states_the_fair_fight(qtbot):
    foot = ready(qtbot, Footer())
    foot.fairness.show_text("Same network, same labels.")
    assert foot.findChild(QLabel, "fairness").text() == "Same network, same labels."


@pytest.mark.parametrize("fraction", [0.0, 0.25, 1.0])
def test_the_bar_is_filled_up_to_the_fraction(qtbot, fraction):
    bar = ready(qtbot, ProgressBar())
    bar.resize(200, bar.height())
    bar.show_fraction(fraction)
    picture, middle = bar.grab().toImage(), bar.height() // 2
    for x in (10, 100, 190):
        role = LIGHT.text if x < 200 * fraction else LIGHT.track
        assert picture.pixelColor(QPoint(x, middle)).name() == role


def test_in_a_narrow_foot_words_give_way_and_the_bar_keeps_its_width(qtbot):
    foot = ready(qtbot, Footer())
    foot.resize(1_000, foot.height())
    foot.show_state(RunState("finetuning"), timeline(count=4))
    wide = foot.bar.width()
    foot.show_state(RunState("finetuning"), timeline(count=4).looking_back(1))
    words = foot.findChild(QLabel, "progress_words")
    assert words.text() != words.accessibleName()
    assert words.accessibleName().endswith("looking back, training goes on")
    assert foot.bar.width() == wide


@pytest.mark.parametrize("words", [str, marked])
def test_both_arms_are_called_by_names_of_the_same_kind(qtbot, words):
    panels = [ready(qtbot, ArmPanel(role, words)) for role in ARM_NAMES]
    pairs = set()
    for wide in range(300, 700, 10):
        names = []
        for panel, arm in zip(panels, comparison(timeline(count=3), words).arms, strict=True):
            panel.show_words(arm)
            panel.resize(wide, 300)
            names.append(panel.head.name.text())
            assert panel.head.name.sizeHint().width() <= panel.head.name.width()
        pairs.add(tuple(names))
    kinds = {tuple(map(words, kind.values())) for kind in (ARM_NAMES, ARM_SHORT)}
    assert pairs == kinds
