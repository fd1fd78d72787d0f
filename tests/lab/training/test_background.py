from dataclasses import replace

import numpy as np
import pytest

from explainer.core.exhibits.school.school_choices import COST, FORGETTING
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.lab.measuring.suitability import baselines, candidate
from explainer.lab.protocol import Forget, Hold, Inquiry, Lost, Release, SurveyFound, SurveyRequest
from explainer.lab.training.background import Background
from explainer.science.exhibits.school import starts
from explainer.science.exhibits.school.equal_cost import equal_cost
from explainer.science.exhibits.school.forgetting import forgetting
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.measuring.measurement import outcomes
from explainer.science.steps import finished
from tests.science.conftest import CARDS, few_points, with_cards

SMALL = settings_for("moons", unlabelled=20, depth=1, width=8, steps=10, objective="autoencoder")
SCHOOL_STEPS = 40
ARMS = SurveyRequest(3, "arms", SMALL, (1, 2), (4, 5))


@pytest.fixture
def background():
    return Background()


@pytest.fixture
def short_school(monkeypatch):
    """Encoders of the school that are hardly pretrained, and none that others have left."""
    monkeypatch.setattr(starts, "_STACKS", {})
    with with_cards({"digits": replace(CARDS["digits"], steps=SCHOOL_STEPS)}), few_points():
        yield


def report(background):
    """Go on until something is reported."""
    while background.busy:
        found = background.advance()
        if found is not None:
            return found
    return None


def test_it_idles_until_it_is_asked(background):
    assert not background.busy and background.advance() is None


def test_arms_are_measured_as_elsewhere(background):
    background.obey(ARMS)
    found = report(background)
    assert isinstance(found, SurveyFound) and found.task == 3
    np.testing.assert_array_equal(
        found.value.test_error, outcomes(SMALL, (1, 2), (4, 5)).test_error
    )
    assert not background.busy


def test_baselines_are_measured_as_elsewhere(background):
    background.obey(SurveyRequest(4, "baselines", SMALL, (1, 2), (4,)))
    wanted = finished(measuring_baselines(SMALL, (1, 2), (4,)))
    np.testing.assert_array_equal(report(background).value.test_error, wanted.test_error)


@pytest.mark.usefixtures("short_school")
@pytest.mark.parametrize(
    ("kind", "parameters", "measured"),
    [
        (COST, ("loops", "parity"), equal_cost),
        (FORGETTING, ("loops", 1), forgetting),
    ],
)
def test_parts_of_the_school_are_measured_as_elsewhere(
    background, monkeypatch, kind, parameters, measured
):
    monkeypatch.setattr("explainer.science.exhibits.school.equal_cost.BUDGETS", (20,))
    background.obey(Inquiry(6, kind, (*parameters, range(1))))
    assert report(background) == SurveyFound(6, finished(measured(*parameters, range(1))).plain())


def test_the_reference_comes_with_the_best_possible(background, monkeypatch):
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)
    background.obey(SurveyRequest(5, "reference", SMALL))
    found, best = report(background).value
    assert 0 <= found.error < 0.5 and best == pytest.approx(0.9994, abs=1e-3)


def test_a_held_survey_takes_no_step_and_goes_on_where_it_was(background):
    # No other test has this width: encoders that were pretrained before need no steps.
    background.obey(replace(ARMS, settings=SMALL.changed(width=9)))
    for _ in range(50):
        background.advance()
    background.obey(Hold())
    assert not background.busy
    assert [background.advance() for _ in range(5)] == [None] * 5
    background.obey(Release())
    steps = 0
    while background.advance() is None:
        steps += 1
    # 250 steps without labels and 10 with them for each of three arms, less those taken.
    assert 150 < steps < 250


def test_a_survey_that_comes_while_all_rests_waits(background):
    background.obey(Hold())
    background.obey(ARMS)
    assert not background.busy
    background.obey(Release())
    assert background.busy


def test_what_is_forgotten_is_gone(background):
    background.obey(ARMS)
    background.advance()
    background.obey(Forget())
    assert not background.busy and background.advance() is None


def test_a_survey_that_fails_is_told_in_one_sentence(background, monkeypatch):
    def broken(*_):
        raise RuntimeError("no room")

    monkeypatch.setattr("explainer.science.training.seed_stack.draw", broken)
    background.obey(ARMS)
    lost = report(background)
    assert isinstance(lost, Lost) and lost.task == 3
    assert "no room" in lost.sentence and "\n" not in lost.sentence
    assert not background.busy


@pytest.mark.parametrize("kind", ["candidate", "baselines"])
def test_what_suits_is_measured_part_by_part(background, kind):
    settings = SMALL.changed(objective="masked")
    background.obey(Inquiry(-3, kind, (settings, (1, 2), (0, 1))))
    found = report(background)
    wanted = {"candidate": candidate, "baselines": baselines}[kind](settings, (1, 2), (0, 1))
    assert found.task == -3 and found.value.methods == wanted.methods
    np.testing.assert_array_equal(found.value.test_error, wanted.test_error)


def way_of(background, monkeypatch):
    """Go to the end of the work at hand; return what is said of the way, step by step."""
    monkeypatch.setattr("explainer.lab.training.background.TELL_SECONDS", 0.0)
    said = []
    while background.advance() is None:
        if (told := background.under_way()) is not None:
            said.append(told)
    assert background.under_way() is None  # Of what has ended nothing more is said.
    return said


@pytest.mark.usefixtures("short_school")
@pytest.mark.parametrize(
    "asked",
    [
        replace(ARMS, settings=SMALL.changed(width=10)),
        Inquiry(3, FORGETTING, ("loops", 1, range(1))),
    ],
)
def test_the_way_is_told_in_shares_that_only_grow_to_the_whole(background, monkeypatch, asked):
    background.obey(asked)
    said = way_of(background, monkeypatch)
    shares = [told.share for told in said]
    assert shares == sorted(shares) and {told.task for told in said} == {3}
    assert 0 <= shares[0] < 0.1 and 0.95 < shares[-1] <= 1.0
    stages = [told.stage for told in said]
    assert stages == sorted(stages) and {*stages} == {Stage.PRETRAINING, Stage.FINETUNING}


def test_the_way_is_told_from_time_to_time_and_not_while_all_rests(background, monkeypatch):
    background.obey(replace(ARMS, settings=SMALL.changed(width=11)))
    for _ in range(5):
        background.advance()
    assert background.under_way() is None  # It has just begun.
    monkeypatch.setattr("explainer.lab.training.background.TELL_SECONDS", 0.0)
    assert background.under_way().task == ARMS.task
    background.obey(Hold())
    assert background.under_way() is None
