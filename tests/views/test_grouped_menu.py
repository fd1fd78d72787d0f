"""The menu bar: everything the window can do has an entry, with its key and a letter."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence

from explainer.core.figures.theme import LIGHT
from explainer.core.text.mnemonics import plain
from explainer.views.grouped_menu import GroupedMenuBar, MenuGroup

ON_THE_SCREEN = (
    *("Open…", "Open recent", "Save session", "Export picture, film or deck…", "Quit"),
    *("Undo", "Redo", "Copy picture", "Copy data", "Edit points: paint, erase, move"),
    *("Planes", "Embedding as", "Look", "Language", "Full screen", "Present"),
    *("Play or pause", "Step forward", "Reset", "New seed", "Measure 100 seeds", "Pin this run"),
    *("The story: open or leave", "Chapters", "Scenes", "School and reuse"),
    *("Explain what is clicked next", "All shortcuts", "Welcome: what is on the screen"),
)


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


@pytest.fixture
def bar(qtbot):
    made = GroupedMenuBar()
    qtbot.addWidget(made)
    return made


def texts(menu):
    return ["-" if each.isSeparator() else each.text() for each in menu.actions()]


def menus(window):
    """Every menu that can be reached from the bar."""
    found = list(window.menu.menus)
    for menu in found:
        found += [each.menu() for each in menu.actions() if each.menu()]
    return found


def test_entries_stand_in_their_sections_whenever_they_come(bar):
    for group, text in (
        (MenuGroup.LEAVE, "Quit"),
        (MenuGroup.OPEN, "Open"),
        (MenuGroup.ABOUT, "About"),
        (MenuGroup.SAVE, "Save"),
        (MenuGroup.OPEN, "Open again"),
    ):
        bar.put(group, QAction(text, bar))
    recent = bar.put_menu(MenuGroup.OPEN, "Recent")
    assert texts(bar.menus[0]) == ["Open", "Open again", "Recent", "-", "Save", "-", "Quit"]
    assert texts(bar.menus[5]) == ["About"]
    recent.addAction("mine")
    assert [(path, each.text()) for path, each in bar.entries()][:3] == [
        (("&File",), "Open"),
        (("&File",), "Open again"),
        (("&File", "Recent"), "mine"),
    ]


def test_no_system_guesses_what_an_entry_is_for(bar):
    about, leave = QAction("Settings", bar), QAction("Quit", bar)
    leave.setMenuRole(QAction.MenuRole.QuitRole)
    bar.put(MenuGroup.LEAVE, about, leave)
    assert about.menuRole() is QAction.MenuRole.NoRole
    assert leave.menuRole() is QAction.MenuRole.QuitRole


def test_what_the_window_can_do_stands_in_its_menus(window):
    shown = {plain(each.text()) for menu in menus(window) for each in menu.actions()}
    assert [words for words in ON_THE_SCREEN if words not in shown] == []


def test_every_action_with_a_key_has_an_entry(window):
    entries = {action for _, action in window.menu.entries()}
    hidden = [each for each in window.actions() if each not in entries]
    assert [plain(each.text()) for each in hidden] == []


def test_every_key_is_given_once(window):
    keys = Counter(
        key.toString() for action in window.actions() for key in action.shortcuts() if key
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_each_entry_of_a_menu_has_a_letter_of_its_own(window, spoken, qtbot):
    for menu in menus(window):
        menu.aboutToShow.emit()
        given = [each for each in menu.actions() if each.text()]
        letters = [QKeySequence.mnemonic(each.text()).toString() for each in given]
        letters = [letter for letter in letters if letter]
        assert len(set(letters)) == len(letters), menu.title()
        # A name in a script of another language has none.
        foreign = spoken == "en" and sum("简体中文" in each.text() for each in given)
        assert len(letters) == min(len(given) - foreign, 36), texts(menu)


def test_titles_have_letters_of_their_own_in_both_languages(bar, spoken):
    titles = [each.text() for each in GroupedMenuBar().actions()]
    letters = {QKeySequence.mnemonic(title).toString() for title in titles}
    assert len(letters) == len(titles) == 6 and "" not in letters


def test_run_plays_steps_and_goes_back_like_the_keys(window):
    entries = {plain(each.text()): each for _, each in window.menu.entries()}
    window.store.seek(1)
    entries["Step back"].trigger()
    assert window.store.timeline.place == 0
    entries["To the present"].trigger()
    assert window.store.timeline.place == len(window.store.timeline.frames) - 1


def test_scenes_and_chapters_are_chosen_by_name(window):
    entries = {plain(each.text()): each for _, each in window.menu.entries()}
    assert entries["Moons"].isChecked()
    entries["Circles"].trigger()
    assert window.store.settings.scene == "circles" and not entries["Moons"].isChecked()
    entries["Circles"].trigger()
    assert entries["Circles"].isChecked()
    chapter = window.story.chapters[2]
    entries[f"3  {chapter.title['en']}"].trigger()
    assert window.story.open and window.story.chapter is chapter
    window.story.leave()


def test_seeds_and_methods_are_measured_from_the_menu(window):
    entries = {plain(each.text()): each for _, each in window.menu.entries()}
    methods = entries["Compare methods"]
    before = window.survey.others
    assert methods.isChecked() is before
    methods.trigger()
    assert methods.isChecked() is window.survey.others is not before
    entries["Measure 100 seeds"].trigger()
    assert window.survey.progress[1] == 100 and not entries["Measure 100 seeds"].isEnabled()


def test_a_right_click_offers_everything_about_a_plot(window):
    for plot in window.stage.plots:
        shown = [plain(each.text()) for each in plot.menu.actions() if each.text()]
        assert {"Export picture, film or deck…", "Copy picture", "What is this?"} <= set(shown)
        name = plot.card.objectName()
        assert ("Planes" in shown) is name.endswith(("_decision", "_embedding"))
        assert ("Embedding as" in shown) is name.endswith("_embedding")
        plot.menu.actions()[-1].trigger()
        assert window.guide.popup.isVisible(), name
        window.guide.popup.hide()


def test_the_language_that_is_spoken_is_ticked(window):
    named = [action for path, action in window.menu.entries() if path[-1].endswith("anguage")]
    assert {each.text(): each.isChecked() for each in named} == {
        "English": True,
        "简体中文": False,
    }
    named[0].trigger()
    assert named[0].isChecked()
