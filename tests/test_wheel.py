"""The installed program: built as a wheel, put into an empty environment, run elsewhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.timeout(900)

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
    """The folder of programs of a new environment into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
    (wheel,) = folder.glob("*.whl")
    run(sys.executable, "-m", "venv", folder / "venv", folder=folder)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", "--no-compile", wheel, folder=folder)
    return scripts


def test_the_program_brings_its_own_files(programs, tmp_path):
    found = json.loads(run(programs / "python", "-c", WHERE, folder=tmp_path))
    environment = programs.parent.resolve()
    assert len(found) == 7
    for file in found:
        assert environment in Path(file).resolve().parents, file


@pytest.mark.parametrize("start", [["explainer"], ["python", "-m", "explainer"]], ids=" ".join)
def test_help_names_what_the_program_can_do(programs, tmp_path, start):
    shown = run(programs / start[0], *start[1:], "--help", folder=tmp_path)
    assert "render" in shown
    assert list(tmp_path.iterdir()) == []


def test_a_comparison_is_trained_and_drawn_without_a_display(programs, tmp_path):
    words = ["render", "comparison", "--scene", "moons", "--labels", "4", "--seed", "0"]
    run(programs / "explainer", *words, "-o", "out.png", folder=tmp_path, DISPLAY="")
    image = QImage(str(tmp_path / "out.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    colours = {image.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1080, 7)}
    assert len(colours) > 100
    assert "4 labels per class" in image.text("Description")
    assert [file.name for file in tmp_path.iterdir()] == ["out.png"]
