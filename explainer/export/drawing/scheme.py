"""Two ways to set a page: large type for a slide, small type for a poster."""

from __future__ import annotations

from dataclasses import dataclass

Sizes = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """Type sizes from the best to the smallest allowed, and distances, in units.

    `wordy` pages have captions below the planes and details over them; `least_curves` is
    the height that is kept free for a row of training curves.
    """

    title: Sizes
    fairness: Sizes
    foot: Sizes
    name: Sizes
    detail: Sizes
    headline: Sizes
    margin: float
    space: float
    padding: float
    least_curves: float
    wordy: bool


SLIDE = Scheme(
    title=(29, 27, 25),
    fairness=(18,),
    foot=(18,),
    name=(24, 22, 20),
    detail=(18,),
    headline=(36,),
    margin=22.0,
    space=11.0,
    padding=13.0,
    least_curves=0.0,
    wordy=False,
)
"""For units of two pixels on a slide 1,920 pixels wide: 18 units are 18 points there."""

POSTER = Scheme(
    title=(42, 38, 34, 30),
    fairness=(22, 20, 18),
    foot=(19, 18),
    name=(32, 29, 26),
    detail=(21, 20, 19, 18),
    headline=(60, 54, 48),
    margin=40.0,
    space=18.0,
    padding=24.0,
    least_curves=280.0,
    wordy=True,
)
