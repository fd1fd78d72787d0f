"""Estimators for scikit-learn: the two arms of the fair fight, on data of one's own."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import (
    BaseEstimator,
    ClassifierMixin,
    ClassNamePrefixFeaturesOutMixin,
    TransformerMixin,
)
from sklearn.utils import check_consistent_length, check_random_state
from sklearn.utils.multiclass import unique_labels
from sklearn.utils.validation import check_is_fitted, validate_data

from explainer.core.settings.choice_table import LABEL_STEPS
from explainer.library.class_labels import class_labels, given_labels
from explainer.library.fitting import FittedNetwork, fitted, settings_of_points
from explainer.library.points import centre_and_scale, refuse_dates, said_plainly

SEEDS = 100_000
"""How many seeds the program knows: of a larger number the last five digits count."""
NO_LABELS = (
    "This classifier requires y to be passed, but the target y is None: give one label for each "
    "row, -1 (of texts: None) where there is none."
)


class _NetworkClassifier(
    ClassNamePrefixFeaturesOutMixin,  # type: ignore[misc]  # None of them has types.
    TransformerMixin,  # type: ignore[misc]
    ClassifierMixin,  # type: ignore[misc]
    BaseEstimator,  # type: ignore[misc]
):
    """What both estimators share: everything but where the encoder starts."""

    _pretrains = False

    def __init__(
        self,
        objective: str = "masked",
        *,
        depth: int = 2,
        width: int = 64,
        steps: int = LABEL_STEPS,
        decay: float | None = None,
        initialisation: str = "he",
        random_state: Any = None,
    ) -> None:
        self.objective = objective
        self.depth = depth
        self.width = width
        self.steps = steps
        self.decay = decay
        self.initialisation = initialisation
        self.random_state = random_state

    def fit(self, X: Any, y: Any) -> Self:
        """Train on points X [n, columns], some of which have a label in y [n].

        Columns are standardised inside, each by itself, or together where most have exactly the
        same range, as pixels have; each labelled row counts alike. `ValueError` says in one
        sentence what is wrong: gaps or text in X, fewer than two classes in y, or a choice that
        there is not.
        """
        points = self._validated(X, reset=True)
        if y is None:
            raise ValueError(NO_LABELS)
        labels = class_labels(y, points)
        choices = self.get_params(deep=False)
        choices["seed"] = _seed(choices.pop("random_state"))
        settings = settings_of_points(points.shape[1], len(labels.classes), **choices)
        self._centre, self._scale = centre_and_scale(points)
        rows = labels.labelled
        inputs = (points - self._centre) / self._scale
        self._fitted = fitted(
            settings, inputs, rows, labels.places[rows], pretrains=self._pretrains
        )
        self.classes_ = labels.classes
        self._n_features_out = settings.card.code
        return self

    def predict(self, X: Any) -> NDArray[Any]:
        """Return the likeliest class [n] of points X [n, columns]; never the unlabelled mark."""
        likeliest = self.predict_proba(X).argmax(axis=1)
        return np.asarray(self.classes_[likeliest])

    def predict_proba(self, X: Any) -> NDArray[np.float64]:
        """Return each class's probability [n, classes] at points X [n, columns].

        Columns are in the order of `classes_`. The probabilities are a softmax's, and not
        calibrated (Guo et al. 2017 on how much too sure networks are).
        """
        network, inputs = self._network_and_inputs(X)
        return network.probabilities(inputs)

    def transform(self, X: Any) -> NDArray[np.float64]:
        """Return the embedding [n, 16] of points X [n, columns]: the encoder's code, no unit."""
        network, inputs = self._network_and_inputs(X)
        return network.codes(inputs)

    def score(self, X: Any, y: Any, sample_weight: Any = None) -> float:
        """Return the accuracy, from 0 to 1, on those rows of X [n, columns] that y [n] labels.

        `ValueError` if no row has a label.
        """
        if y is None:
            raise ValueError(NO_LABELS)
        known, named = given_labels(y)
        if not known.any():
            raise ValueError("No row of y has a label, so nothing can be scored: label some.")
        found = self.predict(X)
        check_consistent_length(found, known, sample_weight)
        unique_labels(self.classes_, named)  # Texts for numbers would all be wrong, in silence.
        weights = None if sample_weight is None else np.asarray(sample_weight)[known]
        return float(np.average(found[known] == named, weights=weights))

    def _network_and_inputs(self, X: Any) -> tuple[FittedNetwork, NDArray[np.float64]]:
        check_is_fitted(self)
        points = self._validated(X, reset=False)
        return self._fitted, (points - self._centre) / self._scale

    def _validated(self, X: Any, *, reset: bool) -> NDArray[np.float64]:
        least = 2 if reset else 1
        refuse_dates(X)
        with said_plainly():
            found = validate_data(self, X, reset=reset, dtype=np.float64, ensure_min_samples=least)
        return np.asarray(found)


class PretrainedClassifier(_NetworkClassifier):
    """A network pretrained on all rows of X without any label, then fine-tuned on the few in y.

    Unlabelled rows have -1 in y; where classes are texts None or NaN. -1 in an array of texts has
    become the text '-1', which is refused.

    Parameters
    ----------
    objective : str, default="masked"
        What the encoder learns without labels. "masked": gives back columns that were swapped
        with other rows' (VIME, Yoon et al. 2020, section 4.1). "infonce" (van den Oord et al.
        2018), "spectral" (HaoChen et al. 2021) and "vicreg" (Bardes et al. 2022) compare two
        `views`. "autoencoder" and "denoising" give points back; "collapse" and "placebo" are
        there to be seen failing.
    views : str, default="walk"
        Which two versions of a row get the same code: "walk" joins neighbours in the crowd and
        assumes that classes share no cluster (HaoChen et al. 2021, section 3), "jitter" adds
        noise, "columns" swaps columns. Nothing to objectives that compare no views.
    finetuning : str, default="all"
        Which weights labels may move: "probe", "last", "all", "probe-then-all" or "adapters"
        (Kumar et al. 2022, section 3, on why a probe comes first).
    depth, width : int, default=2 and 64
        Hidden layers, 1 to 4, and units in each, 2 to 128.
    steps : int, default=150
        Steps of learning from labels, 10 to 1,000, each on all labelled rows.
    decay : float or None, default=None
        Weight decay, 0 to 0.3; None is the one that was tuned.
    initialisation : str, default="he"
        How first weights are drawn: "he", "glorot", "orthogonal", "tiny", "huge" or "alike".
    random_state : int, RandomState, Generator or None, default=None
        Decides weights, views and batches. None draws from numpy's global stream.

    Attributes
    ----------
    classes_ : array [classes]
        The classes, sorted; without the unlabelled mark.
    n_features_in_ : int
        How many columns X had. `feature_names_in_` [columns] are their names, of a data frame.
    pretraining_kept_ : bool
        Whether pretraining was kept: where it has learnt nothing about rows it was not shown, it
        is dropped, and the network is the one that `SupervisedOnlyClassifier` trains.

    Notes
    -----
    Everything is the program's own recipe for a table, tuned on other data (see the project's
    .github/SCIENCE.md). It takes 6 rows or more, and 10,000 of more than these, drawn at random.

    `score` leaves unlabelled rows out. In `GridSearchCV`, `cross_val_score` and others leave
    `scoring` at its default, which is that: `scoring="accuracy"` counts these rows as wrong.

    The defaults are the same for every X, of two columns too: nothing in unlabelled rows tells
    whether clusters are classes. "masked" and "all" assume little, and are worth little; "infonce"
    with "walk" and "probe" assume that no two classes share a cluster, and are worth much where
    that is so. Points of test accuracy gained over `SupervisedOnlyClassifier` with 1 and 5 labels
    per class, as `compare` measures them over 20 seeds:

    ============== ============ =============
    points         the defaults walks, probed
    ============== ============ =============
    moons           -3.6  +4.1  +24.9 +15.0
    circles         +0.0  +0.0  +42.6 +20.8
    halves          -2.1  +0.1  -11.8  -0.4
    iris            +3.2  +0.2   +7.3  -0.1
    wine            +2.4  +1.1   +7.9  +0.6
    breast cancer   +2.3  +0.1   +6.8  +1.0
    ============== ============ =============

    Moons and circles are scikit-learn's, 1,000 points with noise 0.1 and 0.05 (factor 0.5). The
    halves are those moons again, with classes to the left and to the right of 0.5: the same X, of
    which no default can know that walks mislead there. The others are scikit-learn's tables. Of
    the defaults' gains those on moons with 5 labels and iris with 1 are evident, none hurts.

    Measure yours by `compare`, or all ways at once by `explainer measure --objective all`.

    Examples
    --------
    Two moons, one label in each; walks fit them, as the classes are two clusters.

    >>> import numpy as np
    >>> from sklearn.datasets import make_moons
    >>> from explainer import PretrainedClassifier
    >>> X, classes = make_moons(1000, noise=0.1, random_state=0)
    >>> y = np.full(1000, -1)
    >>> y[[np.flatnonzero(classes == 0)[0], np.flatnonzero(classes == 1)[0]]] = 0, 1
    >>> model = PretrainedClassifier("infonce", finetuning="probe", random_state=0).fit(X, y)
    >>> round(model.score(X, classes), 2)
    1.0
    >>> model.transform(X).shape
    (1000, 16)
    """

    _pretrains = True

    def __init__(
        self,
        objective: str = "masked",
        *,
        views: str = "walk",
        finetuning: str = "all",
        depth: int = 2,
        width: int = 64,
        steps: int = LABEL_STEPS,
        decay: float | None = None,
        initialisation: str = "he",
        random_state: Any = None,
    ) -> None:
        super().__init__(
            objective,
            depth=depth,
            width=width,
            steps=steps,
            decay=decay,
            initialisation=initialisation,
            random_state=random_state,
        )
        self.views = views
        self.finetuning = finetuning

    @property
    def pretraining_kept_(self) -> bool:
        """Whether pretraining has learnt anything, and so was kept."""
        check_is_fitted(self)
        return self._fitted.kept


class SupervisedOnlyClassifier(_NetworkClassifier):
    """The same network from random weights, trained on the labelled rows alone.

    It is what a `PretrainedClassifier` is fairly held against: with the same `random_state` both
    have the same first weights, head and steps, each with its own tuned rate (Oliver et al. 2018 on
    why a rival has to be tuned as well). Unlabelled rows have -1 in y, of texts None or NaN; they
    count for the columns' mean and deviation alone.

    Parameters
    ----------
    objective : str, default="masked"
        That of the pretrained classifier which this one is compared with. It says which network:
        "infonce" scales codes to one length, and so does its rival. Nothing is pretrained.
    depth, width, steps, decay, initialisation, random_state
        As of `PretrainedClassifier`.

    Attributes
    ----------
    classes_, n_features_in_, feature_names_in_
        As of `PretrainedClassifier`.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from explainer import SupervisedOnlyClassifier
    >>> X, y = load_iris(return_X_y=True)
    >>> model = SupervisedOnlyClassifier(random_state=0).fit(X, y)
    >>> model.predict_proba(X).shape
    (150, 3)
    >>> model.score(X, y) > 0.95
    True
    """


def _seed(random_state: Any) -> int:
    """Return the program's seed for scikit-learn's `random_state`, or a numpy Generator."""
    if isinstance(random_state, np.random.Generator):
        return int(random_state.integers(SEEDS))
    if isinstance(random_state, (int, np.integer)) and random_state >= 0:
        return int(random_state) % SEEDS
    return int(check_random_state(random_state).randint(SEEDS))
