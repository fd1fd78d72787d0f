"""Every choice that a user can make: one row each, in the order in which they are told."""

from __future__ import annotations

from explainer.core.settings.architectures import MULTILAYER, architectures_of
from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    AUGMENTATIONS,
    FAIR,
    FINETUNINGS,
    INITIALISATIONS,
    LABEL_SAMPLINGS,
    OBJECTIVES,
    VIEWS,
    label_samplings_of,
    objectives_of,
    views_of,
)
from explainer.core.settings.choice import Choice, ChoiceArgument, Control, Place, Stage
from explainer.core.settings.edits import NO_EDITS
from explainer.core.settings.scene_cards import SCENES, scenes_of
from explainer.core.settings.values import Edited, FromFile, Names, Number, Rows, Several, Whole
from explainer.core.text.term import Term

MOST_LABELS = 30
LABEL_STEPS = 150


ROWS = (
    Choice(
        "encoder",
        Stage.PRETRAINING,
        FromFile(none="none"),
        None,
        argument=ChoiceArgument("FILE.safetensors", "a pretrained encoder"),
    ),
    Choice("data", Stage.DATA, FromFile(), None, name="table"),
    Choice(
        "scene",
        Stage.DATA,
        Names(SCENES, scenes_of),
        lambda card: card.name,
        argument=ChoiceArgument("NAME"),
        control=Control(Place.COLUMN, "Where the points come from.", line=True),
        term=Term(
            "Scene", "Where the points come from, what their classes are and what plane is shown."
        ),
    ),
    Choice(
        "unlabelled",
        Stage.DATA,
        Whole(span=lambda card: card.unlabelled),
        lambda card: int(card.unlabelled.default),
        what="unlabelled points",
        argument=ChoiceArgument("COUNT", "how many points pretraining may look at"),
        control=Control(
            Place.COLUMN,
            "How many points pretraining may look at. It is told no labels; a few get one "
            "afterwards.",
            slides=True,
        ),
        term=Term(
            "Unlabelled points",
            "How many points pretraining may look at. It never sees the class of any of them.",
        ),
    ),
    Choice(
        "noise",
        Stage.DATA,
        Number(span=lambda card: card.noise),
        lambda card: card.noise.default,
        argument=ChoiceArgument(
            "AMOUNT", "how far points stray from their shape, or a table's numbers as scaled"
        ),
        control=Control(Place.COLUMN, slides=True),
        term=Term(
            "Noise",
            "How far points stray from the shape they belong to.",
            "x + noise × a draw from the standard normal distribution, in the scene's units",
        ),
    ),
    Choice(
        "objective",
        Stage.PRETRAINING,
        Names(
            OBJECTIVES,
            objectives_of,
            "There are no words to guess in {scene}, only in the scene 'language': "
            "choose another objective.",
        ),
        lambda card: card.objective,
        of_encoder=True,
        argument=ChoiceArgument("NAME", "what is learnt without labels"),
        control=Control(
            Place.COLUMN, "What the encoder learns from unlabelled points.", "Objective"
        ),
        term=Term(
            "Pretraining",
            "The task that the encoder learns without labels.",
            source="Balestriero et al. 2023, A Cookbook of Self-Supervised Learning",
        ),
    ),
    Choice(
        "views",
        Stage.PRETRAINING,
        Names(VIEWS, views_of, "There are no pictures in {scene}: choose other views."),
        lambda card: card.views,
        what="kind of views",
        of_encoder=True,
        argument=ChoiceArgument("NAME", "which two versions of a point get one code"),
        control=Control(
            Place.COLUMN, "Which two versions of a point pretraining is to give the same code."
        ),
        term=Term(
            "Views",
            "Which two versions of a point are to get the same code. What they keep and what they "
            "destroy is prior knowledge.",
            source="Tian et al. 2020, What Makes for Good Views for Contrastive Learning?",
        ),
    ),
    Choice(
        "augmentations",
        Stage.PRETRAINING,
        Several(AUGMENTATIONS),
        tuple(AUGMENTATIONS),
        what="change of pictures",
        of_scene=True,
        of_encoder=True,
        argument=ChoiceArgument("shift,scale", "how pictures are changed"),
        control=Control(
            Place.BESIDE,
            "By what pictures are changed. What is left out may matter.",
            beside="views",
            called="changes",
        ),
        term=Term(
            "Changes of pictures",
            "Shift, size, mirror and colour. Leave one out to see what it was worth: what is left "
            "out may matter to the code.",
            source="Chen et al. 2020 (SimCLR), §3",
        ),
    ),
    Choice(
        "label_sampling",
        Stage.FINETUNING,
        Names(
            LABEL_SAMPLINGS,
            label_samplings_of,
            "Labels can be bought unfairly in the scene 'creatures' alone: choose it first.",
        ),
        FAIR,
        key="handful",
        of_scene=True,
        argument=ChoiceArgument("NAME", "whose labels are bought"),
        control=Control(Place.BESIDE, beside="scene"),
        term=Term(
            "Handful",
            "Whose labels are bought. In a biased handful all labelled people share one skin "
            "colour: the bias is in the sample, not in anybody.",
            source="Buolamwini & Gebru 2018, Gender Shades",
        ),
    ),
    Choice(
        "architecture",
        Stage.PRETRAINING,
        Names(
            ARCHITECTURES,
            architectures_of,
            "A {name} network cannot read the points of {scene}: choose {known}.",
        ),
        MULTILAYER,
        of_scene=True,
        of_encoder=True,
        argument=ChoiceArgument("NAME", "what the encoder is built of"),
        control=Control(Place.GRID, "What the encoder of both models is built of."),
        term=Term(
            "Architecture",
            "What the encoder is built of. Convolutions and attention look for the same thing "
            "everywhere in a picture; a multilayer network learns every place by itself.",
            source="LeCun et al. 1998; Dosovitskiy et al. 2021",
        ),
    ),
    Choice(
        "initialisation",
        Stage.PRETRAINING,
        Names(INITIALISATIONS),
        "he",
        argument=ChoiceArgument(help="how first weights are drawn"),
        control=Control(Place.GRID, "How the first random weights of both models are drawn."),
        term=Term(
            "First weights",
            "How the first random weights are drawn. Too small, and signals die on their way; too "
            "large, and they drown everything; all alike, and no unit learns anything of its own.",
            "variance 2 / inputs",
            "He et al. 2015, eq. 10; Glorot & Bengio 2010",
        ),
    ),
    Choice(
        "depth",
        Stage.PRETRAINING,
        Whole(1, 4),
        2,
        of_encoder=True,
        control=Control(Place.GRID, "Hidden layers of the encoder."),
        term=Term("Layers", "How many hidden layers the encoder of both models has."),
    ),
    Choice(
        "width",
        Stage.PRETRAINING,
        Whole(2, 128),
        64,
        of_encoder=True,
        control=Control(
            Place.GRID,
            "Units in each hidden layer.",
            stops=(2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128),
            slides=True,
        ),
        term=Term("Width", "How many units each hidden layer of both models has."),
    ),
    Choice(
        "finetuning",
        Stage.FINETUNING,
        Names(FINETUNINGS),
        lambda card: card.finetuning,
        what="fine-tuning",
        argument=ChoiceArgument("NAME", "which weights labels may move"),
        control=Control(
            Place.COLUMN,
            "Which weights of the pretrained model the labelled points may move.",
            "Trained weights",
        ),
        term=Term(
            "Fine-tuning",
            "Which weights of the pretrained model the labelled points may move; the supervised "
            "model always trains everything. The numbers beside it count weights and biases of the "
            "encoder and the head.",
            "share = numbers trained / weights and biases of encoder and head",
            "Kumar et al. 2022, §3",
        ),
    ),
    Choice(
        "decay",
        Stage.FINETUNING,
        Number(0, 0.3, auto=True),
        None,
        what="weight decay",
        control=Control(
            Place.GRID,
            "How strongly both models' weights are pulled to zero while they learn from "
            "labels. As tuned: each at what was best on the scene it was tuned on; a table of "
            "your own borrows that of the digits.",
            stops=(0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3),
        ),
        term=Term(
            "Weight decay",
            "How strongly weights are pulled to zero at each step: one of the cures for "
            "overfitting.",
            "w ← w − schedule · decay · w",
            "Loshchilov & Hutter 2019, algorithm 2",
        ),
    ),
    Choice(
        "steps",
        Stage.FINETUNING,
        Whole(10, 1_000),
        LABEL_STEPS,
        control=Control(Place.GRID, stops=(10, 20, 50, 100, LABEL_STEPS, 300, 600, 1_000)),
        term=Term("Label steps", "How many steps both models learn from their labels."),
    ),
    Choice(
        "labels_per_class",
        Stage.DISPLAY,
        Whole(1, MOST_LABELS),
        1,
        control=Control(
            Place.TOP,
            "How many points of each class have a label. Both models get the same ones.",
            called="labels",
        ),
        term=Term(
            "Labels per class",
            "How many points of each class have a label. The sets are nested: moving the slider up "
            "only adds labels. Both models get the same ones.",
            "labels in all = labels per class × classes",
            "Oliver et al. 2018",
        ),
    ),
    Choice(
        "seed",
        Stage.DATA,
        Whole(0, 99_999, amount=False),
        0,
        control=Control(
            Place.BOTTOM, "The number from which points, labels and first weights are drawn."
        ),
        term=Term(
            "Seed",
            "The number from which points, labels and first weights are drawn. The same seed gives "
            "the same pictures.",
        ),
    ),
    Choice("bought", Stage.FINETUNING, Rows(), (), name="labels bought by hand", by_hand=True),
    Choice("returned", Stage.FINETUNING, Rows(), (), name="labels given back", by_hand=True),
    Choice("edits", Stage.DATA, Edited(), NO_EDITS, name="points edited by hand", by_hand=True),
)
