"""The transparency record as a file to publish."""

from collections.abc import Iterator
from typing import Any, Final

from govuk.words import sentence_list
from matching.presenters.recordentry import Section

STANDARD: Final = "Algorithmic Transparency Recording Standard, version 3.0"
SIGNS: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_#<>[]|"})


def missing_of(sections: tuple[Section, ...]) -> str:
    """What the council has not stated yet, as a list in words."""
    names = [entry.name for section in sections for entry in section.entries if not entry.stated]
    return sentence_list(names)


def as_markdown(title: str, written: str, sections: tuple[Section, ...]) -> str:
    """The record as a text file; bars and signs of the format cannot come from what was typed."""
    return "\n".join(_markdown(title, written, sections)) + "\n"


def _markdown(title: str, written: str, sections: tuple[Section, ...]) -> Iterator[str]:
    yield from (f"# {_plain(title)}", "", f"{STANDARD}. {_plain(written)}")
    for section in sections:
        yield from ("", f"## {section.title}")
        for entry in section.entries:
            yield from ("", f"### {entry.number} {entry.name}")
            yield from (line for words in entry.lines for line in ("", _plain(words)))


def _plain(words: str) -> str:
    return words.translate(SIGNS)


def as_rows(sections: tuple[Section, ...]) -> Iterator[list[Any]]:
    """The record as a table, a field a row."""
    yield ["section", "number", "field", "answer", "stated"]
    for section in sections:
        for entry in section.entries:
            answer = "\n".join(entry.lines)
            stated = "yes" if entry.stated else "no"
            yield [section.title, entry.number, entry.name, answer, stated]
