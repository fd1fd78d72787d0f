"""Small tables of one's own: blobs in numbers, with labels in words."""

import numpy as np

from explainer.files.tables.own_data import own_data
from explainer.files.tables.table import table_in


def rows(count=60, columns=3, classes=2, unlabelled=0):
    """Rows of well separated classes; the last ones have no label."""
    random = np.random.default_rng(0)
    kinds = np.arange(count) % classes
    values = random.standard_normal((count, columns)) + 4 * kinds[:, None]
    labels = [f"kind {kind}" for kind in kinds[: count - unlabelled]] + [""] * unlabelled
    return [
        [f"{value:.4f}" for value in row] + [label]
        for row, label in zip(values, labels, strict=True)
    ]


def csv_text(separator=",", end="\n", header=True, **shape):
    """The rows as text, with a header unless there is to be none."""
    body = rows(**shape)
    names = [f"c{place}" for place in range(len(body[0]) - 1)] + ["kind"]
    return end.join(separator.join(row) for row in ([names] if header else []) + body) + end


def data(**shape):
    """The rows as a data set."""
    return own_data(table_in(csv_text(**shape), "blobs.csv"), "kind")
