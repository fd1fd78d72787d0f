"""What shells complete: commands, options, and every name that can be chosen."""

import shutil
import subprocess

import pytest

from explainer.cli.completion import SHELLS
from explainer.cli.listing import LISTS
from explainer.cli.main import main
from explainer.core.export.figure_cards import every_figure
from explainer.core.settings.scene_cards import SCENES

ASK = """
source "$1"; COMP_WORDS=(explainer "${@:2}"); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
_shtab_explainer; printf '%s\\n' "${COMPREPLY[@]}"
"""


def has(shell):
    return pytest.param(shell, marks=pytest.mark.skipif(not shutil.which(shell), reason="Absent."))


def written(shell, folder, capsys):
    """The file that a shell is told to read."""
    assert main(["completion", shell]) == 0
    file = folder / shell
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


@pytest.mark.parametrize("shell", [has(shell) for shell in SHELLS])
def test_each_shell_reads_its_own(shell, tmp_path, capsys):
    file = written(shell, tmp_path, capsys)
    done = subprocess.run([shell, "-n", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_is_told_all_names(shell, tmp_path, capsys):
    text = written(shell, tmp_path, capsys).read_text(encoding="utf-8")
    for name in (*SCENES, *every_figure(), *LISTS, "adapters", "transformer", "--finetuning"):
        assert name.removeprefix("--") in text, name


@pytest.mark.skipif(not shutil.which("bash"), reason="Absent.")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["mea"], {"measure"}),
        (["measure", "--fine"], {"--finetuning"}),
        (["measure", "--scene", "hidden"], {"hidden-moons"}),
        (["measure", "--objective", "a"], {"autoencoder", "all"}),
        (["render", "pretrained-"], {"pretrained-boundary", "pretrained-embedding"}),
        (["list", "a"], {"augmentations", "architectures"}),
        (["completion", "z"], {"zsh"}),
    ],
)
def test_tab_completes_what_there_is(words, offered, tmp_path, capsys):
    file = written("bash", tmp_path, capsys)
    done = subprocess.run(
        ["bash", "-c", ASK, "bash", str(file), *words], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == offered, done.stderr


def test_a_shell_that_is_not_known_is_refused(capsys):
    assert main(["completion", "csh"]) == 2
    assert "bash" in capsys.readouterr().err
