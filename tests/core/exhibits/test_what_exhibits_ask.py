"""What each exhibit asks for, prints, writes inside and takes from a command line."""

from types import SimpleNamespace

import pytest

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import asker, exhibit, exhibits
from explainer.core.exhibits.scale.exhibit import cells_of
from explainer.core.exhibits.scale.scale_choices import ABOVE, LOSS, ScaleChoices, places
from explainer.core.exhibits.school.school_choices import (
    BILL,
    COST,
    FORGETTING,
    STARTS_PART,
    SchoolChoices,
)
from explainer.core.exhibits.town.choices import TownChoices

SCHOOL = {"labels": 7, "specialist": "halves", "subject": "loops", "seeds": 6, "first_seed": 40}
DRAWS = range(40, 46)


def test_every_kind_of_question_has_one_exhibit_that_asks_it():
    for each in exhibits():
        assert exhibit(each.name) is each
        assert all(asker(kind) is each for kind in each.kinds)
    with pytest.raises(KeyError):
        asker("nothing")


def test_the_draws_of_a_seed_of_the_story():
    assert exhibit("school").draws(3) == {"first_seed": 3_000}
    assert exhibit("town").draws(3) == {"seed": 3} and exhibit("scale").draws(3) == {}


@pytest.mark.parametrize(
    ("part", "questions"),
    [
        (STARTS_PART, (("school", "halves", 7, DRAWS), ("reuse", "loops", 7, DRAWS))),
        (BILL, (("reuse", "loops", 7, DRAWS),)),
        (COST, ((COST, "loops", "halves", DRAWS),)),
        (FORGETTING, ((FORGETTING, "loops", 7, DRAWS),)),
    ],
)
def test_each_part_of_the_school_asks_its_own_and_prints_its_first(part, questions):
    school, choices = exhibit("school"), SchoolChoices(**SCHOOL, part=part)
    assert school.questions(choices) == questions
    assert school.printed(choices) == questions[:1]
    shown = ShownExhibit("school", choices, dict(zip(questions, ({"first": 1}, {}), strict=False)))
    assert school.report(shown) == {"first": 1}


@pytest.mark.parametrize(
    ("part", "command"),
    [
        (STARTS_PART, "starts --labels 7 --specialist halves --subject loops"),
        (BILL, "bill --labels 7 --subject loops"),
        (COST, "equal-cost --specialist halves --subject loops"),
        (FORGETTING, "forgetting --labels 7 --subject loops --finetuning all"),
    ],
)
def test_a_file_carries_the_command_of_its_part_with_its_own_choices(part, command):
    choices = SchoolChoices(**SCHOOL, part=part)
    assert choices.command == f"explainer school {command} --seeds 6 --first-seed 40"
    assert exhibit("school").inside(choices).endswith(choices.command)


def test_whoever_learns_the_subject_itself_spends_half_on_another():
    same = SchoolChoices(specialist="loops", subject="loops", part=COST)
    assert same.other == "digits" and "--specialist digits --subject loops" in same.command
    assert SchoolChoices(specialist="digits", subject="digits").other == "parity"


def given(**values):
    """What was given on a command line."""
    return values


def test_a_command_line_chooses_draws_from_its_first_seed_on():
    school = exhibit("school").commands
    line = given(**SCHOOL, part=STARTS_PART, finetuning=None)
    assert school[0].choices(line) == SchoolChoices(**SCHOOL)
    bill = school[1].choices(given(labels=7, subject="loops", seeds=6, first_seed=40))
    assert bill == SchoolChoices(labels=7, subject="loops", seeds=6, first_seed=40, part=BILL)
    (scale,) = exhibit("scale").commands
    line = given(objective="next", labels=8, seeds=5, first_seed=2)
    assert scale.choices(line | {"above_floor": True}) == ScaleChoices("next", 8, 5, 2, ABOVE)
    assert scale.choices(line | {"above_floor": False}).loss == LOSS
    (towns,) = exhibit("town").commands
    asked = towns.choices(given(town="level", towns=0, seed=9, asked=None))
    assert asked == TownChoices("level", 0, 9)


def test_scale_asks_for_every_cell_and_knows_those_that_were_answered():
    choices = ScaleChoices("next", 8, 5, 2, ABOVE)
    questions = exhibit("scale").questions(choices)
    assert len(questions) == len(places()) == 35
    assert questions[:2] == (("scale", "next", 100, 8, 5, 2), ("scale", "next", 100, 16, 5, 2))
    cell = SimpleNamespace()
    known = cells_of(ShownExhibit("scale", choices, {questions[1]: cell}))
    assert known == {(100, 16): cell}
    assert choices.draws == range(2, 7)
    line = "explainer scale --objective next --labels 8 --seeds 5 --first-seed 2"
    assert choices.command == f"{line} --above-floor"
    assert ScaleChoices("next", 8, 5, 2).command == line


def test_a_figure_of_towns_carries_its_command_alone():
    choices = TownChoices("level", 30, 4, 8)
    line = "explainer render town --town level --towns 30 --asked 8 --seed 4"
    assert exhibit("town").inside(choices) == line
