"""Memory that was let go of, and that the C library would keep for itself."""

from __future__ import annotations

import platform
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL

M_ARENA_MAX, M_MMAP_THRESHOLD = -8, -3
LARGE_BLOCK = 128 * 1_024
"""Bytes from which on a block of memory is the system's own: mallopt(3)."""


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


def give_back() -> None:
    """Return all free memory to the system: it takes some milliseconds."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


@lru_cache(maxsize=1)
def _glibc() -> CDLL | None:
    """Return the C library, None where it is another one, which has other habits."""
    if platform.libc_ver()[0] != "glibc":
        return None
    import ctypes

    return ctypes.CDLL(None)
