"""The supervised arm against scikit-learn's network of the same shape, tuned by the same rule.

Takes minutes: run it with `python -m pytest -m long`.
"""

import warnings
from itertools import product

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC

from explainer.core.settings.choice_table import LABEL_STEPS
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished
from explainer.science.training.draws import draw
from explainer.science.training.seed_stack import trained, untrained
from explainer.tools.tuning import COUNTS, SEEDS

COMPARED = range(1, 11)
FRESH_SEEDS = range(20)
RATES = (0.001, 0.003, 0.01, 0.03, 0.1)
PENALTIES = (0.0, 0.01, 1.0)
TUNING_SEEDS = list(SEEDS)[:4]
MOST_BELOW = 0.02


def network(settings, narrows, rate, penalty):
    """Same hidden layers and number of steps, with our narrow code before the head or without.

    With it, it has our shape, though its code has a ReLU where ours is linear.
    """
    hidden = [settings.width] * settings.depth + [settings.card.code] * narrows
    return MLPClassifier(
        hidden,
        learning_rate_init=rate,
        alpha=penalty,
        batch_size=10_000,
        max_iter=LABEL_STEPS,
        random_state=settings.seed,
        n_iter_no_change=LABEL_STEPS,
    )


def accuracy(settings, drawn, count, *choice):
    chosen = drawn.labelled(count)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (ConvergenceWarning, UserWarning, RuntimeWarning))
        fitted = network(settings, *choice).fit(drawn.inputs[chosen], drawn.pool.classes[chosen])
    return fitted.score(drawn.test_inputs, drawn.test.classes)


def tuned(scene, narrows):
    each = [(settings_for(scene, seed=seed), COUNTS) for seed in TUNING_SEEDS]
    drawn = [draw(settings) for settings, _ in each]

    def mean(choice):
        scores = [
            accuracy(settings, one, count, *choice)
            for (settings, counts), one in zip(each, drawn, strict=True)
            for count in counts
        ]
        return float(np.mean(scores))

    return max(product((narrows,), RATES, PENALTIES), key=mean)


def mean_accuracy(scene, draws, count, choice):
    return np.mean(
        [
            accuracy(settings_for(scene, seed=seed), one, count, *choice)
            for seed, one in zip(FRESH_SEEDS, draws, strict=True)
        ]
    )


def baselines(drawn, count):
    """Return the test accuracy of a support vector machine and of the nearest neighbour."""
    chosen = drawn.labelled(count)
    for baseline in (SVC(C=10.0), KNeighborsClassifier(1)):
        fitted = baseline.fit(drawn.inputs[chosen], drawn.pool.classes[chosen])
        yield fitted.score(drawn.test_inputs, drawn.test.classes)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("scene", SCENES)
def test_the_supervised_arm_is_not_below_scikit_learns_network(scene):
    """The network of our own shape sets the mark; the one without a code is told beside it."""
    same_shape, codeless = tuned(scene, 1), tuned(scene, 0)
    stacked, behind = untrained(settings_for(scene), FRESH_SEEDS), {}
    scores = finished(trained(stacked, stacked.arm("supervised"), COMPARED))
    for count, errors in zip(COMPARED, scores.test_error, strict=True):
        ours = 1 - errors.mean().item()
        theirs, without_code = (
            mean_accuracy(scene, stacked.draws, count, choice) for choice in (same_shape, codeless)
        )
        machine, nearest = np.mean([list(baselines(one, count)) for one in stacked.draws], axis=0)
        print(
            f"{scene} k={count} supervised {ours:.3f} MLPClassifier {theirs:.3f} {same_shape} "
            f"without a code {without_code:.3f} {codeless} RBF SVM {machine:.3f} 1-NN {nearest:.3f}"
        )
        behind[count] = theirs - ours
    assert max(behind.values()) <= MOST_BELOW, behind
