"""Every figure of the moment has a tab, a page and somebody who draws it."""

from dataclasses import replace

import pytest

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.export.figure_catalogue import OF_MOMENT, Showing, figure
from explainer.core.figures.figure import Worth
from explainer.core.training.frames import ArmMoment
from explainer.core.training.timeline import Timeline
from tests.core.comparison.test_group_accuracy import shown


def test_each_has_a_card_and_somebody_who_draws_it():
    assert MOMENTS.keys() == OF_MOMENT.keys() and len(MOMENTS) >= 2


@pytest.mark.parametrize("card", MOMENTS.values(), ids=lambda card: card.name)
def test_each_is_drawn_as_soon_as_an_arm_has_what_it_needs(card):
    frame = shown()
    bare = ArmMoment(frame.supervised.embedding)
    before = replace(frame, disagreement=None, supervised=bare, pretrained=bare)
    known = Showing(Timeline().extended(frame))
    assert card.known(frame) and not card.known(before)
    drawn = OF_MOMENT[card.name](frame, None, str)
    assert isinstance(drawn, Worth) and drawn.facts
    page = figure(card.name, known, str)
    assert page.title == card.question and page.facts == drawn.facts
