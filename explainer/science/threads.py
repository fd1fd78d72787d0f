"""How a process of the lab uses the machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

# Only libraries that are loaded can be told: numpy and scipy bring one for algebra each.
import scipy.linalg  # noqa: F401
import torch
from threadpoolctl import threadpool_limits

from explainer.core.platform.allocation import keep_freed_memory


def single_threaded() -> None:
    """Compute on one thread, flush denormal numbers to zero and keep memory at hand.

    Waiting threads spin and starve each other on small models and small matrices, and
    denormals make long products several times slower.
    """
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    threadpool_limits(1)
    keep_freed_memory()


DENORMAL = 1e-310
"""Defined: a number that a processor in its usual state does not flush to 0."""
_ONE_AT_A_TIME = RLock()
"""What is set below is the whole process's, and so is what pretraining remembers."""


@contextmanager
def as_in_the_lab() -> Iterator[None]:
    """Compute as the lab does in a process that is somebody else's, and leave all as it was.

    Threads that come here together wait for each other. Numbers are the lab's own, bit for bit,
    whatever type, device or mode of gradients torch was told to use.
    """
    with _ONE_AT_A_TIME:
        threads, kind, flushed = torch.get_num_threads(), torch.get_default_dtype(), _flushes()
        with threadpool_limits(1), torch.inference_mode(False), torch.enable_grad():
            try:
                torch.set_num_threads(1)
                torch.set_flush_denormal(True)
                torch.set_default_dtype(torch.float32)
                with torch.device("cpu"):
                    yield
            finally:
                torch.set_num_threads(threads)
                torch.set_flush_denormal(flushed)
                torch.set_default_dtype(kind)


def _flushes() -> bool:
    """Whether this thread takes denormal numbers for zero: torch can be told, but not asked."""
    return float(torch.tensor([DENORMAL], dtype=torch.float64, device="cpu") * 1.0) == 0.0
