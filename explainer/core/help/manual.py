"""What each command prints and how it is given: the part of its help that arguments do not say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ManualEntry:
    """What a command does, in sentences, and examples of it."""

    more: str = ""
    examples: tuple[str, ...] = ()


MANUAL = {
    "measure": ManualEntry(
        "It trains all arms on fresh draws: supervised only, pretrained, and a control that sends "
        "random weights through the pretrained arm's own pipeline. It prints means with 95 % "
        "intervals, the paired difference with an interval that holds for all label counts at "
        "once, what that says, how many weights each arm's labels move, and whether each arm "
        "underfits, overfits or fits, and what that is held against. With --objective all it "
        "measures every sensible objective with every view beside other methods on the same "
        "labels, and ends with one sentence of answer. Columns of a table are standardised, and "
        "row numbers are not learnt from; standard error says what was used, what was left out "
        "and why.",
        (
            "explainer measure --scene moons --labels 1,2,4 --seeds 20 --json",
            "explainer measure --data measurements.csv --label kind --labels 1,4 -o results.csv",
            "explainer measure --data measurements.csv --label kind --labels 5 --objective all",
            "explainer measure --scene creatures --labels 2,8 --handful biased "
            "--augmentations shift,scale,flip",
            "explainer measure --scene digits --architecture convolutional --labels 1,10",
            "explainer measure --scene digits --finetuning adapters --labels 1,8",
            "explainer measure --scene language --objective next --architecture transformer "
            "--labels 8",
        ),
    ),
    "school": ManualEntry(
        "Four subjects on the same pictures: from scratch, pretrained once without labels, and "
        "from a specialist in one subject; the bill of ten tasks; the same budget of labels for "
        "everybody; and what an encoder forgets.",
        (
            "explainer school --labels 5 --specialist parity",
            "explainer school --labels 5 -o school.pdf",
            "explainer school bill --subject digits --labels 30",
            "explainer school equal-cost --subject digits --specialist parity",
            "explainer school forgetting --subject parity --finetuning adapters --labels 30 "
            "-o forgetting.svg",
        ),
    ),
    "reuse": ManualEntry(examples=("explainer reuse --subject parity --labels 5",)),
    "scale": ManualEntry(
        "Test error and pretext loss on the tiny language against 100 to 8,000 sentences, for "
        "each of five widths.",
        (
            "explainer scale --objective next --labels 4 --json",
            "explainer scale --above-floor --language zh -o scale.pdf",
        ),
    ),
    "towns": ManualEntry(
        "It prints, for each number of people asked, the mean error of the share among them, of "
        "the best-fitting shape of town, of all shapes weighed alike, and of the learnt prior, "
        "and whether the prior helps or hurts against shapes weighed alike. It trains nothing.",
        ("explainer towns --town level --towns 200 --json",),
    ),
    "render": ManualEntry(
        "It trains, measures what the figure says, and writes it in the format that the file's "
        "name ends in. Type on slides is 18 points and more. PDF keeps text as text, with its "
        "fonts inside; in an SVG letters are outlines, so that it looks the same in every "
        "program, and what they say is their label. Every file carries its alt text and its "
        "settings. Decks and MP4 films need two more packages: pip install '.[pptx,video]'.",
        (
            "explainer render comparison --scene moons --labels 4 --seed 0 -o moons.png",
            "explainer render comparison --scene spirals --labels 2 --language zh -o spirals.pptx",
            "explainer render comparison --scene circles --labels 1 --seconds 8 -o training.gif",
            "explainer render label-efficiency --scene digits --theme dark -o digits.pdf",
            "explainer render groups --scene creatures --labels 2 --handful biased -o groups.svg",
            "explainer render morph --scene circles --at 0.5 -o halfway.png",
            "explainer render slide --scene spirals --labels 4 --at 0.5 -o slide.png",
            "explainer render town --town pareto --asked 5 -o town.svg",
        ),
    ),
    "handout": ManualEntry(
        "It is made with the run of a step that the chapter names.",
        ("explainer handout 5 --language zh -o labels.pdf",),
    ),
    "story": ManualEntry(examples=("explainer story -o story.pptx",)),
    "bench": ManualEntry(
        "With --soak or --walk it tells what the window, the lab and its helpers hold in memory "
        "meanwhile, and how much that has grown.",
        ("explainer bench", "explainer bench --soak 42 --walk 5000"),
    ),
    "list": ManualEntry(examples=("explainer list", "explainer list scenes")),
}
"""By the names of the commands."""
