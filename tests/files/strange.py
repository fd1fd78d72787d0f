"""Files as strangers make them: whole on the outside, and odd in any place inside."""

import copy
import io
import json
import random
import struct
import zipfile
from collections.abc import Iterator

import numpy as np

ODD = (
    *(None, True, False, -1, 0, 1, 3, 30, 31, 255, 256, 100_000, 100_001, 2**31, 2**63, 2**64),
    *(0.5, -1.5, 1e-308, 1e-30, 1e-3, 1e4, 1e6, 1e12, 1e30, 1e308, -1e308),
    *("", "x", "\0", "\ud800", "a\nb", "²", "x" * 41, "x" * 10_000),
    *([], {}, [0], [[]], [0] * 50, [1e308] * 4, {"a": 1}),
)
NUMBERS = (np.nan, np.inf, -np.inf, 1e6, -1e6, 1e38, 1e-40, 0, 1, -1, 2, 100, 999)
KINDS = {"F32": "<f4", "F64": "<f8", "I64": "<i8", "I16": "<i2", "U8": "|u1"}
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a session file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip file of some parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, method)
    return content.getvalue()


def lying(content: bytes, size: int) -> bytes:
    """The same zip file, whose headers say that its first member unpacks to `size` bytes."""
    changed = bytearray(content)
    for mark, place in ((LOCAL, 22), (CENTRAL, 24)):
        struct.pack_into("<I", changed, changed.find(mark) + place, size)
    return bytes(changed)


def endless_directory(members: int) -> bytes:
    """A zip file that is nothing but a list of members without names."""
    listed = (CENTRAL + b"\0" * 42) * members
    return listed + END + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, len(listed), 0, 0)


def places(value: object, path: tuple = ()) -> Iterator[tuple]:
    """The paths to everything in notes; of a long list to its ends and its middle."""
    if path:
        yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for key in sorted({0, 1, len(value) // 2, len(value) - 1} & set(range(len(value)))):
            yield from places(value[key], (*path, key))


def odd_notes(notes: dict, chance: random.Random) -> dict:
    """The same notes with something odd in a few places."""
    notes = copy.deepcopy(notes)
    for _ in range(chance.choice((1, 1, 2, 4))):
        found = list(places(notes))
        fields = sorted({tuple(key for key in path if isinstance(key, str)) for path in found})
        field = chance.choice(fields)
        *way, key = chance.choice(
            [path for path in found if tuple(k for k in path if isinstance(k, str)) == field]
        )
        holder = notes
        for step in way:
            holder = holder[step]
        if chance.random() < 0.2:
            holder.pop(key)
        else:
            holder[key] = _odd(holder[key], chance)
    return notes


def _odd(value: object, chance: random.Random) -> object:
    """Something quite different, or a little different from what was there."""
    if chance.random() < 0.5:
        return copy.deepcopy(chance.choice(ODD))
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return not value
    if isinstance(value, int | float):
        return chance.choice((value + 1, value - 1, 2 * value, -value, value * 1e3, value * 1e-3))
    if isinstance(value, str):
        return chance.choice((value + "x", value[:-1], value.replace("=", "=9")))
    return chance.choice((value[::-1], value[:-1], value * 2, value[:1] * 1_500))


def header_of(content: bytes) -> tuple[dict, bytearray]:
    """The header of a safetensors file, and what follows it."""
    length = int.from_bytes(content[:8], "little")
    return json.loads(content[8 : 8 + length]), bytearray(content[8 + length :])


def with_header(header: dict, body: bytes) -> bytes:
    """A safetensors file."""
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + bytes(body)


def odd_arrays(content: bytes, chance: random.Random) -> bytes:
    """The same arrays with odd numbers, or with a header that does not fit them."""
    header, body = header_of(content)
    names = [name for name in header if name != "__metadata__"]
    for _ in range(chance.choice((1, 2, 8)) if names else 0):
        entry = header[chance.choice(names)]
        begins, ends = entry["data_offsets"]
        way = chance.randrange(6)
        if way < 3 and ends > begins:
            kind = np.dtype(KINDS[entry["dtype"]])
            values = np.frombuffer(body, kind, (ends - begins) // kind.itemsize, begins).copy()
            odd = NUMBERS if kind.kind == "f" else (0, 1, 2, 9, 100, 127)
            where = slice(None) if chance.random() < 0.4 else chance.randrange(len(values))
            values[where] = chance.choice(odd)
            body[begins:ends] = values.tobytes()
        elif way == 3:
            odd_shapes = (entry["shape"][::-1], [*entry["shape"], 1], [], [-1], [2**62, 4])
            entry["shape"] = chance.choice(odd_shapes)
        elif way > 3:
            return with_header({**header, "0": {**entry, **_odd_entry(begins, ends, chance)}}, body)
    return with_header(header, body)


def _odd_entry(begins: int, ends: int, chance: random.Random) -> dict:
    odd = ([begins, ends + 4], [0, ends - begins], [0, 10**12], [begins], None)
    if chance.random() < 0.5:
        return {"dtype": chance.choice((*KINDS, "x"))}
    return {"data_offsets": chance.choice(odd)}


def odd_session(content: bytes, chance: random.Random) -> bytes:
    """A session with odd notes or arrays, packed properly."""
    parts = parts_of(content)
    if chance.random() < 0.5:
        notes = odd_notes(json.loads(parts["session.json"]), chance)
        return packed(parts | {"session.json": json.dumps(notes).encode()})
    arrays = [name for name in parts if name.endswith(".safetensors")]
    name = chance.choice([*arrays, *["timeline.safetensors"] * 3])
    return packed(parts | {name: odd_arrays(parts[name], chance)})
