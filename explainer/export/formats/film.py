"""Films of training: GIF, and MP4 where PyAV is installed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

import numpy as np
from PIL import Image
from PySide6.QtCore import QSize

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.core.export.film_schedule import scheduled, shots
from explainer.core.figures.figure import Figure
from explainer.core.figures.theme import THEMES
from explainer.export.drawing.speech import say_in
from explainer.export.formats.image import pillow, render, required

Progress = Callable[[int, int], None]
Picture = tuple[Image.Image, float]

FRAMES_PER_SECOND = 30
COLOURS, SAMPLES = 255, 6
QUALITY = "18"
"""x264's constant rate factor: 18 is about as good as the original to the eye."""


def film_bytes(
    request: ExportRequest, showing: Showing, settings: str, progress: Progress
) -> bytes:
    """Return a film of the figure while its models train; `progress` may raise to stop it."""
    required(request.format)
    total = len(scheduled(request.figure, showing, request.seconds))
    pictures = _pictures(request, showing)
    told = _telling(pictures, total, progress)
    if request.ending == ".gif":
        return _gif(told, _palette(request, showing), settings)
    return _mp4(told, settings)


def _pictures(request: ExportRequest, showing: Showing) -> Iterator[Picture]:
    for figure, seconds in _shots(request, showing):
        yield _drawn(figure, request), seconds


def _shots(request: ExportRequest, showing: Showing) -> Iterator[tuple[Figure, float]]:
    return shots(request.figure, showing, request.seconds, say_in(request.language))


def _drawn(figure: Figure, request: ExportRequest) -> Image.Image:
    size = QSize(*(side // 2 * 2 for side in request.size))  # Video halves its colours' sides.
    return pillow(render(figure, size, THEMES[request.theme]))


def _palette(request: ExportRequest, showing: Showing) -> Image.Image:
    """Return the colours of the whole film: with its own for each picture grounds flicker."""
    figures = [figure for figure, _ in _shots(request, showing)]
    few = figures[:: -(-len(figures) // SAMPLES)]
    wall = np.concatenate([np.asarray(_drawn(figure, request)) for figure in few])
    median_cut, plain = Image.Quantize.MEDIANCUT, Image.Dither.NONE
    return Image.fromarray(wall).quantize(COLOURS, median_cut, dither=plain)


def _telling(pictures: Iterable[Picture], total: int, progress: Progress) -> Iterator[Picture]:
    for number, picture in enumerate(pictures):
        progress(number, total)
        yield picture
    progress(total, total)


def _gif(pictures: Iterable[Picture], palette: Image.Image, settings: str) -> bytes:
    images, lengths, owed = [], [], 0.0
    for image, seconds in pictures:
        owed += 100 * seconds  # GIF counts in hundredths of a second: carry what is rounded off.
        lengths.append(10 * round(owed))
        owed -= round(owed)
        images.append(image.quantize(palette=palette, dither=Image.Dither.NONE))
    content = io.BytesIO()
    images[0].save(
        content,
        "gif",
        save_all=True,
        append_images=images[1:],
        duration=lengths,
        loop=0,
        comment=settings.encode(),
    )
    return content.getvalue()


def _mp4(pictures: Iterable[Picture], settings: str) -> bytes:
    import av

    content = io.BytesIO()
    options = {"movflags": "use_metadata_tags"}
    with av.open(content, "w", format="mp4", options=options) as container:
        container.metadata["comment"] = settings
        stream = container.add_stream("libx264", FRAMES_PER_SECOND)
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": QUALITY, "preset": "veryfast", "tune": "animation"}
        shown, owed = 0, 0.0
        for image, seconds in pictures:
            if not shown:
                stream.width, stream.height = image.size
            owed += seconds * FRAMES_PER_SECOND
            picture = np.asarray(image)
            for _ in range(round(owed)):
                frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
                frame.pts, frame.time_base = shown, Fraction(1, FRAMES_PER_SECOND)
                container.mux(stream.encode(frame))
                shown += 1
            owed -= round(owed)
        container.mux(stream.encode())
    return content.getvalue()
