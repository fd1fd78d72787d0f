"""Which pretraining suits, as files of every kind, with words and numbers that can be read."""

import csv

import pytest

from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.export.export_request import endings_of
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.files.embedded import settings_in
from tests import studies
from tests.shown_exhibits import written

CHOICES = SuitabilityChoices(studies.study({("masked", "walk"): 0.2}), 5)


def made(tmp_path, ending, language="en"):
    target = tmp_path / f"suits{ending}"
    return written(target, CHOICES, size=(960, 540), language=language)


@pytest.mark.parametrize("ending", endings_of("suitability"))
def test_it_becomes_a_file_of_every_kind(qapp, tmp_path, ending):
    assert made(tmp_path, ending).stat().st_size > 2_000


def test_a_drawing_keeps_its_words(qapp, tmp_path):
    text = made(tmp_path, ".svg").read_text()
    assert "Masked columns" in text and "label spreading" in text
    assert "掩码列" in made(tmp_path, ".svg", "zh").read_text()


def test_a_table_names_the_row_of_each_number(qapp, tmp_path):
    with made(tmp_path, ".csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    marks = {row["text"].split("  ")[0]: float(row["x"]) for row in rows if row["kind"] == "point"}
    found = CHOICES.found
    best = found.rows(5)[0]
    assert marks["Masked columns"] == pytest.approx(100 * best.difference.mean, rel=1e-5)
    assert len(marks) == 18


def test_it_is_no_film(tmp_path):
    with pytest.raises(SettingsError):
        made(tmp_path, ".gif")


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf", ".csv"])
def test_a_file_carries_the_settings_and_over_what_it_was_measured(qapp, tmp_path, ending):
    study = studies.study(
        scene=settings_for("creatures", label_sampling="biased", augmentations=("flip",))
    )
    choices = SuitabilityChoices(study, 5)
    target = written(tmp_path / f"suits{ending}", choices, size=(960, 540))
    found = settings_in(target)
    assert (found.label_sampling, found.augmentations) == ("biased", ("flip",))
    assert (found.scene, found.labels_per_class) == ("creatures", 5)
    assert (found.objective, found.views) == (found.card.objective, found.card.views)
    if ending == ".csv":
        text = target.read_text(encoding="utf-8-sig")
        assert "--objective all --labels 1,5 --first-seed 0 --seeds 20" in text
        assert "Biased handful" in text and "Changed pictures (Mirror)" in text
