"""Kinds of values: what they take, how they are written and read back, what is said of them."""

from dataclasses import replace

import pytest

from explainer.core.settings.cards import ChoiceCard, Span, by_name
from explainer.core.settings.catalogue import AUGMENTATIONS
from explainer.core.settings.choice import Choice, Control, Place, Section, Stage
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.settings.values import (
    AS_TUNED,
    OWN_ENCODER,
    FromFile,
    Names,
    Number,
    Rows,
    Several,
    Values,
    Whole,
    span_of,
    whole,
)
from explainer.core.text.term import Term
from tests.factories import encoder

CARD = SCENES["moons"]
TWO = by_name(ChoiceCard("one", "The one", "."), ChoiceCard("two", "The two", "."))


def refusal(values, value):
    with pytest.raises(SettingsError) as refused:
        values.check(value, CARD, "some number")
    return str(refused.value)


def test_the_nearest_value_inside_a_span():
    span = Span(2, 5, 3)
    assert [span.clamp(value) for value in (1, 2, 4, 5, 9)] == [2, 2, 4, 5, 5]


def test_whole_numbers_take_both_ends_and_nothing_else():
    values = Whole(2, 5)
    for value in (2, 3, 5):
        values.check(value, CARD, "some number")
    for value in (1, 6, 2.5, True, "3"):
        expected = "Some number must be a whole number from 2 to 5."
        assert refusal(values, value) == expected
    assert values.words(12_000) == "12,000"
    assert replace(values, amount=False).words(12_000) == "12000"
    assert values.read("0120", "k") == 120 and values.written(5) == "5"
    assert span_of(values, CARD) == Span(2, 5, 2)
    assert span_of(Whole(span=lambda card: card.unlabelled), CARD) == CARD.unlabelled


@pytest.mark.parametrize("text", ["", "-1", "1.0", "1e3", "1234567890", " 1"])
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(SettingsError, match="no whole number"):
        whole(text)


def test_numbers_take_both_ends_and_none_where_it_is_the_programs_affair():
    values = Number(0.5, 2.0)
    for value in (0.5, 1, 2.0):
        values.check(value, CARD, "some number")
    assert refusal(values, 0.4) == "Some number must be a number from 0.5 to 2."
    assert refusal(values, 2.1) == "Some number must be a number from 0.5 to 2."
    auto = replace(values, auto=True)
    auto.check(None, CARD, "some number")
    assert (auto.written(None), auto.read("auto", "k"), auto.words(None)) == (
        *("auto", None),
        AS_TUNED,
    )
    assert (auto.written(0.1), auto.read("1e-1", "k"), auto.words(0.25)) == ("0.1", 0.1, "0.25")
    own = Number(span=lambda card: card.noise)
    high = CARD.noise.high
    assert f"{high + 1:g} is out of range: moons takes" in refusal(own, high + 1)
    for text in ("auto", "nan", "inf", "x"):
        with pytest.raises(SettingsError, match="no number"):
            values.read(text, "k")


def test_names_are_those_that_a_scene_allows():
    values = Names(TWO, lambda card: ("one",), "{scene} has no {name}: take {known}.")
    values.check("one", CARD, "way")
    assert refusal(values, "two") == "moons has no two: take one."
    assert "three" in refusal(values, "three") and values.words("two") == "The two"
    assert Names(TWO).names(CARD) == ("one", "two") and values.names(CARD) == ("one",)
    with pytest.raises(SettingsError, match="'k' is damaged"):
        values.read("x" * 41, "k")
    assert values.read("x" * 40, "k") == "x" * 40


def test_several_names_come_once_each_in_their_own_order():
    values = Several(AUGMENTATIONS)
    first, second, *_ = AUGMENTATIONS
    values.check((), CARD, "changes")
    values.check((first, second), CARD, "changes")
    assert "in this order" in refusal(values, (second, first))
    assert "in this order" in refusal(values, (first, first))
    assert values.written((first, second)) == f"{first}.{second}" and values.written(()) == "none"
    assert values.read(f"{first}.{second}", "k") == (first, second)
    assert values.read("none", "k") == () and values.words((first, second)) == "2"


def test_rows_and_files_are_written_short():
    assert Rows().written((1, 20)) == "1.20" and Rows().read("1.20", "k") == (1, 20)
    assert Rows().words((1, 20)) == "2" and Values().words(3) == "3"
    kept, file = encoder(), FromFile(none="none")
    assert file.written(kept) == kept.digest == file.words(kept)
    assert (file.written(None), file.read("none", "k"), file.words(None)) == (
        *("none", None),
        OWN_ENCODER,
    )
    assert file.read("abc", "k") == "abc"


TERM = Term("Some Title", "What it is.")


def test_a_choice_is_called_by_its_term_unless_it_says_so_itself():
    plain = Choice("some_field", Stage.DATA, Values(), 1)
    assert (plain.key, plain.name, plain.what) == ("some_field", "some_field", "some field")
    assert (plain.title, plain.label, plain.tip, plain.stem) == ("some_field",) * 2 + (
        *("", "some_field"),
    )
    named = Choice("some_field", Stage.DATA, Values(), 1, key="a_key", term=TERM)
    assert (named.key, named.name, named.what) == ("a_key", "some Title", "a key")
    assert (named.title, named.label, named.tip, named.stem) == (
        *("Some Title", "Some Title"),
        *("What it is.", "a_key"),
    )
    control = Control(Place.COLUMN, "Own tip.", label="Own label", called="own-name")
    shown = replace(named, control=control)
    assert (shown.label, shown.tip, shown.stem) == ("Own label", "Own tip.", "own-name")


@pytest.mark.parametrize(
    ("spoils", "place", "section"),
    [
        (Stage.DATA, Place.COLUMN, Section.DATA),
        (Stage.PRETRAINING, Place.COLUMN, Section.PRETRAINING),
        (Stage.PRETRAINING, Place.GRID, Section.NETWORK),
        (Stage.FINETUNING, Place.GRID, Section.FINETUNING),
        (Stage.FINETUNING, Place.TOP, None),
        (Stage.DATA, Place.BOTTOM, None),
        (Stage.DATA, Place.BESIDE, None),
    ],
)
def test_a_choice_stands_with_its_stage_or_with_the_network(spoils, place, section):
    choice = Choice("field", spoils, Values(), 1, control=Control(place))
    assert choice.section is section
    assert replace(choice, control=None).section is None


def test_a_default_may_follow_from_the_scene_and_then_comes_back_with_another():
    own = Choice("field", Stage.DATA, Values(), lambda card: card.columns)
    assert own.default_in(CARD) == 2 and own.of_scene
    fixed = Choice("field", Stage.DATA, Values(), 7)
    assert fixed.default_in(CARD) == 7 and not fixed.of_scene
    assert set(CHOICES) == set(settings_for().choices)


def table(counts, columns=("a", "b"), nobody=0, **facts):
    labels = b"".join(bytes([kind]) * count for kind, count in enumerate(counts))
    labels += bytes([255]) * nobody
    names = tuple(f"kind {kind}" for kind in range(len(counts)))
    return Dataset("t", columns, names, bytes(4 * len(columns) * len(labels)), labels, **facts)


def test_rows_are_held_out_in_shares_up_to_a_number_and_a_pool_gives_what_its_rarest_class_has():
    found = table((20, 40), nobody=6)
    assert sum(found.tested) == pytest.approx(60 * found.tested[0] / 20, abs=1)
    assert found.most_labels(len(found.mixture)) == 20 - found.tested[0]
    assert found.most_labels(3) == 1 and found.most_labels(2) == 1 and found.most_labels(1) == 0
    for end in range(1, len(found.mixture) + 1):
        share = found.mixture[:end].count(1) / end
        assert abs(share - (40 - found.tested[1]) / len(found.mixture)) <= 1 / end + 0.15
    large = table((30_000, 30_000))
    assert large.tested[0] == large.tested[1] < 0.25 * 30_000


def test_a_table_of_two_columns_is_its_own_plane():
    two, three = table((20, 20)).card, table((20, 20), columns=("a", "b", "c")).card
    assert two.axes == ("a", "b") and three.axes == ("projection 1", "projection 2")
    together = table((20, 20), columns=("a", "b", "c"), one_unit=True).card
    assert len({two.plane, three.plane, together.plane}) == 3
    assert (two.unlabelled.low, two.columns, three.columns) == (20, 2, 3)
    assert two.unlabelled.default == two.unlabelled.high == len(table((20, 20)).mixture)
    few = table((4, 4)).card
    assert few.unlabelled.low == few.unlabelled.high


@pytest.mark.parametrize(
    ("picks", "count"),
    [({}, 6), ({"bought": (9,)}, 7), ({"returned": (0, 1)}, 4), ({"returned": tuple(range(6))}, 2)],
)
def test_labels_are_counted_with_those_picked_by_hand(picks, count):
    assert settings_for("moons", labels_per_class=3, **picks).labelled == count


def test_each_fact_of_a_table_makes_it_another_one():
    same = table((20, 20))
    others = (
        table((20, 20), columns=("a", "c")),
        table((21, 19)),
        table((20, 20), one_unit=True),
        Dataset("u", same.columns, same.classes, same.values, same.labels),
        Dataset("t", same.columns, ("x", "y"), same.values, same.labels),
        Dataset("t", same.columns, same.classes, same.values[:-1] + b"\1", same.labels),
    )
    assert len({each.digest for each in (same, *others)}) == 7
    assert table((20, 20)) == same and hash(table((20, 20))) == hash(same)
