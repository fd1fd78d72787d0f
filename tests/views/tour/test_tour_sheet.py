"""What it can do: every question with how it is answered, found by words, answered by a click."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.palette.dictionary import elsewhere
from explainer.core.tour.questions import GROUPS
from explainer.views.palette.palette_sheet import PaletteSheet
from explainer.views.style.speech import say
from explainer.views.tour.tour_sheet import TourSheet
from explainer.views.widgets.words import WordsLabel
from tests.layouts import cut_off
from tests.windows import filled_window

ROWS = [row for group in GROUPS for row in group.rows]


@pytest.fixture
def window(kept):
    return kept.give("with its sheet", with_its_sheet)


def with_its_sheet(bot):
    """A window whose sheet has been made: no test waits for that again."""
    window = filled_window(bot, theme=LIGHT)
    opened(window).close()
    window.activateWindow()
    bot.waitUntil(window.isActiveWindow)
    return window


def opened(window):
    window.keys.trigger("Ctrl+F1")
    sheet = window.findChild(TourSheet)
    assert sheet.isVisible()
    return sheet


@pytest.fixture
def sheet(window):
    yield opened(window)
    window.findChild(TourSheet).close()


def card(sheet, question):
    return next(each for each in sheet.cards if each.told.question == question)


def seen(sheet):
    return [each.told.question for each in sheet.cards if not each.isHidden()]


def test_it_is_in_the_help_menu(window):
    paths = {action.text(): path for path, action in window.menu.entries()}
    assert paths["What it can do"] == ("&Help",)


def test_every_row_has_all_that_does_it_in_both_languages(spoken, kept):
    sheet = opened(kept.give("with its sheet", with_its_sheet))
    assert [each.told for each in sheet.cards] == ROWS
    for each in sheet.cards:
        shown = [label.text() for label in each.findChildren(WordsLabel)]
        assert len(each.buttons) == len(each.told.actions), each.told.question
        assert {say(each.told.question), say(each.told.how)} <= set(shown)
        keys = [words if spoken == "en" else elsewhere(words) for words in each.told.keys]
        assert set(keys) <= set(shown), each.told.question
    sheet.close()


BESIDE = (
    ("Was it luck?", "New seed", "Ctrl+Shift+N"),
    ("Stop, look, go on", "Step forward", "Right arrow or full stop"),
    ("Boundary or embedding?", "Swap planes and insets", "M"),
    ("And of many points at once?", "On a plane: mark what lies in a rectangle", "Shift+drag"),
)


def test_keys_stand_beside_what_they_do(sheet):
    for question, action, keys in BESIDE:
        held = card(sheet, question)
        shown = [label.text() for label in held.findChildren(WordsLabel)]
        buttons = [button.text() for button in held.buttons]
        assert action in (*shown, *buttons) and keys in shown, question


def test_a_key_that_changes_is_another_one_here(kept):
    window = kept.filled(theme=LIGHT)
    seed = next(each for _, each in window.menu.entries() if each.text() == "New seed")
    seed.setShortcut("Ctrl+Alt+9")
    sheet = opened(window)
    assert "Ctrl+Alt+9" in [
        each.text() for each in card(sheet, "Was it luck?").findChildren(WordsLabel)
    ]
    sheet.close()


def test_a_click_makes_room_and_does_it(window, sheet):
    before = window.store.settings.seed
    QTest.mouseClick(card(sheet, "Was it luck?").buttons[0], Qt.MouseButton.LeftButton)
    assert window.store.settings.seed != before and not sheet.isVisible()


def test_what_cannot_be_done_says_why(window, sheet):
    undo = card(sheet, "Back to what it was").buttons[0]
    assert not undo.isEnabled() and undo.toolTip() == "There is nothing to undo."
    sheet.close()
    window.store.change(labels_per_class=7)
    opened(window)
    assert undo.isEnabled() and undo.text().startswith("Undo")


FOUND = (
    ("overfit purpose", "Underfit or overfit on purpose"),
    ("ctrl+9 school", "What is schooling worth?"),
    ("t-sne", "How else can the embedding be seen?"),
    ("CSV", "What about my own data?"),
    ("bend the planes", "How does the encoder bend the plane?"),
)


def test_words_find_a_question(sheet):
    for query, question in FOUND:
        sheet.search.clear()
        QTest.keyClicks(sheet.search, query)
        assert question in seen(sheet) and len(seen(sheet)) < 8, query


def test_in_a_chinese_window_both_languages_find_it(speech, kept):
    speech.speak("zh")
    sheet = opened(kept.give("with its sheet", with_its_sheet))
    for query in ("overfit on purpose", elsewhere("Underfit or overfit on purpose")):
        sheet.search.setText(query)
        assert seen(sheet) == ["Underfit or overfit on purpose"]
    sheet.close()


def test_the_nearest_question_stands_first_and_without_a_query_all_in_their_order(sheet, qapp):
    sheet.search.setText("slide")
    qapp.processEvents()
    near = [each.nearness("slide") for each in standing(sheet)]
    assert min(near) == near[0] < max(near)
    for group in sheet.groups:
        held = [each.nearness("slide") for each in standing(sheet) if each in group.cards]
        assert held == sorted(held)
    sheet.search.clear()
    qapp.processEvents()
    assert [each.told for each in standing(sheet)] == ROWS


def standing(sheet):
    """The cards that are seen, from above to below."""
    seen = [each for each in sheet.cards if each.isVisible()]
    return sorted(seen, key=lambda each: each.mapTo(sheet._body, QPoint()).y())


def test_nothing_found_is_said_and_groups_without_a_match_cannot_be_gone_to(sheet):
    sheet.search.setText("qqqq")
    assert sheet._nothing.isVisible() and not any(each.isEnabled() for each in sheet._index)
    sheet.search.setText("laser")
    assert not sheet._nothing.isVisible()
    assert [each.text() for each in sheet._index if each.isEnabled()] == ["Before an audience"]
    sheet.search.clear()
    assert len(seen(sheet)) == len(ROWS) and all(each.isEnabled() for each in sheet._index)


def top_of(sheet, part):
    return part.mapTo(sheet._scroll.viewport(), QPoint()).y()


def test_a_group_is_gone_to_by_its_name(sheet):
    button = next(each for each in sheet._index if each.text() == "How they learn")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    group = next(each for each in sheet.groups if each.title == "How they learn")
    assert abs(top_of(sheet, group)) <= 1


@pytest.mark.parametrize("row", [ROWS[6], ROWS[20]], ids=lambda row: row.question)
def test_the_palette_finds_a_question_by_its_words_and_opens_it_there(window, row):
    window.keys.trigger("Ctrl+K")
    palette = window.findChild(PaletteSheet)
    palette.field.setText(row.question)
    entry = palette._model.entry(palette._model.index(0))
    assert entry.title == row.question and entry.place.startswith("What it can do › ")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    sheet = window.findChild(TourSheet)
    assert sheet.isVisible() and not palette.isVisible()
    wanted = card(sheet, row.question)
    assert abs(top_of(sheet, wanted)) <= 1
    if wanted.buttons:
        assert sheet.focusWidget() is wanted.buttons[0]
    sheet.close()


def test_a_question_that_a_search_has_hidden_is_gone_to_at_once(sheet, qapp):
    sheet.search.setText("laser")
    qapp.processEvents()
    sheet.open(ROWS[20])
    assert abs(top_of(sheet, card(sheet, ROWS[20].question))) <= 1


def test_every_question_is_found_by_the_palette(window):
    window.keys.trigger("Ctrl+K")
    entries = window.findChild(PaletteSheet)._entries
    for row in ROWS:
        found = [each.title for each in entries.found(row.question, [])]
        assert row.question in found[:2], row.question


def test_tab_comes_to_every_button_and_none_is_without_a_name(sheet):
    buttons = [each for held in sheet.cards for each in held.buttons]
    assert all(button.text() for button in sheet.findChildren(QPushButton))
    sheet.search.setFocus()
    visited = set()
    for _ in range(len(buttons) + 40):
        sheet.focusNextChild()
        visited.add(sheet.focusWidget())
    assert {button for button in buttons if button.isEnabled()} <= visited


def test_escape_closes_it_and_it_goes_with_its_window(window, sheet):
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    opened(window)
    window.close()
    assert not sheet.isVisible()


def test_it_takes_every_look(window, sheet):
    window.wear(DARK, 1.25)
    assert cut_off(sheet) == []
    words = [label for each in sheet.cards for label in each.findChildren(WordsLabel)]
    assert {label.font().pixelSize() for label in words} == {window.look.font().pixelSize()}
