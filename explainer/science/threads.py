"""How a process of the lab uses the machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
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


class _Turn:
    """What is set below is the whole process's, and so is what pretraining remembers.

    Threads take turns. A process that was forked off begins anew: whoever had the turn is not
    there to give it back.
    """

    def __init__(self) -> None:
        self.renew()
        if hasattr(os, "register_at_fork"):  # Windows forks nothing.
            os.register_at_fork(after_in_child=self.renew)

    def renew(self) -> None:
        """Let anybody have the turn."""
        self.lock = RLock()


_TURN = _Turn()


@contextmanager
def as_in_the_lab() -> Iterator[None]:
    """Compute as the lab does in a process that is somebody else's, and leave all as it was.

    Threads that come here together wait for each other. Numbers are the lab's own, bit for bit,
    whatever type, device or mode of gradients torch was told to use.
    """
    with on_one_thread():
        kind, flushed = torch.get_default_dtype(), _flushes()
        with threadpool_limits(1), torch.inference_mode(False), torch.enable_grad():
            try:
                torch.set_flush_denormal(True)
                torch.set_default_dtype(torch.float32)
                with on_the_processor():
                    yield
            finally:
                torch.set_flush_denormal(flushed)
                torch.set_default_dtype(kind)


@contextmanager
def on_one_thread() -> Iterator[None]:
    """Have torch compute on one thread in a process that is somebody else's, then as it did.

    The threads that torch keeps do not follow into a process that is forked off: one that asked
    for them would wait for ever.
    """
    with _TURN.lock:
        threads = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            yield
        finally:
            torch.set_num_threads(threads)


def on_the_processor() -> AbstractContextManager[object]:
    """Make tensors in main memory, wherever torch was told to make them.

    Torch is told so only where it has to be: every call of it is slower from then on.
    """
    elsewhere = torch.get_default_device().type != "cpu"
    return torch.device("cpu") if elsewhere else nullcontext()


def _flushes() -> bool:
    """Whether this thread takes denormal numbers for zero: torch can be told, but not asked."""
    return float(torch.tensor([DENORMAL], dtype=torch.float64, device="cpu") * 1.0) == 0.0
