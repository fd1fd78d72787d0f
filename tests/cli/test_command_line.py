"""The command line as scripts use it: in a process of its own."""

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from explainer import __version__
from explainer.cli import main as command_line
from explainer.cli.main import main
from explainer.core.export.figure_cards import every_figure
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.measured_table import ONE_SEED
from explainer.core.platform.streams import mend_streams
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.scene_cards import SCENES
from explainer.lab.measuring import exhibit_answers
from tests import studies
from tests.science.conftest import few_points, few_steps, few_steps_of_tables, with_cards
from tests.tables import csv_text

ARMS = ("supervised", "pretrained", "control")
AT_ONCE = ("difference_at_once", "effect")
QUICK = ("--unlabelled", "40", "--seeds", "6")
MEASURE = ("measure", "--scene", "moons", "--labels", "1,4", "--json", *QUICK)


MODULE = ("-m", "explainer")
BRIEFLY = ("-m", "tests.cli.briefly")
"""The program with a worker, and with what trains as long as `as_briefly` has it here."""
ROOT = Path(__file__).parents[2]


def explainer(*arguments, start=MODULE, **environment):
    return subprocess.run(
        [sys.executable, *start, *arguments],
        capture_output=True,
        text=True,
        timeout=250,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.fixture(autouse=True)
def one_processor(monkeypatch):
    """What is measured here begins no processes: each would load torch for itself."""
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)


@pytest.fixture
def short_reference(monkeypatch):
    """Hold what is measured here against a reference of a short training, or of few trees."""
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)
    monkeypatch.setattr("explainer.science.measuring.simple_methods.TREES", 5)


@pytest.fixture
def as_briefly(short_reference):
    """Pretrain on moons as `briefly` does in its processes."""
    with with_cards({"moons": replace(SCENES["moons"], steps=25)}):
        yield


@pytest.fixture
def short_training(short_reference, monkeypatch):
    """Few steps of pretraining too, where nothing follows from what is learnt."""
    for name in ("_REPORTS", "_STACKS"):  # Others measure at school what was wholly trained.
        monkeypatch.setattr(f"explainer.science.exhibits.school.starts.{name}", {})
    monkeypatch.setattr("explainer.science.exhibits.school.starts.LESSONS", 30)
    with few_steps(), few_steps_of_tables(), few_points():
        yield


@pytest.fixture(scope="module")
def measured():
    """One measurement, as a script would start it, shared out to a process of its own."""
    return explainer(*MEASURE, start=BRIEFLY)


def test_measure_prints_the_object_of_the_contract(measured):
    printed = json.loads(measured.stdout)
    assert measured.returncode == 0 and measured.stderr == ""
    contract = ["scene", "objective", "seeds", "best_possible", "rows"]
    added = ["finetuning", "learnt", "trainable", "looks", "treatment", "reference", "settings"]
    added += ["seed_list", "pretraining_kept", "schema_version", "program", "program_version"]
    assert list(printed) == [*contract, *added]
    assert printed["reference"]["method"] == "network" and printed["looks"] == 2
    assert (printed["scene"], printed["objective"], printed["seeds"]) == ("moons", "infonce", 6)
    assert printed["best_possible"] == pytest.approx(0.9994, abs=1e-4)
    assert [row["labels_per_class"] for row in printed["rows"]] == [1, 4]


def test_each_row_has_all_arms_their_difference_and_their_verdicts(measured):
    for row in json.loads(measured.stdout)["rows"]:
        contract = ["labels_per_class", *ARMS, "difference", "verdicts"]
        assert list(row) == [*contract, *AT_ONCE, "no_spread", "values"]
        for arm in (*ARMS, "difference", "difference_at_once"):
            assert row[arm]["low"] <= row[arm]["mean"] <= row[arm]["high"]
        gain = row["pretrained"]["mean"] - row["supervised"]["mean"]
        alone, at_once = row["difference"], row["difference_at_once"]
        assert alone["mean"] == at_once["mean"]
        assert at_once["low"] < alone["low"] < alone["high"] < at_once["high"]
        assert row["effect"] == effect(Interval(**at_once))
        assert row["difference"]["mean"] == pytest.approx(gain, abs=2e-4)
        assert list(row["verdicts"]) == list(ARMS)
        known = {"underfits", "overfits", "fits", "undecided"}
        assert all(found and set(found) <= known for found in row["verdicts"].values())


@pytest.mark.usefixtures("as_briefly")
def test_the_same_command_line_gives_the_same_bytes_on_any_number_of_cores(measured, capsys):
    assert main(MEASURE) == 0
    assert capsys.readouterr().out == measured.stdout != ""


@pytest.mark.usefixtures("short_training")
def test_measure_without_json_prints_a_table(capsys):
    line = "measure --scene digits --labels 2 --unlabelled 40 --seeds 1"
    assert main(line.split()) == 0
    printed = capsys.readouterr().out
    title, choices, head, row, looks, *trained = printed.splitlines()
    assert title == "digits, infonce, 1 seed, best possible unknown"
    assert "Neighbour walks · 40 unlabelled" in choices and choices.endswith("first seed 0")
    assert head.split() == ["labels", *ARMS, "difference", "effect"]
    # One seed has no interval, and nothing is said of what would rest on one.
    assert len(row.split()) == 5 and "to" not in row
    assert looks == ONE_SEED
    assert [line.partition(":")[0] for line in trained] == list(ARMS)
    assert "9,530 weights trained" in trained[0] and "170 weights trained" in trained[1]


@pytest.mark.usefixtures("short_training")
def test_adapters_are_measured_and_their_weights_counted(capsys):
    line = "measure --finetuning adapters --unlabelled 20 --labels 1 --seeds 2 --json"
    assert main(line.split()) == 0
    printed = json.loads(capsys.readouterr().out)
    trained = {arm: printed["trainable"][arm]["second_half"] for arm in ARMS}
    # 2-64-64-8 with a head of two classes: (2 + 64), 2 (64 + 64), 2 (64 + 8), and 18.
    assert printed["finetuning"] == "adapters"
    assert trained == {"supervised": 4_890, "pretrained": 484, "control": 484}


@pytest.mark.usefixtures("short_training")
def test_other_first_seeds_are_other_draws(capsys):
    printed = []
    for first in ("0", "3"):
        line = f"measure --unlabelled 20 --labels 1 --seeds 1 --json --first-seed {first}"
        assert main(line.split()) == 0
        printed.append(json.loads(capsys.readouterr().out)["rows"])
    assert printed[0] != printed[1]


OF_EVERY_CHOICE = {"name", "title", "line"}
LISTED = {
    "figures": OF_EVERY_CHOICE,
    "objectives": OF_EVERY_CHOICE | {"paired", "words", "causal"},
    "scenes": OF_EVERY_CHOICE
    | {"classes", "columns", "code", "noise", "unlabelled", "objective", "plane", "axes"}
    | {"one_unit", "views", "foreign", "counts", "picture", "steps", "groups", "walk_groups"}
    | {"finetuning"},
}


@pytest.mark.parametrize(
    ("what", "names"), [("scenes", SCENES), ("objectives", OBJECTIVES), ("figures", every_figure())]
)
def test_list_names_what_there_is(what, names, capsys):
    assert main(["list", what]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in printed] == list(names)
    assert main(["list", what, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert all(each.keys() == LISTED[what] for each in listed)
    assert [entry["name"] for entry in listed] == list(names)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("--scene nowhere", "spirals"),
        ("measure --scene nowhere", "spirals"),
        ("measure --objective all --views walk", "leave --views out"),
        ("measure --scene moons -o suits.png", "with render"),
        ("measure --scene moons --objective all -o suits.gif", "end in one of"),
        ("measure --labels 0", "1 to 30"),
        ("measure --labels two", "1 to 30"),
        ("measure --labels 31", "1 to 30"),
        ("measure --labels 30 --unlabelled 40", "at most 20"),
        ("measure --seeds 0", "1 to 1000"),
        ("measure --noise loud", "not a number"),
        ("measure --noise nan", "out of range"),
        ("measure --noise 9", "out of range"),
        ("measure --objective magic", "vicreg"),
        ("measure --unlabelled 5", "20 to 10000"),
        ("measure --scene digits --unlabelled 1500", "20 to 1297"),
        ("measure --scene", "expected one argument"),
        ("list nothing", "scenes"),
        ("render nothing -o out.png", "comparison"),
        ("render comparison", "-o"),
        ("render comparison --labels 0 -o out.png", "1 to 30"),
        ("render comparison --size huge -o out.png", "1920x1080"),
        ("render comparison --size 10x10 -o out.png", "480"),
        ("render comparison --theme pink -o out.png", "dark"),
        ("render comparison -o no/such/folder/out.png", "folder"),
        ("render comparison -o out.docx", "png"),
        ("render capacity -o out.gif", "Nothing moves"),
        ("render town -o out.gif", "Nothing moves"),
        ("render town --asked 4 -o out.png", "choose from 1, 2, 3"),
        ("render town --towns 401 -o out.png", "0 to 400"),
        ("render town --scene moons -o out.png", "--scene"),
        ("render comparison --town level -o out.png", "belongs to the figure 'town'"),
        ("towns --town round", "lognormal"),
        ("--open missing.png", "Cannot open missing.png"),
        ("--open .", "Cannot open"),
        ("missing.csv", "Cannot open missing.csv"),
        ("render comparison -o .", "."),
        ("frobnicate", "invalid choice"),
        (
            "--data own.csv",
            "--data stands after a command, as in explainer measure --data; "
            "--open is what opens the window on a table",
        ),
        ("--theme=dark render comparison -o out.png", "--theme stands after a command"),
        ("--unheard-of", "Unrecognized arguments: --unheard-of"),
    ],
)
def test_wrong_arguments_get_one_clear_sentence(line, word, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(line.split()) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert word in printed.err
    assert printed.err.count("\n") == 1 and printed.err.startswith("explainer: ")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def terminal(monkeypatch):
    """Put streams of an encoding in the place of this process's, mended as at a start."""

    def opened(encoding):
        streams = [io.TextIOWrapper(io.BytesIO(), encoding) for _ in range(2)]
        monkeypatch.setattr(sys, "stdout", streams[0])
        monkeypatch.setattr(sys, "stderr", streams[1])
        mend_streams()
        return streams

    return opened


def written(stream):
    stream.flush()
    return stream.buffer.getvalue().decode(stream.encoding)


def test_a_process_of_its_own_ends_with_the_exit_code_and_one_line_that_its_terminal_can_show():
    wrong = explainer("measure", "--scene", "花", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert wrong.returncode == 2 and wrong.stdout == ""
    assert wrong.stderr.count("\n") == 1 and "Traceback" not in wrong.stderr
    assert "\\u82b1" in wrong.stderr


@pytest.mark.usefixtures("short_training")
@pytest.mark.parametrize(("encoding", "as_json"), [("ascii", ()), ("cp1252", ("--json",))])
def test_a_terminal_that_lacks_a_letter_shows_its_number(tmp_path, terminal, encoding, as_json):
    table = tmp_path / "花.csv"
    rows = "".join(
        f"{7 * k % 60},{k * k % 7},{'山鸢尾' if k % 2 else '变色鸢尾'}\n" for k in range(60)
    )
    table.write_text("长度,宽度,种\n" + rows, encoding="utf-8")
    line = ("measure", "--data", str(table), "--label", "种", "--labels", "1", "--seeds", "1")
    out, err = terminal(encoding)
    assert main([*line, *as_json]) == 0
    assert written(out) and "Traceback" not in written(err)
    assert main(["measure", "--scene", "花"]) == 2
    assert "\\u82b1" in written(err)


def test_a_chapter_that_is_added_can_be_opened(monkeypatch):
    from explainer.core.story import chapters as story

    asked = {}
    monkeypatch.setattr("explainer.app.open_window", lambda *_, **rest: asked.update(rest) or 0)
    monkeypatch.setattr(story, "chapters", lambda: ("a chapter",) * 13)
    assert main(["--chapter", "13"]) == 0 and asked["chapter"] == 13
    assert main(["--chapter", "14"]) == 2


@pytest.mark.usefixtures("short_training")
def test_the_page_about_school_is_measured_over_the_seeds_that_were_asked_for(
    qapp, tmp_path, capsys
):
    line = ["school", "--labels", "1", "--seeds", "2", "--first-seed", "40", "--json"]
    assert main([*line, "-o", str(tmp_path / "school.svg")]) == 0
    drawn = json.loads(capsys.readouterr().out)
    assert main(line) == 0
    assert json.loads(capsys.readouterr().out) == drawn and drawn["seeds"] == 2
    assert "seeds 40 to 41" in (tmp_path / "school.svg").read_text(encoding="utf-8")


@pytest.mark.usefixtures("short_training")
@pytest.mark.parametrize("part", ["equal-cost", "forgetting"])
def test_the_other_parts_of_the_school_are_printed_and_drawn(
    qapp, monkeypatch, tmp_path, capsys, part
):
    # One small budget in place of six: the largest takes most of the time.
    monkeypatch.setattr("explainer.science.exhibits.school.equal_cost.BUDGETS", (20,))
    kind, told = {"equal-cost": ("budgets", "both others"), "forgetting": ("modes", "fresh")}[part]
    # What is drawn and printed of one question is found out once.
    monkeypatch.setattr(exhibit_answers, "answer", cache(exhibit_answers.answer))
    labels = ["--labels", "1"] if part == "forgetting" else []
    line = ["school", part, "--subject", "loops", *labels, "--seeds", "2"]
    assert main([*line, "--json", "-o", str(tmp_path / "school.csv")]) == 0
    drawn = json.loads(capsys.readouterr().out)
    assert drawn["subject"] == "loops" and drawn["seeds"] == 2 and drawn[kind]
    assert main(line) == 0
    assert told in capsys.readouterr().out
    assert "with a loop" in (tmp_path / "school.csv").read_text(encoding="utf-8-sig")


def test_there_is_no_other_part_of_the_school(capsys):
    assert main(["school", "forgiving"]) == 2
    assert "forgiving" in capsys.readouterr().err


def test_what_goes_wrong_inside_is_one_line_too(monkeypatch, capsys):
    def broken(*_):
        raise RuntimeError("no\nroom")

    monkeypatch.setattr("explainer.science.training.seed_stack.draw", broken)
    assert main(["measure", "--unlabelled", "20", "--labels", "1", "--seeds", "1"]) == 1
    assert capsys.readouterr().err == "explainer: RuntimeError: no room\n"


def test_without_a_display_the_window_says_what_to_do():
    done = explainer(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "explainer render" in done.stderr and "install" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Other systems have no X11.")
def test_without_a_library_of_the_display_one_line_says_how_to_get_it(monkeypatch, capsys):
    for name, value in (("QT_QPA_PLATFORM", ""), ("WAYLAND_DISPLAY", ""), ("DISPLAY", ":1")):
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("explainer.core.platform.system.X11_LIBRARY", "libnothing.so.0")
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "libxcb-cursor0" in said


@pytest.mark.parametrize(("line", "present"), [((), False), (("--present",), True)])
def test_the_window_begins_in_presenters_mode_if_asked(line, present, monkeypatch):
    asked = {}
    monkeypatch.setattr("explainer.app.open_window", lambda *_, **rest: asked.update(rest) or 0)
    assert main(line) == 0
    assert asked["present"] is present


@pytest.fixture
def studied(monkeypatch):
    """What `measure --objective all` measures, made up: which settings, counts and seeds."""
    asked = []

    def suitability(settings, counts, seeds, progress):
        asked.append((settings.scene, counts, seeds))
        progress(1, 1)
        return studies.study({("masked", "walk"): 0.1})

    monkeypatch.setattr("explainer.lab.measuring.suitability.suitability", suitability)
    return asked


def test_all_objectives_are_one_table_with_an_answer(studied, capsys):
    assert (
        main(
            ["measure", "--scene", "moons", "--objective", "all", "--labels", "1,5", "--seeds", "3"]
        )
        == 0
    )
    assert studied == [("moons", [1, 5], range(3))]
    printed = capsys.readouterr().out
    assert "Self-training" in printed and "winner's curse" in printed
    assert "this suits best: Masked columns" in " ".join(printed.split())


def test_all_objectives_are_one_object_too(studied, capsys):
    assert main(["measure", "--scene", "moons", "--objective", "all", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["objective"] == "all" and printed["answer"].startswith("At ")
    assert printed["schema_version"] == 1 and printed["program_version"] == __version__
    assert {"kind", "accuracy", "difference", "effect"} <= set(printed["labels"][0]["rows"][0])


def test_all_objectives_are_drawn_on_request(qapp, studied, capsys, tmp_path):
    target = tmp_path / "suits.svg"
    assert main(["measure", "--scene", "moons", "--objective", "all", "-o", str(target)]) == 0
    assert "Masked columns" in target.read_text()
    # What is drawn is told as well.
    assert "this suits best: Masked columns" in " ".join(capsys.readouterr().out.split())


def test_of_a_table_it_is_said_beforehand_what_walks_assume(studied, capsys, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text(csv_text())
    line = ["measure", "--data", str(table), "--label", "kind", "--objective"]
    assert main([*line, "all"]) == 0
    assert "Neighbour walks assume 2–5 groups that lie apart" in capsys.readouterr().err


def test_a_file_alone_is_opened_as_systems_open_it(monkeypatch, tmp_path):
    """A file manager gives the program nothing but the name of what was double-clicked."""
    opened = []
    monkeypatch.setattr(
        "explainer.cli.window._open", lambda chosen: opened.append(chosen.open) or 0
    )
    file = tmp_path / "results.explainer"
    file.write_bytes(b"")
    assert main([str(file)]) == 0 and opened == [file]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").write_bytes(b"")
    assert main(["list", "scenes"]) == 0 and opened == [file]


@pytest.mark.parametrize(("windows", "loaded"), [(True, 1), (False, 0)])
def test_on_windows_torch_is_loaded_before_anything_is_drawn(monkeypatch, windows, loaded):
    """Elsewhere whatever needs it loads it, and the rest is quicker without."""
    names = []
    monkeypatch.setattr(command_line, "on_windows", lambda: windows)
    monkeypatch.setattr(command_line, "import_module", names.append)
    assert main(["list", "scenes"]) == 0
    assert len(names) == loaded and set(names) <= {"explainer.lab.measuring.seed_pool"}


def test_a_bundle_says_that_it_cannot_measure_its_own_speed(monkeypatch, capsys):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main(["bench"]) == 2
    assert capsys.readouterr().err.startswith("explainer: bench starts other Pythons: ")
