"""What is to become a file: which figure, in which format, how large and in which colours."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from explainer.core.catalogue import FIGURES
from explainer.core.gallery import STILL
from explainer.core.settings import SettingsError

SMALLEST, LARGEST = 480, 8_000


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ending, its name, and the extra that it needs, empty without one.

    `sized` formats have pixels, `moving` ones are films.
    """

    ending: str
    title: str
    extra: str = ""
    module: str = ""
    sized: bool = True
    moving: bool = False


FORMATS: dict[str, Format] = {
    each.ending: each
    for each in (
        Format(".png", "PNG picture"),
        Format(".webp", "WebP picture"),
        Format(".svg", "SVG drawing"),
        Format(".pdf", "PDF page"),
        Format(".csv", "CSV table of the numbers", sized=False),
        Format(".pptx", "PowerPoint deck", "pptx", "pptx", sized=False),
        Format(".gif", "GIF film", moving=True),
        Format(".mp4", "MP4 film", "video", "av", moving=True),
    )
}


@dataclass(frozen=True, slots=True)
class Order:
    """One file to make: a figure of the catalogue, and how it shall look.

    `size` is in pixels, `seconds` how long a film lasts.
    """

    figure: str
    target: Path
    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    transparent: bool = False
    seconds: float = 10.0

    @property
    def ending(self) -> str:
        """The ending of the file's name, which decides its format."""
        return self.target.suffix.lower()

    @property
    def format(self) -> Format:
        """The format, once it has been checked."""
        return FORMATS[self.ending]


def missing(wanted: Format) -> str:
    """Return one sentence on how to get what a format needs, empty if it is there."""
    if not wanted.module or find_spec(wanted.module) is not None:
        return ""
    return (
        f"A {wanted.title} needs a package that is not installed: "
        f'pip install "pretraining-explainer[{wanted.extra}]".'
    )


def usual_size(figure: str, target: Path) -> tuple[int, int]:
    """Return a size that suits: films are watched small, posters are printed large."""
    known = FORMATS.get(target.suffix.lower())
    if known is not None and known.moving:
        return 1280, 720
    return (3840, 2160) if figure == "poster" else (1920, 1080)


def check_order(order: Order) -> None:
    """Refuse what cannot be made, in one sentence, before any work is done for it."""
    if order.figure not in FIGURES:
        raise SettingsError(
            f"There is no figure '{order.figure}': choose one of {', '.join(FIGURES)}."
        )
    if order.ending not in FORMATS:
        endings = ", ".join(FORMATS)
        raise SettingsError(
            f"Cannot tell what to write to '{order.target}': its name must end in one of {endings}."
        )
    if order.format.moving and order.figure in STILL:
        raise SettingsError(
            f"Nothing moves in the figure '{order.figure}': make a film of comparison or "
            "training-curves, or a picture of this one."
        )
    if order.format.sized and not all(SMALLEST <= side <= LARGEST for side in order.size):
        raise SettingsError(
            f"A picture of {order.size[0]}x{order.size[1]} pixels cannot be drawn: choose each "
            f"side from {SMALLEST} to {LARGEST}, such as 1920x1080."
        )
