"""
Sentences composed from what a child may do or feel and from the ways to say that it is not so.

Each dimension has nouns, verbs (base, third person, past, participle, -ing) and words for "is …". A
form has a place for one of them. ``WANTED`` is the highest level of need that a form leaves.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

_NOUNS: Final = {
    "EMO": "anxiety/distress/low mood",
    "MHE": "depression/psychosis",
    "SLF": "self-harm/suicidal thoughts",
    "AGG": "aggression/violence",
    "ATT": "attachment difficulties",
    "PEE": "conflict with other children",
    "EXP": "exploitation/county lines involvement",
    "MIS": "missing episodes/absconding",
    "SUB": "drug use/cannabis use/alcohol misuse",
    "OFF": "offending/convictions",
    "FIR": "fire-setting/arson",
    "SHB": "sexualised behaviour/harmful sexual behaviour",
    "LDN": "a learning disability/developmental delay",
    "NEU": "autism/ADHD",
    "PHY": "cerebral palsy/mobility difficulties",
    "HEA": "asthma/epilepsy/seizures",
    "EDU": "exclusions/truancy/school refusal",
    "IDC": "an interpreter",
}
_VERBS: Final = """
MHE hear voices|hears voices|heard voices|heard voices|hearing voices
SLF self-harm|self-harms|self-harmed|self-harmed|self-harming
SLF cut himself|cuts himself|cut himself|cut himself|cutting himself
SLF take overdoses|takes overdoses|took overdoses|taken overdoses|taking overdoses
AGG hit people|hits people|hit people|hit people|hitting people
AGG attack staff|attacks staff|attacked staff|attacked staff|attacking staff
AGG lash out|lashes out|lashed out|lashed out|lashing out
ATT reject carers|rejects carers|rejected carers|rejected carers|rejecting carers
ATT test boundaries|tests boundaries|tested boundaries|tested boundaries|testing boundaries
PEE bully younger children|bullies younger children|bullied younger children|bullied younger
 children|bullying younger children
EXP carry drugs|carries drugs|carried drugs|carried drugs|carrying drugs
MIS go missing|goes missing|went missing|gone missing|going missing
MIS abscond|absconds|absconded|absconded|absconding
MIS run away|runs away|ran away|run away|running away
SUB smoke cannabis|smokes cannabis|smoked cannabis|smoked cannabis|smoking cannabis
SUB get drunk|gets drunk|got drunk|got drunk|getting drunk
OFF shoplift|shoplifts|shoplifted|shoplifted|shoplifting
FIR set fires|sets fires|set fires|set fires|setting fires
FIR play with lighters|plays with lighters|played with lighters|played with lighters|playing with
 lighters
SHB expose himself|exposes himself|exposed himself|exposed himself|exposing himself
EDU truant|truants|truanted|truanted|truanting
EDU skip lessons|skips lessons|skipped lessons|skipped lessons|skipping lessons
IND run out of money|runs out of money|ran out of money|run out of money|running out of money
IND forget appointments|forgets appointments|forgot appointments|forgotten appointments|forgetting
 appointments
"""
_IS: Final = {
    "EMO": "anxious/tearful/very distressed",
    "MHE": "depressed",
    "SLF": "suicidal",
    "AGG": "aggressive/violent",
    "ATT": "wary of adults",
    "SUB": "drunk",
    "NEU": "autistic",
    "HEA": "diabetic",
    "IDC": "deaf",
}
_LASTING: Final = {"LDN", "NEU", "PHY", "HEA", "IDC"}
_ACTS: Final = {"EMO", "SLF", "AGG", "SUB", "OFF", "FIR", "SHB"}

WANTED: Final = {"not": 0, "once": 1, "another": 0, "maybe": 0, "so": 4}
_FORMS: Final = Path(__file__).parent / "texts" / "grammar"
_PLACES: Final = ("{base}", "{does}", "{did}", "{done}", "{doing}")


def forms() -> list[tuple[str, str]]:
    """Every form with the block that it stands in."""
    return [
        (block, form)
        for block in WANTED
        for form in (_FORMS / f"{block}.txt").read_text("utf-8").splitlines()
    ]


def _of(block: str, form: str, code: str) -> bool:
    """Whether it makes sense to say it of the dimension."""
    if block == "once":
        return code not in _LASTING
    return block != "another" or "{noun}" not in form or code in _ACTS


def sentences(block: str, form: str) -> Iterator[tuple[str, str]]:
    """A dimension and a sentence, for everything that fits into the form."""
    if "{noun}" in form:
        said = [(code, noun) for code, nouns in _NOUNS.items() for noun in nouns.split("/")]
        found = [(code, form.format(noun=noun)) for code, noun in said]
    elif "{is}" in form:
        said = [(code, word) for code, words in _IS.items() for word in words.split("/")]
        found = [(code, form.replace("{is}", word)) for code, word in said]
    else:
        lines = _VERBS.replace("\n ", " ").strip().splitlines()
        verbs = [(line[:3], line[4:].split("|")) for line in lines]
        found = [(code, _filled(form, verb)) for code, verb in verbs]
    for code, sentence in found:
        if _of(block, form, code):
            yield code, sentence[0].upper() + sentence[1:]


def _filled(form: str, verb: list[str]) -> str:
    for place, word in zip(_PLACES, verb, strict=True):
        form = form.replace(place, word)
    return form
