"""Lines above, below and beside a table: what is no row is no row, and what is said is true."""

import codecs

import pytest

from explainer.core.tables.table_choice import LEAVE_OUT, MEAN, TableChoice
from explainer.files.reading import OpenError
from explainer.files.tables.own_data import chosen_data
from explainer.files.tables.table import read_table, table_in, with_header
from explainer.files.tables.table_columns import (
    names_in,
    usual_columns,
    usual_label,
    usually_left_out,
)

VALUES = [(f"{5 + n % 7 / 10:.1f}", f"{n * n % 17}", "abc"[n % 3]) for n in range(60)]
NAMES = ("length", "width", "kind")
SUMS = [f"{sum(float(row[place]) for row in VALUES):.1f}" for place in (0, 1)]


def text_of(rows=VALUES, names=NAMES, separator=",", end="\n"):
    return end.join(separator.join(row) for row in ([names] if names else []) + [*rows]) + end


def table(text):
    return table_in(text, "t.csv")


def refusal(text):
    with pytest.raises(OpenError) as refused:
        table(text)
    return str(refused.value)


PLAIN = table(text_of())


@pytest.mark.parametrize(
    "text",
    [
        "sep=,\n" + text_of(),
        '"sep=,"\r\n' + text_of(end="\r\n"),
        "SEP=;\n" + text_of(separator=";"),
        "sep=\t\n" + text_of(separator="\t"),
        "sep=:\n" + text_of(separator=":"),
        "\ufeffsep=|\n" + text_of(separator="|"),
        "# measured 2024-03-01, by hand\n# by group 4\n" + text_of(),
        "#\n\n  # a;b;c\nsep=;\n" + text_of(separator=";"),
        "\n\n" + text_of() + "\n\n,,\n",
        text_of() + "# the end\n",
        text_of(end=",\n"),
        text_of([(*row, "") for row in VALUES]),
        text_of(separator=" "),
        text_of(separator="   "),
        text_of([(" 5.1", *row[1:]) if row[0] == "5.1" else row for row in VALUES]),
        "\n".join(f'"{line}"' for line in text_of().splitlines()),
        text_of([tuple(f"'{cell}'" for cell in row) for row in VALUES]),
        text_of([tuple(f'="{cell}"' for cell in row) for row in VALUES]),
        text_of(end="\r"),
        "# length,width,kind\n" + text_of(names=None),
        "#length\twidth\tkind\n" + text_of(names=None, separator="\t"),
        text_of([*VALUES, ("Total", "471", "")]),
        text_of([*VALUES, ("Summe:", "471", ""), ("Mittelwert", "7.9", "")]),
        text_of([*VALUES, (*SUMS, "")]),
    ],
)
def test_what_stands_around_a_table_is_obeyed_or_passed_over(text):
    read = table(text)
    assert (read.columns, read.rows) == (PLAIN.columns, PLAIN.rows)


def test_lines_are_counted_from_the_beginning_of_the_file():
    assert PLAIN.lines[0] == 2
    assert table("sep=,\n# a\n\n" + text_of()).lines[0] == 5


def test_totals_are_said_to_be_left_out():
    (said,) = table(text_of([*VALUES, ("Total", "480", "")])).notes
    assert str(said) == "Totals and statistics of other rows are left out: line 62."
    assert not PLAIN.notes
    assert len(table(text_of([*VALUES, ("5.0", "3", "a")])).rows) == 61


def between(*others):
    """The usual rows, each in a group of its own name, with others among them."""
    rows = [(f"s{n}", *row) for n, row in enumerate(VALUES)]
    for place, row in others:
        rows.insert(place, row)
    return table(text_of(rows, ("name", *NAMES)))


@pytest.mark.parametrize(
    ("others", "lines"),
    [
        ([(20, ("Subtotal", "1", "2", "")), (61, ("Grand Total", "1", "2", ""))], "22, 63"),
        ([(20, ("north Total", "1", "2", "")), (61, ("Gesamtergebnis", "1", "2", ""))], "22, 63"),
        ([(0, (word, "1", "2", "")) for word in ("max", "25%", "std", "mean")], "2, 3, 4, 5"),
        ([(60, (word, "1", "2", "")) for word in ("max", "min")], "62, 63"),
        ([(30, ("小计", "1", "2", "")), (61, ("总计", "1", "2", ""))], "32, 63"),
    ],
)
def test_totals_and_statistics_are_left_out_wherever_they_stand(others, lines):
    read = between(*others)
    assert len(read.rows) == 60 and read.numbers(1).tolist() == PLAIN.numbers(0).tolist()
    (said,) = read.notes
    assert str(said) == f"Totals and statistics of other rows are left out: line {lines}."


def test_the_last_four_rows_may_be_totals_of_a_table_with_many_gaps():
    rows = [(f"s{n}", *row[:2], row[2] if n % 6 else "") for n, row in enumerate(VALUES)]
    totals = [(f"{place} total", "1", "2", "") for place in ("east", "west", "north", "whole")]
    for count in range(1, 5):
        read = table(text_of([*rows, *totals[:count]], ("name", *NAMES)))
        assert read.rows == tuple(rows)


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (NAMES, [(*row[:2], ("poor", "good", "average", "great", "bad")[n % 5])
                 for n, row in enumerate(VALUES)]),
        (NAMES, [(*row[:2], ("none", "partial", "total")[n % 3]) for n, row in enumerate(VALUES)]),
        (("dept", *NAMES), [("Total" if n % 9 == 4 else "north", *row)
                            for n, row in enumerate(VALUES)]),
        (("share", *NAMES), [("5%" if n == 4 else "9%" if n == 5 else f"{n / 7:.2f}%", *row)
                             for n, row in enumerate(VALUES)]),
        (("name", *NAMES), [("Max" if n == 4 else "Min" if n == 5 else f"s{n}", *row)
                            for n, row in enumerate(VALUES)]),
        (NAMES, [(str(n % 3 - 1), str(n // 3 % 3 - 1), "xy"[n % 2]) for n in range(54)]
         + [("0", "0", "x")]),
        (NAMES, [(row[0], str(n % 2), row[2]) for n, row in enumerate(VALUES)]
         + [("5.3", "1", "")]),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_total_is_a_point(names, rows):
    read = table(text_of(rows, names))
    assert len(read.rows) == len(rows) and not read.notes


def test_a_last_row_of_means_is_no_point_unless_it_has_a_label():
    means = [f"{sum(float(row[place]) for row in VALUES) / 60:.2f}" for place in (0, 1)]
    assert len(table(text_of([*VALUES, (*means, "")])).rows) == 60
    assert len(table(text_of([*VALUES, (*means, "a")])).rows) == 61


@pytest.mark.parametrize("kinds", [("mean", "kind", "fair"), ("total", "partial", "none")])
def test_words_of_totals_may_be_classes(kinds):
    rows = [(*row[:2], kinds[n % 3]) for n, row in enumerate(VALUES)]
    assert len(table(text_of(rows)).rows) == 60


def test_names_of_columns_that_come_again_are_left_out():
    read = table(text_of([*VALUES[:30], NAMES, *VALUES[30:]]))
    assert (read.columns, read.rows) == (PLAIN.columns, PLAIN.rows)
    (said,) = read.notes
    assert str(said) == "Names of columns that stand there again are left out: line 32."


def test_rows_that_begin_with_a_number_sign_are_rows_where_several_do():
    rows = [(("#gen" if n < 3 else f"t{n}"), *row) for n, row in enumerate(VALUES)]
    read = table(text_of(rows, ("#tag", *NAMES)))
    assert len(read.rows) == 60 and read.columns == ("#tag", *NAMES)
    every = table(text_of([(f"#{n}", *row) for n, row in enumerate(VALUES)], ("#tag", *NAMES)))
    assert len(every.rows) == 60


def test_a_space_within_cells_does_not_split_them():
    rows = [(f"{row[0]} /mo", *row[1:]) for row in VALUES]
    assert table(text_of(rows)).separator == ","


@pytest.mark.parametrize("separator", ["，", "；"])
def test_wide_marks_separate_as_well(separator):
    read = table(text_of(separator=separator))
    assert (read.columns, read.rows) == (PLAIN.columns, PLAIN.rows)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ([f"192.168.100.{100 + 7 * n % 60}" for n in range(60)], "not numbers"),
        ([f"{1 + 7 * n % 28:02}.{1 + n % 12:02}" for n in range(60)], "dates"),
        ([f"2024{1 + n % 12:02}{1 + 7 * n % 28:02}" for n in range(60)], "dates"),
        ([f"2024{1 + n % 12:02}{1 + 7 * n % 28:02}.0" for n in range(60)], "dates"),
        ([f"{1 + 7 * n % 28:02}{1 + n % 12:02}2021" for n in range(60)], "dates"),
        ([f"{1 + 7 * n % 12:02}.20{10 + n % 9}" for n in range(60)], "dates"),
        ([f"{7 * n % 24:02}.{n % 60:02}" for n in range(60)], "dates"),
        ([f"{20 + n}" for n in range(60)], "goes on from row to row"),
    ],
)
def test_addresses_and_dates_are_not_learnt_from(cells, reason):
    rows = [(cell, *(part.replace(".", ",") for part in row))
            for cell, row in zip(cells, VALUES, strict=True)]  # fmt: skip
    (left_out,) = usually_left_out(table(text_of(rows, ("when", *NAMES), ";")), "kind")
    assert (left_out.name, str(left_out.reason)) == ("when", reason)


def costs(cells, separator=",", others=("7", "11", "13"), name="cost"):
    """A column of numbers beside whole ones, and what is learnt from the table."""
    rows = [(cells[n % len(cells)], others[n % len(others)], str(n % 5), "ab"[n % 2])
            for n in range(60)]  # fmt: skip
    read = table(text_of(rows, (name, "other", "third", "kind"), separator))
    return read, chosen_data(read, TableChoice("kind"))


BEFORE = "Column 'cost': the mark in {} was read as one before decimals."
BETWEEN = "Column 'cost': the mark in {} was read as one between thousands."


@pytest.mark.parametrize(
    ("cells", "separator", "said"),
    [
        (['"239,379"', '"105,220"'], ",", BETWEEN.format("239,379")),
        (["2.379", "1.220"], ";", BEFORE.format("2.379")),
        (["12k", "1.5M"], ",", "Column 'cost': 12k was read as 12000."),
        (["900", "1.5k"], ",", "Column 'cost': 1.5k was read as 1500."),
        (["3.4 million", "800000"], ",", "Column 'cost': 3.4 million was read as 3400000."),
        (["2.7万元", "31万元"], ",", "Column 'cost': 2.7万元 was read as 27000."),
    ],
)
def test_a_number_that_may_be_meant_otherwise_is_said_with_how_it_was_read(cells, separator, said):
    read, chosen = costs(cells, separator)
    assert [str(note) for note in chosen.notes] == [said]
    assert not chosen_data(read, TableChoice("kind", without=("cost",))).notes


@pytest.mark.parametrize(
    ("cells", "separator", "others", "values"),
    [
        (['"950"', '"1,234"', "870"], ",", ("3", '"1,2"', *["1"] * 38), [950, 1234, 870]),
        (["950", '"1,234"', "870"], ",", ("so", '"3,5"', *["so"] * 38), [950, 1234, 870]),
        (["8", "47", "1.234", "12.500"], "\t", ("0,82", "0,9"), [8, 47, 1234, 12500]),
        (["8", "47", "1.234", "12.500"], "|", ("0,82", "0,9"), [8, 47, 1234, 12500]),
        (["47", "1,234"], "\t", ("0.82", "3.23"), [47, 1234]),
        (["1,2 Mio", "800.000"], ";", ("0,82", "0,9"), [1_200_000, 800_000]),
        (["1.2M", "750,000"], "\t", ("0.82", "0.9"), [1_200_000, 750_000]),
        (["950", "1.234", "870"], ";", ("01.03", "02.04"), [950, 1234, 870]),
        (["950", "1,234", "870"], "\t", ("0,82 km", "1,234,567 km"), [950, 1234, 870]),
    ],
)
def test_a_mark_is_judged_by_its_own_column_first_and_by_no_stray_cell(
    cells, separator, others, values
):
    read, _ = costs(cells, separator, others)
    assert read.numbers(0)[: len(values)].tolist() == values


@pytest.mark.parametrize(
    "cells",
    [
        ["2%", "22%", "2", "54"],
        ["83 mg/l", "91 %"],
        ["80‰", "79%"],
        ["93 DR", "23", "66 CR", "11"],
        ["22.25²", "10.27¹"],
        ["10⁵", "10³"],
        ["3①", "4②"],
        ["$4.34M", "€8.40M"],
    ],
)
def test_numbers_of_different_kinds_are_not_learnt_from_as_one(cells):
    read, chosen = costs(cells)
    assert "cost" not in chosen.columns
    assert {each.name: str(each.reason) for each in usually_left_out(read, "kind")} == {
        "cost": "not numbers"
    }


def test_numbers_that_are_evidently_in_groups_need_no_words():
    rows = [(('"239,379"', '"1,105,220"', "950")[n % 3], *row) for n, row in enumerate(VALUES)]
    chosen = chosen_data(table(text_of(rows, ("cost", *NAMES))), TableChoice("kind"))
    assert chosen.columns[0] == "cost" and not chosen.notes


def test_a_number_is_one_class_however_it_is_written():
    kinds = ("1", "1.0", "2", "2.00", "other")
    rows = [(*row[:2], kinds[n % 5]) for n, row in enumerate(VALUES)]
    assert {*chosen_data(table(text_of(rows)), TableChoice("kind")).data.classes} == {
        "1", "2", "other",
    }  # fmt: skip


@pytest.mark.parametrize("kinds", [("3.1", "3.10", "3.9"), ("01", "001", "1"), ("10%", "0.1")])
def test_classes_that_are_written_otherwise_are_others(kinds):
    rows = [(*row[:2], kinds[n % len(kinds)]) for n, row in enumerate(VALUES)]
    found = chosen_data(table(text_of(rows)), TableChoice("kind")).data.classes
    assert {*found} == {*kinds}


def test_too_few_columns_are_said_with_those_that_are_left_out():
    rows = [(row[0], "red", row[2]) for row in VALUES]
    with pytest.raises(OpenError, match=r"to learn from: 1; .* left out are width \(not numbers"):
        chosen_data(table(text_of(rows)), TableChoice("kind"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\n" * 30_000_000, "has more than 10,000 rows"),
        (b"," * 30_000_000, "line 1: more than 2 million letters in one line"),
        (b"+1 1:0.5 3:0.25\n-1 2:1\n" * 30, "is a sparse table of libsvm"),
    ],
    ids=["blank", "one line", "sparse"],
)
def test_what_would_only_fill_the_memory_is_refused_before_it_is_split(tmp_path, content, words):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(OpenError) as refused:
        read_table(path)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title, of the table\nmore\n" + text_of(), "line 1: 2 cells, but most lines have 3"),
        ("title\n" + text_of(), "line 1: 1 cell, but most lines have 3"),
        ("a,b\n1\n2\n3\n", "line 2: 1 cell, but the first line has 2"),
        (text_of([*VALUES, ("1", "2", "3", "4")]), "line 62: 4 cells, but the first line has 3"),
        ("sep=;\n" + text_of([*VALUES, ("1;2",)], separator=";"), "line 63: 2 cells"),
        ("one\ntwo\nthree\n", "is no table"),
        (text_of(names=NAMES[:2]), "line 1: 2 cells, but most lines have 3"),
        ("a,b,c\n" + "".join(f"{7 * n % 61},5,{n % 7},x\n" for n in range(60)), "line 1: 3 cells"),
        ("a,b\n" + "1," * 30_000 + "\n", "line 2: more than 256 columns"),
        ("# a comment\n", "holds no rows"),
        ("a,b,kind\n", "has a single line"),
        ("<html><table><tr><td>1</td></tr></table>", "is a web page"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text, words):
    assert words in refusal(text)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_of_two_even_splits_the_one_into_numbers_is_meant(separator):
    rows = [(f"{n % 9},{n % 7}", f"{n % 5},5", "x") for n in range(50)]
    quoted = [tuple(f'"{cell}"' for cell in row) for row in rows]
    names = [tuple(f'"{name}"' for name in NAMES)][0]
    read = table(text_of(quoted if separator == "," else rows, names, separator))
    assert read.separator == separator and len(read.columns) == 3
    assert read.numbers(0)[:2].tolist() == [0, 1.1] and read.numbers(1)[3] == 3.5
    notes = [(f"{n}", f"{n % 7}", "x; y") for n in range(50)]
    assert len(table(text_of(notes, None)).columns) == 3


@pytest.mark.parametrize(
    ("names", "header"),
    [
        (("0", "1", "kind"), True),
        (("length", "width", "3"), True),
        (("1990", "1995", "kind"), True),
        (("5.1", "3", "a"), False),
        (("5.1", "3", "d"), False),
        (None, False),
    ],
)
def test_a_header_is_told_from_a_row(names, header):
    assert table(text_of(names=names)).header is header


@pytest.mark.parametrize(
    ("first", "header"),
    [
        ("0,1,2,3,4", True),
        ("1,2,3,4,5", True),
        ("1990,1995,2000,2005,2010", True),
        ("400.5,402.5,404.5,406.5,408.5", True),
        ("5.1,3.5,1.4,0.2,0", False),
        ("1,1,1,1,1", False),
    ],
)
def test_numbers_that_go_on_from_column_to_column_are_names(first, header):
    rows = [tuple(f"{(n * 7 + place * 5) % 11}" for place in range(5)) for n in range(50)]
    assert table(f"{first}\n" + text_of(rows, None)).header is header
    indexed = [(str(n), *row) for n, row in enumerate(rows)]
    assert table(f",{first}\n" + text_of(indexed, None)).header is True


def test_a_name_that_comes_once_does_not_make_a_row_a_header():
    rows = [(("Ann", "Ben")[n % 2], *row[:2], str(n % 2)) for n, row in enumerate(VALUES)]
    assert not table(text_of([("Zoe", "0.58", "6.07", "1"), *rows], None)).header


def test_countries_over_years_have_a_header():
    rows = [(f"country {n}", *(str((n * 13 + year * 7) % 97) for year in range(4)), "ab"[n % 2])
            for n in range(50)]  # fmt: skip
    assert table(text_of(rows, ("country", "1990", "1991", "1992", "1993", "income"))).header
    assert not table(text_of(rows, None)).header


def test_whether_the_first_line_is_a_header_can_be_said():
    plain = with_header(PLAIN, False)
    assert plain.rows[0] == NAMES and plain.lines[0] == 1 and plain.columns[0] == "column 1"
    assert with_header(plain, True).columns == NAMES
    assert table_in(text_of(), "t", header=False).columns[0] == "column 1"


def indexed(name, first=0, order=None):
    order = order or range(len(VALUES))
    rows = [(str(first + n), *row) for n, row in zip(order, VALUES, strict=True)]
    return table(text_of(rows, (name, *NAMES) if name is not None else None))


SHUFFLED = sorted(range(60), key=lambda n: n * 7 % 61)


@pytest.mark.parametrize(
    ("name", "first", "order"),
    [
        *(("", first, None) for first in (0, 1, 500)),
        *((name, 1, None) for name in ("id", "ID", "index", "rowid", "Unnamed: 0", "X", "Nr.")),
        *((name, 1, SHUFFLED) for name in ("", "id", "PassengerId", "patient_id", "编号")),
        *(
            (name, 1, SHUFFLED)
            for name in ("customerid", "SNo", "样本编号", "Patient-Nr", "S. No.")
        ),
        (None, 0, None),
    ],
)
def test_row_numbers_are_not_learnt_from_unless_somebody_asks(name, first, order):
    read = indexed(name, first, order)
    kind = read.columns[-1]
    assert usual_columns(read, kind) == read.columns[1:3]
    (left_out,) = usually_left_out(read, kind)
    assert (left_out.name, str(left_out.reason)) == (read.columns[0], "row numbers")
    asked = TableChoice(kind, read.columns[:3])
    assert chosen_data(read, asked).columns == read.columns[:3]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("id", [str(n % 20) for n in range(60)]),
        ("id", [f"{7 * n % 60}.5" for n in range(60)]),
        ("year", [str(1960 + 7 * n % 60) for n in range(60)]),
        ("age", [str(7 * n % 60) for n in range(60)]),
        ("number", [str((7 * n % 60) ** 2) for n in range(60)]),
        ("covid", [str(7 * n % 60) for n in range(60)]),
        ("mass", [f"{n * n}.5" for n in range(60)]),
        ("", [str(n % 9 / 2) for n in range(60)]),
    ],
)
def test_what_only_looks_like_row_numbers_is_learnt_from(name, cells):
    rows = [(cell, *row) for cell, row in zip(cells, VALUES, strict=True)]
    read = table(text_of(rows, (name, *NAMES)))
    assert usual_columns(read, "kind") == read.columns[:3]


@pytest.mark.parametrize("name", ["Unnamed: 0", "sample_no", "Nr", "Zeile", "Participant"])
@pytest.mark.parametrize(
    "cells",
    [
        [str(1001 + n) for n in range(60)],
        [str(n + n // 7) for n in range(60)],
        [str(60 - n) for n in range(60)],
        [str(1609459200 + 3600 * n) for n in range(60)],
        [f"{n / 10:.1f}" for n in range(60)],
    ],
    ids=["another start", "gaps", "downwards", "time stamps", "even steps"],
)
def test_what_tells_where_a_row_stands_is_not_learnt_from_whatever_its_name(name, cells):
    rows = [(cell, *row) for cell, row in zip(cells, VALUES, strict=True)]
    read = table(text_of(rows, (name, *NAMES)))
    assert [each.name for each in usually_left_out(read, "kind")] == [name]


def test_names_of_rows_that_r_writes_get_a_column_of_their_own():
    rows = [(f'"{n + 1}"', *row[:2], f'"{row[2]}"') for n, row in enumerate(VALUES)]
    read = table(text_of(rows, tuple(f'"{name}"' for name in NAMES), separator=" "))
    assert read.columns == ("column 1", *NAMES) and usual_columns(read, "kind") == NAMES[:2]


@pytest.mark.parametrize("gap", ["", "17"])
def test_row_numbers_with_a_gap_or_one_twice_are_not_learnt_from(gap):
    rows = [(gap if n == 3 else str(n * 7 % 61), *row) for n, row in enumerate(VALUES)]
    read = table(text_of(rows, ("id", *NAMES)))
    assert [each.name for each in usually_left_out(read, "kind")] == ["id"]


@pytest.mark.parametrize(
    "mark",
    ["NA", "?", "<NA>", "nan", "NULL", "N/A", "None", "", "-", "unknown", "未知", "—", "k. A."],
)
def test_what_says_that_nothing_is_known_is_unlabelled(mark):
    rows = [(*row[:2], mark if n % 4 == 0 else row[2]) for n, row in enumerate(VALUES)]
    chosen = chosen_data(table(text_of(rows)), TableChoice("kind"))
    assert chosen.data.classes == ("a", "b", "c") and chosen.unlabelled == 15
    assert chosen.marks == (mark,)


def test_none_and_minus_can_be_classes():
    for kinds in (("none", "mild", "severe"), ("+", "-", "0")):
        rows = [(*row[:2], kinds[n % 3]) for n, row in enumerate(VALUES)]
        chosen = chosen_data(table(text_of(rows)), TableChoice("kind"))
        assert sorted(chosen.data.classes) == sorted(kinds) and not chosen.unlabelled


def with_gaps(gap="NA"):
    rows = [(gap if n in (3, 9) else row[0], gap if n in (9, 30) else row[1], row[2])
            for n, row in enumerate(VALUES)]  # fmt: skip
    return table(text_of(rows))


@pytest.mark.parametrize("gap", ["", "NA", "#N/A", "."])
def test_rows_with_gaps_are_left_out_or_filled_or_refused_with_their_line(gap):
    read = with_gaps(gap)
    with pytest.raises(OpenError, match="line 5, column 'length': the value is missing"):
        chosen_data(read, TableChoice("kind"))
    left = chosen_data(read, TableChoice("kind", gaps=LEAVE_OUT))
    assert (left.data.rows, left.gaps, left.filled) == (57, 3, False)
    rest = [row for n, row in enumerate(VALUES) if n not in (3, 9, 30)]
    assert left.data.values == chosen_data(table(text_of(rest)), TableChoice("kind")).data.values
    filled = chosen_data(read, TableChoice("kind", gaps=MEAN))
    assert (filled.data.rows, filled.gaps, filled.filled) == (60, 3, True)
    assert abs(filled.data.table[[3, 9], 0]).max() < 1e-6 < abs(filled.data.table[30, 0])
    assert filled.data.table.std(axis=0) == pytest.approx(1, abs=1e-5)


def test_a_word_among_numbers_is_no_gap():
    rows = [("tall" if n == 3 else row[0], *row[1:]) for n, row in enumerate(VALUES)]
    with pytest.raises(OpenError, match="line 5, column 'length': 'tall' is no number"):
        chosen_data(table(text_of(rows)), TableChoice("kind", gaps=LEAVE_OUT))


def test_too_few_rows_without_gaps_are_refused_with_what_to_do():
    rows = [(row[0] if n % 2 else "", *row[1:]) for n, row in enumerate(VALUES)]
    with pytest.raises(OpenError, match="30 rows without gaps"):
        chosen_data(table(text_of(rows)), TableChoice("kind", NAMES[:2], gaps=LEAVE_OUT))


def test_every_column_that_is_left_out_has_its_reason():
    rows = [(str(n), "7", "x y", "1" if n < 9 else "", *row) for n, row in enumerate(VALUES)]
    read = table(text_of(rows, ("id", "same", "word", "rare", *NAMES)))
    told = {each.name: str(each.reason) for each in usually_left_out(read, "kind")}
    assert told == {
        "id": "row numbers", "same": "all the same", "word": "not numbers", "rare": "mostly empty",
    }  # fmt: skip
    chosen = chosen_data(read, TableChoice("kind", without=("same",)))
    assert chosen.columns == ("length", "width")


def test_names_of_columns_are_found_between_commas_and_with_commas():
    names = ("Length, mm", "width", "Length")
    read = table("\t".join((*names, "kind")) + "\n" + "1\t2\t3\ta\n2\t3\t4\tb\n" * 9)
    assert names_in(read, "width, Length, mm") == ("width", "Length, mm")
    assert names_in(read, '"Length, mm",Length') == ("Length, mm", "Length")
    with pytest.raises(OpenError, match="has no column 'depth'"):
        names_in(read, "width,depth")


def test_a_long_name_is_a_name_and_short_in_figures():
    long = ("Sepal length measured with a caliper, in millimetres, left", "b" * 60)
    rows = [(*row, "x") for row in VALUES]
    read = table(text_of(rows, (*(f'"{name}"' for name in long), "kind", "b")))
    chosen = chosen_data(read, TableChoice("kind", long))
    assert chosen.columns == long
    assert all(len(name) <= 40 for name in chosen.data.columns)


def test_numbers_near_each_other_far_from_zero_are_told_apart():
    rows = [(f"1000000000000{int(float(row[0]) * 10):04}.1", f"{10**17 + int(row[1])}", row[2])
            for row in VALUES]  # fmt: skip
    far, near = (chosen_data(table(text_of(each)), TableChoice("kind")) for each in (rows, VALUES))
    assert far.data.table == pytest.approx(near.data.table, abs=1e-3)


def test_control_characters_are_no_part_of_a_name():
    rows = [(*row[:2], f'"{row[2]}\n\x07 (Alt+Enter)"') for row in VALUES]
    chosen = chosen_data(table(text_of(rows, ("le\x00ngth".replace("\x00", "\x1b"), *NAMES[1:]))),
                         TableChoice("kind"))  # fmt: skip
    assert chosen.data.classes[0] == "a (Alt+Enter)" and chosen.columns[0] == "length"


@pytest.mark.parametrize(
    ("encoding", "word", "note"),
    [
        ("cp1252", "männlich", "Windows-1252"),
        ("cp1252", "Größe „x“ 5 €", "Windows-1252"),
        ("gb18030", "山鸢尾", "GBK"),
        ("utf-16", "山鸢尾", ""),
        ("utf-16-le", "männlich", ""),
        ("utf-16-be", "männlich", ""),
        ("utf-32", "männlich", ""),
    ],
)
def test_other_encodings_are_read_and_what_was_guessed_is_said(tmp_path, encoding, word, note):
    rows = [(*row[:2], row[2].replace("a", word)) for row in VALUES]
    path = tmp_path / "t.csv"
    path.write_bytes(text_of(rows).encode(encoding))
    read = read_table(path)
    assert word in read.cells[2]
    assert [note in str(each) for each in read.notes] == [True] * bool(note)


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x93NUMPY", codecs.BOM_UTF8]
)
def test_a_workbook_under_the_name_of_a_text_is_told_to_be_saved_as_one(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content + b"\0\1\2" * 50)
    with pytest.raises(OpenError, match="save the table as 'CSV UTF-8'"):
        read_table(path)


@pytest.mark.parametrize("ending", [".xlsx", ".XLS", ".ods", ".npy", ".sav", ".parquet", ".mat"])
def test_other_programs_tables_are_told_to_be_saved_as_text(tmp_path, ending):
    path = tmp_path / f"t{ending}"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(OpenError, match="'CSV UTF-8'"):
        read_table(path)


@pytest.mark.parametrize("ending", [".tab", ".dat", ".txt", ".data"])
def test_texts_are_tables_whatever_their_name_ends_in(tmp_path, ending):
    path = tmp_path / f"t{ending}"
    path.write_text(text_of(separator="\t"))
    assert read_table(path).rows == PLAIN.rows


def test_the_likely_label_has_short_names():
    rows = [(*row, "a long remark " * 9) for row in VALUES]
    assert usual_label(table(text_of(rows, (*NAMES, "remark")))) == "kind"
