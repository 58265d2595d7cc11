"""
Pen pictures as they should be: what the child is like, what helps, then what is hard.

Strengths first, then the child's wish in their own words, then each need with what it asks of a
carer, the level in brackets. No name, postcode, school or date: age in years and no more.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import Final, TypeVar

from codes.needs import DIMENSION_CODES
from matching.demo.children import Young
from matching.demo.dice import Dice
from matching.demo.world import World
from needs.models import Need, NeedsProfile, PenPicture, Strength

_Part = TypeVar("_Part", Need, Strength)
_LEAST_TOLD: Final = 2  # needs from this level on are always told; of the lower ones a few
_FEW: Final = 3
PRONOUNS: Final = {
    "M": {"he": "he", "his": "his", "him": "him", "child": "boy", "young": "young man"},
    "F": {"he": "she", "his": "her", "him": "her", "child": "girl", "young": "young woman"},
}
# By dimension: what is said at level 1, 2, 3 and 4.
SAID: Final[dict[str, tuple[str, str, str, str]]] = {
    "EMO": (
        "{He} is sometimes anxious and settles with reassurance",
        "{He} is often upset and needs an adult to calm with every day",
        "{He} is very distressed on most days, at home and at school",
        "{He} is in daily crisis and cannot yet be settled without several adults",
    ),
    "MHE": (
        "{He} has mild low mood, which the GP keeps an eye on",
        "CAMHS see {him} regularly",
        "{He} has weekly clinical help, and {his} medicine is being adjusted",
        "{He} has recently been in hospital because of {his} mental health",
    ),
    "SLF": (
        "{He} hurt {himself} in the past, not recently",
        "{He} sometimes hurts {himself}, not deeply; a safety plan is in place",
        "{He} hurts {himself} often, and {his} room needs checking",
        "{He} has tried to end {his} life in the last three months and is kept in sight",
    ),
    "AGG": (
        "{He} can shout when frustrated",
        "{He} can hit out or break things about once a month when overwhelmed",
        "{He} hits out or breaks things every week, and adults sometimes have to hold {him}",
        "Someone was seriously hurt when {he} was last in distress",
    ),
    "ATT": (
        "{He} trusts slowly, then is loyal",
        "{He} tests adults before {he} trusts them and likes to be in charge",
        "{He} pushes carers away, and two homes have ended at the carers’ request",
        "Family life is too close for {him} at present",
    ),
    "PEE": (
        "{He} needs help to share",
        "{He} argues with other children and needs an adult near",
        "{He} does best with older children or none",
        "{He} needs to live without other children for now",
    ),
    "EXP": (
        "{He} is easily led by older people",
        "There are early signs that others may be using {him}; a safety plan is in place",
        "{He} is being exploited, and police and children’s services work on it together",
        "People who control {him} are looking for {him}, and {he} needs to live well away",
    ),
    "MIS": (
        "{He} is sometimes late home, from places that are known",
        "{He} goes missing once or twice a month and comes back by {himself}",
        "{He} is missing every week, some nights too",
        "{He} has been missing for long spells, at high risk",
    ),
    "SUB": (
        "{He} has tried cannabis",
        "{He} uses cannabis regularly and accepts help with it",
        "{He} uses drugs or alcohol daily",
        "{He} depends on drugs or alcohol and needs medical help to stop",
    ),
    "OFF": (
        "{He} was in minor trouble some time ago",
        "{He} works with a youth justice worker",
        "{He} has bail conditions to keep to",
        "The court considers a remand",
    ),
    "FIR": (
        "{He} was curious about fire when younger",
        "{He} set a fire more than a year ago",
        "{He} set a fire within the last year",
        "{He} has set several fires on purpose in the last six months",
    ),
    "SHB": (
        "{He} needs reminders about privacy",
        "{He} is learning about safe boundaries and is supervised with other children",
        "{He} has harmed another child; specialists advise no younger children at home",
        "{He} is never left alone with other children",
    ),
    "LDN": (
        "{He} learns a little more slowly than others",
        "{He} has a moderate learning disability",
        "{He} has a severe learning disability",
        "{He} needs somebody with {him} at all times to be safe",
    ),
    "NEU": (
        "{He} shows some traits of ADHD",
        "{He} has a diagnosis of autism or ADHD, and simple adaptations work",
        "Noise, crowds and sudden changes overwhelm {him}",
        "{He} needs a specialist setting because of {his} sensory needs",
    ),
    "PHY": (
        "{He} needs prompts to wash and dress",
        "{He} uses aids and needs some help with washing and dressing",
        "{He} uses a hoist and needs personal care every day",
        "{He} needs two carers day and night",
    ),
    "HEA": (
        "{He} sees the GP for a minor condition",
        "{He} has a condition that trained carers can manage",
        "{His} health is unstable, and nurses have shown carers what to do",
        "{He} has continuing health care and an emergency plan",
    ),
    "EDU": (
        "{He} has some extra help at school",
        "{He} has an education, health and care plan or is working towards one",
        "{He} is at school less than half the time",
        "{He} has no school at present",
    ),
    "IDC": (
        "Small adaptations at home would help {him} feel {he} belongs",
        "{His} food, faith or hair and skin need carers who know about them",
        "{He} needs an interpreter for anything important",
        "{He} needs a home within {his} own community",
    ),
    "FAM": (
        "{He} sees family every week and needs a lift",
        "{He} has supervised time with several relatives",
        "Family time is full of conflict, and court orders are in force",
        "The address must be kept from some of the family",
    ),
    "IND": (
        "{He} is learning to shop and cook",
        "{He} needs daily prompts with money and meals",
        "{He} cannot yet manage money, meals or safety",
        "{He} needs care day and night",
    ),
}


def pen_picture(
    dice: Dice, young: Young, *, age: int, levels: Mapping[str, int], strengths: list[Strength],
    helps: Mapping[str, str], wish: str, together: int = 1,
) -> str:  # fmt: skip
    """
    The whole text, in three short paragraphs.

    :param levels: the assessed ones.
    :param helps: what helps, by dimension.
    :param together: children to be placed together, this one included.
    """
    words = _words(young)
    told = _told(dice, levels)
    first = [_who(words, age), *_strengths(dice, words, strengths)]
    if wish:
        first.append(f"{words['He']} says: “{wish}”")
    needs = [
        f"{SAID[code][levels[code] - 1].format(**words)} ({code} {levels[code]})." for code in told
    ]
    last = _what_helps(words, [helps[code] for code in told if code in helps])
    if together > 1:
        others = f"{words['He']} is to live with {_NUMBERS[together - 1]}."
        last = f"{last} {others}".strip()
    return "\n\n".join(part for part in (" ".join(first), " ".join(needs), last) if part)


_OTHERS: Final = ("Those who know {him} say that", "People notice that")
_NUMBERS: Final = {
    1: "one brother or sister",
    2: "two brothers and sisters",
    3: "three brothers and sisters",
}


def _words(young: Young) -> dict[str, str]:
    words = dict(PRONOUNS[young.child.sex])
    words["himself"] = "himself" if young.child.sex == "M" else "herself"
    words["He"], words["His"] = words["he"].capitalize(), words["his"].capitalize()
    return words


def _who(words: dict[str, str], age: int) -> str:
    if age < 1:
        return f"A baby {words['child']} under one year old."
    if age >= 16:
        return f"A {words['young']} of {age}."
    return f"A {words['child']} of {age}."


def _strengths(dice: Dice, words: dict[str, str], strengths: list[Strength]) -> list[str]:
    """One or two sentences that join what is strong."""
    said = [row.words for row in strengths if row.words]
    if not said:
        return []
    opening = f"{words['He']} {said[0]}"
    if len(said) == 1:
        return [f"{opening}."]
    opening += f", and {words['he']} {said[1]}."
    if len(said) == 2:
        return [opening]
    return [opening, f"{dice.choice(_OTHERS).format(**words)} {words['he']} {said[2]}."]


def _told(dice: Dice, levels: Mapping[str, int]) -> list[str]:
    high = [code for code in DIMENSION_CODES if levels.get(code, 0) >= _LEAST_TOLD]
    low = [code for code in DIMENSION_CODES if levels.get(code) == 1]
    chosen = {*high, *dice.some(low, _FEW)}
    return sorted(chosen, key=lambda code: (-levels[code], DIMENSION_CODES.index(code)))


def _what_helps(words: dict[str, str], helps: list[str]) -> str:
    few = list(dict.fromkeys(helps))[:3]
    if not few:
        return ""
    listed = few[0] if len(few) == 1 else f"{'; '.join(few[:-1])}; and {few[-1]}"
    return f"What helps {words['him']}: {listed}."


def add_pen_picture(
    dice: Dice, world: World, young: Young, profile: NeedsProfile, on: date, together: int = 1
) -> None:
    """Write the pen picture that goes with the profile that was written last."""
    needs = list(_last_of(profile, world.needs))[::-1]
    text = pen_picture(
        dice, young, age=young.age_on(on), levels={n.dimension: n.level for n in needs},
        strengths=list(_last_of(profile, world.strengths))[::-1],
        helps={n.dimension: n.what_helps for n in needs if n.what_helps},
        wish=profile.wishes_words, together=together,
    )  # fmt: skip
    world.pen_pictures.append(PenPicture(council=profile.council, profile=profile, text=text))


def _last_of(profile: NeedsProfile, rows: Sequence[_Part]) -> Iterator[_Part]:
    """The rows at the end of a list that belong to a profile, the last first."""
    return takewhile(lambda row: row.profile is profile, reversed(rows))
