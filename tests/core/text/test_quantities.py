"""How measured figures are written in a sentence."""

import numpy as np
import pytest

from explainer.core.text.quantities import (
    Finding,
    Quantity,
    count,
    counts,
    mean_count,
    number,
    points,
    share,
    shares,
    told,
    width,
    words,
)


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (share(0.934), "93\N{NO-BREAK SPACE}%"),
        (share(0.9999), ">99.9\N{NO-BREAK SPACE}%"),
        (share(0.9972), "99.7\N{NO-BREAK SPACE}%"),
        (share(0.0001), "<0.1\N{NO-BREAK SPACE}%"),
        (share(1.0), "100\N{NO-BREAK SPACE}%"),
        (share(0.0), "0\N{NO-BREAK SPACE}%"),
        (shares([0.1, 0.25]), "10\N{NO-BREAK SPACE}%, 25\N{NO-BREAK SPACE}%"),
        (points(0.123), "+12.3"),
        (points(-0.052), "−5.2"),
        (width(0.334), "33.4"),
        (count(4000), "4,000"),
        (counts([]), "none"),
        (counts([2, 5]), "2, 5"),
        (number(None), "never"),
        (number(12.0), "12"),
        (number(11.345), "11.3"),
        (number(1.345), "1.34"),
        (mean_count(20.4), "20.4"),
        (mean_count(20.0), "20"),
        (mean_count(123.4), "123"),
        (mean_count(None), "never"),
        (number(0.00512), "0.0051"),
        (number(1234.5), "1,234"),
        (words("underfits", "overfits"), "underfits, overfits"),
    ],
)
def test_a_figure_is_written_so_that_it_can_be_read_aloud(quantity, written):
    assert told(quantity, str) == written


def test_words_and_what_joins_them_are_said_in_the_language():
    said = {"helps": "有帮助", ", ": "、", "never": "从未"}
    assert told(Quantity("words", ("helps", "helps")), lambda text: said.get(text, text)) == (
        "有帮助、有帮助"
    )
    assert told(number(None), said.get) == "从未"


@pytest.mark.parametrize("measured", [np.bool_(False), np.bool_(True), False, True, None])
def test_what_is_not_borne_out_is_false_whoever_has_compared(measured):
    """Pages ask `holds is False`: a comparison of numpy numbers must not slip through."""
    holds = Finding({}, measured).holds
    assert holds is (None if measured is None else bool(measured))
