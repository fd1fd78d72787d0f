"""Files from outside, read within limits; whatever is wrong with one becomes one sentence."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.sentence import SentenceError

Array = NDArray[Any]

LONGEST_NAME = 60
FURTHEST = 1e6
"""No coordinate or weight of this program comes near it; arithmetic beyond it overflows."""


class OpenError(SentenceError):
    """A file that cannot be opened; its text is one sentence for the user."""


class Damaged(Exception):  # noqa: N818 - what it names is the file
    """A part of a file is not as this program would have written it."""


@contextmanager
def opening(path: Path, largest: int) -> Iterator[None]:
    """Turn whatever goes wrong while `path` is read into an `OpenError`.

    A file of more than `largest` bytes, or none at all, is refused before it is touched.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise OpenError(
                "Cannot open {name}, which is not a file: choose one that this program has made.",
                name=path.name or str(path),
            )
        if facts.st_size > largest:
            raise OpenError("{name} is too large to be a file of this program.", name=path.name)
        yield
    except OpenError:
        raise
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise OpenError("Cannot open {name} ({reason}).", name=path.name, reason=reason) from error
    except Exception as error:
        # Damaged bytes make Pillow, zlib, zipfile and numpy raise almost anything.
        raise OpenError(
            "{name} is damaged: save it again, or open another.", name=path.name
        ) from error


def packed(arrays: dict[str, Array], notes: dict[str, str] | None = None) -> bytes:
    """Return arrays and notes as the content of a safetensors file."""
    from safetensors.numpy import save

    return save({name: np.ascontiguousarray(each) for name, each in arrays.items()}, notes)


def unpacked(content: bytes) -> dict[str, Array]:
    """Return the arrays of a safetensors file; `Damaged` if a name is too long."""
    from safetensors.numpy import load

    arrays = load(content)
    if any(len(name) > LONGEST_NAME for name in arrays):
        raise Damaged("name")
    return arrays


def notes_of(content: bytes) -> dict[str, str]:
    """Return the notes in a safetensors file's header."""
    import msgspec

    length = int.from_bytes(content[:8], "little")
    if len(content) < 8 + length:
        raise Damaged("header")
    header = msgspec.json.decode(content[8 : 8 + length], type=dict[str, Any])
    return msgspec.convert(header.get("__metadata__", {}), dict[str, str])


def checked(
    array: Array,
    kind: str,
    *sides: int | None,
    low: float = -FURTHEST,
    high: float = FURTHEST,
    gaps: bool = False,
) -> Array:
    """Return a read-only view if dtype, sides (None: any) and range are as they should be.

    With `gaps` NaN may stand for what is not known.
    """
    fits = len(sides) == array.ndim and all(
        wanted is None or wanted == side for wanted, side in zip(sides, array.shape, strict=True)
    )
    if array.dtype != np.dtype(kind) or not fits:
        raise Damaged("shape")
    inside = (array >= low) & (array <= high)
    if not (inside | np.isnan(array) if gaps else inside).all():
        raise Damaged("range")
    view = array.view()
    view.flags.writeable = False
    return view
