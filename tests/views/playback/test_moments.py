"""How stored moments and landmarks are named."""

import pytest

from explainer.core.training.landmarks import Landmark
from explainer.views.playback.moments import Moments
from tests.factories import timeline


def test_a_frame_is_named_by_its_stage_and_step():
    frames = timeline(count=6).frames
    moments = Moments()
    assert moments.of_frame(frames[0]) == "Pretraining, step 0 of 150"
    assert moments.of_frame(frames[-1]) == "Fine-tuning, step 150 of 150"


def test_large_numbers_are_grouped():
    named = Moments().of_step(late=False, step=1_200, steps=2_000)
    assert named == "Pretraining, step 1,200 of 2,000"


@pytest.mark.parametrize("kind", ["peak", "overfitting"])
@pytest.mark.parametrize(
    ("role", "start"), [("supervised", "Supervised only: "), ("pretrained", "Pretrained: ")]
)
def test_a_landmark_says_whose_it_is(kind, role, start):
    assert Moments().of_landmark(Landmark(kind, role, 3)).startswith(start)
