"""Every panel and plot."""

from __future__ import annotations

from explainer.core.text.term import BISHOP, GOODFELLOW, HASTIE, Term

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
        "from the same labelled points for the same number of steps, and the choice of "
        "fine-tuning says which of its weights still move.",
        "encoder = argmin of the pretraining loss; then, with the labels, of the cross-entropy "
        "over what fine-tuning moves",
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
        "z = encoder(x), shown in the plane of its two widest directions (PCA), as it is, or by "
        "t-SNE, which keeps near points near and nothing else",
        "Bengio, Courville & Vincent 2013; Pearson 1901; van der Maaten & Hinton 2008",
    ),
    "loss": Term(
        "Loss",
        "What training makes small: without labels the pretraining loss, with labels the "
        "cross-entropy in nats. Thin on the labelled points, wide on the test points; dashed "
        "without pretraining.",
        "mean over points of −ln p(true class)",
        f"{GOODFELLOW}, §5.9 and §8.1",
    ),
    "accuracy": Term(
        "Accuracy while fine-tuning",
        "The share of points that each model names correctly after so many steps. Thin on the "
        "labelled points, wide on the test points; dashed without pretraining.",
        "correct points / all points",
        f"{HASTIE}, §7.2",
    ),
    "efficiency": Term(
        "Label efficiency",
        "Test accuracy against labels per class: mean over seeds, with the 95 % interval of each "
        "mean by itself as a band; what is said of differences allows for all of them. The dotted "
        "line is the control: random weights through the pretrained model's own fine-tuning.",
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
    "scale": Term(
        "Scale",
        "What more sentences and a wider encoder are worth: the test error with a few labels, and "
        "the pretext loss on sentences that pretraining has not seen, with 95 % intervals over "
        "seeds. A perfect reader knows how the language is made: no loss is lower on average. No "
        "reading is to guess each word as often as it occurs.",
        "floor = mean of −ln p(word | words read), by Bayes' rule from the generator",
        "Hestness et al. 2017; Kaplan et al. 2020; Hoffmann et al. 2022, §3.3",
    ),
    "fairness": Term(
        "A fair fight",
        "Both models share the points, the labels, the architecture, the head's first weights, "
        "the number of label steps and their schedule, and the size of the grid on which rates "
        "and decay were tuned. They differ in what the encoder starts from, in which weights "
        "move, in rate and decay: tuned apart, for each model by itself; where the code has no "
        "fixed length the pretrained one is standardised, and a frozen probe descends with "
        "momentum where all else uses AdamW. One in twenty of the unlabelled points is held "
        "out, to ask whether anything was learnt. The number of classes, and that they are "
        "about equally frequent, is taken as known: labels are bought in equal numbers.",
        "",
        "Oliver et al. 2018",
    ),
    "legend": Term(
        "Points",
        "A class has a colour and a shape of its own. Large outlined points have a label that "
        "both models learn from; small grey ones have none.",
    ),
    "facts": Term(
        "Facts of a point",
        "What is known of the point below the pointer, or of the one that a click has selected: "
        "its class, which class each model gives it and how surely, its nearest labelled point.",
        "which = argmax over classes of p(class | point); how surely = that p",
    ),
    "divider": Term(
        "Divider",
        "Drag this line to the left or right to give the curves or the planes more room; a double "
        "click leaves it to the window.",
    ),
    "assumption": Term(
        "Walks",
        "Pretraining pairs each point with where a random walk through the crowd ends: it "
        "assumes that there are groups with gaps between them.",
        "partners of i are drawn from row i of Pᵗ, P = row-normalised similarities",
        "HaoChen et al. 2021, §3; Coifman & Lafon 2006",
    ),
    "controls": Term(
        "Controls", "Everything that can be chosen about the data, the models and their training."
    ),
    "notice": Term("Notice", "What the program has to tell, in one sentence."),
}
