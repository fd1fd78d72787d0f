"""Little creatures, drawn in numpy: people of every skin colour, cats, dogs and rabbits.

A creature is a body plan and a colour, in a pose. Bodies are made of the same rounded parts,
so one plan turns into the next one without a break.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.worlds.creature_facts import CHANNELS, PLANS, SIDE, SKINS

Floats = NDArray[np.floating[Any]]

TONES = np.array(
    [
        (0.97, 0.85, 0.75),
        (0.90, 0.70, 0.53),
        (0.74, 0.52, 0.36),
        (0.52, 0.34, 0.22),
        (0.29, 0.18, 0.12),
    ]
)
"""Colours of skin and fur, from tone 0 to tone 1: people and animals have the same ones."""

DARK = np.array((0.09, 0.08, 0.1))
REACH = 6.6
"""How many pixels a length of 1 takes at size 1."""

# Each part is a capsule: from (x, y) to (x, y), with a radius; x to the right, y downwards.
PARTS: dict[str, dict[str, tuple[float, float, float, float, float]]] = {
    "human": {
        "far arm": (-0.17, -0.10, -0.42, 0.28, 0.085),
        "far leg": (-0.11, 0.36, -0.17, 0.92, 0.11),
        "tail": (0.0, 0.2, 0.0, 0.2, 0.02),
        "torso": (0.0, -0.06, 0.0, 0.30, 0.22),
        "near leg": (0.11, 0.36, 0.17, 0.92, 0.11),
        "near arm": (0.17, -0.10, 0.42, 0.28, 0.085),
        "hair": (0.0, -0.68, 0.0, -0.64, 0.31),
        "first ear": (-0.28, -0.50, -0.29, -0.48, 0.05),
        "second ear": (0.28, -0.50, 0.29, -0.48, 0.05),
        "head": (0.0, -0.54, 0.0, -0.48, 0.29),
        "snout": (0.0, -0.44, 0.0, -0.44, 0.02),
        "first eye": (-0.16, -0.55, -0.16, -0.55, 0.05),
        "second eye": (0.16, -0.55, 0.16, -0.55, 0.05),
        "mouth": (-0.05, -0.36, 0.05, -0.36, 0.02),
    },
    "cat": {
        "far arm": (0.24, 0.30, 0.26, 0.84, 0.075),
        "far leg": (-0.42, 0.30, -0.46, 0.84, 0.085),
        "tail": (-0.50, 0.10, -0.84, -0.50, 0.065),
        "torso": (-0.38, 0.20, 0.26, 0.22, 0.22),
        "near leg": (-0.30, 0.32, -0.30, 0.88, 0.085),
        "near arm": (0.36, 0.30, 0.38, 0.88, 0.075),
        "hair": (0.42, -0.20, 0.42, -0.18, 0.20),
        "first ear": (0.26, -0.40, 0.22, -0.58, 0.075),
        "second ear": (0.58, -0.40, 0.62, -0.58, 0.075),
        "head": (0.40, -0.20, 0.44, -0.20, 0.26),
        "snout": (0.44, -0.10, 0.48, -0.10, 0.07),
        "first eye": (0.28, -0.22, 0.28, -0.22, 0.05),
        "second eye": (0.58, -0.22, 0.58, -0.22, 0.05),
        "mouth": (0.42, -0.07, 0.48, -0.07, 0.025),
    },
    "dog": {
        "far arm": (0.26, 0.28, 0.28, 0.88, 0.09),
        "far leg": (-0.46, 0.28, -0.50, 0.88, 0.10),
        "tail": (-0.56, 0.06, -0.80, -0.20, 0.06),
        "torso": (-0.44, 0.16, 0.28, 0.14, 0.23),
        "near leg": (-0.34, 0.30, -0.34, 0.92, 0.10),
        "near arm": (0.38, 0.28, 0.40, 0.92, 0.09),
        "hair": (0.46, -0.26, 0.46, -0.24, 0.20),
        "first ear": (0.28, -0.32, 0.20, -0.04, 0.095),
        "second ear": (0.62, -0.36, 0.66, -0.16, 0.05),
        "head": (0.46, -0.26, 0.50, -0.24, 0.24),
        "snout": (0.60, -0.16, 0.84, -0.14, 0.12),
        "first eye": (0.46, -0.28, 0.46, -0.28, 0.05),
        "second eye": (0.46, -0.28, 0.46, -0.28, 0.02),
        "mouth": (0.86, -0.20, 0.90, -0.20, 0.05),
    },
    "rabbit": {
        "far arm": (0.16, 0.46, 0.22, 0.84, 0.07),
        "far leg": (-0.30, 0.62, -0.10, 0.84, 0.13),
        "tail": (-0.60, 0.42, -0.66, 0.38, 0.11),
        "torso": (-0.28, 0.38, 0.06, 0.26, 0.32),
        "near leg": (-0.34, 0.62, -0.06, 0.88, 0.13),
        "near arm": (0.24, 0.44, 0.30, 0.88, 0.07),
        "hair": (0.28, -0.10, 0.28, -0.08, 0.18),
        "first ear": (0.16, -0.32, 0.06, -0.90, 0.085),
        "second ear": (0.36, -0.32, 0.38, -0.92, 0.085),
        "head": (0.28, -0.10, 0.32, -0.08, 0.24),
        "snout": (0.42, -0.02, 0.46, -0.02, 0.06),
        "first eye": (0.22, -0.12, 0.22, -0.12, 0.05),
        "second eye": (0.46, -0.12, 0.46, -0.12, 0.05),
        "mouth": (0.38, 0.04, 0.44, 0.04, 0.025),
    },
}
LIMBS = {"far arm": 1.0, "near arm": -1.0, "far leg": -1.0, "near leg": 1.0}
"""Which way each limb swings."""


@dataclass(frozen=True, slots=True)
class Poses:
    """How n creatures stand: `centre` [n, 2] in pixels off the middle, `size` [n], `lean` [n]
    in radians, `swing` [n] of their limbs, `mirrored` [n] is -1 or 1; `ground` and `cloth`
    [n, 3] are the colours behind them and of their clothes or markings, `hair` [n, 3] of hair.
    """

    centre: Floats
    size: Floats
    lean: Floats
    swing: Floats
    mirrored: Floats
    ground: Floats
    cloth: Floats
    hair: Floats


def poses(count: int, random: np.random.Generator) -> Poses:
    """Return poses that say nothing about who stands there."""
    shade = random.uniform(0.8, 1.0, (count, 1))
    return Poses(
        centre=random.uniform(-1.6, 1.6, (count, 2)),
        size=random.uniform(0.8, 1.1, count),
        lean=random.normal(0, 0.12, count),
        swing=random.normal(0, 0.16, count),
        mirrored=random.choice((-1.0, 1.0), count),
        ground=np.clip(shade + random.uniform(-0.05, 0.05, (count, 3)), 0, 1),
        cloth=random.uniform(0.2, 0.9, (count, 3)),
        hair=random.uniform(0.08, 0.4, (count, 1)) * (1.0, 0.75, 0.55),
    )


def plain_pose() -> Poses:
    """Return one creature that stands upright in the middle, in grey."""
    nothing, grey = np.zeros(1), np.full((1, 3), 0.55)
    return Poses(
        centre=np.zeros((1, 2)),
        size=np.ones(1),
        lean=nothing,
        swing=nothing,
        mirrored=np.ones(1),
        ground=np.full((1, 3), 0.93),
        cloth=grey,
        hair=0.3 * grey,
    )


def repeated(pose: Poses, times: int) -> Poses:
    """Return the same poses several times over."""
    parts = {field.name: getattr(pose, field.name) for field in fields(pose)}
    return Poses(**{name: np.concatenate([part] * times) for name, part in parts.items()})


def drawn_creatures(plan: Floats, tone: Floats, pose: Poses) -> Floats:
    """Return pictures [n, SIDE, SIDE, 3] of creatures with body plans [n] and tones [n]."""
    pose = _light(pose)
    plan, tone = plan.astype(np.float32), tone.astype(np.float32)
    picture = np.repeat(pose.ground[:, None, :], SIDE * SIDE, axis=1)
    x, y = _own_coordinates(pose)
    colours = _colours(plan, tone, pose)
    for name, shape in _shapes(plan).items():
        limb = _swung(shape, LIMBS[name] * pose.swing) if name in LIMBS else shape
        _paint(picture, _cover(x, y, limb, 1 / (REACH * pose.size)), colours[name])
    return picture.reshape(len(plan), SIDE, SIDE, CHANNELS)


def _paint(picture: Floats, cover: Floats, colour: Floats) -> None:
    """Lay a colour [n, 3] over pictures where they are covered: most parts are a few pixels."""
    creature, pixel = np.nonzero(cover)
    there = picture[creature, pixel]
    laid = cover[creature, pixel][:, None] * (colour[creature] - there)
    picture[creature, pixel] = there + laid


def _light(pose: Poses) -> Poses:
    """Return the same poses with half as many digits: no pixel has more."""
    return Poses(**{f.name: getattr(pose, f.name).astype(np.float32) for f in fields(pose)})


def _colours(plan: Floats, tone: Floats, pose: Poses) -> dict[str, Floats]:
    """Return the colour [n, 3] of each part: clothes and hair for people, fur for animals."""
    skin = colour_of(tone)
    human = _share_of_human(plan)[:, None]
    fur = human * pose.hair + (1 - human) * skin * 0.8
    cloth = human * pose.cloth + (1 - human) * skin
    legs = human * (0.6 * pose.cloth) + (1 - human) * skin
    dark = np.broadcast_to(DARK, skin.shape)
    colours = dict.fromkeys(PARTS["human"], skin) | {"hair": fur, "torso": cloth}
    colours |= dict.fromkeys(("first ear", "second ear"), (0.8 + 0.2 * human) * skin)
    colours |= dict.fromkeys(("far leg", "near leg"), legs)
    colours |= dict.fromkeys(("first eye", "second eye"), dark)
    return colours | {"mouth": 0.45 * skin, "snout": 0.75 * skin + 0.25}


def groups_of(plan: Floats, tone: Floats) -> NDArray[np.int64]:
    """Return the number of each creature's group [n] among those of the scene's card."""
    places = np.array(list(PLANS.values()))
    kind = np.abs(plan[:, None] - places).argmin(axis=1)
    skin = (tone * SKINS).astype(np.int64).clip(0, SKINS - 1)
    return np.asarray(np.where(kind == 0, skin, kind + SKINS - 1), np.int64)


def colour_of(tone: Floats) -> Floats:
    """Return the colour [n, 3] of skin or fur of tones [n] from 0 to 1."""
    places = np.linspace(0, 1, len(TONES))
    return np.stack([np.interp(tone, places, part) for part in TONES.T], axis=1)


def _share_of_human(plan: Floats) -> Floats:
    """Return 1 for a person, 0 for an animal [n], and what lies between for what lies between."""
    return np.interp(plan, (PLANS["human"], PLANS["cat"]), (1.0, 0.0))


def _shapes(plan: Floats) -> dict[str, Floats]:
    """Return each part's capsule [n, 5], in the order in which parts are drawn."""
    places = list(PLANS.values())
    after = np.searchsorted(places, plan).clip(1, len(places) - 1)
    low, high = np.array(places, np.float32)[[after - 1, after]]
    share = ((plan - low) / (high - low)).clip(0, 1)[:, None]
    shapes = {}
    for part in PARTS["human"]:
        each = np.array([PARTS[kind][part] for kind in PLANS], np.float32)
        shapes[part] = each[after - 1] + share * (each[after] - each[after - 1])
    return shapes


def _swung(shape: Floats, angle: Floats) -> Floats:
    """Return limbs [n, 5] whose far ends are turned around their near ones."""
    (x, y, to_x, to_y, radius), turn, side = shape.T, np.cos(angle), np.sin(angle)
    away_x, away_y = to_x - x, to_y - y
    ends = (x + turn * away_x - side * away_y, y + side * away_x + turn * away_y)
    return np.stack([x, y, *ends, radius], axis=1)


def _own_coordinates(pose: Poses) -> tuple[Floats, Floats]:
    """Return where each pixel [n, SIDE * SIDE] lies in the creature's own coordinates."""
    middle = np.arange(SIDE, dtype=np.float32) + 0.5 - SIDE / 2
    across, down = np.tile(middle, SIDE), np.repeat(middle, SIDE)
    scale = (REACH * pose.size)[:, None]
    x = (across - pose.centre[:, :1]) / scale
    y = (down - pose.centre[:, 1:]) / scale
    turn, side = np.cos(pose.lean)[:, None], np.sin(pose.lean)[:, None]
    return (turn * x + side * y) * pose.mirrored[:, None], turn * y - side * x


def _cover(x: Floats, y: Floats, shape: Floats, thickness: Floats) -> Floats:
    """Return how much of each pixel [n, SIDE * SIDE] a capsule [n, 5] covers."""
    from_x, from_y, to_x, to_y, radius = (part[:, None] for part in shape.T)
    along_x, along_y = to_x - from_x, to_y - from_y
    length = np.maximum(along_x**2 + along_y**2, 1e-9)
    off_x, off_y = x - from_x, y - from_y
    share = ((off_x * along_x + off_y * along_y) / length).clip(0, 1)
    away = np.sqrt((off_x - share * along_x) ** 2 + (off_y - share * along_y) ** 2)
    return np.asarray((0.5 - (away - radius) / thickness[:, None]).clip(0, 1))
