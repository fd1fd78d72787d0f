"""Files from outside, read within limits; whatever is wrong with one becomes one sentence."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import IO, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from explainer.core.text.as_written import as_written
from explainer.core.text.file_names import shown_name
from explainer.core.text.sentence import SentenceError

Array = NDArray[Any]

LONGEST_NAME = 60
LARGEST_HEADER, MOST_ARRAYS = 2_000_000, 20_000
"""Bytes and arrays of a safetensors file: the longest run writes a tenth of either."""
KINDS = {"F32": "<f4", "F64": "<f8", "I64": "<i8", "I16": "<i2", "U8": "|u1"}
"""The kinds of numbers that this program writes, by their names in the format."""
FURTHEST = 1e6
"""No coordinate or weight of this program comes near it; arithmetic beyond it overflows."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where an array lies in a safetensors file (its README, "Format")."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


class OpenError(SentenceError):
    """A file that cannot be opened; its text is one sentence for the user.

    The texts that fill it are from outside, and so not to be translated, unless they are
    sentences of their own.
    """

    def __init__(self, template: str, **facts: Any) -> None:
        super().__init__(template, **{name: as_written(fact) for name, fact in facts.items()})


class Damaged(Exception):  # noqa: N818 - what it names is the file
    """A part of a file is not as this program would have written it."""


@contextmanager
def opening(path: Path, largest: int) -> Iterator[BinaryIO]:
    """Open a file to read, and turn whatever goes wrong meanwhile into an `OpenError`.

    A file of more than `largest` bytes, or none at all, is refused before it is touched.
    """
    name = shown_name(path)
    with told_of(name), _opened(path, largest, name) as file:
        yield file


@contextmanager
def told_of(name: str) -> Iterator[None]:
    """Turn whatever goes wrong with what is called `name` into an `OpenError`."""
    try:
        yield
    except OpenError:
        raise
    except OSError as error:
        if error.errno == errno.EINVAL:  # An archive that names a place before its beginning.
            raise _damaged(name) from error
        reason = error.strerror or "it cannot be read"
        raise OpenError("Cannot open {name} ({reason}).", name=name, reason=reason) from error
    except MemoryError as error:
        raise OpenError(
            "There is not enough memory to open {name}: close other programs first.", name=name
        ) from error
    except Exception as error:
        # Damaged bytes make zlib, zipfile and numpy raise almost anything.
        raise _damaged(name) from error


def _damaged(name: str) -> OpenError:
    return OpenError("{name} is damaged: save it again, or open another.", name=name)


def whole(file: IO[bytes], largest: int) -> bytes:
    """Return all that is left of a file; `Damaged` if it is more than `largest` bytes.

    How long a file says it is does not matter: some grow, and others never end.
    """
    content = file.read(largest + 1)
    if len(content) > largest:
        raise Damaged("size")
    return content


def _opened(path: Path, largest: int, name: str) -> BinaryIO:
    try:
        _check(path.stat(), largest, name)  # To open a device may set it in motion.
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - it is closed by its user
    except OpenError:
        raise
    except ValueError as error:
        reason = "no file can have that name"
        raise OpenError("Cannot open {name} ({reason}).", name=name, reason=reason) from error
    try:
        _check(os.fstat(file.fileno()), largest, name)  # It may be another one by now.
    except OpenError:
        file.close()
        raise
    return file


def _check(facts: os.stat_result, largest: int, name: str) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise OpenError(
            "Cannot open {name}, which is not a file: choose one that this program can read.",
            name=name,
        )
    if facts.st_size > largest:
        raise OpenError("{name} is too large to be a file of this program.", name=name)


def _without_waiting(path: str, flags: int) -> int:
    """Open a file at once, even if a pipe without a writer has taken its place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def packed(arrays: dict[str, Array], notes: dict[str, str] | None = None) -> bytes:
    """Return arrays and notes as the content of a safetensors file."""
    from safetensors.numpy import save

    return save({name: np.ascontiguousarray(each) for name, each in arrays.items()}, notes)


def unpacked(content: bytes) -> dict[str, Array]:
    """Return the arrays of a safetensors file, read-only views of its bytes.

    `Damaged` unless each of them lies behind the one before it, as the format demands: arrays
    that share bytes could be far more than the file holds.
    """
    start, entries, _ = _parts_of(content)
    arrays: dict[str, Array] = {}
    end = 0
    for name, entry in sorted(entries.items(), key=lambda item: item[1].data_offsets):
        kind, sides = np.dtype(KINDS[entry.dtype]), entry.shape
        begins, ends = entry.data_offsets
        size = prod(sides)
        if begins != end or ends - begins != size * kind.itemsize or min(sides, default=0) < 0:
            raise Damaged("places")
        arrays[name] = np.frombuffer(content, kind, size, start + begins).reshape(sides)
        end = ends
    if start + end != len(content):
        raise Damaged("length")
    return arrays


def notes_of(content: bytes) -> dict[str, str]:
    """Return the notes in a safetensors file's header."""
    _, _, notes = _parts_of(content)
    return notes


def _parts_of(content: bytes) -> tuple[int, dict[str, _Entry], dict[str, str]]:
    """Return where a safetensors file's bytes begin, what lies there, and its notes."""
    import msgspec

    length = int.from_bytes(content[:8], "little")
    if length > LARGEST_HEADER or len(content) < 8 + length:
        raise Damaged("header")
    header = msgspec.json.decode(content[8 : 8 + length], type=dict[str, msgspec.Raw])
    notes = header.pop("__metadata__", msgspec.Raw(b"{}"))
    if len(header) > MOST_ARRAYS or any(len(name) > LONGEST_NAME for name in header):
        raise Damaged("names")
    decoder = msgspec.json.Decoder(_Entry)
    entries = {name: decoder.decode(each) for name, each in header.items()}
    return 8 + length, entries, msgspec.json.decode(notes, type=dict[str, str])


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
