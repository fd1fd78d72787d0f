from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.composition import comparison
from explainer.core.comparison.fairness import fairness
from explainer.core.comparison.training_curves import curves, marked, pretraining_plot
from explainer.core.figures.figure import Axis, Plot
from explainer.core.figures.wording import percent
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import FOREIGN, frozen
from explainer.core.training.timeline import Timeline
from tests.factories import frame, timeline


def pretraining(made):
    return Timeline(made.of(Stage.PRETRAINING))


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "100 %"),
        (0.9996, "99.9 %"),
        (0.9994, "99.9 %"),
        (0.0, "0 %"),
        (0.0002, "0.1 %"),
        (0.519, "51.9 %"),
        (0.5, "50.0 %"),
        (None, "–"),
    ],
)
def test_a_percentage_never_rounds_to_certainty(share, words):
    assert percent(share) == words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (70, ["test accuracy, step 70 of 150", "test, step 70 of 150", "step 70/150"]),
        (150, ["test accuracy, this run", "test, this run", "test, this run"]),
    ],
)
def test_a_number_amid_the_training_says_of_which_step_it_is(step, words):
    made = timeline()
    moments = (*made.of(Stage.PRETRAINING), frame(step=step))
    for arm in comparison(Timeline(moments), str).arms:
        names = [arm.headline_name, arm.headline_short, arm.headline_least]
        assert arm.headline and names == words


def test_nothing_has_a_class_before_a_label_was_used():
    figure = comparison(pretraining(timeline()), str)
    for arm in figure.arms:
        roles = {dots.role for plot in (arm.decision, arm.embedding) for dots in plot.dots}
        assert roles == {"crowd"}
        assert arm.decision.tint is None and arm.headline == ""


def test_after_fine_tuning_both_arms_show_the_same_labelled_points():
    figure = comparison(timeline(settings_for(labels_per_class=3)), str)
    marked = [
        [dots.points.tolist() for dots in arm.decision.dots if dots.prominent]
        for arm in figure.arms
    ]
    assert marked[0] == marked[1]
    assert [len(points) for points in marked[0]] == [3, 3]


def test_points_from_elsewhere_are_never_drawn_as_a_class():
    last = frame(step=150)
    foreign = np.arange(len(last.ground.classes)) >= 600
    classes = frozen(np.where(foreign, FOREIGN, last.ground.classes), np.uint8)
    figure = comparison(
        Timeline((replace(last, ground=replace(last.ground, classes=classes)),)), str
    )
    for arm in figure.arms:
        plain = {dots.role: dots.points for dots in arm.embedding.dots if not dots.prominent}
        assert set(plain) == {"crowd", "class 0", "class 1"}
        embedding = last.arm(arm.role).embedding
        np.testing.assert_array_equal(plain["crowd"], embedding[foreign])
    assert [entry.name for entry in figure.legend][:2] == ["unlabelled", "labelled:"]


def test_both_arms_share_their_axes():
    one, other = comparison(timeline(), str).arms
    assert (one.decision.x, one.decision.y) == (other.decision.x, other.decision.y)
    assert (one.embedding.x, one.embedding.y) == (other.embedding.x, other.embedding.y)


def measured(line):
    """Tell a curve from what stands in the legend alone."""
    return len(line.points) > 0


def test_no_curve_leaves_its_plot():
    for plot in comparison(timeline(), str).curves:
        for line in filter(measured, plot.lines):
            x, y = line.points.T
            assert plot.x.low <= x.min() and x.max() <= plot.x.high
            assert plot.y.low <= y.min() and y.max() <= plot.y.high


def test_train_is_thin_and_test_is_wide_and_arms_are_told_by_their_dashes():
    for plot in comparison(timeline(), str).curves[1:]:
        *lines, train, test = plot.lines
        looks = {(line.role, line.stroke, line.thin, line.name.split(", ")[-1]) for line in lines}
        assert looks == {
            *(("supervised", "broken", part == "train", part) for part in ("train", "test")),
            *(("pretrained", "solid", part == "train", part) for part in ("train", "test")),
        }
        assert [(s.name, s.thin, len(s.points)) for s in (train, test)] == [
            *(("train", True, 0), ("test", False, 0))
        ]


def test_both_arms_are_named_where_their_test_curves_end():
    for plot in comparison(timeline(), str).curves[1:]:
        ended = {line.end_name: line.name for line in plot.lines if line.ended}
        assert ended == {
            "Supervised": "Supervised only, test",
            "Pretrained": "Pretrained, then fine-tuned, test",
        }


def holed(made, labels, *places):
    """A run of which some moments of fine-tuning were not measured at a label count."""
    late = len(made.of(Stage.PRETRAINING))
    run = list(made.frames)
    for place in places:
        arms = {}
        for role in ("supervised", "pretrained"):
            table = np.array(run[late + place].arm(role).standings)
            table[labels - 1] = np.nan
            arms[role] = replace(run[late + place].arm(role), standings=frozen(table))
        run[late + place] = replace(run[late + place], **arms)
    return replace(made, frames=tuple(run))


def test_no_line_joins_moments_between_which_one_was_not_measured():
    made = holed(timeline(count=8), 2, 0, 3, 4)
    steps = [frame.step for frame in made.of(Stage.FINETUNING)]
    for plot in curves(made.looking_at(2), str)[1:]:
        assert plot.note == ""
        for line in filter(measured, plot.lines):
            x, y = line.points.T
            assert x[np.isfinite(y)].tolist() == [steps[place] for place in (1, 2, 5, 6, 7)]
            assert np.isfinite(y).tolist() == [True, True, False, True, True, True]
    for plot in curves(made.looking_at(3), str)[1:]:
        assert all(
            np.isfinite(line.points).all() and len(line.points) == 8
            for line in filter(measured, plot.lines)
        )


def test_a_course_of_single_moments_says_that_it_is_one():
    made = holed(timeline(count=8), 2, 1, 3, 4, 6)
    for plot in curves(made.looking_at(2), str)[1:]:
        assert plot.note == "Measured at 4 of 8 moments for these labels."


def test_a_plot_without_curves_says_why():
    own, loss, accuracy = comparison(pretraining(timeline()), str).curves
    assert loss.note and accuracy.note and not loss.lines
    assert own.lines[0].thin  # As that of all data which is trained on.


def test_the_words_name_what_is_shared_and_what_differs():
    settings = settings_for("digits", labels_per_class=2)
    figure = comparison(timeline(settings), str)
    said = figure.fairness
    assert "(unit-length codes), 20 labels" in said and "1,232 of 1,297 points" in said
    for part in ("Handwritten digits", "2 per class", "seed 0", "version"):
        assert part in figure.settings_line


@pytest.mark.parametrize(
    ("choices", "there", "missing"),
    [
        ({}, "InfoNCE · Neighbour walks of 9,000–28,000 steps · Frozen", "Jitter"),
        ({"objective": "denoising"}, "Denoising autoencoder · Frozen", "walk"),
        ({"objective": "placebo"}, "Placebo, random partners · Frozen", "walk"),
    ],
)
def test_the_views_are_named_where_an_objective_compares_two(choices, there, missing):
    line = comparison(timeline(settings_for(**choices)), str).settings_line
    assert there in line and missing not in line


def test_every_word_goes_through_the_translator():
    said = []

    def quoting(text):
        said.append(text)
        return f"«{text}»"

    figure = comparison(timeline(), quoting)
    plots = [plot for arm in figure.arms for plot in (arm.decision, arm.embedding)]
    words = [figure.title, figure.fairness, figure.settings_line, figure.description]
    words += [word for arm in figure.arms for word in (arm.name, arm.details, arm.headline_name)]
    words += [plot.title for plot in (*plots, *figure.curves)]
    words += [axis.name for plot in (*plots, *figure.curves) for axis in (plot.x, plot.y)]
    assert [word for word in words if not word.startswith("«")] == []
    assert "Same for both: {network}" in " ".join(said)


def test_every_plot_says_in_words_what_it_shows():
    figure = comparison(timeline(), str)
    plots = [plot for arm in figure.arms for plot in (arm.decision, arm.embedding)]
    assert all(plot.description for plot in (*plots, *figure.curves))
    assert "%" in figure.description


def test_figures_cannot_be_changed():
    dots = comparison(timeline(), str).arms[0].embedding.dots[0]
    with pytest.raises(ValueError, match="read-only"):
        dots.points[0] = np.nan


def test_an_empty_timeline_has_no_figure():
    with pytest.raises(ValueError, match="at least one frame"):
        comparison(Timeline(), str)


@pytest.mark.parametrize("learnt", [True, False])
def test_the_number_of_an_arm_says_that_its_pretraining_was_dropped(learnt):
    made = timeline()
    last = made.frames[-1]
    last = replace(last, ground=replace(last.ground, learnt=learnt))
    supervised, pretrained = comparison(Timeline((last,), {}, made.labels), str).arms
    assert pretrained.remark == ("" if learnt else "not pretrained")
    assert supervised.remark == ""


def test_a_pretraining_that_learnt_nothing_is_said():
    settings = settings_for("moons", labels_per_class=2)
    said = fairness(settings, str, learnt=False)
    assert "learnt nothing" in said and "same 4 labels" in said
    assert said != fairness(settings, str)


@pytest.mark.parametrize("step", [0, 3, 4])
def test_the_step_that_is_shown_is_marked_from_the_foot_of_the_plot_to_its_top(step):
    plot = Plot("", Axis("", 0, 4), Axis("", 0.5, 6))
    np.testing.assert_array_equal(marked(plot, step).lines[-1].points, [[step, 0.5], [step, 6]])


@pytest.mark.parametrize("loss", [0.0, 2.0, 1e4, 1e5, -1e6, 1e6])
def test_a_curve_of_one_value_has_room_above_and_below(loss):
    first = replace(frame(stage=Stage.PRETRAINING, steps=1), pretraining_loss=loss)
    axis = comparison(Timeline((first,)), str).curves[0].y
    assert axis.low <= loss <= axis.high and axis.high - axis.low >= 1e-4


def test_a_run_of_no_steps_has_an_axis():
    none = replace(frame(stage=Stage.PRETRAINING, steps=1), steps=0)
    axis = comparison(Timeline((none,)), str).curves[0].x
    assert axis.low < axis.high


def test_the_same_curves_are_said_anew_in_another_language():
    words: dict[str, str] = {}

    def say(text):
        return words.get(text, text)

    run = timeline(count=4)
    assert {plot.x.name for plot in curves(run, say)} == {"step"}
    words["step"] = "步"
    assert {plot.x.name for plot in curves(run, say)} == {"步"}


def test_a_collapse_is_called_one_beside_the_accuracy_it_draws():
    last = frame(step=150)
    point = replace(last.pretrained, rank=0.0)
    figure = comparison(Timeline((replace(last, pretrained=point),)), str)
    one, other = figure.arms
    assert other.badges == ("run: collapsed",) and one.badges == ()
    assert "Collapsed: rank 0 of 8." in other.embedding.caption
    assert "hardly any spread" in other.rule and "hardly any spread" not in one.rule


def test_the_numbers_of_an_axis_of_accuracies_are_percentages_as_in_all_words():
    axes = [plot.y for plot in comparison(timeline(), str).curves]
    assert [axis.percent for axis in axes] == ["accuracy" in axis.name for axis in axes]
    assert any(axis.percent for axis in axes)


def test_a_single_loss_stands_on_an_axis_of_a_whole_unit():
    begun = frame(stage=Stage.PRETRAINING)
    axis = pretraining_plot((begun,), str).y
    assert axis.low <= begun.pretraining_loss <= axis.high == axis.low + 1
