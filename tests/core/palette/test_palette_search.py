"""What words mean: beginnings before parts, parts before letters, recent before old."""

import time

import pytest

from explainer.core.palette.search import Searched, folded, ranked

NAMES = ("Save session", "Save session as…", "Labels per class", "Label steps", "Reset", "Present")
ENTRIES = [Searched(name, (name,)) for name in NAMES]


def found(query, entries=ENTRIES, recent=()):
    return [entries[place].key for place in ranked(query, entries, recent)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("reset", "Reset"),
        ("save", "Save session"),
        ("as", "Save session as…"),
        ("labels", "Labels per class"),
        ("lab st", "Label steps"),
        ("STEPS", "Label steps"),
        ("svs", "Save session"),
        ("ｐｒｅｓ", "Present"),
    ],
)
def test_the_likeliest_comes_first(query, first):
    assert found(query)[0] == first


def test_every_word_has_to_be_somewhere():
    assert found("save labels") == [] and found("zzz") == []
    assert set(found("sess")) == {"Save session", "Save session as…"}


def test_without_words_recent_ones_come_first_and_all_others_in_their_order():
    assert found("") == list(NAMES)
    assert found("", recent=["Reset", "Label steps"])[:3] == ["Reset", "Label steps", NAMES[0]]


def test_of_equals_the_recent_one_is_meant_but_never_before_a_better_match():
    pair = [Searched("a", ("Open here",)), Searched("b", ("Open",)), Searched("c", ("Open away",))]
    assert found("open a", pair)[0] == "c"
    assert found("open", pair, recent=["a"])[0] == "b"
    assert found("ope", [pair[0], pair[2]], recent=["c"])[0] == "c"


def test_names_of_any_language_count_and_a_line_about_it_counts_less():
    entries = [
        Searched("noise", ("Noise", "噪声")),
        Searched("views", ("Views", "视图"), "noise is added twice"),
    ]
    assert found("噪", entries) == ["noise"]
    assert found("noise", entries) == ["noise", "views"]


def test_words_are_folded():
    assert folded("Ctrl+K: t-SNE，（PCA）") == "ctrl+k t sne pca"


def test_a_key_is_fast_among_many():
    many = [
        Searched(f"{n}", (f"Entry {n} of many", f"条目 {n}"), "a line of words") for n in range(400)
    ]
    took = []
    for query in ("e", "entry 3", "etm", "条目 12"):
        before = time.process_time()
        ranked(query, many)
        took.append(time.process_time() - before)
    assert min(took) < 0.01


def test_whole_words_go_before_beginnings_and_these_before_letters_inside_words():
    names = ("To spinning", "To pinned runs", "To pin", "Pin")
    entries = [Searched(name, (name,)) for name in names]
    assert found("pin", entries) == ["Pin", "To pin", "To pinned runs", "To spinning"]


def test_a_word_of_the_line_about_an_entry_goes_before_letters_inside_another_name():
    entries = [Searched("a", ("Mimage",)), Searched("b", ("Export",), "an image of it")]
    assert found("image", entries) == ["b", "a"]


def test_letters_in_their_order_count_only_where_nothing_better_is_found():
    entries = [Searched("a", ("Spectral contrastive view",)), Searched("b", ("Open", "csv"))]
    assert found("csv", entries) == ["b"]
    assert found("csv", entries[:1]) == ["a"]
