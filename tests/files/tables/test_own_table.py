"""Tables from outside are read whole, or refused in one sentence with the line."""

import io
import pickle
import random
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from explainer.core.settings.dataset import NO_CLASS
from explainer.core.tables.table_choice import LEAVE_OUT, MEAN, TableChoice
from explainer.files.reading import OpenError
from explainer.files.tables.own_data import chosen_data, own_data
from explainer.files.tables.table import read_table, table_in
from explainer.files.tables.table_columns import usual_columns
from tests.files.damage import damaged, refused_or_read
from tests.tables import csv_text, data


def opened(path, label="kind"):
    return own_data(read_table(path), label)


def written(folder, content, name="blobs.csv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_same_table_comes_out_however_it_was_saved(tmp_path, separator, end, encoding):
    text = csv_text(separator, end, unlabelled=5)
    assert opened(written(tmp_path, text.encode(encoding))) == data(unlabelled=5)


def test_a_decimal_comma_is_read_where_it_can_be_nothing_else():
    text = csv_text(";").replace(".", ",")
    assert own_data(table_in(text, "blobs.csv"), "kind") == data()


def test_a_quoted_decimal_comma_is_read_where_commas_separate():
    counted = [7 * k % 60 for k in range(60)]
    rows = [f'"{k},5","{k},25",{k % 7},{"ab"[k % 2]}' for k in counted]
    table = table_in("\n".join(["long,wide,whole,kind", *rows]), "quoted.csv")
    assert usual_columns(table, "kind") == ("long", "wide", "whole")
    wanted = np.array([(k + 0.5, k + 0.25, k % 7) for k in counted])
    wanted = (wanted - wanted.mean(axis=0)) / wanted.std(axis=0)
    np.testing.assert_allclose(own_data(table, "kind").table, wanted, atol=1e-5)


def test_a_header_is_found_or_done_without():
    plain = table_in(csv_text(header=False), "t")
    assert plain.columns == ("column 1", "column 2", "column 3", "column 4")
    assert len(plain.rows) == 60 and plain.lines[0] == 1
    assert table_in(csv_text(), "t").lines[0] == 2
    assert table_in("0,1,kind\n" + "1,2,3\n" * 4, "t").columns == ("0", "1", "kind")
    assert table_in("a,a,\n" + "1,2,3\n" * 4, "t").columns == ("a", "a (2)", "column 3")


def test_numbers_are_standardised_and_gaps_in_the_label_mean_unlabelled():
    made = data(unlabelled=7)
    assert np.allclose(made.table.mean(axis=0), 0, atol=1e-5)
    assert np.allclose(made.table.std(axis=0), 1, atol=1e-5)
    assert not made.table.flags.writeable
    assert made.labels[-7:] == bytes([NO_CLASS]) * 7 and made.classes == ("kind 0", "kind 1")


def test_classes_that_are_numbers_stand_in_the_order_of_numbers():
    random = np.random.default_rng(0)
    lines = [f"{a},{b},{kind}" for kind in (2, 10) for a, b in random.standard_normal((30, 2))]
    made = own_data(table_in("\n".join(["a,b,kind", *lines]), "t.csv"), "kind")
    assert made.classes == ("2", "10") and made.labels == bytes([0]) * 30 + bytes([1]) * 30


def test_columns_of_one_range_keep_what_sets_them_apart():
    """Answers from 1 to 5 are divided by one deviation, and gaps become the mean."""
    answers = np.random.default_rng(0).integers(1, 6, (60, 4))
    answers[:, 3] = 3
    answers[7, 3] = 4  # A question that hardly divides anybody stays one.
    lines = [f"{','.join(map(str, row))},{'ab'[place % 2]}" for place, row in enumerate(answers)]
    lines[9] = f",{lines[9].partition(',')[2]}"
    table = table_in("p,q,r,s,kind\n" + "\n".join(lines) + "\n", "answers.csv")
    made = chosen_data(table, TableChoice("kind", gaps=MEAN)).data
    assert made.one_unit and "scaled together" in made.card.line
    deviations = made.table.std(axis=0)
    assert np.allclose(made.table.mean(axis=0), 0, atol=1e-5)
    assert made.table.std() == pytest.approx(1, abs=1e-5)
    assert deviations[3] < 0.2 and deviations[:3].min() > 0.9
    assert made.table[9, 0] == pytest.approx(0, abs=1e-5)
    apart = replace(made, one_unit=False)
    assert apart != made and "each scaled by itself" in apart.card.line
    assert pickle.loads(pickle.dumps(replace(made))) == made


def test_large_numbers_that_hardly_differ_are_those_of_the_rows_that_stay():
    """They are told apart as they are written, also where a row with a gap is left out."""
    lines = [f"10000000000.{n % 7},{n * n % 11 if n != 5 else ''},{'ab'[n % 2]}" for n in range(60)]
    table = table_in("\n".join(["a,b,kind", *lines]), "t.csv")
    made = chosen_data(table, TableChoice("kind", ("a", "b"), gaps=LEAVE_OUT)).data
    kept = np.array([n % 7 for n in range(60) if n != 5])
    assert np.allclose(made.table[:, 0], (kept - kept.mean()) / kept.std(), atol=1e-5)


def test_words_and_constants_are_left_out_but_a_few_odd_cells_are_not():
    head, *rest = csv_text().splitlines()
    text = "\n".join([f"who,same,{head}", *(f"p{n},1,{line}" for n, line in enumerate(rest))])
    assert usual_columns(table_in(text, "t"), "kind") == ("c0", "c1", "c2")
    odd = text.replace("p3,1,", "p3,1,x", 1)
    assert "c0" in usual_columns(table_in(odd, "t"), "kind")


def opened_either(path):
    return opened(path, "y" if path.suffix == ".npz" else "kind")


def changed(line, cell, text):
    lines = [row.split(",") for row in csv_text().splitlines()]
    lines[line - 1][cell] = text
    return "\n".join(map(",".join, lines))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (changed(5, 1, ""), "line 5, column 'c1': the value is missing"),
        (changed(9, 0, "NA"), "line 9, column 'c0': the value is missing"),
        (changed(7, 2, "tall"), "line 7, column 'c2': 'tall' is no number"),
        (changed(7, 2, "1_0"), "'1_0' is no number"),
        (changed(7, 3, "kind 9"), "line 7: 'kind 9' in column 'kind' is there once"),
        (changed(7, 2, "1,2"), "line 7: 5 cells, but the first line has 4"),
        (changed(7, 2, '"1'), "line 7: a quotation mark is out of place or never closed"),
        (changed(7, 2, "long " * 300), "line 7, column 'c2': 'long long"),
        (changed(7, 3, "long " * 300), "line 7: 'long long"),
        (csv_text(classes=1), "names 1 class, but"),
        (csv_text(classes=30), "names 30 classes"),
        (csv_text(count=20), "at least 40 are needed"),
        (csv_text(columns=1), "columns of numbers to learn from: 1"),
        (csv_text(columns=260, count=41), "line 1: more than 256 columns"),
        (csv_text().replace("kind\n", "other\n", 1), "has no column 'kind'"),
        (csv_text().encode().replace(b"kind 1", b"kind \xe9", 1), "line 3: 'kind é' in column"),
        (
            csv_text().encode().replace(b"kind 1", "é".encode() + b"\xe9", 1),
            "line 3: this is no UT",
        ),
        (csv_text().encode().replace(b"kind 1", b"\xea\xeb\xe0\xf1\xf1"), "line 3: this is no UTF"),
        (csv_text().encode()[:-9] + b"\0" * 9, "is no text"),
        ("hello", "is no table"),
        ("", "holds no rows"),
        ("1,2\n" * 10_002, "more than 10,000 rows"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_its_line(tmp_path, text, words):
    with pytest.raises(OpenError) as refused:
        opened(written(tmp_path, text))
    assert words in str(refused.value) and str(refused.value).startswith("blobs.csv")
    assert "\n" not in str(refused.value)


def test_a_constant_column_that_was_asked_for_is_refused():
    table = table_in(changed(1, 0, "c0").replace("c1", "c1"), "t")
    same = table_in("\n".join(["a,b,kind", *(f"1,{n},{n % 2}" for n in range(50))]), "t")
    assert own_data(table, "kind").columns == ("c0", "c1", "c2")
    with pytest.raises(OpenError, match="'a' are the same"):
        own_data(same, "kind", ("a", "b"))


def packed_arrays(**arrays):
    content = io.BytesIO()
    np.savez(content, **arrays)
    return content.getvalue()


def test_arrays_are_read_and_minus_one_is_unlabelled(tmp_path):
    points = np.random.default_rng(0).standard_normal((50, 3))
    labels = np.arange(50) % 2
    labels[:4] = -1
    for names in (("X", "y"), ("points", "names")):
        content = packed_arrays(**dict(zip(names, (points, labels), strict=True)))
        made = opened(written(tmp_path, content, "a.npz"), "y")
        assert made.classes == ("0", "1") and made.labels.count(NO_CLASS) == 4
        assert np.allclose(made.table, (points - points.mean(0)) / points.std(0), atol=1e-5)


def test_arrays_of_objects_are_not_unpacked(tmp_path):
    content = packed_arrays(X=np.array([[object()]], dtype=object))
    with pytest.raises(OpenError, match="Python objects"):
        opened(written(tmp_path, content, "a.npz"))


def test_an_array_that_claims_to_be_huge_is_refused_unread(tmp_path):
    whole = packed_arrays(X=np.zeros((50, 3)), y=np.zeros(50))
    content = whole.replace(b"(50, 3), }      ", b"(5000000000, 3),}", 1)[: len(whole)]
    with pytest.raises(OpenError):
        opened(written(tmp_path, content, "a.npz"))


def test_damaged_files_are_refused_or_read_and_take_little_memory(tmp_path):
    chance = random.Random(0)
    labels = np.array(["a", "b"] * 25)
    whole = {
        "a.csv": csv_text().encode(),
        "b.tsv": csv_text("\t").encode("utf-16"),
        "c.npz": packed_arrays(X=np.random.default_rng(0).standard_normal((50, 3)), y=labels),
    }
    refused = 0
    tracemalloc.start()
    for turn in range(375):
        name = sorted(whole)[turn % 3]
        path = written(tmp_path, damaged(whole[name], chance), name)
        refused += refused_or_read(opened_either, path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused > 187 and peak < 100_000_000


LONG = [f"{end}{'x' * 300}{end}" for end in "abcd"]
REFUSED = {
    "gap": (lambda cells: cells[3].__setitem__(1, ""), {}),
    "no number": (lambda cells: cells[3].__setitem__(1, "many"), {}),
    "alike": (lambda cells: [row.__setitem__(0, "1") for row in cells], {}),
    "one class": (lambda cells: [row.__setitem__(3, "only") for row in cells], {}),
    "lonely": (lambda cells: cells[3].__setitem__(3, "lonely"), {}),
    "no column": (lambda cells: None, {"label": "y" * 300}),
    "its label": (lambda cells: None, {"columns": (*LONG[:2], LONG[3])}),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_refusal_tells_very_long_names_by_their_ends(fault):
    spoil, choice = REFUSED[fault]
    cells = [[f"{n % 7}.5", f"{n * n % 11}.5", f"{n % 5}.5", "ab"[n % 2]] for n in range(60)]
    spoil(cells)
    text = "\n".join(",".join(row) for row in [LONG, *cells])
    chosen = {"label": LONG[3], "columns": tuple(LONG[:3])} | choice
    with pytest.raises(OpenError) as refused:
        chosen_data(table_in(text, "t.csv"), TableChoice(**chosen))
    said = str(refused.value)
    assert "x" * 40 not in said and "y" * 40 not in said and "…" in said
    assert len(said) < 260
