"""A process of the lab computes on one thread, whichever library does the work."""

import json
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def seen():
    """What a process of its own tells of a visit to the lab, and then of a lab's threads."""
    code = VISIT + LAB
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_library_that_the_lab_computes_with_has_one_thread(seen):
    _, threads = seen
    assert len(threads) >= 3 and set(threads) == {1}


def test_a_visit_to_the_lab_changes_nothing_for_whoever_comes_back(seen):
    (before, inside, nested, after), _ = seen
    assert inside == nested == [1, "torch.float32", True, True]
    assert before == after == [2, "torch.float64", False, False]


VISIT = """
import json, torch
from explainer.science.threads import as_in_the_lab

def told():
    flushed = float(torch.tensor([1e-310], dtype=torch.float64) * 1.0) == 0
    kind = str(torch.get_default_dtype())
    return [torch.get_num_threads(), kind, torch.is_grad_enabled(), flushed]

torch.set_num_threads(2)
torch.set_default_dtype(torch.float64)
torch.set_grad_enabled(False)
seen = [told()]
with as_in_the_lab():
    seen.append(told())
    with as_in_the_lab():
        seen.append(told())
    assert told() == seen[-1]
try:
    with as_in_the_lab():
        raise KeyError
except KeyError:
    seen.append(told())
print(json.dumps(seen))
"""
LAB = """
from explainer.science.threads import single_threaded
single_threaded()
import numpy, sklearn.neural_network
from explainer.science.views import walk
from threadpoolctl import threadpool_info
algebra = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
print(json.dumps([torch.get_num_threads(), *algebra]))
"""
