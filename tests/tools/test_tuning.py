from explainer.science.training.tuned import TUNED
from explainer.tools.tuning import HEADER, ROWS, TARGET, written


def test_the_table_is_written_as_it_stands():
    assert TARGET.read_text(encoding="utf-8") == HEADER + written(TUNED) + "}\n"


def test_every_row_has_rates():
    assert set(TUNED) == set(ROWS)
