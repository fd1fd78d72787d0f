"""A user's own table is one value: how it is shared out, compared and sent away."""

import pickle

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.dataset import MOST_REMEMBERED, NO_CLASS, Dataset
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.settings.validation import SettingsError
from tests import tables


def test_rows_are_shared_out_by_the_table_alone():
    data = tables.data(count=60, unlabelled=10)
    assert data.tested == (8, 8)
    assert len(data.mixture) == 60 - 16 and data.mixture.count(NO_CLASS) == 10
    assert set(data.mixture[:3]) == {0, 1, NO_CLASS}
    assert data.most_labels(len(data.mixture)) == 17
    assert [data.most_labels(count) for count in (3, 10)] == [1, 4]


@pytest.mark.parametrize("counts", [(2, 58), (3, 3, 54), (20, 40)])
def test_no_class_is_without_a_row_to_learn_from_or_to_be_tested_on(counts):
    labels = b"".join(bytes([kind]) * count for kind, count in enumerate(counts))
    names = tuple(f"kind {kind}" for kind in range(len(counts)))
    data = Dataset("t", ("a", "b"), names, bytes(8 * sum(counts)), labels)
    for kind, count in enumerate(counts):
        assert 1 <= data.tested[kind] < count
    assert data.most_labels(int(data.card.unlabelled.low)) >= 1


def test_content_decides_what_is_the_same():
    one, same, other = tables.data(), tables.data(), tables.data(count=61)
    assert one == same and hash(one) == hash(same) and one != other
    settings = settings_for_data(one)
    assert settings == settings_for_data(same)
    assert settings.spoiled_by(settings_for_data(other)) is Stage.DATA


def test_a_table_goes_to_the_lab_whole_and_comes_back_by_name():
    data = tables.data(count=2_000)
    there = pickle.loads(pickle.dumps(data))
    assert there == data and there is not data
    back = pickle.dumps(there)
    assert len(back) < 200 and pickle.loads(back) is data


def test_of_many_tables_those_that_were_sent_last_come_back():
    sent = [tables.data(count=50 + number) for number in range(MOST_REMEMBERED + 3)]
    there = [pickle.loads(pickle.dumps(data)) for data in sent]
    kept = sent[-MOST_REMEMBERED:]
    assert [pickle.loads(pickle.dumps(data)) for data in there] == [None] * 3 + kept


def test_the_scene_is_the_table_s():
    settings = settings_for_data(tables.data(classes=3, columns=5))
    card = settings.card
    assert (card.title, card.columns, len(card.classes)) == ("blobs", 5, 3)
    assert "each scaled by itself" in card.line and not card.generated
    assert settings.noise == 0 and settings.unlabelled == len(settings.data.mixture)


def test_other_scenes_and_tables_bring_their_own_defaults():
    data, other = tables.data(), tables.data(classes=3)
    own = settings_for("moons", labels_per_class=20).changed(data=data)
    assert (own.scene, own.data) == ("own", data) and own.labels_per_class == 20
    assert (own.objective, own.finetuning) == ("masked", "all")
    assert own.changed(objective="infonce").changed(data=other).objective == "masked"
    assert own.changed(seed=3).data is data
    assert own.changed(scene="moons") == settings_for("moons", labels_per_class=20)
    with pytest.raises(SettingsError, match="open that table first"):
        settings_for("own")
    with pytest.raises(SettingsError, match="at most 21"):
        settings_for_data(data, labels_per_class=22)


def test_the_line_of_settings_names_the_table():
    settings = settings_for_data(tables.data(), seed=4)
    assert from_text(as_text(settings), data=tables.data()) == settings
    assert "data=" not in as_text(settings_for())
    for other in (None, tables.data(count=61)):
        with pytest.raises(SettingsError, match="open that table first"):
            from_text(as_text(settings), data=other)
