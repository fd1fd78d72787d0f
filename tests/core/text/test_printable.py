"""Names from outside are one line that every kind of file can hold."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.core.settings.dataset import Dataset
from explainer.core.text.printable import printable


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("two\r\nlines", "two lines"),
        ("tab\tbed", "tab bed"),
        ("bell\x07", "bell"),
        ("\u202edesrever\u202c", "desrever"),
        ("\ufeffmark\uffff", "mark"),
        ("a\u3000b\xa0c", "a b c"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("\ud800", ""),
    ],
)
def test_what_nobody_sees_is_left_out(text, seen):
    assert printable(text) == seen


@given(st.text())
def test_every_name_is_a_line_of_xml(text):
    name = printable(text)
    assert name == printable(name) and len(name.splitlines()) < 2
    told = ElementTree.fromstring(f"<a>{name.replace('&', '').replace('<', '')}</a>")
    assert told.tag == "a" and name.encode().decode() == name


def test_an_older_session_with_other_names_shows_clean_ones():
    data = Dataset(
        "my\ntable", ("a\tb", "c"), ("x\x07y", "\x1b"), bytes(8 * 40), bytes([0, 1] * 20)
    )
    card = data.card
    assert card.title == "my table" and card.axes == ("a b", "c") and card.classes == ("xy", "?")
