"""What there is to choose from: scenes, pretraining objectives, views, ways to fine-tune.

Each card holds facts only, so the window can show them without loading any science.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """The range of a number: its ends and its default, all in the number's own unit."""

    low: float
    high: float
    default: float

    def clamp(self, value: float) -> float:
        """Return the nearest value inside the span."""
        return min(max(value, self.low), self.high)


@dataclass(frozen=True, slots=True)
class SceneCard:
    """One scene: where points come from and what is known of them.

    `columns` counts the inputs of a model, `code` the dimensions of its embedding;
    `one_unit` says that all columns are measured in the same unit and share one scale;
    `counts` says that columns count words;
    `foreign` is the share of the unlabelled pool that is from elsewhere: of no class, and
    never labelled.
    """

    name: str
    title: str
    line: str
    classes: tuple[str, ...]
    columns: int
    code: int
    noise: Span
    unlabelled: Span
    objective: str
    plane: str
    axes: tuple[str, str]
    one_unit: bool = True
    views: str = "walk"
    foreign: float = 0.0
    counts: bool = False

    @property
    def generated(self) -> bool:
        """Whether points are drawn from a generator, so that more can always be had."""
        return self.name not in ("digits", OWN)

    @property
    def objectives(self) -> tuple[str, ...]:
        """The objectives that its points can be pretrained with."""
        return tuple(name for name, card in OBJECTIVES.items() if self.counts or not card.words)

    def own(self, unlabelled: int) -> int:
        """Return how many of `unlabelled` points are the scene's own and have a class."""
        return unlabelled - round(self.foreign * unlabelled)


@dataclass(frozen=True, slots=True)
class ChoiceCard:
    """One entry of a list of choices: its name, its title, one line on what it does."""

    name: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class ObjectiveCard(ChoiceCard):
    """A pretraining objective; `paired` if it compares two views of a point.

    The others make views of their own, so that the choice of views says nothing to them.
    Those of `words` need a scene whose columns count words.
    """

    paired: bool = False
    words: bool = False


@dataclass(frozen=True, slots=True)
class RivalCard(ChoiceCard):
    """Another method; `short` is its name in a legend."""

    short: str


OWN = "own"
"""The scene that a user's own table is; its card comes with the table."""

CROWD = Span(20, 10_000, 1_000)
HIDDEN_PLANE = "The generator's own plane, all other directions held at zero."
POINT_PLANE = "Every point of the plane, coloured by the model's prediction there."

SCENES: dict[str, SceneCard] = {
    card.name: card
    for card in (
        SceneCard(
            name="spirals",
            title="Spirals",
            line="Two arms wound around each other, 1.2 turns each.",
            classes=("first arm", "second arm"),
            columns=2,
            code=2,
            noise=Span(0.0, 0.12, 0.03),
            unlabelled=CROWD,
            objective="vicreg",
            plane=POINT_PLANE,
            axes=("x", "y"),
        ),
        SceneCard(
            name="moons",
            title="Moons",
            line="Two half circles that reach into each other.",
            classes=("upper moon", "lower moon"),
            columns=2,
            code=2,
            noise=Span(0.0, 0.4, 0.1),
            unlabelled=CROWD,
            objective="vicreg",
            plane=POINT_PLANE,
            axes=("x", "y"),
        ),
        SceneCard(
            name="circles",
            title="Circles",
            line="A small ring inside a large one, radii 0.5 and 1.",
            classes=("outer ring", "inner ring"),
            columns=2,
            code=2,
            noise=Span(0.0, 0.3, 0.07),
            unlabelled=CROWD,
            objective="vicreg",
            plane=POINT_PLANE,
            axes=("x", "y"),
        ),
        SceneCard(
            name="hidden-moons",
            title="Hidden moons",
            line="The moons spread over 64 of 80 columns; the other 16 are loud junk.",
            classes=("upper moon", "lower moon"),
            columns=80,
            code=2,
            noise=Span(0.0, 0.4, 0.1),
            unlabelled=CROWD,
            objective="vicreg",
            plane="The generator's own plane, the junk columns held at zero.",
            axes=("hidden x", "hidden y"),
            one_unit=False,
        ),
        SceneCard(
            name="digits",
            title="Handwritten digits",
            line="1,797 real handwritten digits, 8x8 pixels, ten classes.",
            classes=tuple(str(digit) for digit in range(10)),
            columns=64,
            code=16,
            noise=Span(0.0, 1.0, 0.0),
            unlabelled=Span(20, 1_297, 1_297),
            objective="infonce",
            plane="A fixed t-SNE map, the same for both models; each spot shows the "
            "prediction at the nearest picture.",
            axes=("projection 1", "projection 2"),
        ),
        SceneCard(
            name="language",
            title="A tiny language",
            line="Sentences of 8 invented words: 2 x 40 of feeling, 4 x 15 of topics.",
            classes=("gloomy", "glad"),
            columns=150,
            code=16,
            noise=Span(0.0, 0.4, 0.1),
            unlabelled=Span(100, 8_000, 4_000),
            objective="word",
            plane="Mean prediction over sentences written at each mixture of feelings and topics.",
            axes=("share of glad words", "topics"),
            counts=True,
        ),
        SceneCard(
            name="across",
            title="Labels across clusters",
            line="The moons' points, but labelled left or right: across both clusters.",
            classes=("left", "right"),
            columns=2,
            code=2,
            noise=Span(0.0, 0.4, 0.1),
            unlabelled=CROWD,
            objective="vicreg",
            plane=POINT_PLANE,
            axes=("x", "y"),
        ),
        SceneCard(
            name="destroyed",
            title="Label lost in the views",
            line="The label is one column's sign; walks follow clusters in the others.",
            classes=("negative", "positive"),
            columns=5,
            code=2,
            noise=Span(0.1, 1.0, 0.5),
            unlabelled=CROWD,
            objective="vicreg",
            plane=HIDDEN_PLANE,
            axes=("between the clusters", "label column"),
        ),
        SceneCard(
            name="structureless",
            title="No structure",
            line="A square filled evenly: points do not tell where the classes meet.",
            classes=("below the wave", "above the wave"),
            columns=2,
            code=2,
            noise=Span(0.0, 0.3, 0.05),
            unlabelled=CROWD,
            objective="vicreg",
            plane=POINT_PLANE,
            axes=("x", "y"),
        ),
        SceneCard(
            name="overlapping",
            title="Overlapping clusters",
            line="40 columns, no gap between the classes, wider in other directions.",
            classes=("first cluster", "second cluster"),
            columns=40,
            code=2,
            noise=Span(0.7, 2.0, 1.0),
            unlabelled=CROWD,
            objective="vicreg",
            plane=HIDDEN_PLANE,
            axes=("between the classes", "a wide direction"),
        ),
        SceneCard(
            name="elsewhere",
            title="Crowd from elsewhere",
            line="The moons, but four in five unlabelled points are of moons turned by 90°.",
            classes=("upper moon", "lower moon"),
            columns=2,
            code=2,
            noise=Span(0.0, 0.4, 0.1),
            unlabelled=CROWD,
            objective="vicreg",
            plane=POINT_PLANE,
            axes=("x", "y"),
            foreign=0.8,
        ),
    )
}

OBJECTIVES: dict[str, ObjectiveCard] = {
    card.name: card
    for card in (
        ObjectiveCard(
            "vicreg",
            "VICReg",
            "Both views of a point get the same code; variance and covariance terms keep "
            "the code from collapsing.",
            paired=True,
        ),
        ObjectiveCard(
            "infonce",
            "InfoNCE",
            "The two views of a point are told apart from all other points' views.",
            paired=True,
        ),
        ObjectiveCard(
            "spectral",
            "Spectral contrastive",
            "The two views of a point get codes that agree, all others codes at right angles.",
            paired=True,
        ),
        ObjectiveCard(
            "autoencoder",
            "Autoencoder",
            "Gives back each point from its own code, and from nothing else.",
        ),
        ObjectiveCard(
            "denoising",
            "Denoising autoencoder",
            "Gives back each point from a copy with added noise.",
        ),
        ObjectiveCard(
            "masked",
            "Masked columns",
            "Gives back each point from a copy in which some columns were swapped "
            "with other points'.",
        ),
        ObjectiveCard(
            "word",
            "Masked word",
            "Guesses a word that was taken out of a sentence from those that are left.",
            words=True,
        ),
        ObjectiveCard(
            "collapse",
            "VICReg, no variance",
            "Both views of a point get the same code and nothing keeps the codes apart: "
            "they shrink to one point.",
            paired=True,
        ),
        ObjectiveCard(
            "placebo",
            "Placebo, random partners",
            "The scene's own objective with partners drawn at random: it can teach nothing.",
        ),
    )
}

VIEWS: dict[str, ChoiceCard] = {
    card.name: card
    for card in (
        ChoiceCard(
            "walk",
            "Neighbour walks",
            "A point, and one that a walk through the crowd reaches from it.",
        ),
        ChoiceCard("jitter", "Jitter", "A point twice, each time with other noise."),
        ChoiceCard(
            "columns",
            "Swapped columns",
            "A point, and a copy in which most columns were swapped with other points'.",
        ),
    )
}

FINETUNINGS: dict[str, ChoiceCard] = {
    card.name: card
    for card in (
        ChoiceCard("probe", "Frozen probe", "Only a linear head is trained."),
        ChoiceCard("last", "Last layers", "The head and the encoder's last layer are trained."),
        ChoiceCard("all", "All layers", "Everything is trained from the first step."),
        ChoiceCard(
            "probe-then-all",
            "Probe, then all",
            "First half: the head alone; second half: everything.",
        ),
    )
}

RIVALS: dict[str, RivalCard] = {
    card.name: card
    for card in (
        RivalCard(
            "nearest", "Nearest neighbour", "The class of the nearest labelled point.", "1-NN"
        ),
        RivalCard(
            "spreading",
            "Label spreading",
            "Labels flow along a graph of all points, labelled or not (Zhou et al. 2004).",
            "label spreading",
        ),
        RivalCard(
            "machine", "RBF support vector machine", "On the labelled points alone.", "RBF SVM"
        ),
    )
}

ARM_NAMES = {"supervised": "Supervised only", "pretrained": "Pretrained, then fine-tuned"}
