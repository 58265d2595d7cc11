"""Every HTML page that a test sees is parsed strictly, and must be sound for every reader."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any, Final
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]
from django.http.response import HttpResponseBase
from django.test import Client

QUESTIONS: Final = frozenset({"input", "select", "textarea"})
UNLABELLED: Final = frozenset({"hidden", "submit", "button", "reset"})
POINTERS: Final = ("aria-describedby", "aria-labelledby", "aria-controls")
WITHIN_A_LINE: Final = frozenset({"a", "abbr", "b", "code", "em", "i", "span", "strong"})
TOKEN: Final = re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")[A-Za-z0-9]+(?=")')
# Digits that are no part of a tag's name or of a character reference.
NUMBER: Final = re.compile(rb"</?[A-Za-z]\w*|&#?\w+|(\d+)", re.ASCII)
INLINE: Final = re.compile(r"^(style|on[a-z]+)$")


class UnsoundPage(AssertionError):
    """What is wrong with a page, all of it at once."""


@dataclass(frozen=True)
class Page:
    """A parsed page, asked in the words of a reader."""

    root: Element

    @cached_property
    def title(self) -> str:
        return _text(self.root.find("head/title"))

    @cached_property
    def h1(self) -> str:
        return _text(next(self.root.iter("h1"), None))

    @cached_property
    def text(self) -> str:
        """All that the main part says, with single spaces."""
        main = next(self.root.iter("main"), self.root)
        return _text(main)

    @cached_property
    def links(self) -> dict[str, str]:
        """The words of each link and where it goes; of equal words the first counts."""
        found: dict[str, str] = {}
        for link in self.root.iter("a"):
            found.setdefault(_text(link), link.get("href", ""))
        return found

    @cached_property
    def buttons(self) -> list[str]:
        return [_text(button) for button in self.root.iter("button")]

    @cached_property
    def errors(self) -> list[str]:
        """The lines of the error summary."""
        for block in self.root.iter("div"):
            if block.get("class", "").startswith("govuk-error-summary"):
                return [_text(line) for line in block.iter("li")]
        return []

    @cached_property
    def values(self) -> dict[str, str]:
        """Name and value of every input, text area and select as the page sends them back."""
        return {name: value for name, value in _values(self.root) if name}

    def table(self, caption: str) -> list[dict[str, str]]:
        """The rows of the table with this caption, by the names of its columns."""
        for table in self.root.iter("table"):
            if _text(table.find("caption")) == caption:
                return _rows(table)
        raise KeyError(caption)


def page(client: Client, address: str, *, status: int = 200) -> Page:
    """Open an address and parse what comes back."""
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return parse(response)


def parse(response: HttpResponseBase) -> Page:
    """
    Parse a response as strictly as the standard allows.

    :raises UnsoundPage: it does not parse; an id stands twice; a question has no label; something
        points at an id that is not there; a style or script stands in the page itself; there is
        not exactly one main heading; a link or a button says nothing.
    """
    return _parsed(getattr(response, "content", b""))


def check_soundness(response: HttpResponseBase) -> None:
    """
    Parse a response unless the same page was found sound before, but for its tokens and numbers.

    :raises UnsoundPage: as ``parse``.
    """
    content: bytes = getattr(response, "content", b"")
    digest = blake2b(_numbered(TOKEN.sub(b"", content))).digest()
    if digest not in _sound:
        _parsed(content)
        _sound.add(digest)


def _numbered(content: bytes) -> bytes:
    """
    With each number replaced by its place among the page's different numbers.

    Two words of a page are the same afterwards if and only if they were the same before, so that
    what is sound stays sound: ids that differ still do, and what points at an id still does.
    """
    places: dict[bytes, int] = {}

    def place(found: re.Match[bytes]) -> bytes:
        number = found[1]
        return found[0] if number is None else b"\0%d" % places.setdefault(number, len(places))

    return NUMBER.sub(place, content)


_sound: set[bytes] = set()


# Most tests read the page that was just checked.
@lru_cache(maxsize=4)
def _parsed(content: bytes) -> Page:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root: Element = parser.parse(content.decode())
    faults = [f"line {at[0]}: {code} {details}" for at, code, details in parser.errors]
    faults += _faults(root)
    if faults:
        raise UnsoundPage("\n".join(faults))
    return Page(root)


def is_html(response: HttpResponseBase) -> bool:
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    return is_page and not response.streaming and bool(getattr(response, "content", b""))


def _faults(root: Element) -> Iterator[str]:
    ids = Counter(each.get("id", "") for each in root.iter() if each.get("id"))
    yield from (f"the id {name} stands {count} times" for name, count in ids.items() if count > 1)
    yield from _unlabelled(root, ids)
    yield from _inline(root)
    yield from _mute_cards(root)
    if sum(1 for _ in root.iter("h1")) != 1:
        yield "there is not exactly one main heading (h1)"
    if not _text(root.find("head/title")).strip(" –"):
        yield "the page has no title"
    for each in root.iter():
        if each.tag in {"a", "button"} and not (_text(each) or each.get("aria-label")):
            yield f"a link or a button says nothing: {each.attrib}"
        if each.tag == "img" and each.get("alt") is None:
            yield f"an image has no alt text: {each.attrib}"


def _unlabelled(root: Element, ids: Counter[str]) -> Iterator[str]:
    labelled = {label.get("for") for label in root.iter("label")}
    for each in root.iter():
        if each.tag in QUESTIONS and each.get("type", "") not in UNLABELLED:
            named = each.get("id") in labelled or each.get("aria-label")
            if not (named or each.get("aria-labelledby")):
                yield f"the question {each.get('name')!r} has no label"
        for pointer in POINTERS:
            missing = set((each.get(pointer) or "").split()) - set(ids)
            if missing:
                yield f"{pointer} points at {', '.join(sorted(missing))}, which is not there"
    for name in labelled - {None} - set(ids):
        yield f"a label is for {name}, which is not there"


def _mute_cards(root: Element) -> Iterator[str]:
    """Browsers forget what a table is once its rows are drawn as cards: its roles say it again."""
    for table in root.iter("table"):
        if "app-table--cards" in table.get("class", "").split():
            parts = (table, *table.iter("tr"), *table.iter("th"), *table.iter("td"))
            mute = {part.tag for part in parts if "role" not in part.attrib}
            yield from (f"a {tag} of a table of cards has no role" for tag in sorted(mute))


def _inline(root: Element) -> Iterator[str]:
    """What the content security policy would keep the browser from using."""
    for each in root.iter():
        if each.tag == "style" or (each.tag == "script" and not each.get("src")):
            yield f"a {each.tag} stands in the page itself"
        for name in each.attrib:
            if isinstance(name, str) and INLINE.match(name):
                yield f"{each.tag} has the attribute {name}"


def _text(element: Element | None) -> str:
    if element is None:
        return ""
    return " ".join("".join(_words(element)).split())


def _words(element: Element) -> Iterator[str]:
    """With a space where a new block begins or ends, as a reader sees one."""
    gap = "" if element.tag in WITHIN_A_LINE else " "
    yield gap + (element.text or "")
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    yield gap


def _values(root: Element) -> Iterator[tuple[str, str]]:
    for each in root.iter():
        name = each.get("name", "")
        if each.tag == "textarea":
            yield name, each.text or ""
        elif each.tag == "select":
            chosen = [
                option for option in each.iter("option") if option.get("selected") is not None
            ]
            yield name, (chosen[0] if chosen else Element("option")).get("value", "")
        elif each.tag == "input" and each.get("type") not in {"radio", "checkbox"}:
            yield name, each.get("value", "")
        elif each.tag == "input" and each.get("checked") is not None:
            yield name, each.get("value", "on")


def _rows(table: Element) -> list[dict[str, str]]:
    columns = [_text(cell) for cell in table.iterfind("thead/tr/th")]
    return [
        dict(zip(columns, (_cell(cell) for cell in row), strict=True))
        for row in table.iterfind("tbody/tr")
    ]


def _cell(cell: Any) -> str:
    """Without the column's name, which stands before each value for phones."""
    label = next((span for span in cell if span.get("class") == "app-table__label"), None)
    return _text(cell).removeprefix(_text(label)).strip()
