import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from pptx import Presentation
from pptx.util import Emu, Pt

from explainer.core.export.export_request import ExportRequest
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.settings_text import as_text, from_text
from explainer.export.formats.deck import deck_bytes
from explainer.export.formats.image import ExportError
from explainer.export.outlet import produce
from tests.export.figures_factory import showing

TITLES = ["What are unlabelled data worth?", "Label efficiency", "Underfits, overfits, or fits?"]


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 4)


@pytest.fixture(scope="module")
def content(qapp, known):
    order = ExportRequest("poster", Path("deck.pptx"), theme="light")
    return deck_bytes(order, known, as_text(known.settings))


@pytest.fixture(scope="module")
def deck(content):
    return Presentation(BytesIO(content))


def charts(deck):
    return [s.chart for slide in deck.slides for s in slide.shapes if s.has_chart]


def test_it_is_wide_and_every_slide_has_a_title_and_notes(deck):
    assert (deck.slide_width, deck.slide_height) == (Emu(12192000), Emu(6858000))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles == [TITLES[0], TITLES[0], *TITLES[1:], TITLES[0]]
    for slide in deck.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert "Spirals" in notes and "seed 0" in notes
        assert not [shape for shape in slide.placeholders if not shape.text_frame.text]


def test_what_has_a_slide_anyway_gets_no_second_one(qapp, known):
    order = ExportRequest("label-efficiency", Path("deck.pptx"), theme="dark")
    deck = Presentation(BytesIO(deck_bytes(order, known, as_text(known.settings))))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles == [TITLES[0], *TITLES]


def test_a_figure_that_is_not_among_its_slides_gets_the_last_one(qapp, known):
    order = ExportRequest("disagreement", Path("deck.pptx"))
    deck = Presentation(BytesIO(deck_bytes(order, known, as_text(known.settings))))
    asked = figure("disagreement", known, str)
    assert len(deck.slides) == len(TITLES) + 2
    assert deck.slides[-1].shapes.title.text_frame.text == asked.title
    assert asked.description in deck.slides[-1].notes_slide.notes_text_frame.text


def test_the_curve_is_a_native_chart_with_its_numbers_inside(deck, known):
    (chart,) = charts(deck)
    outcomes = known.measured.outcomes
    for series, method in zip(chart.plots[0].series, outcomes.methods, strict=False):
        means = [interval.mean for interval in outcomes.accuracy(method)]
        np.testing.assert_allclose(list(series.values), means, atol=1e-6)
    assert "errBars" in chart._chartSpace.xml and "logBase" in chart._chartSpace.xml
    with zipfile.ZipFile(BytesIO(chart.part.chart_workbook.xlsx_part.blob)) as workbook:
        assert any("sheet" in name for name in workbook.namelist())


def test_the_line_of_the_best_possible_is_told_from_the_arms_without_colours(deck):
    (chart,) = charts(deck)
    dashes = {each.name: each.format.line.dash_style for each in chart.plots[0].series}
    best = dashes.pop("best possible")
    assert best is not None and best not in dashes.values()


CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def ends(series):
    """How far a series' error bars reach down and up, as a reader of the file finds it."""
    bars = series._element.find(f"{CHART}errBars")
    return [
        [float(value.text) for value in bars.find(CHART + side).iter(CHART + "v")]
        for side in ("minus", "plus")
    ]


def test_the_error_bars_end_where_the_intervals_do(deck, known):
    (chart,) = charts(deck)
    outcomes = known.measured.outcomes
    compared = list(zip(chart.plots[0].series, ARMS, strict=False))
    assert len(compared) == len(ARMS)
    for series, arm in compared:
        down, up = np.array(ends(series))
        intervals = outcomes.accuracy(arm)
        means = np.array(list(series.values))
        np.testing.assert_allclose(means - down, [i.low for i in intervals], atol=3e-6)
        np.testing.assert_allclose(means + up, [i.high for i in intervals], atol=3e-6)
        assert not np.allclose(down, 0) and (down >= 0).all() and (up >= 0).all()


def test_an_interval_that_ends_at_certainty_reaches_further_down_than_up(qapp, known):
    outcomes, arm = known.measured.outcomes, ARMS.index("pretrained")
    errors = outcomes.test_error.copy()
    errors[arm], errors[arm, :, 0] = 0.0, 0.4
    measured = replace(known.measured, outcomes=replace(outcomes, test_error=errors))
    order = ExportRequest("label-efficiency", Path("deck.pptx"))
    content = deck_bytes(order, replace(known, measured=measured), as_text(known.settings))
    (chart,) = charts(Presentation(BytesIO(content)))
    down, up = np.array(ends(chart.plots[0].series[arm]))
    assert (down > up + 0.01).all()


def test_pictures_and_charts_have_alt_texts(deck):
    shown = [s for slide in deck.slides for s in slide.shapes if s.has_chart or hasattr(s, "image")]
    assert len(shown) == 3
    for shape in shown:
        assert len(shape._element.xpath(".//p:cNvPr")[0].get("descr")) > 40


def test_nothing_is_written_smaller_than_18_points(deck):
    frames = [s.text_frame for slide in deck.slides for s in slide.shapes if s.has_text_frame]
    sizes = [run.font.size for f in frames for p in f.paragraphs for run in p.runs]
    assert min(sizes) >= Pt(18)
    (chart,) = charts(deck)
    axes = (chart.category_axis, chart.value_axis)
    assert min(axis.tick_labels.font.size for axis in axes) >= Pt(18)
    assert chart.legend.font.size >= Pt(18)


def test_its_settings_are_inside(deck, known):
    assert from_text(deck.core_properties.comments) == known.settings


def test_before_anything_is_measured_the_chart_is_not_an_empty_one(qapp, known):
    order = ExportRequest("comparison", Path("deck.pptx"))
    deck = Presentation(BytesIO(deck_bytes(order, Showing(known.timeline), "")))
    assert charts(deck) == [] and len(deck.slides) == 4
    words = [shape.text_frame.text for shape in deck.slides[2].shapes if shape.has_text_frame]
    assert any("Nothing has been measured" in text for text in words)


def test_without_python_pptx_one_sentence_says_how_to_get_it(known, monkeypatch):
    monkeypatch.setattr("explainer.core.export.export_request.find_spec", lambda name: None)
    with pytest.raises(ExportError, match=r"pip install .*\[pptx\]"):
        deck_bytes(ExportRequest("comparison", Path("deck.pptx")), known, "")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is missing.")
def test_libreoffice_opens_it(content, tmp_path):
    (tmp_path / "deck.pptx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*convert, tmp_path / "deck.pptx"], check=True, capture_output=True, timeout=120)
    text = subprocess.run(
        ["pdftotext", tmp_path / "deck.pdf", "-"], check=True, capture_output=True
    ).stdout.decode()
    assert all(title in text for title in TITLES)
    assert "labels per class" in text and "test accuracy" in text


def test_the_chart_begins_where_the_lowest_interval_ends(deck, known):
    (chart,) = charts(deck)
    outcomes = known.measured.outcomes
    lowest = min(float(outcomes.band(method).min()) for method in outcomes.methods)
    assert chart.value_axis.minimum_scale <= lowest < chart.value_axis.minimum_scale + 0.1


def test_the_slide_is_one_slide_with_what_the_screen_says(qapp, known, tmp_path):
    target = tmp_path / "slide.pptx"
    produce(ExportRequest("slide", target), known, lambda done, total: None)
    (slide,) = Presentation(target).slides
    assert slide.shapes.title.text_frame.text == "Spirals: 4 labels per class"
    assert [shape for shape in slide.shapes if hasattr(shape, "image")]
    notes = slide.notes_slide.notes_text_frame.text
    assert "4 per class labelled · 992 unlabelled" in notes
    assert all(fact in notes for fact in figure("slide", known, str).comparison.worth.facts)


def test_a_chinese_deck_is_chinese_in_text_notes_alt_texts_and_chart(qapp, known):
    order = ExportRequest("comparison", Path("deck.pptx"), language="zh")
    content = deck_bytes(order, known, as_text(known.settings))
    deck = Presentation(BytesIO(content))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles[0] == "无标签数据值多少？" and titles[2:] == [
        "标签效率",
        "欠拟合、过拟合，还是拟合良好？",
    ]
    (chart,) = charts(deck)
    assert [series.name for series in chart.plots[0].series][:2] == [
        "仅监督学习",
        "先预训练，再微调",
    ]
    assert chart.category_axis.axis_title.text_frame.text == "每类标签数（对数）"
    english = re.compile(r"[a-z]{3,} [a-z]{2,}")
    for slide in deck.slides:
        said = [slide.notes_slide.notes_text_frame.text]
        said += [s.text_frame.text for s in slide.shapes if s.has_text_frame]
        said += [c.get("descr", "") for c in slide.shapes._spTree.xpath(".//p:cNvPr")]
        assert not english.search(" · ".join(said).replace("Pretraining Explainer", ""))
    with zipfile.ZipFile(BytesIO(content)) as parts:
        assert b"Microsoft YaHei" in parts.read("ppt/theme/theme1.xml")
        assert b'lang="zh-CN"' in parts.read("ppt/slides/slide1.xml")
