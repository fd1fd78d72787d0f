"""Puts every scene, every chapter and every measurement into the menus."""

from __future__ import annotations

from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.session.surveying.survey import Survey
from explainer.views.explore.chapter_menu import ChapterMenu
from explainer.views.explore.plot_menus import PlotMenus
from explainer.views.explore.scene_menu import SceneMenu
from explainer.views.explore.survey_menu import SurveyMenu
from explainer.views.shell import Shell


def install(shell: Shell, store: Store, story: Story, survey: Survey) -> None:
    """Offer them where others put what can be done with them."""
    SceneMenu(shell, store)
    ChapterMenu(shell, story)
    SurveyMenu(shell, survey)
    PlotMenus(shell)
