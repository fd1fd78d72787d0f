"""How a process of the lab uses the machine."""

import torch


def single_threaded() -> None:
    """Train on one thread and flush denormal numbers to zero.

    Waiting OpenMP threads spin and starve each other on small models, and denormals make
    long products several times slower.
    """
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
