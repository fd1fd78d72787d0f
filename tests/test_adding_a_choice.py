"""A new choice is one row and its field: everything that offers choices knows it then."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import explainer

PACKAGE = Path(explainer.__file__).parent
ROW = """
    Choice(
        "patience",
        Stage.FINETUNING,
        Whole(1, 9),
        3,
        argument=ChoiceArgument("COUNT", "how long to wait"),
        control=Control(Place.GRID),
        term=Term("Patience", "How long both models wait."),
    ),
"""
PLACES = {
    "core/settings/choice_table.py": ("ROWS = (\n", f"ROWS = ({ROW}"),
    "core/settings/settings.py": ("    edits: Edits\n", "    patience: int\n    edits: Edits\n"),
}
LOOK = """
import argparse, contextlib, io, json
from PySide6.QtWidgets import QApplication, QComboBox
from explainer.cli.experiment_arguments import add_experiment, experiment_settings
from explainer.cli.main import main
from explainer.core.figures.experiment_words import plain_choices
from explainer.core.help.explanations import explained
from explainer.core.settings.change_words import change_words
from explainer.core.settings.settings import Stage, settings_for
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.settings.validation import SettingsError
from explainer.views.controls.control_column import Controls

def said(line):
    words = io.StringIO()
    with contextlib.redirect_stderr(words), contextlib.redirect_stdout(words):
        with contextlib.suppress(SystemExit):
            main(line.split())
    return words.getvalue()

def refused(**choices):
    try:
        return str(settings_for(**choices))
    except SettingsError as error:
        return str(error)

parser = argparse.ArgumentParser()
add_experiment(parser)
measured = experiment_settings(parser.parse_args(["--scene", "moons", "--patience", "5"]), None, {})
usual, other = settings_for(), settings_for(patience=7)
application = QApplication([])
controls, asked = Controls(str), []
controls.choices_made.connect(asked.append)
controls.show_settings(other)
box = controls.findChild(QComboBox, "patience_choice")
shown = box.currentText()
box.setCurrentIndex(0)
print(json.dumps({
    "default": usual.patience,
    "stage": other.spoiled_by(usual).name,
    "line": from_text(as_text(other)).patience,
    "older line": from_text("pretraining-explainer:1?scene=moons").patience,
    "refused": refused(patience=10),
    "no number": said("measure --patience long"),
    "out of range": said("measure --patience 0"),
    "measured": measured.patience,
    "help of the command": said("measure --help"),
    "undo": str(change_words(usual, other)),
    "shown": shown,
    "offered": [box.itemData(place) for place in range(box.count())],
    "asked": asked,
    "named": box.parentWidget().toolTip(),
    "explained": explained("patience", other, str),
    "printed": plain_choices(other)["patience"],
}))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """What is found of a choice in a copy of the package that has its row and its field."""
    home = tmp_path_factory.mktemp("house")
    shutil.copytree(PACKAGE, home / "explainer", ignore=shutil.ignore_patterns("__pycache__"))
    (home / "assets").symlink_to(PACKAGE.parent / "assets")
    for place, (before, after) in PLACES.items():
        file = home / "explainer" / place
        text = file.read_text(encoding="utf-8")
        assert text.count(before) == 1
        file.write_text(text.replace(before, after), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(home), "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_its_default_and_the_stage_that_it_spoils_come_from_its_row(found):
    assert (found["default"], found["stage"]) == (3, "FINETUNING")


def test_lines_of_settings_hold_it_and_older_ones_open_without_it(found):
    assert (found["line"], found["older line"]) == (7, 3)


def test_what_is_out_of_range_is_refused_and_the_range_told(found):
    words = "Patience must be a whole number from 1 to 9."
    assert found["refused"] == words
    assert words in found["out of range"] and "not a whole number" in found["no number"]


def test_the_command_line_reads_it_prints_it_and_tells_what_it_is(found):
    assert (found["measured"], found["printed"]) == (5, 7)
    told = " ".join(found["help of the command"].split())
    assert "--patience COUNT how long to wait" in told


def test_undo_names_it(found):
    assert found["undo"] == "patience 3 → 7"


def test_the_window_offers_it_and_asks_for_it(found):
    assert found["offered"] == list(range(1, 10)) and found["shown"] == "7"
    assert found["asked"] == [{"patience": 1}]


def test_help_explains_it(found):
    assert found["explained"] == "Patience: How long both models wait."
    assert found["named"] == "How long both models wait."
