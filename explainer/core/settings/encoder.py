"""A pretrained encoder that came from a file, as one plain value.

The module loads without numpy: settings hold such a value, and they are there before it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from typing import Any

from explainer.core.settings.architectures import MULTILAYER, Layer, dense_layers, encoder_layers
from explainer.core.settings.cards import SceneCard
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.validation import SettingsError

DIGEST_LENGTH = 12


@dataclass(frozen=True)
class Encoder:
    """What pretraining has made of an encoder, and how: enough for somebody else to use it.

    `scene`, `objective`, `views` and `unlabelled` say what it was pretrained on, `steps` how
    long. The network takes `columns` inputs, less `centre` and divided by `scale` (the
    standardisation of its own pool), has `depth` hidden layers of `width` units and gives
    `code` numbers, which with `sphere` have a fixed length. `parameters` are its float32
    values, little-endian: layer by layer the weights [in, out] row by row, then the biases.
    `architecture` is one of `core.settings.architectures`.
    """

    scene: str
    objective: str
    views: str
    unlabelled: int
    steps: int
    columns: int
    depth: int
    width: int
    code: int
    sphere: bool
    centre: tuple[float, ...]
    scale: tuple[float, ...]
    parameters: bytes
    architecture: str = MULTILAYER

    def __reduce__(self) -> tuple[Any, ...]:
        """Come back from another process as one and the same value.

        Every frame of a run holds its settings, and these their encoder.
        """
        return _known, tuple(getattr(self, field.name) for field in fields(self))

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What each layer does, and how many weights and biases it has."""
        if self.architecture == MULTILAYER:
            return dense_layers((self.columns, *(self.width,) * self.depth, self.code))
        card, causal = SCENES[self.scene], OBJECTIVES[self.objective].causal
        return encoder_layers(self.architecture, card, self.depth, self.width, causal=causal)

    @cached_property
    def digest(self) -> str:
        """A short name that no other encoder has."""
        import struct  # Both take longer to load than the rest of the settings, and
        from hashlib import sha256  # few settings have an encoder.

        facts = (
            *(self.scene, self.objective, self.views, self.unlabelled, self.steps),
            *((self.columns, *(self.width,) * self.depth, self.code), self.sphere),
            *(() if self.architecture == MULTILAYER else (self.architecture,)),
        )
        values = struct.pack(f"<{2 * self.columns}d", *self.centre, *self.scale)
        content = repr(facts).encode() + values + self.parameters
        return sha256(content).hexdigest()[:DIGEST_LENGTH]


@lru_cache(maxsize=4)
def _known(*facts: Any) -> Encoder:
    """Return the encoder with these facts, the one that is here already if there is one."""
    return Encoder(*facts)


def check_encoder(encoder: Encoder, card: SceneCard) -> None:
    """Refuse an encoder that does not read a scene's points, or gives codes of another size."""
    if encoder.columns != card.columns:
        raise SettingsError(
            "This encoder takes {takes} numbers for each point, but {scene} has "
            "{has}: choose the scene '{home}' first.",
            takes=encoder.columns,
            scene=card.said,
            has=card.columns,
            home=encoder.scene,
        )
    if encoder.code != card.code and encoder.scene == card.name:
        raise SettingsError(
            "This encoder gives a code of {gives} numbers, as an earlier version of this program "
            "made them: pretrain {scene} again for one of {read}.",
            gives=encoder.code,
            scene=card.said,
            read=card.code,
        )
    if encoder.code != card.code:
        raise SettingsError(
            "This encoder gives a code of {gives} numbers, but heads on {scene} read "
            "{read}: choose the scene '{home}' first.",
            gives=encoder.code,
            scene=card.said,
            read=card.code,
            home=encoder.scene,
        )
