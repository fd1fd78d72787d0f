"""How a process of the lab uses the machine."""

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
