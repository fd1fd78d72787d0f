"""What is to become a file: which figure, in which format, how large and in which colours."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibits
from explainer.core.export.figure_cards import every_figure, exhibit_figures
from explainer.core.export.figure_catalogue import STILL
from explainer.core.export.large_planes import DECISIONS, LargePlanes
from explainer.core.runs.two_runs import Runs
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.core.text.sentence import sentence

SMALLEST, LARGEST = 480, 8_000
HANDOUT = "handout"
"""A page about a chapter: no figure of the catalogue, for it needs a chapter that was told."""
RUNS = "two-runs"
"""A slide of two runs that are compared: no figure of the catalogue, for it needs both of them."""
PAPERS = (".pdf", ".png", ".webp", ".svg")
"""The files that a handout can become; an exhibit that was measured becomes a table, too."""


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
class ExportRequest:
    """One file to make: a figure of the catalogue, and how it shall look.

    `size` is in pixels, `seconds` how long a film lasts; `language` is that of its words.
    An `exhibit` is all that its figure is made of, and so are two `runs`. The figure `morph` is
    drawn at a `share` of the way, or at several, and so are decision planes alone and a slide,
    whose `large` planes are those of the window.
    """

    figure: str
    target: Path
    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    transparent: bool = False
    seconds: float = 10.0
    language: str = ENGLISH
    exhibit: ShownExhibit | None = None
    share: float | None = None
    large: LargePlanes = DECISIONS
    runs: Runs | None = None

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
    return sentence(
        "This format needs a package that is not installed: pip install {package}.",
        package=f'"pretraining-explainer[{wanted.extra}]"',
    )


def usual_size(figure: str, target: Path) -> tuple[int, int]:
    """Return a size that suits: films are watched small, posters are printed large."""
    known = FORMATS.get(target.suffix.lower())
    if known is not None and known.moving:
        return 1280, 720
    return (3840, 2160) if figure == "poster" else (1920, 1080)


def endings_of(figure: str) -> tuple[str, ...]:
    """Return how the names of files can end that a figure can become."""
    if figure == HANDOUT:
        return PAPERS
    if figure == RUNS:
        return (*PAPERS, ".pptx")
    if figure in [each.name for each in exhibits() if each.card is None]:
        return (*PAPERS, ".csv")
    return tuple(each.ending for each in FORMATS.values() if not (each.moving and _still(figure)))


def _still(figure: str) -> bool:
    """Whether nothing moves in a figure while a model trains."""
    return figure in (*STILL, *exhibit_figures())


def check_request(request: ExportRequest) -> None:
    """Refuse what cannot be made, in one sentence, before any work is done for it."""
    listed = every_figure()
    if request.exhibit is None and request.figure not in (HANDOUT, RUNS, *listed):
        raise SettingsError(
            "There is no figure '{figure}': choose one of {figures}.",
            figure=request.figure,
            figures=", ".join(listed),
        )
    _check_ending(request, paper=request.figure not in listed)
    if request.language not in LANGUAGES:
        raise SettingsError(
            "There is no language '{language}': choose one of {languages}.",
            language=request.language,
            languages=", ".join(LANGUAGES),
        )
    if request.format.sized and not all(SMALLEST <= side <= LARGEST for side in request.size):
        raise SettingsError(
            "A picture of {size} pixels cannot be drawn: choose each side from "
            "{smallest} to {largest}, such as 1920x1080.",
            size="x".join(map(str, request.size)),
            smallest=SMALLEST,
            largest=LARGEST,
        )


def _check_ending(request: ExportRequest, *, paper: bool) -> None:
    """Refuse a kind of file that the figure cannot become."""
    endings = endings_of(request.figure)
    if request.ending not in FORMATS:
        raise SettingsError(
            "Cannot tell what to write to '{target}': its name must end in one of {endings}.",
            target=str(request.target),
            endings=", ".join(endings),
        )
    if paper and request.ending not in endings:
        raise SettingsError(
            "This page cannot become a file '{ending}': let its name end in one of {endings}.",
            ending=request.ending,
            endings=", ".join(endings),
        )
    if request.format.moving and _still(request.figure):
        raise SettingsError(
            "Nothing moves in the figure '{figure}': make a picture of it, or a film of one of "
            "{moving}.",
            figure=request.figure,
            moving=", ".join(each for each in every_figure() if not _still(each)),
        )
