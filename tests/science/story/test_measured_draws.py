"""Which draws a chapter measures, what of them is remembered, and under which name it comes out."""

from types import SimpleNamespace

import numpy as np
import torch

from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished
from explainer.science.story import beginnings, measures
from explainer.science.training.seed_stack import ArmScores

MOONS = settings_for("moons", labels_per_class=2)


def scores(train, test, group=None):
    """Errors [counts, seeds] of one arm over two seeds."""
    groups = (
        torch.empty(1, 0, 2)
        if group is None
        else torch.tensor(group)[None, :, None].repeat(1, 1, 2)
    )
    return ArmScores(torch.full((1, 2), train), torch.full((1, 2), test), torch.zeros(1, 2), groups)


class Stack(SimpleNamespace):
    def arm(self, name):
        return name


def giving(found, asked):
    def measured(*those):
        asked.append(those)
        yield None
        return found(*those) if callable(found) else found

    return measured


def test_steps_of_a_chapter_share_what_was_pretrained_for_the_same_draws(monkeypatch):
    asked = []
    monkeypatch.setattr(measures, "_TRIALS", {})
    monkeypatch.setattr(measures, "seed_stack", giving(lambda *those: those, asked))

    def found(settings, seed, seeds):
        return finished(measures.seeded(settings, seed, seeds))

    assert found(MOONS, 1, 5) == (MOONS, range(1_000, 1_005)) == found(MOONS, 1, 5)
    assert found(MOONS, 2, 5)[1] == range(2_000, 2_005)
    assert found(MOONS, 2, 6)[1] == range(2_000, 2_006)
    assert found(MOONS.changed(width=8), 2, 6)[0].width == 8
    assert len(asked) == 4


def test_labels_alone_train_the_supervised_arm_on_the_draws_of_the_seed(monkeypatch):
    asked, made = [], []
    monkeypatch.setattr(measures, "untrained", lambda *those: made.append(those) or Stack())
    monkeypatch.setattr(measures, "trained", giving(scores(0.1, 0.4, [0.2, 0.6]), asked))
    found = finished(measures.labels_only(MOONS, [3], 1, 2))
    assert made == [(MOONS, range(1_000, 1_002))] and asked[0][1:] == ("supervised", [3])
    assert (found.methods, found.counts, found.seeds) == (("supervised",), (3,), (1_000, 1_001))
    assert found.train("supervised", 3).mean() == np.float32(0.1)
    assert found.test("supervised", 3).mean() == np.float32(0.4)
    assert [round(found.group("supervised", 3, n).mean, 6) for n in (0, 1)] == [0.8, 0.4]
    monkeypatch.setattr(measures, "trained", giving(scores(0.1, 0.4), asked))
    assert finished(measures.labels_only(MOONS, [3], 1, 2)).group_error is None


def test_both_arms_are_all_arms_over_the_draws_of_the_seed(monkeypatch):
    asked = []
    each = {
        "supervised": scores(0.1, 0.4),
        "pretrained": scores(0.2, 0.3),
        "control": scores(0, 0.5),
    }
    monkeypatch.setattr(measures, "seeded", giving("stack", asked))
    monkeypatch.setattr(measures, "all_arms", giving(each, asked))
    found = finished(measures.both_arms(MOONS, [3], 1, 2))
    assert asked == [(MOONS, 1, 2), ("stack", [3])] and found.seeds == (1_000, 1_001)
    assert found.difference(3).mean == np.float64(np.float32(0.4)) - np.float64(np.float32(0.3))


def test_the_run_of_the_window_is_one_seed_at_its_own_labels(monkeypatch):
    asked = []
    each = {"supervised": SimpleNamespace(test_error=torch.tensor([[0.25]]))}
    each["pretrained"] = SimpleNamespace(test_error=torch.tensor([[0.125]]))
    monkeypatch.setattr(measures, "seed_stack", giving(Stack(), asked))
    monkeypatch.setattr(measures, "trained", giving(lambda stack, arm, counts: each[arm], asked))
    found = finished(measures.shown_run(MOONS, 9))
    assert found == {"supervised": 0.75, "pretrained": 0.875}
    assert asked[0] == (MOONS, [9]) and [those[2] for those in asked[1:]] == [[2], [2]]


def test_the_chapter_about_fine_tuning_repeats_everything_on_ten_draws(monkeypatch):
    asked = []
    monkeypatch.setattr(beginnings, "seeded", giving("stack", asked))
    assert finished(beginnings._digits(4)) == "stack"
    assert asked == [(settings_for("digits"), 4, 10)]
