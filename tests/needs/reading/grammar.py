"""
Sentences composed from what a child may do or feel and from the ways to say that it is not so.

Each dimension has nouns, verbs (base, third person, past, participle, -ing) and words for "is …". A
form has a place for one of them. ``WANTED`` is the highest level of need that a form leaves.
"""

import re
from collections.abc import Iterator
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

NOT: Final = """
He does not {base}. / He has never {done}. / He never {does}. / There is no record of him
{doing}. / He is not known to {base}. / At no time has he {done}. / He would never {base}. / He
has not been known to {base}. / There is nothing to suggest that he {does}. / There have been no
reports that he {does}. / Far from {doing}, he talks to staff. / He talks to staff instead of
{doing}. / He talks to staff rather than {doing}. / It is not the case that he {does}. / It is
not true that he {does}. / Nobody has ever known him to {base}. / He denies {doing}. / He
doesn't swear, spit or {base}. / He is not a child who {does}. / Carers have not seen him
{base}. / Not once has he {done}. / He stays calm and doesn’t {base}. / He cannot remember ever
{doing}. / He refrains from {doing}. / He avoids {doing}. / He is the last person who would
{base}. / None of his carers has known him {base}. / The claim that he {does} was found to be
untrue. / He is not thought to {base}. / He has no wish to {base}. / We have no reason to think
he {does}. / He has neither sworn nor {done}. / He isn't one to {base}. / He was wrongly said to
{base}. / Does he {base}? / He would rather talk than {base}. / No {noun}. / There is no {noun}.
/ {noun}: none. / {noun} - nil. / {noun}: not known. / {noun}: denies. / {noun} is not a
concern. / {noun} has not been seen. / There are no concerns about bullying, sleep or {noun}. /
He is free from {noun}. / {noun} has never been an issue. / Neither illness nor {noun} has been
seen. / He shows no sign of {noun}. / There is an absence of {noun}. / {noun} was ruled out. /
We are not aware of any {noun}. / No professional has raised {noun}. / Nobody has raised {noun}.
/ {noun} has been discounted. / There is little evidence of {noun}. / {noun}? No. / {noun} N/A.
/ {noun} does not apply. / No current or past {noun}. / {noun} has not featured. / No evidence,
now or in the past, of {noun}. / {noun} (none). / {noun} was looked into and there was none. /
The earlier mention of {noun} was a mistake. / Reports of {noun} turned out to be false. /
{noun} and sleep: n/a. / He is not {is}. / He has never been {is}. / He is neither bored nor
{is}. / There is nothing to say he is {is}. / He does not seem {is}. / He is happy rather than
{is}. / He is far from {is}. / He is anything but {is}.
"""
ONCE: Final = """
He used to {base}. / He {did} in 2022. / Until last year he {did}. / Before he came into care he
{did}. / He has not {done} since 2023. / He has stopped {doing}. / He {did} two years ago. / He
once {did}, some years ago. / Historically he {did}. / At his last placement he {did}. / He
{did} when he was six. / As a young child he {did}. / He has grown out of {doing}. / He no
longer {does}. / In Year 4 he {did}. / While living with his mother he {did}. / He has left
{doing} behind him. / He had {done} before he moved here. / There was a time when he {did}. / He
has not {done} for over a year. / It is three years since he {did}. / He {did} in his early
childhood. / In a previous home he {did}. / He {did} during the first lockdown. / At six he
{did}. / He {did} two years ago. Nothing since. / He {did} at first, but has stopped. / He went
through a phase of {doing}. / There was {noun} in 2021. / Historic {noun}. / {noun} was a
concern when he was six. / {noun} in the past, not now. / A history of {noun}, all before 2022.
/ {noun} ended two years ago. / {noun} has resolved. / He has overcome {noun}. / No {noun} since
2022. / Earlier {noun} has stopped. / {noun}: historic only. / There has been no {noun} for two
years. / {noun} is behind him. / He has lived here for a year without any {noun}. / {noun} in
2024; nothing since.
"""
ANOTHER: Final = """
His mum {does}. / Another young person in the home {does}. / The boy he shares with {does}. / A
lad in his class {does}. / His carer's son {does}. / A girl at his school {does}. / His friends
all {base}. / Children in his class {base}. / His mum's new partner {does}. / An adult in the
household {does}. / He lives with a boy who {does}. / He saw his sister {base}. / His parents
{did} throughout his childhood. / He told staff that his dad {does}. / A man in the flat
upstairs {does}. / His uncle, who {does}, is not to visit. / The people he grew up with {base}.
/ The teenager next door {does}. / Someone in the family {does}. / He shares a room with
somebody who {does}. / Both of his siblings {base}. / Everyone else in the home {does}. / He saw
other boys {base}. / The lads on the estate {base}. / His mother, not he, {does}. / Carers
should know what to do when a child {does}. / His mother's {noun}. / There was {noun} in the
family home. / He was removed because of parental {noun}. / The {noun} of his parents led to
care. / His brother has {noun}. / {noun} in the family. / A family history of {noun}. / Dad's
long-standing {noun} means that visits are short. / Another resident's {noun} frightens him. /
His mum is {is}. / The other boy in the home is {is}. / Staff were {is}. / His teacher was {is}.
/ Professionals were {is}. / His social worker was {is} after the visit. / The carers felt {is}.
/ A boy at school is {is}. / Both parents were {is}. / Everyone else was {is}. / He has a
brother who is {is}. / School were {is}.
"""
MAYBE: Final = """
He may {base}. / He could {base}. / He might {base} if he is moved. / If he is unsupported he
would {base}. / There is a risk that he will {base}. / Were visits to stop, he would {base}. /
In the event that he {does}, staff call his worker. / Should he {base}, staff call his worker. /
He is unlikely to {base}. / In case he {does}, a plan is in place. / The plan is there to
prevent him {doing}. / It is not clear whether he {does}. / We do not know if he {does}. / His
mum fears that he will {base}. / It is possible that he will {base}. / If he ever {does}, let
his worker know. / He has had lessons on the dangers of {doing}. / A move might lead to him
{doing}. / {noun} might be an issue later. / Possible {noun} in future. / To reduce the
likelihood of {noun}, he has a plan. / In case of {noun}, staff call his worker. / His school
teaches about {noun}. / It is not yet known whether there is {noun}. / Should there be {noun},
tell his worker.
"""
SO: Final = """
He {does}. / He {does} every week. / He still {does}. / It is not uncommon for him to {base}. /
He {does} and does not stop when asked. / Carers report that he {does}. / His mum says he
{does}. / His teacher told us that he {does}. / He {does}, although he never used to. / There is
not a week when he does not {base}. / He does not only {base}, he also shouts. / Last week he
{did}. / He has recently {done}. / Mum left in 2021 and since then he {does}. / He cannot stop
{doing}. / Staff are worried because he {does}. / When his sister visits he {does}. / He does
not like school and {does}. / Professionals are concerned that he {does}. / His friends do not,
but he {does}. / Like his brother, he {does}. / He sees his mum and then {does}. / He can {base}
when he is upset. / He does not deny {doing}. / He hasn't stopped {doing}. / Not a week goes by
without him {doing}. / It is rare for a week to pass without him {doing}. / There is ongoing
{noun}. / We are worried about his {noun}. / {noun} is a concern. / Professionals are worried
about {noun}. / {noun} remains a problem. / {noun} has not stopped. / After his mum visits there
is {noun}. / He is {is}. / He can be {is}. / Staff say he is {is}. / Since mum left he has been
{is}. / Visits leave him {is}. / His mum's visits make him {is}. / He is not only tired but
{is}.
"""
WANTED: Final = {"not": 0, "once": 1, "another": 0, "maybe": 0, "so": 4}
_BLOCKS: Final = {"not": NOT, "once": ONCE, "another": ANOTHER, "maybe": MAYBE, "so": SO}
_PLACES: Final = ("{base}", "{does}", "{did}", "{done}", "{doing}")


def forms() -> list[tuple[str, str]]:
    """Every form with the block that it stands in."""
    return [
        (name, " ".join(form.split()))
        for name, block in _BLOCKS.items()
        for form in re.split(r"\s/\s", block)
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
