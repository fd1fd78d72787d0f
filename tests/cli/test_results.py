"""What `measure` found, seed by seed: in its JSON, its files, its table, and as other programs read
them."""

import csv
import io
import json
import re
from copy import deepcopy

import numpy as np
import pytest

from explainer import __version__
from explainer.cli.main import main
from explainer.core.measuring.measured_table import ROUNDED, measured_table
from explainer.core.measuring.no_spread import no_spread_words
from explainer.core.measuring.seed_rows import seed_rows
from explainer.core.settings.settings_text import from_text
from explainer.files.embedded import settings_in
from explainer.files.measured_rows import rows_bytes
from explainer.lab.measuring import seed_pool
from tests.science.conftest import few_steps, few_steps_of_tables
from tests.tables import csv_text

ARMS = ("supervised", "pretrained", "control")
LINE = ["measure", "--scene", "moons", "--labels", "1,3", "--unlabelled", "40"]
LINE += ["--seeds", "3", "--first-seed", "7"]


@pytest.fixture(scope="module", autouse=True)
def shortly_pretrained():
    """What is printed and written of a measurement is the same whatever was learnt."""
    with few_steps(), few_steps_of_tables():
        yield


@pytest.fixture(scope="module", autouse=True)
def measured_once():
    """Everything is measured here, once for all that is printed and written of it.

    It is held against a reference of a short training, or of few trees.
    """
    measure, found = seed_pool.measure, {}

    def once(settings, counts, seeds, progress):
        asked = (settings, *counts, seeds)
        if asked not in found:
            found[asked] = measure(settings, counts, seeds, progress)
        return deepcopy(found[asked])

    with pytest.MonkeyPatch.context() as here:
        here.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)
        here.setattr("explainer.lab.measuring.seed_pool.measure", once)
        here.setattr("explainer.science.measuring.reference.STEPS", 30)
        here.setattr("explainer.science.measuring.simple_methods.TREES", 5)
        yield


@pytest.fixture
def report(capsys):
    assert main([*LINE, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_report_says_what_made_it_and_what_each_seed_scored(report):
    assert report["schema_version"] == 1
    assert (report["program"], report["program_version"]) == ("Pretraining Explainer", __version__)
    assert report["seed_list"] == [7, 8, 9] and report["seeds"] == 3
    assert len(report["pretraining_kept"]) == 3
    settings = from_text(report["settings"]["line"])
    assert (settings.scene, settings.unlabelled) == ("moons", 40)
    assert report["settings"]["unlabelled"] == 40
    for row in report["rows"]:
        for arm in ARMS:
            values = row["values"][arm]
            assert list(values) == ["train_accuracy", "test_accuracy"]
            assert np.mean(values["test_accuracy"]) == pytest.approx(row[arm]["mean"], abs=1e-4)
            assert len(values["train_accuracy"]) == 3


def told(row):
    """A row as texts, as CSV has it: what there is not is left empty."""
    return {
        name: "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in row.items()
    }


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json"])
def test_a_file_has_a_row_for_each_seed_count_and_arm(report, tmp_path, capsys, ending):
    file = tmp_path / f"results.{ending}"
    assert main([*LINE, "--output", str(file)]) == 0
    assert capsys.readouterr().out.startswith("moons, infonce, 3 seeds")
    text = file.read_text(encoding="utf-8")
    if ending == "json":
        assert json.loads(text) == report
        return
    rows = (
        list(csv.DictReader(io.StringIO(text)))
        if ending == "csv"
        else [json.loads(line) for line in text.splitlines()]
    )
    plain = seed_rows(report)
    assert [(row["seed"], row["labels_per_class"], row["arm"]) for row in plain] == [
        (seed, count, arm) for seed in (7, 8, 9) for count in (1, 3) for arm in ARMS
    ]
    assert [row["pretraining_kept"] for row in plain if row["arm"] == "pretrained"] == [
        kept for kept in report["pretraining_kept"] for count in (1, 3)
    ]
    assert {row["pretraining_kept"] for row in plain if row["arm"] != "pretrained"} == {None}
    for row, known in zip(rows, plain, strict=True):
        settings = from_text(row.pop("settings"))
        assert (settings.seed, settings.labels_per_class) == (
            known["seed"],
            known["labels_per_class"],
        )
        assert row.pop("program_version") == __version__
        assert row == (told(known) if ending == "csv" else known)


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_the_program_opens_the_experiment_of_its_results(tmp_path, capsys, ending):
    file = tmp_path / f"results.{ending}"
    assert main([*LINE, "-o", str(file)]) == 0
    settings = settings_in(file)
    assert (settings.scene, settings.seed, settings.unlabelled) == ("moons", 7, 40)


def test_standard_output_has_the_rows_alone(report, capsys):
    assert main([*LINE, "-o", "-"]) == 0
    found = capsys.readouterr().out
    assert found.encode() == rows_bytes(report, ".csv")
    assert main([*LINE, "-o", "-", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out.encode() == rows_bytes(report, ".jsonl")


def test_of_a_table_it_is_said_which_columns_were_used(tmp_path, capsys):
    table = tmp_path / "table.csv"
    table.write_text(csv_text(), encoding="utf-8")
    line = ["measure", "--data", str(table), "--label", "kind", "--without", "c1", "--labels", "1"]
    file = tmp_path / "results.json"
    assert main([*line, "--seeds", "2", "-o", str(file)]) == 0
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["columns"] == ["c0", "c2"] and found["left_out"] == {"c1": "not asked for"}
    assert found["label"] == "kind"


def test_a_name_from_a_table_is_no_formula_and_keeps_its_letters(report):
    text = rows_bytes(report | {"scene": "=1+1"}, ".csv").decode()
    assert text.splitlines()[1].startswith("'=1+1,")
    assert rows_bytes(report | {"scene": "花"}, ".csv").startswith(b"\xef\xbb\xbfscene,")
    assert rows_bytes(report, ".csv").startswith(b"scene,")


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ("-o results.png", "one of .csv, .jsonl, .json"),
        ("-o results", "one of .csv, .jsonl, .json"),
        ("-o nowhere/results.csv", "no folder"),
        ("-o - --json", "give one of them"),
        ("--format csv", "--format is about -o -"),
        ("-o results.csv --format csv", "--format is about -o -"),
        ("-o - --format png", "one of .csv, .jsonl, .json"),
    ],
)
def test_what_cannot_be_written_is_refused_before_it_is_measured(
    more, word, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    assert main([*LINE, *more.split()]) == 2
    said = capsys.readouterr()
    assert word in said.err and said.err.count("\n") == 1 and said.out == ""
    assert list(tmp_path.iterdir()) == []


def test_the_table_says_the_verdicts_and_what_they_are_held_against(report):
    table = measured_table(report)
    for row in report["rows"]:
        verdicts = [f"{arm} {' and '.join(row['verdicts'][arm])}" for arm in ARMS]
        assert f"{row['labels_per_class']} per class: {', '.join(verdicts)}\n" in table
    error = report["reference"]["error"]
    assert f"held against an error of {error:.3f} (standard error" in table
    assert "the largest network with unlimited fresh labels.\n" in table


def test_of_one_seed_no_verdict_is_printed(report):
    alone = measured_table(report | {"seeds": 1})
    assert "per class:" not in alone and "held against" not in alone


def test_an_interval_without_spread_is_not_printed_as_certain(report):
    row = report["rows"][0]
    same = {"pretrained": {"mean": 1.0, "low": 1.0, "high": 1.0}, "no_spread": ["pretrained"]}
    table = measured_table(report | {"rows": [row | same]})
    assert "1.000 (no spread)" in table and no_spread_words(str) in table
    assert no_spread_words(str) not in measured_table(report | {"rows": [row]})


def test_arms_that_are_one_never_differ_and_nothing_is_doubted_of_that(report):
    zero = {"mean": 0.0, "low": 0.0, "high": 0.0}
    rows = [report["rows"][0] | {"difference_at_once": zero, "no_spread": ["difference"]}]
    assert no_spread_words(str) in measured_table(report | {"rows": rows})
    assert no_spread_words(str) not in measured_table(report | {"rows": rows, "learnt": False})


def test_seeds_that_dropped_their_pretraining_are_counted(report):
    some = measured_table(report | {"pretraining_kept": [True, False, False]})
    assert "learnt nothing with 2 of 3 seeds and was dropped there" in some
    none = measured_table(report | {"pretraining_kept": [False] * 3, "learnt": False})
    assert "learnt nothing and was dropped" in none
    assert "learnt nothing" not in measured_table(report | {"pretraining_kept": [True] * 3})


def test_what_has_no_spread_is_named(monkeypatch, capsys):
    from explainer.core.measuring.efficiency import Outcomes

    errors = np.zeros((3, 1, 4))
    errors[0, 0] = [0.1, 0.2, 0.1, 0.3]
    made = Outcomes(ARMS, (1,), tuple(range(4)), errors, errors, None, (True,) * 4)
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.survey", lambda *_: made)
    assert main(["measure", "--scene", "moons", "--labels", "1", "--seeds", "4", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert row["no_spread"] == ["pretrained", "control"]
    assert row["pretrained"] == {"mean": 1.0, "low": 1.0, "high": 1.0}


def test_no_share_is_printed_outside_what_shares_can_be(report):
    cells = re.findall(r"([-\d.]+) to ([-\d.]+)\)", measured_table(report))
    assert len(cells) >= 6
    for low, high in cells:
        assert -1 <= float(low) < float(high) <= 1
    for row in report["rows"]:
        assert all(row[arm]["low"] >= 0 and row[arm]["high"] <= 1 for arm in ARMS)


@pytest.mark.parametrize(
    "means", [(0.7215, 0.9994), (0.8255, 0.9994), (0.9476, 0.9992), (0.6, 0.8)]
)
def test_means_in_the_table_are_as_far_apart_as_the_difference_beside_them(report, means):
    row = report["rows"][0]
    for name, mean in zip(ARMS, means, strict=False):
        row[name] |= {"mean": mean}
    row["difference_at_once"] |= {"mean": round(means[1] - means[0], 4), "low": 0.01, "high": 0.5}
    kept = json.dumps(report["rows"])
    table = measured_table({**report, "rows": [row]})
    line = next(line for line in table.splitlines() if line.strip().startswith("1 "))
    first, second, _, apart = (float(cell) for cell in re.findall(r"(-?[0-9.]+) \(", line)[:4])
    assert round(second - first, 3) == apart == round(means[1] - means[0], 3)
    assert max(abs(first - means[0]), abs(second - means[1])) < 0.001
    plain = (first, second) == tuple(round(mean, 3) for mean in means)
    assert (ROUNDED in table) is not plain
    assert json.dumps(report["rows"]) == kept  # Exact numbers stay exact.
