"""The pages that people read first: what they say of the program is so, and is there."""

import contextlib
import io
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from sklearn.datasets import load_iris

from explainer.cli.main import main, parser_of_all
from explainer.core.gallery.evidence import COUNTS, stored_evidence
from explainer.core.help.manual import MANUAL
from explainer.core.measuring.efficiency import HELPS, HURTS
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.dataset import FEWEST_ROWS, MOST_COLUMNS, MOST_ROWS
from explainer.core.settings.scene_cards import SCENES
from explainer.core.story.chapters import chapters
from explainer.core.tour.questions import GROUPS
from tests.science.conftest import few_points, few_steps, few_steps_of_tables
from tests.windows import filled_window

ROOT = Path(__file__).parents[1]
README, CONTRIBUTING, SCIENCE = "README.md", ".github/CONTRIBUTING.md", ".github/SCIENCE.md"
PAGES = (README, CONTRIBUTING, SCIENCE)
MOST_BYTES = 1_000_000
BLOCK = re.compile(r"```.*?```", re.DOTALL)
KEY = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z]|F\d{1,2}|Page Down)\b")
FOLDERS = "core|science|plotting|lab|session|views|export|files|library|cli|bench|tools|explainer"
FILE = re.compile(rf"`((?:{FOLDERS}|assets|tests|\.ci)/[\w./-]+\.\w+)`")


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def words(name):
    return BLOCK.sub("", text(name))


def section(name, heading):
    return text(name).partition(f"## {heading}\n")[2].partition("\n## ")[0]


SHOWN = re.findall(r"^explainer .+$", text(README), re.MULTILINE)
TOLD = [line for entry in MANUAL.values() for line in entry.examples]
"""Every command line that the README gives, and that helps give."""
SMALL = {
    "measure": "--seeds 2 --objective masked",
    "render": "--unlabelled 60 --size 640x480 --objective autoencoder",
}
"""What makes a command of the README quick: the last word on an argument counts."""
QUICK = [line for line in SHOWN if not line.endswith(".gif")]
"""A film takes half a minute however small it is."""


def test_it_is_read_in_five_minutes():
    assert 700 <= len(words(README).split()) <= 960


def test_its_pictures_are_there_and_no_others():
    shown = set(re.findall(r"\]\((assets/[^)]+)\)", text(README)))
    kept = {each.relative_to(ROOT).as_posix() for each in (ROOT / "assets/screenshots").iterdir()}
    assert shown == kept and len(shown) == 2


def test_its_film_moves_and_weighs_little():
    (film,) = (ROOT / "assets/screenshots").glob("*.webp")
    assert film.stat().st_size <= MOST_BYTES
    with Image.open(film) as opened:
        assert opened.n_frames > 20 and opened.info["loop"] == 0


@pytest.mark.parametrize("page", PAGES)
def test_its_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https:)([^)#]+)#?[^)]*\)", text(page)):
        assert (ROOT / page).parent.joinpath(target).exists(), target
    for target, anchor in re.findall(r"\]\(([^)#]+)#([^)]+)\)", text(page)):
        heads = re.findall(r"^#+ (.+)$", text(target), re.MULTILINE)
        assert anchor in {head.lower().replace(" ", "-") for head in heads}


def test_every_file_that_is_named_is_there():
    named = {name for page in PAGES for name in FILE.findall(words(page))}
    named |= set(re.findall(r"^\| `(assets/[^`*]+)`", text(CONTRIBUTING), re.MULTILINE))
    made_up = {"core/name/", "views/name/", "session/name/", "views/exhibits/name_page.py"}
    made_up |= {"assets/lessons/13-name.json"}
    assert len(named) > 25
    for name in named - made_up:
        assert any((ROOT / place / name).exists() for place in (".", "explainer")), name


def test_the_commands_that_make_files_are_there():
    modules = re.findall(r"python -m (explainer[\w.]+)", text(CONTRIBUTING))
    scripts = re.findall(r"python (\.ci/\w+\.py)", text(CONTRIBUTING))
    assert len(modules) > 5 and len(set(scripts)) == 3
    assert all((ROOT / f"{name.replace('.', '/')}.py").is_file() for name in modules)
    assert all((ROOT / name).is_file() for name in scripts)


def test_what_it_names_of_the_screen_stands_there():
    sources = {
        message.findtext("source")
        for message in ElementTree.parse(assets_folder() / "i18n/zh.ts").iter("message")
    }
    known = {source.replace("&", "").rstrip("…").casefold() for source in sources if source}
    known |= {"story", "export", "control"}  # The last is the third arm of `measure`.
    for page in (README, SCIENCE):
        named = re.findall(r"(?<![*\w])\*([^*\n]+)\*(?![*\w])", words(page))
        found = {name.rstrip(".?!").casefold() for name in named}
        found -= {"why are large models pretrained without labels"}
        assert len(found) > 4
        assert {name for name in found if not {name, f"{name}?"} & known} == set(), page


def test_the_keys_that_it_names_do_what_it_says(qtbot):
    window = filled_window(qtbot)
    known = {key for shortcut in window.keys.shortcuts for key in shortcut.keys}
    told = section(README, "Five things to try") + section(README, "Onto a slide")
    named = {key.replace("Page Down", "PgDown") for key in KEY.findall(told)}
    named -= {"A", "I", "N"}  # Words.
    assert {"G", "F5", "PgDown", "Ctrl+K", "Ctrl+Shift+G", "Ctrl+M", "Ctrl+E"} == named <= known
    does = {key: each.words for each in window.keys.shortcuts for key in each.keys}
    assert does["G"].startswith("Bend the planes") and does["F5"].startswith("Present")
    assert does["Ctrl+M"] == "Copy the slide" and does["Ctrl+E"].startswith("Export")


def test_its_numbers_are_those_of_the_program():
    said = " ".join(words(README).split())
    rows = sum(len(group.rows) for group in GROUPS)
    assert "more than fifty questions" in said and rows > 50
    assert "All but the last ask for predictions" in said
    assert all(any(step.ask for step in chapter.steps) for chapter in chapters()[:-1])
    assert "twelve chapters" in said and len(chapters()) == 12
    assert f"2 to {MOST_COLUMNS} columns of numbers, {FEWEST_ROWS} to {MOST_ROWS:,} rows" in said


@pytest.mark.parametrize("line", [*SHOWN, *TOLD])
def test_every_example_is_a_command_that_there_is(line):
    program, *given = shlex.split(line)
    assert program == "explainer"
    assert parser_of_all().parse_args(given).run


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the table that the README's examples open."""
    iris = load_iris()
    kinds = iris.target_names[iris.target]
    rows = [[*map(str, row), kind] for row, kind in zip(iris.data, kinds, strict=True)]
    lines = [["length", "width", "petal length", "petal width", "kind"], *rows]
    (tmp_path / "measurements.csv").write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(arguments):
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        assert main(arguments) == 0
    return told.getvalue()


def check(line, folder, *more):
    """Run an example, and see that it prints something and writes the file that it names."""
    given = shlex.split(line)[1:]
    target = folder / given[given.index("-o") + 1] if "-o" in given else None
    assert printed([*given, *more]) or target is not None
    assert target is None or target.stat().st_size > 100


@pytest.fixture
def measured_quickly(monkeypatch):
    """Measure little, in this process, and hold it against a reference of a short training."""
    monkeypatch.setattr("explainer.lab.measuring.seed_pool.processors", lambda: 1)
    monkeypatch.setattr("explainer.science.measuring.reference.STEPS", 30)
    monkeypatch.setattr("explainer.lab.measuring.figure_evidence.USUAL_SEEDS", 2)
    with few_steps(), few_steps_of_tables(), few_points():
        yield


@pytest.mark.parametrize("line", QUICK)
@pytest.mark.usefixtures("qapp", "measured_quickly")
def test_an_example_of_the_readme_runs_when_it_is_made_small(line, folder):
    check(line, folder, *SMALL[line.split()[1]].split())


@pytest.mark.long
@pytest.mark.parametrize("line", SHOWN)
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("qapp")
def test_an_example_of_the_readme_runs_as_it_stands(line, folder):
    check(line, folder)


FAILING = {
    "where the views lose the label": "destroyed",
    "where clusters overlap": "overlapping",
    "where the label lies across the clusters": "across",
}


def test_it_is_said_where_pretraining_hurts_as_it_was_measured():
    said, evidence = " ".join(text(SCIENCE).split()), stored_evidence()
    for where, scene in FAILING.items():
        *some, last = evidence[scene].counts(HURTS)
        counts = f"{', '.join(map(str, some))} and {last}"
        assert re.search(rf"at {counts},? {where}", said), (scene, counts)
    for scene in ("structureless", "elsewhere"):
        assert not evidence[scene].counts(HURTS) + evidence[scene].counts(HELPS)
    assert "there is no evidence at any of them" in said
    assert f"with {', '.join(map(str, COUNTS[:-1]))} and {COUNTS[-1]} labels per class" in said
    assert {each.seeds for each in evidence.values()} == {20} and set(evidence) <= set(SCENES)
