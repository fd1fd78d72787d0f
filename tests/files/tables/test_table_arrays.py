"""Points and labels that were saved as arrays of numpy."""

import bz2
import tracemalloc
import zipfile

import numpy as np
import pytest

from explainer.core.settings.dataset import MOST_COLUMNS, NO_CLASS
from explainer.files.reading import OpenError
from explainer.files.tables.own_data import own_data
from explainer.files.tables.table import read_table

X = np.random.default_rng(0).standard_normal((60, 3))
KINDS = np.arange(60) % 3


def saved(folder, **arrays):
    np.savez(folder / "t.npz", **arrays)
    return folder / "t.npz"


def made(folder, y, **more):
    return own_data(read_table(saved(folder, X=X, y=y, **more)), "y")


@pytest.mark.parametrize(
    "y",
    [
        KINDS,
        KINDS[:, None],
        KINDS[None, :],
        KINDS.astype(float),
        np.eye(3)[KINDS],
        np.eye(3, dtype=bool)[KINDS],
        KINDS.astype("U3"),
        KINDS.astype("S3"),
    ],
)
def test_labels_are_read_in_every_shape_and_kind(tmp_path, y):
    data = made(tmp_path, y)
    assert data.classes == ("0", "1", "2") and list(data.labels) == KINDS.tolist()


def test_minus_one_is_a_class_beside_one_other_and_unlabelled_beside_two(tmp_path):
    signs = np.where(KINDS == 0, -1, 1)
    assert made(tmp_path, signs).classes == ("-1", "1")
    three = np.where(KINDS == 0, -1, KINDS)
    data = made(tmp_path, three)
    assert data.classes == ("1", "2") and data.labels.count(NO_CLASS) == 20


def test_bytes_and_names_of_classes_are_words(tmp_path):
    assert made(tmp_path, np.array([b"setosa", "größe".encode()])[KINDS % 2]).classes[0] == "größe"
    named = made(tmp_path, KINDS, target_names=np.array(["x", "y", "z"]))
    assert named.classes == ("x", "y", "z")
    unknown = made(tmp_path, np.eye(3)[KINDS] * (np.arange(60) > 5)[:, None])
    assert unknown.labels.count(NO_CLASS) == 6


def test_columns_get_their_names(tmp_path):
    assert made(tmp_path, KINDS, feature_names=np.array(["a", "b", "c"])).columns == ("a", "b", "c")


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"X": X, "y": KINDS[:59]}, "the size of y is 59, the number of rows of X is 60"),
        ({"X": X.T, "y": KINDS}, "the size of y is 60, the number of rows of X is 3"),
        ({"X": X, "other": KINDS[:59]}, "the size of y is 59"),
        ({"X": X, "y": np.stack([KINDS, KINDS], 1)}, "a single 1 among zeros"),
        ({"X": X, "y": np.zeros((60, 2, 2))}, "the size of y is 60 × 2 × 2"),
        ({"X": X, "a": KINDS, "b": KINDS}, "none of them is called y"),
        ({"X": X[0], "y": KINDS}, "no array of points"),
        ({"X": X.astype(complex), "y": KINDS}, "no array of points"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(tmp_path, arrays, words):
    with pytest.raises(OpenError) as refused:
        read_table(saved(tmp_path, **arrays))
    assert words in str(refused.value)


def test_an_unusual_packing_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "t.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("X.npy", bz2.compress(b"0" * 1_000))
    with pytest.raises(OpenError, match="damaged"):
        read_table(path)


def test_an_array_of_python_2_is_one_sentence_and_no_warning(tmp_path):
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (50L, 2L), }"
    header += b" " * (117 - len(header)) + b"\n"
    path = tmp_path / "old.npz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("X.npy", b"\x93NUMPY\x01\x00" + (118).to_bytes(2, "little") + header)
    with pytest.raises(OpenError, match="Python 2"):
        read_table(path)


def test_many_arrays_that_are_large_together_take_no_memory(tmp_path):
    path = tmp_path / "bomb.npz"
    np.savez_compressed(path, **{f"x{number}": np.zeros((10_000, 250)) for number in range(4)})
    tracemalloc.start()
    with pytest.raises(OpenError, match="damaged"):
        read_table(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 100_000_000


def test_points_alone_are_a_table_without_a_label(tmp_path):
    read = read_table(saved(tmp_path, X=X))
    assert read.columns == ("column 1", "column 2", "column 3") and len(read.rows) == 60
    assert read.unnamed == (0, 1, 2) and read.lines == tuple(range(1, 61))


@pytest.mark.parametrize(
    "more",
    [
        {"kinds": KINDS, "scale": np.array(3.0)},
        {"kinds": KINDS, "pictures": np.zeros((60, 4, 4))},
        {"kinds": KINDS, "weights": np.zeros((59, 2, 2))},
    ],
)
def test_of_other_arrays_the_one_with_a_label_for_each_row_is_meant(tmp_path, more):
    read = read_table(saved(tmp_path, X=X, **more))
    assert read.columns[-1] == "y" and read.cells[-1] == tuple(map(str, KINDS))


def test_a_single_1_in_each_row_names_classes_whatever_the_array_is_called(tmp_path):
    read = read_table(saved(tmp_path, X=X, kinds=np.eye(3)[KINDS]))
    assert read.cells[-1] == tuple(map(str, KINDS))


def test_points_that_are_called_so_are_meant_whatever_lies_beside_them(tmp_path):
    read = read_table(saved(tmp_path, a=np.zeros((60, 5)), X=X, y=KINDS))
    assert len(read.columns) == 4 and float(read.rows[0][0]) == X[0, 0]
    assert len(read_table(saved(tmp_path, X=X[:, :2], y=KINDS)).columns) == 3
    for odd in (X[:, :1], np.zeros((60, MOST_COLUMNS + 1))):
        with pytest.raises(OpenError, match="2 to 256 columns can be opened"):
            read_table(saved(tmp_path, X=odd, y=KINDS))


def test_names_of_columns_or_classes_that_are_too_few_are_left_alone(tmp_path):
    names = {"feature_names": np.array(["a", "b"]), "target_names": np.array(["x", "y"])}
    read = read_table(saved(tmp_path, X=X, y=KINDS, **names))
    assert read.columns[0] == "column 1" and {*read.cells[-1]} == {"0", "1", "2"}


def test_an_ending_counts_in_any_letter_size(tmp_path):
    saved(tmp_path, X=X, y=KINDS).rename(tmp_path / "t.NPZ")
    assert read_table(tmp_path / "t.NPZ").columns[-1] == "y"


def test_arrays_have_as_many_rows_as_are_allowed(tmp_path, monkeypatch):
    path = saved(tmp_path, X=X, y=KINDS)
    monkeypatch.setattr("explainer.files.tables.table_arrays.MOST_ROWS", 60)
    assert len(read_table(path).rows) == 60
    monkeypatch.setattr("explainer.files.tables.table_arrays.MOST_ROWS", 59)
    with pytest.raises(OpenError, match="X is 60 × 3, but at most 59 rows"):
        read_table(path)
