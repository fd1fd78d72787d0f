"""Terms of controls: those of choices stand in their rows, those of their options here."""

from __future__ import annotations

from explainer.core.settings.choice_table import ROWS
from explainer.core.text.term import Term

CHOSEN = {row.stem: row.term for row in ROWS if row.term}
"""The term of every choice by the name of its control."""

CONTROLS = {
    "ask": Term(
        "Ask the model",
        "Select the unlabelled point that the pretrained model is least sure of, as active "
        "learning does. Enter, or asking again, buys its label; so does a double click on any "
        "point, or gives it back.",
        "argmin over points of max over classes of p(class | point)",
        "Lewis & Gale 1994, §3; Settles 2009, §3.1",
    ),
    "edit": Term("Edit points", "Paint, erase or move points. The test points stay as they are."),
    "return": Term("Give back", "Undo what was picked by hand: the slider's own labels are left."),
    "objective vicreg": Term(
        "VICReg",
        "Codes of partners agree (invariance); each dimension keeps its spread (variance); no "
        "two dimensions say the same (covariance).",
        "25 · mean (z − z')² + 25 · mean max(0, 1 − s(z)) + Σ cov(z)² / dimensions",
        "Bardes, Ponce & LeCun 2022, eq. 6",
    ),
    "objective infonce": Term(
        "InfoNCE",
        "Each view must pick its partner out of all other points' views.",
        "mean −ln [exp(cos(z, z') / τ) / Σ exp(cos(z, other) / τ)], τ = 0.3",
        "van den Oord et al. 2018, §2.3; Chen et al. 2020, eq. 1",
    ),
    "objective spectral": Term(
        "Spectral contrastive",
        "Codes of partners agree, codes of others stand at right angles.",
        "−2 · mean z·z' + mean (z·other)²",
        "HaoChen et al. 2021, §3",
    ),
    "objective autoencoder": Term(
        "Autoencoder",
        "A decoder gives back each point from its code.",
        "mean (x − decoder(encoder(x)))²",
        "Hinton & Salakhutdinov 2006",
    ),
    "objective denoising": Term(
        "Denoising autoencoder",
        "A decoder gives back each point from a copy with added noise.",
        "mean (x − decoder(encoder(x + noise)))²",
        "Vincent et al. 2008, §2.3",
    ),
    "objective masked": Term(
        "Masked columns",
        "A decoder gives back the columns that were swapped with other points'.",
        "mean over swapped columns of (x − decoder(encoder(swapped x)))²",
        "Yoon et al. 2020, §4.1",
    ),
    "objective word": Term(
        "Masked word",
        "From the words that are left of a sentence the encoder and one linear layer guess a word "
        "that was taken out; three in ten of the others are left out too. Nobody has to label "
        "anything: the text itself holds the answers.",
        "−log p(word | the other words)",
        "Devlin et al. 2019, §3.1; Mikolov et al. 2013, §3.1",
    ),
    "objective next": Term(
        "Next word",
        "From the words so far the encoder and one linear layer guess the next one, as large "
        "language models do. A Transformer guesses at every place at once, and none of its words "
        "sees a later one. The trivial optimum, without any reading: each word as often as it "
        "occurs.",
        "−log p(word | the words before it)",
        "Radford et al. 2018, §3.1",
    ),
    "objective collapse": Term(
        "VICReg, no variance",
        "Without the variance term all codes may shrink to one point, and do: shown so that the "
        "term can be understood.",
        "25 · mean (z − z')² + Σ cov(z)² / dimensions",
        "Bardes, Ponce & LeCun 2022, eq. 6 without its second term",
    ),
    "objective placebo": Term(
        "Placebo",
        "The scene's own loss with partners drawn at random: there is nothing to learn. Its "
        "encoder is kept all the same and fine-tuned as any pretrained one is. What it gains over "
        "the control, random weights fine-tuned alike, cannot come from the data.",
    ),
    "views walk": Term(
        "Neighbour walks",
        "A point, and one that a walk through the crowd reaches from it.",
        "partner drawn from row i of Pᵗ",
        "HaoChen et al. 2021, §3; Zelnik-Manor & Perona 2004",
    ),
    "views jitter": Term("Jitter", "A point twice, each time with other noise.", "x + noise"),
    "views columns": Term(
        "Swapped columns",
        "A point, and a copy in which 60 % of the columns were swapped with other points'.",
        "",
        "Bahri et al. 2022, §4",
    ),
    "views pictures": Term(
        "Changed pictures",
        "A picture twice, each time changed by chance. Each change says of something that it "
        "does not matter.",
        "",
        "Chen et al. 2020 (SimCLR), §3",
    ),
    "finetuning probe": Term(
        "Frozen probe", "Only a linear head is trained on the code.", "", "Alain & Bengio 2017"
    ),
    "finetuning last": Term("Last layers", "The head and the encoder's last layer are trained."),
    "finetuning all": Term(
        "All layers",
        "Everything is trained from the first step; with few labels this can spoil good features.",
        "",
        "Kumar et al. 2022, §3",
    ),
    "finetuning probe-then-all": Term(
        "Probe, then all",
        "First the head alone, then everything, so that the head does not spoil the features.",
        "",
        "Kumar et al. 2022, §3.3",
    ),
    "finetuning adapters": Term(
        "Low-rank adapters",
        "The encoder's own weights stay; to each layer's the product of two thin matrices is "
        "added, and only these and the head are trained. The product begins at zero, so training "
        "begins with the pretrained encoder.",
        "W + A·B, A: inputs × 2, B: 2 × outputs",
        "Hu et al. 2022, LoRA, §4.1",
    ),
    "play": Term("Play", "Train both models and show each picture as it comes; or wait."),
    "step": Term("Step", "Train up to the next picture, then wait."),
    "timeline": Term(
        "Timeline",
        "Every stored moment: pretraining, then fine-tuning. Drag the handle to look back; "
        "training goes on meanwhile. Triangles mark moments that the list of jumps names.",
    ),
    "back": Term("Back", "Show the stored moment before this one."),
    "forward": Term("Forward", "Show the next stored moment, or train up to it."),
    "newest": Term("Newest moment", "Come back to the present: what was trained last."),
    "loop": Term("Loop", "Play the stored moments again and again."),
    "speed": Term(
        "Speed", "How fast stored moments pass.", "25 moments a second at 1×, speed × 25 else"
    ),
    "jump": Term(
        "Jumps",
        "To where test accuracy was highest, and to where overfitting began: where test loss was "
        "lowest, if it has risen clearly since while train loss fell.",
        "last test loss > 1.05 × lowest and > lowest + 0.05 nats; train loss lower than there",
        "Prechelt 1998, §2",
    ),
    "morph": Term(
        "Bend the planes",
        "Every point goes from its place in the input to where its encoder puts it, and takes the "
        "grid and the decision boundary along. Both ends are computed; what lies between them is "
        "a way that is easy to follow, no layer of the network: turn and stretch first found by "
        "least squares, the rest added evenly.",
        "sᵗ R(tθ) x + t · rest; s, θ: nearest similarity between both ends",
        "Schönemann 1966",
    ),
    "unfold": Term(
        "Layer by layer",
        "What the encoder really does, one movement after the other: each linear layer is a "
        "rotation, a stretch by its singular values (supervised | pretrained) and another "
        "rotation, then a shift, then the bend of its units. The view follows the layer's own "
        "directions, so that what it leaves alone does not move; between two stops places are "
        "interpolated. At the end of the training.",
        "x W + b = x U S Vᵗ + b; SiLU(x) = x / (1 + e^(−x))",
        "Li, Zhao & Scheidegger 2020, Distill; Elfwing et al. 2018",
    ),
    "layer": Term("Go to", "Show both planes as they are after one of the encoder's layers."),
    "reset": Term("Reset", "Back to the first step: the same points, labels and first weights."),
    "pin_run": Term(
        "Pin",
        "Keep the run on the screen as it is, its choices and its results, until the program ends.",
    ),
    "runs": Term(
        "Pinned runs",
        "The runs that were kept: beside each other, in a table of what differs, as dotted curves "
        "behind the current ones, or to go back to.",
    ),
    "find": Term(
        "Find",
        "Whatever the window can do, scenes, chapters and settings by words of either language; "
        "a setting's name with a value behind it sets it.",
    ),
    "story": Term(
        "Story",
        "Chapters beside the live models: why large models are pretrained without labels.",
    ),
    "present": Term(
        "Present",
        "The whole screen for an audience: two large planes and two numbers in large type, "
        "predictions first; a curve on request.",
    ),
    "slide": Term(
        "Make the slide",
        "Both large planes as they are shown, decision boundary or embedding, bent or not, with "
        "both test accuracies, drawn anew for a slide of 16:9: copied, or saved as a picture, a "
        "drawing or a page.",
    ),
    "methods": Term(
        "Compare methods",
        "What logistic regression and a support vector machine reach with the same labels, and "
        "label spreading, on the graph that neighbour walks follow, and self-training with the "
        "same unlabelled points too; of a table also the share of its largest class among the "
        "test rows. In a plane spreading is about as good as the network, which makes of the same "
        "graph a rule for new points and a code for other tasks. On the language word vectors come "
        "near it, and naive Bayes, which is how that language is made, wins with many labels.",
        "",
        "Cortes & Vapnik 1995; Zhou et al. 2004; Yarowsky 1995; Lee 2013",
    ),
    "suits": Term(
        "Which pretraining suits?",
        "Every sensible pretraining and other methods on the same labels and test points, "
        "one row each. A difference to the supervised arm counts only if its interval, which "
        "allows for all rows and label counts together, leaves out zero.",
        "mean ± c s / √seeds, c: 95 % quantile of the largest |t| of all looks",
        "Westfall & Young 1993; Hothorn, Bretz & Westfall 2008",
    ),
    "measure": Term("Measure", "Train many more models, so that the band becomes narrower."),
    "help": Term("What is this?", "Click it, then click anything in the window."),
}
