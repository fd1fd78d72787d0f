"""Questions about the two models: what labels are worth, what they are made of, and time."""

from __future__ import annotations

from explainer.core.tour.row import TourGroup, TourRow

COMPARING = TourGroup(
    "Two models, few labels",
    (
        TourRow(
            "How many labels?",
            "Drag the slider “Labels per class”: both models, trained with that many labels, are "
            "there at once. Every count was trained; nothing is interpolated.",
            keys=("In a slider that has the focus: a step",),
        ),
        TourRow(
            "What was pretraining worth?",
            "“Label efficiency” shows the mean of 20 seeds with its band, a random encoder as a "
            "control, the best possible accuracy, and the paired difference at the slider. More "
            "seeds make the bands narrower.",
            ("Measure {count} seeds",),
        ),
        TourRow(
            "How good are other methods with the same labels?",
            "Logistic regression, a support vector machine, nearest neighbour, label spreading, "
            "self-training; on the language word vectors and naive Bayes in place of the last. Of "
            "a table of your own they are drawn from the start.",
            ("Compare methods",),
        ),
        TourRow(
            "Which pretraining suits these data?",
            "Every sensible objective with every view is measured on the same labels and test "
            "points as the other methods, one row each, best on top, with intervals that allow "
            "for all looks. Click a row, then “Use this pretraining”.",
            ("Which pretraining suits these data?",),
        ),
        TourRow(
            "Which labels are worth buying?",
            "Click a point in any plane, then “Buy this label” or “Give this label back”; a double "
            "click does it at once. Both models get the same labels. “Suggest” selects the point "
            "that the pretrained model is least sure of.",
            ("Ask the model for a point",),
            ("Select the point, then buy its label or give it back",),
        ),
        TourRow(
            "Do they underfit or overfit?",
            "The words above each plane say so, by errors over many seeds; click them for the rule "
            "and its numbers.",
        ),
        TourRow(
            "Underfit or overfit on purpose",
            "Change “Layers” and “Width” below “Network”, “Weight decay” and “Label steps” below "
            "“Fine-tuning”. The tab “Capacity” draws train and test error against the width.",
            ("Measure the capacity curve",),
        ),
        TourRow(
            "Where do they disagree?",
            "The tab “Disagreement” is a map of it, and says which model is right there.",
        ),
        TourRow(
            "Was it luck?",
            "A new seed draws everything anew: points, labels and first weights.",
            ("New seed",),
        ),
        TourRow(
            "Is the fight fair?",
            "The line at the bottom says for every choice what both models share and in what they "
            "differ.",
            ("What is equal, and what differs",),
        ),
    ),
)
LEARNING = TourGroup(
    "How they learn",
    (
        TourRow(
            "What does pretraining do?",
            "“Objective” below “Pretraining”: views that get one code (VICReg, InfoNCE, spectral "
            "contrastive), autoencoders, masked columns; masked or next words for sentences. Two "
            "are there to be seen failing: a collapse, and a placebo with random partners.",
        ),
        TourRow(
            "What is a view worth?",
            "“Views” says which two versions of a point get one code. Pictures are shifted, "
            "resized, mirrored and recoloured; the button beside the list leaves any of these out.",
        ),
        TourRow(
            "Which points does a walk join?",
            "Point at a dot of the pretrained model: its likeliest partners in pretraining stand "
            "out.",
        ),
        TourRow(
            "What may fine-tuning change?",
            "“Trained weights” below “Fine-tuning”: a frozen probe, the last layers, all layers, "
            "first the head and then all, or low-rank adapters. How many weights that moves stands "
            "beside it.",
        ),
        TourRow(
            "What if the network were another one?",
            "“Architecture” below “Network” is multilayer, convolutional or a small Transformer. "
            "“First weights” are drawn in three good ways and in three bad ones.",
        ),
        TourRow(
            "Stop, look, go on",
            "Training pauses wherever you like, goes on step by step, and begins again from the "
            "same first weights.",
            ("Play or pause", "Step forward", "Reset"),
        ),
        TourRow(
            "Back in time",
            "Drag along the line at the bottom: every stored moment of pretraining and fine-tuning "
            "comes back in all panels, while training goes on. “Jump to” finds the moment at which "
            "test accuracy peaked or overfitting began.",
            ("Step back", "To the beginning", "To the present"),
        ),
        TourRow(
            "Back to what it was",
            "Every change can be undone, by its name. What was trained lately comes back without "
            "training.",
            ("Undo", "Redo"),
        ),
        TourRow(
            "Two runs side by side",
            "A pinned run keeps its picture and its curves. “Pinned runs” compares two of them in "
            "a table, draws curves as ghosts behind the current ones, and leads back to their "
            "settings.",
            ("Pin this run", "Pinned runs…"),
        ),
    ),
)
LOOKING = TourGroup(
    "A closer look",
    (
        TourRow(
            "How does the encoder bend the plane?",
            "In about a second every point flies from the input to the embedding and takes the "
            "grid and the boundary along; the slider below the planes does it by hand. Layer by "
            "layer shows each as a turn, a stretch, a turn, and the bend of its activation.",
            (
                "Bend the planes: from the input to the embedding, or back",
                "Bend the planes layer by layer, or at once",
                "Warped grid: how the encoder bends it",
            ),
        ),
        TourRow(
            "Boundary or embedding?",
            "Click the small plane in the corner of a large one: both change places, in both "
            "models. Or see all four alike.",
            ("Swap planes and insets", "Four panels"),
        ),
        TourRow(
            "How else can the embedding be seen?",
            "By its widest directions, by the code's own numbers where there are two, by t-SNE, "
            "which says who is near and nothing else, or as the words of the tiny language.",
            (
                "Principal components (PCA)",
                "The code's own two numbers",
                "t-SNE: who is near, nothing else",
                "The words of the tiny language",
            ),
        ),
        TourRow(
            "What is known of one point?",
            "Point at it in any plane: it is marked in all of them, with what both models say of "
            "it and its nearest labelled point. A click keeps that.",
            keys=("Leave the selected point, or those brushed",),
        ),
        TourRow(
            "And of many points at once?",
            "A rectangle marks what lies in it in all planes, and says what share of it each model "
            "gets right.",
            keys=("On a plane: mark what lies in a rectangle",),
        ),
        TourRow(
            "Nearer",
            "Turn the wheel over a plane: both models zoom together. Drag the ground to move it, "
            "double click it for the whole.",
            ("Zoom in", "Zoom out", "Whole planes"),
        ),
        TourRow(
            "More room for the pictures",
            "Fold the controls into a rail of buttons, or drag the line between planes and curves. "
            "The window remembers how it was left.",
            ("Fold or unfold the controls", "More room for planes", "More room for curves"),
        ),
        TourRow(
            "Without a mouse",
            "The Tab key comes to every control and every plane.",
            keys=(
                "In a plane that has the focus: point",
                "In a plane that has the focus: brush",
                "With a point selected: go to the next one that way",
                "Move the selected point; letting go of Alt keeps it",
            ),
        ),
    ),
)
