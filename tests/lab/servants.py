"""What processes of these tests run: they begin in another process, which finds them by name."""

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
