"""The installed program: built as a wheel, put into an empty environment, run elsewhere."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
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
    """Run a command in `folder` with nothing of this process's Python around it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment = {**kept, **settings}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """The folder of programs of a new environment into which the wheel was installed.

    What the wheel needs is taken from where this process has it: to install that once more
    would take most of a minute and two gigabytes.
    """
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", folder=folder)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    run(*pip, "install", "--quiet", "--no-compile", "--no-deps", wheel, folder=folder)
    where = run(scripts / "python", "-c", PACKAGES, folder=folder).strip()
    (Path(where) / "needed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts


def test_all_that_the_wheel_needs_is_there(programs, tmp_path):
    assert "No broken requirements" in run(
        programs / "python", "-m", "pip", "check", folder=tmp_path
    )


def test_nothing_is_imported_that_the_wheel_does_not_ask_for():
    """The extras are asked for where they are used; shiboken and scipy come with others.

    Data frames are for those who have pandas: to others the library says how to get it.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["pptx"], *extras["video"]]
    known = {plain(re.split(r"[<>=; ]", name, maxsplit=1)[0]) for name in asked}
    offers = packages_distributions()
    used = {name.partition(".")[0] for where in FILES for name in imports(tree(where))}
    foreign = used - set(sys.stdlib_module_names) - {"explainer", "shiboken6", "scipy", "pandas"}
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
    run(programs / "explainer", *words, "-o", "out.png", folder=tmp_path, DISPLAY="")
    image = QImage(str(tmp_path / "out.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    colours = {image.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1080, 7)}
    assert len(colours) > 100
    assert "where the two models disagree" in image.text("Description")
    assert [file.name for file in tmp_path.iterdir()] == ["out.png"]
