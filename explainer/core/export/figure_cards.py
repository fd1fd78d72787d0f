"""Every figure that can be exported, by name: of an experiment, and of an exhibit."""

from __future__ import annotations

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.exhibits.registry import exhibits
from explainer.core.settings.cards import ChoiceCard, by_name

MORPH = "morph"
"""The figure that moves while nothing trains."""
SLIDE = "slide"
"""The figure of both large planes as the window shows them."""
BENT = (SLIDE, "supervised-boundary", "pretrained-boundary")
"""The figures in which planes are as far bent as the window shows them."""
FIGURES = by_name(
    ChoiceCard(
        "comparison",
        "Comparison",
        "Both models: decision boundary, embedding, accuracy, verdict, training curves.",
    ),
    ChoiceCard(
        SLIDE,
        "Slide: two large planes",
        "Both models, one large plane each as it is shown, with their test accuracy.",
    ),
    ChoiceCard(
        "supervised-boundary",
        "Supervised only: boundary",
        "What the model that had only the labels decides, over the plane.",
    ),
    ChoiceCard(
        "supervised-embedding",
        "Supervised only: embedding",
        "The crowd as the encoder sees it that had only the labels.",
    ),
    ChoiceCard(
        "pretrained-boundary",
        "Pretrained: boundary",
        "What the pretrained model decides, over the plane.",
    ),
    ChoiceCard(
        "pretrained-embedding",
        "Pretrained: embedding",
        "The crowd as the pretrained encoder sees it.",
    ),
    ChoiceCard(
        MORPH,
        "From input to embedding",
        "Both planes on their way to the embedding: five moments, or a film.",
    ),
    *MOMENTS.values(),
    ChoiceCard(
        "training-curves",
        "Training curves",
        "Loss and accuracy over the steps, train and test, both models.",
    ),
    ChoiceCard(
        "label-efficiency",
        "Label efficiency",
        "Test accuracy against labels per class, mean and band over seeds.",
    ),
    ChoiceCard(
        "capacity",
        "Capacity",
        "Train and test error against the width of the network.",
    ),
    ChoiceCard(
        "poster",
        "Poster",
        "Everything on one page: the comparison, label efficiency and capacity.",
    ),
)


def exhibit_figures() -> dict[str, ChoiceCard]:
    """Return the figures of exhibits that no scene and no training are needed for."""
    cards = (each.card for each in exhibits())
    return {card.name: card for card in cards if card is not None}


def every_figure() -> dict[str, ChoiceCard]:
    """Return every figure that `render` can draw."""
    return FIGURES | exhibit_figures()
