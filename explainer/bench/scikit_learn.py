"""One model at a time, as scikit-learn's users train: `MLPClassifier`."""

from __future__ import annotations

import warnings

from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits

from explainer.bench.one_model import OneModel
from explainer.science.networks.optimiser import MOMENTUM


def scikit_learn_accuracy(model: OneModel) -> float:
    """Train one model for as many steps as the program does and return its test accuracy.

    All points are one batch and the patience is that of the whole run, so each iteration is
    one step. A probe is the same class without hidden layers. The code, a linear layer, is
    left out: here it would get a rectifier, and two rectified units seldom survive.
    """
    plan = model.plan
    hidden = tuple(weight.shape[2] for weight in model.layers.weights[:-2])
    network = MLPClassifier(
        hidden,
        solver="sgd" if model.head_alone else "adam",
        momentum=MOMENTUM,
        nesterovs_momentum=False,
        alpha=0.0,
        batch_size=len(model.inputs),
        learning_rate_init=plan.rate,
        max_iter=plan.steps,
        n_iter_no_change=plan.steps + 1,
        random_state=0,
    )
    with threadpool_limits(1), warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        network.fit(model.inputs.numpy(), model.classes.numpy())
        return float(network.score(model.questions.numpy(), model.answers.numpy()))
