"""Very long names from outside are told by their ends: the sentence stays in sight."""

import pickle

import pytest

from explainer.core.text.as_written import MOST_TOLD, AsWritten, as_written, elided
from explainer.core.text.sentence import Sentence


def test_a_short_name_is_told_as_it_is_written():
    assert elided("petal width") == "petal width"
    assert elided("x" * MOST_TOLD) == "x" * MOST_TOLD


@pytest.mark.parametrize("letters", [MOST_TOLD + 1, 300])
def test_of_a_long_one_the_middle_is_left_out(letters):
    told = elided("begin" + "x" * (letters - 8) + "end")
    assert told.startswith("begin") and told.endswith("end")
    assert "…" in told and len(told) <= MOST_TOLD and isinstance(told, AsWritten)


def test_plain_texts_alone_become_texts_from_outside():
    own = Sentence("{n} rows", {"n": 3})
    assert isinstance(as_written("rows"), AsWritten)
    for other in (own, 3, None, ("a",)):
        assert as_written(other) is other
    travelled = pickle.loads(pickle.dumps(own))
    assert (travelled, travelled.template, travelled.facts) == (own, "{n} rows", {"n": 3})
