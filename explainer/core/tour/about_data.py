"""Questions about data: other scenes, one's own, and what was to be learnt from them at large."""

from __future__ import annotations

from explainer.core.tour.row import TourGroup, TourRow

DATA = TourGroup(
    "Other data",
    (
        TourRow(
            "What else is there to look at?",
            "Every scene by its picture, in three groups that follow from what was measured: where "
            "pretraining helps, where it hurts, and what surprises.",
            ("Scenes by their pictures…",),
        ),
        TourRow(
            "What about my own data?",
            "A table from a file, or dropped on the window, or pasted: CSV, TSV or npz, 2 to 256 "
            "columns of numbers, 40 to 10,000 rows. Say which column is the label; an empty cell "
            "is unlabelled. Then it is a scene like any other.",
            ("Open a table of your own…",),
        ),
        TourRow(
            "More unlabelled data, more noise?",
            "Two sliders below “Data” say how many points nobody labelled, and how far points "
            "stray.",
        ),
        TourRow(
            "What if one point lay elsewhere?",
            "On scenes in two dimensions, drag any point of a decision plane: both models are "
            "trained again as it moves, and both boundaries follow. Let go to keep it.",
            keys=("Drag a point: both models follow it; Esc puts it back",),
        ),
        TourRow(
            "What if the data were different?",
            "On scenes in two dimensions: paint points of a class, erase or move some. Pretraining "
            "runs again on the new points; the test points stay.",
            ("Edit points: paint, erase, move",),
            ("While editing points: brush of a class, erase, move",),
        ),
        TourRow(
            "Where is what pretraining assumes false?",
            "Five scenes show it: the walks of pretraining take for granted that classes do not "
            "share a cluster.",
            (
                "Labels across clusters",
                "Label lost in the views",
                "No structure",
                "Overlapping clusters",
                "Crowd from elsewhere",
            ),
        ),
        TourRow(
            "Why do language models need no labels?",
            "Sentences of invented words: one word is taken out and guessed from the others, and "
            "words of one kind come together. “Next word” guesses each from those before it. Point "
            "at a sentence to read it.",
            ("A tiny language",),
        ),
        TourRow(
            "What is a human?",
            "Small pictures of people of every skin colour, cats, dogs and rabbits. “Biased "
            "handful” buys labels of people of one skin colour alone; the tab “Groups” tells whom "
            "each model then recognises.",
            ("Creatures",),
        ),
        TourRow(
            "Can one encoder learn another subject?",
            "Save an encoder that saw the digits and no label, open it on one of these, and teach "
            "it another task.",
            ("Digits: even or odd", "Digits: small or large", "Digits: with a loop"),
        ),
    ),
)
AT_LARGE = TourGroup(
    "Larger questions",
    (
        TourRow(
            "Why are large models pretrained?",
            "A story in twelve chapters beside the live models: all but the last ask for "
            "predictions, each shows what was measured here. “Handout” puts a chapter on a page.",
            ("The story: open or leave",),
            ("In the story: next, back", "In the story: predict"),
        ),
        TourRow(
            "What is schooling worth?",
            "Four subjects on the same pictures: from scratch, pretrained once without labels, and "
            "from a specialist in one subject. “Bill” adds up what ten tasks cost.",
            ("School and reuse",),
        ),
        TourRow(
            "What if the specialist's labels cost something?",
            "The tab “Equal cost” gives everybody the same budget of labels, spent on the task "
            "alone, or half of it on another subject first.",
            ("School and reuse",),
        ),
        TourRow(
            "What does an encoder forget?",
            "The tab “Forgetting”: it is fine-tuned on one subject; what the old heads of the "
            "others then score, and what fresh heads can still read.",
            ("School and reuse",),
        ),
        TourRow(
            "Larger crowds, wider networks?",
            "Test error and pretext loss on the tiny language against 100 to 8,000 sentences, a "
            "line for each of five widths, beside the best that is possible.",
            ("Scale: crowd and width",),
        ),
        TourRow(
            "Who earns how much?",
            "The share of all income that a town's richest fifth gets, guessed from a few people's "
            "answers: with a prior learnt from other towns, or with nothing learnt.",
            ("80/20: who earns how much?",),
        ),
    ),
)
