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
He does not {base}. / He has never {done}. / He never {does}. / There is no record of him {doing}.
/ He is not known to {base}. / At no time has he {done}. / He would never {base}. / He has not been
known to {base}. / There is nothing to suggest that he {does}. / There have been no reports that he
{does}. / Far from {doing}, he talks to staff. / He talks to staff instead of {doing}. / He talks
to staff rather than {doing}. / It is not the case that he {does}. / It is not true that he {does}.
/ Nobody has ever known him to {base}. / He denies {doing}. / He doesn't swear, spit or {base}. /
He is not a child who {does}. / Carers have not seen him {base}. / Not once has he {done}. / He
stays calm and doesn’t {base}. / He cannot remember ever {doing}. / He refrains from {doing}. / He
avoids {doing}. / He is the last person who would {base}. / None of his carers has known him
{base}. / The claim that he {does} was found to be untrue. / He is not thought to {base}. / He has
no wish to {base}. / We have no reason to think he {does}. / He has neither sworn nor {done}. / He
isn't one to {base}. / He was wrongly said to {base}. / Does he {base}? / He would rather talk than
{base}. / No {noun}. / There is no {noun}. / {noun}: none. / {noun} - nil. / {noun}: not known. /
{noun}: denies. / {noun} is not a concern. / {noun} has not been seen. / There are no concerns
about bullying, sleep or {noun}. / He is free from {noun}. / {noun} has never been an issue. /
Neither illness nor {noun} has been seen. / He shows no sign of {noun}. / There is an absence of
{noun}. / {noun} was ruled out. / We are not aware of any {noun}. / No professional has raised
{noun}. / Nobody has raised {noun}. / {noun} has been discounted. / There is little evidence of
{noun}. / {noun}? No. / {noun} N/A. / {noun} does not apply. / No current or past {noun}. / {noun}
has not featured. / No evidence, now or in the past, of {noun}. / {noun} (none). / {noun} was
looked into and there was none. / The earlier mention of {noun} was a mistake. / Reports of {noun}
turned out to be false. / {noun} and sleep: n/a. / He is not {is}. / He has never been {is}. / He
is neither bored nor {is}. / There is nothing to say he is {is}. / He does not seem {is}. / He is
happy rather than {is}. / He is far from {is}. / He is anything but {is}. / He has yet to {base}. /
Staff have no knowledge of him {doing}. / I have never once seen him {base}. / You would never
catch him {doing}. / {noun}: no concerns. / {noun}: no issues. / {noun}: no known history. /
{noun}: not applicable. / {noun}: not a feature. / {noun} does not feature. / {noun} is not
something we have seen. / {noun} is not something he does. / {noun} plays no part in his life. / No
worries about {noun}. / No history or current indication of {noun}. / Not a hint of {noun}. / There
is nothing on file about {noun}. / The file mentions no {noun}. / Police checks showed no {noun}. /
He was assessed for {noun} and does not have it. / He was assessed for {noun} and it was not found.
/ Asked about {noun}, he said no. / He was asked about {noun} and said there was none. / School and
carers alike report no {noun}. / No one has any worries about {noun}. / He steers well clear of
{noun}. / He has nothing to do with {noun}. / He has no truck with {noun}. / {noun} is not part of
the picture. / {noun} is not on the radar. / A zero score for {noun}. / The referral in error says
that he {does}. / An earlier form said that he {does}; that was a mix-up with another child. / An
earlier form said that he {does}. That was wrong. / It was alleged that he {does}; this was
disproved. / The old file says that he {does}. This is not correct. / There is a note that he
{does}. It belongs to another child's file. / Unlike his brother, he does not {base}. / Unlike
other boys in the home, he has never {done}. / His brother {does}; he does not. / His brother
{does}. He doesn't. / While his sister {does}, he does not. / We expected him to {base}. He has
not. / We were told that he {does}, but we have seen none of it. / We were told he would {base}. He
never has. / Despite what the form says, he does not {base}. / Contrary to the first referral he
has never {done}. / He hates the thought of {doing}. / He would be horrified at the idea of
{doing}. / He wouldn't dream of {doing}. / He tells other boys not to {base}. / He talked his
friend out of {doing}. / He is dead against {doing}. / Nobody could call him {is}. / He's not the
least bit {is}. / He is never {is}. / He wasn't {is} at all. / He did not seem at all {is}. / He is
happy and not {is}. / Not {is}, just tired. / {noun} was considered and ruled out. / {noun} was
tested for and ruled out.
"""
ONCE: Final = """
He used to {base}. / He {did} in 2022. / Until last year he {did}. / Before he came into care he
{did}. / He has not {done} since 2023. / He has stopped {doing}. / He {did} two years ago. / He
once {did}, some years ago. / Historically he {did}. / At his last placement he {did}. / He {did}
when he was six. / As a young child he {did}. / He has grown out of {doing}. / He no longer {does}.
/ In Year 4 he {did}. / While living with his mother he {did}. / He has left {doing} behind him. /
He had {done} before he moved here. / There was a time when he {did}. / He has not {done} for over
a year. / It is three years since he {did}. / He {did} in his early childhood. / In a previous home
he {did}. / He {did} during the first lockdown. / At six he {did}. / He {did} two years ago.
Nothing since. / He {did} at first, but has stopped. / He went through a phase of {doing}. / There
was {noun} in 2021. / Historic {noun}. / {noun} was a concern when he was six. / {noun} in the
past, not now. / A history of {noun}, all before 2022. / {noun} ended two years ago. / {noun} has
resolved. / He has overcome {noun}. / No {noun} since 2022. / Earlier {noun} has stopped. / {noun}:
historic only. / There has been no {noun} for two years. / {noun} is behind him. / He has lived
here for a year without any {noun}. / {noun} in 2024; nothing since. / Not one incident of {noun}
in two years. / He {did} as a little lad. / Back in 2021 he {did}. / In his last placement he
{did}. / He {did} when he lived with his dad. / Time was when he {did}. / Years ago he {did}. / He
{did} years ago, and that was that. / Last time he {did} was in 2022. / The last time he {did} was
three years ago. / He last {did} in 2022. / He hasn't {done} in years. / He hasn't {done} for ages.
/ He has not {done} since he came to us. / Since he moved here he has not {done}. / Since starting
at his new school he has not {done}. / He {did} for a while after his nan died in 2020. / He {did}
in Year 3. He is now in Year 9. / He {did} as a young boy. None of that now. / He {did} before he
came to us. Not any more. / He {did} when he first came into care in 2019. / These days he doesn't
{base}, though he once did. / He doesn't {base} any more. / He doesn't {base} nowadays. / He does
not {base} these days. / He has given up {doing}. / He has put {doing} behind him. / He's done with
{doing}. / {doing} is a thing of the past. / {doing} stopped when he came here. / {noun} stopped
when he came here. / {noun} is now a thing of the past. / {noun} was a worry in his previous
placement. / {noun} was recorded in 2020 and not since. / {noun} was noted when he was small. /
{noun} dates from before he came into care. / {noun} in early childhood; none now. / {noun} in
early childhood. It has passed. / {noun} is no longer a concern. / {noun} is no longer an issue. /
{noun} is not a concern now, though it was in 2020. / There used to be {noun}. / There was {noun}
once, long since over. / Old {noun}, now resolved. / Past {noun}; nothing recent. / Two years clear
of {noun}. / We have seen the back of {noun}. / The days of {noun} are over. / Those days of {noun}
are behind him. / All {noun} ended in 2022. / The last {noun} was in 2021. / The last recorded
{noun} was more than two years ago. / In the early days there was {noun}. / There was {noun} at the
start, which has settled. / {noun} at his old school, not at this one. / He was known for {noun} at
his last home, but not here. / He was once {is}. / He used to be {is}. / He was {is} as a toddler
and is not now. / He was {is} in 2020. / He is no longer {is}. / He isn't {is} any more.
"""
ANOTHER: Final = """
His mum {does}. / Another young person in the home {does}. / The boy he shares with {does}. / A lad
in his class {does}. / His carer's son {does}. / A girl at his school {does}. / His friends all
{base}. / Children in his class {base}. / His mum's new partner {does}. / An adult in the household
{does}. / He lives with a boy who {does}. / He saw his sister {base}. / His parents {did}
throughout his childhood. / He told staff that his dad {does}. / A man in the flat upstairs {does}.
/ His uncle, who {does}, is not to visit. / The people he grew up with {base}. / The teenager next
door {does}. / Someone in the family {does}. / He shares a room with somebody who {does}. / Both of
his siblings {base}. / Everyone else in the home {does}. / He saw other boys {base}. / The lads on
the estate {base}. / His mother, not he, {does}. / Carers should know what to do when a child
{does}. / His mother's {noun}. / There was {noun} in the family home. / He was removed because of
parental {noun}. / The {noun} of his parents led to care. / His brother has {noun}. / {noun} in the
family. / A family history of {noun}. / Dad's long-standing {noun} means that visits are short. /
Another resident's {noun} frightens him. / His mum is {is}. / The other boy in the home is {is}. /
Staff were {is}. / His teacher was {is}. / Professionals were {is}. / His social worker was {is}
after the visit. / The carers felt {is}. / A boy at school is {is}. / Both parents were {is}. /
Everyone else was {is}. / He has a brother who is {is}. / School were {is}. / His stepdad {does}. /
His cousin {does} and he keeps away. / His best friend {does}. / His girlfriend {does}. / The
neighbours' boy {does}. / The carers' grown-up son {does}. / The lad he shared with before {did}. /
A former resident {did}. / The previous resident {did}. / The young man who had his room before
{did}. / The last boy we had {did}. / Another boy from the home {does}. / Two of the others {base}.
/ The other residents {base}. / One of the older ones {does}. / A girl in his year {does}. / A
pupil in his form {does}. / The boy at the next desk {does}. / Some of his classmates {base}. /
Most of his old friends {base}. / He has friends who {base}. / He used to have a friend who {did}.
/ He worries about his mum, who {does}. / He worries that his sister {does}. / He is scared of his
uncle because he {does}. / He gets upset when his brother {does}. / His mum told us that her
partner {does}. / Mum {does} and dad is in prison. / Both mum and her partner {base}. / His dad, he
says, {does}. / Dad still {does}. / Dad {did} for years. / Mum has {done} since she was a girl. /
His brother was moved because he {did}. / His sister is in hospital because she {did}. / The
character he plays {does}. / In the film he likes best the hero {does}. / In his favourite book a
boy {does}. / In the school play his character {does}. / He is reading a novel about a girl who
{does}. / He wrote a story about a man who {does}. / The villain in his comic {does}. / In the game
he plays the soldiers {base}. / His sister's {noun}. / Mum's {noun} began before he was born. /
{noun} by his father. / {noun} between his parents. / {noun} on the part of his stepfather. /
{noun} in the wider family. / {noun} among his friends. / {noun} in the previous household. / The
{noun} was not his but his cousin's. / He grew up around {noun}. / He lived with {noun} by his
mum's boyfriend. / He was brought up amid {noun}. / He has seen a lot of {noun} at home. / The area
is known for {noun}. / The home has had {noun} from another resident. / Police were called to
{noun} next door. / His gran is {is}. / The lad next door is {is}. / His best mate is {is}. / Mum
gets {is}. / His sister was {is} when she left. / The carer's daughter is {is}. / He has an uncle
who is {is}. / He helps a younger boy who is {is}. / He is kind to a girl in his class who is {is}.
/ The manager was {is}.
"""
MAYBE: Final = """
He may {base}. / He could {base}. / He might {base} if he is moved. / If he is unsupported he would
{base}. / There is a risk that he will {base}. / Were visits to stop, he would {base}. / In the
event that he {does}, staff call his worker. / Should he {base}, staff call his worker. / He is
unlikely to {base}. / In case he {does}, a plan is in place. / The plan is there to prevent him
{doing}. / It is not clear whether he {does}. / We do not know if he {does}. / His mum fears that
he will {base}. / It is possible that he will {base}. / If he ever {does}, let his worker know. /
He has had lessons on the dangers of {doing}. / A move might lead to him {doing}. / {noun} might be
an issue later. / Possible {noun} in future. / To reduce the likelihood of {noun}, he has a plan. /
In case of {noun}, staff call his worker. / His school teaches about {noun}. / It is not yet known
whether there is {noun}. / Should there be {noun}, tell his worker. / We cannot say whether he
{does}. / Nobody knows whether he {does}. / It has not been established whether he {does}. / He was
asked whether he {does}. / Please find out if he {does}. / Does he still {base}? / Carers should
watch in case he {does}. / A plan is in place lest he {base}. / A plan is on file just in case he
{does}. / Without support he may {base}. / Given the wrong friends he could {base}. / We would
worry if he were to {base}. / It would be a concern were he to {base}. / If moved again, he might
{base}. / If he starts to {base}, ring the team. / Unless he is settled soon he could {base}. /
There are fears that he may {base}. / He was tempted to {base}, but did not. / He has been warned
about {doing}. / He has been taught not to {base}. / He did a course about {doing}. / He watched a
programme about {doing}. / He did a project on {doing} at school. / School ran an assembly about
{doing}. / They covered {doing} in PSHE. / A leaflet about {doing} was handed out to the class. /
Carers are trained to respond to children who {base}. / The carer has looked after children who
{base}. / The home takes children who {base}. / The home will not take a child who {does}. / Staff
know what to do when a child {does}. / A policy on {noun} is on the wall. / Staff have had training
in {noun}. / The carer is trained in {noun}. / The carers have experience of {noun}. / The home's
statement covers {noun}. / A {noun} plan is written for every child here. / {noun} cannot be ruled
out. / {noun} has been suggested, but nothing supports it. / We have no information on {noun}. / It
is too early to say if there is {noun}. / He would be {is} if he moved. / He might get {is} in a
big group. / If he becomes {is}, give him time. / He would hate to be called {is}. / Anyone would
be {is} in his shoes.
"""
SO: Final = """
He {does}. / He {does} every week. / He still {does}. / It is not uncommon for him to {base}. / He
{does} and does not stop when asked. / Carers report that he {does}. / His mum says he {does}. /
His teacher told us that he {does}. / He {does}, although he never used to. / There is not a week
when he does not {base}. / He does not only {base}, he also shouts. / Last week he {did}. / He has
recently {done}. / Mum left in 2021 and since then he {does}. / He cannot stop {doing}. / Staff are
worried because he {does}. / When his sister visits he {does}. / He does not like school and
{does}. / Professionals are concerned that he {does}. / His friends do not, but he {does}. / Like
his brother, he {does}. / He sees his mum and then {does}. / He can {base} when he is upset. / He
does not deny {doing}. / He hasn't stopped {doing}. / Not a week goes by without him {doing}. / It
is rare for a week to pass without him {doing}. / There is ongoing {noun}. / We are worried about
his {noun}. / {noun} is a concern. / Professionals are worried about {noun}. / {noun} remains a
problem. / {noun} has not stopped. / After his mum visits there is {noun}. / He is {is}. / He can
be {is}. / Staff say he is {is}. / Since mum left he has been {is}. / Visits leave him {is}. / His
mum's visits make him {is}. / He is not only tired but {is}. / He has started to {base}. / He has
begun {doing} again. / He {does} more and more. / He {does} whenever he is told no. / He {does}
most weekends. / Once again he {did} this week. / He {did} on Tuesday. / He {did} twice last month.
/ Only yesterday he {did}. / This month he has {done} four times. / He keeps {doing}. / He is
always {doing}. / He tends to {base}. / He will often {base}. / He is inclined to {base}. / He is
prone to {doing}. / He's forever {doing}. / He's been {doing} since the summer. / His way of coping
is {doing}. / When things get hard, he {does}. / If he is told no he {does}. / Whenever mum cancels
he {does}. / Without his tablets he {does}. / At home he {does}, at school he doesn't. / He {does},
and has done since he was six. / He {does}, just as his brother did. / His brother used to {base}
and now he {does}. / He still {does}, though less than he did. / He has not yet stopped {doing}. /
He won't stop {doing}. / It is hard to stop him {doing}. / Nothing we do stops him {doing}. /
Nobody can stop him {doing}. / He admits that he {does}. / He told us himself that he {does}. / The
police say he {does}. / School tell us that he {does}. / We know that he {does}. / There is no
doubt that he {does}. / We have no doubt he {does}. / Make no mistake: he {does}. / He is likely to
{base} and did so on Monday. / His carers are worn out because he {does}. / His carer cannot leave
him alone as he {does}. / Unlike his sister, he {does}. / His sister does not {base}, but he does.
/ As well as {doing}, he shouts. / {doing} is his way of telling us he is unhappy. / {noun} is
still a worry. / {noun} is the main concern. / {noun} is a big worry for his carers. / There has
been more {noun} this term. / There is a pattern of {noun}. / There is {noun} most weeks. / We are
seeing {noun} again. / He struggles with {noun}. / {noun} led to the last placement ending. /
{noun} has got worse since June. / Because of {noun} he needs two staff. / He was {is} again last
night. / He gets {is} before contact. / He is so {is} that he cannot go out. / He becomes {is} when
plans change. / He is often {is}. / He seems {is} most days. / He has been {is} for weeks. / He
feels {is} and says so. / We find him {is} most mornings.
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
