"""The figure of the exhibit about 80/20 as a file of every format, as the command line makes it."""

import csv
import io
import json

import pytest
from pptx import Presentation
from PySide6.QtGui import QImage

from explainer.cli.main import main
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.exhibits.town.figure import town_figure

CHOICES = TownChoices("level", 50, 2, 8)
LINE = CHOICES.command.split()[1:]
SHOWN = town_figure(CHOICES, str)


def rendered(tmp_path, ending, *more):
    target = tmp_path / f"town{ending}"
    assert main([*LINE, *more, "-o", str(target)]) == 0
    return target


@pytest.mark.parametrize("ending", [".png", ".webp"])
def test_a_picture_has_its_size_its_words_and_the_command_that_makes_it(qapp, tmp_path, ending):
    target = rendered(tmp_path, ending, "--size", "1280x720", "--theme", "dark")
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1280, 720)
    content = target.read_bytes()
    assert CHOICES.command.encode() in content
    again = tmp_path / "again" / target.name
    again.parent.mkdir()
    assert main([*LINE, "--size", "1280x720", "--theme", "dark", "-o", str(again)]) == 0
    assert again.read_bytes() == content


def test_a_transparent_picture_has_no_ground(qapp, tmp_path):
    image = QImage(str(rendered(tmp_path, ".png", "--transparent")))
    assert image.pixelColor(1, 1).alpha() == 0


@pytest.mark.parametrize(("ending", "start"), [(".svg", b"<?xml"), (".pdf", b"%PDF")])
def test_drawings_are_made_in_either_language(qapp, tmp_path, ending, start):
    english = rendered(tmp_path, ending).read_bytes()
    chinese = rendered(tmp_path, ending, "--language", "zh").read_bytes()
    assert english.startswith(start) and chinese.startswith(start) and english != chinese


def test_the_table_holds_the_numbers_and_where_the_words_look(tmp_path):
    content = rendered(tmp_path, ".csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert rows[2]["text"] == CHOICES.command
    marker = [row for row in rows if row["series"] == "8 asked"]
    assert len(marker) == 4 and all(float(row["x"]) == pytest.approx(8) for row in marker)
    asked = [float(row["x"]) for row in rows if row["kind"] == "band"]
    assert asked[0] == pytest.approx(1) and max(asked) == pytest.approx(100)


def test_the_deck_is_this_one_figure_with_its_facts_in_the_notes(qapp, tmp_path):
    deck = Presentation(str(rendered(tmp_path, ".pptx")))
    (slide,) = deck.slides
    assert slide.shapes.title.text_frame.text == SHOWN.title
    notes = slide.notes_slide.notes_text_frame.text
    assert all(fact in notes for fact in SHOWN.facts) and SHOWN.settings_line in notes


def test_the_numbers_are_printed_for_readers_and_for_programs(capsys):
    line = ["towns", "--town", "level", "--towns", "50", "--seed", "2"]
    assert main(line) == 0
    assert "hurts" in capsys.readouterr().out
    assert main([*line, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["town"], printed["towns"], printed["seed"]) == ("level", 50, 2)
    assert len(printed["rows"]) == 10
