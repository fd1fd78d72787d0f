"""What is said to be prepared while an earlier choice is still on the screen."""

import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.preparing import preparing
from tests.tables import data

SHOWN = settings_for("moons", labels_per_class=3)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (settings_for("digits"), "Preparing handwritten digits …"),
        (settings_for("language"), "Preparing a tiny language …"),
        (SHOWN.changed(noise=0.05), "Preparing moons …"),
        (SHOWN.changed(width=8), "Preparing the pretraining …"),
        (SHOWN.changed(finetuning="all"), "Preparing the fine-tuning …"),
        (SHOWN.changed(labels_per_class=4), "Preparing the fine-tuning …"),
    ],
)
def test_it_is_the_first_stage_that_changes(settings, words):
    assert preparing(SHOWN, settings, str) == words


def test_before_anything_is_shown_it_is_the_points():
    assert preparing(None, SHOWN, str) == "Preparing moons …"


def test_a_table_keeps_the_name_that_it_has():
    table = SHOWN.changed(data=data())
    assert preparing(SHOWN, table, str) == f"Preparing {table.card.title} …"
