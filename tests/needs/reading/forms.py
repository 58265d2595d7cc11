# ruff: noqa: E501 - one sentence or one form after the other reads as the list it is
"""The forms in which people write what a record holds, and numbers that belong to one person."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tests.needs.reading.invented import Person


@dataclass(frozen=True)
class Plant:
    """One value to put in a sentence."""

    kind: str
    form: str
    value: str
    held: bool = True


Form = Callable[[random.Random, "Person"], Iterator[Plant]]
NICK: Final = {
    "Katherine": ["Kate", "Katie", "Kitty", "Kath", "Kathy"], "William": ["Will", "Bill", "Billy", "Liam"],
    "Mohammed": ["Mo", "Muhammad", "Mohamed", "Muhammed"], "Samuel": ["Sam", "Sammy"],
    "Joseph": ["Joe", "Joey"], "Daniel": ["Dan", "Danny"], "Elizabeth": ["Liz", "Lizzie", "Beth", "Eliza"],
    "Charlotte": ["Charlie", "Lottie"], "Isabelle": ["Izzy", "Bella"], "Olivia": ["Liv", "Livvy"],
    "Abigail": ["Abi", "Abbie"], "Benjamin": ["Ben", "Benji"], "Christopher": ["Chris", "Kit"],
    "Anthony": ["Tony", "Ant"], "Jasmine": ["Jas", "Jazz"], "Zachary": ["Zac", "Zach", "Zak"],
    "Megan": ["Meg", "Megs"], "Emily": ["Em", "Emmy"], "Katarzyna": ["Kasia"], "Harrison": ["Harry"],
    "Nathaniel": ["Nat", "Nathan", "Nate"], "Aisha": ["Ayesha", "Aysha"], "Ahmad": ["Ahmed"],
    "Yusuf": ["Yousef", "Youssef"], "Oliver": ["Ollie", "Olly"], "Sophie": ["Soph"], "Amelia": ["Millie"],
    "Alfie": ["Alfred"], "Archie": ["Archibald"], "Ibrahim": ["Ebrahim"], "Ethan": [], "Fatima": ["Fatimah"],
}  # fmt: skip
HOMOGLYPHS: Final = str.maketrans("aeopcxAEOPCTM", "аеорсхАЕОРСТМ")
NTH: Final = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
COUNT: Final = (
    "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two",
)  # fmt: skip


def listed(value: Any) -> list[str]:
    if not value:
        return []
    return value.split(", ") if isinstance(value, str) else list(value)


def _one(draw: random.Random, kind: str, ways: dict[str, str]) -> Iterator[Plant]:
    form = draw.choice(sorted(ways))
    yield Plant(kind, f"{kind}: {form}", ways[form])


def own_name(draw: random.Random, who: "Person") -> Iterator[Plant]:
    first, last = str(who.record["first"]), str(who.record["last"])
    yield from _one(
        draw,
        "name",
        {
            "first": first,
            "full": f"{first} {last}",
            "surname first": f"{last}, {first}",
            "initial and surname": f"{first[0]}. {last}",
            "possessive": f"{first}'s",
            "typographic possessive": f"{first}’s",
            "capitals": f"{first.upper()} {last.upper()}",
            "run together": first + last,
            "no capital": f"{first} {last}".lower(),
            "e-mail style": f"{first}.{last}".lower(),
            "underscored": f"{first}_{last}",
            "hyphen": f"{first}-{last}",
        },
    )


def own_name_hidden(draw: random.Random, who: "Person") -> Iterator[Plant]:
    first, last = str(who.record["first"]), str(who.record["last"])
    at = draw.randrange(1, len(first)) if len(first) > 1 else 1
    yield from _one(
        draw,
        "name",
        {
            "spaced": " ".join(first),
            "dotted": ".".join(first + last),
            "invisible": first[:at] + "\u200b" + first[at:],
            "soft hyphen": first[:at] + "\u00ad" + first[at:],
            "look-alikes": f"{first} {last}".translate(HOMOGLYPHS),
            "initials dotted": f"{first[0]}.{last[0]}.",
            "initials spaced": f"{first[0]}. {last[0]}.",
        },
    )


def misspelt(draw: random.Random, who: "Person") -> Iterator[Plant]:
    """One letter wrong, of a name of five letters or more; never turned into another kind of sign."""
    names = [
        n
        for n in (str(who.record["first"]), str(who.record["last"]))
        if len(n) >= 5 and n.isalpha()
    ]
    if names:
        name = draw.choice(names)
        at = draw.randrange(1, len(name) - 1)
        ways = {
            "letter left out": name[:at] + name[at + 1 :],
            "letter doubled": name[:at] + name[at] + name[at:],
            "letter changed": name[:at] + draw.choice("aeioukz") + name[at + 1 :],
            "letters swapped": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        }
        yield from _one(draw, "name", ways)


def nickname(draw: random.Random, who: "Person") -> Iterator[Plant]:
    for nick in (
        draw.sample(NICK.get(str(who.record["first"]), []), 1)
        if NICK.get(str(who.record["first"]))
        else []
    ):
        yield Plant("name", "name: nickname", nick)
    if who.record["known_as"]:
        yield Plant("name", "name: known as", str(who.record["known_as"]))


def sibling(draw: random.Random, who: "Person") -> Iterator[Plant]:
    for name in listed(who.record["siblings"])[:1]:
        first = name.split()[0]
        yield from _one(draw, "sibling", {"first": first, "possessive": f"{first}'s", "full": name})


def mother(draw: random.Random, who: "Person") -> Iterator[Plant]:
    yield from _adult(draw, str(who.record["mother"] or ""), "mother", "Ms")


def worker(draw: random.Random, who: "Person") -> Iterator[Plant]:
    yield from _adult(draw, str(who.record["social_worker"] or ""), "worker", "Mr")


def _adult(draw: random.Random, name: str, kind: str, title: str) -> Iterator[Plant]:
    if name:
        first, last = name.split(" ", 1)
        ways = {
            "first": first,
            "full": name,
            "titled": f"{title} {last}",
            "initial": f"{first[0]} {last}",
            "possessive": f"{first}'s",
        }
        yield from _one(draw, kind, ways)


def school(draw: random.Random, who: "Person") -> Iterator[Plant]:
    name = str(who.record["school"])
    short = name
    for ending in (" School", " Primary", " High", " Junior", " Infant", " Grammar", " Academy", " College",
                   " Community", " Catholic", " C of E", " Nursery"):  # fmt: skip
        short = short.removesuffix(ending)
    ways = {
        "whole": name,
        "small letters": name.lower(),
        "capitals": name.upper(),
        "no apostrophe": name.replace("'", ""),
    }
    if len(short) > 5 and short != name:
        ways["short"] = short
    yield from _one(draw, "school", ways)


def address(draw: random.Random, who: "Person") -> Iterator[Plant]:
    whole = str(who.record["address"])
    line = whole.split(",")[0]
    street = line.split(" ", 1)[1]
    short = line.replace("Road", "Rd").replace("Street", "St").replace("Avenue", "Ave")
    ways = {
        "whole": whole,
        "line": line,
        "street": street,
        "short": short,
        "comma": line.replace(" ", ", ", 1),
    }
    yield from _one(draw, "address", ways)


def postcode(draw: random.Random, who: "Person") -> Iterator[Plant]:
    code = str(who.record["postcode"])
    ways = {"whole": code, "together": code.replace(" ", ""), "small": code.lower(), "hyphen": code.replace(" ", "-"),
            "two blanks": code.replace(" ", "  "), "outward": code.split()[0]}  # fmt: skip
    yield from _one(draw, "postcode", ways)


def born_of(who: "Person") -> date:
    text = str(who.record["dob"])
    if "/" in text:
        day, month, year = map(int, text.split("/"))
        return date(year, month, day)
    return date.fromisoformat(text)


def dob(draw: random.Random, who: "Person") -> Iterator[Plant]:
    b = born_of(who)
    nth = f"{b.day}{'th' if 10 < b.day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(b.day % 10, 'th')}"
    ways = {
        "slashes": f"{b:%d/%m/%Y}", "short": f"{b.day}/{b.month}/{b:%y}", "dots": f"{b:%d.%m.%Y}", "ISO": b.isoformat(),
        "American": f"{b.month}/{b.day}/{b.year}", "long": f"{b.day} {b:%B} {b.year}", "nth": f"{nth} of {b:%B} {b.year}",
        "month first": f"{b:%B} {b.day}, {b.year}", "month first nth": f"{b:%B} {nth} {b.year}",
        "abbreviated": f"{b.day} {b:%b} {b.year}", "abbreviated short": f"{b.day}-{b:%b}-{b:%y}",
        "words": f"{NTH[b.day]} of {b:%B} two thousand and {COUNT[b.year - 2008]}",
        "words twenty": f"the {NTH[b.day]} of {b:%B} {b.year}", "spaces": f"{b:%d %m %Y}",
        "day and month": f"{nth} {b:%B}", "together": f"{b:%d%m%Y}", "small letters": f"{b.day} {b:%B} {b.year}".lower(),
    }  # fmt: skip
    yield from _one(draw, "dob", ways)


def own_numbers(draw: random.Random, who: "Person") -> Iterator[Plant]:
    n, u = str(who.record["nhs"]), str(who.record["upn"] or "")
    ways = {
        "nhs": n,
        "nhs spaced": f"{n[:3]} {n[3:6]} {n[6:]}",
        "nhs hyphens": f"{n[:3]}-{n[3:6]}-{n[6:]}",
    }
    if u:
        ways |= {"upn": u, "upn small": u.lower()}
    yield from _one(draw, "number", ways)


def structured(draw: random.Random, who: "Person") -> Iterator[Plant]:
    from tests.needs.reading.invented import letters, nhs, upn

    def d(count: int) -> str:
        return "".join(str(draw.randrange(10)) for _ in range(count))

    n = nhs(draw)
    area = draw.choice(["OL", "M", "BL", "SW", "E", "LS"])
    ways = {
        "nhs": n, "nhs spaced": f"{n[:3]} {n[3:6]} {n[6:]}", "upn": upn(draw),
        "ni": f"{draw.choice(['AB', 'JK', 'PW', 'SX'])}{d(6)}{draw.choice('ABCD')}",
        "ni spaced": f"{draw.choice(['AB', 'JK', 'PW'])} {d(2)} {d(2)} {d(2)} {draw.choice('ABCD')}",
        "postcode": f"{area}{draw.randrange(1, 20)} {draw.randrange(10)}{letters(draw, 2)}",
        "mobile": f"07{d(3)} {d(6)}", "mobile together": f"07{d(9)}", "mobile abroad": f"+44 7{d(3)} {d(6)}",
        "landline": f"0161 {draw.randrange(2, 9)}{d(2)} {d(4)}", "landline brackets": f"(01706) {d(6)}",
        "london": f"020 7{d(3)} {d(4)}",
        "e-mail": f"{draw.choice(['sam', 'j.smith', 'mum_of_3'])}{d(2)}@{draw.choice(['gmail.com', 'example.co.uk'])}",
        "handle": f"@{draw.choice(['jay', 'princess', 'lil_k'])}_{d(2)}", "plate": f"{letters(draw, 2)}{draw.choice(['07', '12', '68'])} {letters(draw, 3)}",
        "court": f"{draw.choice(['ZC', 'LJ', 'MA'])}{d(2)}{draw.choice('CP')}{d(5)}",
        "url": f"https://www.facebook.com/groups/{d(6)}", "bare url": f"www.{draw.choice(['oakfield', 'family'])}{d(1)}.co.uk",
        "what3words": "///filled.count.soap", "date": f"{draw.randrange(1, 28)}/{draw.randrange(1, 12)}/2024",
    }  # fmt: skip
    form = draw.choice(sorted(ways))
    kind = "date" if form == "date" else "number"
    yield Plant(kind, form, ways[form], held=False)


FORMS: Final[tuple[Form, ...]] = (
    own_name, own_name, own_name_hidden, misspelt, nickname, sibling, mother, worker, school, address,
    postcode, dob, dob, own_numbers, structured, structured, structured,
)  # fmt: skip
