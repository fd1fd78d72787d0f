"""The offer to go on after an unexpected end: whole words at any size, all in a tooltip."""

from datetime import datetime
from itertools import product

import pytest
from PySide6.QtWidgets import QLabel

from explainer.views.files.recovery import RecoveryOffer
from tests.layouts import cut_off

WHEN = datetime(2026, 11, 30, 14, 5)
SIZES = ((900, 440), (1280, 720), (1920, 1080))


def test_the_offer_is_whole_at_every_size(spoken, kept, qapp):
    window = kept.filled()
    offer = window.findChild(RecoveryOffer)
    words = offer.findChild(QLabel, "recovery_words")
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size, count in product(SIZES, (1, 12)):
        window.resize(*size)
        offer.show_offer(WHEN, count)
        window.bar.rest_with(offer)
        qapp.processEvents()
        assert words.isVisible() and words.text() and cut_off(offer) == [], (size, count)
        assert "2026-11-30 14:05" in words.toolTip() == words.accessibleName()
        assert count == 1 or str(count) in words.toolTip()
        window.bar.rest_with(None)
        if count == 1:
            check_that_a_notice_has_room_above_and_below_its_words(window, qapp, size)
    window.setUpdatesEnabled(True)


def check_that_a_notice_has_room_above_and_below_its_words(window, qapp, size):
    notice = window.bar._notice
    window.store.notify("The training process ended unexpectedly; it was started again.")
    qapp.processEvents()
    tight = window.bar._look.length("tight")
    assert notice.isVisible(), size
    assert notice.height() >= notice.wanted(notice.width()) + 2 * tight, size
    window.store.dismiss_notice()


@pytest.mark.parametrize(
    ("count", "said"), [(1, "The program ended unexpectedly. Your"), (2, "unexpectedly 2 times.")]
)
def test_it_is_said_how_often_the_program_has_ended_so(qtbot, count, said):
    offer = RecoveryOffer()
    qtbot.addWidget(offer)
    offer.show_offer(WHEN, count)
    whole = offer.findChild(QLabel, "recovery_words").accessibleName()
    assert said in whole and "2026-11-30 14:05" in whole
    offer.show_offer(None, count)
    assert "?" in offer.findChild(QLabel, "recovery_words").accessibleName()
