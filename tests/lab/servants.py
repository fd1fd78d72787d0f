"""What processes of these tests run: they begin in another process, which finds them by name."""

import os
import time


def echo(line):
    """Say back what is said."""
    while True:
        line.send(line.recv())


def stumble(line):
    """End at once, by an error."""
    raise MemoryError("no room for torch")


def deaf(line):
    """Never listen."""
    time.sleep(60)


def vanish(line):
    """End without a word, as a process does that cannot even load what it needs."""
    os._exit(1)
