"""Pretrained encoders as safetensors files, with all that somebody else needs to use one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from explainer.core.settings.architectures import MULTILAYER, architectures_of
from explainer.core.settings.cards import OWN
from explainer.core.settings.catalogue import OBJECTIVES, VIEWS
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.file_names import shown_name
from explainer.files.marks import software
from explainer.files.reading import (
    FURTHEST,
    Array,
    Damaged,
    OpenError,
    checked,
    notes_of,
    opening,
    packed,
    unpacked,
    whole,
)

if TYPE_CHECKING:
    from explainer.files.sessions.encoder_notes import EncoderNotes

ENDING = ".safetensors"
LARGEST = 4_000_000
LARGEST_WEIGHT = 1_000.0
"""The largest that pretraining has made is 3; four layers of larger ones leave all numbers."""
FORMAT, VERSION = "pretraining-explainer encoder", 1
DESCRIPTION = (
    "An encoder of the Pretraining Explainer. Subtract standardisation.centre from a point, "
    "divide by standardisation.scale, then apply each layer: x @ weight + bias, SiLU between "
    "layers, none after the last."
)


def encoder_bytes(encoder: Encoder) -> bytes:
    """Return an encoder as the content of a safetensors file."""
    notes = {
        "format": FORMAT,
        "version": str(VERSION),
        "program": software(),
        "description": DESCRIPTION,
        "activation": "SiLU",
        **{name: str(getattr(encoder, name)).lower() for name in _facts()},
    }
    arrays = {
        "standardisation.centre": np.array(encoder.centre, np.float64),
        "standardisation.scale": np.array(encoder.scale, np.float64),
    }
    return packed(arrays | _layers(encoder), notes)


def read_encoder(path: Path) -> Encoder:
    """Return the encoder in a file; `OpenError` if there is none."""
    with opening(path, LARGEST) as file:
        return encoder_in(whole(file, LARGEST), shown_name(path))


def encoder_in(content: bytes, name: str) -> Encoder:
    """Return the encoder in a file's content, called `name` in sentences."""
    notes = notes_of(content)
    if notes.get("format") != FORMAT:
        raise OpenError(
            "{name} is no encoder of this program: its header does not say how it was pretrained.",
            name=name,
        )
    if notes.get("version", "").isdigit() and int(notes["version"][:9]) > VERSION:
        raise OpenError(
            "{name} was saved by a newer version of the program: update it to open.", name=name
        )
    return _encoder(_described(notes), unpacked(content))


def _facts() -> tuple[str, ...]:
    from explainer.files.sessions.encoder_notes import EncoderNotes

    return EncoderNotes.__struct_fields__


def _described(notes: dict[str, str]) -> EncoderNotes:
    import msgspec

    from explainer.files.sessions.encoder_notes import EncoderNotes

    described = msgspec.convert(notes, EncoderNotes, strict=False)
    known = (
        (described.scene, {*SCENES, OWN}),
        (described.objective, OBJECTIVES),
        (described.views, VIEWS),
        (described.architecture, _readable(described.scene)),
    )
    if any(name not in cards for name, cards in known):
        raise Damaged("name")
    return described


def _readable(scene: str) -> tuple[str, ...]:
    return architectures_of(SCENES[scene]) if scene in SCENES else (MULTILAYER,)


def _encoder(notes: EncoderNotes, arrays: dict[str, Array]) -> Encoder:
    encoder = Encoder(
        **{name: getattr(notes, name) for name in _facts()},
        centre=_column(arrays["standardisation.centre"], notes.columns, -FURTHEST),
        scale=_column(arrays["standardisation.scale"], notes.columns, 1 / FURTHEST),
        parameters=b"",
    )
    parts = []
    for number, layer in enumerate(encoder.layers):
        weight, bias = (arrays[f"encoder.{number}.{kind}"] for kind in ("weight", "bias"))
        parts.append(_bounded(weight, layer.fan_in, layer.fan_out))
        parts.append(_bounded(bias, layer.biases))
    parameters = b"".join(part.tobytes() for part in parts)
    return replace(encoder, parameters=parameters)


def _bounded(array: Array, *sides: int) -> Array:
    return checked(array, "<f4", *sides, low=-LARGEST_WEIGHT, high=LARGEST_WEIGHT)


def _column(array: Array, columns: int, low: float) -> tuple[float, ...]:
    return tuple(checked(array, "<f8", columns, low=low).tolist())


def _layers(encoder: Encoder) -> dict[str, Array]:
    values = np.frombuffer(encoder.parameters, "<f4")
    arrays, start = {}, 0
    for number, layer in enumerate(encoder.layers):
        middle = start + layer.fan_in * layer.fan_out
        end = middle + layer.biases
        shape = (layer.fan_in, layer.fan_out)
        arrays[f"encoder.{number}.weight"] = values[start:middle].reshape(shape)
        arrays[f"encoder.{number}.bias"] = values[middle:end]
        start = end
    return arrays
