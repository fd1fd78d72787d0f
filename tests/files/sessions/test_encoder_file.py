"""A pretrained encoder as a file that others can use; what is none is one sentence."""

import random
from dataclasses import replace

import numpy as np
import pytest
from safetensors.numpy import save

from explainer.files.reading import OpenError
from explainer.files.sessions.encoder_file import encoder_bytes, read_encoder
from tests.factories import encoder
from tests.files.damage import damaged, refused_or_read
from tests.files.strange import header_of, with_header


def test_an_encoder_comes_back_bit_for_bit(tmp_path):
    path = tmp_path / "mine.safetensors"
    path.write_bytes(encoder_bytes(encoder()))
    again = read_encoder(path)
    assert again == encoder() and again.digest == encoder().digest


@pytest.mark.parametrize(("objective", "causal"), [("next", True), ("word", False)])
def test_a_transformer_comes_back_with_the_mask_of_its_objective(tmp_path, objective, causal):
    facts = {"scene": "language", "columns": 150, "code": 16, "architecture": "transformer"}
    scales = {"centre": (0.0,) * 150, "scale": (0.3,) * 150}
    made = encoder(objective=objective, sphere=True, **facts, **scales)
    path = tmp_path / "words.safetensors"
    path.write_bytes(encoder_bytes(made))
    again = read_encoder(path)
    assert again == made and again.layers == made.layers
    assert {layer.causal for layer in again.layers if layer.kind == "attention"} == {causal}


@pytest.mark.parametrize(
    "changes",
    [{"steps": 399}, {"scene": "circles"}, {"scale": (1.5, 0.8)}, {"centre": (0.0, -0.2)}],
)
def test_another_encoder_has_another_name(changes):
    assert encoder(**changes).digest != encoder().digest


def test_two_thousand_damaged_encoders_are_one_sentence_each(tmp_path):
    chance, content = random.Random(2), encoder_bytes(encoder())
    path = tmp_path / "odd.safetensors"
    refused = 0
    for _ in range(2_500):
        path.write_bytes(damaged(content, chance))
        refused += refused_or_read(read_encoder, path)
    assert refused > 1_500
    assert [each.name for each in tmp_path.iterdir()] == ["odd.safetensors"]


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e20])
def test_an_encoder_of_impossible_numbers_is_refused(tmp_path, value):
    made = encoder()
    values = np.frombuffer(made.parameters, "<f4").copy()
    values[5] = value
    path = tmp_path / "odd.safetensors"
    path.write_bytes(encoder_bytes(replace(made, parameters=values.tobytes())))
    with pytest.raises(OpenError, match="is damaged"):
        read_encoder(path)


def test_a_network_of_somebody_else_is_told_apart(tmp_path):
    path = tmp_path / "other.safetensors"
    path.write_bytes(save({"weight": np.ones((3, 3), np.float32)}, {"format": "pt"}))
    with pytest.raises(OpenError, match="is no encoder of this program"):
        read_encoder(path)


def test_an_encoder_of_a_newer_version_is_refused_by_name(tmp_path):
    path = tmp_path / "new.safetensors"
    path.write_bytes(
        save({"a": np.ones(1)}, {"format": "pretraining-explainer encoder", "version": "2"})
    )
    with pytest.raises(OpenError, match=r"new\.safetensors was saved by a newer version"):
        read_encoder(path)


def test_other_programs_can_use_an_encoder(tmp_path):
    """The file says all that is needed: its description is followed here, with numpy alone."""
    from safetensors import safe_open

    path = tmp_path / "mine.safetensors"
    path.write_bytes(encoder_bytes(encoder()))
    with safe_open(path, "np") as file:
        notes, arrays = file.metadata(), {name: file.get_tensor(name) for name in list(file.keys())}
    assert notes["activation"] == "SiLU" and "x @ weight + bias" in notes["description"]
    x = (np.array([[0.3, 0.4]]) - arrays["standardisation.centre"]) / arrays[
        "standardisation.scale"
    ]
    for layer in range(int(notes["depth"]) + 1):
        x = x @ arrays[f"encoder.{layer}.weight"] + arrays[f"encoder.{layer}.bias"]
        x = x / (1 + np.exp(-x)) if layer < int(notes["depth"]) else x
    assert x.shape == (1, 8) and np.isfinite(x).all()


@pytest.mark.parametrize(("weight", "opens"), [(999.0, True), (1_001.0, False), (np.nan, False)])
def test_weights_beyond_all_reason_are_refused(tmp_path, weight, opens):
    from dataclasses import replace

    path, usual = tmp_path / "odd.safetensors", encoder()
    values = np.full(len(usual.parameters) // 4, weight, "<f4")
    odd = replace(usual, parameters=values.tobytes())
    path.write_bytes(encoder_bytes(odd))
    if opens:
        assert read_encoder(path) == odd
    else:
        with pytest.raises(OpenError, match="damaged"):
            read_encoder(path)


@pytest.mark.parametrize(
    "odd",
    [
        {"scene": "mars"},
        {"objective": "magic"},
        {"views": "nobody"},
        {"architecture": "transformer"},
        {"architecture": "convolutional"},
        {"architecture": "nonsense"},
        {"columns": "0"},
        {"depth": "99"},
        {"width": "1"},
    ],
)
def test_an_encoder_that_no_pretraining_of_the_program_makes_is_refused(tmp_path, odd):
    header, body = header_of(encoder_bytes(encoder()))
    header["__metadata__"] |= odd
    path = tmp_path / "odd.safetensors"
    path.write_bytes(with_header(header, body))
    with pytest.raises(OpenError, match="is damaged"):
        read_encoder(path)


def test_a_scale_of_nothing_and_a_layer_too_few_are_refused(tmp_path):
    path, usual = tmp_path / "odd.safetensors", encoder()
    path.write_bytes(encoder_bytes(replace(usual, scale=(0.0, 1.0))))
    with pytest.raises(OpenError, match="is damaged"):
        read_encoder(path)
    header, body = header_of(encoder_bytes(usual))
    header["__metadata__"]["depth"] = "3"
    path.write_bytes(with_header(header, body))
    with pytest.raises(OpenError, match="is damaged"):
        read_encoder(path)
