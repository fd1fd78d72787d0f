"""What is the user's own while the story is told: neither saved, kept nor undone as such."""

import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.files.autosave import Autosave
from explainer.session.memory import Memory
from explainer.session.runs.history import History
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.session.story.suspension import suspend_for
from tests import factories

OWN = settings_for("circles", labels_per_class=3)
PATIENCE = 10_000


class Desk:
    """A session that was opened from a file, and a story to be told beside it."""

    def __init__(self, folder):
        runner = factories.FakeRunner()
        self.store = store = Store(settings_for("moons"), runner)
        self.documents = factories.documents(store)
        self.history = History(store, runner)
        self.history.follow(self.documents)
        self.file = folder / "own.explainer"
        survey = self.documents._survey
        self.autosave = Autosave(self.documents._saver, store, survey, folder / "kept")
        self.story = Story(store, Inquiries(factories.FakeAnswerer(), store), Memory())
        suspend_for(self.story, self.documents, self.history, self.autosave)
        self.documents.show(factories.saved(OWN), self.file)


@pytest.fixture
def desk(qapp, tmp_path):
    made = Desk(tmp_path)
    yield made
    made.autosave.close()
    made.documents.close()


def test_the_story_has_no_file_and_no_star_and_gives_the_document_its_name_back(desk):
    desk.story.go_to(3)
    assert desk.store.settings != OWN
    assert desk.documents.path is None and not desk.documents.modified
    desk.store.change(bought=(3,))
    assert not desk.documents.modified
    desk.story.leave()
    assert desk.store.settings == OWN and desk.documents.path == desk.file
    assert not desk.documents.modified


def test_what_was_unsaved_before_the_story_is_unsaved_after_it(desk):
    desk.store.change(labels_per_class=4)
    desk.story.go_to(3)
    assert not desk.documents.modified
    desk.story.leave()
    assert desk.store.settings.labels_per_class == 4 and desk.documents.modified


def test_what_is_saved_of_the_story_does_not_name_it_or_what_comes_back(desk, tmp_path, qtbot):
    desk.story.go_to(3)
    desk.store.add_frame(desk.store.job, factories.frame(desk.store.settings))
    with qtbot.waitSignal(desk.documents._saver.saved, timeout=PATIENCE):
        desk.documents.save(tmp_path / "told.explainer")
        desk.documents._saver.give_up()
    assert desk.documents.path is None
    desk.story.leave()
    assert desk.documents.path == desk.file and not desk.documents.modified


def test_after_the_story_there_is_to_be_undone_what_was_before_it(desk):
    desk.store.change(labels_per_class=4)
    desk.store.change(seed=5)
    desk.history.undo()
    last, following = desk.history.last, desk.history.next
    desk.story.go_to(3)
    assert desk.history.last is desk.history.next is None
    desk.story.go_to(5)
    desk.story.leave()
    assert (desk.history.last, desk.history.next) == (last, following)
    desk.history.undo()
    assert desk.store.settings == OWN


def test_within_the_story_what_is_done_by_hand_is_undone_and_nothing_that_was_told(desk):
    desk.story.go_to(4)
    desk.story.go_to(5)
    told = desk.store.settings
    desk.history.undo()
    assert desk.store.settings == told and told.scene == "spirals"
    desk.store.change(depth=3)
    desk.store.change(seed=5)
    for _ in range(3):
        desk.history.undo()
    assert desk.store.settings == told
    desk.history.redo()
    assert desk.store.settings.depth == 3 and desk.history.next is not None
    desk.story.go_to(6)  # What was done on the page before is not gone back to.
    assert desk.history.last is desk.history.next is None


def test_a_step_that_is_done_by_hand_can_be_undone_by_hand(desk):
    story = desk.story
    steps = ((each, n, s) for each in story.chapters for n, s in enumerate(each.steps))
    chapter, number = next(
        (each.number, n) for each, n, s in steps if s.choices and not s.ask and not s.only_read
    )
    story.go_to(chapter, number)
    told = desk.store.settings
    desk.store.change(**story._target(story.step.choices).choices)
    assert story.done and desk.history.last is not None
    desk.history.undo()
    assert desk.store.settings == told
    story.go_to(chapter, number)
    story.do()
    assert desk.store.settings != told and desk.history.last is None


def test_what_is_opened_ends_the_story_and_can_be_undone_to_what_was_before_it(desk, tmp_path):
    desk.story.go_to(3)
    other = tmp_path / "other.explainer"
    desk.documents.show(factories.saved(settings_for("spirals")), other)
    assert not desk.story.open and desk.documents.path == other
    desk.history.undo()
    assert desk.store.settings == OWN and desk.documents.path == desk.file


def test_for_a_restart_is_kept_what_was_there_before_the_story(desk):
    kept = []
    desk.documents._saver.save_quietly = lambda file: kept.append(desk.store.settings)
    desk.store.change(labels_per_class=4)
    mine = desk.store.settings
    desk.story.go_to(3)
    desk.store.change(labels_per_class=7)
    assert kept == [mine] and not desk.autosave._timer.isActive()
    assert not desk.autosave.leave() and kept == [mine]
    desk.story.leave()
    desk.store.change(seed=9)
    assert desk.autosave.leave() and kept[-1] == desk.store.settings


def test_a_text_that_is_opened_ends_the_story_first(desk):
    desk.story.go_to(3)
    desk.documents.open_text(as_text(settings_for("spirals")))
    assert not desk.story.open and desk.store.settings == settings_for("spirals")
    desk.history.undo()
    assert desk.store.settings == OWN and desk.documents.path == desk.file
