"""What one fit may take on one core: two seconds, and 400 MB with all that it imports."""

import json
import subprocess
import sys

import pytest

MOST_SECONDS, MOST_MEGABYTES = 2.0, 400
FIT = """
import json, os, re, sys, time
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
import numpy as np
import torch
from explainer import PretrainedClassifier
X = np.random.default_rng(0).normal(size=(1_000, 2))
y = np.where(np.arange(1_000) < 20, X[:, 0] > 0, -1)
spent = []
for choices in {"objective": "infonce", "finetuning": "probe"}, {}:
    before = time.process_time()
    PretrainedClassifier(random_state=0, **choices).fit(X, y)
    spent.append(time.process_time() - before)
with open("/proc/self/status") as status:
    highest = int(re.search(r"VmHWM:\\s+(\\d+) kB", status.read())[1])
print(json.dumps([spent, highest / 1_024, torch.version.cuda]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems count memory otherwise.")
def test_a_fit_is_quick_and_small():
    """Seconds are those of the processor: others may be using it as well.

    Memory is what the process itself has held: getrusage would count what its parent did.
    """
    command = [sys.executable, "-c", FIT]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    seconds, megabytes, cuda = json.loads(done.stdout)
    assert max(seconds) <= MOST_SECONDS
    if cuda:
        pytest.skip("A torch with CUDA loads 250 MB of it, which nothing here uses.")
    assert 100 < megabytes <= MOST_MEGABYTES
