import subprocess
import sys
from dataclasses import replace

import pytest

from explainer.core.arms.walk_words import span, walk_assumption, walk_warning, walks
from explainer.core.settings.settings import settings_for
from tests.factories import encoder
from tests.studies import settings


def test_the_sentence_has_the_card_s_own_numbers():
    few, many = settings().card, settings_for("digits").card
    assert few.walk_groups == (5.0, 2.2) and many.walk_groups == (16.5, 16.5)
    assert "assume 2–5 groups that lie apart" in walk_assumption(few)
    assert "assume 16 groups that lie apart" in walk_assumption(many)
    assert span("3", "3") == "3"


def test_walks_tell_more_groups_apart_where_there_are_more_classes():
    card = settings_for("circles").card
    three = replace(card, classes=("inner", "middle", "outer"), walk_groups=(0.0, 0.0))
    assert three.walk_groups == pytest.approx((7.5, 3.3))


def test_whoever_chooses_walks_for_a_table_is_told_beforehand():
    masked = settings()
    assert not walks(masked)
    chosen = masked.changed(objective="infonce")
    assert walk_warning(masked, chosen) == walk_assumption(chosen.card)
    assert walk_warning(masked, masked.changed(objective="infonce", views="jitter")) == ""
    jitter = masked.changed(objective="infonce", views="jitter")
    assert walk_warning(jitter, chosen) != ""


def test_it_is_told_once_and_of_tables_alone():
    chosen = settings().changed(objective="infonce")
    assert walk_warning(chosen, chosen.changed(width=16)) == ""
    moons = settings_for("moons", objective="masked")
    assert walk_warning(moons, moons.changed(objective="infonce")) == ""
    assert walk_warning(moons, chosen) != ""
    # A scene's points were others: of these nothing has been said.
    assert walk_warning(moons.changed(objective="infonce"), chosen) != ""


def test_an_encoder_from_a_file_walks_nowhere():
    moons = settings_for("moons")
    assert walks(moons)
    given = encoder()
    assert not walks(settings_for(given.scene).adopting(given))


def test_the_words_load_without_numpy():
    code = "import explainer.core.arms.walk_words, sys; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
