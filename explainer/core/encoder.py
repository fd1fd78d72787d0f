"""A pretrained encoder that came from a file, as one plain value.

The module loads without numpy: settings hold such a value, and they are there before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

DIGEST_LENGTH = 12


@dataclass(frozen=True)
class Encoder:
    """What pretraining has made of an encoder, and how: enough for somebody else to use it.

    `scene`, `objective`, `views` and `unlabelled` say what it was pretrained on, `steps` how
    long. The network takes `columns` inputs, less `centre` and divided by `scale` (the
    standardisation of its own pool), has `depth` hidden layers of `width` units and gives
    `code` numbers, which with `sphere` have a fixed length. `parameters` are its float32
    values, little-endian: layer by layer the weights [in, out] row by row, then the biases.
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

    @property
    def sizes(self) -> tuple[int, ...]:
        """The number of values before the first layer and after each."""
        return (self.columns, *(self.width,) * self.depth, self.code)

    @property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """The shape of each layer's weights [in, out]; its biases are [out]."""
        return tuple(pairwise(self.sizes))

    @cached_property
    def digest(self) -> str:
        """A short name that no other encoder has."""
        import struct  # Both take longer to load than the rest of the settings, and
        from hashlib import sha256  # few settings have an encoder.

        facts = (
            *(self.scene, self.objective, self.views, self.unlabelled, self.steps),
            *(self.sizes, self.sphere),
        )
        values = struct.pack(f"<{2 * self.columns}d", *self.centre, *self.scale)
        content = repr(facts).encode() + values + self.parameters
        return sha256(content).hexdigest()[:DIGEST_LENGTH]


def parameter_count(encoder: Encoder) -> int:
    """Return how many weights and biases an encoder of this architecture has."""
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in encoder.shapes)
