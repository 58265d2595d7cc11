"""
Words that answer a question of the profile outright: living alone, wheelchairs, hoists, stairs; and
"no risk of …", which is the commonest way to say that something is not so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

SOLO: Final = "solo"
WHEELCHAIR: Final = "wheelchair"
GROUND_FLOOR: Final = "ground_floor"
HOIST: Final = "hoist"
FLAGS: Final = (SOLO, WHEELCHAIR, GROUND_FLOOR, HOIST)

_CHILDREN: Final = r"(?:children|kids|young people|peers|residents|teenagers|boys|girls)"
_OTHERS: Final = rf"(?:(?:the |any )?(?:other|older|younger|another) )?{_CHILDREN}"
# What the words must match to say that the child needs it, and to say that the child does not.
_NEEDED: Final[dict[str, tuple[str, ...]]] = {
    SOLO: (
        r"solo (?:placement|home|provision|living|for now)",
        r"(?:must|needs? to|has to|should|can only) (?:live|be placed|be) "
        r"(?:alone|on (?:his|her|their) own|solo|without (?:any )?other children)",
        r"(?:the )?(?:only|sole) child (?:in|at|of) (?:the|a|any) (?:home|house|placement)",
        rf"(?:cannot|can ?not|can['’]t|unable to|unsafe to) (?:safely )?live with {_OTHERS}",
        rf"no other {_CHILDREN} (?:in|at|living in) the (?:home|house|placement)",
    ),
    WHEELCHAIR: (r"wheelchairs?",),
    GROUND_FLOOR: (
        r"ground[- ]floor (?:bed)?room",
        r"(?:bed)?room on the ground floor",
        r"downstairs bedroom",
        r"(?:cannot|can ?not|can['’]t|unable to) (?:\w+ )?(?:stairs|steps)",
        r"(?:no|without) stairs",
    ),
    HOIST: (r"hoist(?:s|ed|ing)?",),
}
_NOT_NEEDED: Final[dict[str, tuple[str, ...]]] = {
    SOLO: (
        rf"(?:gets?|getting|got) (?:on|along)(?: \w+){{0,2}} with {_OTHERS}",
        rf"(?:enjoys?|loves?|likes?) (?:being (?:with|around)|living with|playing with|having) "
        rf"{_OTHERS}",
        rf"(?:can|could|happy to|would like to) (?:\w+ )?(?:live|share|share a home) with "
        rf"{_OTHERS}",
        rf"(?:lives?|living|lived) (?:well|happily) with {_OTHERS}",
        rf"(?:would )?(?:do|does|thrives?|is at (?:his|her|their) best) (?:well |best )?with "
        rf"{_OTHERS}",
    ),
    WHEELCHAIR: (
        r"walks and runs",
        r"fully mobile",
        r"no mobility (?:needs|difficulties|problems)",
    ),
    GROUND_FLOOR: (r"(?:manages?|climbs?|runs up|uses?) (?:the |all )?stairs",),
    HOIST: (),
}
_NO: Final = (
    r"\b(?:no|without(?: any)?|never any|not (?:any|at)) (?:known |current |recent |identified )?"
    r"(?:risks?|concerns?|worries|history|evidence|incidents?|record|signs?) "
    r"(?:of|about|around|regarding|with|for)(?: (?:her|him|them|his|their|any|the))? "
)
_TOPICS: Final = {
    "MIS": r"(?:going|being|goes) missing|running (?:away|off)|absconding|missing episodes?",
    "SLF": r"self[- ]?harm(?:ing)?|suicid\w+|hurting (?:herself|himself|themselves)",
    "AGG": r"aggress\w+|violen\w+|harm(?:ing)? (?:to )?others|hurting (?:others|people)|assaults?",
    "EXP": r"(?:sexual |criminal |child )*exploitation|being exploited|CSE|CCE|grooming",
    "SUB": r"drugs?|alcohol|substances?|substance (?:mis)?use|drink(?:ing)?",
    "OFF": r"offending|crime|anti-?social behaviour|criminal behaviour",
    "FIR": r"fires?|fire[- ]?setting|setting fires?|arson",
    "SHB": r"(?:harmful |problematic |inappropriate |concerning )*sexuali?[sz]?e?d? behaviours?",
}
_NOT: Final = re.compile(
    r"\b(?:not|no|never|n['’]t|without|no longer|nor|neither|cannot|rarely)\b|n['’]t\b",
    re.IGNORECASE,
)
_SOMEBODY_ELSE: Final = re.compile(
    r"\b(?:mum|mother|dad|father|brother|sister|nan|nana|gran|grandma|grandmother|grandad|grandfather"
    r"|uncle|aunt|auntie|cousin|friend|carer|parent|parents|another child|other child)(?:['’]s)?\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"[.;:!?\n,]|\bbut\b|\bhowever\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that say of one flag that the child needs it, or does not."""

    flag: str
    is_needed: bool
    start: int
    end: int


def denials_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """Dimension and place of each "no risk of …" about the child."""
    return tuple(
        (code, hit.start(), hit.end())
        for code, topic in _TOPICS.items()
        for hit in re.finditer(rf"{_NO}(?:{topic})\b", text, re.IGNORECASE)
        if not _SOMEBODY_ELSE.search(_clause_before(text, hit.start()))
    )


def mentions_of(text: str) -> tuple[Mention, ...]:
    """What a text says about the flags, in its order; what it says of other people is left out."""
    found = [*_all(text, _NEEDED, needed=True), *_all(text, _NOT_NEEDED, needed=False)]
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.flag)))


def _all(text: str, patterns: dict[str, tuple[str, ...]], *, needed: bool) -> Iterator[Mention]:
    for flag, rules in patterns.items():
        for rule in rules:
            for hit in re.finditer(rf"\b(?:{rule})\b", text, re.IGNORECASE):
                before = _clause_before(text, hit.start())
                if not _SOMEBODY_ELSE.search(before):
                    is_needed = needed != bool(_NOT.search(before))
                    yield Mention(flag, is_needed, hit.start(), hit.end())


def _clause_before(text: str, start: int) -> str:
    breaks = [hit.end() for hit in _CLAUSE.finditer(text, 0, start)]
    return text[breaks[-1] if breaks else 0 : start]
