"""Connects the panel of what pretraining is worth with whoever measures it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from explainer.session.surveying.survey import Survey
from explainer.views.comparison.efficiency_panel import CAPACITY, EfficiencyPanel


class SurveyPanel(QObject):
    """Passes the panel's wishes on to a survey, and has drawn what that finds."""

    def __init__(self, survey: Survey, panel: EfficiencyPanel, draw: Callable[[], None]) -> None:
        super().__init__(panel)
        self._survey, self._panel = survey, panel
        panel.show_others(shown=survey.others)
        panel.more_seeds_clicked.connect(survey.more)
        panel.stop_clicked.connect(self._on_stop_clicked)
        panel.capacity_clicked.connect(survey.measure_capacity)
        panel.others_toggled.connect(survey.set_others)
        panel.tab_chosen.connect(draw)
        survey.changed.connect(self._show_others)
        survey.changed.connect(draw)

    def _show_others(self) -> None:
        self._panel.show_others(shown=self._survey.others)

    def _on_stop_clicked(self, tab: str) -> None:
        if tab == CAPACITY:
            self._survey.stop_capacity()
        else:
            self._survey.stop()
