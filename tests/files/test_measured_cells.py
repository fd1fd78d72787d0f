"""A row of what was measured shows its very run, and no cell of it is a formula."""

import pytest

from explainer.files.measured_rows import _cell, _csv, _settings

LINE = "pretraining-explainer:1?scene=moons&seed=0&noise=0.1&labels_per_class=3"


def test_the_settings_of_a_row_are_those_of_its_seed_and_its_labels():
    row = {"seed": 17, "labels_per_class": 8}
    assert _settings(LINE, row) == (
        "pretraining-explainer:1?scene=moons&seed=17&noise=0.1&labels_per_class=8"
    )
    assert _settings("x:1?seed=5&reseed=5", row) == "x:1?seed=17&reseed=5"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (True, "true"),
        (False, "false"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\ta", "'\ta"),
        ("\ra", "'\ra"),
        ("a-b", "a-b"),
        (-1.5, -1.5),
        (0, 0),
        ("", ""),
    ],
)
def test_a_cell_is_no_formula_and_says_true_or_false(value, cell):
    assert _cell(value) == cell and type(_cell(value)) is type(cell)


def test_only_what_is_not_ascii_is_marked_for_spreadsheets():
    assert _csv([{"a": 1, "b": True}, {"a": 2, "b": False}]) == b"a,b\n1,true\n2,false\n"
    assert _csv([{"a": "é"}]) == b"\xef\xbb\xbf" + "a\né\n".encode()
