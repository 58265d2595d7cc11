"""
How many brothers and sisters free words tell of: "one of five", "his three brothers", "twins".

Numbers are of children in all, the child of the pack included, as a referral counts them.
"""

import re
from collections.abc import Iterator
from typing import Final

BORN_TOGETHER: Final = 0  # or a family of so many: it tells more than a number of children does

_WORDS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
_FEW: Final = {"a": 1, "an": 1, "both": 2, "a couple of": 2, "pair of": 2}
_N: Final = rf"(?:\d{{1,2}}|{'|'.join(_WORDS[1:])})"
_KIND: Final = (
    r"(?:(?:(?:of )?(?:his|her|their|the|my)|other|older|elder|eldest|oldest|younger|youngest"
    r"|little|big|baby|half|step|full|birth|adult|small|grown[- ]up|teenage|maternal|paternal"
    r"|known)[ -]){0,3}"
)
_OFFSPRING: Final = r"(?:sibling|sib|child|kid|brother|sister|boy|girl|lad)(?:ren|s)?"
_ENDS: Final = (
    rf"(?= {_OFFSPRING}\b| born\b| in (?:the|his|her|their|a) family\b|\s*(?:[,.;:!?)]|$))"
)
_PLACE: Final = (
    r"(?:one|eldest|oldest|youngest|middle(?: child| one)?|first|second|third|fourth|fifth|last"
    r"|\d(?:st|nd|rd|th))(?:[- ]born)?(?: child| one| boy| girl)?"
)
_IN_ALL: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PLACE} (?:out )?of (?:an? )?(?:sibling |family |group )*(?:of )?({_N}){_ENDS}",
        rf"\b(?:sib(?:ling)?s? group|sibship|group of siblings|siblings?) of ({_N})\b",
        rf"\b(?:group|family|sibship) of ({_N}) {_OFFSPRING}\b",
        rf"\b(?:all|the|these|those) ({_N}) (?:siblings|sibs|children|kids)\b",
        rf"\b({_N})-sibling\b",
    )
)
_OTHERS: Final = re.compile(
    rf"\b({_N}|an?|both|a couple of|pair of) {_KIND}(?:(?:brother|sister|sibling|sib)s?)\b",
    re.IGNORECASE,
)
_ONE_MORE: Final = re.compile(
    rf"(?:\b(?:his|her|their|my|the)|\band|&|,) {_KIND}(?:brother|sister|sibling)\b(?!['’]s|-)",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    r"\b(?:twins?|triplets?|quadruplets?|quads|quintuplets?)\b(?! (?:bed|room|town|track|set))"
    rf"|\b(?:from|into|of) an? (?:\w+ )?family of {_N}\b",
    re.IGNORECASE,
)
_ONLY_CHILD: Final = re.compile(
    r"\b(?:is|as|was|being) an? only child\b|\bno (?:brothers or sisters|siblings)\b",
    re.IGNORECASE,
)


def numbers_told(sentence: str) -> frozenset[int]:
    """Each number of brothers and sisters that the words give, the child included."""
    return frozenset(_numbers(sentence))


def _numbers(sentence: str) -> Iterator[int]:
    if _TOGETHER.search(sentence):
        yield BORN_TOGETHER
    if _ONLY_CHILD.search(sentence):
        yield 1
    rest = sentence
    for pattern in _IN_ALL:
        for said in pattern.finditer(rest):
            yield _number(said[1])
        rest = pattern.sub(" ", rest)
    others = [_number(said[1]) for said in _OTHERS.finditer(rest)]
    one_more = len(_ONE_MORE.findall(_OTHERS.sub(" ", rest)))
    if others or one_more > 1:  # "his brother" alone gives no number
        yield 1 + sum(others) + one_more


def _number(words: str) -> int:
    said = words.lower()
    if said.isdecimal():
        return int(said)
    return _FEW[said] if said in _FEW else _WORDS.index(said)
