"""The exhibit beside a page of the story shows the draws that the page speaks of."""

import pytest

from explainer.core.figures.theme import LIGHT
from explainer.core.measuring.seeds import first_draw
from explainer.core.story.chapters import chapters

EXHIBITS = [
    (each.number, place) for each in chapters() for place, s in enumerate(each.steps) if s.exhibit
]


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


def test_an_exhibit_shows_the_draws_of_its_page(window):
    window.store.change(seed=3)
    draws = {"town": ("seed", 3), "school": ("first_seed", first_draw(3))}
    assert first_draw(3) == 3_000
    for number, place in EXHIBITS:
        window.story.go_to(number, place)
        window.story.do()
        choices = window.exhibits.shown.choices
        step = chapters()[number - 1].steps[place]
        for name, value in step.exhibit_choices.items():
            assert getattr(choices, name) == value, (number, place)
        name, value = draws[step.exhibit]
        assert getattr(choices, name) == value, (number, place)
