"""The library in a process of its own: what it loads, what a fit takes, forks and pictures.

One process answers all of it: each would load torch for itself.
"""

import json
import os
import subprocess
import sys

import pytest

linux = pytest.mark.skipif(sys.platform != "linux", reason="Others fork, and tell, otherwise.")

MOST_SECONDS, MOST_MEGABYTES = 2.0, 400
LOADED = """
import json, multiprocessing, os, re, sys, threading, time
from dataclasses import replace

def told(part, *found):
    print(json.dumps([part, *found]), flush=True)

from explainer import PretrainedClassifier, compare, sweep, open as opened
told("qt", not {"PySide6", "pyqtgraph"} & {*sys.modules})
"""
FIT = """
cores = os.sched_getaffinity(0)
os.sched_setaffinity(0, {min(cores)})
import numpy as np
import torch
X = np.random.default_rng(0).normal(size=(1_000, 2))
y = np.where(np.arange(1_000) < 20, X[:, 0] > 0, -1)
spent = []
for choices in {"objective": "infonce", "finetuning": "probe"}, {}:
    before = time.process_time()
    PretrainedClassifier(random_state=0, **choices).fit(X, y)
    spent.append(time.process_time() - before)
with open("/proc/self/status") as status:
    highest = int(re.search(r"VmHWM:\\s+(\\d+) kB", status.read())[1])
told("budget", spent, highest / 1_024, torch.version.cuda)
os.sched_setaffinity(0, cores)
"""
FORKED = """
import torch
from explainer.library import fitting
from explainer.science.training import seed_stack
from explainer.science.threads import as_in_the_lab

usual = fitting.recipe
fitting.recipe = seed_stack.recipe = lambda settings: replace(usual(settings), steps=20)
X = np.random.default_rng(0).normal(size=(1_500, 4))
y = np.where(np.arange(1_500) < 40, X[:, 0] > 0, -1)

def answers():
    model = PretrainedClassifier(random_state=0, steps=10).fit(X, y)
    return [model.predict_proba(X), model.transform(X), model.predict(X)]

def errors():
    found = compare(X[:60], X[:60, 0] > 0, 1, 1, steps=10, depth=1, width=8)
    return [found.outcomes.test_error]

def elsewhere(work):
    return multiprocessing.get_context("fork").Pool(1).apply_async(work).get(60)

torch.set_num_threads(2)
product = torch.ones(800, 800) @ torch.ones(800, 800)
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
told("forks")
"""
FEW_TREES = """
import numpy as np
from explainer.science.measuring import simple_methods
simple_methods.TREES = 5
"""
DRAWN = """
from PySide6.QtGui import QGuiApplication
X = np.random.default_rng(0).normal(size=(60, 2))
found = compare(X, X[:, 0] > 0, 1, 2, depth=1, width=8, steps=10)
before = QGuiApplication.instance() is None
told("picture", before, str(found._repr_png_()[:4]), QGuiApplication.instance().platformName())
"""


@pytest.fixture(scope="module")
def alone():
    """What a process tells, part by part, that has no display and is not told so."""
    on_linux = sys.platform == "linux"
    parts = [LOADED, FIT if on_linux else "", FEW_TREES, FORKED if on_linux else "", DRAWN]
    lacking = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in lacking}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", "".join(parts)],
        env=kept, capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    told = {part: found for part, *found in map(json.loads, done.stdout.splitlines())}
    return told | {"end": (done.returncode, done.stderr)}


def part(alone, name):
    assert name in alone, alone["end"]
    return alone[name]


def test_the_library_loads_no_qt(alone):
    assert part(alone, "qt") == [True]


@linux
def test_a_fit_is_quick_and_small(alone):
    """On one core, seconds are those of the processor: others may be using it as well.

    Memory, with all that is imported, is what the process itself has held: getrusage would count
    what its parent did.
    """
    seconds, megabytes, cuda = part(alone, "budget")
    assert max(seconds) <= MOST_SECONDS
    if cuda:
        pytest.skip("A torch with CUDA loads 250 MB of it, which nothing here uses.")
    assert 100 < megabytes <= MOST_MEGABYTES


@linux
def test_a_forked_process_answers_as_its_parent_does(alone):
    """Torch's threads are at work before; then another thread fits while the process forks."""
    assert part(alone, "forks") == []


def test_an_application_is_made_only_where_there_is_none(alone):
    """Without a display, and without being told that there is none."""
    assert part(alone, "picture") == [True, str(b"\x89PNG"), "offscreen"]
    assert alone["end"][0] == 0
