"""The installed program: built as a wheel, put into an empty environment, run elsewhere."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.house import FILES, imports, tree

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.timeout(900)

PACKAGES = "import sysconfig; print(sysconfig.get_path('purelib'))"
WHERE = """
import json, explainer
from explainer.core.platform.assets import assets_folder
from explainer.plotting.fonts import ensure_application, load_fonts
ensure_application()
print(json.dumps([explainer.__file__, str(assets_folder()), *load_fonts()]))
"""


def run(*command, folder, **settings):
    """Run a command in `folder` with nothing of this process's Python; return what it prints."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment = {**kept, **settings}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}"
    return done.stdout


MOST_BYTES = 7_000_000
"""Of the wheel: two fifths of it are the stored comparison, as much the Chinese fonts."""
INSTALLED = {"app", "fonts", "i18n", "icons", "lessons", "results", "scenes"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def programs(tmp_path_factory, wheel):
    """The folder of programs of a new environment into which the wheel was installed.

    What the wheel needs is taken from where this process has it: to install that once more
    would take most of a minute and two gigabytes.
    """
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", folder=folder)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    run(*pip, "install", "--quiet", "--no-compile", "--no-deps", wheel, folder=folder)
    where = run(scripts / "python", "-c", PACKAGES, folder=folder).strip()
    (Path(where) / "needed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts


def test_the_wheel_holds_what_runs_and_nothing_else(wheel):
    """No screenshots, and not what translations and icons of systems are made from."""
    with zipfile.ZipFile(wheel) as parts:
        names = set(parts.namelist())
    shipped = {name for name in names if name.startswith("explainer/assets/")}
    assert {name.split("/")[2] for name in shipped} == INSTALLED
    assert {name for name in shipped if name.endswith((".ts", ".svg"))} == {
        name for name in shipped if name.startswith("explainer/assets/icons/")
    } | {"explainer/assets/app/icon.svg"}
    assert "explainer/py.typed" in names
    assert wheel.stat().st_size < MOST_BYTES


def test_all_that_lies_in_assets_is_installed_or_known_not_to_be(wheel):
    """A new folder of assets has to be named in pyproject.toml, or the program would miss it."""
    folders = {each.name for each in (ROOT / "assets").iterdir() if each.is_dir()}
    assert folders - INSTALLED == {"screenshots", "system"}
    with zipfile.ZipFile(wheel) as parts:
        names = set(parts.namelist())
    files = (each for kind in INSTALLED for each in (ROOT / "assets" / kind).rglob("*.*"))
    places = {f"explainer/{each.relative_to(ROOT).as_posix()}" for each in files}
    assert places - names == {"explainer/assets/i18n/zh.ts"}


def test_all_that_the_wheel_needs_is_there(programs, tmp_path):
    assert "No broken requirements" in run(
        programs / "python", "-m", "pip", "check", folder=tmp_path
    )


def test_nothing_is_imported_that_the_wheel_does_not_ask_for():
    """The extras are asked for where they are used; shiboken comes with Qt.

    Data frames are for those who have pandas: to others the library says how to get it.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["pptx"], *extras["video"]]
    known = {plain(re.split(r"[<>=; ]", name, maxsplit=1)[0]) for name in asked}
    offers = packages_distributions()
    used = {name.partition(".")[0] for where in FILES for name in imports(tree(where))}
    foreign = used - set(sys.stdlib_module_names) - {"explainer", "shiboken6", "pandas"}
    assert len(foreign) > 8
    lacking = {n for n in foreign if not known & {plain(each) for each in offers.get(n, ())}}
    assert lacking == set()


def test_the_program_brings_its_own_files(programs, tmp_path):
    found = json.loads(run(programs / "python", "-c", WHERE, folder=tmp_path))
    environment = programs.parent.resolve()
    assert len(found) == 7
    for file in found:
        assert environment in Path(file).resolve().parents, file


def plain(name):
    """A package's name as all spellings of it are compared."""
    return name.lower().replace("_", "-")


@pytest.mark.parametrize("start", [["explainer"], ["python", "-m", "explainer"]], ids=" ".join)
def test_help_names_what_the_program_can_do(programs, tmp_path, start):
    shown = run(programs / start[0], *start[1:], "--help", folder=tmp_path)
    assert "render" in shown
    assert list(tmp_path.iterdir()) == []


def test_two_models_are_trained_and_drawn_without_a_display(programs, tmp_path):
    words = ["render", "disagreement", "--scene", "moons", "--unlabelled", "60", "--labels", "4"]
    words += ["--objective", "autoencoder"]  # Which trains five times as fast as the usual one.
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    printed = run(programs / "explainer", *words, "-o", "out.png", folder=tmp_path, **nothing)
    assert printed == ""
    image = QImage(str(tmp_path / "out.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    colours = {image.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1080, 7)}
    assert len(colours) > 100
    assert "where the two models disagree" in image.text("Description")
    assert [file.name for file in tmp_path.iterdir()] == ["out.png"]
