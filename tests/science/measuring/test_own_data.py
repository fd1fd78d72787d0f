"""A user's own table as a scene: a fair split for each seed, and everything that runs on it."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.settings.catalogue import LARGEST
from explainer.core.settings.settings import settings_for_data
from explainer.core.training.frames import FOREIGN
from explainer.science.comparison.comparison import finished_comparison
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.measuring.measurement import outcomes, report
from explainer.science.scenes import scene_of
from explainer.science.steps import finished
from explainer.science.training.draws import draw
from tests import tables
from tests.science.conftest import few_steps_of_tables

SMALL = settings_for_data(tables.data(unlabelled=9, columns=4), steps=10, width=8)


@pytest.fixture(scope="module", autouse=True)
def shortly_pretrained():
    """No number here depends on what is learnt without labels."""
    with few_steps_of_tables():
        yield


def rows_of(columns, data):
    """Which rows of the table these are."""
    return [int(np.abs(data.table - row).sum(axis=1).argmin()) for row in columns]


def test_no_row_is_both_learnt_from_and_tested_on():
    drawn = draw(SMALL)
    pool, test = (rows_of(part.columns, SMALL.data) for part in (drawn.pool, drawn.test))
    assert not set(pool) & set(test) and len({*pool, *test}) == SMALL.data.rows
    labels = np.frombuffer(SMALL.data.labels, np.uint8)
    assert (labels[test] == drawn.test.classes).all() and (drawn.test.classes < 2).all()
    assert (drawn.pool.classes == FOREIGN).sum() == 9


def test_other_seeds_hold_out_other_rows_and_as_many():
    one, other = (draw(SMALL.changed(seed=seed)) for seed in (0, 1))
    assert one.inputs.shape == other.inputs.shape and len(one.test) == len(other.test)
    assert rows_of(one.test.columns, SMALL.data) != rows_of(other.test.columns, SMALL.data)


def test_the_whole_pool_is_standardised():
    inputs = draw(SMALL).inputs
    assert np.allclose(inputs.mean(axis=0), 0) and np.allclose(inputs.std(axis=0), 1)


def test_columns_of_one_unit_share_a_scale_in_every_pool():
    values = SMALL.data.table * np.array([1, 1, 1, 0.1], "<f4")
    data = replace(SMALL.data, values=values.tobytes(), one_unit=True)
    inputs = draw(SMALL.changed(data=data)).inputs
    assert np.allclose(inputs.mean(axis=0), 0) and inputs.std() == pytest.approx(1)
    assert inputs.std(axis=0)[3] < 0.2 and inputs.std(axis=0)[:3].min() > 1


@pytest.mark.parametrize("unlabelled", [20, 30, 43])
def test_a_part_of_the_pool_is_on_its_scale_and_gives_the_labels_it_promises(unlabelled):
    settings, whole = SMALL.changed(unlabelled=unlabelled), draw(SMALL)
    drawn = draw(settings)
    np.testing.assert_array_equal(drawn.inputs, whole.inputs[:unlabelled])
    assert drawn.order.shape[1] == settings.most_labels
    assert (drawn.order == whole.order[:, : settings.most_labels]).all()


def test_two_columns_are_the_plane_and_more_are_projected():
    flat = scene_of(settings_for_data(tables.data(columns=2)))
    grid = np.zeros((5, 2))
    assert flat.sites(grid).nearest is None
    deep = scene_of(SMALL)
    sites = deep.sites(grid)
    assert sites.columns.shape == (60, 4) and sites.nearest.shape == (5,)
    left, bottom, right, top = deep.extent(0.0)
    places = draw(SMALL).pool.plane
    assert places[:, 0].min() > left and places[:, 0].max() < right
    assert places[:, 1].min() > bottom and places[:, 1].max() < top


def test_the_map_of_every_row_fades_before_an_edge():
    deep = scene_of(SMALL)
    left, bottom, right, top = deep.extent(0.0)
    along = np.linspace(0, 1, 400)
    x, y = left + (right - left) * along, bottom + (top - bottom) * along
    sides = ((x, bottom), (x, top), (left, y), (right, y))
    edges = np.concatenate([np.stack(np.broadcast_arrays(*side), axis=1) for side in sides])
    assert deep.sites(edges).presence.max() == pytest.approx(0.0, abs=1e-9)
    assert deep.sites(draw(SMALL).pool.plane.astype(float)).presence.min() == 1.0


@pytest.mark.parametrize("shape", [{"columns": 2}, {"columns": 4, "classes": 3, "unlabelled": 9}])
def test_a_comparison_runs_to_its_end(shape):
    settings = settings_for_data(tables.data(**shape), steps=10, width=8)
    timeline = finished_comparison(settings)
    assert timeline.latest.finished and timeline.latest.settings == settings
    assert sorted(timeline.ends) == list(range(1, settings.most_labels + 1))


def test_it_is_measured_like_any_scene_and_nobody_knows_the_best():
    found = outcomes(SMALL, [1, 2], [0, 1])
    said = report(SMALL, found)
    assert said["best_possible"] is None and said["scene"] == "blobs"
    assert [row["labels_per_class"] for row in said["rows"]] == [1, 2]
    assert said["rows"][1]["supervised"]["mean"] > 0.7
    baselines = finished(measuring_baselines(SMALL, [2], [0]))
    assert (baselines.test_error[:-1] <= 0.3).all() and baselines.methods[-1] == LARGEST


def test_no_label_reaches_the_plane_or_the_encoder():
    other = replace(
        SMALL.data, labels=SMALL.data.labels[1:51] + SMALL.data.labels[:1] + bytes([255] * 9)
    )
    swapped = scene_of(SMALL.changed(data=other))
    assert swapped.extent(0.0) == scene_of(SMALL).extent(0.0)
