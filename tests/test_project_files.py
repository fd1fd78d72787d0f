"""What others read of the project without running it: how to install, cite and build it."""

import re
import tomllib
from pathlib import Path

from explainer import __version__

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT = tomllib.loads(text("pyproject.toml"))


def test_one_version_is_said_everywhere():
    assert f"\nversion: {__version__}\n" in text(".github/CITATION.cff")
    assert re.search(r"^## ([\d.]+)", text(".github/CHANGELOG.md"), re.MULTILINE)[1] == __version__


def test_everybody_on_linux_is_told_of_the_same_torch_without_cuda():
    (index,) = PROJECT["tool"]["uv"]["index"]
    assert index["explicit"] and f"PIP_EXTRA_INDEX_URL={index['url']}\n" in text("README.md")
    for workflow in WORKFLOWS:
        said = workflow.read_text(encoding="utf-8")
        entry = re.search(r"- os: ubuntu\S+.*\n\s+index: (\S+)\n", said)
        assert entry and entry[1] == index["url"], workflow.name
        assert said.count("PIP_EXTRA_INDEX_URL: ${{ matrix.index }}") == 1
    assert PROJECT["tool"]["uv"]["sources"]["torch"] == [
        {"index": index["name"], "marker": "sys_platform == 'linux'"}
    ]


def test_the_pythons_that_are_promised_are_those_that_are_tried():
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    tried = re.findall(r'"(3\.\d+)"', text(".github/workflows/tests.yml"))
    assert tried == ["3.11", "3.13"] and set(tried) < set(promised)
    assert f"Python {promised[0]} to {promised[-1]}" in text("README.md")
    assert PROJECT["project"]["requires-python"] == f">={promised[0]}"


def test_workflows_name_what_is_there():
    said = "".join(each.read_text(encoding="utf-8") for each in WORKFLOWS)
    files = set(re.findall(r"(?<=[ \[])\.(?:ci|github)/[\w./-]+", said))
    assert len(files) == 2 and all((ROOT / file).is_file() for file in files)
    extras = set(re.findall(r'"\.\[(\w+)\]"', said))
    assert extras == {"test", "bundle"} <= set(PROJECT["project"]["optional-dependencies"])
    assert re.findall(r"permissions:\n  (.+)", said) == ["contents: read"] * len(WORKFLOWS)


def test_each_form_asks_for_something_that_has_to_be_said():
    asked = [each.read_text(encoding="utf-8") for each in FORMS if each.name != "config.yml"]
    assert len(asked) == 3
    assert all("required: true" in form and "name:" in form for form in asked)


def test_the_package_says_that_its_types_can_be_relied_on():
    assert (ROOT / "explainer/py.typed").read_bytes() == b""
    assert "Typing :: Typed" in PROJECT["project"]["classifiers"]
