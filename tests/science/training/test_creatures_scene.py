"""The scene of creatures: what it draws, how it is labelled, and what pretraining is worth."""

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.measuring.measurement import outcomes, report
from explainer.science.scenes.creatures import ALIKE, SCENES
from explainer.science.steps import finished
from explainer.science.training.draws import draw
from explainer.science.training.seed_stack import seed_stack
from tests.science.endings import end_of, until_an_end

SMALL = settings_for("creatures", unlabelled=100, width=8, steps=10)
pytestmark = pytest.mark.usefixtures("briefly_tested")


@pytest.fixture(scope="module")
def trained(shortly_pretrained, briefly_tested):
    """The end of a comparison, and what it has kept."""
    kept = Kept()
    return end_of(SMALL, kept=kept), kept


def test_colour_and_place_say_nothing_about_the_class():
    _, test = SCENES["creatures"].draw(0, 2_000, 0.0, np.random.default_rng(1))
    tones = [test.plane[test.classes == kind, 1] for kind in (0, 1)]
    assert abs(tones[0].mean() - tones[1].mean()) < 0.04
    assert test.plane[test.classes == 0, 0].max() < test.plane[test.classes == 1, 0].min()


def test_the_map_shows_several_pictures_at_each_place():
    sites = SCENES["creatures"].sites(np.empty((0, 2)))
    rows, columns = sites.lattice
    assert len(sites.columns) == rows * columns * sites.samples


def test_a_biased_handful_is_alike_and_a_fair_one_is_not():
    fair, biased = (draw(SMALL.changed(label_sampling=kind)) for kind in ("fair", "biased"))
    np.testing.assert_array_equal(fair.inputs, biased.inputs)
    for kind, (low, high) in enumerate(ALIKE):
        shown = biased.pool.plane[biased.order[kind, :4], 1]
        assert ((shown >= low) & (shown <= high)).all()
    tones = fair.pool.plane[fair.order[0, :10], 1]
    assert np.ptp(tones) > 0.5


def test_with_one_label_of_each_pretraining_is_worth_a_great_deal(fully_pretrained):
    settings = settings_for("creatures")
    tried = finished(seed_stack(settings, (11,)))
    measured = outcomes(settings, (2, 8), (11,))
    assert tried.learnt == (True,)
    assert measured.difference(2).mean > 0.1
    assert 1 - measured.test("pretrained", 8)[0] > 0.95


def test_another_handful_needs_no_new_pretraining(trained):
    kept = trained[1]
    encoder = kept.encoder
    biased = SMALL.changed(label_sampling="biased")
    assert biased.spoiled_by(SMALL) is Stage.FINETUNING
    frames = list(until_an_end(biased, Stage.FINETUNING, kept))
    assert kept.encoder is encoder and all(f.stage is Stage.FINETUNING for f in frames)
    wanted = next(Comparison(biased, Kept()).frames(Stage.DATA))
    np.testing.assert_array_equal(frames[-1].ground.order, wanted.ground.order)


def test_frames_show_what_points_look_like_and_how_each_group_fares(trained):
    end, _ = trained
    assert end.ground.pictures.shape == (100, 16, 16, 3) and end.ground.pictures.std() > 20
    for arm in ("supervised", "pretrained"):
        groups = end.arm(arm).groups
        assert len(groups) == len(SMALL.card.groups)
        counts = np.bincount(draw(SMALL).test.groups)
        right = end.standing(arm).test_accuracy
        assert (groups @ counts) / counts.sum() == pytest.approx(right, abs=1e-4)


def test_a_measurement_tells_every_group(shortly_pretrained, monkeypatch):
    for name, few in (("STEPS", 30), ("DRAWN_ONCE", 500)):
        monkeypatch.setattr(f"explainer.science.measuring.reference.{name}", few)
    measured = outcomes(SMALL, (1, 2), (0, 1))
    told = report(SMALL, measured)
    assert set(told["rows"][0]["groups"]) == set(SMALL.card.groups)
    means = [cell["supervised"]["mean"] for cell in told["rows"][1]["groups"].values()]
    assert all(0 <= mean <= 1 for mean in means) and len(set(means)) > 1


@pytest.mark.parametrize(
    "choices",
    [
        {"scene": "moons", "views": "pictures"},
        {"scene": "moons", "label_sampling": "biased"},
        {"scene": "creatures", "label_sampling": "unfair"},
        {"scene": "creatures", "augmentations": ("flip", "shift")},
        {"scene": "creatures", "augmentations": ("turn",)},
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(choices):
    with pytest.raises(SettingsError) as refusal:
        settings_for(**choices)
    assert "\n" not in str(refusal.value)


def test_a_scene_without_pictures_leaves_their_choices_behind():
    chosen = settings_for("creatures", label_sampling="biased", augmentations=("flip",))
    assert chosen.changed(scene="moons") == settings_for("moons")
