"""What is to become a file: which figure, in which format, how large and in which colours."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.figure_cards import EVERY_FIGURE, EXHIBIT_FIGURES
from explainer.core.export.figure_catalogue import STILL
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.core.text.sentence import sentence

SMALLEST, LARGEST = 480, 8_000
HANDOUT = "handout"
"""A page about a chapter: no figure of the catalogue, for it needs a chapter that was told."""
SCHOOL = "school"
"""The exhibit about school: it needs what was measured for it."""
SCALE = "scale"
"""The exhibit about scale, with the cells that were measured."""
SUITABILITY = "suitability"
"""Which pretraining suits these data: it needs what was measured for it, too."""
PAPERS = (".pdf", ".png", ".webp", ".svg")
TOLD = {HANDOUT: PAPERS, **dict.fromkeys((SCHOOL, SCALE, SUITABILITY), (*PAPERS, ".csv"))}
"""What is made of more than an experiment's own frames, and the files that it can become."""


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
    `town` is what the exhibit about 80/20 shows, for its figure alone.
    """

    figure: str
    target: Path
    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    transparent: bool = False
    seconds: float = 10.0
    language: str = ENGLISH
    town: TownChoices = field(default_factory=TownChoices)

    @property
    def exhibited(self) -> bool:
        """Whether the figure is that of an exhibit, for which no model is trained."""
        return self.figure in EXHIBIT_FIGURES

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
    still = figure in (*STILL, *EXHIBIT_FIGURES)
    every = (each.ending for each in FORMATS.values() if not (still and each.moving))
    return TOLD.get(figure, tuple(every))


def check_request(order: ExportRequest) -> None:
    """Refuse what cannot be made, in one sentence, before any work is done for it."""
    if order.figure not in (*TOLD, *EVERY_FIGURE):
        raise SettingsError(
            "There is no figure '{figure}': choose one of {figures}.",
            figure=order.figure,
            figures=", ".join(EVERY_FIGURE),
        )
    if order.ending not in FORMATS:
        endings = ", ".join(endings_of(order.figure))
        raise SettingsError(
            "Cannot tell what to write to '{target}': its name must end in one of {endings}.",
            target=str(order.target),
            endings=endings,
        )
    if order.ending not in TOLD.get(order.figure, FORMATS):
        raise SettingsError(
            "This page cannot become a file '{ending}': let its name end in one of {endings}.",
            ending=order.ending,
            endings=", ".join(TOLD[order.figure]),
        )
    if order.language not in LANGUAGES:
        raise SettingsError(
            "There is no language '{language}': choose one of {languages}.",
            language=order.language,
            languages=", ".join(LANGUAGES),
        )
    if order.format.moving and order.figure in (*STILL, *EXHIBIT_FIGURES):
        raise SettingsError(
            "Nothing moves in the figure '{figure}': make a film of comparison or "
            "training-curves, or a picture of this one.",
            figure=order.figure,
        )
    if order.format.sized and not all(SMALLEST <= side <= LARGEST for side in order.size):
        raise SettingsError(
            "A picture of {size} pixels cannot be drawn: choose each side from "
            "{smallest} to {largest}, such as 1920x1080.",
            size="x".join(map(str, order.size)),
            smallest=SMALLEST,
            largest=LARGEST,
        )
