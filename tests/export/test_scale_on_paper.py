"""The exhibit about scale as a file: every format, both languages, no word beside the page."""

import csv
import io

import pytest
from PySide6.QtGui import QImage

from explainer.core.exhibits.scale.scale_choices import ABOVE, ScaleChoices
from explainer.core.export.export_request import ExportRequest, check_request
from explainer.core.settings.validation import SettingsError
from tests.shown_exhibits import written

CHOICES = ScaleChoices()


def made(tmp_path, ending, choices=CHOICES, **look):
    return written(tmp_path / f"scale{ending}", choices, **look)


@pytest.mark.parametrize("ending", [".png", ".webp", ".svg", ".pdf", ".csv"])
def test_it_becomes_a_file_of_every_kind(qapp, tmp_path, ending):
    assert made(tmp_path, ending).stat().st_size > 4_000


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("4 labels per class", "8 units", "perfect reader")),
        ("zh", ("未见过的句子上的预训练损失", "完美读者")),
    ],
)
def test_a_drawing_keeps_its_words_and_names_every_width(qapp, tmp_path, language, words):
    text = made(tmp_path, ".svg", language=language).read_text(encoding="utf-8")
    for word in (*words, '"128"', '"16"'):
        assert word in text


def test_a_table_has_every_mean_with_its_interval_under_its_own_name(qapp, tmp_path):
    text = made(tmp_path, ".csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    for panel in ("Test error with 4 labels per class", "Pretext loss, held-out sentences"):
        for width in (8, 128):
            of_width = [r for r in rows if (r["panel"], r["series"]) == (panel, f"{width} units")]
            assert [r["x"] for r in of_width if r["kind"] == "line"] == [
                *("100", "250", "500", "1000", "2000", "4000", "8000")
            ]
            bands = [r for r in of_width if r["kind"] == "band"]
            assert len(bands) == 7 and all(float(r["low"]) < float(r["high"]) for r in bands)
    assert any(r["series"] == "8 units, supervised only" for r in rows)


def test_the_plots_take_most_of_a_slide(qapp, tmp_path):
    """The numbers beside the line ends are the lowest marks; the panel reaches far above them."""
    image = QImage(str(made(tmp_path, ".png", ScaleChoices(loss=ABOVE))))
    panel = [y for y in range(image.height()) if image.pixelColor(960, y).name() == "#fbfbfa"]
    assert len(panel) > 0.45 * image.height()


def test_nothing_moves_in_it_and_it_is_drawn_only_as_it_is_shown(qapp, tmp_path):
    with pytest.raises(SettingsError, match="cannot become"):
        made(tmp_path, ".gif")
    with pytest.raises(SettingsError, match="no figure 'scale'"):
        check_request(ExportRequest("scale", tmp_path / "scale.png"))
