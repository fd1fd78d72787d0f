"""Measures the same sweep by way of every backend of joblib, and prints a digest of the bits.

It can be a program of its own: some backends leave threads and processes behind.
"""

import json
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from hashlib import sha256

from joblib import _parallel_backends, parallel_config
from sklearn.datasets import make_moons

from explainer import sweep
from explainer.science.measuring import simple_methods
from explainer.science.training import arms, seed_stack

LITTLE = (simple_methods, "TREES"), (seed_stack, "recipe")


def measure_little():
    """Pretrain shortly from now on, and hold that against forests of few trees.

    Bits are as easily told apart.
    """
    simple_methods.TREES = 5
    seed_stack.recipe = lambda settings: replace(arms.recipe(settings), steps=15)


def digest():
    """Return what tells any two outcomes apart that differ in one bit."""
    X, y = make_moons(80, noise=0.1, random_state=0)
    found = [
        *sweep({"moons": (X, y)}, ("infonce",), (1,), 6, steps=10, depth=1, width=8),
    ]
    bits = b"".join(
        part.tobytes()
        for result in found
        for part in (result.outcomes.train_error, result.outcomes.test_error)
    )
    held = repr([(result.reference, result.best, result.outcomes.learnt) for result in found])
    return sha256(bits + held.encode()).hexdigest()


@contextmanager
def one_process():
    """Let loky begin one process where it is asked for two: each loads torch for itself.

    It is as new as two are, and is handed as much. That the others' turns are no matter is seen
    in threads.
    """
    usual = _parallel_backends.get_memmapping_executor
    _parallel_backends.get_memmapping_executor = lambda count, **rest: usual(1, **rest)
    try:
        yield
    finally:
        _parallel_backends.get_memmapping_executor = usual


def with_dask():
    """Return the same from a cluster of two processes, each with two threads of its own."""
    from distributed import Client, LocalCluster

    cluster = LocalCluster(
        n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None
    )
    with cluster, Client(cluster), parallel_config(backend="dask"):
        return digest()


def digests(*names):
    """Return the digest of each backend that is named.

    Each trains for itself. Processes of loky measure little; so does this one if it was told to.
    """
    told = {}
    for name in names:
        seed_stack._ENCODERS.clear()
        if name == "dask":
            told[name] = with_dask()
            continue
        jobs, begun = 1 if name == "sequential" else 2, {}
        with ExitStack() as stack:
            if name == "loky":
                begun = {"initializer": measure_little}
                stack.enter_context(one_process())
            stack.enter_context(parallel_config(backend=name, n_jobs=jobs, **begun))
            told[name] = digest()
    return told


if __name__ == "__main__":
    print(json.dumps(digests(*sys.argv[1:])))
