# ruff: noqa: E501 - a list of names is easier to read in one line
"""Invented people from many places, and every form in which a text may write their names."""

import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

# first names | last names, by where they are mostly borne
ORIGINS: Final = {
    "England": "Kayleigh Callum Bethany Reece Alfie Courtney Harrison Tegan Brooklyn Scarlett Imogen Jenson|Entwistle Hargreaves Ramsbottom Fairweather Ogden Thistlethwaite Birtwistle Hetherington Arkwright Clegg",
    "Ireland": "Saoirse Oisín Caoimhe Tadhg Niamh Siobhán Ciarán Aoife Fionn Róisín|O'Driscoll O'Brien Gallagher McGrath Ní-Bhriain Fitzgerald Kavanagh O'Shaughnessy Doherty",
    "Scotland": "Hamish Eilidh Alasdair Mairi Fergus Catriona Ruaridh Iona|MacDonald McAllister Mackenzie Urquhart Galbraith McIntyre Drummond",
    "Wales": "Rhys Ffion Tomos Angharad Gethin Seren Llinos Ieuan|Llewellyn Pritchard ap-Rhys Bevan Gruffudd Cadwallader",
    "Poland": "Kacper Zuzanna Szymon Agnieszka Mateusz Małgorzata Wojciech Oliwia|Wiśniewski Kowalczyk Nowakowski Zieliński Szymańska Grabowski",
    "Romania": "Ioana Ștefan Andrei Mihaela Răzvan Bogdan|Popescu Ionescu Dumitrescu Constantinescu Munteanu",
    "Balkans": "Arben Dragana Luljeta Zoran Besnik Vesna|Kovačević Hoxha Gashi Petrović Krasniqi",
    "Baltics": "Rokas Gintarė Kristaps Andrius Liepa|Kazlauskas Bērziņš Jankauskas Ozoliņa",
    "Portugal": "João Inês Thiago Beatriz Gonçalo|de-Souza Fernandes Gonçalves Rodrigues Magalhães",
    "Italy": "Alessandro Giulia Matteo Chiara|Esposito di-Stefano Bianchi Romano",
    "Turkey": "Elif Emre Yiğit Gülsüm Mehmet Zeynep|Yıldız Özdemir Çelik Karadağ Aydın",
    "Pakistan": "Rukhsana Zakariya Aleena Danyal Shabnam Usman|Hussain Akhtar Qureshi Mahmood Chaudhry Siddiqui",
    "Bangladesh": "Tahmid Sadia Rubina Nasrin Shofiqul|Miah Choudhury Rahman Uddin Khatun",
    "India": "Priyanka Arjun Gurpreet Harleen Amarjit Lakshmi|Dhillon Patel Subramaniam Chatterjee Kaur Bhattacharya",
    "Somalia": "Hodan Abdirahman Fadumo Ayaan Yusuf Hamdi|Warsame Abdullahi Farah Jimcaale Mohamud",
    "Arabic": "Mohammed Abdulrahman Layan Khadija Ibrahim Yasmin Hamza|al-Khatib Al-Rashid bin-Saleh Darwish El-Sayed Haddad",
    "Eritrea": "Selam Filmon Yonas Semhar Tesfalem|Tesfay Gebremedhin Habtemariam Woldu Kidane",
    "Nigeria": "Oluwaseun Chidera Folasade Toluwani Ngozi Oluwadamilare Emeka|Okafor Adeyemi Akinwande-Johnson Okonkwo Oyelaran Adebayo-Smith",
    "Ghana": "Kwabena Abena Akosua Kofi Kwame|Mensah Boateng Owusu Asante Osei",
    "Zimbabwe": "Tendai Rutendo Tafadzwa Nyasha|Mutasa Moyo Chigumbura Mapfumo",
    "Congo": "Exaucé Merveille Dieudonné Glodi|Mbuyi Kabongo Tshibangu Lukaku",
    "China": "Meiling Xiuying Jianyu Zhihao|Zheng Huang Ouyang Xiang",
    "Vietnam": "Nguyen Thuy Quang Phuong|Pham Truong Huynh Dinh",
    "Kurdish": "Rojin Azad Shilan Hawre|Barzani Rashidi Karimi",
    "Afghanistan": "Rohullah Zabihullah Marwa Farzana|Ahmadzai Stanikzai Noori Popalzai",
    "Ukraine": "Oleksandr Svitlana Dmytro Bohdan|Shevchenko Kovalenko Bondarenko Hryhorenko",
    "Caribbean": "Tyrell Shanice Jermaine Latoya Delroy|Campbell Braithwaite Fairclough-Brown Cumberbatch",
    "Travellers": "Paddy Shania Tyson Bridget Johnjo|Loveridge Connors Doran Stubbings",
    "Jewish": "Shmuel Rivka Dovid Chaya Menachem|Rosenbaum Goldblatt Finkelstein",
    "Joined": "Ellie-Mae Jean-Luc Lily-Rose Kelly-Anne|Hargreaves-Cole Fletcher-Boyle Cole-Whitaker Pritchard-Hughes",
}  # fmt: skip


def people() -> Iterator[tuple[str, str, str]]:
    """Some 400 people: where from, first name, last name; each name stands beside two others."""
    for origin, both in ORIGINS.items():
        firsts, lasts = (names.split() for names in both.split("|"))
        for at in range(2 * max(len(firsts), len(lasts))):
            last = lasts[(at + at // len(firsts)) % len(lasts)]
            yield origin, firsts[at % len(firsts)], _parted(last)


def _parted(last: str) -> str:
    """ "de-Souza" of the lists is written with a blank, Al-Rashid with its hyphen."""
    head, _, tail = last.partition("-")
    return f"{head} {tail}" if head in {"de", "di", "ap", "bin"} else last


Form = Callable[[random.Random, str, str], str]


def _at(draw: random.Random, name: str) -> int:
    """A place between the second and the last letter, not beside a sign."""
    places = [n for n in range(1, len(name) - 1) if name[n - 1 : n + 2].isalpha()]
    return draw.choice(places)


def _left_out(draw: random.Random, name: str, _: str) -> str:
    at = _at(draw, name)
    return name[:at] + name[at + 1 :]


def _doubled(draw: random.Random, name: str, _: str) -> str:
    at = _at(draw, name)
    return name[:at] + name[at] + name[at:]


def _swapped(draw: random.Random, name: str, _: str) -> str:
    at = _at(draw, name)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :] if name[at + 1].isalpha() else name


def _changed(draw: random.Random, name: str, _: str) -> str:
    at = _at(draw, name)
    return name[:at] + draw.choice("aeioustnrl") + name[at + 1 :]


def _other_head(draw: random.Random, name: str, _: str) -> str:
    return draw.choice("BDGKLMNPRST") + name[1:]


def _bare(name: str) -> str:
    """Without accents."""
    plain = name.translate(str.maketrans("łŁđĐøØı", "lLdDoOi"))
    return "".join(s for s in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(s))


def _letters(name: str) -> str:
    return "".join(sign for sign in name if sign.isalpha())


def _pet(first: str) -> str:
    """Zuz-ie, Cal-ie: the first three letters, if they end in a consonant."""
    return f"{first[:3]}ie" if first[:4].isalpha() and first[2] not in "aeiouwyh" else first


def _split(draw: random.Random, name: str, _: str) -> str:
    at = _at(draw, name)
    return f"{name[:at]}-\n{name[at:]}"


WHOLE: Final[dict[str, Form]] = {
    "first": lambda d, f, n: f,
    "last": lambda d, f, n: n,
    "both": lambda d, f, n: f"{f} {n}",
    "last first": lambda d, f, n: f"{n}, {f}",
    "possessive": lambda d, f, n: f"{f}'s",
    "typographic": lambda d, f, n: f"{n}’s",
    "without apostrophe": lambda d, f, n: f"{f}s",
    "family": lambda d, f, n: f"the {n}s",
    "family's": lambda d, f, n: f"the {n}s'",
    "capitals": lambda d, f, n: f"{f} {n}".upper(),
    "small letters": lambda d, f, n: f"{f} {n}".lower(),
    "first small": lambda d, f, n: f.lower(),
    "last small": lambda d, f, n: n.lower(),
    "no accents": lambda d, f, n: f"{_bare(f)} {_bare(n)}",
    "first bare": lambda d, f, n: _bare(f),
    "last bare": lambda d, f, n: _bare(n),
    "initial and last": lambda d, f, n: f"{f[0]} {n}",
    "initial. last": lambda d, f, n: f"{f[0]}. {n}",
    "first and initial": lambda d, f, n: f"{f} {n[0].upper()}",
    "last and initial": lambda d, f, n: f"{n} {f[0]}",
    "Mrs last": lambda d, f, n: f"Mrs {n}",
    "joined": lambda d, f, n: _letters(f) + _letters(n),
    "joined small": lambda d, f, n: (_letters(f) + _letters(n)).lower(),
    "initial joined": lambda d, f, n: (f[0] + _letters(n)).lower(),
    "a name in a game": lambda d, f, n: _letters(f) + _letters(n)[:2],
    "with figures": lambda d, f, n: f"{_letters(f)}2012",
    "underscored": lambda d, f, n: f"{_letters(f)}_{_letters(n)}".lower(),
    "dotted": lambda d, f, n: f"{_letters(f)}.{_letters(n)}".lower(),
    "letters apart": lambda d, f, n: " ".join(_letters(f)),
    "apart in the last": lambda d, f, n: n.replace("-", " ").replace("'", " "),
    "run in the last": lambda d, f, n: _letters(n),
    "split over lines": lambda d, f, n: f"{f}\n{n}",
    "initials dotted": lambda d, f, n: f"{f[0]}.{n[0].upper()}.",
    "Baby": lambda d, f, n: f"Baby {f[0]}",
    "in a tag": lambda d, f, n: f"Team{_letters(f)}" if len(f) > 3 else f,
    "behind a word": lambda d, f, n: f"its{_letters(n)}".lower() if len(_letters(n)) > 5 and " " not in n else n,
    "a figure for a letter": lambda d, f, n: _bare(f).replace("e", "3").replace("o", "0"),
    "a figure in the last": lambda d, f, n: _letters(_bare(n)).lower().replace("a", "4"),
    "clipped": lambda d, f, n: _bare(f)[: max(3, len(f) - 3)] if f.isalpha() else f,
    "pet name": lambda d, f, n: _pet(_bare(f)),
    "in two words": lambda d, f, n: f"{f[:3]} {f[3:].capitalize()}" if len(f) > 5 and f.isalpha() else f,
}  # fmt: skip
# With a letter wrong: first names and last names of five letters or more.
WRONG: Final[dict[str, Form]] = {
    "left out": _left_out,
    "doubled": _doubled,
    "swapped": _swapped,
    "changed": _changed,
    "first letter": _other_head,
    "split inside": _split,
}
FRAMES: Final = (
    "We met {} at the home on a Tuesday.", "{} likes to draw and to swim.", "This is about {} and the plan.",
    "On the form it says {}, and that is right.", "He told us ({}) in a whisper.", "A letter came from {} last week.",
)  # fmt: skip
