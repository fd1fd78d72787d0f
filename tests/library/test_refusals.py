"""What estimators refuse, and what they would otherwise have learnt in silence."""

import datetime
import warnings

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.model_selection import GridSearchCV

from explainer import PretrainedClassifier, SupervisedOnlyClassifier
from explainer.core.settings.catalogue import OBJECTIVES, VIEWS
from explainer.library.class_labels import class_labels
from explainer.library.fitting import FEWEST_PRETRAINED_ON

QUICK = {"steps": 10, "random_state": 0}
OBJECTIVES_OF_TABLES = [name for name, card in OBJECTIVES.items() if not card.words]
VIEWS_OF_TABLES = [name for name in VIEWS if name != "pictures"]


BECAME_TEXTS = (
    np.array(["a", "b", *[-1] * 3]),
    np.array(["a", "b", *[-1.0] * 3]),
    np.array(["a", "b", np.nan]),
    np.array(["a", "b", None], object).astype(str),
    pd.Series(["a", "b", ""]),
    pd.Series(["a", "b", " "], dtype="string"),
    pd.Series(["a", "b", str(pd.NA)]),
    pl.Series(["a", "b", "-1"]),
    ["a", "b", "-1"],
)


@pytest.mark.parametrize("y", BECAME_TEXTS, ids=[str(list(y)[2]) for y in BECAME_TEXTS])
def test_a_mark_that_became_a_text_is_no_class(y):
    with pytest.raises(ValueError, match="beside other texts: mark unlabelled rows by None or NaN"):
        class_labels(y, y)


@pytest.mark.parametrize("mark", [None, float("nan"), -1])
def test_a_list_keeps_its_marks(mark):
    told = class_labels(["b", "a", mark], range(3))
    assert list(told.classes) == ["a", "b"]
    assert list(told.places) == [1, 0, -1]


MIXED = (
    np.array([1, "a", None], object),
    [1, "a", "b"],
    pd.Series([True, "a", None]),
    np.array([b"a", "a", "b"], object),
)


@pytest.mark.parametrize("y", MIXED, ids=str)
def test_texts_and_numbers_are_not_mixed(y):
    with pytest.raises(ValueError, match="y holds texts and other values, such as 'a' and"):
        class_labels(y, y)


@pytest.mark.parametrize("y", [np.array([0, 1, np.inf]), np.array([0, 1, -np.inf], object)])
def test_infinity_is_no_class_and_nobody_is_warned(y):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError, match="y holds infinity"):
            class_labels(y, y)


def test_a_row_has_one_class():
    with pytest.raises(ValueError, match=r"y holds \(1, 2\) for one row: give each class"):
        class_labels(pd.Series([(1, 2), (3, 4)]), range(2))


DAY = datetime.date(2020, 1, 1)
FRAME = pd.DataFrame({"a": [0.0, 1, 2], "b": [1.0, 0, 2]})
OF_TIME = (
    FRAME.assign(day=pd.Timestamp(DAY)),
    FRAME.assign(day=pd.Timestamp(DAY, tz="UTC")),
    FRAME.assign(day=pd.Timedelta("1h")),
    FRAME.assign(day=pd.Period("2020")),
    FRAME.assign(day=DAY),
    FRAME.assign(day=pd.Timestamp(DAY)).to_numpy(),
    FRAME.assign(day=pd.Timestamp(DAY))[["day"]],
    pl.DataFrame({"a": [0.0, 1, 2], "day": [DAY] * 3}),
)


@pytest.mark.parametrize("X", OF_TIME)
def test_dates_are_no_numbers(X):
    with pytest.raises(ValueError, match="X holds dates or times, but only numbers"):
        SupervisedOnlyClassifier(**QUICK).fit(X, [0, 1, -1])


def rows(count):
    X = np.random.default_rng(0).normal(size=(count, 3))
    return X, np.r_[0, 1, [-1] * (count - 2)]


@pytest.mark.usefixtures("short_pretraining")
@pytest.mark.parametrize(
    ("objective", "views"),
    [
        *((objective, VIEWS_OF_TABLES[0]) for objective in OBJECTIVES_OF_TABLES),
        *(("infonce", views) for views in VIEWS_OF_TABLES[1:]),
    ],
)
def test_of_the_fewest_rows_something_is_learnt(objective, views):
    model = PretrainedClassifier(objective, views=views, **QUICK).fit(*rows(FEWEST_PRETRAINED_ON))
    assert np.isfinite(model.predict_proba(rows(9)[0])).all()


@pytest.mark.parametrize("count", range(2, FEWEST_PRETRAINED_ON))
def test_of_fewer_rows_it_is_said_how_many_are_needed(count):
    for objective in "masked", "infonce":
        with pytest.raises(ValueError, match=f"X has {count} rows, but at least 6 are needed"):
            PretrainedClassifier(objective, **QUICK).fit(*rows(count))
    model = SupervisedOnlyClassifier(**QUICK).fit(*rows(count))
    assert np.isfinite(model.predict_proba(rows(9)[0])).all()


@pytest.fixture(scope="module")
def model():
    return SupervisedOnlyClassifier(**QUICK).fit(*rows(9))


BAD_SCORES = (
    ([0, 1, 0], None, "inconsistent numbers of samples"),
    (np.arange(9) % 2, [1.0, 2.0], "inconsistent numbers of samples"),
    (np.array(["0", "1", "0"] * 3), None, "Mix of label input types"),
    (np.array(["0", "1", "-1"] * 3), None, "y holds the text '-1'"),
    (None, None, "requires y to be passed"),
)


@pytest.mark.parametrize(("y", "weights", "words"), BAD_SCORES, ids=[w for *_, w in BAD_SCORES])
def test_what_cannot_be_scored_is_said(model, y, weights, words):
    with pytest.raises(ValueError, match=words):
        model.score(rows(9)[0], y, weights)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"objective": ["masked"]}, "objective is .*: choose a name"),
        ({"decay": "small"}, "decay is 'small': choose a number"),
        ({"finetuning": 3}, "finetuning is 3: choose a name"),
    ],
)
def test_a_choice_of_the_wrong_kind_is_said(given, words):
    with pytest.raises(TypeError, match=words):
        PretrainedClassifier(**given).fit(*rows(9))


def test_a_search_scores_labelled_rows_alone_by_default_and_takes_numpys_numbers(blobs):
    X, y = blobs
    grid = {"width": np.array([8, 16])}
    usual, accuracy = (
        GridSearchCV(
            SupervisedOnlyClassifier(steps=100, random_state=0), grid, cv=3, scoring=scoring,
            error_score="raise",
        ).fit(X, y).best_score_
        for scoring in (None, "accuracy")
    )  # fmt: skip
    assert usual > 0.9
    assert accuracy == pytest.approx(usual * 2 / 3, abs=0.1)
