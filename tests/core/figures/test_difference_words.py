"""What stands beside the curve where seeds tell the same: what the command line says."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.label_efficiency import label_efficiency_figure
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.measuring.no_spread import dropped_words, no_spread_words
from explainer.core.settings.settings import settings_for
from explainer.core.training.cost import pretraining_cost

SETTINGS = settings_for(labels_per_class=1)
SAME = no_spread_words(str)
VARYING = [0.3, 0.4, 0.2, 0.35]


def worth(supervised, pretrained, learnt=True):
    test = np.array([supervised, pretrained, VARYING])[:, None]
    seeds = test.shape[2]
    made = Outcomes(
        ARMS, (1,), tuple(range(seeds)), np.zeros_like(test), test, None, (learnt,) * seeds
    )
    return label_efficiency_figure(Measured(made), SETTINGS, pretraining_cost(SETTINGS), str)


@pytest.mark.parametrize(
    ("supervised", "pretrained"),
    [([1 / 6] * 4, [1 / 6] * 4), ([0.5] * 4, [0.25] * 4), (VARYING, VARYING)],
)
def test_a_difference_without_spread_has_no_interval_and_no_effect(supervised, pretrained):
    shown = worth(supervised, pretrained)
    assert SAME in shown.facts and not any("95 %" in fact for fact in shown.facts)
    assert shown.headline_name == "no evidence at 4 seeds" and not shown.evident


def test_arms_that_are_one_never_differ_and_nothing_is_doubted_of_that():
    shown = worth(VARYING, VARYING, learnt=False)
    assert dropped_words(str) in shown.facts and SAME not in shown.facts
    assert not any("95 %" in fact for fact in shown.facts)


def test_an_arm_without_spread_is_named():
    told = worth(VARYING, [0.0] * 4).facts[-1]
    assert told == no_spread_words(str, "Pretrained") and "no spread" in told
    assert any("95 %" in fact for fact in worth(VARYING, [0.0] * 4).facts)
    assert worth([0.1] * 4, [0.1] * 4, learnt=False).facts[-1].startswith("Supervised, Pretrained:")
    assert not any("spread" in fact for fact in worth(VARYING, VARYING[::-1]).facts)


def test_it_goes_through_the_translator():
    made = Measured(
        Outcomes(ARMS, (1,), (0, 1), np.zeros((3, 1, 2)), np.zeros((3, 1, 2)), None, (True, True))
    )
    shown = label_efficiency_figure(
        made, SETTINGS, pretraining_cost(SETTINGS), lambda text: f"«{text}»"
    )
    assert f"«{SAME}»" in shown.facts
    dropped = Measured(replace(made.outcomes, learnt=(False, False)))
    shown = label_efficiency_figure(
        dropped, SETTINGS, pretraining_cost(SETTINGS), lambda text: f"«{text}»"
    )
    assert f"«{dropped_words(str)}»" in shown.facts
