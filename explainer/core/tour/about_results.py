"""Questions about what comes out, who it is shown to, and where help is."""

from __future__ import annotations

from explainer.core.tour.row import TourGroup, TourRow

KEEPING = TourGroup(
    "To take along",
    (
        TourRow(
            "The slide of what is on the screen",
            "Both large planes as they are shown, both accuracies, the verdict, the legend, and a "
            "line on why the fight is fair: onto the clipboard, or as PNG, SVG, PDF or PowerPoint.",
            ("Copy the slide", "Save the slide…"),
        ),
        TourRow(
            "Any figure, or a film of the training",
            "Every figure as PNG, WebP, SVG, PDF, CSV, a PowerPoint deck whose curve can be "
            "edited, or a film, in English or Chinese. A right click on a plot leads there too.",
            ("Export picture, film or deck…", "Copy picture", "Copy data"),
        ),
        TourRow(
            "A picture straight into a slide",
            "Drag a plot out of the window and drop it where you need it.",
            ("Drag a picture out",),
            ("On a plane: take its picture out of the window",),
        ),
        TourRow(
            "The same lesson next week",
            "A session keeps settings, weights, curves and every picture of the training in one "
            "file. After a crash the next start offers what was on the screen.",
            ("Save session", "Open…"),
        ),
        TourRow(
            "The same experiment elsewhere",
            "Every exported file has its settings inside: open it, or drop it on the window. Or "
            "copy the settings as one line of text, for a chat.",
            ("Copy settings as text", "Paste settings or a table"),
        ),
        TourRow(
            "Somebody else's encoder",
            "A pretrained encoder is saved as safetensors; open it in another session and "
            "fine-tune it there.",
            ("Save pretrained encoder…", "Open…"),
        ),
    ),
)
SHOWING = TourGroup(
    "Before an audience",
    (
        TourRow(
            "How do I show it on a beamer?",
            "The whole screen for two planes and two numbers, in large type. A remote control "
            "walks through 1, 2, 4, 8, 16 and 30 labels per class: first a veil over the "
            "pretrained model, then the answer.",
            ("Present, or stop presenting", "Predict first: veil or reveal", "Laser pointer"),
            (
                "While presenting: next stop, previous stop",
                "While presenting: black screen",
                "While presenting: white screen",
                "Stop presenting",
            ),
        ),
        TourRow(
            "What else can the audience see?",
            "The curve of label counts grows with the lecture. Other panels are chosen in the "
            "“View” menu, below “Present”, or by a right click on the bar at the top.",
            keys=("While presenting: show or hide the curve",),
        ),
        TourRow(
            "What does the speaker see?",
            "With a second screen the audience has the planes, and the main one shows what to say, "
            "what comes next, and a clock. With one screen the notes are a window of their own.",
            keys=(
                "While presenting: notes in a window of their own",
                "While presenting: the clock of the talk from zero",
            ),
        ),
    ),
)
HELP = TourGroup(
    "Help and looks",
    (
        TourRow(
            "What is this?",
            "Press “?” at the top right, then click any number, control or panel: the quantity, "
            "its formula and its source.",
            ("Explain what is clicked next", "Explain what has the focus"),
        ),
        TourRow(
            "Anything by its name",
            "Every function, scene, chapter, objective and setting, by words of either language. "
            "A number behind the name of a setting sets it. What cannot be done says why.",
            ("Find by name…",),
        ),
        TourRow(
            "What do the words mean?",
            "The words of the field in both languages; and what is on the screen, in half a "
            "minute.",
            ("What the words mean", "Welcome: what is on the screen"),
        ),
        TourRow("Which keys are there?", "All of them, by menus.", ("All shortcuts",)),
        TourRow(
            "For a dark room, for tired eyes",
            "Light, dark, high contrast, or as the system has it; “Motion” keeps everything still.",
            ("Next theme", "Full screen"),
        ),
        TourRow(
            "In Chinese",
            "The window changes its language at any moment, and slides can have another one.",
            ("简体中文", "English", "Preferences…"),
        ),
    ),
)
