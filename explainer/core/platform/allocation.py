"""Memory that was let go of, and that the C library would keep for itself."""

from __future__ import annotations

import platform
from functools import lru_cache
from typing import TYPE_CHECKING

from explainer.core.platform.host import on_linux

if TYPE_CHECKING:
    from ctypes import CDLL

M_ARENA_MAX, M_MMAP_THRESHOLD, M_TOP_PAD, M_TRIM_THRESHOLD = -8, -3, -2, -1
"""What can be set of the C library's memory: mallopt(3)."""
LARGE_BLOCK = 128 * 1_024
"""Bytes from which on a block of memory is the system's own; the usual size at the start."""
LARGEST_BLOCK = 32 * 1_024 * 1_024
"""The most that it can be."""
AHEAD, KEPT = 64 * 1_024 * 1_024, 1_024 * 1_024 * 1_024
"""Bytes that are asked for at once and those that may lie free: measured, more gained nothing."""


def share_one_arena() -> None:
    """Keep all free memory in one place: each thread would hoard some of its own."""
    library = _glibc()
    if library is not None:
        library.mallopt(M_ARENA_MAX, 1)


def return_large_blocks() -> None:
    """Have what frames have taken returned at once; whoever computes would ask for it again."""
    library = _glibc()
    if library is not None:
        library.mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK)


def keep_freed_memory() -> None:
    """Have freed memory at hand for the next product: half of training was asking for pages.

    `give_back` returns it when the work is done.
    """
    library = _glibc()
    if library is not None:
        library.mallopt(M_MMAP_THRESHOLD, LARGEST_BLOCK)
        library.mallopt(M_TRIM_THRESHOLD, KEPT)
        library.mallopt(M_TOP_PAD, AHEAD)


def give_back() -> None:
    """Return all free memory to the system: it takes some milliseconds."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


@lru_cache(maxsize=1)
def _glibc() -> CDLL | None:
    """Return the C library, None where it is another one, which has other habits."""
    if not on_linux() or platform.libc_ver()[0] != "glibc":
        return None
    import ctypes

    return ctypes.CDLL(None)
