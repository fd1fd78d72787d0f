"""Zip files from outside: read member by member, whatever their headers say of them."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Mapping
from typing import IO

from explainer.files.reading import Damaged

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only ones that this program writes; others unpack a gigabyte at one stroke."""
SECRET, PATCHED = 0x1 | 0x40, 0x20
"""Flags of a member that is encrypted, or only a change of another one (APPNOTE 4.4.4)."""
LARGEST_READ = 500_000
"""Bytes that are read at once: no list of members is longer, and no piece of one."""
PIECE = 100_000


def members(
    file: IO[bytes], wanted: Mapping[str, int] | None, largest: int, *, others: bool = False
) -> dict[str, bytes]:
    """Return the members of a zip file that are wanted (None: all of them) and there.

    `Damaged` if one has more bytes than are `wanted` of it or all have more than `largest`,
    if one is there twice or packed in a way of which nobody knows how much it holds, or if
    there are `others` unexpectedly.
    """
    found: dict[str, bytes] = {}
    left = largest
    with zipfile.ZipFile(_Pieces(file)) as archive:
        for entry in archive.infolist():
            if wanted is not None and entry.filename not in wanted:
                if not others:
                    raise Damaged("parts")
                continue
            if entry.filename in found or not _is_plain(entry):
                raise Damaged("parts")
            most = left if wanted is None else min(wanted[entry.filename], left)
            found[entry.filename] = _content(archive, entry, most)
            left -= len(found[entry.filename])
    return found


class _Pieces(io.RawIOBase):
    """A file of which nobody reads much at once.

    `ZipFile` reads the list of members whole, and it is as long as the file says it is.
    """

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; `Damaged` if they are too many."""
        content = self._file.read(LARGEST_READ + 1 if size < 0 else min(size, LARGEST_READ + 1))
        if len(content) > LARGEST_READ:
            raise Damaged("directory")
        return content

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        """Go to another place."""
        return self._file.seek(place, whence)

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()

    def seekable(self) -> bool:
        """Tell that other places can be gone to."""
        return True

    def readable(self) -> bool:
        """Tell that there is something to read."""
        return True


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    linked = stat.S_ISLNK(entry.external_attr >> 16)
    secret = bool(entry.flag_bits & (SECRET | PATCHED))
    return entry.compress_type in METHODS and not secret and not linked


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, largest: int) -> bytes:
    """Return a member, unpacked in pieces: what its header says of its size may be untrue."""
    if entry.file_size > largest:
        raise Damaged("size")
    content = io.BytesIO()
    with archive.open(entry) as part:
        while piece := part.read(PIECE):
            content.write(piece)
            if content.tell() > largest:
                raise Damaged("size")
    if content.tell() != entry.file_size:
        raise Damaged("size")
    return content.getvalue()
