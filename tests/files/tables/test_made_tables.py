"""Tables as many programs write them, made by the hundred, are read as what they are."""

import numpy as np
import pytest

from explainer.core.tables.table_choice import LEAVE_OUT, TableChoice
from explainer.files.tables.own_data import chosen_data
from explainer.files.tables.table import read_table
from tests.files.made_tables import made_table

PARTS, SEEDS = 5, 24


@pytest.mark.parametrize("part", range(PARTS))
def test_what_a_program_has_written_is_what_is_read(tmp_path, part):
    path = tmp_path / "made.csv"
    for seed in range(part * SEEDS, (part + 1) * SEEDS):
        made = made_table(seed)
        path.write_bytes(made.content)
        chosen = chosen_data(read_table(path), TableChoice(made.label, gaps=LEAVE_OUT))
        data = chosen.data
        assert (data.classes, data.labels) == (made.classes, made.labels), made.choices
        assert data.table.shape == made.values.shape, made.choices
        assert np.allclose(data.table, made.values, atol=2e-3), made.choices
        assert chosen.gaps == made.left_out, made.choices
