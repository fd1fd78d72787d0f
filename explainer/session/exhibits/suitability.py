"""Has measured which pretraining suits the experiment on the screen, one candidate at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.exhibits.exhibit import Question
from explainer.core.exhibits.suitability.exhibit import BASELINES, CANDIDATE, EXHIBIT
from explainer.core.exhibits.suitability.suitability import Suitability, candidates, planned
from explainer.core.settings.settings import Settings
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.store import Store
from explainer.session.surveying.known_findings import experiment


class SuitabilityStudy(QObject):
    """Asks for what is missing and puts together what is known; each is asked only once."""

    changed = Signal()

    def __init__(self, inquiries: Inquiries, store: Store) -> None:
        super().__init__(store)
        self._inquiries, self._store = inquiries, store
        self._measuring = False
        self._experiment = experiment(store.settings)
        self._plan = planned(store.settings)
        self._known: Suitability | None = None
        inquiries.answered.connect(self._on_answered)
        inquiries.missed.connect(self._on_missed)
        store.settings_changed.connect(self._on_settings_changed)

    @property
    def found(self) -> Suitability:
        """Everything that is known of the experiment on the screen."""
        if self._known is None:
            self._known = self._gathered()
        return self._known

    @property
    def measuring(self) -> bool:
        """Whether somebody waits for what is missing."""
        return self._measuring and not self.found.complete

    def measure(self) -> None:
        """Have measured whatever is missing."""
        self._measuring = True
        for question in self._questions().values():
            self._inquiries.ask(question)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Wait no longer for what is missing; what is known stays."""
        self._measuring = False
        self._inquiries.forget(*EXHIBIT.kinds)
        self.changed.emit()

    def choose(self, pair: tuple[str, str], labels: int) -> None:
        """Put an objective, its views and a label count into the window's settings, in one step."""
        objective, views = pair
        self._store.change(objective=objective, views=views, labels_per_class=labels, encoder=None)

    def _questions(self) -> dict[object, Question]:
        """Return what has to be known, by candidate; the baselines first."""
        plan = self._plan
        counts, seeds = plan.counts, plan.seeds
        asked: dict[object, Question] = {BASELINES: (BASELINES, plan.settings, counts, seeds)}
        for pair, settings in candidates(self._store.settings).items():
            asked[pair] = (CANDIDATE, settings, counts, seeds)
        return asked

    def _gathered(self) -> Suitability:
        known = {name: self._inquiries.known(each) for name, each in self._questions().items()}
        baselines = known.pop(BASELINES)
        answers = ((pair, known[pair]) for pair in self._plan.candidates)
        pretrained = {pair: found for pair, found in answers if found is not None}
        return replace(self._plan, baselines=baselines, pretrained=pretrained)

    @Slot(object)
    def _on_answered(self, question: Question) -> None:
        if question[0] in EXHIBIT.kinds:
            self._known = None
            self.changed.emit()

    @Slot(object, object)
    def _on_missed(self, question: Question, sentence: str) -> None:
        if question[0] in EXHIBIT.kinds:
            self._store.notify(sentence)
            self.stop()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        """Begin anew where other data, another network or another fine-tuning is chosen."""
        now = experiment(settings)
        if now != self._experiment:
            self._experiment, self._plan, self._known = now, planned(settings), None
            if self._measuring:
                self._inquiries.forget(*EXHIBIT.kinds)
                self.measure()
            else:
                self.changed.emit()
