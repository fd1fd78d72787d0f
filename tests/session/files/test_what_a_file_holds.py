"""A file is compared with all that took time: how far the run is, and what was measured of it."""

import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.timeline import Timeline
from explainer.session.files.document import Extent
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests import factories

SMALL = settings_for("moons", unlabelled=20, labels_per_class=3)
RUN = factories.timeline(SMALL, 4)


class Desk:
    """A store, what is measured of it, and its files; nothing has been trained yet."""

    def __init__(self, folder):
        self.runner, self.measurer = factories.FakeRunner(), factories.FakeMeasurer()
        self.store = Store(SMALL, self.runner)
        self.survey = Survey(self.store, self.measurer)
        self.documents = factories.documents(self.store, survey=self.survey)
        self.file = folder / "talk.explainer"

    def train(self, begin=0, end=None):
        if not self.store.job:
            self.store.start()
        for frame in RUN.frames[begin:end]:
            self.store.add_frame(self.store.job, frame)

    def measure(self, *kinds):
        for task, kind, settings, _, seeds in list(self.measurer.asked):
            if kind in kinds:
                self.survey.take(task, factories.outcomes(settings, len(seeds)))

    def save(self, qtbot):
        with qtbot.waitSignal(self.documents.named):
            self.documents.save(self.file)
            self.documents._saver.give_up()

    def open(self, timeline):
        self.documents.show(factories.saved(SMALL, timeline), self.file)

    @property
    def modified(self):
        return self.documents.modified


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.documents._saver.close()
    made.documents.close()


def half(count):
    return Timeline(RUN.frames[:count], {}, SMALL.labels_per_class)


def test_a_run_that_has_gone_on_since_it_was_saved_is_not_in_the_file(desk, qtbot):
    desk.train(end=6)
    desk.save(qtbot)
    assert not desk.modified
    desk.train(6, 7)
    assert desk.modified
    desk.save(qtbot)
    assert not desk.modified
    desk.train(7)
    assert desk.modified


def test_what_has_ended_in_the_file_may_be_trained_again_without_a_word(desk, qtbot):
    desk.train()
    desk.save(qtbot)
    desk.store.reset()
    assert not desk.modified
    desk.train()
    assert not desk.modified


def test_seeds_that_were_measured_since_are_not_in_the_file(desk, qtbot):
    desk.train()
    desk.save(qtbot)
    assert not desk.modified
    desk.measure("arms")
    assert desk.modified
    desk.save(qtbot)
    assert not desk.modified


def test_what_was_known_before_a_file_is_opened_is_nothing_new(desk):
    desk.train()
    desk.measure("arms")
    desk.open(half(6))
    assert not desk.modified
    desk.store.play()
    desk.train(0)
    assert desk.modified


def test_without_a_file_only_what_was_asked_for_is_asked_about(desk):
    desk.train()
    desk.measure("arms")
    assert desk.survey.progress == (20, 20) and not desk.modified
    desk.survey.more()
    asked = desk.measurer.asked[-1]
    desk.survey.take(asked[0], factories.outcomes(SMALL, len(asked[4])))
    assert desk.modified
    desk.store.change(noise=0.2)
    assert not desk.modified  # It would not be in the file that is offered then.


def test_widths_that_were_measured_have_been_waited_for(desk):
    desk.train()
    desk.survey.measure_capacity()
    assert not desk.modified
    task, *_, seeds = desk.measurer.asked[-1]
    desk.survey.take(task, factories.outcomes(SMALL, len(seeds)))
    assert desk.modified


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (2, "Opened talk.explainer. Pretraining stands at step 50 of 150: Play trains on."),
        (6, "Opened talk.explainer. Fine-tuning stands at step 50 of 150: Play trains on."),
        (8, "Opened talk.explainer."),
    ],
)
def test_it_is_said_of_a_file_that_it_was_left_half_done(desk, count, words):
    desk.open(half(count))
    assert desk.store.notice == words
    desk.store.play()
    assert (desk.store.notice == "") == (count < 8)


def test_the_same_is_said_of_what_was_restored(desk, qtbot):
    desk.train(end=6)
    with qtbot.waitSignal(desk.documents._saver.kept):
        desk.documents._saver.save_quietly(desk.file)
        desk.documents._saver.give_up()
    with qtbot.waitSignal(desk.documents.opened):
        desk.documents.restore(desk.file)
    assert desk.store.notice.startswith("Settings, results and weights are back")
    assert desk.store.notice.endswith("Fine-tuning stands at step 50 of 150: Play trains on.")
    assert desk.modified


@pytest.mark.parametrize("more", [(1, 0, 0, 0), (0, 9, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)])
def test_more_of_anything_is_more(more):
    nothing = Extent(0, 0, 0, 0)
    assert Extent(*more).exceeds(nothing) and not nothing.exceeds(Extent(*more))
    assert not nothing.exceeds(nothing)
