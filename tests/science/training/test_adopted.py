"""Encoders that leave the program and come back."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.training.frames import Frame
from explainer.core.training.saved import Saved
from explainer.files.sessions.session_file import read_session, session_bytes
from explainer.science.comparison.comparison import (
    PRETRAINING_STRIDE,
    Comparison,
    finished_comparison,
)
from explainer.science.comparison.kept import Kept
from explainer.science.networks.stack import as_tensor
from explainer.science.steps import finished
from explainer.science.training.adopted import adopted, released
from explainer.science.training.draws import draw
from explainer.science.training.seed_stack import seed_stack
from tests.factories import encoder
from tests.science.conftest import FEW_STEPS

SMALL = settings_for("moons", unlabelled=24, width=8, steps=10)
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


def run(settings) -> tuple[Comparison, list[Frame]]:
    comparison, made = Comparison(settings, Kept()), []
    for frame in comparison.frames(Stage.DATA):
        made.append(frame)
        if frame.finished:
            break
    return comparison, made


@pytest.fixture(scope="module")
def whole(shortly_pretrained, briefly_tested):
    return run(SMALL)


def test_training_again_gives_the_same_weights_bit_for_bit(whole):
    first, second = whole[0].trained(), run(SMALL)[0].trained()
    assert first.encoder == second.encoder
    assert first.weights.keys() == second.weights.keys()
    for name, values in first.weights.items():
        np.testing.assert_array_equal(values, second.weights[name])


def test_all_weights_of_both_arms_are_told(whole):
    weights = whole[0].trained().weights
    assert {name.partition(".")[0] for name in weights} == {"supervised", "pretrained"}
    assert weights["supervised.encoder.0.weight"].shape == (SMALL.most_labels, 2, 8)
    assert weights["pretrained.head.0.bias"].shape == (SMALL.most_labels, 1, 2)


def test_nothing_is_told_before_anything_is_trained():
    comparison = Comparison(SMALL, Kept())
    assert comparison.trained().encoder is None
    frames = comparison.frames(Stage.DATA)
    next(frames)
    told = comparison.trained()
    assert told.encoder.steps == 0 and not told.weights
    next(frames)
    assert comparison.trained().encoder.steps == PRETRAINING_STRIDE


def test_what_an_older_comparison_has_left_is_not_told(whole):
    kept = Kept()
    list(Comparison(SMALL, kept).frames(Stage.DATA))
    other = Comparison(SMALL.changed(seed=4), kept)
    assert other.trained().encoder is None


def test_an_adopted_encoder_gives_exactly_what_it_gave_at_home(whole):
    comparison, frames = whole
    _, again = run(SMALL.adopting(comparison.trained().encoder))
    for old, new in zip(frames[-1:], again[-1:], strict=True):
        for arm in ("supervised", "pretrained"):
            np.testing.assert_array_equal(old.arm(arm).standings, new.arm(arm).standings)


def test_nothing_is_pretrained_where_an_encoder_came_from_a_file(whole):
    _, frames = run(SMALL.adopting(whole[0].trained().encoder))
    before = [frame for frame in frames if frame.stage is Stage.PRETRAINING]
    assert len(before) == 1 and before[0].pretraining_loss is None
    assert before[0].step == before[0].steps == FEW_STEPS


def test_points_are_seen_as_at_home_whatever_their_scale_is_here(whole):
    encoder = whole[0].trained().encoder
    drawn, other = draw(SMALL), draw(SMALL.changed(seed=3))
    raw = np.array([[0.3, -0.4], [1.0, 0.2]])
    codes = [
        adopted(encoder, each)(as_tensor(each.standardised(raw))[None]) for each in (drawn, other)
    ]
    torch.testing.assert_close(codes[0], codes[1], rtol=1e-4, atol=1e-4)


def test_out_and_in_again_is_the_same_network(whole):
    encoder, drawn = whole[0].trained().encoder, draw(SMALL)
    again = released(SMALL, adopted(encoder, drawn), drawn, encoder.steps)
    assert again == encoder


def test_every_seed_of_a_survey_takes_the_same_encoder(whole):
    encoder = whole[0].trained().encoder
    stacked = finished(seed_stack(SMALL.adopting(encoder), (0, 1)))
    assert stacked.learnt == (True, True) and stacked.pretrained.models == 2
    apart = stacked.pretrained.weights[-1]
    torch.testing.assert_close(apart[0], apart[1])


def test_an_encoder_of_another_scene_of_two_columns_can_be_fine_tuned(whole):
    settings = settings_for("circles", unlabelled=24, steps=10).adopting(whole[0].trained().encoder)
    assert run(settings)[1][-1].finished


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (settings_for("digits"), "takes 2 numbers for each point, but digits has 64"),
        (settings_for("hidden-moons"), "choose the scene 'moons' first"),
    ],
)
def test_a_mismatch_is_one_sentence(whole, settings, words):
    with pytest.raises(SettingsError, match=words):
        settings.adopting(whole[0].trained().encoder)


def test_a_code_that_no_head_here_reads_is_one_sentence(whole):
    wide = replace(whole[0].trained().encoder, code=5)
    with pytest.raises(SettingsError, match="of 5 numbers, as an earlier version"):
        SMALL.adopting(wide)
    with pytest.raises(SettingsError, match="of 5 numbers, but heads on circles read 8"):
        settings_for("circles").adopting(wide)


@pytest.mark.parametrize("choices", [{"width": 16}, {"objective": "vicreg"}, {"scene": "circles"}])
def test_choosing_what_to_pretrain_lets_the_encoder_go(whole, choices):
    settings = SMALL.adopting(whole[0].trained().encoder)
    assert settings.changed(**choices).encoder is None
    assert settings.changed(labels_per_class=2, seed=3).encoder is not None


@pytest.mark.parametrize("finetuning", ["probe", "all"])
def test_what_was_trained_with_the_largest_weights_there_may_be_opens_again(tmp_path, finetuning):
    settings = settings_for("moons", unlabelled=20, width=4, steps=10, finetuning=finetuning)
    usual = encoder()
    signs = np.sign(np.frombuffer(usual.parameters, "<f4"))
    wild = replace(usual, parameters=(1_000 * signs).astype("<f4").tobytes())
    timeline = finished_comparison(settings.adopting(wild))
    path = tmp_path / "wild.explainer"
    path.write_bytes(session_bytes(Saved(timeline.latest.settings, timeline)))
    assert read_session(path).timeline.latest.finished
