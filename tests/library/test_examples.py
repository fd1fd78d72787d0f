"""Every example, in docstrings and in the README, is run, and prints what stands there."""

import contextlib
import doctest
import inspect
import io
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import joblib
import pytest

import explainer
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.values import Names, Several
from explainer.library import opening
from explainer.library.choices import CHOOSABLE
from tests.science.conftest import few_steps, few_steps_of_tables

README = Path(__file__).parents[2] / "README.md"
MODULES = ("comparing", "estimators", "opening")
ENOUGH_STEPS = 100
WAITING = "import time; time.sleep(60)"


@pytest.fixture
def in_this_process(monkeypatch):
    """Whichever backend an example names, threads carry it: test_backends holds them together."""
    chosen = joblib.parallel_config
    monkeypatch.setattr(
        joblib, "parallel_config", lambda backend, n_jobs: chosen("threading", n_jobs=n_jobs)
    )


@pytest.fixture
def another_program(monkeypatch):
    """Whatever an example opens, a process that only waits stands for the window.

    That a window comes and goes is held by test_opening.
    """

    def waiting(experiment):
        assert experiment
        return opening.OpenWindow(subprocess.Popen([sys.executable, "-c", WAITING]))

    monkeypatch.setattr(opening, "_shown", waiting)


@pytest.fixture
def shorter_pretraining():
    """A quarter of the steps of pretraining on tables, and few on scenes.

    All that is printed is the same after all of them, which long tests hold.
    """
    with few_steps(), few_steps_of_tables(ENOUGH_STEPS):
        yield


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.usefixtures(
    "in_this_process", "another_program", "quick_reference", "shorter_pretraining"
)
def test_a_docstrings_example_is_true(name):
    assert examples_of(name) >= 3


@pytest.mark.long
@pytest.mark.parametrize("name", MODULES)
@pytest.mark.usefixtures("in_this_process", "another_program", "quick_reference")
def test_a_docstrings_example_is_true_after_the_whole_pretraining_too(name):
    assert examples_of(name) >= 3


def examples_of(name):
    """Run the examples of a module, and see that they print what stands there; return how many."""
    module = import_module(f"explainer.library.{name}")
    found = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.failed == 0
    return found.attempted


@pytest.mark.parametrize("name", explainer.__all__)
def test_everything_public_has_an_example(name):
    assert ">>> " in getattr(explainer, name).__doc__


@pytest.mark.parametrize("choice", CHOOSABLE)
def test_each_choice_of_a_comparison_is_explained(choice):
    parameters = inspect.getdoc(explainer.compare).partition("Parameters")[2]
    assert re.search(rf"^(\w+, )*{choice}(, \w+)*( : .*)?$", parameters, re.MULTILINE)
    cards = CHOICES[choice].values
    names = cards.cards if isinstance(cards, (Names, Several)) else ()
    documents = (explainer.compare, explainer.sweep, explainer.PretrainedClassifier)
    assert [n for n in names if not any(f'"{n}"' in each.__doc__ for each in documents)] == []


def test_the_recipe_stands_where_it_is_said_to_stand():
    (place,) = re.findall(r"\.github/\S+\.md", explainer.PretrainedClassifier.__doc__)
    assert "A table of your own begins with a mild recipe" in (README.parent / place).read_text(
        encoding="utf-8"
    )


@pytest.mark.usefixtures("quick_reference", "shorter_pretraining")
def test_the_readmes_notebook_is_true():
    """It also holds what points without labels are worth to an estimator."""
    told, printed = notebook()
    assert told == printed


@pytest.mark.long  # Ten seeds on a thousand points.
@pytest.mark.usefixtures("quick_reference")
def test_the_readmes_notebook_is_true_after_the_whole_pretraining_too():
    told, printed = notebook()
    assert told == printed


def notebook():
    """What the README's notebook prints when it is run, and what stands there."""
    section = README.read_text(encoding="utf-8").partition("## In a notebook")[2]
    code, printed = re.findall(r"```(?:python|text)\n(.*?)```", section, re.DOTALL)[:2]
    assert len(code.splitlines()) <= 12
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        exec(compile(code, "README.md", "exec"), {})
    return told.getvalue(), printed
