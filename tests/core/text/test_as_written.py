"""Very long names from outside are told by their ends: the sentence stays in sight."""

import pytest

from explainer.core.text.as_written import MOST_TOLD, AsWritten, elided


def test_a_short_name_is_told_as_it_is_written():
    assert elided("petal width") == "petal width"
    assert elided("x" * MOST_TOLD) == "x" * MOST_TOLD


@pytest.mark.parametrize("letters", [MOST_TOLD + 1, 300])
def test_of_a_long_one_the_middle_is_left_out(letters):
    told = elided("begin" + "x" * (letters - 8) + "end")
    assert told.startswith("begin") and told.endswith("end")
    assert "…" in told and len(told) <= MOST_TOLD and isinstance(told, AsWritten)
