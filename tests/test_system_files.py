"""What systems show of the program before it runs: icons, menus, kinds of files, versions."""

import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from explainer import __version__
from explainer.app import DESKTOP_FILE
from explainer.cli.main import main
from explainer.files.sessions.session_file import ENDING

ROOT = Path(__file__).parents[1]
SYSTEM = ROOT / "assets/system"
KIND = "application/x-pretraining-explainer"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
CHINESE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def entry():
    found = ConfigParser(interpolation=None)
    found.optionxform = str
    found.read(SYSTEM / f"{DESKTOP_FILE}.desktop", encoding="utf-8")
    return found["Desktop Entry"]


@pytest.fixture
def metainfo():
    return ElementTree.parse(SYSTEM / f"{DESKTOP_FILE}.metainfo.xml").getroot()


def test_the_icons_of_other_systems_are_the_program_s():
    line = [sys.executable, ROOT / ".ci/app_icons.py", "--check"]
    assert subprocess.run(line, check=False).returncode == 0


def test_a_desktop_starts_the_program_with_the_file_that_was_chosen(entry, monkeypatch, tmp_path):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    program, place = entry["Exec"].split()
    assert program in project["scripts"] and place == "%f"
    opened = []
    monkeypatch.setattr(
        "explainer.cli.window._open", lambda chosen: opened.append(chosen.open) or 0
    )
    file = tmp_path / f"kept{ENDING}"
    file.write_bytes(b"")
    assert main([str(file)]) == 0 and opened == [file]


def test_all_files_name_the_same_program(entry, metainfo):
    kind = ElementTree.parse(SYSTEM / f"{DESKTOP_FILE}.xml").getroot().find(f"{MIME}mime-type")
    assert kind.get("type") == KIND and entry["MimeType"] == f"{KIND};"
    assert kind.find(f"{MIME}glob").get("pattern") == f"*{ENDING}"
    assert metainfo.findtext("id") == metainfo.findtext("icon") == entry["Icon"] == DESKTOP_FILE
    assert metainfo.findtext("launchable") == f"{DESKTOP_FILE}.desktop"
    assert metainfo.findtext("provides/mediatype") == KIND
    assert metainfo.findtext("provides/binary") == entry["Exec"].split()[0]
    assert {metainfo.findtext("name"), entry["Name"]} == {"Pretraining Explainer"}
    assert metainfo.findtext("summary") == entry["Comment"]


def test_names_are_said_in_both_languages_as_the_window_says_them(entry, metainfo):
    words = ElementTree.parse(ROOT / "assets/i18n/zh.ts").iter("message")
    spoken = {each.findtext("source"): each.findtext("translation") for each in words}
    names = [each for each in metainfo.iter("name") if each.get(CHINESE) == "zh_CN"]
    assert [each.text for each in names] == [entry["Name[zh_CN]"]]
    assert entry["Name[zh_CN]"] == spoken["Pretraining Explainer"]
    for name in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{name}[zh_CN]"] not in ("", entry[name])


def test_windows_shows_the_version_that_runs():
    text = (SYSTEM / "version.txt").read_text(encoding="utf-8")
    numbers = tuple(int(part) for part in __version__.split("."))
    assert f"filevers={(*numbers, 0)}, prodvers={(*numbers, 0)}" in text
    assert text.count(f"'{__version__}'") == 2


VALIDATORS = {
    "desktop-file-validate": ("pretraining-explainer.desktop",),
    # An address of its own, from which its name would be made, the program does not have.
    "appstreamcli": (
        "validate",
        "--no-net",
        "--override=cid-desktopapp-is-not-rdns=info",
        "pretraining-explainer.metainfo.xml",
    ),
}


@pytest.mark.parametrize("validator", VALIDATORS)
def test_the_systems_own_validators_find_nothing(validator):
    if shutil.which(validator) is None:
        pytest.skip(f"{validator} is not installed.")
    line = [validator, *VALIDATORS[validator]]
    done = subprocess.run(line, cwd=SYSTEM, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
