"""What a tab of the panel beside the planes says of its measurements, without the panel."""

import pytest

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.measuring.seeds import AT_ONCE, USUAL_SEEDS
from explainer.views.comparison.worth.panel_page import CAPACITY, EFFICIENCY, PanelPage


@pytest.mark.parametrize(
    ("changes", "begins"),
    [({}, True), ({"resting": True}, False), ({"part": 0.1}, False), ({"done": 1}, False)],
)
def test_it_begins_as_long_as_nobody_can_tell_how_far_it_is(changes, begins):
    page = PanelPage(total=20, busy=True)
    for name, value in changes.items():
        setattr(page, name, value)
    assert page.begins is begins
    page.busy = False
    assert not page.begins


def test_it_is_complete_once_all_that_was_asked_for_is_there():
    assert [PanelPage(done=done, total=20).complete for done in (19, 20)] == [False, True]
    assert not PanelPage().complete


def test_only_what_somebody_has_asked_for_can_be_stopped():
    usual, many = (PanelPage(total=USUAL_SEEDS + more, busy=True) for more in (0, 1))
    assert not usual.stoppable(EFFICIENCY) and many.stoppable(EFFICIENCY)
    assert usual.stoppable(CAPACITY)
    many.busy = False
    assert not many.stoppable(EFFICIENCY)


def test_before_anything_is_there_a_plot_says_what_is_done_for_it():
    page = PanelPage(total=20)
    assert page.note(EFFICIENCY) == "Measured after the first comparison."
    assert page.note(CAPACITY) == "Not measured yet: press Measure."
    assert page.note("disagreement") == MOMENTS["disagreement"].note
    page.busy = True
    assert f"first {AT_ONCE} of 20 seeds" in page.note(EFFICIENCY)
    assert page.note(CAPACITY) == "The first networks are measured."
    page.stage = "labels, step 1 of 2"
    assert page.note(EFFICIENCY).endswith("train together: labels, step 1 of 2.")
    page.resting = True
    assert page.note(EFFICIENCY) == page.note(CAPACITY) == "Measuring rests while models train."
    page.done = 1
    assert page.going_on(EFFICIENCY) == ""


def test_no_more_seeds_are_said_to_be_the_first_than_there_are():
    assert "first 3 of 3 seeds" in PanelPage(total=3, busy=True).going_on(EFFICIENCY)
