"""What is measured over many seeds: the same as the buttons of its panel, in the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from explainer.core.measuring.seeds import MANY_SEEDS
from explainer.session.surveying.survey import Survey
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.widgets.keys import known_as


class SurveyMenu(QObject):
    """Asks for more seeds, for other methods and for other widths, or for no more of it."""

    def __init__(self, shell: Shell, survey: Survey) -> None:
        super().__init__(shell.window())
        self._survey, keys = survey, shell.keys
        self._staged = shell.stage.actions
        many = self.tr("Measure {count} seeds")
        self._more = keys.add(many.format(count=MANY_SEEDS), survey.more)
        known_as(self._more, many)
        self._methods = keys.add(self.tr("Compare methods"), self._toggle_methods)
        self._methods.setCheckable(True)
        self._widths = keys.add(self.tr("Measure the capacity curve"), survey.measure_capacity)
        self._stop = keys.add(self.tr("Stop measuring"), self._stop_measuring)
        entries = (self._more, self._widths, self._methods, self._stop)
        shell.menu.put(MenuGroup.SEEDS, *entries)
        self._staged.add(self._methods)
        survey.changed.connect(self._show)
        self._show()

    def _toggle_methods(self) -> None:
        self._survey.set_others(not self._survey.others)

    def _stop_measuring(self) -> None:
        self._survey.stop()
        self._survey.stop_capacity()

    @Slot()
    def _show(self) -> None:
        """Offer what is not done yet, and tick what is shown."""
        survey = self._survey
        done, total = survey.capacity_progress
        self._staged.allow(
            self._more,
            possible=0 < survey.progress[1] < MANY_SEEDS,
            reason=self.tr("So many seeds are measured, or asked for already."),
        )
        self._staged.allow(
            self._widths,
            possible=done < total and not survey.capacity_busy,
            reason=self.tr("It is measured at this label count, or asked for already."),
        )
        self._staged.allow(
            self._stop,
            possible=survey.seeds_busy or survey.capacity_busy,
            reason=self.tr("Nothing is measured now."),
        )
        self._methods.setChecked(survey.others)
