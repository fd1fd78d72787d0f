"""To import the package loads nothing: the window's start does not feel the library."""

import json
import subprocess
import sys

import pytest

import explainer

HEAVY = ("torch", "sklearn", "numpy", "scipy", "joblib", "pandas", "PySide6")
LOADED = """
import json, sys
before = {*sys.modules}
import explainer
explainer.__version__, dir(explainer), explainer.__all__
print(json.dumps(sorted({*sys.modules} - before)))
"""


def test_nothing_is_loaded_before_it_is_asked_for():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=60
    )
    assert json.loads(done.stdout) == ["explainer"]


@pytest.mark.parametrize("name", explainer.__all__)
def test_each_name_is_there(name):
    assert name in dir(explainer)
    found = getattr(explainer, name)
    assert found.__name__ == name
    assert found.__module__.startswith("explainer.library.")


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="has no attribute 'pretrain'"):
        _ = explainer.pretrain
    assert set(HEAVY) & set(dir(explainer)) == set()
