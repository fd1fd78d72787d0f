"""What a file holds is not kept for a restart as well; what is in no file is, on its own page."""

import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.files.sessions.session_file import read_session
from explainer.session.files.autosave import PREFIX
from explainer.session.files.leaving import Leaving
from explainer.session.files.leftovers import Leftovers
from explainer.session.runs.history import History
from tests.factories import findings, frame, frames, saved
from tests.session.files.test_documents import PATIENCE, SMALL, Desk


class KeptDesk(Desk):
    """A window with a history, which keeps its pages at once."""

    def __init__(self, folder):
        super().__init__(folder)
        self.folder, self.file = folder / "own", folder / "talk.explainer"
        self.history = History(self.store, self.runner)
        self.history.follow(self.documents)
        self.autosave.replaced = lambda: self.history.replaced
        self.autosave._timer.setInterval(0)

    def open(self, path=None, settings=SMALL):
        self.documents.show(saved(settings), path or self.file)

    def rest(self, bot):
        """Wait until everything that is to be kept was written."""
        bot.waitUntil(lambda: not self.autosave._timer.isActive(), timeout=PATIENCE)
        last = self.file.with_name("last")
        kept = []
        self.saver.kept.connect(kept.append)
        self.saver.save_quietly(last)  # Files are written one after the other.
        self.saver.give_up()
        bot.waitUntil(lambda: last in kept, timeout=PATIENCE)

    def restore(self, kept, bot):
        """Restore what another window has kept."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept.rename(self.folder / f"{PREFIX}left.explainer")
        with bot.waitSignal(self.documents.opened, timeout=PATIENCE):
            Leftovers(self.documents, self.autosave).restore()

    @property
    def pages(self):
        return sorted(self.folder.glob(f"{PREFIX}*.explainer"))


@pytest.fixture
def desk(qapp, tmp_path):
    made = KeptDesk(tmp_path)
    yield made
    made.autosave.close()
    made.documents.close()


def choices(pages):
    return sorted(read_session(page).settings.labels_per_class for page in pages)


def test_what_was_opened_and_left_as_it_is_is_not_kept(desk, qtbot):
    desk.open(settings=settings_for("circles"))
    assert desk.autosave._touched  # The scene is another one, and yet nobody has made anything.
    desk.rest(qtbot)
    assert desk.pages == [] and not desk.autosave.leave()


def test_a_change_is_kept_until_its_file_has_it_or_it_is_undone(desk, qtbot):
    desk.open()
    there = []  # When it has its name; a moment later the page may be gone.
    desk.documents.named.connect(lambda *_: there.append(desk.pages))
    for end in ("undone", "saved"):
        desk.store.change(labels_per_class=7)
        desk.rest(qtbot)
        assert choices(desk.pages) == [7]
        if end == "undone":
            desk.history.undo()
        else:
            with qtbot.waitSignal(desk.documents.named):
                desk.documents.save(desk.file)
                desk.saver.give_up()
            assert there[-1] != []
        desk.rest(qtbot)
        assert desk.pages == []


def test_what_is_still_being_written_when_its_file_has_it_does_not_stay(desk, qtbot):
    desk.open()
    desk.store.change(seed=7)
    desk.store.add_frame(desk.store.job, frame(desk.store.settings))
    desk.autosave._on_timeout()
    with qtbot.waitSignal(desk.documents.named):
        desk.documents.save(desk.file)
        desk.saver.take(desk.store.job, None)
    desk.rest(qtbot)
    assert desk.pages == []


@pytest.mark.parametrize("in_file", [True, False])
def test_an_end_from_outside_leaves_only_what_is_in_no_file(desk, qtbot, in_file):
    leaving = Leaving(desk.autosave, desk.saver, desk.store)
    desk.autosave._timer.setInterval(60_000)
    desk.open()
    desk.store.change(labels_per_class=7)
    desk.autosave._on_timeout()  # It is still being written when it is known to be in the file.
    if in_file:
        desk.history.undo()
    with qtbot.waitSignal(leaving.done):
        leaving.begin()
    desk.autosave.close()
    assert choices(desk.pages) == ([] if in_file else [7])


def test_what_took_its_time_is_kept_without_any_other_choice(desk, qtbot):
    run = saved(SMALL)
    desk.open()
    desk.autosave._touched = False
    desk.survey.remember(run.settings, findings(SMALL))
    desk.documents._kept[desk.file] = desk.documents._kept[desk.file]._replace(
        extent=desk.documents._kept[desk.file].extent._replace(seeds=0)
    )
    desk.survey.changed.emit()
    desk.rest(qtbot)
    assert desk.documents.modified and len(desk.pages) == 1


def test_replaced_work_has_a_page_of_its_own_until_it_is_safe(desk, qtbot, tmp_path):
    desk.open()
    desk.store.change(labels_per_class=7)
    desk.open(tmp_path / "b.explainer", settings_for("circles"))
    desk.rest(qtbot)
    assert choices(desk.pages) == [7]
    desk.store.change(labels_per_class=8)
    desk.rest(qtbot)
    assert choices(desk.pages) == [7, 8]
    desk.history.undo()
    desk.history.undo()
    desk.rest(qtbot)
    assert choices(desk.pages) == [7]
    desk.history.undo()
    desk.rest(qtbot)
    assert desk.pages == []


def test_what_was_only_looked_at_leaves_no_page_behind(desk, qtbot):
    desk.store.change(labels_per_class=7)
    desk.rest(qtbot)
    assert choices(desk.pages) == [7]
    desk.open()
    desk.rest(qtbot)
    assert desk.pages == []


def test_replaced_by_a_text_it_stays_as_well(desk, qtbot):
    desk.store.change(bought=(3,))
    desk.store.add_frame(desk.store.job, frames(desk.store.settings, 4)[-1])
    desk.documents.open_text(as_text(settings_for("circles", labels_per_class=9)))
    desk.store.add_frame(desk.store.job, frames(desk.store.settings, 4)[-1])
    desk.rest(qtbot)
    assert choices(desk.pages) == [3, 9]


def test_what_is_kept_is_not_forgotten_before_what_came_back_is_kept_anew(desk, qtbot, tmp_path):
    desk.open()
    desk.store.change(labels_per_class=7)
    desk.open(tmp_path / "b.explainer", settings_for("circles"))
    desk.rest(qtbot)
    first = desk.pages
    desk.autosave._timer.setInterval(60_000)
    desk.history.undo()
    desk.autosave._on_kept(desk.autosave.file)
    assert desk.pages == first and choices(first) == [7]


@pytest.fixture
def next_start(qapp, tmp_path):
    made = KeptDesk(tmp_path / "next")
    yield made
    made.autosave.close()
    made.documents.close()


@pytest.mark.parametrize("trained", [True, False])
def test_what_is_restored_proposes_the_file_that_it_was_of(desk, next_start, qtbot, trained):
    desk.open()
    desk.store.change(**({"labels_per_class": 7} if trained else {"scene": "circles"}))
    desk.rest(qtbot)
    mine = desk.store.settings
    next_start.restore(*desk.pages, qtbot)
    documents = next_start.documents
    assert next_start.store.settings == mine and documents.modified and documents.path is None
    assert documents.document.called == desk.file
    next_start.rest(qtbot)
    assert read_session(*next_start.pages).file == str(desk.file)
    next_start.history.undo()
    assert documents.document.called is None and next_start.history.next.opened.home == desk.file
    next_start.history.redo()
    assert documents.document.called == desk.file and documents.modified


def test_what_is_restored_as_it_begins_is_still_in_no_file(desk, next_start, qtbot):
    desk.store.change(seed=7)
    desk.rest(qtbot)
    next_start.store.change(seed=7)
    next_start.restore(*desk.pages, qtbot)
    assert next_start.documents.modified and next_start.documents.document.called is None


def test_saved_where_it_was_the_restored_work_has_its_file_again(desk, next_start, qtbot):
    desk.open()
    desk.store.change(labels_per_class=7)
    desk.rest(qtbot)
    next_start.restore(*desk.pages, qtbot)
    documents = next_start.documents
    desk.file.write_bytes(b"what another window has saved")
    assert documents.marks.changed(desk.file)
    with qtbot.waitSignal(documents.named):
        documents.save(documents.document.called)
        next_start.saver.give_up()
    assert documents.path == desk.file and documents.home is None and not documents.modified
    assert read_session(desk.file).file == ""  # Who is given the file is not told of folders.


@pytest.mark.parametrize("name", ["lost\udcff.explainer", "a/" * 2_100 + "long.explainer"])
def test_a_name_that_cannot_be_written_down_loses_nothing_else(desk, qtbot, tmp_path, name):
    desk.open(tmp_path / name)
    desk.store.change(labels_per_class=7)
    desk.rest(qtbot)
    assert choices(desk.pages) == [7] and read_session(*desk.pages).file == ""
