"""What there is to choose from besides scenes: pretraining objectives, views, ways to fine-tune."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.core.settings.architectures import CONVOLUTIONAL, MULTILAYER, TRANSFORMER
from explainer.core.settings.cards import (
    BaselineCard,
    ChoiceCard,
    ObjectiveCard,
    SceneCard,
    by_name,
)

OBJECTIVES = by_name(
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
        sphere=True,
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
        "Gives back each point from a copy in which some columns were swapped with other points'.",
    ),
    ObjectiveCard(
        "word",
        "Masked word",
        "Guesses a word that was taken out of a sentence from those that are left.",
        words=True,
        sphere=True,
    ),
    ObjectiveCard(
        "next",
        "Next word",
        "Guesses each word of a sentence from the words before it.",
        words=True,
        causal=True,
        sphere=True,
    ),
    ObjectiveCard(
        "collapse",
        "VICReg, no variance",
        "Both views of a point get the same code and nothing keeps the codes apart: "
        "they shrink to one point.",
        paired=True,
        failure=True,
    ),
    ObjectiveCard(
        "placebo",
        "Placebo, random partners",
        "The scene's own objective with partners drawn at random: there is nothing to learn, "
        "and its encoder is kept to show what that does.",
        failure=True,
    ),
)

PLACEBO = "placebo"
ON_SPHERE = tuple(name for name, card in OBJECTIVES.items() if card.sphere)
EXAMPLES_OF_FAILURE = tuple(name for name, card in OBJECTIVES.items() if card.failure)

PICTURES, WALK = "pictures", "walk"
VIEWS = by_name(
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
    ChoiceCard(
        "pictures",
        "Changed pictures",
        "A picture twice: shifted, enlarged, mirrored and recoloured by chance each time.",
    ),
)

AUGMENTATIONS = by_name(
    ChoiceCard("shift", "Shift", "Where a thing stands does not matter."),
    ChoiceCard("scale", "Enlarge or shrink", "How large a thing is does not matter."),
    ChoiceCard("flip", "Mirror", "Which way a thing faces does not matter."),
    ChoiceCard("colour", "Recolour", "What colour a thing has does not matter."),
)
"""What a changed picture may be changed by, and what each change declares irrelevant."""

ARCHITECTURES = by_name(
    ChoiceCard(MULTILAYER, "Multilayer", "Every unit of a layer sees the whole layer below."),
    ChoiceCard(
        CONVOLUTIONAL,
        "ConvNet",
        "The same 3 × 3 pixels' worth of weights look everywhere in a picture.",
    ),
    ChoiceCard(
        TRANSFORMER,
        "Transformer",
        "Patches or words are tokens that look at each other.",
    ),
)

INITIALISATIONS = by_name(
    ChoiceCard("he", "He", "Variance 2 / inputs: made for units that bend."),
    ChoiceCard("glorot", "Glorot", "Variance 2 / (inputs + outputs)."),
    ChoiceCard("orthogonal", "Orthogonal", "Directions at right angles: none is lost."),
    ChoiceCard("tiny", "Too small", "He's, divided by 50: signals die on their way."),
    ChoiceCard("huge", "Too large", "He's, times 5: every layer is louder than the last."),
    ChoiceCard("alike", "All alike", "Every unit begins the same, and so they stay."),
)

FAIR, BIASED = "fair", "biased"
LABEL_SAMPLINGS = by_name(
    ChoiceCard(FAIR, "Fair handful", "Labels are bought of creatures of all colours."),
    ChoiceCard(
        BIASED,
        "Biased handful",
        "All labelled people happen to have light brown skin, all labelled animals dark fur.",
    ),
)

ADAPTERS = "adapters"
FINETUNINGS = by_name(
    ChoiceCard("probe", "Frozen probe", "Only a linear head is trained."),
    ChoiceCard("last", "Last layers", "The head and the encoder's last layer are trained."),
    ChoiceCard("all", "All layers", "Everything is trained from the first step."),
    ChoiceCard(
        "probe-then-all",
        "Probe, then all",
        "First half: the head alone; second half: everything.",
    ),
    ChoiceCard(
        ADAPTERS,
        "Low-rank adapters",
        "The head is trained, and a small product that is added to each layer's weights.",
    ),
)

LARGEST, WALK_SPREADING = "largest", "walk-spreading"
WORD_VECTORS, NAIVE_BAYES = "word-vectors", "naive-bayes"
BASELINES = by_name(
    BaselineCard(
        "logistic",
        "Logistic regression",
        "Straight boundaries, learnt from the labelled points alone.",
        "logistic regression",
    ),
    BaselineCard(
        "machine",
        "RBF support vector machine",
        "Curved boundaries, learnt from the labelled points alone.",
        "RBF SVM",
    ),
    BaselineCard(
        "nearest", "Nearest neighbour", "The class of the nearest labelled point.", "1-NN"
    ),
    BaselineCard(
        "spreading",
        "Label spreading",
        "Labels flow along a graph of all points, labelled or not (Zhou et al. 2004).",
        "label spreading",
        crowd=True,
    ),
    BaselineCard(
        WALK_SPREADING,
        "Label spreading, walks' graph",
        "Labels flow along the very graph that neighbour walks follow: calmed, and weighted "
        "by density. In a plane it is about as good as the network, which learns from that "
        "graph a rule for any new point, and a code that other tasks can use.",
        "spreading, walks",
        crowd=True,
    ),
    BaselineCard(
        "self-training",
        "Self-training",
        "Logistic regression takes its own confident guesses on the same unlabelled points "
        "for labels, round after round (Yarowsky 1995; pseudo-labels: Lee 2013).",
        "self-training",
        crowd=True,
    ),
    BaselineCard(
        WORD_VECTORS,
        "Word vectors, logistic regression",
        "A vector for each word, from how much oftener than by chance it meets each other one "
        "(singular vectors; Levy & Goldberg 2014); logistic regression on a sentence's sum.",
        "word vectors",
        crowd=True,
        words=True,
    ),
    BaselineCard(
        NAIVE_BAYES,
        "Naive Bayes, expectation-maximisation",
        "How often each class says each word, guessed from the labels, then again and again "
        "from all sentences as the guess would label them (Nigam et al. 2000).",
        "naive Bayes, EM",
        crowd=True,
        words=True,
    ),
    BaselineCard(
        LARGEST,
        "Share of the largest class",
        "How many test points are of the largest class: what always naming it would score. "
        "Labels bought in equal numbers do not tell which class that is.",
        "largest class",
    ),
)
"""Other methods on the same labelled points; the last one is no method but a mark to hold
all others against."""

CHOICE_CARDS: dict[str, Mapping[str, ChoiceCard]] = {
    "objectives": OBJECTIVES,
    "views": VIEWS,
    "augmentations": AUGMENTATIONS,
    "handfuls": LABEL_SAMPLINGS,
    "architectures": ARCHITECTURES,
    "initialisations": INITIALISATIONS,
    "finetunings": FINETUNINGS,
    "baselines": BASELINES,
}
"""What there is to choose from on any scene, by the name of the list that tells it."""

ARM_NAMES = {"supervised": "Supervised only", "pretrained": "Pretrained, then fine-tuned"}
ARM_SHORT = {"supervised": "Supervised", "pretrained": "Pretrained"}


def views_of(card: SceneCard) -> tuple[str, ...]:
    """Return the names of the views that a scene's points can be shown in."""
    return tuple(name for name in VIEWS if name != PICTURES or card.picture is not None)


def label_samplings_of(card: SceneCard) -> tuple[str, ...]:
    """Return the names of the ways to buy labels: unfair ones where points are in groups alone."""
    return tuple(LABEL_SAMPLINGS) if card.groups else (FAIR,)


def objectives_of(card: SceneCard) -> tuple[str, ...]:
    """Return the names of the objectives that a scene's points can be pretrained with."""
    return tuple(name for name, each in OBJECTIVES.items() if card.counts or not each.words)


DEAR_ON_WORDS = ("self-training",)
"""Left out where columns count words: measured, it takes half an hour there for 20 seeds, and is
within a point of logistic regression."""


def baselines_of(card: SceneCard) -> tuple[str, ...]:
    """Return the names of the other methods that learn from a scene's points."""
    if card.counts:
        return tuple(name for name in BASELINES if name not in DEAR_ON_WORDS)
    return tuple(name for name, each in BASELINES.items() if not each.words)


def candidates_of(card: SceneCard) -> tuple[tuple[str, str], ...]:
    """Return every sensible objective with every view that it can have, as pairs of names.

    The card's own views stand beside an objective that makes its own.
    """
    sensible = (name for name in objectives_of(card) if name not in EXAMPLES_OF_FAILURE)
    return tuple(
        (name, views)
        for name in sensible
        for views in (views_of(card) if OBJECTIVES[name].paired else (card.views,))
    )
