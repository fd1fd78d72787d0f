import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.settings import settings_for
from explainer.core.text.language import ENGLISH
from explainer.session.run_state import RunState
from explainer.session.store import Store
from explainer.views.widgets.button import Button
from tests.factories import FakeRunner
from tests.layouts import cut_off
from tests.windows import shown_window, window_of

KEYS = {
    "pin_run_button": "Ctrl+D",
    "play_button": "Space",
    "step_button": "Right",
    "reset_button": "Ctrl+R",
    "story_button": "Ctrl+J",
    "present_button": "F5",
    "slide_button": "Ctrl+M",
    "find_button": "Ctrl+K",
    "help_button": "Shift+F1",
}
"""The buttons from left to right, and the keys that do the same."""
SIZES = [(1000, 620), (1280, 720), (1920, 1080)]
LONG = {
    "en": "measurements.csv, line 12: 'setosa' in column 'kind' is there once, but a class needs "
    "2 rows, one of them for the test: empty the cell or add rows.",
    "zh": "measurements.csv 第 12 行：“kind”列中的“setosa”只出现一次，但每个类别需要 2 行，"
    "其中一行用于测试：请清空该单元格或增加行。",
}


@pytest.fixture
def window(kept):
    return kept.give("with nothing to show", opened)


def opened(bot):
    return shown_window(bot, Store(settings_for("moons"), FakeRunner()), theme=LIGHT)


def button(window, name):
    return window.bar.findChild(QPushButton, name)


def click(qtbot, window, name):
    qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def test_buttons_stand_in_a_row_however_wings_are_ordered(window):
    every = [each for each in window.bar.findChildren(QPushButton) if not each.isHidden()]
    shown = sorted(every, key=lambda each: each.x())
    assert [each.objectName() for each in shown] == list(KEYS)


def test_each_button_asks_for_its_own_thing(qtbot, window):
    runner, store = window.store._runner, window.store
    store.start()
    click(qtbot, window, "play_button")
    assert runner.last == ("pause",)
    click(qtbot, window, "step_button")
    assert runner.last == ("step",)
    job = store.job
    click(qtbot, window, "reset_button")
    assert store.job == job + 1 and store.state.paused
    click(qtbot, window, "story_button")
    assert window.story.open
    click(qtbot, window, "help_button")
    assert window.guide._asking
    window.guide.stop()
    click(qtbot, window, "present_button")
    assert window.presenter.presenting
    window.presenter.leave()


def test_each_button_says_what_it_does(window):
    for name in KEYS:
        each = button(window, name)
        assert each.toolTip(), name
        assert each.accessibleName() or each.text(), name
        assert each.text() or not each.icon().isNull(), name


@pytest.mark.parametrize(("phase", "word"), [("pretraining", "Pause"), ("finished", "Play")])
def test_the_first_button_offers_what_can_be_done(window, phase, word):
    window.store._set_state(RunState(phase))
    assert button(window, "play_button").text() == word
    assert button(window, "play_button").accessibleName() == word


def test_the_buttons_do_not_jump_when_the_word_changes(qapp, window):
    def places():
        qapp.processEvents()
        return [button(window, name).geometry() for name in KEYS]

    window.store._set_state(RunState("finished"))
    before = places()
    window.store._set_state(RunState("pretraining"))
    assert places() == before


def test_a_notice_stands_between_menus_and_buttons(window, qapp):
    notice = window.findChild(QLabel, "notice")
    assert not notice.isVisible()
    window.store.notify("Training has stopped; it starts again by itself.")
    qapp.processEvents()
    assert notice.isVisible()
    assert notice.text() == "Training has stopped; it starts again by itself."
    left = notice.mapTo(window, QPoint(0, 0)).x()
    assert window.menu.geometry().right() < left
    assert left + notice.width() <= button(window, "play_button").x() + window.bar.x()
    window.store.dismiss_notice()
    assert not notice.isVisible()


def test_at_1024_pixels_a_run_can_still_be_pinned_by_the_mouse(window, qapp):
    window.resize(1024, 768)
    qapp.processEvents()
    assert button(window, "pin_run_button").isVisible()


def test_a_notice_moves_nothing(qapp, window):
    play = button(window, "play_button")
    before = (window.bar.height(), play.geometry())
    window.store.notify("Noise 5 is out of range: spirals takes 0 to 0.12.")
    qapp.processEvents()
    assert (window.bar.height(), play.geometry()) == before


LONGER = {
    "en": "{} Without the rows that have no label there would be too few of them to pretrain on, "
    "and those that have one cannot be told apart by the columns that were chosen.",
    "zh": "{}没有标签的行之外，可用于预训练的行太少；"
    "而有标签的行又无法用所选的列区分开来，因此请选择更多的列，或增加没有标签的行。",
}


WORDED, READ = ((1280, 720), (1920, 1080)), ((900, 440), (1280, 720))
"""Where every button has room for its word, and where long notices are looked at."""


def test_one_low_line_holds_menus_buttons_with_their_words_and_long_notices(qapp, spoken, kept):
    window = kept.give("with nothing to show", opened)
    for size in sorted({*SIZES, *WORDED, *READ}):
        window.resize(*size)
        qapp.processEvents()
        if size in WORDED:
            check_that_icons_have_words_beside_them(window, size)
        if size in READ:
            check_that_all_of_a_long_notice_is_read(qapp, window, spoken)
        if size in SIZES:
            check_the_line(qapp, window, LONG[spoken])
        window.store.dismiss_notice()
    if spoken == ENGLISH:
        check_that_a_talk_hides_it(window)


def check_that_a_talk_hides_it(window):
    window.store.notify(LONG[ENGLISH])
    window.keys.trigger("F5")
    notice = window.findChild(QLabel, "notice")
    assert not window.bar.isVisible() and not notice.isVisible()
    window.keys.trigger("F5")
    assert notice.isVisible() == bool(window.store.notice)
    window.store.dismiss_notice()
    assert not notice.isVisible()


def check_that_icons_have_words_beside_them(window, size):
    seen = [each for each in window.bar.findChildren(Button) if each.isVisible()]
    assert len(seen) == len(KEYS) and all(each.text() for each in seen), size


def check_the_line(qapp, window, words):
    window.store.notify(words)
    qapp.processEvents()
    assert window.bar.height() <= 60 * window.look.scale
    bar, menu = window.bar, window.menu
    assert menu.width() >= menu.sizeHint().width()
    assert all(menu.actionGeometry(each).right() <= menu.width() for each in menu.actions())
    assert bar.rect().contains(menu.geometry())
    for name in KEYS:
        each = button(window, name)
        assert each.width() >= each.sizeHint().width() and bar.rect().contains(each.geometry())
    notice = window.findChild(QLabel, "notice")
    assert notice.height_for(notice.text(), notice.contentsRect().width()) <= notice.height()


def check_that_all_of_a_long_notice_is_read(qapp, window, language):
    before = window.bar.height(), window.bar.y()
    notice = window.findChild(QLabel, "notice")
    for said in (LONG[language], LONGER[language].format(LONG[language])):
        window.store.notify(said)
        qapp.processEvents()
        assert notice.text() == said and cut_off(notice) == []
        place = QRect(notice.mapTo(window, QPoint(0, 0)), notice.size())
        assert window.rect().contains(place) and window.menu.geometry().right() < place.left()
        assert (window.bar.height(), window.bar.y()) == before


def test_the_menus_are_there_before_the_first_paint_and_stay_where_they_are(qtbot, qapp):
    window = window_of(Store(settings_for("moons"), FakeRunner()))
    qtbot.addWidget(window)
    window.show()
    window.grab()
    titles = [each.text() for each in window.menu.actions()]
    before = window.menu.geometry(), [button(window, name).geometry() for name in KEYS]
    assert titles == ["&File", "&Edit", "&View", "&Run", "E&xplore", "&Help"]
    window.fill()
    qapp.processEvents()
    after = window.menu.geometry(), [button(window, name).geometry() for name in KEYS]
    assert after == before
    assert all(not menu.isEmpty() for menu in window.menu.menus)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_icons_wear_the_theme(window, theme):
    window.wear(theme)
    window.store._set_state(RunState("finished"))
    play, look = button(window, "play_button"), window.look
    picture = play.icon().pixmap(play.iconSize()).toImage()
    inked = picture.pixelColor(look.length("icon") // 2, look.length("icon") // 2)
    assert inked.name() == theme.text
