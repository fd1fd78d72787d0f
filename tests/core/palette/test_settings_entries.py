"""Settings by their names and values; the dictionary of both languages."""

from xml.etree import ElementTree

import pytest

from explainer.core.palette import dictionary
from explainer.core.palette.dictionary import elsewhere, in_english
from explainer.core.palette.settings_entries import (
    amounts,
    begins_with,
    named_values,
    set_to,
    split_value,
)
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.settings import settings_for
from explainer.core.settings.values import Names

SPIRALS = settings_for("spirals")


@pytest.mark.parametrize(
    ("query", "name", "number"),
    [
        ("noise 0.2", "noise", "0.2"),
        ("噪声0.05", "噪声", "0.05"),
        ("width=32", "width", "32"),
        ("unlabelled: 1,000", "unlabelled", "1,000"),
        ("labels ８", "labels", "8"),
        ("t-sne", "t-sne", ""),
        ("noise .1", "noise", ".1"),
        ("labels -3", "labels", "-3"),
        ("noise=-0.05", "noise", "-0.05"),
        ("noise \u22120.05", "noise", "\u22120.05"),
        ("half-20", "half-", "20"),
    ],
)
def test_a_number_behind_a_name_is_its_value(query, name, number):
    assert split_value(query) == (name, number)


def test_what_ends_with_words_may_begin_with_a_name_of_any_length():
    names = ["labels per class", "labels per", "labels"]
    assert list(begins_with("labels per class many")) == names


def test_every_choice_of_the_window_can_be_set_by_name():
    settings = settings_for("digits")
    named = {field for entry in named_values(settings) for field in entry.choices}
    typed = {entry.row.field for entry in amounts(settings)}
    offered = {row.field for row in ROWS if row.control}
    assert named | typed | {"scene"} == offered


def test_each_value_says_whether_it_is_chosen_and_why_it_cannot_be():
    entries = {(entry.name, entry.value): entry for entry in named_values(SPIRALS)}
    assert entries["Pretraining", "InfoNCE"].chosen is (SPIRALS.objective == "infonce")
    assert "no words" in str(entries["Pretraining", "Masked word"].refusal)
    rows = [row for row in ROWS if row.control and isinstance(row.values, Names)]
    assert len([entry for entry in entries.values() if entry.chosen]) >= len(rows) - 1
    for entry in entries.values():
        if not entry.refusal:
            changed = SPIRALS.changed(**entry.choices)
            assert all(getattr(changed, field) == v for field, v in entry.choices.items())


def test_a_change_of_pictures_is_left_out_or_put_back():
    settings = settings_for("creatures")
    entry = next(each for each in named_values(settings) if each.value == "Recolour")
    assert entry.chosen and "colour" not in entry.choices["augmentations"]
    without = settings.changed(**entry.choices)
    again = next(each for each in named_values(without) if each.value == "Recolour")
    assert not again.chosen and without.changed(**again.choices) == settings


@pytest.mark.parametrize(
    ("field", "number", "value", "refusal"),
    [
        ("noise", "0.1", "0.1", ""),
        ("noise", "5", "5", "out of range"),
        ("noise", "\u22120.05", "-0.05", "out of range"),
        ("labels_per_class", "8", "8", ""),
        ("depth", "1.5", "1.5", "whole number"),
        ("unlabelled", "2,000", "2,000", ""),
        ("seed", "1,000", "1000", ""),
    ],
)
def test_a_typed_number_is_set_or_refused(field, number, value, refusal):
    entry = set_to(SPIRALS, CHOICES[field], number)
    assert entry.value == value and refusal in str(entry.refusal)
    assert bool(entry.refusal) is bool(refusal)


def test_labels_beyond_what_the_points_can_give_are_told_as_they_will_be():
    few = settings_for("spirals", unlabelled=20)
    entry = set_to(few, CHOICES["labels_per_class"], "30")
    assert few.changed(**entry.choices).labels_per_class == int(entry.value) < 30
    told = next(each for each in amounts(few) if each.row.field == "labels_per_class")
    assert told.high == str(few.most_labels)


def test_words_are_known_in_the_other_language():
    assert elsewhere("Decision boundary") == "决策边界" and elsewhere("决策边界")
    assert elsewhere("no such words") == ""
    assert in_english("退出") == "Quit" and in_english("Noise") == "Noise"


def test_a_long_number_is_shown_as_it_was_typed_and_refused_with_the_range():
    entry = set_to(SPIRALS, CHOICES["seed"], "12345678901234567890")
    assert entry.value == "12345678901234567890" and "to" in entry.refusal
    assert entry.refusal and not entry.chosen


def test_the_compiled_words_are_those_of_their_source():
    """The source is not installed: what Qt reads is read here too."""
    messages = list(ElementTree.parse(assets_folder() / "i18n/zh.ts").iter("message"))
    written = {
        each.findtext("source"): each.findtext("translation")
        for each in messages
        if each.get("numerus") != "yes"
    }
    assert len(written) > 1_000
    assert {words: elsewhere(words) for words in written} == written


@pytest.mark.parametrize("content", [b"", b"no translation at all", dictionary.MAGIC + b"\x69"])
def test_damaged_words_are_none(monkeypatch, tmp_path, content):
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n/zh.qm").write_bytes(content)
    dictionary._pairs.cache_clear()
    monkeypatch.setattr(dictionary, "assets_folder", lambda: tmp_path)
    assert elsewhere("Noise") == "" and in_english("退出") == "退出"
    dictionary._pairs.cache_clear()
