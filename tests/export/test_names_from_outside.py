"""Whatever a class is called, files of every kind are well-formed."""

import csv
import io
import zipfile
from xml.etree import ElementTree

import pytest

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import settings_for_data
from explainer.export.outlet import produce
from tests.factories import timeline
from tests.tables import data

NAMES = ("Type\nA (Alt+Enter)", "\x07 <b>&amp; \u202e\ud800 鸢")


@pytest.fixture(scope="module")
def showing():
    plain = data()
    named = Dataset("my\x0btable", plain.columns, NAMES, plain.values, plain.labels)
    return Showing(timeline(settings_for_data(named, labels_per_class=2)))


def written(showing, folder, ending, figure="comparison"):
    target = folder / f"figure{ending}"
    produce(ExportRequest(figure, target), showing, lambda done, total: None)
    return target


def test_a_drawing_is_well_formed_xml(showing, tmp_path, qapp):
    root = ElementTree.parse(written(showing, tmp_path, ".svg")).getroot()
    assert "Type A (Alt+Enter)" in "".join(each.get("aria-label", "") for each in root.iter())


def test_every_part_of_a_slide_is_well_formed_xml(showing, tmp_path, qapp):
    with zipfile.ZipFile(written(showing, tmp_path, ".pptx")) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(name))


@pytest.mark.parametrize("ending", [".pdf", ".png", ".webp"])
def test_pictures_and_pages_are_written(showing, tmp_path, qapp, ending):
    assert written(showing, tmp_path, ending).stat().st_size > 1_000


def test_a_table_has_one_line_for_each_row(showing, tmp_path, qapp):
    text = written(showing, tmp_path, ".csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == len(text.splitlines())
