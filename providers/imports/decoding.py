"""What kind of file the bytes are, and the text in them."""

from typing import Final

from providers.errors import WrongFile

NOT_TABLES: Final = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls), or a workbook with a password",
    b"{\\rtf": "a text document",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"Rar!": "a compressed file",
}
ZIP: Final = b"PK\x03\x04"
SAVE_AS: Final = "Save the list as CSV or as an Excel workbook (.xlsx) without a password."
# Tab, line feed, form feed and carriage return occur in text; the other control codes do not.
_BINARY: Final = frozenset(range(32)) - {9, 10, 12, 13} | {127}


def refuse_other_kinds(content: bytes) -> None:
    """:raises WrongFile: the file is empty, or is plainly not a table."""
    if not content.strip():
        raise WrongFile("The file is empty.")
    for start, kind in NOT_TABLES.items():
        if content.startswith(start):
            raise WrongFile(f"The file is {kind}, not a table. {SAVE_AS}")


def decoded(content: bytes) -> tuple[str, str]:
    """
    The text and the encoding it was in: UTF-8, UTF-16, then Windows-1252, in that order.

    :raises WrongFile: it is none of them, or not text at all.
    """
    for encoding, name in _candidates(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _BINARY.isdisjoint(map(ord, set(text))):
            return text.removeprefix("\ufeff"), name
    raise WrongFile(f"The file is not text that we can read. {SAVE_AS}")


def _candidates(content: bytes) -> list[tuple[str, str]]:
    if content.startswith(b"\xef\xbb\xbf"):
        return [("utf-8-sig", "UTF-8 with a byte order mark")]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [("utf-16", "UTF-16")]
    if content.count(0) * 4 > len(content):
        # Western text in UTF-16 is half zeros, and other text has none. They stand in the odd
        # places when the low byte comes first.
        low_first = content[1::2].count(0) > content[0::2].count(0)
        return [("utf-16-le" if low_first else "utf-16-be", "UTF-16")]
    return [("utf-8", "UTF-8"), ("cp1252", "Windows-1252")]
