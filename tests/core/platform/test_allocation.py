"""Free memory goes back to the system, where its C library would keep it."""

import subprocess
import sys

import pytest

from explainer.core.platform import allocation

# Blocks too small to be the system's own, each second one let go of: what lies between them is
# free, and yet no end of the heap.
PIERCED = """
from pathlib import Path
from explainer.core.platform.allocation import give_back, share_one_arena

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096

share_one_arena()
kept = [bytes(60_000) for _ in range(2_000)]
kept = kept[::2]
before = resident()
give_back()
print(before - resident())
"""


@pytest.mark.skipif(allocation._glibc() is None, reason="another C library has other habits")
def test_memory_between_what_is_kept_is_given_back():
    line = [sys.executable, "-c", PIERCED]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30_000_000


def test_another_c_library_is_left_alone(monkeypatch):
    allocation._glibc.cache_clear()
    monkeypatch.setattr(allocation.platform, "libc_ver", lambda: ("", ""))
    for act in (allocation.share_one_arena, allocation.return_large_blocks, allocation.give_back):
        act()
    allocation._glibc.cache_clear()
