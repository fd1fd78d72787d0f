"""What is measured over many seeds beside the run on the screen: the only place it is kept.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.measuring.curve_counts import curve_counts
from explainer.core.measuring.seeds import (
    BASELINE_COUNTS,
    CAPACITY_SEEDS,
    CAPACITY_WIDTHS,
    MANY_SEEDS,
    USUAL_SEEDS,
    shares,
)
from explainer.core.settings.catalogue import baselines_of
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.training.findings import Findings
from explainer.session.run_state import RunState
from explainer.session.store import Store
from explainer.session.surveying.known_findings import (
    Awaited,
    Experiment,
    KnownFindings,
    experiment,
    for_every_seed,
)
from explainer.session.surveying.under_way import SharesDone, UnderWay

if TYPE_CHECKING:
    from explainer.core.measuring.efficiency import Measured, Outcomes


class Measurer(Protocol):
    """Whoever measures in the background."""

    def survey(
        self,
        task: int,
        kind: str,
        settings: Settings,
        counts: tuple[int, ...],
        seeds: tuple[int, ...],
    ) -> None:
        """Take this task on, after those that wait already.

        `kind` is `arms`, `baselines` or `reference`.
        """

    def forget(self, tasks: Collection[int]) -> None:
        """Drop these tasks, whether they wait or are being measured."""

    def hold(self, *, held: bool) -> None:
        """Let all surveys rest, or go on with them."""


class Survey(QObject):
    """Measures the store's experiment whenever its own run leaves the machine idle.

    What was found is remembered for each experiment; the shown seed and the slider are no
    part of it.
    """

    changed = Signal()
    went_on = Signal()
    """Something that is measured has come on; nothing is known that was not known before."""

    def __init__(self, store: Store, measurer: Measurer) -> None:
        super().__init__(store)
        self._store, self._measurer = store, measurer
        self._known = KnownFindings()
        self._waited_for: set[Experiment] = set()
        self._awaited: dict[int, Awaited] = {}
        self._shares = SharesDone()
        self._numbers = count(1)
        self._goal = USUAL_SEEDS
        # Whether other methods are shown: of somebody's own table from the beginning.
        self._others = {True: True, False: False}
        self._begun = False
        self.held = False
        """Whether measuring rests, as the run on the screen needs the machine."""
        self._measured: Measured | None = None
        self._experiment = experiment(store.settings)
        store.settings_changed.connect(self._on_settings_changed)
        store.state_changed.connect(self._on_state_changed)

    @property
    def settings(self) -> Settings:
        """The choices on the controls: what is known is known of them."""
        return self._store.settings

    @property
    def measured(self) -> Measured:
        """What is known of the experiment on the screen."""
        if self._measured is None:
            from explainer.core.measuring.efficiency import Measured, curve_of

            findings = self.findings
            baselines = findings.baselines if self.others else {}
            self._measured = Measured(
                _curve(findings, self._store.settings.labels_per_class),
                curve_of(tuple(baselines.values()), ()) if baselines else None,
                findings.reference,
                findings.best,
            )
        return self._measured

    @property
    def others(self) -> bool:
        """Whether other methods are shown too."""
        return self._others[self._of_a_table]

    @property
    def _of_a_table(self) -> bool:
        return self._store.settings.data is not None

    @property
    def capacity(self) -> dict[int, Outcomes]:
        """The outcomes by width at the slider's label count, as far as they are known."""
        from explainer.core.measuring.efficiency import joined

        labels, cells = self._store.settings.labels_per_class, self.findings.capacity
        return {
            width: joined(list(parts.values()))
            for (width, at), parts in sorted(cells.items())
            if at == labels and parts
        }

    @property
    def progress(self) -> tuple[int, int]:
        """How many seeds of how many are measured."""
        done = sum(map(len, self.findings.arms))
        return done, max(self._goal, done)

    @property
    def under_way(self) -> UnderWay:
        """How far the seeds are that train now."""
        arms = ((task, each) for task, each in self._awaited.items() if each.kind == "arms")
        return self._shares.of({task: len(each.seeds) for task, each in arms})

    @property
    def capacity_progress(self) -> tuple[int, int]:
        """How many shares of seeds of how many are measured for the capacity curve."""
        labels, cells = self._store.settings.labels_per_class, self.findings.capacity
        done = sum(len(parts) for (_, at), parts in cells.items() if at == labels)
        return done, len(CAPACITY_WIDTHS) * len(shares(range(CAPACITY_SEEDS)))

    @property
    def methods_progress(self) -> tuple[int, int]:
        """How many seeds of how many are measured of other methods; (0, 0) if none is awaited."""
        left = [awaited.seeds for awaited in self._awaited.values() if awaited.kind == "baselines"]
        return (USUAL_SEEDS - sum(map(len, left)), USUAL_SEEDS) if left else (0, 0)

    @property
    def busy(self) -> bool:
        """Whether anything is still to be found."""
        return bool(self._awaited)

    @property
    def capacity_busy(self) -> bool:
        """Whether nets of other widths are still to be measured."""
        return any(awaited.kind == "capacity" for awaited in self._awaited.values())

    @property
    def seeds_busy(self) -> bool:
        """Whether seeds of the arms are still to be measured."""
        return any(awaited.kind == "arms" for awaited in self._awaited.values())

    @property
    def findings(self) -> Findings:
        """All that was found of the experiment on the screen."""
        return self._known.of(self._experiment)

    @property
    def waited_for(self) -> bool:
        """Whether something was found of the experiment on the screen that comes only if asked."""
        return self._experiment in self._waited_for

    def remember(self, settings: Settings, findings: Findings) -> None:
        """Take over what was found before, unless more is known already."""
        self._known.join(experiment(settings), findings)
        self._tell()

    def more(self) -> None:
        """Measure many seeds instead of the first few."""
        self._goal = MANY_SEEDS
        self._ask()

    def stop(self) -> None:
        """Measure no further seeds; what was found stays, and everything else goes on."""
        self._goal = self.progress[0]
        self.drop("arms")
        self._ask_between()

    def stop_capacity(self) -> None:
        """Measure no further widths; what was found stays, and everything else goes on."""
        self.drop("capacity")

    def drop(self, *kinds: str) -> None:
        """Wait for nothing of these kinds any more; without any, for nothing at all."""
        dropped = [n for n, each in self._awaited.items() if not kinds or each.kind in kinds]
        for number in dropped:
            self._end(number)
        self._measurer.forget(dropped)
        self._tell()

    def set_others(self, shown: bool) -> None:
        """Show other methods too, or no longer; tables and scenes each keep their own choice."""
        self._others[self._of_a_table] = shown
        self._ask()

    def measure_capacity(self) -> None:
        """Measure nets of every width at the slider's label count."""
        settings = self._store.settings
        labels = settings.labels_per_class
        for width in CAPACITY_WIDTHS:
            cell = (width, labels)
            known = self.findings.capacity.setdefault(cell, {})
            for seeds in shares(range(CAPACITY_SEEDS)):
                if seeds not in known:
                    awaited = Awaited(self._experiment, "capacity", seeds, cell)
                    everywhere = for_every_seed(settings).changed(width=width)
                    self._send(awaited, everywhere, (labels,))
        self._tell()

    @Slot(int, object, float)
    def go_on(self, task: int, stage: Stage, share: float) -> None:
        """Take note how far a task is."""
        awaited = self._awaited.get(task)
        if awaited is not None and awaited.kind == "arms":
            self._shares.take(task, stage, share)
            self.went_on.emit()

    @Slot(int, object)
    def take(self, task: int, value: Any) -> None:
        """Keep what a task has found; an older experiment's is of no use here."""
        awaited = self._end(task)
        if awaited is None:
            return
        self._known.keep(awaited, value)
        if awaited.kind in ("capacity", "baselines") or self._goal > USUAL_SEEDS:
            self._waited_for.add(awaited.experiment)
        self._ask_between()
        self._tell()

    @Slot(int, object)
    def miss(self, task: int, sentence: str) -> None:
        """Do without what a task should have found, and say why."""
        if self._end(task) is not None:
            self._store.notify(sentence)
            self._tell()

    def _end(self, task: int) -> Awaited | None:
        """Wait no longer for a task; return what it was to bring, if anybody still wants that."""
        self._shares.end(task)
        return self._awaited.pop(task, None)

    def _tell(self) -> None:
        self._measured = None
        self.changed.emit()

    def _ask(self) -> None:
        """Ask for what is missing of the experiment on the screen, if its run has ended."""
        if self._begun:
            self._ask_missing()
            self._ask_between()
        self._tell()

    def _ask_missing(self) -> None:
        settings = for_every_seed(self._store.settings)
        findings, counts = self.findings, curve_counts(settings)
        done = {seed for seeds in findings.arms for seed in seeds}
        for seeds in shares(range(self._goal)):
            if len(done) < self._goal and not done.issuperset(seeds):
                self._ask_for("arms", seeds, counts)
            if findings.reference is None:
                self._ask_for("reference", (), ())
        for seeds in shares(range(USUAL_SEEDS)) if self.others else ():
            # What an older file holds lacks methods: it is shown until it is measured again.
            known = findings.baselines.get(seeds)
            if known is None or known.methods != baselines_of(settings.card):
                self._ask_for("baselines", seeds, _baseline_counts(settings))

    def _ask_between(self) -> None:
        """Ask for the slider's label count where the curve leaves it out, once that is there."""
        settings, findings = self._store.settings, self.findings
        labels = settings.labels_per_class
        if not self._begun or self.seeds_busy or labels in curve_counts(settings):
            return
        known = findings.between.get(labels, {})
        for seeds in findings.arms:
            if seeds not in known:
                asked = Awaited(self._experiment, "between", seeds, (0, labels))
                self._send(asked, for_every_seed(settings), (labels,))

    def _passed_by(self, labels: int) -> bool:
        """Whether a label count is waited for that the slider has left."""
        each = self._awaited.values()
        return any(awaited.kind == "between" and awaited.cell[1] != labels for awaited in each)

    def _ask_for(self, kind: str, seeds: tuple[int, ...], counts: tuple[int, ...]) -> None:
        awaited = Awaited(self._experiment, kind, seeds)
        self._send(awaited, for_every_seed(self._store.settings), counts)

    def _send(self, awaited: Awaited, settings: Settings, counts: tuple[int, ...]) -> None:
        if awaited in self._awaited.values():
            return
        number = next(self._numbers)
        self._awaited[number] = awaited
        kind = "arms" if awaited.kind in ("capacity", "between") else awaited.kind
        self._measurer.survey(number, kind, settings, counts, awaited.seeds)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        now, self._measured = experiment(settings), None
        if now != self._experiment:
            self._experiment, self._begun, self._goal = now, False, USUAL_SEEDS
            self.drop()
        else:
            if self._passed_by(settings.labels_per_class):
                self.drop("between")
            self._ask_between()

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        held, before = state.training or state.phase == "starting", self.held
        self.held = held
        self._measurer.hold(held=held)
        if held != before and self.busy:
            self._tell()
        if state.phase == "finished" and not self._begun:
            self._begun = True
            self._ask()


def _baseline_counts(settings: Settings) -> tuple[int, ...]:
    return tuple(count for count in BASELINE_COUNTS if count <= settings.most_labels)


def _curve(findings: Findings, labels: int) -> Outcomes | None:
    """Return all arms' outcomes, with what was filled in.

    While further seeds are measured, the curve is that of the seeds which have the slider's
    label count: what was said of it stays until the others have it too.
    """
    from explainer.core.measuring.efficiency import curve_of

    if not findings.arms:
        return None
    known = [seeds for seeds in findings.between.get(labels, {}) if seeds in findings.arms]
    enough = sum(map(len, known)) >= USUAL_SEEDS
    arms = tuple(findings.arms[seeds] for seeds in (known if enough else findings.arms))
    shares = {part.seeds for part in arms}
    between = tuple(
        tuple(part for seeds, part in parts.items() if seeds in shares)
        for parts in findings.between.values()
        if shares <= parts.keys()
    )
    return curve_of(arms, between)
