"""Processes that are forked off: torch's threads stay behind, and nothing may wait for them."""

import subprocess
import sys

import pytest

FORKED = """
import multiprocessing, threading
from dataclasses import replace
import numpy as np
import torch
from explainer import PretrainedClassifier, compare
from explainer.library import fitting
from explainer.science.measuring import simple_methods
from explainer.science.threads import as_in_the_lab

usual = fitting.recipe
fitting.recipe = lambda settings: replace(usual(settings), steps=20)
simple_methods.TREES = 5
X = np.random.default_rng(0).normal(size=(4_000, 4))
y = np.where(np.arange(4_000) < 40, X[:, 0] > 0, -1)

def answers():
    model = PretrainedClassifier(random_state=0, steps=10).fit(X, y)
    return [model.predict_proba(X), model.transform(X), model.predict(X)]

def errors():
    found = compare(X[:60], X[:60, 0] > 0, 1, 1, steps=10, depth=1, width=8)
    return [found.outcomes.test_error]

def elsewhere(work):
    return multiprocessing.get_context("fork").Pool(1).apply_async(work).get(60)

torch.set_num_threads(2)
product = torch.ones(2_000, 2_000) @ torch.ones(2_000, 2_000)
for work in (answers, errors):
    here = work()
    assert torch.get_num_threads() == 2
    for one, other in zip(here, elsewhere(work), strict=True):
        assert np.array_equal(one, other)

inside, done = threading.Event(), threading.Event()

def long_visit():
    with as_in_the_lab():
        inside.set()
        done.wait()

visitor = threading.Thread(target=long_visit)
visitor.start()
inside.wait()
elsewhere(errors)
done.set()
visitor.join()
print("all came back")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere to fork is not usual, or not safe.")
def test_a_forked_process_answers_as_its_parent_does():
    """Torch's threads are at work before; then another thread fits while the process forks."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORKED],
        capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "all came back"
