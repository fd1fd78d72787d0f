"""Connects what is behind a window: the processes that train, measure and draw, and the session.

What the first paint needs is there at once; the rest is built right after it, by `complete`.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from explainer.core.platform.assets import DEFAULT_RESULT, assets_folder
from explainer.core.settings.settings import Settings, settings_for
from explainer.session.export.wishes import ExportWishes
from explainer.session.latest_task import within
from explainer.session.memory import Memory
from explainer.session.morph.encoder_layers import EncoderLayers
from explainer.session.presenting.presentation import Presentation
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.lab.export.export_client import ExportClient
    from explainer.lab.measuring.survey_scheduler import SurveyScheduler
    from explainer.lab.training.client import LabClient
    from explainer.session.files.contents import FoundFile

    Start = Settings | FoundFile

SOON = 2.0
"""Seconds that a start waits for the file that it is to begin with."""


class Session:
    """All that windows show, one after the other, and what becomes of it in files."""

    def __init__(
        self,
        settings: Settings,
        lab: LabClient,
        scheduler: SurveyScheduler,
        exporter: ExportClient,
        folder: Path | None,
    ) -> None:
        self._lab, self._scheduler, self._exporter = lab, scheduler, exporter
        self._folder = folder
        self.memory = Memory(folder)
        self.store = Store(settings, lab, parent=lab)
        self.survey = Survey(self.store, scheduler)
        self.player = Player(self.store, self.store)
        self.presentation = Presentation(self.store, self.memory)
        self.reveal = self.presentation.reveal
        self.wishes = ExportWishes(self.store)
        self.layers = EncoderLayers(self.store, lab)
        # Whoever trains or draws would only slow down what is still written.
        self._endings: list[Callable[[], object]] = [exporter.close, scheduler.close, lab.close]
        connect_lab(lab, self.store)
        lab.unfolded.connect(self.layers.take)
        _connect_survey(scheduler, self.survey, self.store)

    def complete(self) -> None:
        """Build what keeps changes, opens files and takes changes back."""
        from explainer.session.editing.dragged_point import DraggedPoint
        from explainer.session.files.autosave import Autosave
        from explainer.session.files.documents import Documents
        from explainer.session.files.leaving import Leaving
        from explainer.session.files.leftovers import Leftovers
        from explainer.session.files.recent import Recent
        from explainer.session.files.session_saver import SessionSaver
        from explainer.session.running.projections import Projections
        from explainer.session.runs.history import History
        from explainer.session.story.suspension import suspend_for

        lab, store, survey = self._lab, self.store, self.survey
        self.saver = SessionSaver(store, survey, lab)
        self.documents = Documents(store, survey, self.saver, Recent(self.memory))
        autosave = Autosave(self.saver, store, survey, self._folder)
        self.projections = Projections(store, lab)
        self.dragged_point = DraggedPoint(store, lab)
        self.history = History(store, lab)
        self.history.follow(self.documents)
        autosave.follow(self.documents, lambda: self.history.replaced)
        self.leftovers = Leftovers(self.documents, autosave)
        self.leaving = Leaving(autosave, self.saver, store)
        self._complete_story()
        suspend_for(self.story, self.documents, self.history, autosave)
        self._complete_exports()
        lab.laid_out.connect(self.projections.take)
        lab.laying_out.connect(self.projections.take_progress)
        lab.tried.connect(self.dragged_point.take_maps)
        for told in (store.take_trained, self.history.take, self.saver.take, self.leaving.take):
            lab.told.connect(told)
        for lost in (self.history.give_up, self.saver.give_up):
            lab.lost.connect(lost)
        self._endings += [autosave.close, self.documents.close]

    def show_stored(self) -> None:
        """Show the comparison that ships with the program, until there is a live one."""
        from explainer.session.files.opening import Opening

        opening = Opening(self.store, self.survey, assets_folder() / DEFAULT_RESULT)
        self._endings.append(opening.close)
        opening.show_stored()

    def close(self) -> None:
        """End what trains, measures, draws, reads and writes."""
        for ending in self._endings:
            ending()

    def _complete_story(self) -> None:
        from explainer.session.exhibits.inquiries import Inquiries
        from explainer.session.story.story_state import Story

        inquiries = Inquiries(self._scheduler, self.store)
        self._scheduler.found.connect(inquiries.take)
        self._scheduler.went_on.connect(inquiries.go_on)
        self._scheduler.lost.connect(inquiries.miss)
        self.story = Story(self.store, inquiries, self.memory)

    def _complete_exports(self) -> None:
        from explainer.session.export.exports import Exports

        exporter = self._exporter
        self.exports = Exports(self.store, self.survey, exporter, self.layers)
        exporter.printed.connect(self.exports.take_file)
        exporter.prepared.connect(self.exports.take_contents)
        exporter.drawn.connect(self.exports.take_progress)
        exporter.refused.connect(self.exports.take_refusal)


def processes() -> tuple[LabClient, SurveyScheduler, ExportClient]:
    """Return who trains, who measures and who draws files; none of their processes has begun."""
    from explainer.lab.export.export_client import ExportClient
    from explainer.lab.measuring.survey_scheduler import SurveyScheduler
    from explainer.lab.training.client import LabClient

    lab = LabClient()
    return lab, SurveyScheduler(lab.link), ExportClient(lab)


def connect_lab(lab: LabClient, store: Store) -> None:
    """Have the store hear what the lab reports."""
    lab.frame_arrived.connect(store.add_frame)
    lab.completed.connect(store.complete)
    lab.failed.connect(store.fail)
    lab.lost.connect(store.lab_lost)
    lab.returned.connect(store.lab_back)
    lab.given_up.connect(store.lab_gone)
    lab.spent.connect(store.take_seconds)


def _connect_survey(scheduler: SurveyScheduler, survey: Survey, store: Store) -> None:
    scheduler.found.connect(survey.take)
    scheduler.went_on.connect(survey.go_on)
    scheduler.lost.connect(survey.miss)
    scheduler.fell.connect(store.notify)


def own_folder() -> Path | None:
    """Return the folder in which the program may keep things, None if there is none."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(place) if place else None


def opened(file: Path) -> FoundFile | None:
    """Return what the window begins with: what a file holds, or the settings it was made from.

    An encoder is opened in the scene that it was pretrained on, and beside a table whose
    columns are still to be chosen the usual scene is shown. None of a file that does not
    come soon: the window opens it once it is there.
    """
    from explainer.core.settings.encoder import Encoder
    from explainer.session.files.contents import first_of

    found = cast("FoundFile | None", within(SOON, partial(first_of, (file,))))
    if found is None or not isinstance(found.contents, Encoder):
        return found
    encoder = found.contents
    return found._replace(contents=settings_for(encoder.scene).adopting(encoder))
