"""A real run: every label count has its whole course, and landmarks that stay where they are."""

from functools import cache
from itertools import islice
from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.comparison.training_curves import curves, part_samples
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.landmarks import OVERFITTING, PEAK, landmarks
from explainer.core.training.saved import Saved
from explainer.core.training.timeline import Timeline
from explainer.files.sessions.session_file import read_session, session_bytes
from explainer.science.comparison import comparison
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept

# Two dozen points that one label of each class cannot separate: their test loss climbs again.
SETTINGS = settings_for("circles", unlabelled=24, labels_per_class=1, steps=30)
OTHERS = (2, 5, SETTINGS.most_labels)
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


@cache
def run():
    """A run as the window gathers it, before and after what is tested later."""
    comparison, made = Comparison(SETTINGS, Kept()), Timeline(labels=1)
    steps = []
    for frame in comparison.frames(Stage.DATA):
        made = made.extended(frame)
        steps.append(made)
    return steps, made.completed(dict(comparison.courses()))


def table(timeline, role, labels):
    late = list(timeline.of(Stage.FINETUNING))
    return np.array([frame.arm(role).standings[labels - 1] for frame in late])


def test_marks_do_not_move_while_other_label_counts_arrive():
    steps, whole = run()
    ended = [made for made in steps if made.frames[-1].finished]
    assert len(ended) == SETTINGS.most_labels
    assert len({landmarks(made) for made in (*ended, whole)}) == 1


def test_marks_are_where_the_curves_say():
    _, whole = run()
    for role in ("supervised", "pretrained"):
        train, loss, _, accuracy = table(whole, role, 1).T
        late = len(whole.of(Stage.PRETRAINING))
        scores = {mark.kind: mark.place - late for mark in landmarks(whole) if mark.role == role}
        assert scores[PEAK] == int(accuracy.argmax())
        risen = loss[-1] - loss.min() > max(0.05, 0.05 * loss.min())
        assert (OVERFITTING in scores) == bool(risen and train[-1] < train[loss.argmin()])
        assert scores.get(OVERFITTING, int(loss.argmin())) == int(loss.argmin())
    assert any(mark.kind == OVERFITTING for mark in landmarks(whole))


@pytest.mark.parametrize("labels", OTHERS)
def test_every_count_has_a_corner_at_every_step_that_is_kept(labels):
    _, whole = run()
    late = whole.of(Stage.FINETUNING)
    seen = whole.looking_at(labels)
    for plot in curves(seen, str)[1:]:
        *courses, thin, wide = plot.lines
        assert [thin.name, wide.name] == [sample.name for sample in part_samples(str)]
        assert [len(line.points) for line in courses] == 4 * [len(late)]
    assert seen.frames[-1].labels == labels


def test_what_is_tested_later_is_what_was_true_then(monkeypatch):
    _, whole = run()
    monkeypatch.setattr(comparison, "tested_at", lambda settings, counts, moment: set(counts))
    made = Timeline(labels=1)
    for frame in Comparison(SETTINGS, Kept()).frames(Stage.DATA):
        made = made.extended(frame)
        if frame.finished:
            break
    for role in ("supervised", "pretrained"):
        for labels in (1, *OTHERS):
            np.testing.assert_allclose(
                table(whole, role, labels), table(made, role, labels), atol=1e-6
            )


def test_a_reopened_session_has_its_marks_and_its_curves(tmp_path):
    _, whole = run()
    path = tmp_path / "kept.explainer"
    path.write_bytes(session_bytes(Saved(SETTINGS, whole)))
    again = read_session(path).timeline
    for labels in (1, *OTHERS):
        assert landmarks(again.looking_at(labels)) == landmarks(whole.looking_at(labels))
        np.testing.assert_array_equal(
            table(again, "supervised", labels), table(whole, "supervised", labels)
        )


def test_a_picture_shows_the_count_that_was_asked_for_while_its_steps_were_made():
    asked = iter((7, 2, 5))
    comparison = Comparison(SETTINGS, Kept(), lambda: comparison.look_at(next(asked, 5)))
    frames = comparison.frames(Stage.DATA)
    made = list(islice((each for each in frames if each.stage is Stage.FINETUNING), 3))
    assert [frame.labels for frame in made] == [7, 2, 5]
    for frame in made:
        for role in ("supervised", "pretrained"):
            assert frame.arm(role).standing(frame.labels) is not None
    assert list(comparison.courses()) == []  # It is not at its end.


@pytest.mark.parametrize("asked", [True, False])
def test_a_finished_comparison_is_completed_only_if_asked(monkeypatch, asked):
    (*_, before), whole = run()
    late = whole.of(Stage.FINETUNING)
    told = [(each.step, (each.supervised.standings, each.pretrained.standings)) for each in late]
    stub = SimpleNamespace(frames=lambda since: before.frames, courses=lambda: told)
    monkeypatch.setattr(comparison, "Comparison", lambda *_: stub)
    made = comparison.finished_comparison(SETTINGS, courses=asked)
    wanted = whole if asked else before
    np.testing.assert_array_equal(table(made, "supervised", 7), table(wanted, "supervised", 7))
    assert np.isfinite(table(made, "supervised", 7)).all() == asked
