"""A table of one's own: read and judged beside the window, then a scene like any other."""

import threading

import pytest

from explainer.core.settings.cards import OWN
from explainer.core.settings.settings import settings_for
from explainer.files.reading import OpenError
from explainer.files.tables.table import table_in
from explainer.files.tables.table_columns import usual_label
from explainer.session.files.contents import contents_of, is_table_file, is_table_text
from explainer.session.files.own_tables import OwnTables, preview_of
from explainer.session.store import Store
from tests import factories
from tests.tables import csv_text

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)


@pytest.fixture
def store(qapp):
    return Store(SMALL, factories.FakeRunner())


@pytest.fixture
def tables(store):
    made = OwnTables(store)
    yield made
    made.close()


def opened(text):
    return preview_of(table_in(text, "blobs.csv"))


def judged(tables, qtbot, preview, **choice):
    with qtbot.waitSignal(tables.judged) as told:
        chosen = {"label": preview.label, "columns": preview.columns} | choice
        tables.consider(preview.table, chosen["label"], chosen["columns"])
    return told.args


def test_a_table_is_opened_with_its_likely_label_and_columns():
    preview = opened(csv_text())
    assert preview.label == "kind" and preview.columns == ("c0", "c1", "c2")


def test_what_fits_becomes_the_scene_and_one_step_back_leaves_it(tables, store, qtbot):
    data, sentence = judged(tables, qtbot, opened(csv_text(classes=3)))
    assert sentence == "" and data.classes == ("kind 0", "kind 1", "kind 2")
    assert tables.use()
    assert store.settings.scene == OWN and store.settings.data == data
    assert f"60 rows, {sum(data.tested)} of them for the test; columns each scaled" in store.notice


def test_what_does_not_fit_is_one_sentence_and_cannot_be_used(tables, store, qtbot):
    preview = opened(csv_text())
    data, sentence = judged(tables, qtbot, preview, columns=("c0",))
    assert data is None and "choose 2 to 256" in sentence
    assert not tables.use() and store.settings == SMALL


def test_while_a_choice_is_judged_the_one_before_cannot_be_used(tables, store, qtbot):
    preview = opened(csv_text())
    judged(tables, qtbot, preview)
    tables.consider(preview.table, "c0", ("c1", "c2"))
    assert not tables.use()


def test_a_table_that_was_left_can_be_chosen_again(tables, store, qtbot):
    judged(tables, qtbot, opened(csv_text()))
    tables.use()
    data = store.own_data
    store.change(scene="circles")
    assert store.settings.data is None and store.own_data is data


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("a,b,c\n" + "1,2,x\n3,4,y\n" * 10, "c"),
        ("kind,b,c\n" + "x,2.5,x\ny,4.5,y\n" * 10, "kind"),
        ("a,target,c\n" + "".join(f"{n}.5,{n % 2},{n}\n" for n in range(40)), "target"),
        ("a,b\n" + "".join(f"{n}.5,{n % 3}\n" for n in range(40)), "b"),
    ],
)
def test_the_likely_label_is_the_column_that_names_few_classes(text, label):
    assert usual_label(table_in(text, "t")) == label


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("a,b\n1,2\n", True),
        ("a\tb\n1\t2\n", True),
        ("one line, only", False),
        ("two lines\nof prose", False),
        ("", False),
        ("# measured\n# by hand\na,b\n1,2\n", True),
        ("sep=;\na;b\n", True),
        ("a b c\n1.5 2 x\n", True),
        ("a|b\n1|2\n", True),
        ("size kind\n-1.5 +2\n", True),
        ("size kind\n1.5 x\n", False),
        ("size\n15\n", False),
        ("these are no numbers\n1.2.3 1.2.4\n", False),
        ("\n\na,b\n\n1,2\n", True),
        ("# a,b\n1,2\n", False),
        ("a,b\npretraining-explainer:1?scene=moons\n", False),
    ],
)
def test_a_table_is_told_from_other_texts(text, table):
    assert is_table_text(text) is table


def test_an_export_of_this_program_is_no_table(tmp_path):
    from explainer.core.settings.settings_text import as_text

    own, export = tmp_path / "own.csv", tmp_path / "export.csv"
    own.write_text(csv_text())
    export.write_text("x,y\n1,2\n# " + as_text(SMALL))
    assert is_table_file(own) and not is_table_file(export)
    (tmp_path / "notes.txt").write_text("nothing of that kind")
    assert not is_table_file(tmp_path / "notes.txt")
    with pytest.raises(OpenError, match=r"missing\.txt"):
        is_table_file(tmp_path / "missing.txt")


@pytest.mark.parametrize("ending", [".tab", ".dat", ".xlsx", ".ods", ".npy", ".parquet"])
def test_what_other_programs_call_a_table_is_opened_as_one(tmp_path, ending):
    path = tmp_path / f"own{ending}"
    path.write_text(csv_text("\t"))
    assert is_table_file(path)
    if ending in (".tab", ".dat"):
        assert contents_of(path).label == "kind"
    else:
        with pytest.raises(OpenError, match="'CSV UTF-8'"):
            contents_of(path)


def test_what_was_judged_before_the_columns_were_renamed_cannot_be_used(tables, qtbot, monkeypatch):
    preview, go = opened(csv_text()), threading.Event()
    renamed = lambda table, header: table if go.wait(5) else None  # noqa: E731
    monkeypatch.setattr("explainer.files.tables.table.with_header", renamed)
    told = []
    tables.judged.connect(lambda *judged: told.append(judged))
    tables.consider(preview.table, preview.label, preview.columns)
    tables.name_columns(preview.table, False)
    qtbot.waitUntil(lambda: tables._judge._thread is None)
    qtbot.wait(20)
    assert told == [] and not tables.use()
    with qtbot.waitSignal(tables.opened):
        go.set()


def test_a_table_is_announced_before_it_is_the_scene_and_after_it(tables, store, qtbot):
    told = []
    tables.using.connect(lambda wanted: told.append((wanted.data, store.settings.data)))
    tables.used.connect(lambda: told.append(store.settings.data))
    assert not tables.use() and told == []
    tables.consider(opened(csv_text()).table, "kind", ("c0", "c1"))
    assert tables.judging
    with qtbot.waitSignal(tables.judged) as judged:
        pass
    assert not tables.judging and tables.use()
    data = judged.args[0]
    assert told == [(data, None), data] and data.columns == ("c0", "c1")


def test_what_was_refused_is_judged_no_longer(tables, qtbot):
    judged(tables, qtbot, opened(csv_text()), columns=("c0",))
    assert not tables.judging and tables.chosen is None


def test_columns_that_were_renamed_can_be_judged_again(tables, qtbot):
    preview = opened(csv_text())
    with qtbot.waitSignal(tables.opened) as told:
        tables.name_columns(preview.table, False)
    assert told.args[0].columns == ("column 1", "column 2", "column 3")
    data, sentence = judged(tables, qtbot, preview)
    assert data is not None and sentence == ""


def test_a_gap_in_a_column_that_could_be_learnt_from_is_told_before_anything_is_chosen():
    text = csv_text()
    assert not opened(text).gaps and opened(text).left_out == ()
    head, first, *rest = text.splitlines()
    gap = "\n".join([head, f",{first.partition(',')[2]}", *rest])
    assert opened(gap).gaps
    labels = "\n".join([head, f"{first.rpartition(',')[0]},", *rest])
    assert not opened(labels).gaps
