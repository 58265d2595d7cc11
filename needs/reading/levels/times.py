"""Whether a phrase speaks of the past: "used to", "not since 2023", "two years ago"."""

import re
from typing import Final

from needs.reading.levels.inflexion import PASTS as _PASTS
from needs.reading.levels.tokens import Sentence, listed

_NUMBER: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
_CUES: Final = (
    "used to",
    "previously",
    "since (?:he|she|they) last",
    "years since",
    r"previous (?:\w+ )?_",
    "historic(?:al|ally)?",
    r"history of (?:\w+ ){0,3}_",
    # not "in the past six months", which is now
    r"in (?:the )?past(?! (?:\w+ ){0,2}(?:years?|months?|weeks?|fortnight|terms?|days?)\b)",
    "formerly",
    "no longer",
    r"(?<!not )(?<!never )stopped",
    "ceased",
    "quit",
    "desisted",
    "(?:gave|given) up",
    "grown out of",
    "grew out of",
    "overcome",
    "resolved",
    "now completed",
    r"(?:past|former|prior|earlier) _",
    r"(?:left|put) (?:\w+ )?_ .{0,20}behind",
    r"_ (?:\w+ ){0,4}(?:behind (?:him|her|them)|thing of the past|is over|are over)",
    r"_ (?:\w+ ){0,3}(?:ended|ceased|faded|fizzled|died down|gone away|went away|worn off)",
    r"(?:went|going|gone) through a (?:\w+ )?(?:phase|spell|period|time)",
    r"(?:just|only|was) a phase",
    "outgrown",
    "outgrew",
    "seen the back of",
    "time was",
    "back then",
    "in those days",
    r"at that (?:time|stage|point)",
    "younger days",
    "earlier in (?:his|her|their) life",
    "(?:ages|long time) since (?:he|she|they)",
    "managed to stop",
    "belongs? to the past",
    "come to an end",
    r"_ (?:\w+ ){0,2}(?:dropped|fallen) away",
    r"_ past(?: only)?$",
    r"_ (?:before|prior to) (?:placement|care)",
    "pre placement",
    r"(?:in|during|at) (?:an? |his |her |their )?(?:previous|earlier|former) "
    r"(?:placement|home|school|foster|famil)\w*",
    r"(?<!year )(?<!years )(?<!month )old _",
    r"done with (?:all )?(?:\w+ing )?_",
    r"(?:was|were) once (?:\w+ )?_",
    r"there (?:was|were) (?:\w+ )?_ once",
    r"years? (?:clear|free) of",
    r"(?:which|that|it) ha(?:s|ve) (?:all |now |since )?(?:settled|passed|stopped|ended|resolved)",
    "long since (?:over|gone|past|stopped|ended)",
    "years? (?:ago|back)",
    "long ago",
    r"(?:1[2-9]|2\d|3\d|twelve|fifteen|eighteen) months ago",
    rf"when (?:he|she|they) (?:was|were) (?:\w+ )?(?:{_NUMBER}|younger|little|small)",
    r"when (?:he|she|they) (?:was|were) (?:\w+ )?(?:in|at|living|a)",
    rf"at the age of {_NUMBER}",
    r"as an? (?:\w+ )?(?:baby|toddler|younger|child|little|young|infant)",
    "at primary",
    "in infancy",
    "before (?:coming|entering|moving|he came|she came|they came|care)",
    "prior to (?:coming|entering|care|placement)",
    "at (?:his|her|their|the) (?:last|previous|former|old)",
    "(?:in|of|from|during) (?:his|her|their) (?:last|previous|early|earlier|former)",
    "(?:not|none|nothing|nil|never) since",
    "clean (?:for|since)",
    "abstinent",
    "free of .{0,20} for",
    r"discharged (?:from|by) (?:the )?_",
    r"_ (?:\w+ )?(?:closed|discharged|signed (?:him|her|them) off)",
    "closed to (?:the )?_",
    r"in year \w+.{0,20} now in year",
)
_PAST: Final = re.compile(r"\b(?:" + "|".join(_CUES) + r")(?![a-z])")
# What lasts is not over because it was found out long ago.
_OVER: Final = re.compile(
    r"\b(?:used to|no longer|as an? (?:\w+ )?(?:baby|toddler|infant)|in infancy|grown out of"
    r"|grew out of|outgrown|outgrew|resolved|formerly|in the past|previously)\b"
)
_SINCE: Final = re.compile(
    r"\bsince\b(?! (?:he|she|they|arriv|(?:his|her|their) arrival|admission|being placed))"
    r"|\b(?:for|in) (?:over |more than |at least |nearly |almost |about |around |the last "
    rf"|the past |some )?(?:an? |{_NUMBER} |several |many |some |eighteen |fifteen )?"
    r"(?:year|month|week|quarter|summer|eighteen|twelve)"
)
_SHORT: Final = re.compile(r"\b(?:this|last|past) (?:week|month|quarter|term)\b")
# Times that are over only if the verb says so too: "until last year he hit", "in Year 4 he hit".
_THEN: Final = re.compile(
    r"\b(?:(?<!not )until (?!(?:last|this|the) (?:week|month)|yesterday|recently|now)"
    rf"|at (?:the age of |age )?(?:[2-9]|{_NUMBER})(?! (?:am|pm|o'clock|in the|at|home|years|days))"
    r"|between the ages|early (?:on|in (?:the|this|his|her))"
    r"|up to the age of|(?<!the )last year"
    r"|in (?:year (?:\d+|\w+)|reception|nursery|infants|early childhood)"
    r"|(?:while|when|whilst) (?:living|placed|staying|(?:he|she|they) (?:was|were|lived|had))"
    r"|(?:during|in) (?:the )?(?:first |second )?(?:lockdown|pandemic|covid)"
    r"|in (?:an?|one|another) (?:\w+ )?(?:previous|earlier|former|old) |initially|at first"
    r"|(?:in|for) (?:the|his|her) (?:first|early) (?:few |couple of )?(?:days|weeks|months|years)"
    r"|at one (?:time|stage)|there was a time|in the year (?:he|she|they)|when (?:he|she) first"
    r"|before (?:he|she|they|his|her|this|the) (?:\w+ )?(?:came|moved|was|were|arrived|joined|move"
    r"|placement|arrival|lived|started)"
    r"|(?:at|with|in) (?:his|her|their) (?:mum|mother|dad|father|nan|gran|grandparent|birth)\w*"
    r"|prior to)\b"
)
_STILL: Final = re.compile(
    r"\b(?:still|continues?|(?<!not )(?<!until )(?<!none )now"
    r"(?! (?:a thing|over|resolved|behind|stopped|ended|settled|passed|gone|in the past|long|clear"
    r"|free)\b)|remains?|ongoing|recently|(?<!never )again)\b"
)
_YEAR: Final = re.compile(r"(?<!since )\b20[0-3]\d\b")
_RECENT: Final = re.compile(
    rf"\b(?:[1-9]|1[0-2]|an?|{_NUMBER}|several|few) (?:day|week|month)s? ago\b"
)
_YEARS_BACK: Final = 2


_NOW: Final = listed("is are am has have does do will now can")
_WAS: Final = listed("was were had did got became felt would used")
_UNMARKED: Final = listed("hit cut hurt set put shut bet")


def _years_back(said: str, year: int) -> bool:
    years = [int(found) for found in _YEAR.findall(said)]
    return bool(years) and max(years) <= year - _YEARS_BACK


def is_past(said: str, year: int, *, was: bool = False, lasting: bool = False) -> bool:
    """
    Whether words in lower case speak of what was, in a text of the year ``year``.

    :param said: the words around a phrase, with "_" where the phrase stands.
    :param was: the verb of the phrase is in the past.
    :param lasting: of a condition, which is not past because it was diagnosed long ago.
    """
    if lasting:
        return bool(_OVER.search(said))
    if _RECENT.search(said) or (_STILL.search(said) and "completed" not in said):
        return False
    if was and _THEN.search(said):
        return True
    return bool(_PAST.search(said)) or _years_back(said, year)


def verb_is_past(words: Sentence, first: int, last: int, start: int) -> bool:
    """Whether the phrase from ``first`` has a verb of the past, in its clause from ``start``."""
    before = [word.norm for word in words[max(start, first - 6) : first]]
    if set(before) & _NOW:
        return False
    if set(before) & _WAS:
        return True
    unmarked = words[first].norm in _UNMARKED and bool(set(before[-2:]) & {"he", "she"})
    if last < len(words) and words[last].norm in ("was", "were", "had"):
        return True
    said = [*before[-3:], *(word.norm for word in words[first:last])]
    return unmarked or any(
        verb in _PASTS or (verb.endswith("ed") and len(verb) > 4) for verb in said
    )


_THEN_OVER: Final = re.compile(
    r"^(?:but|though|although|and|however)\b.{0,60}?\b(?:done so|done this|not happened"
    r"|not occurred|not recurred|none since|nothing since|nothing (?:like|of)|no repeat|no further"
    r"|no recurrence|never again|not repeated"
    r"|(?:(?:this|that|it|these|they|which|he|she) )?(?:has |have )?(?:now |since )?"
    r"(?:stopped|ceased|ended)|(?:gave|given|grew|grown) (?:it|this|that|them|out of|up)"
    r"|put (?:it|this|that) behind"
    r"|(?:that|this|it) was (?:\w+ ){0,3}(?:years? ago|(?:in|before) 20[0-3]\d|a long time ago)"
    r"|not (?:for|in) (?:\w+ ){0,4}(?:years?|ages|twelve months))\b"
)


def over_after(then: str) -> bool:
    """Whether the clause that follows says it is over: "… but has not done so for a year"."""
    return bool(_THEN_OVER.search(then))


_NOTHING_SINCE: Final = re.compile(
    r"^(?:(?:he|she) is now \w+ and )?(?:there (?:has|have) been )?"
    r"(?:nothing|none|not|no (?:repeat|recurrence|further (?:incidents?|episodes?)))\b"
    r"(?: (?:like (?:it|this|that)|reported|recorded|of the kind|has happened))?(?: since|$)"
    r"|^(?:(?:and|but) )?now (?:\w+ ){0,3}(?:he|she|they) "
    r"(?:does|do|manages|can do) (?:all|it|both)\b"
    r"|^(?:it|this|that|they|these|those|(?:all )?(?:of )?(?:it|this|that)|all) "
    r"(?:has|have|is|are) (?:now |all |since |long |well |truly |and )*"
    r"(?:passed|stopped|ended|gone|over|settled|resolved|behind|finished|ceased|history)\b"
    r"|^(?:it|this|that|all (?:this|that)|which) (?:has |had )?(?:all )?"
    r"(?:stopped|ended|ceased|passed|settled)\b"
    r"|^(?:it|this|that) (?:is|was) (?:all |now |well |long )*(?:in the past|behind|over)\b"
    r"|^(?:he|she|they) (?:has|have) not (?:done (?:so|it|this) )?since\b"
    r"|^(?:we|staff|carers|there) (?:has |have )?(?:seen|had|been) (?:none|nothing|no sign) of\b"
    r"|\b(?:nothing|none)(?: (?:like it|of it|has happened|more|of the kind))? since\b"
    r"|^(?:that|this|it) (?:is )?(?:all )?(?:done with|finished with|long gone|ancient history)\b"
    r"|^those (?:days|times|years) (?:is|are) (?:gone|over|behind|past|done)\b"
    r"|^(?:none|nothing)(?: (?:of (?:it|this|that|them)|like it))?"
    r" (?:now|today|nowadays|these days|any ?more|any longer)\b"
)
# What a condition is over by too: "She recovered", "Doesn't now".
_GROWN_OUT: Final = re.compile(
    r"^(?:he|she|they) (?:has |had |have )?(?:now |since |fully |long |completely )*"
    r"(?:recovered|outgrew|outgrown|(?:grew|grown) out of|got over)\b"
    r"|\b(?:symptom free|made a full recovery|given the all clear|dry and clean|off medication)\b"
    r"|^(?:(?:he|she|they) )?(?:does|do|is|has|did) not (?:now|any ?more|nowadays|these days"
    r"|any longer)\b"
    r"|^not (?:now|any ?more|nowadays|these days|any longer)\b"
    r"|^(?:it was |was |the )?last (?:seen|noted|recorded|reported|happened|time|known) .{0,20}"
    r"(?:in year \w+|20[0-3]\d|years ago|in reception|at primary)"
)


def nothing_since(following: str, *, lasting: bool = False) -> bool:
    """
    Whether the next sentence says that it has not been so since: "Nothing since.".

    :param lasting: of a condition, which "recovered" ends, and "nothing since" does not.
    """
    grown_out = _GROWN_OUT.search(following)
    return bool(grown_out or (not lasting and _NOTHING_SINCE.search(following)))


def not_since(said: str) -> bool:
    """Whether words that say "not" say since when, so that it once was: "not for two years"."""
    return bool(_SINCE.search(said)) and not _SHORT.search(said)
