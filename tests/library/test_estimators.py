"""The estimators as scikit-learn's users meet them."""

import pickle

import numpy as np
import pandas as pd
import polars as pl
import pytest
import torch
from sklearn.base import clone
from sklearn.inspection import DecisionBoundaryDisplay
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler

from explainer import PretrainedClassifier, SupervisedOnlyClassifier
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import settings_for_data
from explainer.library.fitting import fitted
from explainer.library.points import centre_and_scale
from explainer.science.measuring.measurement import outcomes
from explainer.science.threads import as_in_the_lab
from explainer.science.training.draws import draw
from tests.science.conftest import few_steps_of_tables

BOTH = (PretrainedClassifier, SupervisedOnlyClassifier)
QUICK = {"steps": 30, "random_state": 0}


def test_defaults_are_the_programs_own_for_a_table():
    data = Dataset("points", ("a", "b", "c"), ("x", "y"), b"", bytes((0, 1)) * 30)
    usual = settings_for_data(data)
    for kind in BOTH:
        given = kind().get_params()
        del given["random_state"]
        assert given == {name: getattr(usual, name) for name in given}


@pytest.mark.parametrize("finetuning", ["probe", "all", "adapters"])
def test_both_arms_are_those_that_are_measured(finetuning):
    """One seed's models, trained here one by one, err as those that train as a stack."""
    X = np.random.default_rng(0).normal(size=(120, 3)).astype("<f4")
    labels = (X[:, 0] > 0).astype(np.uint8)
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    data = Dataset("points", tuple("abc"), tuple("xy"), X.tobytes(), labels.tobytes())
    settings = settings_for_data(data, finetuning=finetuning, seed=3)
    with as_in_the_lab(), few_steps_of_tables():
        measured, drawn = outcomes(settings, (4,), (3,)), draw(settings)
    rows = drawn.labelled(4)
    for arm in ("supervised", "pretrained"):
        with few_steps_of_tables():
            model = fitted(
                settings,
                drawn.inputs,
                rows,
                drawn.pool.classes[rows],
                pretrains=arm == "pretrained",
            )
        right = model.probabilities(drawn.test_inputs).argmax(axis=1) == drawn.test.classes
        assert 1 - right.mean() == pytest.approx(measured.test(arm, 4)[0], abs=1e-6)


@pytest.mark.usefixtures("short_pretraining")
def test_pretraining_is_told_no_label(blobs):
    """With a frozen probe the code is the encoder's: it does not know whose labels there were."""
    X, y = blobs
    others = np.where(y == -1, -1, (y + 1) % 3)
    codes = [
        PretrainedClassifier(finetuning="probe", **QUICK).fit(X, told).transform(X)
        for told in (y, others)
    ]
    assert np.array_equal(*codes)


@pytest.mark.parametrize(
    "marked",
    [
        lambda y: y,
        lambda y: np.where(y == -1, np.nan, y),
        lambda y: np.array([None if k == -1 else "abc"[k] for k in y], object),
        lambda y: pd.Series([None if k == -1 else "abc"[k] for k in y]),
        lambda y: pd.Series([pd.NA if k == -1 else k for k in y], dtype="Int64"),
        lambda y: pd.Series([None if k == -1 else "abc"[k] for k in y], dtype="category"),
        lambda y: pl.Series([None if k == -1 else "abc"[k] for k in y]),
        lambda y: pl.Series([None if k == -1 else int(k) for k in y]),
    ],
)
def test_every_mark_of_an_unlabelled_row_is_known(blobs, marked):
    X, y = blobs
    usual = SupervisedOnlyClassifier(**QUICK).fit(X, y)
    other = SupervisedOnlyClassifier(**QUICK).fit(X, marked(y))
    assert list(other.classes_) in ([0, 1, 2], ["a", "b", "c"])
    assert np.array_equal(usual.predict_proba(X), other.predict_proba(X))
    assert other.score(X, marked(y)) == usual.score(X, y)


def test_the_score_leaves_unlabelled_rows_out(blobs):
    X, y = blobs
    model = SupervisedOnlyClassifier(**QUICK).fit(X, y)
    known = y != -1
    assert model.score(X, y) == (model.predict(X)[known] == y[known]).mean()
    with pytest.raises(ValueError, match="No row of y has a label"):
        model.score(X, np.full(len(X), -1))
    weights = (y == y[1]).astype(float)
    assert model.score(X, y, weights) == (model.predict(X)[y == y[1]] == y[1]).mean()


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.usefixtures("short_pretraining")
def test_frames_come_in_and_go_out(blobs, kind):
    X, y = blobs
    names = ["length", "width", "height", "weight"]
    frames = pd.DataFrame(X, columns=names), pl.DataFrame(X, schema=names)
    codes = []
    for frame in frames:
        model = kind(**QUICK).set_output(transform="pandas").fit(frame, y)
        assert list(model.feature_names_in_) == names
        assert model.n_features_in_ == 4
        found = model.transform(frame)
        assert list(found.columns) == list(model.get_feature_names_out())
        assert found.shape == (90, 16)
        codes.append(found.to_numpy())
    assert np.array_equal(*codes)
    polars = model.set_output(transform="polars").transform(frames[1])
    assert isinstance(polars, pl.DataFrame)


@pytest.mark.usefixtures("short_pretraining")
def test_a_seed_decides_everything(blobs):
    X, y = blobs

    def chances(random_state):
        model = PretrainedClassifier(steps=10, random_state=random_state).fit(X, y)
        assert model.pretraining_kept_
        return model.predict_proba(X)

    assert np.array_equal(chances(4), chances(4))
    assert not np.array_equal(chances(4), chances(5))
    for kind in (np.random.RandomState, np.random.default_rng):
        random = kind(1)
        first = chances(random)
        assert not np.array_equal(first, chances(random))
        assert np.array_equal(first, chances(kind(1)))
    np.random.seed(3)
    first = chances(None)
    np.random.seed(3)
    assert np.array_equal(first, chances(None))


@pytest.mark.usefixtures("short_pretraining")
def test_a_model_travels_as_bytes(blobs):
    X, y = blobs
    model = PretrainedClassifier(**QUICK)
    assert pickle.loads(pickle.dumps(model)).get_params() == model.get_params()
    model.fit(X, y)
    again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(model))))
    assert np.array_equal(again.predict_proba(X), model.predict_proba(X))
    assert again.pretraining_kept_ == model.pretraining_kept_
    fresh = clone(again)
    assert fresh.get_params() == model.get_params()
    assert not hasattr(fresh, "classes_")


def test_it_stands_in_pipelines_and_searches(blobs):
    X, y = blobs
    pipeline = make_pipeline(MinMaxScaler(), SupervisedOnlyClassifier(**QUICK))
    grid = {"supervisedonlyclassifier__width": [2, 16]}
    search = GridSearchCV(pipeline, grid, cv=3, error_score="raise").fit(X, y)
    assert set(search.best_params_) == set(grid)
    assert search.best_score_ > 0.8
    train, test, told, hidden = train_test_split(X, y, random_state=0, stratify=y)
    assert search.best_estimator_.fit(train, told).score(test, hidden) > 0.8


def test_its_boundary_is_drawn_by_scikit_learn(few):
    import matplotlib as mpl

    mpl.use("agg")
    model = SupervisedOnlyClassifier(**QUICK).fit(*few)
    shown = DecisionBoundaryDisplay.from_estimator(
        model, few[0], response_method="predict_proba", grid_resolution=20
    )
    assert shown.response.shape == (20, 20)
    assert np.ptp(shown.response) > 0.5
    import matplotlib.pyplot as plt

    plt.close("all")


def test_units_do_not_matter(blobs):
    X, y = blobs
    plain = SupervisedOnlyClassifier(**QUICK).fit(X, y).predict_proba(X)
    scaled = X * [1, 1e-6, 1e9, 1] + [0, 5, 0, -3]
    other = SupervisedOnlyClassifier(**QUICK).fit(scaled, y).predict_proba(scaled)
    assert np.abs(plain - other).max() < 1e-3


def test_columns_of_one_range_are_scaled_together(moons):
    """A pixel that has hardly any ink stays faint; by itself each would be as loud as any."""
    random = np.random.default_rng(0)
    pixels = random.integers(0, 17, (100, 5)).astype(float)
    pixels[:, 3:] = 0, 7
    pixels[0, 3] = 1
    centre, scale = centre_and_scale(pixels)
    assert len({*scale}) == 1
    assert np.allclose(centre, pixels.mean(axis=0))
    assert ((pixels - centre) / scale).std() == pytest.approx(1)
    assert len({*centre_and_scale(pixels[:, :2])[1]}) == 2
    assert np.isfinite(centre_and_scale(pixels * 1e307)[1]).all()
    assert len({*centre_and_scale(moons[0])[1]}) == 2


def test_a_column_that_never_changes_tells_nothing(blobs):
    X, y = blobs
    flat = np.column_stack([X, np.full(len(X), 0.1)])
    model = SupervisedOnlyClassifier(**QUICK).fit(flat, y)
    assert np.isfinite(model.predict_proba(flat)).all()
    assert model.score(flat, y) > 0.8


@pytest.mark.usefixtures("short_pretraining")
def test_nothing_of_torch_is_changed_for_others(blobs):
    before = torch.get_num_threads()
    torch.set_flush_denormal(False)  # As it is for others, whatever ran before.
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(2)
    try:
        with torch.no_grad(), torch.device("meta"):
            wide = PretrainedClassifier(**QUICK).fit(*blobs).predict_proba(blobs[0])
            assert not torch.is_grad_enabled()
            assert torch.get_default_device().type == "meta"
        assert torch.get_default_dtype() == torch.float64
        assert torch.get_num_threads() == 2
        assert float(torch.tensor([1e-310]) * 1.0) > 0
    finally:
        torch.set_default_dtype(torch.float32)
        torch.set_num_threads(before)
    usual = PretrainedClassifier(**QUICK).fit(*blobs).predict_proba(blobs[0])
    assert np.array_equal(wide, usual)


@pytest.mark.usefixtures("short_pretraining")
def test_of_many_rows_some_are_pretrained_on():
    X = np.random.default_rng(0).normal(size=(10_500, 2))
    y = np.where(np.arange(len(X)) < 40, X[:, 0] > 0, -1)
    model = PretrainedClassifier(**QUICK).fit(X, y)
    assert model.predict(X).shape == (10_500,)
    assert model.score(X, X[:, 0] > 0) > 0.8


BAD = (
    ({"X": np.array([[np.nan, 1.0], [1, 2]])}, "X holds NaN.*SimpleImputer"),
    ({"X": np.array([[np.inf, 1.0], [1, 2]])}, "X holds infinity"),
    ({"X": np.array([["red", 1.0], ["blue", 2]], object)}, "X holds text.*'red'.*OneHotEncoder"),
    ({"X": pd.DataFrame({"colour": ["red", "blue"], "b": [1, 2]})}, "X holds text.*OneHotEncoder"),
    ({"y": [0, 0]}, "1 class .0., but at least 2"),
    ({"y": [-1, 1]}, "a class that is called -1"),
    ({"y": [-1, -1]}, "0 classes .none., but at least 2"),
    ({"y": [None, "a"]}, "1 class .a., but at least 2"),
    ({"y": None}, "requires y to be passed"),
    ({"y": [0.5, 1.5]}, "Unknown label type"),
    ({"y": [0, 1, 1]}, "inconsistent numbers of samples"),
    ({"y": [0]}, "inconsistent numbers of samples"),
    ({"objective": "walks"}, "There is no objective 'walks': choose one of vicreg"),
    ({"objective": "word"}, "There are no words"),
    ({"width": 1_000}, "Width must be a whole number from 2 to 128"),
    ({"steps": 0}, "Steps must be a whole number from 10"),
    ({"random_state": "today"}, "cannot be used to seed"),
)


@pytest.mark.parametrize(("given", "words"), BAD, ids=[words[:24] for _, words in BAD])
def test_what_is_wrong_is_said_in_one_sentence(given, words):
    told = {"X": np.array([[0.0, 1.0], [1, 2]]), "y": [0, 1], **given}
    model = PretrainedClassifier(**{k: v for k, v in told.items() if k not in "Xy"})
    with pytest.raises(ValueError, match=words) as refused:
        model.fit(told["X"], told["y"])
    assert "\n" not in str(refused.value)
