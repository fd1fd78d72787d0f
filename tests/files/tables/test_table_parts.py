"""Parts by which a table is read, each alone and at its bounds."""

import io

import numpy as np
import pytest

from explainer.core.settings.dataset import FEWEST_ROWS, LONGEST_NAME, MOST_CLASSES, MOST_COLUMNS
from explainer.core.tables.table_choice import TableChoice
from explainer.files.reading import OpenError
from explainer.files.tables import table as tables
from explainer.files.tables.own_data import _short, chosen_data, own_data, rows_with_gaps
from explainer.files.tables.table import read_table, table_from, table_in
from explainer.files.tables.table_columns import (
    FEWEST_COUNTED,
    MOST_LISTED,
    _goes_on,
    names_in,
    no_column,
    numeric_columns,
    usual_label,
)
from explainer.files.tables.table_header import counts_rows, has_header, named
from explainer.files.tables.table_rows import MOST_SEPARATORS, records_in
from explainer.files.tables.table_text import decoded
from explainer.files.tables.table_totals import rows_about_rows

ROWS = [(f"{5 + n % 7 / 10:.1f}", f"{n * n % 17}", "abc"[n % 3]) for n in range(60)]
SUMS = f"{sum(float(row[0]) for row in ROWS):.1f}", f"{sum(int(row[1]) for row in ROWS)}"


def text_of(rows=ROWS, names=("length", "width", "kind"), separator=","):
    return "\n".join(separator.join(row) for row in ([names] if names else []) + [*rows]) + "\n"


def table(rows=ROWS, names=("length", "width", "kind")):
    return table_in(text_of(rows, names), "t.csv")


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        (("0", "1", "2"), True),
        (("1", "2", "3"), True),
        (("1",), True),
        (("2", "3", "4"), False),
        (("1", "2", "4"), False),
        (("1", "3"), False),
        (("a", "b"), False),
        ((), False),
    ],
)
def test_row_numbers_begin_with_0_or_1_and_leave_nothing_out(cells, counts):
    assert counts_rows(cells) is counts


def test_columns_without_a_name_or_with_one_twice_get_their_own():
    assert named(("a", "", "a", "a", ""), 5) == ("a", "column 2", "a (2)", "a (3)", "column 5")
    assert named((), 2) == ("column 1", "column 2")
    assert named(("column 2", ""), 2) == ("column 2", "column (2)")


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ([("a", "b"), ("1", "2"), ("3", "4")], True),
        ([("a", "b"), ("a", "b")], False),
        ([("1", "2"), ("3", "4")], False),
        ([("1", "NA"), ("3", "4"), ("5", "6")], False),
        ([("x", "1.5"), ("x", "2.5"), ("y", "3.5"), ("y", "1.5")], False),
        ([("size", "kind"), ("1", "a"), ("2", "a"), ("3", "b"), ("4", "b")], True),
        ([("", "3", "4"), ("1", "9", "2"), ("2", "7", "8")], True),
        ([("5", "6", "7"), ("9", "4", "2"), ("3", "7", "8")], True),
        ([("Zoe", "3"), ("Ann", "4"), ("Ben", "5"), ("Cat", "6")], False),
        ([("Zoe", "3"), ("Ann", "4"), ("Ben", "5"), ("Ann", "7"), ("Ben", "6")], True),
        ([("5", "6", "7"), ("9", "4", "2"), ("1", "2", "3")], False),
        ([("1", "4", "5", "9", "11", "30"), ("9", "4", "2", "1", "7", "3")], True),
        ([("1", "4", "5", "9", "11"), ("9", "4", "2", "1", "7")], False),
        ([("30", "11", "9", "5", "4", "1"), ("9", "4", "2", "1", "7", "3")], True),
        ([("30", "11", "9", "9", "4", "1"), ("9", "4", "2", "1", "7", "3")], False),
    ],
)
def test_a_line_of_names_differs_from_the_lines_below(rows, header):
    assert has_header(rows) is header


def test_a_column_that_is_not_there_is_told_with_the_first_ones_that_are():
    few = table()
    assert str(no_column(few, "x")) == (
        "t.csv has no column 'x': its columns are length, width, kind."
    )
    names = tuple(f"c{n}" for n in range(MOST_LISTED))
    full = table([("1",) * MOST_LISTED] * 3, names)
    assert str(no_column(full, "x")).endswith(f", c{MOST_LISTED - 1}.")
    more = table([("1",) * (MOST_LISTED + 1)] * 3, (*names, "last"))
    assert str(no_column(more, "x")).endswith(f", c{MOST_LISTED - 1}, ….")


def test_blanks_around_named_columns_are_no_part_of_them():
    assert names_in(table(), " kind ,  length") == ("kind", "length")
    with pytest.raises(OpenError, match="has no column 'depth'"):
        names_in(table(), "length,  depth , width")


def test_what_rises_evenly_or_by_whole_steps_for_long_enough_goes_on():
    long = np.arange(FEWEST_COUNTED, dtype=float)
    assert _goes_on(long, whole=True) and _goes_on(-long, whole=True)
    assert not _goes_on(long[1:], whole=True)
    assert _goes_on(long / 10, whole=False) and not _goes_on(long**2 / 10, whole=False)
    assert not _goes_on(np.repeat(long, 2), whole=True)


def test_a_column_is_one_of_numbers_if_most_of_what_it_says_is():
    rows = [(("1", "x", "")[n % 3], ("1", "2", "x")[n % 3], str(n), "ab"[n % 2]) for n in range(60)]
    assert numeric_columns(table(rows, ("p", "q", "r", "kind")), "kind") == ("q", "r")
    assert "r" not in numeric_columns(table(rows, ("p", "q", "r", "kind")), "r")


@pytest.mark.parametrize(
    ("names", "label"),
    [
        (("a", "b", "c", "d"), "d"),
        (("species", "b", "c", "d"), "species"),
        (("a", "class", "c", "d"), "class"),
        (("a", "b", "Target", "d"), "Target"),
    ],
)
def test_the_likely_label_has_a_usual_name_or_is_the_last_of_words(names, label):
    rows = [("ab"[n % 2], "cd"[n // 2 % 2], str(n % 2), "ef"[n // 4 % 2]) for n in range(60)]
    assert usual_label(table(rows, names)) == label


@pytest.mark.parametrize(("kinds", "label"), [(MOST_CLASSES, "many"), (MOST_CLASSES + 1, "pair")])
def test_so_many_words_may_be_classes(kinds, label):
    rows = [(str(n * n % 17), "ab"[n % 2], f"k{n % kinds}") for n in range(3 * kinds)]
    assert usual_label(table(rows, ("size", "pair", "many"))) == label


def test_long_remarks_are_no_classes_however_few_they_are():
    remarks = ("so it was said at length " * 3, "and so it was written as well " * 3)
    rows = [(*row, remarks[n % 2]) for n, row in enumerate(ROWS)]
    assert usual_label(table(rows, ("length", "width", "sort", "remark"))) == "sort"


def test_long_names_that_begin_alike_are_numbered():
    short = _short(("x" * (LONGEST_NAME + 5),) * 2 + ("x" * (LONGEST_NAME + 9), "x"))
    assert len({*short}) == 4 and short[-1] == "x"
    assert [name[-5:] for name in short[:3]] == ["xxxx…", "… (2)", "… (3)"]
    assert {len(name) for name in short[:3]} == {LONGEST_NAME}
    assert _short(("x" * LONGEST_NAME,)) == ("x" * LONGEST_NAME,)


def test_a_table_is_called_after_its_file_as_far_as_there_is_room():
    for name, called in (("wine.csv", "wine"), (".csv", ".csv"), (" .csv", "table")):
        assert own_data(table_in(text_of(), name), "kind").name == called
    long = f"{'w' * (LONGEST_NAME - 1)} and more.csv"
    assert own_data(table_in(text_of(), long), "kind").name == "w" * (LONGEST_NAME - 1)


def test_rows_with_gaps_are_counted_once_and_words_are_none():
    rows = [
        ("" if n in (1, 2) else row[0], "" if n in (2, 3) else "x" if n == 4 else row[1], row[2])
        for n, row in enumerate(ROWS)
    ]
    assert rows_with_gaps(table(rows), ("length", "width")) == 3
    assert rows_with_gaps(table(rows), ("width",)) == 2 and rows_with_gaps(table(rows), ()) == 0


def test_a_class_of_two_rows_and_of_a_longest_name_is_one():
    longest = "k" * LONGEST_NAME
    rows = [(*row[:2], longest if n in (3, 9) else row[2]) for n, row in enumerate(ROWS)]
    made = own_data(table(rows), "kind")
    assert longest in made.classes and made.labels.count(made.classes.index(longest)) == 2
    longer = [(*row[:2], row[2].replace(longest, f"{longest}k")) for row in rows]
    with pytest.raises(OpenError, match="line 5: the class in column 'kind' has a name of more"):
        own_data(table(longer), "kind")


def test_a_table_of_as_few_rows_and_as_many_columns_as_there_may_be_is_one():
    names = (*(f"c{n}" for n in range(MOST_COLUMNS)), "kind")
    rows = [(*(f"{(n * k + k) % 7}.5" for k in range(1, MOST_COLUMNS + 1)), "ab"[n % 2])
            for n in range(FEWEST_ROWS)]  # fmt: skip
    whole = own_data(table(rows, names), "kind", names[:-1])
    assert (whole.rows, len(whole.columns)) == (FEWEST_ROWS, MOST_COLUMNS)


def test_two_columns_are_enough_and_one_row_too_few_is_not():
    assert own_data(table(), "kind", ("width", "length")).columns == ("length", "width")
    assert own_data(table(ROWS[:FEWEST_ROWS]), "kind").rows == FEWEST_ROWS
    with pytest.raises(OpenError, match="39 rows, but at least 40 are needed"):
        own_data(table(ROWS[: FEWEST_ROWS - 1]), "kind")


def test_what_is_learnt_from_holds_its_labels_nowhere():
    chosen = chosen_data(table(), TableChoice("kind"))
    assert chosen.label == "kind" and chosen.columns == ("length", "width")
    with pytest.raises(OpenError, match="'kind' holds the labels"):
        chosen_data(table(), TableChoice("kind", ("length", "KIND")))


def test_as_many_doubts_are_said_as_anybody_reads():
    names = (*(f"c{n}" for n in range(5)), "kind")
    rows = [(*([f"{n % 3 + 1}k"] * 5), "ab"[n % 2]) for n in range(60)]
    said = chosen_data(table(rows, names), TableChoice("kind")).notes
    assert [str(each)[:11] for each in said] == ["Column 'c0'", "Column 'c1'", "Column 'c2'"]


def test_from_a_stream_come_texts_and_arrays_of_a_bounded_size(tmp_path, monkeypatch):
    np.savez(tmp_path / "t.npz", X=np.eye(3), y=np.arange(3))
    content = (tmp_path / "t.npz").read_bytes()
    assert table_from(io.BytesIO(content), "t").columns[-1] == "y"
    text = text_of().encode()
    assert table_from(io.BytesIO(text), "t", header=False).columns[0] == "column 1"
    monkeypatch.setattr(tables, "LARGEST", len(text))
    assert table_from(io.BytesIO(text), "t").columns[0] == "length"
    monkeypatch.setattr(tables, "LARGEST", len(text) - 1)
    with pytest.raises(OpenError, match="keep a sample of its rows"):
        table_from(io.BytesIO(text), "t")


def test_a_text_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    path.write_text(text_of())
    monkeypatch.setattr(tables, "LARGEST", path.stat().st_size)
    assert read_table(path).columns[0] == "length"
    monkeypatch.setattr(tables, "LARGEST", 1_000_000)
    with path.open("ab") as file:
        file.truncate(1_000_001)
    with pytest.raises(OpenError, match="has more than 1 MB"):
        read_table(path)


@pytest.mark.parametrize("count", [tables.MOST_LINES, tables.MOST_LINES + 1])
def test_so_many_lines_are_named_that_were_left_out(count):
    names = ("length", "width", "kind")
    read = table([*ROWS[:5], *[names] * count, *ROWS[5:]])
    (said,) = read.notes
    more = ", …" if count > tables.MOST_LINES else ""
    last = 6 + tables.MOST_LINES
    assert str(said).endswith(f": line {', '.join(map(str, range(7, last + 1)))}{more}.")
    assert read.rows == tuple(ROWS) and read.lines[5] == 7 + count


def test_text_of_both_byte_orders_is_told_by_its_zeros():
    text = "length,width\n1,2\n3,4\n"
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert decoded(text.encode(encoding), "t") == (text, ())
    with pytest.raises(OpenError, match="is no text"):
        decoded(text.encode("utf-16-le") + b"\0", "t")


def test_a_line_of_so_many_cells_is_split_and_no_longer_one():
    for count, said in ((MOST_SEPARATORS, "columns and a label"), (MOST_SEPARATORS + 1, "line 2")):
        with pytest.raises(OpenError, match=said):
            records_in("a,b\n" + "1," * count + "1\n", "t.csv")
    wide = "a,b\n1,2" + "," * (MOST_SEPARATORS - 1) + "\n"
    assert records_in(wide, "t.csv").rows[1] == ("1", "2")


@pytest.mark.parametrize(
    ("last", "found"),
    [
        (("366.0", "420", ""), ()),
        ((*SUMS, ""), (60,)),
        ((*SUMS, "a"), ()),
        ((SUMS[0], "3", ""), ()),
    ],
)
def test_a_last_row_is_a_sum_only_if_all_of_it_adds_up(last, found):
    read = table([*ROWS, ("5.5", "3", "a")])
    whole = read.__class__("t", read.columns, (*ROWS, last), tuple(range(2, 63)))
    assert rows_about_rows(whole) == found


def test_a_sum_is_one_also_beside_a_column_that_it_leaves_empty():
    rows = [(*row[:2], str(n % 5), row[2]) for n, row in enumerate(ROWS)]
    whole = table(rows, ("length", "width", "more", "kind"))
    last = (*SUMS, "", "")
    summed = whole.__class__("t", whole.columns, (*rows, last), tuple(range(2, 63)))
    assert rows_about_rows(summed) == (60,)
