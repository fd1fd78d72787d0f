"""Of the dearest measurements of a chapter it can be told how far they are."""

from functools import partial

import pytest

from explainer.core.settings.settings import settings_for
from explainer.science.steps import Stretch, Stretches
from explainer.science.story import digits, language

SMALL = settings_for("moons", unlabelled=40, width=16, depth=1, steps=10)


@pytest.fixture
def small(monkeypatch):
    """The same measurements with small models, one seed each."""
    monkeypatch.setattr(language, "next_settings", lambda: SMALL)
    monkeypatch.setattr(language, "SMALL", 40)
    monkeypatch.setattr(language, "LARGE", 60)
    monkeypatch.setattr(language, "TEXT_SEEDS", 2)
    kinds = {"multilayer": 17, "convolutional": 18, "transformer": 19}
    of_kind = lambda scene, architecture: SMALL.changed(width=kinds[architecture])  # noqa: E731
    monkeypatch.setattr(digits, "settings_for", of_kind)
    monkeypatch.setattr(digits, "ARCHITECTS", 2)


@pytest.mark.usefixtures("small", "shortly_pretrained", "briefly_tested")
@pytest.mark.parametrize(
    "measure", [partial(language.more_text, 0), partial(digits.architectures, 0)]
)
def test_as_many_stretches_come_as_are_told_before(measure):
    told, *signs = (sign for sign in measure() if sign is not None)
    assert isinstance(told, Stretches)
    assert sum(isinstance(sign, Stretch) for sign in signs) == told.count
