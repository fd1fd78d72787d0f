from explainer.core.settings import Stage, settings_for
from explainer.core.timeline import Timeline
from tests.factories import timeline


def moments(made):
    return [(frame.stage, frame.step) for frame in made.frames]


def test_an_empty_timeline_has_no_latest_frame():
    assert Timeline().latest is None


def test_frames_stay_in_order():
    made = timeline()
    assert moments(made) == sorted(moments(made))
    assert made.latest is made.frames[-1]


def test_an_earlier_frame_replaces_what_follows_it():
    made = timeline()
    again = made.extended(made.frames[2])
    assert moments(again) == moments(made)[:3]


def test_a_frame_of_another_pretraining_starts_anew():
    other = timeline(settings_for(seed=3)).frames[5]
    assert timeline().extended(other).frames == (other,)


def test_fine_tuning_anew_keeps_the_pretraining():
    made = timeline()
    kept = made.before(Stage.FINETUNING)
    assert kept.frames == made.of(Stage.PRETRAINING)
    more = timeline(settings_for(labels_per_class=5)).of(Stage.FINETUNING)[0]
    assert kept.extended(more).of(Stage.PRETRAINING) == kept.frames
