import pytest

from explainer.bench.window.in_use import gaps
from explainer.core.settings.choice import Stage

TRAINING = [
    (1.00, Stage.PRETRAINING, False),
    (1.02, Stage.PRETRAINING, False),
    (1.05, Stage.PRETRAINING, False),
    (1.50, Stage.FINETUNING, False),
    (1.51, Stage.FINETUNING, True),
    (9.00, Stage.FINETUNING, True),
]


@pytest.mark.parametrize(
    ("phase", "expected"), [(Stage.PRETRAINING, [20, 30]), (Stage.FINETUNING, [10])]
)
def test_gaps_lie_within_a_phase_and_end_with_the_training(phase, expected):
    assert gaps(TRAINING, phase) == pytest.approx(expected)
