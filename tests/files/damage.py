"""Ways in which a file can be damaged, and what must come of it."""

import random

from explainer.files.reading import OpenError


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Cut, flip, swap or lengthen some bytes."""
    kind = chance.randrange(5)
    if kind == 0:
        return content[: chance.randrange(len(content))]
    changed = bytearray(content)
    if kind == 1:
        start = chance.randrange(len(content))
        return bytes(changed[:start] + chance.randbytes(chance.randrange(1, 200)) + changed[start:])
    if kind == 2:
        start, end = sorted(chance.randrange(len(content)) for _ in range(2))
        return bytes(changed[:start] + changed[end:])
    for _ in range(chance.randrange(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def refused_or_read(read, path):
    """A damaged file is read whole or refused in one sentence that names it."""
    try:
        read(path)
    except OpenError as error:
        assert "\n" not in str(error) and str(error).startswith((path.name, "Cannot open"))
        return True
    return False
