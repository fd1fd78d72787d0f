"""What every number, control and panel is: the quantity, its formula and its source.

A term is found under the name of what shows it; formulas are plain text, so that a screen
reader reads them and every font has their letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.core.settings import Settings

if TYPE_CHECKING:
    from explainer.core.wording import Say


@dataclass(frozen=True, slots=True)
class Term:
    """One explanation. `source` names who has defined it; empty for this program's own."""

    title: str
    meaning: str
    formula: str = ""
    source: str = ""


def explanation(term: Term, say: Say) -> str:
    """Return a term as lines: what it is, its formula, its source."""
    lines = [f"{say(term.title)}: {say(term.meaning)}"]
    if term.formula:
        lines.append(say("Formula: {formula}").format(formula=say(term.formula)))
    if term.source:
        lines.append(say("Source: {source}").format(source=term.source))
    return "\n".join(lines)


def explained(name: str, settings: Settings, say: Say) -> str:
    """Return what is shown or changed under `name`, and the choice that is made there now.

    Empty if there is no such term.
    """
    chosen = f"{name} {getattr(settings, name)}" if name in CHOSEN else ""
    terms = (TERMS[each] for each in (name, chosen) if each in TERMS)
    return "\n".join(explanation(term, say) for term in terms)


CHOSEN = ("objective", "views", "finetuning")
"""Terms of controls whose choices have terms of their own, named like the setting."""

BISHOP = "Bishop 2006, Pattern Recognition and Machine Learning"
HASTIE = "Hastie, Tibshirani & Friedman 2009, The Elements of Statistical Learning"
GOODFELLOW = "Goodfellow, Bengio & Courville 2016, Deep Learning"

NUMBERS = {
    "test accuracy": Term(
        "Test accuracy",
        "The share of fresh points that the model names correctly. They are never used for "
        "training, and nothing is chosen by them.",
        "correct test points / all test points",
        f"{HASTIE}, §7.2",
    ),
    "train accuracy": Term(
        "Train accuracy",
        "The share of its own labelled points that the model names correctly.",
        "correct labelled points / all labelled points",
        f"{HASTIE}, §7.2",
    ),
    "test loss": Term(
        "Test loss",
        "How surprised the model is by the true classes of the test points, in nats.",
        "mean over test points of −ln p(true class)",
        f"{BISHOP}, §4.3.4",
    ),
    "verdict": Term(
        "Verdict",
        "Whether the model underfits, overfits or fits, by its errors over seeds; the limit of 5 "
        "points is this program's own. Click it for the rule with its numbers.",
        "underfits: train error − reference above 5 points; overfits: test error − train error "
        "and test error − reference above 5 points, each with its 95 % interval",
        f"{GOODFELLOW}, §5.2",
    ),
    "badge": Term(
        "Badge",
        "What else is to be said of this run: overtrained if its test loss has risen again, "
        "over-confident if it promises more than it keeps.",
        "overtrained: last test loss > 1.05 × lowest and > lowest + 0.05 nats; over-confident: "
        "expected calibration error > 0.10",
        "Prechelt 1998, §2; Guo et al. 2017, eq. 3",
    ),
    "difference": Term(
        "Difference",
        "How many more test points in a hundred the pretrained model names correctly, on average "
        "over seeds; in each seed both models have the same points and labels.",
        "mean d ± t(0.975, R − 1) · s / √R over the R paired differences d with deviation s",
        "Student 1908, Biometrika 6",
    ),
    "worth": Term(
        "Worth of the unlabelled data",
        "How many more labels per class the supervised model needs to become as good.",
        "smallest k' with supervised(k') ≥ pretrained(k), minus k",
        "Hernandez et al. 2021, §2",
    ),
    "cost": Term(
        "Cost of pretraining",
        "How much more computing the pretrained model had: the fight is fair in labels, not in "
        "computing.",
        "6 × weights × points per step × steps floating-point operations",
        "Kaplan et al. 2020, §2.1",
    ),
    "rank": Term(
        "Effective rank",
        "How many directions of the code are in use; 1 means that everything lies on a line.",
        "exp(−Σ p ln p), p = singular values of the centred code / their sum",
        "Roy & Vetterli 2007, §2",
    ),
    "progress": Term(
        "Progress",
        "Which stage is running, and how many of its steps are done.",
        "one step = one batch, one move of all weights",
    ),
    "seeds done": Term(
        "Seeds measured",
        "Each seed is a training of both models with other points, labels and first weights.",
    ),
}

PANELS = {
    "arm supervised": Term(
        "Supervised only",
        "The model that had only the labels: it starts from random weights and learns from the "
        "labelled points alone.",
        "argmin of the mean cross-entropy over the labelled points",
        f"{BISHOP}, §4.3.4",
    ),
    "arm pretrained": Term(
        "Pretrained, then fine-tuned",
        "The same network. Its encoder first learns from points without labels; then it learns "
        "from the same labelled points for the same number of steps.",
        "encoder = argmin of the pretraining loss; then as the other model",
        "Erhan et al. 2010, Journal of Machine Learning Research 11",
    ),
    "boundary": Term(
        "Decision boundary",
        "Where the two likeliest classes are equally likely. A tint shows the likeliest class, "
        "paler where the model is less sure.",
        "all x with p(first class | x) = p(second class | x)",
        f"{BISHOP}, §1.5.1",
    ),
    "embedding": Term(
        "Embedding",
        "Every point of the crowd where the encoder puts it, before the last, linear layer. No "
        "colour of a class is known to the encoder while it pretrains.",
        "z = encoder(x), shown in the plane of its two widest directions",
        "Bengio, Courville & Vincent 2013; Pearson 1901",
    ),
    "loss": Term(
        "Loss",
        "What training makes small: without labels the pretraining loss, with labels the "
        "cross-entropy in nats. Dashed on the labelled points, solid on the test points.",
        "mean over points of −ln p(true class)",
        f"{GOODFELLOW}, §5.9 and §8.1",
    ),
    "accuracy": Term(
        "Accuracy while fine-tuning",
        "The share of points that each model names correctly after so many steps. Dashed on the "
        "labelled points, solid on the test points.",
        "correct points / all points",
        f"{HASTIE}, §7.2",
    ),
    "efficiency": Term(
        "Label efficiency",
        "Test accuracy against labels per class: mean over seeds, with its 95 % interval as a "
        "band. The dashed line is the control: random weights through the pretrained model's "
        "own fine-tuning.",
        "mean ± t(0.975, R − 1) · s / √R over R seeds",
        "Hénaff et al. 2020; Student 1908",
    ),
    "capacity panel": Term(
        "Capacity",
        "Train and test error against the width of the network: too narrow and both are high, "
        "too wide for its labels and they part.",
        "error = 1 − accuracy",
        f"{GOODFELLOW}, §5.2",
    ),
    "fairness": Term(
        "A fair fight",
        "What both models share, and the one thing in which they differ.",
        "",
        "Oliver et al. 2018",
    ),
    "legend": Term(
        "Points",
        "A class has a colour and a shape of its own. Large outlined points have a label that "
        "both models learn from; small grey ones have none.",
    ),
    "divider": Term(
        "Divider",
        "Drag this line up or down to give the curves or the planes more room; a double click "
        "leaves it to the window.",
    ),
    "assumption": Term(
        "Walks",
        "Pretraining pairs each point with where a random walk through the crowd ends: it "
        "assumes that there are groups with gaps between them.",
        "partners of i are drawn from row i of P^t, P = row-normalised similarities",
        "HaoChen et al. 2021, §3; Coifman & Lafon 2006",
    ),
    "controls": Term(
        "Controls", "Everything that can be chosen about the data, the models and their training."
    ),
    "notice": Term("Notice", "What the program has to tell, in one sentence."),
}

CONTROLS = {
    "labels": Term(
        "Labels per class",
        "How many points of each class have a label. The sets are nested: moving the slider up "
        "only adds labels. Both models get the same ones.",
        "labels in all = labels per class × classes",
        "Oliver et al. 2018",
    ),
    "ask": Term(
        "Ask the model",
        "Mark the unlabelled point that the pretrained model is least sure of, as active "
        "learning does. Enter, or asking again, buys its label; a click on any point buys its "
        "label, too, or gives it back.",
        "argmin over points of max over classes of p(class | point)",
        "Lewis & Gale 1994, §3; Settles 2009, §3.1",
    ),
    "edit": Term("Edit points", "Paint, erase or move points. The test points stay as they are."),
    "return": Term("Give back", "Undo what was picked by hand: the slider's own labels are left."),
    "scene": Term(
        "Scene", "Where the points come from, what their classes are and what plane is shown."
    ),
    "unlabelled": Term(
        "Unlabelled points",
        "How many points pretraining may look at. It never sees the class of any of them.",
    ),
    "noise": Term(
        "Noise",
        "How far points stray from the shape they belong to.",
        "x + noise × a draw from the standard normal distribution, in the scene's units",
    ),
    "objective": Term(
        "Pretraining",
        "The task that the encoder learns without labels.",
        "",
        "Balestriero et al. 2023, A Cookbook of Self-Supervised Learning",
    ),
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
    "objective collapse": Term(
        "VICReg, no variance",
        "Without the variance term all codes may shrink to one point, and do: shown so that the "
        "term can be understood.",
        "25 · mean (z − z')² + Σ cov(z)² / dimensions",
        "Bardes, Ponce & LeCun 2022, eq. 6 without its second term",
    ),
    "objective placebo": Term(
        "Placebo",
        "The scene's own loss with partners drawn at random. What helps here cannot come from "
        "the data.",
    ),
    "views": Term(
        "Views",
        "Which two versions of a point are to get the same code. What they keep and what they "
        "destroy is prior knowledge.",
        "",
        "Tian et al. 2020, What Makes for Good Views for Contrastive Learning?",
    ),
    "views walk": Term(
        "Neighbour walks",
        "A point, and one that a walk through the crowd reaches from it.",
        "partner drawn from row i of P^t",
        "HaoChen et al. 2021, §3; Zelnik-Manor & Perona 2004",
    ),
    "views jitter": Term("Jitter", "A point twice, each time with other noise.", "x + noise"),
    "views columns": Term(
        "Swapped columns",
        "A point, and a copy in which 60 % of the columns were swapped with other points'.",
        "",
        "Bahri et al. 2022, §4",
    ),
    "finetuning": Term(
        "Fine-tuning",
        "Which weights the labelled points may move. It is the same for both models.",
        "",
        "Kumar et al. 2022, §3",
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
    "depth": Term("Layers", "How many hidden layers the encoder of both models has."),
    "width": Term("Width", "How many units each hidden layer of both models has."),
    "decay": Term(
        "Weight decay",
        "How strongly weights are pulled to zero at each step: one of the cures for overfitting.",
        "w ← w − schedule · decay · w",
        "Loshchilov & Hutter 2019, algorithm 2",
    ),
    "steps": Term("Label steps", "How many steps both models learn from their labels."),
    "seed": Term(
        "Seed",
        "The number from which points, labels and first weights are drawn. The same seed gives "
        "the same pictures.",
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
    "reset": Term("Reset", "Back to the first step: the same points, labels and first weights."),
    "file": Term(
        "File", "Take pictures, films, decks and numbers along; save and open; undo; language."
    ),
    "present": Term(
        "Present",
        "The whole screen for an audience: large type, chosen panels, predictions first.",
    ),
    "theme": Term(
        "Theme", "Another set of colours, each legible on a beamer.", "", "WCAG 2.2, §1.4.3"
    ),
    "others": Term(
        "Other methods",
        "What 1-nearest-neighbour, label spreading and a support vector machine reach with the "
        "same labels. Where they win, the curve says so.",
        "",
        "Cover & Hart 1967; Zhou et al. 2004; Cortes & Vapnik 1995",
    ),
    "measure": Term("Measure", "Train many more models, so that the band becomes narrower."),
    "help": Term("What is this?", "Click it, then click anything in the window."),
}

TERMS = {**NUMBERS, **PANELS, **CONTROLS}
