import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from explainer.core.figures.theme import DARK, LIGHT
from explainer.views.style.theme import Look, apply_theme
from explainer.views.toolbar import Toolbar

SIGNALS = {
    "play_button": "play_clicked",
    "step_button": "step_clicked",
    "reset_button": "reset_clicked",
    "theme_button": "theme_clicked",
}


@pytest.fixture
def toolbar(qtbot):
    widget = Toolbar()
    widget.apply_look(Look())
    widget.resize(1200, widget.height())
    qtbot.addWidget(widget)
    widget.show()
    return widget


def button(toolbar, name):
    return toolbar.findChild(QPushButton, name)


@pytest.mark.parametrize("name", SIGNALS)
def test_each_button_asks_for_its_own_thing(qtbot, toolbar, name):
    with qtbot.waitSignal(getattr(toolbar, SIGNALS[name])):
        qtbot.mouseClick(button(toolbar, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("name", SIGNALS)
def test_each_button_says_what_it_does(toolbar, name):
    each = button(toolbar, name)
    assert each.toolTip()
    assert each.accessibleName()
    assert not each.icon().isNull()


@pytest.mark.parametrize(("playing", "word"), [(True, "Pause"), (False, "Play")])
def test_the_first_button_offers_what_can_be_done(toolbar, playing, word):
    toolbar.show_playing(playing)
    assert button(toolbar, "play_button").text() == word
    assert button(toolbar, "play_button").accessibleName() == word


def test_the_buttons_do_not_jump_when_the_word_changes(qapp, toolbar):
    def places():
        qapp.processEvents()
        return [button(toolbar, name).geometry() for name in SIGNALS]

    before = places()
    toolbar.show_playing(True)
    assert places() == before


def test_a_notice_takes_the_place_of_the_question(toolbar):
    notice = toolbar.findChild(QLabel, "notice")
    assert not notice.isVisible()
    toolbar.show_notice("Training has stopped; it starts again by itself.")
    assert notice.isVisible()
    assert notice.text() == "Training has stopped; it starts again by itself."
    toolbar.show_notice("")
    assert not notice.isVisible()


def test_a_notice_moves_nothing(qapp, toolbar):
    play = button(toolbar, "play_button")
    before = (toolbar.height(), play.geometry())
    toolbar.show_notice("Noise 5 is out of range: spirals takes 0 to 0.12.")
    qapp.processEvents()
    assert (toolbar.height(), play.geometry()) == before


@pytest.mark.parametrize(("theme", "other"), [(LIGHT, "Dark"), (DARK, "Contrast")])
def test_icons_and_words_wear_the_theme(toolbar, theme, other):
    look = Look(theme)
    apply_theme(toolbar, look)
    toolbar.apply_look(look)
    play = button(toolbar, "play_button")
    picture = play.icon().pixmap(play.iconSize()).toImage()
    inked = picture.pixelColor(look.length("icon") // 2, look.length("icon") // 2)
    assert inked.name() == theme.text
    assert button(toolbar, "theme_button").text() == other
