"""The window of which an exhibit takes the place; tests of words use `spoken` besides it.

Most tests of a page need no window: `alone` gives them the page, shown and dressed.
"""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from explainer.core.figures.theme import DARK
from explainer.core.settings.settings import settings_for
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.store import Store
from explainer.views.exhibits.exhibits import page_of
from explainer.views.style.speech import say
from explainer.views.style.theme import Look, style_sheet
from tests.factories import FakeAnswerer, FakeRunner

ROOM = (1268, 670)
"""What a page has of the room of a window as it opens."""


@pytest.fixture
def settings():
    return settings_for("moons")


@pytest.fixture
def window(kept, settings):
    return kept.filled(settings=settings, theme=DARK)


@pytest.fixture
def alone(qtbot, settings):
    """Make a page that begins on its own; what it asks is held as a window holds it."""
    desk = QWidget()
    desk.resize(*ROOM)
    desk.answerer, desk.store = FakeAnswerer(), Store(settings, FakeRunner())
    desk.story = SimpleNamespace(inquiries=Inquiries(desk.answerer, desk.store))
    qtbot.addWidget(desk)

    def begin(name, **choices):
        made = page_of(name)(name, desk.story.inquiries, desk.store, say, desk)
        made.apply_look(Look(DARK))
        made.setGeometry(desk.rect())
        desk.show()
        made.begin(**choices)
        made.desk = desk
        return made

    return begin


@pytest.fixture
def dressed(alone):
    """Make a page that begins on its own, of the size and in the borders that a window gives it."""

    def begin(name, **choices):
        made = alone(name, **choices)
        made.desk.setStyleSheet(style_sheet(Look(DARK)))
        return made

    return begin
