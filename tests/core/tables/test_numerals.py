"""Numbers are read by what the marks of their own column can mean."""

import pytest

from explainer.core.tables.table import Table

PAIRS = ("0,25", "1,5")


def column(*cells, separator=";", beside=()):
    """A table of one column, or of two."""
    others = (*beside, *[""] * len(cells))[: len(cells)]
    rows = tuple(zip(cells, others, strict=True))
    return Table("t", ("a", "b"), rows, tuple(range(len(cells))), separator=separator)


def numbers(*cells, separator=";", beside=()):
    return column(*cells, separator=separator, beside=beside).numbers(0).tolist()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("1,5", "2,25", "3"), [1.5, 2.25, 3]),
        (("0,435", "0,2", "12"), [0.435, 0.2, 12]),
        (("0,435", "0,206"), [0.435, 0.206]),
        (("0.435", "950", "120"), [0.435, 950, 120]),
        (("1.234,5", "1.234", "950,25"), [1234.5, 1234, 950.25]),
        (("1,234.5", "1,234", "950.25"), [1234.5, 1234, 950.25]),
        (("1,234,567", "1,234", "12"), [1234567, 1234, 12]),
        (("12,34,567", "1,234", "12"), [1234567, 1234, 12]),
        (("1 234,5", "1 234", "0,5"), [1234.5, 1234, 0.5]),
        (("1\u202f234,5", "1\xa0234"), [1234.5, 1234]),
        (("1'234.5", "1’234"), [1234.5, 1234]),
        (("-1,5", "+2,5", "\u22122,5"), [-1.5, 2.5, -2.5]),
        (("(1.5)", "2.5"), [-1.5, 2.5]),
        (("1,5e3", "2E-1"), [1500, 0.2]),
        (("45 %", "4,5%"), [0.45, 0.045]),
        (("1,5 cm", "2 cm"), [1.5, 2]),
        (("1,5 m²", "2 m2"), [1.5, 2]),
        (("1,5k", "0,25 Mio"), [1500, 250000]),
        (("€ 1.234,50", "€2,50"), [1234.5, 2.5]),
        (("１２", "３．５"), [12, 3.5]),
        (("0,21", "0.35"), [0.21, 0.35]),
        (("0,206", "1.188", "0,5"), [0.206, 1.188, 0.5]),
        (("950,25", "1.234", "870,5"), [950.25, 1234, 870.5]),
    ],
)
def test_a_number_says_how_it_is_written(separator, cells, values):
    assert numbers(*cells, separator=separator) == pytest.approx(values)


@pytest.mark.parametrize(
    ("cells", "separator", "values"),
    [
        (("5,100", "3,500"), ";", [5.1, 3.5]),
        (("5,100", "3"), "\t", [5.1, 3]),
        (("5,100", "3"), ",", [5100, 3]),
        (("1,234", "950", "120"), ";", [1234, 950, 120]),
        (("1.234", "950", "120"), ";", [1234, 950, 120]),
        (("1.234", "950", "120"), ",", [1.234, 950, 120]),
        (("1.234", "9", "12"), ";", [1.234, 9, 12]),
        (("1,234", "999", "999", "2"), ";", [1.234, 999, 999, 2]),
    ],
)
def test_what_can_be_both_is_judged_by_the_separator_and_its_neighbours(cells, separator, values):
    assert numbers(*cells, separator=separator) == pytest.approx(values)


def test_what_can_be_both_is_decimal_where_another_column_shows_it():
    assert numbers("1,234", "950", "120", beside=PAIRS) == [1.234, 950, 120]
    assert numbers("1.234", "950", "120", beside=("0.5", "1.25")) == [1.234, 950, 120]
    assert numbers("1.234", "950", "120", beside=PAIRS) == [1234, 950, 120]


def test_one_column_says_nothing_of_what_another_one_shows():
    table = column("0,21", "0,68", "0,19", beside=("8.00", "9.01", "10.02"))
    assert table.numbers(0).tolist() == [0.21, 0.68, 0.19]
    assert table.numbers(1).tolist() == [8, 9.01, 10.02]


@pytest.mark.parametrize(
    "cell",
    [
        "1_0",
        "0x1F",
        "12:30",
        "2024-01-03",
        "12.03.2024",
        "1.2.3",
        "p12",
        "inf",
        "5-10",
        "a,5",
        "1,23,4",
    ],
)
def test_what_is_no_number_is_none(cell):
    assert column("1,5", cell).numbers(0)[1] != column("1,5", cell).numbers(0)[1]


def test_different_units_are_no_numbers():
    assert str(numbers("1 cm", "2 m", "3")) == "[nan, nan, 3.0]"


def test_large_numbers_are_subtracted_as_they_are_written():
    table = column("100000000000000000001", "100000000000000000003")
    assert table.deviations(0).tolist() == [0, 2]


def test_a_column_is_called_by_its_name_or_by_what_is_clearly_meant():
    names = ("Length", "mass", "A very long question of a form", "Mass")
    table = Table("t", names, (("1",) * 4,), (1,))
    assert table.place("length") == 0 and table.place(" Length ") == 0
    assert table.place("mass") == 1 and table.place("Mass") == 3 and table.place("MASS") is None
    assert table.place("A very long question of") == 2 and table.place("A very") is None


def test_numbers_beyond_all_reason_do_not_decide_what_a_mark_means():
    found = numbers("1,5", "2,5", "1e9999", "1.234e999", "1.234")
    assert found[:2] == [1.5, 2.5] and found[4] == 1.234
