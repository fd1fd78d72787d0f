"""An opening can be undone: the document of before has its name back, so nothing is overwritten."""

from types import SimpleNamespace

import pytest

from explainer.core.settings.cards import OWN
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained
from explainer.files.sessions.session_file import read_session
from explainer.session.runs.history import History
from explainer.session.store import Store
from tests import factories, tables

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)
PATIENCE = 10_000


class Desk:
    """A store, its documents, and a history that follows them."""

    def __init__(self):
        self.runner = factories.FakeRunner()
        self.store = Store(SMALL, self.runner)
        self.documents = factories.documents(self.store)
        self.saver = self.documents._saver
        self.history = History(self.store, self.runner)
        self.history.follow(self.documents)

    def open(self, path, settings=None):
        self.documents.show(factories.saved(settings), path)

    def save(self, path, qtbot):
        with qtbot.waitSignal(self.saver.saved, timeout=PATIENCE):
            self.documents.save(path)
            self.saver.give_up()


@pytest.fixture
def desk(qapp):
    made = Desk()
    yield made
    made.saver.close()
    made.documents.close()


def test_undone_the_document_has_no_name_and_redone_it_has_it_again(desk, tmp_path):
    x = tmp_path / "x.explainer"
    desk.open(x)
    opened = desk.store.settings
    assert desk.history.last.name == "x.explainer opened"
    desk.history.undo()
    assert desk.store.settings == SMALL and desk.documents.path is None
    assert not desk.documents.modified
    desk.history.redo()
    assert desk.store.settings == opened and desk.documents.path == x
    assert not desk.documents.modified


def test_the_file_before_it_has_its_name_back_and_what_was_saved_there_is_known(
    desk, tmp_path, qtbot
):
    x, y = tmp_path / "x.explainer", tmp_path / "y.explainer"
    desk.open(x)
    desk.store.change(labels_per_class=4)
    desk.open(y, SMALL)
    desk.history.undo()
    assert desk.documents.path == x and desk.documents.modified
    desk.save(x, qtbot)
    assert read_session(x).settings == desk.store.settings and not y.exists()
    desk.history.redo()
    assert desk.documents.path == y and not desk.documents.modified
    desk.history.undo()
    assert desk.documents.path == x and not desk.documents.modified


def test_an_opening_of_the_same_choices_is_a_step_of_its_own(desk, tmp_path):
    desk.store.change(seed=7)
    desk.open(tmp_path / "x.explainer", desk.store.settings)
    desk.history.undo()
    assert desk.store.settings.seed == 7 and desk.documents.path is None
    desk.history.undo()
    assert desk.store.settings == SMALL


def test_what_was_undone_before_an_opening_of_the_same_choices_stays_undone(desk, tmp_path):
    desk.store.change(seed=7)
    desk.store.change(seed=8)
    desk.history.undo()
    desk.open(tmp_path / "x.explainer", desk.store.settings)
    assert desk.history.next is None
    desk.history.redo()
    assert desk.store.settings.seed == 7 and not desk.documents.modified


def test_a_first_step_that_was_undone_is_not_done_again_under_the_name_of_a_file(desk, tmp_path):
    desk.store.change(seed=7)
    desk.history.undo()
    desk.open(tmp_path / "x.explainer", SMALL)
    desk.history.redo()
    assert desk.history.next is None and desk.store.settings == SMALL


def test_half_a_run_that_was_opened_gives_its_place_back_to_the_whole_one(desk, tmp_path):
    desk.store.change(seed=1)
    desk.store.change(seed=0)
    run = factories.timeline(SMALL, 4)
    for moment in (*run.frames, *run.ends.values()):
        desk.store.add_frame(desk.store.job, moment)
    whole = desk.store.timeline
    half = Timeline(run.frames[:-1], {}, SMALL.labels_per_class)
    desk.documents.show(factories.saved(SMALL, half), tmp_path / "half.explainer")
    assert desk.runner.calls.count(("tell", 2)) == 1
    desk.history.take(2, Trained())
    desk.history.undo()
    assert desk.store.timeline.frames == whole.frames and desk.store.state.phase == "finished"
    assert desk.documents.path is None


def test_a_start_with_a_file_is_no_step(desk, tmp_path):
    desk.open(tmp_path / "x.explainer", SMALL)
    assert desk.history.last is None and desk.documents.path == tmp_path / "x.explainer"


def test_an_opening_is_not_joined_with_the_slider_before_or_after_it(desk, tmp_path):
    desk.history.hold()
    desk.store.change(labels_per_class=3)
    desk.open(tmp_path / "x.explainer", SMALL.changed(labels_per_class=5))
    desk.store.change(labels_per_class=6)
    desk.history.release()
    counts = []
    while desk.history.last is not None:
        desk.history.undo()
        counts.append(desk.store.settings.labels_per_class)
        assert (desk.documents.path is None) is (len(counts) > 1)
    assert counts == [5, 3, 2]


def test_what_is_saved_while_another_is_opened_does_not_name_that(desk, tmp_path, qtbot):
    x, y = tmp_path / "x.explainer", tmp_path / "y.explainer"
    desk.open(y)
    desk.documents.save(y)  # The lab takes its time.
    desk.open(x, SMALL)
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.saver.give_up()
    assert desk.documents.path == x


def use_a_table(desk, tmp_path):
    desk.documents.tables.chosen = SimpleNamespace(data=tables.data())
    assert desk.documents.tables.use()


def open_settings(desk, tmp_path):
    desk.documents.show(settings_for("circles"), tmp_path / "figure.png")


def paste_settings(desk, tmp_path):
    desk.documents.open_text(as_text(settings_for("circles")))


@pytest.mark.parametrize(
    ("bring", "words", "work"),
    [
        (use_a_table, f"table {tables.data().name} opened", True),
        (open_settings, "figure.png opened", False),
        (paste_settings, "settings of a text opened", False),
    ],
)
def test_what_comes_from_no_session_is_not_saved_in_the_one_before(
    desk, tmp_path, bring, words, work
):
    x = tmp_path / "x.explainer"
    desk.open(x)
    before = desk.store.settings
    bring(desk, tmp_path)
    after = desk.store.settings
    assert after != before and desk.documents.path is None and desk.documents.modified is work
    assert desk.history.last.name == words
    desk.history.undo()
    assert (desk.store.settings, desk.documents.path) == (before, x)
    assert not desk.documents.modified
    desk.history.redo()
    assert (desk.store.settings, desk.documents.path) == (after, None)


def open_another(desk, tmp_path):
    desk.open(tmp_path / "b.explainer", settings_for("circles"))


def replaced(desk):
    return [each.document.path for each in desk.history.replaced]


@pytest.mark.parametrize("bring", [open_another, use_a_table, open_settings, paste_settings])
def test_unsaved_work_in_whose_place_something_was_opened_is_known(desk, tmp_path, bring):
    x = tmp_path / "x.explainer"
    desk.open(x)
    desk.store.change(labels_per_class=7)
    bring(desk, tmp_path)
    assert replaced(desk) == [x]
    desk.history.undo()
    assert replaced(desk) == [] and desk.documents.modified
    desk.history.redo()
    assert replaced(desk) == [x]


@pytest.mark.parametrize("bring", [open_another, use_a_table, open_settings, paste_settings])
def test_what_is_in_its_file_or_was_only_looked_at_is_not_lost(desk, tmp_path, bring):
    desk.store.change(labels_per_class=7)
    desk.open(tmp_path / "x.explainer")
    bring(desk, tmp_path)
    assert replaced(desk) == []


def test_replaced_work_that_was_brought_back_and_saved_is_not_lost(desk, tmp_path, qtbot):
    desk.store.change(bought=(3,))
    desk.open(tmp_path / "b.explainer", settings_for("circles"))
    assert replaced(desk) == [None]
    desk.history.undo()
    desk.store.add_frame(desk.store.job, factories.frame(desk.store.settings))
    desk.save(tmp_path / "own.explainer", qtbot)
    desk.history.redo()
    assert replaced(desk) == [] and desk.documents.path == tmp_path / "b.explainer"


@pytest.mark.parametrize("named", [True, False])
def test_what_is_being_saved_while_another_is_opened_is_lost_only_if_that_fails(
    desk, tmp_path, qtbot, named
):
    x = tmp_path / "x.explainer"
    if named:
        desk.open(x)
    desk.store.change(bought=(4,))
    desk.store.add_frame(desk.store.job, factories.frame(desk.store.settings))
    with qtbot.waitSignal(desk.saver.saved, timeout=PATIENCE):
        desk.documents.save(x)
        open_another(desk, tmp_path)
        assert replaced(desk) == [x if named else None]
        desk.saver.give_up()
    assert replaced(desk) == []


def test_where_the_same_choices_are_opened_what_was_trained_is_replaced_as_well(desk, tmp_path):
    run = factories.timeline(SMALL, 4)
    x = tmp_path / "x.explainer"
    half = Timeline(run.frames[:-1], {}, SMALL.labels_per_class)
    desk.documents.show(factories.saved(SMALL, half), x)
    desk.store.add_frame(desk.store.job, run.frames[-1])
    assert desk.documents.modified and desk.history.last is None
    desk.documents.show(factories.saved(SMALL, half), tmp_path / "y.explainer")
    assert replaced(desk) == [x]


def test_settings_that_are_there_already_change_no_name(desk, tmp_path):
    desk.open(tmp_path / "x.explainer", settings_for("circles"))
    paste_settings(desk, tmp_path)
    assert desk.documents.path == tmp_path / "x.explainer"


@pytest.mark.parametrize(
    ("choices", "work"),
    [
        ({"scene": "circles"}, False),
        ({"noise": 0.2, "labels_per_class": 5}, False),
        ({"bought": (3,)}, True),
        ({"data": tables.data(), "scene": OWN}, True),
    ],
)
def test_without_a_file_only_work_is_there_to_be_lost(desk, choices, work):
    desk.store.change(**choices)
    assert desk.store.settings != SMALL and desk.documents.modified is work
    desk.history.undo()
    assert not desk.documents.modified


def test_what_is_saved_says_that_pinned_runs_are_not_in_it(desk, tmp_path, qtbot):
    desk.open(tmp_path / "x.explainer")
    desk.save(tmp_path / "x.explainer", qtbot)
    assert "pinned" not in desk.store.notice.lower()
    desk.history.pins.pin()
    assert "until the program ends" in desk.store.notice
    desk.save(tmp_path / "x.explainer", qtbot)
    assert desk.store.notice.endswith(
        "Pinned runs are not in it: they are kept until the program ends."
    )
    assert "x.explainer" in desk.store.notice
