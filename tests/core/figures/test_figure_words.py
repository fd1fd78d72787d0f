"""The words of figures: every choice and every number at its own place."""

from dataclasses import replace

import pytest

from explainer import __version__
from explainer.core.figures.experiment_words import (
    changes_words,
    choices_words,
    data_words,
    plain_choices,
    pretraining_words,
    unusual_words,
)
from explainer.core.figures.hand_words import edits_words, hand_mark, labelled_part, labels_of
from explainer.core.figures.told_means import told_means
from explainer.core.figures.wording import (
    assumption,
    comparison_description,
    curve_description,
    details,
    moment_words,
    plane_description,
    settings_line,
    waiting,
)
from explainer.core.settings.choice import Stage
from explainer.core.settings.edits import Edits
from explainer.core.settings.settings import settings_for
from explainer.core.settings.settings_text import as_text
from explainer.core.training.frames import frozen
from tests.factories import encoder, frame

SETTINGS = settings_for(
    "moons", labels_per_class=3, unlabelled=40, noise=0.125, depth=2, width=16, seed=7
)
END = frame(SETTINGS, step=150)


def test_the_foot_of_a_figure_names_the_experiment():
    views = "Neighbour walks of 9,000–28,000 steps"
    assert settings_line(END, str) == (
        "Moons · 3 per class labelled · 34 unlabelled · noise 0.125 · "
        f"InfoNCE · {views} · Frozen probe · 2 × 16 · seed 7 · version {__version__}"
    )
    late = frame(SETTINGS, step=1, steps=1_500)
    assert settings_line(late, str).endswith("· fine-tuning step 1 of 1,500")


def test_a_moment_is_called_by_its_stage_until_all_is_over():
    assert moment_words(END, str) == "finished"
    early = frame(SETTINGS, Stage.PRETRAINING, 20, 400)
    assert moment_words(early, str) == "pretraining step 20 of 400"


def test_walks_are_told_and_how_often_they_were_wrong_once_labels_are_used():
    told = "Pretraining assumes 2–5 groups with gaps"
    early = frame(SETTINGS, Stage.PRETRAINING, 20)
    assert assumption(early, str) == told
    assert assumption(END, str).startswith(told) and "0.4 %" in assumption(END, str)
    assert assumption(replace(END, ground=replace(END.ground, walks=None)), str) == ""


def test_a_comparison_and_its_planes_are_told_to_those_who_cannot_see_them():
    table = {
        "supervised": [[0.1, 0.2, 0.8, 0.65]] * 3,
        "pretrained": [[0.1, 0.25, 0.9, 0.95]] * 3,
    }
    arms = {role: replace(END.arm(role), standings=frozen(rows)) for role, rows in table.items()}
    shown = replace(END, **arms)
    said = comparison_description(shown, str)
    assert "with 3 labels per class" in said
    assert said.endswith("supervised only 65.0 %, pretrained then fine-tuned 95.0 %.")
    plane = plane_description(shown, "supervised", str)
    assert plane == ("Supervised only: 6 labelled and 34 unlabelled points; test accuracy 65.0 %.")
    beside = details(shown.standing("pretrained"), str)
    assert beside == "this run: train accuracy 90.0 % · test loss 0.25"
    assert waiting("supervised", str) != waiting("pretrained", str)


def test_a_curve_is_told_from_its_first_value_to_its_last():
    assert curve_description("Loss", [(0, 5.0), (10, 2.5), (20, 1.25)], str) == (
        "Loss: from 5 to 1.25 over 20 steps."
    )
    assert curve_description("Loss", [], str) == "Loss"


def test_what_was_done_to_labels_by_hand_is_counted():
    picked = replace(END, settings=SETTINGS.changed(bought=(20, 21), returned=(0,)))
    count = len(picked.labelled)
    assert labels_of(picked, str) == f"{count} labels, some by hand"
    assert labelled_part(picked, str) == (f"{count} labelled (by hand: 2 bought, 1 given back)")
    assert hand_mark(picked.settings, str) == "labels by hand" and hand_mark(SETTINGS, str) == ""
    assert labels_of(END, str) == "3 labels per class"
    only = replace(END, settings=SETTINGS.changed(returned=(0,)))
    assert labelled_part(only, str).endswith("(by hand: 1 given back)")


def test_what_was_done_to_points_by_hand_is_counted_by_its_kind():
    edits = Edits(moved=((1, 2, 3), (4, 2, 3)), erased=(5, 6, 7), painted=((1, 1, 0),))
    edited = replace(END, settings=SETTINGS.changed(edits=edits))
    assert edits_words(edited, str) == "points by hand: 2 moved, 1 painted, 3 erased"
    assert edits_words(END, str) == "" and hand_mark(edited.settings, str) == "edited by hand"
    assert "points by hand" in settings_line(edited, str)


def test_two_means_are_told_so_that_whoever_subtracts_agrees():
    told = told_means({"supervised": 0.7215, "pretrained": 0.9994})
    assert told.points == "+27.8" and told.moved
    first, second = (float(told.means[arm].split()[0]) for arm in ("supervised", "pretrained"))
    assert second - first == pytest.approx(27.8)
    assert not told_means({"supervised": 0.7, "pretrained": 0.65}).moved
    assert told_means({"supervised": 0.7, "pretrained": 0.65}).points == "−5.0"


def test_pretraining_is_called_by_its_views_or_by_the_file_that_it_is_from():
    assert pretraining_words(SETTINGS) == "InfoNCE, Neighbour walks"
    assert "," not in pretraining_words(SETTINGS.changed(objective="masked"))
    lent = settings_for("moons").adopting(encoder())
    assert pretraining_words(lent) == f"encoder {lent.encoder.digest} from a file"
    few = settings_for("creatures").changed(augmentations=("flip",))
    assert pretraining_words(few).endswith(changes_words(few, str)) and changes_words(few, str)
    none = settings_for("creatures").changed(augmentations=())
    assert changes_words(none, str) == " (no change)"
    assert changes_words(settings_for("creatures"), str) == "" == changes_words(SETTINGS, str)


def test_all_choices_of_a_measurement_are_named():
    said = choices_words(SETTINGS).split(" · ")
    assert said[0] == "InfoNCE, Neighbour walks"
    assert {"40 unlabelled", "noise 0.125", "first seed 7"} <= set(said)
    assert any(each.endswith("2 × 16") for each in said)
    sampling = len(choices_words(settings_for("creatures")).split(" · "))
    assert sampling == len(said) + 1


def test_what_is_unusual_is_named_but_for_what_stands_elsewhere():
    deep = settings_for("digits", architecture="convolutional", initialisation="glorot")
    assert len(unusual_words(deep, str)) == 2
    assert len(unusual_words(deep, str, but="architecture")) == 1
    assert unusual_words(SETTINGS, str) == ()
    assert data_words(deep, str)[0] == "Handwritten digits" and len(data_words(deep, str)) == 2
    few = settings_for("creatures").changed(augmentations=("flip",))
    assert data_words(few, str)[-1].endswith(changes_words(few, str))


def test_plain_choices_are_those_that_a_measurement_heeds():
    plain = plain_choices(SETTINGS)
    assert (plain["scene"], plain["unlabelled"], plain["first_seed"]) == ("moons", 40, 7)
    assert plain["line"] == as_text(SETTINGS) and plain["encoder"] is None
    assert "seed" not in plain and "labels_per_class" not in plain and "bought" not in plain
    assert plain["views"] == "walk" and plain["augmentations"] is None
    assert plain_choices(SETTINGS.changed(objective="masked"))["views"] is None
    every = plain_choices(SETTINGS, every_objective=True)
    assert every["objective"] is None and every["views"] is None
    drawn = settings_for("creatures")
    assert plain_choices(drawn)["augmentations"] == list(drawn.augmentations)
    lent = settings_for("moons").adopting(encoder())
    assert plain_choices(lent)["encoder"] == lent.encoder.digest
    assert plain_choices(lent)["views"] is None
