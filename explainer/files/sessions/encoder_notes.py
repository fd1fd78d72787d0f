"""What the header of an encoder's file says, and within which bounds."""

from __future__ import annotations

from typing import Annotated

import msgspec

from explainer.core.settings.choices import RANGES

Count = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
Side = Annotated[int, msgspec.Meta(ge=1, le=1_024)]
Depth = Annotated[int, msgspec.Meta(ge=RANGES["depth"][0], le=RANGES["depth"][1])]
Width = Annotated[int, msgspec.Meta(ge=RANGES["width"][0], le=RANGES["width"][1])]


class EncoderNotes(msgspec.Struct, frozen=True):
    """The description of an encoder, field by field as in `Encoder`."""

    scene: str
    objective: str
    views: str
    unlabelled: Count
    steps: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    columns: Side
    depth: Depth
    width: Width
    code: Side
    sphere: bool
    architecture: str = "multilayer"
