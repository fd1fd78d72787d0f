"""Where no line may end."""

import pytest

from explainer.core.text.line_breaks import bound


@pytest.mark.parametrize("text", ["seed 0 · version 1", "97.8 % of 20", "a · b · 5 %"])
def test_a_sign_stays_with_the_word_before_it_and_nothing_is_longer(text):
    found = bound(text)
    assert len(found) == len(text) and " %" not in found and " ·" not in found
    assert found.replace("\N{NO-BREAK SPACE}", " ") == text
