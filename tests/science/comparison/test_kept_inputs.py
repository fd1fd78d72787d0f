"""What a comparison draws anew, and what the one before has left for it."""

from types import SimpleNamespace

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.science.comparison import kept as parts
from explainer.science.comparison import starts
from explainer.science.comparison.kept import Kept, drawn_inputs

SETTINGS = settings_for("creatures", labels_per_class=2)


@pytest.fixture
def made(monkeypatch):
    """What was drawn and mapped, in order."""
    done = []

    def drawn(settings):
        done.append("draw")
        return SimpleNamespace(settings=settings)

    def mapped(settings, draw):
        done.append("map")
        return SimpleNamespace(draw=draw)

    monkeypatch.setattr(parts, "draw", drawn)
    monkeypatch.setattr(parts, "map_inputs", mapped)
    return done


def test_other_data_are_drawn_and_mapped_and_spoil_the_pretraining(made):
    kept = Kept(pretraining=("old",))
    draw, decisions = drawn_inputs(SETTINGS, kept)
    assert made == ["draw", "map"] and decisions.draw is draw is kept.draw
    assert kept.pretraining == () and kept.data == SETTINGS.key(Stage.DATA)
    kept.pretraining = ("new",)
    drawn_inputs(SETTINGS.changed(seed=4), kept)
    assert made == ["draw", "map"] * 2 and kept.pretraining == ()


def test_the_same_data_are_kept_whatever_is_done_with_them(made):
    kept = Kept()
    first = drawn_inputs(SETTINGS, kept)
    kept.pretraining = ("new",)
    assert drawn_inputs(SETTINGS.changed(labels_per_class=5, finetuning="all"), kept) == first
    assert made == ["draw", "map"] and kept.pretraining == ("new",)


def test_labels_that_are_bought_in_another_order_leave_the_map_and_the_pretraining(made):
    kept = Kept()
    _, decisions = drawn_inputs(SETTINGS, kept)
    kept.pretraining = ("new",)
    biased = SETTINGS.changed(label_sampling="biased")
    for _ in range(2):
        draw, again = drawn_inputs(biased, kept)
        assert draw.settings is biased and again is decisions
    assert made == ["draw", "map", "draw"] and kept.pretraining == ("new",)


@pytest.mark.parametrize("learnt", [True, False])
def test_an_encoder_that_was_dropped_leaves_both_arms_alike(monkeypatch, learnt):
    monkeypatch.setattr(
        starts, "supervised_arm", lambda settings, encoder, head: ("plain", encoder)
    )
    monkeypatch.setattr(
        starts, "probed_arm", lambda settings, encoder, head, pool, seeds: (encoder, head, seeds)
    )
    monkeypatch.setattr(starts, "random_encoder", lambda settings: "random")
    monkeypatch.setattr(starts, "random_head", lambda settings: "head")
    drawn = SimpleNamespace(inputs=[[0.0]])
    arms = starts.starting_arms(
        SETTINGS.changed(seed=3), drawn, Kept(encoder="kept", learnt=learnt)
    )
    assert list(arms) == ["supervised", "pretrained"]
    assert arms["supervised"] == ("plain", "random")
    assert arms["pretrained"] == (("kept", "head", [3]) if learnt else ("plain", "random"))
