"""Letters that menus answer to: one for each entry, whatever the script."""

import pytest

from explainer.core.text.mnemonics import bare, plain, with_mnemonics


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("&Open…", "Open…"),
        ("打开(&O)…", "打开…"),
        ("语言 (Language)", "语言 (Language)"),
        ("Undo: a && b", "Undo: a & b"),
        ("Play or &pause\tSpace", "Play or pause"),
    ],
)
def test_words_are_what_is_left_without_letters_and_keys(text, words):
    assert plain(text) == words


def test_letters_are_those_that_words_begin_with_as_long_as_they_are_free():
    texts = with_mnemonics([("Save session", "S"), ("Save session as…", ""), ("Story", "")])
    assert texts == ["&Save session", "Save session &as…", "S&tory"]


def test_where_a_script_has_no_letters_one_stands_behind_that_of_the_key_if_it_is_free():
    texts = with_mnemonics(
        [("打开…", "O"), ("最近打开", ""), ("主成分（PCA）", "1"), ("退出", "O")]
    )
    assert texts == ["打开(&O)…", "最近打开(&A)", "主成分（&PCA）", "退出(&B)"]


def test_letters_can_be_given_again_and_signs_stay_signs():
    entries = [("Undo: a && b", "Z"), ("Play or pause\tSpace", ""), ("撤销", "Z")]
    once = with_mnemonics(entries)
    assert once == ["&Undo: a && b", "&Play or pause\tSpace", "撤销(&Z)"]
    assert (
        with_mnemonics([(text, key) for text, (_, key) in zip(once, entries, strict=True)]) == once
    )
    assert [bare(text) for text in once] == [text for text, _ in entries]


def test_more_entries_than_letters_leave_some_without():
    texts = with_mnemonics([("English", ""), ("简体中文", "")], behind=False)
    assert texts == ["&English", "简体中文"]
    texts = with_mnemonics([("一二三", "")] * 40)
    marked = [text for text in texts if "&" in text]
    assert len(set(marked)) == len(marked) == 36
