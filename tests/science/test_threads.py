"""Threads: one inside the lab, and those that were there before outside."""

import json
import subprocess
import sys
from contextlib import nullcontext

import pytest
import torch

from explainer.science.threads import on_the_processor

LAB = """
import json
from explainer.science.threads import single_threaded
single_threaded()
import numpy, sklearn.neural_network, torch
from explainer.science.views import walk
from threadpoolctl import threadpool_info
algebra = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
print(json.dumps([torch.get_num_threads(), *algebra]))
"""
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
ALONE = """
import json, torch
from explainer.science.threads import on_one_thread
torch.set_num_threads(2)
seen = [torch.get_num_threads()]
try:
    with on_one_thread():
        seen.append(torch.get_num_threads())
        raise KeyError
except KeyError:
    seen.append(torch.get_num_threads())
print(json.dumps(seen))
"""


def told(code):
    """What a process of its own tells, line by line: what is asked for is the whole process's."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def answers():
    """What one process tells: of visits to the lab, and then of itself as the lab."""
    return told(VISIT + ALONE + LAB)


def test_every_library_that_the_lab_computes_with_has_one_thread(answers):
    threads = answers[-1]
    assert len(threads) >= 3 and set(threads) == {1}


def test_a_visit_to_the_lab_changes_nothing_for_whoever_comes_back(answers):
    (before, inside, nested, after), answered, _ = answers
    assert inside == nested == [1, "torch.float32", True, True]
    assert before == after == [2, "torch.float64", False, False]
    assert answered == [2, 1, 2]


def test_torch_is_told_where_to_compute_only_where_it_was_told_otherwise():
    assert isinstance(on_the_processor(), nullcontext)  # A device looks into every call.
    with torch.device("meta"), on_the_processor():
        assert torch.tensor([1.0]).device.type == "cpu"
