"""What of a suitability is looked at, and what its file carries inside."""

from dataclasses import replace

import pytest

from explainer.core.exhibits.suitability.suitability import (
    BASELINE,
    PRETRAINED,
    SuitabilityRow,
    chosen_settings,
)
from explainer.core.exhibits.suitability.suitability_choices import (
    SuitabilityChoices,
    pair_at,
    picture_rows,
    suitability_text,
)
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.settings.catalogue import BASELINES, baselines_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings_text import as_text
from tests.studies import study


def test_a_file_carries_the_settings_and_over_what_all_was_measured():
    found = replace(study(), seeds=tuple(range(40, 60)))
    text = suitability_text(SuitabilityChoices(found, 1))
    settings = chosen_settings(found).changed(labels_per_class=1)
    assert settings.seed == 40
    assert text == (
        f"{as_text(settings)} measured with --objective all --labels 1,5 --first-seed 40 --seeds 20"
    )


def test_rows_to_come_stand_below_those_that_are_measured():
    whole = study()
    first, *rest = whole.candidates
    some = replace(whole, pretrained={pair: whole.pretrained[pair] for pair in rest})
    rows = picture_rows(some, 5)
    assert rows[-1] == first and all(isinstance(row, SuitabilityRow) for row in rows[:-1])
    assert len(picture_rows(whole, 5)) == len(rows)
    for place, row in enumerate(reversed(rows)):
        pair = pair_at(some, 5, place + 0.4)
        if isinstance(row, SuitabilityRow):
            assert pair == (row.name if row.kind == PRETRAINED else None)
            assert row.kind in (PRETRAINED, BASELINE)
        else:
            assert pair == row
    assert pair_at(some, 5, -0.6) is None and pair_at(some, 5, len(rows) - 0.4) is None


@pytest.mark.parametrize(
    ("errors", "headline", "name"),
    [
        ({}, "0 of 12", "ways to pretrain help"),
        ({("masked", "walk"): 0.2}, "1 of 12", "ways to pretrain helps"),
        ({("masked", "walk"): 0.2, ("denoising", "walk"): 0.2}, "2 of 12", "ways to pretrain help"),
    ],
)
def test_the_headline_counts_the_ways_that_help(errors, headline, name):
    shown = suitability_figure(SuitabilityChoices(study(errors), 5), str)
    assert (shown.headline, shown.headline_name) == (headline, name)


def test_what_is_dear_on_words_is_measured_elsewhere():
    for scene, card in SCENES.items():
        names = baselines_of(card)
        assert ("self-training" in names) is not card.counts, scene
        assert any(BASELINES[name].words for name in names) is card.counts
