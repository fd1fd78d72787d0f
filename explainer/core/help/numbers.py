"""Every number that is shown."""

from __future__ import annotations

from explainer.core.text.term import BISHOP, GOODFELLOW, HASTIE, Term

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
        "Whether the model underfits, overfits or fits, by its errors over seeds, never by this "
        "run. The reference is the largest network with unlimited fresh labels; of a table, the "
        "best of five simple methods, cross-validated on labelled rows that are not tested. "
        "Where it is not surely better than naming the largest class, nothing fits. The limit of "
        "5 points is this program's own. Click it for the rule with its numbers.",
        "underfits: train − reference > 5 points; overfits: test − train > 5 and "
        "test − reference > 5; fits: test − reference ≤ 5, not underfitting, and test surely "
        "below the largest class's error; each with its 95 % interval, which carries the "
        "reference's error",
        f"{GOODFELLOW}, §5.2",
    ),
    "badge": Term(
        "Badge",
        "What else is to be said of this run: overtrained if its test loss has risen again, "
        "over-confident if it promises more than it keeps.",
        "overtrained: last test loss > 1.05 × lowest and > lowest + 0.05 nats; over-confident: "
        "expected calibration error over 15 bins > 0.10, with the sign of confidence − accuracy",
        "Prechelt 1998, §2; Guo et al. 2017, eq. 3",
    ),
    "difference": Term(
        "Difference",
        "How many more test points in a hundred the pretrained model names correctly, on average "
        "over seeds; in each seed both models have the same points and labels. The interval allows "
        "for a look at every label count as 5, 10, 15 and 20 seeds arrive: with no effect at all, "
        "at most one curve in twenty says anywhere that pretraining helps or hurts.",
        "mean d ± c · s / √R over the R paired differences d with deviation s; "
        "c = t(1 − 0.025 / looks, min(R, 20) − 1), looks = 4 × label counts",
        "Student 1908, Biometrika 6; Dunn 1961 (Bonferroni)",
    ),
    "worth": Term(
        "Worth of the unlabelled data",
        "How many more labels per class the supervised model needs to become as good, by the mean "
        "curves; a cost where fewer would do. The interval comes from seeds that are drawn again; "
        "nothing is said where it holds 0, or where there is no evidence of an effect.",
        "k' − k, where supervised(k') first reaches pretrained(k); 95 % by 4,000 bootstrap draws "
        "of seeds, expanded percentiles",
        "Hernandez et al. 2021, §2; Hesterberg 2015, §5.1",
    ),
    "cost": Term(
        "Cost of pretraining",
        "How much more computing the pretrained model had: the fight is fair in labels, not in "
        "computing. Counted is what the network computes, not the graph and the walks that pair "
        "points. A label stage is the supervised model's.",
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
