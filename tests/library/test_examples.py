"""Every example, in docstrings and in the README, is run, and prints what stands there."""

import contextlib
import doctest
import io
import re
from importlib import import_module
from pathlib import Path

import joblib
import pytest

import explainer

README = Path(__file__).parents[2] / "README.md"
MODULES = ("comparing", "estimators", "opening")


@pytest.fixture
def in_this_process(monkeypatch):
    """Whichever backend an example names, threads carry it: test_backends holds them together."""
    chosen = joblib.parallel_config
    monkeypatch.setattr(
        joblib, "parallel_config", lambda backend, n_jobs: chosen("threading", n_jobs=n_jobs)
    )


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.usefixtures("in_this_process", "quick_reference")
def test_a_docstrings_example_is_true(name):
    module = import_module(f"explainer.library.{name}")
    found = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.failed == 0
    assert found.attempted >= 3


@pytest.mark.parametrize("name", explainer.__all__)
def test_everything_public_has_an_example(name):
    assert ">>> " in getattr(explainer, name).__doc__


@pytest.mark.usefixtures("quick_reference")
def test_the_readmes_notebook_is_true():
    section = README.read_text(encoding="utf-8").partition("## In a notebook")[2]
    code, printed = re.findall(r"```(?:python|text)\n(.*?)```", section, re.DOTALL)[:2]
    assert len(code.splitlines()) <= 12
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        exec(compile(code, "README.md", "exec"), {})
    assert told.getvalue() == printed
