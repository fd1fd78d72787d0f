"""How long it takes to make files of a comparison: a picture, a page, a deck, a film."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from explainer.bench.timing import Sizes, fastest
from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.core.settings.settings import settings_for
from explainer.export.outlet import produce
from explainer.lab.measuring.figure_evidence import showing

FOUR_K, FILM = (3840, 2160), (1280, 720)


def files(sizes: Sizes) -> dict[str, Any]:
    """Return the seconds of each kind of file, in the process in which files are drawn.

    The first file of a process also loads its libraries: it is told apart.
    """
    figure = "label-efficiency" if sizes.survey else "training-curves"
    settings = settings_for("spirals", unlabelled=sizes.crowd, steps=sizes.steps)
    known = _thinned(showing(settings, figure, _untold), sizes.moments_apart)
    with TemporaryDirectory() as name:
        folder = Path(name)
        orders = {
            "png_4k": ExportRequest("comparison", folder / "slide.png", FOUR_K),
            "svg": ExportRequest("comparison", folder / "slide.svg"),
            "pdf": ExportRequest("comparison", folder / "slide.pdf"),
            "deck": ExportRequest("comparison", folder / "slides.pptx"),
            "gif": ExportRequest(
                "comparison", folder / "film.gif", FILM, seconds=sizes.film_seconds
            ),
            "mp4": ExportRequest(
                "comparison", folder / "film.mp4", FILM, seconds=sizes.film_seconds
            ),
        }
        first = fastest(lambda: _produce(orders["png_4k"], known), 1)
        return {
            "first_picture_s": first,
            **{f"{kind}_s": _seconds(order, known, sizes) for kind, order in orders.items()},
            "film_seconds": sizes.film_seconds,
        }


def _thinned(known: Showing, apart: int) -> Showing:
    """Return the same with one moment of many, and the last."""
    frames = known.timeline.frames[::-apart][::-1]
    return replace(known, timeline=replace(known.timeline, frames=frames))


def _seconds(order: ExportRequest, known: Showing, sizes: Sizes) -> float:
    return fastest(lambda: _produce(order, known), 1 if order.format.moving else sizes.repeats)


def _produce(order: ExportRequest, known: Showing) -> None:
    produce(order, known, _untold)


def _untold(done: int, total: int) -> None:
    """Say nothing of progress, as nobody watches."""
