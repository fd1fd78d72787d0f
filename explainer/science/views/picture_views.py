"""Views of pictures: shifted, enlarged or shrunk, mirrored and recoloured by chance.

Each change says of something that it does not matter: that is prior knowledge about
pictures, and what SimCLR found to matter most (Chen et al. 2020, section 3).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

Floats = NDArray[np.float64]

SHIFT, ZOOM = 0.3, 0.25
"""How far a picture is shifted, in half sides, and enlarged or shrunk, as a logarithm; chosen:
things stay inside."""
GAIN, OFFSET = 0.25, 0.42
"""How strongly the contrast of each channel varies, as a logarithm, and its brightness; the
brightness of all channels together varies as much again. In deviations of all pixels; chosen."""


ZERO = np.zeros((2, 1))


@dataclass(frozen=True)
class PictureViews:
    """Two views of a picture, each changed in its own way by what `changes` names.

    `points` [n, pixels] are pictures of `side` x `side` pixels with `channels` values each.
    """

    points: Floats
    side: int
    channels: int
    changes: Collection[str]
    random: np.random.Generator

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return two views [batch, pixels] of the same batch."""
        chosen = self.random.integers(len(self.points), size=batch)
        twice = self._pictures[torch.from_numpy(np.concatenate([chosen, chosen]))]
        changed = self._recoloured(self._moved(twice)).permute(0, 2, 3, 1).reshape(2 * batch, -1)
        both = changed.numpy()
        return both[:batch], both[batch:]

    @cached_property
    def _pictures(self) -> Tensor:
        """The pictures [n, channels, side, side]."""
        flat = torch.tensor(self.points, dtype=torch.float32)
        return flat.view(-1, self.side, self.side, self.channels).permute(0, 3, 1, 2).contiguous()

    def _moved(self, pictures: Tensor) -> Tensor:
        """Return pictures seen from elsewhere; beyond the edge the edge goes on."""
        random, count = self.random, len(pictures)
        zoom = np.exp(random.uniform(-ZOOM, ZOOM, count)) if "scale" in self.changes else 1.0
        mirror = random.choice((-1.0, 1.0), count) if "flip" in self.changes else 1.0
        shift = random.uniform(-SHIFT, SHIFT, (2, count)) if "shift" in self.changes else ZERO
        pixels = (2 * np.arange(self.side) + 1) / self.side - 1
        x, y = (
            np.multiply.outer(np.broadcast_to(scale, count), pixels) + offset[:, None]
            for scale, offset in zip((zoom * mirror, zoom), shift, strict=True)
        )
        shape = (count, self.side, self.side)
        grid = torch.stack([_spread(x[:, None, :], shape), _spread(y[:, :, None], shape)], dim=3)
        return functional.grid_sample(pictures, grid, padding_mode="border", align_corners=False)

    def _recoloured(self, pictures: Tensor) -> Tensor:
        if "colour" not in self.changes:
            return pictures
        random, shape = self.random, (len(pictures), self.channels, 1, 1)
        gain = np.exp(GAIN * random.standard_normal(shape))
        together = random.standard_normal((len(pictures), 1, 1, 1))
        offset = OFFSET * (random.standard_normal(shape) + together)
        return pictures * torch.from_numpy(gain).float() + torch.from_numpy(offset).float()


def _spread(values: Floats, shape: tuple[int, ...]) -> Tensor:
    return torch.from_numpy(values.astype(np.float32)).expand(shape)
