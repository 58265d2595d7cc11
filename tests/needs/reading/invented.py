# ruff: noqa: E501 - a list of names is easier to read in one line
"""Invented children, and sentences about them in which one thing at a time says who they are."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from tests.needs.reading.forms import FORMS, Plant
from tests.needs.reading.sentences import AROUND, HELD_IN, ORDINARY, STRUCTURED_IN

FIRST: Final = {
    "1": ["Jayden", "Mohammed", "William", "Liam", "Oliver", "Noah", "Kyle", "Connor", "Tyler", "Ethan", "Callum", "Reece", "Samuel", "Joseph", "Daniel", "Jamal", "Kwame", "Piotr", "Mateusz", "Ibrahim", "Yusuf", "Omar", "Tariq", "Arjun", "Rohan", "Idris", "Filmon", "Yonas", "Mark", "Will", "Jack", "Max", "Christian", "Hunter", "Rocky", "Theo", "Archie", "Alfie", "Zachary", "Benjamin", "Christopher", "Anthony", "Dylan", "Jean-Luc", "Seán", "André", "Dmitri", "Emeka", "Chidi", "Ahmad", "Rahim", "Leo", "Finley", "Harrison", "Lewis", "Nathaniel"],
    "2": ["Katherine", "Maya", "Aaliyah", "Chloe", "Ellie-Mae", "Lily-Rose", "Siobhán", "Zoë", "Renée", "Fatima", "Aisha", "Zainab", "Amina", "Grace", "Hope", "Rose", "Joy", "Faith", "May", "Summer", "Autumn", "Brooke", "Paige", "Ruby", "Daisy", "Poppy", "Jasmine", "Keira", "Leah", "Demi", "Shannon", "Courtney", "Agnieszka", "Katarzyna", "Oluwaseun", "Ngozi", "Selam", "Semhar", "Tia", "Elizabeth", "Charlotte", "Isabelle", "Olivia", "Emily", "Abigail", "Megan", "Niamh", "Priya", "Gurpreet", "Harleen", "Mia", "Sophie", "Amelia", "Scarlett"],
}  # fmt: skip
LAST: Final = (
    "Smith Brown White Young King Long O'Brien O’Neill McDonald MacKenzie Mc Allister Okafor-Jones"
    " Smith-Taylor Hussain Khan Ahmed Begum Patel Kaur Kowalski Nowak Adeyemi Mensah Tesfay Hunter"
    " Page Green Wood Fisher Bell Marsh Hill Walker Turner Cooper Whitehouse Blackburn Ashworth"
    " Entwistle Thistlethwaite Ogden Nuttall Hargreaves Müller Nuñez García Kovačević Lewandowski"
    " Oyelaran Abdi Warsame Gebremariam Clegg Duckworth Tattersall Ramsbottom Winterbottom".replace(
        "Mc Allister", "McAllister"
    ).split()
)
SCHOOL_NAMES: Final = [
    "Oakfield Primary School",
    "St Mary's Catholic Primary School",
    "Thornleigh High School",
    "Hollybank Academy",
    "The Meadows School",
    "Kingsway Community College",
    "Saint Cuthbert's C of E Primary School",
    "Moorside Junior School",
    "Ravenscliffe Grammar School",
    "Elmwood Infant School",
    "Bishop Latimer Academy",
    "Greenhill School",
    "Whitworth Park Academy",
    "Larkspur Nursery",
    "Abbey Gate College",
]
STREETS: Final = [
    "Elm Road",
    "Station Road",
    "Victoria Street",
    "Larch Avenue",
    "Cobden Close",
    "Hawthorn Drive",
    "St James's Street",
    "Mill Lane",
    "Oak Tree Crescent",
    "Park View",
    "Queens Terrace",
    "Canal Walk",
    "Whinfell Gardens",
]
TOWNS: Final = [
    "Oldham",
    "Rochdale",
    "Bury",
    "Bolton",
    "Wigan",
    "Burnley",
    "Halifax",
    "Keighley",
    "Dudley",
    "Walsall",
]
AREAS: Final = [
    "OL",
    "M",
    "BL",
    "WN",
    "BB",
    "HX",
    "BD",
    "DY",
    "WS",
    "LS",
    "NE",
    "SW",
    "E",
    "N",
    "CV",
]


@dataclass(frozen=True)
class Person:
    """A record as the files of the command hold it, and the child's sex."""

    record: dict[str, object]
    sex: str


@dataclass(frozen=True)
class Narrative:
    """A text, and the places in it that must be found: each with its kind and its form."""

    text: str
    person: Person
    plants: tuple[tuple[int, int, Plant], ...] = field(default=())


def person(draw: random.Random) -> Person:
    sex = draw.choice("12")
    born = date(2008, 1, 1) + timedelta(days=draw.randrange(365 * 14))
    street = draw.choice(STREETS)
    postcode = (
        f"{draw.choice(AREAS)}{draw.randrange(1, 20)} {draw.randrange(1, 10)}{letters(draw, 2)}"
    )
    number = f"{draw.randrange(1, 220)}{draw.choice(['', '', '', 'a', 'B'])}"
    last = draw.choice(LAST)
    record: dict[str, object] = {
        "first": draw.choice(FIRST[sex]),
        "last": last,
        "known_as": draw.choice(["", None, "Bubba", "JJ", "Zed", "Tink"]),
        "dob": born.isoformat() if draw.random() < 0.8 else f"{born:%d/%m/%Y}",
        "nhs": nhs(draw),
        "upn": upn(draw),
        "school": draw.choice(SCHOOL_NAMES),
        "address": f"{number} {street}, {draw.choice(TOWNS)} {postcode}",
        "postcode": postcode,
        "siblings": _siblings(draw, last),
        "mother": f"{draw.choice(FIRST['2'])} {draw.choice(LAST)}",
        "social_worker": f"{draw.choice(FIRST[draw.choice('12')])} {draw.choice(LAST)}",
    }
    for missing in draw.sample(["known_as", "upn", "siblings", "mother"], draw.randrange(2)):
        record[missing] = draw.choice([None, ""])
    return Person(record, sex)


def _siblings(draw: random.Random, last: str) -> object:
    names = [draw.choice(FIRST[draw.choice("12")]) for _ in range(draw.randrange(1, 4))]
    return draw.choice([names, ", ".join(names), [f"{name} {last}" for name in names]])


def letters(draw: random.Random, count: int) -> str:
    return "".join(draw.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(count))


def nhs(draw: random.Random) -> str:
    """Ten digits whose check digit is right, worked out another way round than the engine does."""
    while True:
        digits = [draw.randrange(10) for _ in range(9)]
        check = -sum((10 - i) * d for i, d in enumerate(digits)) % 11
        if check < 10:
            return "".join(map(str, [*digits, check]))


def upn(draw: random.Random) -> str:
    digits = [draw.randrange(10) for _ in range(12)]
    check = "ABCDEFGHJKLMNPQRTUVWXYZ"[
        sum(d * w for d, w in zip(digits, range(2, 14), strict=True)) % 23
    ]
    return check + "".join(map(str, digits))


def narrative(draw: random.Random) -> Narrative:
    """Three to eight sentences; in one or two of them something of the record, or a number."""
    who = person(draw)
    plants = _plants(draw, who)
    sentences = draw.sample(AROUND, draw.randrange(3, 7))
    for plant in plants:
        frames = HELD_IN[plant.kind] if plant.held else STRUCTURED_IN[plant.kind]
        frame = draw.choice(frames)
        sentences.insert(draw.randrange(len(sentences) + 1), frame.replace("{}", _mark(plant)))
    return _unmark(" ".join(sentences), who, plants)


def _plants(draw: random.Random, who: Person) -> list[Plant]:
    plants: list[Plant] = []
    while not plants:
        form = draw.choice(FORMS)
        plants = [plant for plant in form(draw, who) if plant.value]
    return plants[:1]


def _mark(plant: Plant) -> str:
    return f"\x01{plant.value}\x02"


def _unmark(text: str, who: Person, plants: list[Plant]) -> Narrative:
    start = text.index("\x01")
    end = text.index("\x02") - 1
    plain = text.replace("\x01", "").replace("\x02", "")
    return Narrative(plain, who, ((start, end, plants[0]),))


def harmless(draw: random.Random) -> Narrative:
    """A text that says nothing of who the child is, with a record to look for in it."""
    return Narrative(" ".join(draw.sample(ORDINARY, draw.randrange(8, 16))), person(draw))


def apart(spans: list[tuple[int, int]]) -> bool:
    """Whether no two stretches overlap."""
    return all(left[1] <= right[0] for left, right in pairwise(sorted(spans)))
