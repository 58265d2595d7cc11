"""Dates in figures and in words, and whether one is the child's day of birth."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from needs.reading.folding import Folded, fold
from needs.reading.hits import Hit, block, warn

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SMALL: Final = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = {20: "twenty", 30: "thirty", 80: "eighty", 90: "ninety"}
_ODD: Final = {
    1: "first",
    2: "second",
    3: "third",
    5: "fifth",
    8: "eighth",
    9: "ninth",
    12: "twelfth",
}


def _said(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    tens, rest = number - number % 10, number % 10
    return _TENS[tens] + (f" {_SMALL[rest]}" if rest else "")


def _nth(number: int) -> str:
    if number % 10 == 0 and number >= 20:
        return _TENS[number][:-1] + "ieth"
    if number > 20:
        return f"{_TENS[number - number % 10]} {_nth(number % 10)}"
    return _ODD.get(number, _SMALL[number] + "th")


def _years() -> dict[str, int]:
    said: dict[str, int] = {"two thousand": 2000, "nineteen ninety": 1990}
    for rest in range(1, 40):
        end = _said(rest)
        for head in ("two thousand and", "two thousand", "twenty"):
            if head != "twenty" or rest > 9:
                said[f"{head} {end}"] = 2000 + rest
    for rest in range(1, 10):
        said[f"twenty oh {_SMALL[rest]}"] = 2000 + rest
        said[f"nineteen ninety {_SMALL[rest]}"] = 1990 + rest
        said[f"nineteen eighty {_SMALL[rest]}"] = 1980 + rest
    return said


_DAYS_SAID: Final = {_nth(number): number for number in range(1, 32)}
_YEARS_SAID: Final = _years()
_MONTH_OF: Final = (
    {name: n for n, name in enumerate(MONTHS, 1)}
    | {name[:3]: n for n, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)


def _either(words: dict[str, int]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", "[ -]{1,2}") for word in ordered)


_MONTH: Final = rf"(?P<m>{_either(_MONTH_OF)})\b\.?"
_DAY: Final = rf"(?P<d>\d{{1,2}}(?: ?(?:st|nd|rd|th))?|{_either(_DAYS_SAID)})\b"
_YEAR: Final = rf"(?P<y>'?\d{{4}}|'?\d{{2}}|{_either(_YEARS_SAID)})\b"
_SEP: Final = r"[ ,/.\-]{1,3}"
_OF: Final = r"(?: ?day)?(?: of)?(?: the month of)?"
_FULL: Final = (
    re.compile(rf"(?<!\w){_DAY}{_OF}{_SEP}{_MONTH}{_SEP}(?:in |in the year )?{_YEAR}"),
    re.compile(rf"(?<!\w){_MONTH}{_SEP}(?:the )?{_DAY}{_SEP}(?:in |in the year )?{_YEAR}"),
    re.compile(rf"(?<!\w)(?P<y>\d{{4}}){_SEP}{_MONTH}{_SEP}{_DAY}"),
    re.compile(rf"(?<!\w)(?P<d>\d{{1,2}})(?P<m>{_either(_MONTH_OF)})'?(?P<y>\d{{4}}|\d\d)\b"),
)
_PART: Final = (
    re.compile(rf"(?<!\w){_DAY}{_OF}{_SEP}{_MONTH}"),
    re.compile(rf"(?<!\w){_MONTH}{_SEP}(?:the )?{_DAY}(?![,]?\d)"),
)
_FIGURES: Final = re.compile(
    r"(?<![\d/.\-])(\d{1,4})( ?[/.\-\\] ?)(\d{1,2})\2'?(\d{2,4})(?![\d/\-]|\.\d)"
)
_MONTH_YEAR: Final = re.compile(rf"(?<!\w){_MONTH}{_SEP}(?:of )?(?P<y>\d{{4}})\b")
_LABEL: Final = re.compile(
    r"\b(?:d\.?o\.?b\b\.?|date of birth|born(?: on)?|birthday|birth date|birthdate)"
    r"[^\w\n]{0,4}(?:is |was |on |the |falls on ){0,3}"
)
_BORN_IN: Final = re.compile(
    rf"\b(?:born|birth) (?:in |around |about |during )*(?:(?:{_either(_MONTH_OF)})[ ,]{{1,2}})?"
    r"(?:of )?((?:19|20)\d\d)\b"
)


def dates_in(page: Folded, born: date | None) -> Iterator[Hit]:
    """Whole dates; parts of a date only where they are the child's birthday."""
    low = page.low
    labels = {found.end() for found in _LABEL.finditer(low)}
    for start, end, days in _whole(low):
        yield _date(start, end, days, born, labelled=start in labels)
    for found in _BORN_IN.finditer(low):
        yield warn(*found.span(), "dob", "the year of birth: give the age band")
    if born:
        yield from _birthday(low, born)
        yield from _run_together(low, born)


def _date(start: int, end: int, days: set[date], born: date | None, *, labelled: bool) -> Hit:
    if born in days:
        return block(start, end, "dob", "the child’s date of birth", held=True)
    if labelled:
        return warn(start, end, "dob", "called a date of birth")
    return warn(start, end, "date", "an exact date: say how long ago, or the season")


def _whole(low: str) -> Iterator[tuple[int, int, set[date]]]:
    for found in _FIGURES.finditer(low):
        days = _read_figures(found[1], found[3], found[4])
        if days:
            yield *found.span(), days
    for pattern in _FULL:
        for found in pattern.finditer(low):
            day = _day(_number(found["d"]), _MONTH_OF[found["m"]], _year(found["y"]))
            if day:
                yield *found.span(), {day}


def day_written(text: str) -> date | None:
    """The day that a whole text is: British or ISO figures, or words; never American figures."""
    low = fold(text).low
    figures = _FIGURES.match(low)
    if figures:
        a, b, c = figures[1], figures[3], figures[4]
        d, m, y = (c, b, a) if len(a) == 4 else (a, b, c)
        return _day(int(d), int(m), _year(y))
    return next((min(days) for start, _, days in _whole(low) if start == 0), None)


def _read_figures(a: str, b: str, c: str) -> set[date]:
    """Every day that the figures can mean: British first, ISO, American."""
    if len(a) > 2:
        ways = [(c, b, a)] if len(a) == 4 and len(c) <= 2 else []
    else:
        ways = [(a, b, c), (b, a, c)] if len(c) in (2, 4) else []
        ways += [(c, b, a)] if len(c) == 2 == len(a) else []
    days = (_day(int(d), int(m), _year(y)) for d, m, y in ways)
    return {day for day in days if day}


def _number(said: str) -> int:
    figures = re.match(r"\d+", said)
    return int(figures[0]) if figures else _DAYS_SAID[" ".join(re.split(r"[ -]+", said))]


def _year(said: str) -> int:
    said = said.strip("'")
    if said.isdecimal():
        year = int(said)
        return year if len(said) == 4 else year + (2000 if year < 60 else 1900)
    return _YEARS_SAID[" ".join(re.split(r"[ -]+", said))]


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year < 2100 else None
    except ValueError:
        return None


_CALLED: Final = re.compile(r"\b(?:born|birth|dob)|(?:st|nd|rd|th) of ")
_BIRTHDAY: Final = "the child’s birthday"
# Days that people name and do not number.
_FIGURE: Final = re.compile(r"\d[ \-./,_|\d]{4}")
_FEASTS: Final = {
    (1, 1): "new year's day", (14, 2): "valentine's day", (29, 2): "leap (?:year )?day",
    (1, 4): "april fool's day", (31, 10): "halloween", (5, 11): "(?:bonfire|guy fawkes) night",
    (24, 12): "christmas eve", (25, 12): "christmas day", (26, 12): "boxing day",
    (31, 12): "new year's eve|hogmanay",
}  # fmt: skip


def _birthday(low: str, born: date) -> Iterator[Hit]:
    """The day and month of birth, or the month and year, without the rest."""
    for pattern in _PART:
        for found in pattern.finditer(low):
            if (_number(found["d"]), _MONTH_OF[found["m"]]) == (born.day, born.month):
                yield warn(*found.span(), "dob", _BIRTHDAY, held=True)
    for found in _MONTH_YEAR.finditer(low):
        if (_MONTH_OF[found["m"]], int(found["y"])) == (born.month, born.year):
            yield warn(*found.span(), "dob", "the month and year of birth", held=True)
    yield from _numbered(low, born)


def _numbered(low: str, born: date) -> Iterator[Hit]:
    """The birthday as 3/5 or Christmas Eve beside a word that says so; the 3rd of the 5th."""
    d, m, nth = f"0?{born.day}", f"0?{born.month}", "(?:st|nd|rd|th)"
    if not _CALLED.search(low):
        return
    counted = (
        rf"(?<!\w)(?:{d}{nth}?|{_nth(born.day)}) of (?:the )?(?:{m}{nth}|{_nth(born.month)})\b"
    )
    for found in re.finditer(counted, low):
        yield warn(*found.span(), "dob", _BIRTHDAY, held=True)
    said = rf"{d}[/.\-]{m}(?![\d/.\-]\d)|" + _FEASTS.get((born.day, born.month), "(?!)")
    label = r"\b(?:born|birth|birthday|dob)\b"
    for found in re.finditer(rf"{label}[^.\n\d]{{0,25}}?({said})", low):
        yield warn(*found.span(1), "dob", _BIRTHDAY, held=True)
    for found in re.finditer(rf"(?<![\d/.\-])({said})[^.\n\d]{{0,20}}?{label}", low):
        yield warn(*found.span(1), "dob", _BIRTHDAY, held=True)


def _run_together(low: str, born: date) -> Iterator[Hit]:
    """``05032012``, ``20120305``, ``05 03 2012``: figures that only the record explains."""
    d, m, y = f"0?{born.day}", f"0?{born.month}", f"(?:{born.year}|{born.year % 100:02})"
    gap = r"[ \-./,_|]{1,3}"
    together = f"{born.day:02}{born.month:02}"
    runs = (
        f"{together}{born.year}|{together}{born.year % 100:02}|{born:%Y%m%d}"
        f"|{d}{gap}{m}{gap}{y}|{born.year}{gap}{m}{gap}{d}"
    )
    written = re.finditer(rf"(?<!\d)(?:{runs})(?!\d)", low) if _FIGURE.search(low) else ()
    for found in written:
        yield block(*found.span(), "dob", "the child’s date of birth", held=True)
