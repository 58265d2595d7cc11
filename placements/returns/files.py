"""The files of a return: a folder, a zip, one CSV file or one XML file; within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from accounts.staging import MOST_BYTES
from providers.errors import WrongFile
from providers.imports.decoding import ZIP

MOST_FILES: Final = 200
MOST_UNPACKED: Final = 60 * 1024 * 1024
TOO_LARGE: Final = "larger than 10 MB. Split it, or remove what is not needed."
OTHER_KIND: Final = "it is neither CSV nor XML; a workbook has to be saved as CSV"
A_FOLDER: Final = "it is a folder inside the folder"
KINDS: Final = (".csv", ".txt", ".xml", ".zip")
_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
    ValueError,
)  # fmt: skip  # what zipfile raises on files that are not what they say


@dataclass(frozen=True, slots=True)
class Source:
    name: str  # without folders
    content: bytes
    not_read: str = ""  # why nothing of it can be: it is named, and left


def sources_at(path: Path) -> list[Source]:
    """
    The files at a path, in order of their names; a zip is opened.

    :raises WrongFile: nothing is there, or it is too large, or the zip is damaged or a trap.
    """
    try:
        if not path.is_dir():
            return sources_of(path.name, _read(path))
        inside = sorted(one for one in path.iterdir() if not one.name.startswith("."))
        found = [one for file in inside for one in _sources_in(file)]
    except OSError as error:
        raise WrongFile(f"{path} cannot be read: {error.strerror}.") from error
    if all(one.not_read for one in found):
        raise WrongFile("The folder has no CSV or XML file.")
    return found


def _sources_in(file: Path) -> list[Source]:
    if file.is_dir():
        return [Source(file.name, b"", A_FOLDER)]
    if file.suffix.casefold() not in KINDS:
        return [Source(file.name, b"", OTHER_KIND)]
    return sources_of(file.name, _read(file))


def sources_of(name: str, content: bytes) -> list[Source]:
    """
    One file, or those inside a zip.

    :raises WrongFile: too large, a workbook, or a zip that is damaged or unpacks to too much.
    """
    if len(content) > MOST_BYTES:
        raise WrongFile(f"{name} is {TOO_LARGE}")
    if not content.startswith(ZIP):
        return [Source(name, content)]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return list(_unpacked(package, name))
    except _DAMAGED as error:
        if isinstance(error, WrongFile):
            raise
        raise WrongFile(f"{name} is a damaged zip, or has a password.") from error


def _unpacked(package: zipfile.ZipFile, name: str) -> Iterator[Source]:
    parts = [part for part in package.infolist() if not part.is_dir()]
    if any(part.filename == "[Content_Types].xml" for part in parts):
        raise WrongFile(f"{name} is an Excel workbook. Save each of its sheets as CSV.")
    if len(parts) > MOST_FILES:
        raise WrongFile(f"{name} holds more than {MOST_FILES} files.")
    left = MOST_UNPACKED
    for part in sorted(parts, key=lambda one: one.filename):
        inside = PurePosixPath(part.filename.replace("\\", "/")).name
        if "__MACOSX" in part.filename or inside.startswith("."):
            continue
        if not inside.casefold().endswith(KINDS[:3]):
            yield Source(inside, b"", OTHER_KIND)
            continue
        # What the zip says of its sizes may be a lie: no more is unpacked than is allowed.
        with package.open(part) as packed:
            content = packed.read(min(MOST_BYTES, left) + 1)
        left -= len(content)
        if len(content) > MOST_BYTES or left < 0:
            raise WrongFile(f"{inside} in {name} is {TOO_LARGE}")
        yield Source(inside, content)


def _read(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise WrongFile(f"{path.name} is {TOO_LARGE}")
    return path.read_bytes()
