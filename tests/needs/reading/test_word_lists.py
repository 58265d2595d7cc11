"""What the two lists of words beside the leak checker may hold, and that each word earns it."""

import importlib
import pkgutil
import unicodedata
from collections.abc import Iterator

from faker.providers import person

from needs.reading.firstnames import _MORE
from needs.reading.found import Identity
from needs.reading.leaks import find_leaks
from needs.reading.letters import one_letter_apart, without_one
from needs.reading.nicknames import NICKNAMES
from needs.reading.wordnames import EVERYDAY, ORDINARY, SMALL, _read

_LISTS = ("first_names_male", "first_names_female", "first_names", "last_names")


def names_of_the_world() -> Iterator[str]:
    """Names in some fifty countries, in small letters without accents, and those of the tables."""
    yield from (*_MORE.split(), *NICKNAMES)
    for place in pkgutil.iter_modules(person.__path__):
        if place.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{place.name}").Provider
            for attribute in _LISTS:
                held = getattr(provider, attribute, ())
                yield from map(_plain, () if isinstance(held, property) else held)


def _plain(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in parts if sign.isalpha()).lower()


def test_each_list_holds_small_letters_and_no_word_twice() -> None:
    everyday = _read("everyday.txt")
    assert not everyday & (ORDINARY | SMALL)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in EVERYDAY)


def test_each_word_of_the_day_is_one_letter_from_some_name() -> None:
    shorter: dict[str, set[str]] = {}
    for name in set(names_of_the_world()):
        for part in without_one(name):
            shorter.setdefault(part, set()).add(name)
    words = _read("everyday.txt")
    assert len(words) > 1_500
    assert [word for word in words if not _near(word, shorter)] == []
    assert not _near("kaleidoscope", shorter)


def _near(word: str, shorter: dict[str, set[str]]) -> bool:
    """Whether the word, its plural or its singular is a name or one letter from one."""
    return any(
        form == name or one_letter_apart(form, name)
        for form in (word, word + "s", word.removesuffix("s"))
        for part in without_one(form)
        for name in shorter.get(part, ())
    )


def test_every_small_word_is_known_for_a_word() -> None:
    said = """he she they it his her their him them who what when where why how this that these
    those and or but so because if as of to in on at by for from with about after before until
    since while during is are was were be been has have had do does did can could will would may
    must should not no yes every each all some any more most less very too also only just"""
    assert set(said.split()) <= EVERYDAY


def test_a_name_that_is_a_word_is_told_from_the_word_by_its_capital() -> None:
    def found(word: str, *, name: str) -> bool:
        return bool(find_leaks(f"the dog saw {word} today", Identity(last=name.capitalize())))

    names = {word for word in ORDINARY if len(word) > 1}
    assert {name for name in names if found(name, name=name)} == set()
    assert {name for name in names if not found(name.capitalize(), name=name)} == set()
