"""Before an audience numbers say what in them was done by hand, and which are without that."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from explainer.core.settings.edits import Edits
from explainer.core.training.timeline import Timeline
from explainer.session.presenting.panels import EFFICIENCY, PANELS
from tests.factories import saved, timeline
from tests.windows import present_at, settle

EDITED = {"edits": Edits(moved=((3, 50, 50),))}
BOUGHT = {"bought": (20,)}
SIZES = [(1280, 720), (1024, 768)]
"""The widest and the narrowest shape: a larger screen of the same shape shows the same larger."""


@pytest.fixture
def window(spoken, kept):
    made = kept.filled(unlabelled=60, size=(1280, 720), folded=True)
    made.language = spoken
    return made


def present(window, size):
    window.motion_changed.emit(False)
    window.presentation.choose_panels(frozenset(PANELS) | {EFFICIENCY})
    present_at(window, size)
    window.reveal.set_down(False)
    settle()


def curve_places(window):
    return window.board.efficiency.card.pos(), window.board.efficiency.words.geometry()


def edit(window, choices):
    window.store.change(**choices)
    window.store.show_stored(timeline(window.store.settings, 3))
    window.live.draw_now()


def test_numbers_and_the_curve_say_so_and_what_was_left_amid_its_training_is_told(window, qapp):
    present(window, SIZES[0])
    edit(window, BOUGHT)
    said = {"en": "labels by hand", "zh": "手选标签"}[window.language]
    assert all(said in arm.head.headline_name.text() for arm in window.board.arms)
    edit(window, {"bought": ()})
    for size in SIZES:
        window.resize(*size)
        settle()
        assert window.size().toTuple() == size and window.presentation.presenting
        check_what_numbers_say(window)
        check_a_dropped_pretraining_is_told(window)
        check_what_is_told_of_a_session_left_amid_its_training(window, qapp, size)
    window.presenter.leave()


def check_a_dropped_pretraining_is_told(window):
    """Both numbers are of one network: nobody is to take that for what pretraining is worth."""
    made = timeline(window.store.settings, 3)
    ground = replace(made.frames[-1].ground, learnt=False)
    dropped = tuple(replace(each, ground=ground) for each in made.frames)
    window.store.show_saved(saved(window.store.settings, replace(made, frames=dropped, ends={})))
    window.live.draw_now()
    first, second = (arm.head.headline_name for arm in window.board.arms)
    told = {"en": "not pretrained", "zh": "未预训练"}[window.language]
    assert told in second.text() and told not in first.text()
    assert second.fontMetrics().horizontalAdvance(second.text()) <= second.width()
    window.store.show_saved(saved(window.store.settings, made))
    window.live.draw_now()


def check_what_numbers_say(window):
    names = [arm.head.headline_name for arm in window.board.arms]
    without = window.findChild(QLabel, "worth_without")
    before, places = [name.text() for name in names], curve_places(window)
    assert not without.isVisible()
    edit(window, EDITED)
    mark = {"en": "edited by hand", "zh": "经手工改动"}[window.language]
    assert all(mark in name.text() for name in names)
    assert without.isVisible() and curve_places(window) == places
    assert without.text() == {"en": "without your edits", "zh": "不含手工改动"}[window.language]
    for words in (*names, without):
        wide = words.fontMetrics().horizontalAdvance(words.text())
        assert wide <= words.width(), (words.text(), window.size())
    edit(window, {"edits": Edits()})
    assert [name.text() for name in names] == before and not without.isVisible()


def test_outside_presenting_chips_say_it(window):
    edit(window, EDITED)
    assert not window.findChild(QLabel, "worth_without").isVisible()
    mark = {"en": "edited by hand", "zh": "经手工改动"}[window.language]
    assert all(mark not in arm.head.headline_name.text() for arm in window.board.arms)


def check_what_is_told_of_a_session_left_amid_its_training(window, qapp, size):
    """Nothing else on its screen says so; and no plane jumps when the training ends."""
    made = timeline(window.store.settings, 4)
    left = Timeline(made.frames[:-1], {}, window.store.settings.labels_per_class)
    said = "step 100 of 150", "step 100/150", "第 100 / 150 步", "第 100/150 步"
    arms, places = window.board.arms, []
    for moments in (left, made):
        window.store.show_saved(saved(window.store.settings, moments))
        window.live.draw_now()
        qapp.processEvents()
        places.append([arm.geometry() for arm in arms])
        for name in (arm.head.headline_name for arm in arms):
            wide = name.fontMetrics().horizontalAdvance(name.text())
            assert wide <= name.width(), (name.text(), size)
            assert any(words in name.text() for words in said) is (moments is left), size
    assert places[0] == places[1], size
