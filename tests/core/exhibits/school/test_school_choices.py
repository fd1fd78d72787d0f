import pytest

from explainer.core.exhibits.school.school_choices import (
    COST,
    FORGETTING,
    HEEDED,
    STARTS_PART,
    asked_for,
)
from explainer.core.settings.validation import SettingsError

VALUES = {"labels": 7, "specialist": "halves", "subject": "loops", "finetuning": "probe"}


@pytest.mark.parametrize("part", HEEDED)
@pytest.mark.parametrize("name", VALUES)
def test_a_choice_on_which_nothing_depends_is_refused_and_any_other_is_heeded(part, name):
    given = {name: VALUES[name]}
    if name not in HEEDED[part]:
        with pytest.raises(SettingsError, match=f"--{name}"):
            asked_for(part, range(3), **given)
        return
    questions = asked_for(part, range(3), **given).questions
    plain = asked_for(part, range(3)).questions
    assert questions != plain or name == "finetuning"


def test_what_is_left_open_has_its_usual_value():
    choices = asked_for(STARTS_PART, range(4, 9), labels=None, subject=None)
    assert (choices.labels, choices.seeds, choices.first_seed) == (5, 5, 4)
    assert asked_for(FORGETTING, range(2), finetuning="probe").finetuning == "probe"


def test_no_subject_is_learnt_before_itself():
    with pytest.raises(SettingsError, match="'loops' would be learnt before itself"):
        asked_for(COST, range(2), subject="loops", specialist="loops")
    assert asked_for(COST, range(2), subject="parity").other == "digits"
    for name in ("parity", "digits"):
        choices = asked_for(COST, range(2), specialist=name)
        assert choices.other == name != choices.subject
