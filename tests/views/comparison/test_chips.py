"""Verdict and badges: small chips, and the rule behind them one click away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from explainer.core.figures.theme import DARK, LIGHT
from explainer.views.comparison.arms.chips import Chips
from explainer.views.style.theme import Look, apply_theme

LEFT = Qt.MouseButton.LeftButton
RULE = "Overfits: train is 38.0 points above test.\nOver-confident: its loss is above 0.69 nats."


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    apply_theme(widget, Look())
    widget.resize(700, 500)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def chips(window):
    row = Chips("pretrained", window)
    row.apply_look(Look())
    row.resize(400, row.height())
    window.show()
    yield row
    row.popup.close()


def shown(chips):
    return [chip.text() for chip in chips.chips if chip.isVisible()]


def test_a_verdict_and_its_badges_are_shown(chips):
    chips.show_verdict("overfits", ("over-confident",), RULE)
    assert shown(chips) == ["overfits", "over-confident"]
    assert chips.chips[0].font().weight() > chips.chips[1].font().weight()


def test_what_has_no_room_ends_in_dots_and_is_read_out_whole(chips):
    long = "this run: overtrained, over-confident"
    chips.resize(260, chips.height())
    chips.show_verdict("overfits · 20 seeds", (long,), RULE)
    verdict, badge = shown(chips)
    assert verdict == "overfits · 20 seeds"
    assert badge.startswith("this run") and badge.endswith("…")
    assert chips.chips[1].accessibleName() == long
    needed = sum(chip.sizeHint().width() for chip in chips.chips if chip.isVisible())
    assert needed <= chips.width()
    chips.resize(600, chips.height())
    assert shown(chips)[1] == long


@pytest.mark.parametrize(
    ("several", "left"),
    [
        ("run: overtrained, over-confident", "run: overtrained, …"),
        ("本次运行：训练过头，过度自信，不稳定", "本次运行：训练过头，…"),
    ],
)
def test_of_several_badges_the_last_are_left_out_and_none_is_cut(chips, several, left):
    chips.resize(4_000, chips.height())
    chips.show_verdict(left, (several,), RULE)
    verdict, badge = chips.chips[:2]
    chips.resize(badge.x() + badge.wanted() - 10, chips.height())
    assert shown(chips)[1].endswith(", …") or shown(chips)[1].endswith("，…")
    chips.resize(badge.x() + verdict.wanted() + 1, chips.height())
    assert shown(chips)[1] == left


@pytest.mark.parametrize(
    "word", ["fits (20 seeds)", "overfits (20 seeds)", "拟合良好（20 个种子）"]
)
def test_a_chip_says_its_whole_word_in_the_room_that_it_wants(chips, word):
    """Letters are fractions of a pixel wide: rounded down, a word would not fit into its own."""
    for verdict in ("fits", word):
        chips.show_verdict(verdict, (), RULE)
        chips.resize(chips.wanted(), chips.height())
    assert shown(chips) == [word]


def test_without_a_verdict_there_is_no_chip_but_its_room(chips):
    before = chips.geometry()
    chips.show_verdict("overfits", ("over-confident",), RULE)
    chips.show_verdict("", ("over-confident",), "")
    assert shown(chips) == []
    assert chips.geometry() == before


@pytest.mark.parametrize("scale", [0.84, 1.0, 1.5])
def test_a_chip_is_no_higher_than_its_row_even_with_the_focus(qtbot, window, chips, scale):
    look = Look(scale=scale)
    apply_theme(window, look)
    chips.apply_look(look)
    chips.show_verdict("overfits", (), RULE)
    chips.chips[0].setFocus()
    assert chips.chips[0].sizeHint().height() <= chips.height()
    assert chips.chips[0].width() >= chips.chips[0].sizeHint().width()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_verdict_has_the_colour_of_its_arm(window, chips, theme):
    apply_theme(window, Look(theme))
    chips.show_verdict("████", (), RULE)
    picture = chips.chips[0].grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.name() == theme.pretrained


def test_a_click_shows_the_rule_which_goes_by_escape_and_with_the_keys(qtbot, chips):
    chips.show_verdict("overfits", ("over-confident",), RULE)
    qtbot.mouseClick(chips.chips[1], LEFT)
    assert chips.popup.isVisible()
    assert all(line in chips.popup.accessibleName() for line in RULE.splitlines())
    qtbot.keyClick(chips.popup, Qt.Key.Key_Escape)
    assert not chips.popup.isVisible() and chips.chips[1].hasFocus()
    qtbot.mouseClick(chips.chips[1], LEFT)
    chips.chips[0].setFocus()  # The keys have gone elsewhere.
    assert not chips.popup.isVisible()


def test_keys_show_the_rule_too(qtbot, chips):
    chips.show_verdict("overfits", (), RULE)
    assert chips.chips[0].focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Space)
    assert chips.popup.isVisible()


def test_a_long_rule_is_whole_and_inside_the_window(qtbot, window, chips):
    chips.move(650, 10)
    chips.show_verdict("overfits", (), " ".join([RULE] * 6))
    chips.chips[0].click()
    popup, words = chips.popup, chips.popup.findChild(QLabel)
    assert words.height_for(words.text(), words.width()) <= words.height()
    assert window.rect().contains(popup.geometry())


def test_a_click_elsewhere_takes_the_rule_away(qtbot, window, chips):
    chips.show_verdict("overfits", (), RULE)
    chips.chips[0].click()
    qtbot.mouseClick(chips.popup, LEFT)
    assert chips.popup.isVisible()
    qtbot.mouseClick(window, LEFT, pos=window.rect().bottomLeft())
    assert not chips.popup.isVisible()


def test_an_open_rule_follows_the_verdict(chips):
    chips.show_verdict("overfits", (), RULE)
    chips.chips[0].click()
    before = chips.popup.height()
    chips.show_verdict("fits", (), " ".join([RULE] * 3))
    words = chips.popup.findChild(QLabel)
    assert chips.popup.isVisible() and words.text() == chips.popup.accessibleName()
    assert words.text().count("Overfits") == 3 and chips.popup.height() > before
    assert words.height_for(words.text(), words.width()) <= words.height()
    chips.show_verdict("", (), "")
    assert not chips.popup.isVisible()


def test_the_focus_goes_back_to_the_chip(qtbot, window, chips):
    chips.show_verdict("overfits", (), RULE)
    window.activateWindow()
    chips.chips[0].click()
    qtbot.keyClick(chips.popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(chips.chips[0].hasFocus)


def test_without_a_rule_a_click_does_nothing(chips):
    chips.show_verdict("fits", (), "")
    chips.chips[0].click()
    assert not chips.popup.isVisible()


def test_where_there_is_no_room_for_a_letter_there_is_no_chip(chips):
    chips.resize(118, chips.height())
    chips.show_verdict("overfits", ("overtrained", "over-confident"), RULE)
    assert shown(chips)[0] == "overfits"
    assert all(word.strip("…") for word in shown(chips)) and len(shown(chips)) < 3
    chips.resize(600, chips.height())
    assert shown(chips) == ["overfits", "overtrained", "over-confident"]


def test_what_a_verdict_leaves_out_is_said_by_its_tip_and_by_no_badge(chips):
    chips.show_verdict("overfits", ("run: overtrained",), RULE, "Measured without hands.")
    verdict, badge = chips.chips[:2]
    assert verdict.toolTip().startswith("Measured without hands.\nHow was this decided?")
    assert "hands" not in badge.toolTip()
    chips.show_verdict("overfits", ("run: overtrained",), RULE)
    assert verdict.toolTip() == badge.toolTip()
