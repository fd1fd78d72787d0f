"""What measurements draw, hide and remember."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.science.measuring import pretext
from explainer.science.random import stream
from explainer.science.steps import finished, remembered
from explainer.science.stopwatch import Stopwatch
from explainer.science.training import seed_stack
from explainer.science.views.graph import DENOISED, PLAIN, graph_for


def test_questions_are_of_held_out_sentences_and_of_the_seeds_own_words(monkeypatch):
    asked = []

    def questions(points, random):
        asked.append((points, random.random()))
        return SimpleNamespace(draw=lambda count: (points, count))

    monkeypatch.setattr(
        pretext, "word_objective", lambda name: SimpleNamespace(questions=questions)
    )
    draw = SimpleNamespace(inputs="train", test_inputs="test")
    assert pretext.questions(draw, "word", 3) == ("test", pretext.QUESTIONS)
    pretext.questions(draw, "word", 4)
    assert [first for _, first in asked] == [
        stream(seed, "held-out sentences").random() for seed in (3, 4)
    ]


def test_streams_of_other_seeds_and_other_purposes_differ():
    drawn = [
        stream(*which).random()
        for which in ((0,), (1,), (0, "a"), (0, "b"), (0, "a", "b"), (0, "b", "a"))
    ]
    assert len(set(drawn)) == 6 and stream(0, "a").random() == drawn[2]


def test_an_encoder_is_remembered_by_what_made_it_and_by_its_seeds(monkeypatch):
    done = []

    def pretrained(start):
        done.append(start)
        yield None
        return f"encoder {len(done)}", (True,)

    monkeypatch.setattr(seed_stack, "_ENCODERS", {})
    monkeypatch.setattr(seed_stack, "_pretrained", pretrained)
    monkeypatch.setattr(seed_stack, "untrained", lambda settings, seeds: (settings, seeds))
    monkeypatch.setattr(seed_stack, "replace", _replaced)
    moons = settings_for("moons", unlabelled=40)

    def found(settings, seeds):
        return finished(seed_stack.seed_stack(settings, seeds))["pretrained"]

    assert found(moons, (1, 2)) == "encoder 1" == found(moons.changed(seed=7), (1, 2))
    assert found(moons.changed(labels_per_class=3, finetuning="all"), (1, 2)) == "encoder 1"
    assert found(moons, (1, 3)) == "encoder 2" and found(moons, (2, 1)) == "encoder 3"
    assert found(moons.changed(objective="vicreg"), (1, 2)) == "encoder 4"
    assert found(moons.changed(unlabelled=60), (1, 2)) == "encoder 5"
    assert found(moons, (1, 2)) == "encoder 1"


def _replaced(one, **changes):
    return changes if isinstance(one, tuple) else replace(one, **changes)


def test_the_oldest_of_what_is_remembered_makes_room():
    known, done = {}, []

    def measuring(what):
        def measure():
            done.append(what)
            yield None
            return what * 10

        return measure

    for what in (1, 2, 1, 3, 1):
        assert finished(remembered(known, what, measuring(what), 2)) == what * 10
    assert done == [1, 2, 3, 1] and list(known) == [3, 1]


def test_a_watch_counts_what_is_made_and_not_what_is_done_with_it():
    now = [0.0]

    def made():
        for seconds in (1.0, 2.0):
            now[0] += seconds
            yield seconds
        now[0] += 4.0

    watch = Stopwatch(lambda: now[0])
    for _ in watch.timed(made()):
        now[0] += 100.0
    assert watch.seconds == 7.0


@pytest.mark.parametrize(
    ("groups", "graph"),
    [((5.0, 2.2), DENOISED), ((7.0, 6.0), DENOISED), ((6.1, 6.1), PLAIN), ((5.0, 16.5), PLAIN)],
)
def test_the_longest_walks_decide_whether_noise_is_taken_out(groups, graph):
    assert graph_for(groups) is graph


def test_a_floor_counts_how_often_words_were_read(monkeypatch):
    asked = []

    def least(seen, words, noise, hidden):
        asked.append((seen.tolist(), words, noise, hidden))
        return np.array([1.0, 3.0])

    objective = SimpleNamespace(asked=lambda second: second.argmax(axis=1).tolist(), hidden=0.3)
    monkeypatch.setattr(pretext, "word_objective", lambda name: objective)
    monkeypatch.setattr(pretext, "least_losses", least)
    read = np.array([[0.0, 0.2, 0.4], [0.2, 0.0, 0.0]])
    assert pretext.floor((read, np.array([[1, 0, 0], [0, 0, 1]])), "word", 0.1) == 2.0
    assert asked == [([[0, 1, 2], [1, 0, 0]], [0, 2], 0.1, 0.3)]
