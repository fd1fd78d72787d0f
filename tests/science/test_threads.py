"""A process of the lab computes on one thread, whichever library does the work."""

import json
import subprocess
import sys

CODE = """
import json
from explainer.science.threads import single_threaded
single_threaded()
import numpy, sklearn.neural_network, torch
from explainer.science.views import walk
from threadpoolctl import threadpool_info
algebra = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
print(json.dumps([torch.get_num_threads(), *algebra]))
"""


def test_every_library_that_the_lab_computes_with_has_one_thread():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    threads = json.loads(done.stdout)
    assert len(threads) >= 3 and set(threads) == {1}
