"""Lines that become rows: what is cut from them, passed over, or taken for their names."""

import pytest

from explainer.core.tables.table import Table
from explainer.files.reading import OpenError
from explainer.files.tables import table_rows
from explainer.files.tables.table_columns import _objection, usually_left_out
from explainer.files.tables.table_rows import _cell, _name_rows, _unwrapped, records_in
from explainer.files.tables.table_text import _is_chinese, _is_western, decoded
from explainer.files.tables.table_totals import rows_about_rows

BODY = "".join(f"{n % 7}.5,{n * n % 11},{'ab'[n % 2]}\n" for n in range(60))


def rows_of(text):
    return records_in(text, "t.csv").rows


PLAIN = rows_of(BODY)


def column(cells, name="size", **facts):
    """A table of one column besides a label."""
    rows = tuple((cell, "ab"[n % 2]) for n, cell in enumerate(cells))
    return Table("t", (name, "kind"), rows, tuple(range(2, len(rows) + 2)), **facts)


@pytest.mark.parametrize("end", [",\n", ",,\n", ",,,\n"])
def test_empty_cells_at_the_end_of_every_line_are_cut(end):
    assert rows_of(BODY.replace("\n", end)) == PLAIN
    assert rows_of(f"size,mark,kind{end}" + BODY.replace("\n", end))[1:] == PLAIN
    assert rows_of("size,mark,kind\n" + BODY.replace("\n", ",\n"))[1:] == PLAIN
    assert len(rows_of("p,\n" + "1,\n2,\n" * 9)[0]) == 2


def test_a_last_column_of_which_one_cell_is_told_stays():
    lines = BODY.replace("\n", ",\n").splitlines()
    lines[7] += "note"
    found = rows_of("\n".join(lines))
    assert {len(row) for row in found} == {4} and found[7][3] == "note"


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        (" a ", "a"),
        ('=" 5"', "5"),
        ("' a '", "a"),
        ("'", "'"),
        ("''", ""),
        ("it's", "it's"),
        ('="5', '="5'),
        ("a\x07b\n c", "ab c"),
    ],
)
def test_what_programs_put_around_a_cell_is_none_of_it(written, cell):
    assert _cell(written) == cell


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["a", "b", "c"], True),
        (["1", "2", "10"], True),
        (["a", "1", "2"], True),
        (["1", "2", "2"], False),
        (["3", "2", "4"], False),
        (["a", "b", "a"], False),
        (["a", "", "b"], False),
        (["1.5", "2.5"], False),
        (["²", "³"], True),
    ],
)
def test_names_of_rows_are_words_or_rise(cells, names):
    assert _name_rows(cells) is names


def test_lines_that_are_quoted_whole_are_unwrapped_and_no_others():
    assert _unwrapped('"a,b"\n"1,2"\n') == "a,b\n1,2"
    for text in ('"a"\n"b"\n', "a,b\n1,2\n", '"a,b"\n"1","2"\n', "a;b\n1;2\n", '"a,b'):
        assert _unwrapped(text) == ""


@pytest.mark.parametrize(
    ("above", "heading"),
    [
        ("# size,mark,kind\n", ("size", "mark", "kind")),
        ("# by hand\n#size,mark,kind\n", ("size", "mark", "kind")),
        ("# size,mark,kind\n# by hand\n", ()),
        ("# ,mark,kind\n", ("", "mark", "kind")),
        ("# size,,kind\n", ()),
        ("# size,5,kind\n", ()),
        ("# size,mark\n", ()),
        ("", ()),
    ],
)
def test_the_last_comment_above_a_table_may_hold_its_names(above, heading):
    found = records_in(above + BODY, "t.csv")
    assert found.heading == heading and found.rows == PLAIN
    assert found.lines[0] == above.count("\n") + 1


def test_comments_below_are_passed_over_and_short_lines_are_not():
    assert rows_of(BODY + "# the end\n") == PLAIN
    with pytest.raises(OpenError, match="line 61: 1 cell, but the first line has 3"):
        rows_of(BODY + "the end\n")
    marked = rows_of(BODY + "#1,2,b\n")
    assert marked[-1] == ("#1", "2", "b")


def test_blank_lines_between_rows_are_counted_and_no_rows():
    lines = BODY.splitlines(keepends=True)
    found = records_in("".join([*lines[:5], "\n", " , ,\n", *lines[5:]]), "t.csv")
    assert found.rows == PLAIN and found.lines[4:6] == (5, 8)


def test_a_row_over_several_lines_is_named_by_its_first():
    text = BODY.replace("0.5,0,a\n", '0.5,0,"a\nlong\nnote"\n', 1) + "1\n"
    with pytest.raises(OpenError, match="line 63: 1 cell"):
        rows_of(text)


def test_spaces_split_only_what_is_even_and_mostly_numbers():
    assert len(rows_of(BODY.replace(",", " "))[0]) == 3
    for text in ("so it is said\nand so it was\n" * 9, BODY.replace(",", " ") + "1 2\n3 4\n"):
        with pytest.raises(OpenError):
            rows_of(text)


def test_rows_may_be_as_many_as_are_allowed_below_a_line_of_names(monkeypatch):
    monkeypatch.setattr(table_rows, "MOST_ROWS", 59)
    assert rows_of(BODY) == PLAIN
    monkeypatch.setattr(table_rows, "MOST_ROWS", 58)
    with pytest.raises(OpenError, match="has more than 58 rows: keep a sample"):
        rows_of(BODY)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["1.0", "1", "1.00"] * 20, "all the same"),
        (["7"] * 60, "all the same"),
        (["1.5", "2.5", ""] * 20, None),
        (["1.5", ""] * 30, "mostly empty"),
        (["1.5", "2.5"] * 15 + ["3.5"] + [""] * 30, None),
        (["1.5", "red"] * 30, "not numbers"),
        (["1.5", "2.5", "red"] * 20, None),
        ([""] * 60, "mostly empty"),
        (["01.03", "12.05"] * 30, "dates"),
        (["1.03", "12.05"] * 30, None),
        (["20240301", ""] * 40, "mostly empty"),
    ],
)
def test_why_a_column_is_not_learnt_from(cells, reason):
    found = _objection(column(cells), 0)
    assert (None if found is None else str(found)) == reason


@pytest.mark.parametrize(
    ("name", "facts", "cells", "left"),
    [
        ("x", {}, range(1, 61), True),
        ("size", {}, [n * 7 % 61 for n in range(60)], False),
        ("column 1", {"unnamed": (0,), "header": True}, [n * 7 % 61 for n in range(60)], True),
        ("column 1", {"unnamed": (0,), "header": False}, [n * 7 % 61 for n in range(60)], False),
        ("column 1", {"unnamed": (0,), "header": True}, [n % 7 / 2 for n in range(60)], False),
        ("column 1", {"unnamed": (0,), "header": False}, range(30), True),
        ("size", {}, range(30), False),
        ("nr", {}, range(1, 31), True),
        ("nr", {}, range(2, 32), False),
    ],
)
def test_a_column_that_only_tells_where_a_row_stands_is_left_out(name, facts, cells, left):
    found = usually_left_out(column(map(str, cells), name, **facts), "kind")
    assert [each.name for each in found] == [name] * left


@pytest.mark.parametrize(
    ("name", "cells", "reason"),
    [
        ("size", range(1, 61), "row numbers"),
        ("size", range(20, 80), "goes on from row to row"),
        ("nr", range(20, 80), "row numbers"),
    ],
)
def test_what_goes_on_is_called_row_numbers_where_it_counts_or_is_called_so(name, cells, reason):
    (found,) = usually_left_out(column(map(str, cells), name), "kind")
    assert str(found.reason) == reason


def total(middle, gaps=()):
    """Rows of which one in the middle is called a total; cells of the last column are missing."""
    rows = [(f"s{n}", str(n % 7), "" if n in gaps else "ab"[n % 2]) for n in range(20)]
    rows.insert(9, middle)
    return Table("t", ("name", "size", "kind"), tuple(rows), tuple(range(2, 23)))


def test_a_total_has_nothing_to_say_where_the_others_have():
    assert rows_about_rows(total(("Total", "57", ""))) == (9,)
    assert rows_about_rows(total(("TOTAL ", "57", ""))) == (9,)
    assert rows_about_rows(total(("Total", "57", "a"))) == ()
    assert rows_about_rows(total(("Total", "57", ""), gaps=(3, 12))) == ()
    assert rows_about_rows(total(("north", "57", ""))) == ()


def test_letters_tell_in_what_a_text_was_written():
    assert _is_chinese(b"", "一二三四五六七八九ö") and not _is_chinese(b"", "一二三四五六七八öö")
    for text, western in (("für Öl", True), ("größe", True), ("Ñandú", True)):
        assert _is_western(text.encode("cp1252"), text) is western
    cyrillic = "масса".encode("cp1251")
    assert not _is_western(cyrillic, cyrillic.decode("cp1252"))


def test_a_damaged_text_is_not_taken_for_an_older_one():
    damaged = "größe,maß,länge\n".encode() * 9 + b"\xe4,1,2\n"
    with pytest.raises(OpenError, match="line 10: this is no UTF-8 text"):
        decoded(damaged, "t")
    with pytest.raises(OpenError, match="this is no UTF-8 text"):
        decoded("größe\n".encode("utf-16")[:-1] + b"\xd8\xd8", "t")
    assert decoded("männlich,1\n".encode("cp1252"), "t")[0] == "männlich,1\n"
