"""Whether a phrase is said not to be so: "no history of …", "… : nil", "… was ruled out"."""

import re
from typing import Final

from needs.reading.levels.denials import none_at_the_end
from needs.reading.levels.tokens import Sentence, listed

# After one of these, what was said before no longer counts.
BREAKS: Final = listed("but however although though yet except whereas instead while apart")
SUBJECTS: Final = listed("he she they i we")

_FAR: Final = listed(
    """no never nil none without denies denied deny denying neither nor nothing nobody zero
    negative wrongly falsely mistakenly unaware"""
)
# "instead of hitting", "far from anxious", "free from self-harm"
_PAIRS: Final = {
    "of": listed("instead free absence clear"),
    "from": listed("far free refrain refrains refrained refraining abstains"),
    "than": listed("rather"),
    "but": listed("anything"),
    "to": listed("opposed yet"),
    "error": listed("in"),
    "mistake": listed("by"),
    "evidence": listed("little"),
    "sign": listed("little"),
    "signs": listed("few"),
    "indication": listed("little"),
    "suggestion": listed("little"),
    "remember": listed("cannot"),
    "recall": listed("cannot"),
}
# "not only", "no longer", "no information": nothing is said not to be so.
_NOT_REALLY: Final = listed(
    """only just merely always uncommon unusual surprisingly less doubt longer able until least all
    rare infrequently infrequent information details enough fully yet stable controlled managed
    necessarily entirely totally completely wholly simply alone sooner matter wonder end amount
    helps works"""
)
# Between a "no" and the phrase these use it up: "no remorse for", "cannot stop", "nothing calms".
_SPENT: Final = listed(
    """stop stops stopping stopped prevent prevents prevented resist contain curb hide hides hid
    fail fails failed failing
    remorse regret empathy insight warning trigger triggers improvement reduction change decrease
    let stranger secret explanation calms settles soothes helps manage control regulate handle cope
    cope contain"""
)
# What the phrase is the first part of: "county lines involvement: none".
HEADS: Final = listed(
    """use misuse abuse involvement behaviour behaviours risk risks concern concerns issues issue
    incidents incident episodes problems difficulties needs activity links attempts history
    diagnosis contact"""
)
_IRRELEVANT: Final = listed("relevant applicable known noted evident present an a")
# After the phrase: "is not well controlled", "has not stopped".
_NOT_OVER: Final = _NOT_REALLY | listed(
    """well lifted getting improving responding medicated treated stopped improved reduced changed
    ended eased lessened ceased gone left passed faded settled disappeared"""
)
_SPENT_BY: Final = re.compile(
    r"\b(?:take (?:much|long|a lot)|give(?:n)? up|get through|under control)\b"
)
_SELDOM: Final = listed(
    """not never rarely seldom hardly barely scarcely rare cannot refuses unable stopped struggles
    uncommon unusual promise fails failed failing"""
)
_PERIODS: Final = listed("day week night month weekend shift morning evening hour lesson")
_THAT: Final = listed(
    """that whether indicate suggest suggests indicates think thinks thought believe believes
    believed evidence which"""
)
_TURNED: Final = listed("has have had did does is was")  # "at no point has she …"
# "He hates the thought of …", "he talked his friend out of …": not what he does.
_AGAINST: Final = re.compile(
    r"(?:(?:hates?|hated|loathes?|horrified|appalled|disgusted) (?:at |by )?the (?:very )?"
    r"(?:thought|idea|notion) of|talk(?:s|ed)? (?:\w+ ){1,3}out of|(?:dead|set|firmly) against"
    r"|disapproves? of|scored (?:nought|zero|nil) (?:for|on)"
    r"|too (?:sensible|shy|kind|gentle|careful|clever|timid|nice|mature|bright|proud|scared"
    r"|frightened|polite|wise) to"
    r"|(?:keeps?|stays?|kept|stayed) (?:well )?(?:away from|out of|clear of))"
    r"(?: (?:\w+ing|take|have))?(?: an?)?$"
)
_FINITE: Final = listed("is are was has have had can will needs does did remains")
# Verbs that look like the plural of a noun: "does not like school and runs away".
_VERBS: Final = listed("runs worries bullies carries cries tries returns threatens burns self")
_RATHER: Final = listed("rather sooner likely likelier")
_NIL: Final = listed("nil none never no n 0 zero negative denies denied absent nothing")
_LONGEST_LIST: Final = 16  # words
_ARE: Final = listed("are were do did have")
_ENDS_LIST: Final = _ARE | SUBJECTS | BREAKS | listed("is was has can will not no never")
_LUCKILY: Final = listed("thankfully fortunately luckily happily")
_NOT_OFTEN: Final = listed("often lately recently since for usually every")  # "Self-harm? Not …"
_IS: Final = listed("is are was were has have had remains does do")
_RULED_OUT: Final = re.compile(
    r"(?:has|have|was|were) (?:been )?excluded(?! from)"
    r"|(?:\w+ ){0,5}?(?:considered|explored|assessed|investigated"
    r"|(?:looked|tested|screened|checked|assessed) (?:in)?(?:to|for)) and (?:was |were |then )?"
    r"(?:discounted|dismissed|excluded|rejected|ruled out|cleared|negative"
    r"|(?:found )?not (?:to|found|confirmed|there))"
    r"|(?:\w+ )?(?:and|but) (?:was |been |then )?(?:cleared|exonerated|acquitted)\b"
    r"|there (?:is|was|are|were) (?:nothing|no (?:concern|worr|issue|problem|incident|report)\w*)"
    r"|(?:is|was) nowhere\b|to nothing\b"
    r"|(?:and|but) (?:it|this|that|they|none|nothing) (?:was|were|is|has been) "
    r"(?:(?:not|never) )?(?:found|confirmed|diagnosed|seen|identified|there)\b"
    r"|(?:plays?|played|has|have|had) no (?:part|place|role)\b"
    r"|and (?:he |she )?(?:does|did) not have (?:it|that|either|them)\b"
    r"|(?:(?!though|knows?|because)\w+ ){0,5}?(?:ruled out"
    r"|saw no (?:need|role|reason|evidence|sign|indication)"
    r"|(?:concluded|found|showed|confirmed|decided|said) (?:that )?(?:he|she|they) "
    r"(?:is|was|does|did|has|had|do|are|were) not"
    r"|no (?:\w+ ){0,3}(?:needs?|condition|disorder|diagnosis|illness) (?:\w+ )?"
    r"(?:found|identified|made)"
    r"|(?:that|which) (?:he|she|they) (?:does|do|did) not (?:need|use|have)"
    r"|and (?:said no|refused|declined|turned (?:it|them) down)|in error\b|by mistake\b"
    r"|came back (?:with )?(?:nothing|negative|clear|low|nil)"
    r"|not diagnosed|not identified|did not (?:identify|find|diagnose)"
    r"|(?:did|does|do) not meet (?:the |diagnostic )?(?:threshold|criteria)"
    r"|(?:screen|screens|screening|test|tests|testing|swab|scan|scans)"
    r" (?:was|were|is|are|came back|have been|has been) (?:all )?(?:negative|clear|normal)"
    r"|(?:found|raised|raises|showed|shows|identified|indicated|flagged) (?:no|nil|nothing)"
    r"|(?:was|were|proved|be|been|is|are) (?:unfounded|untrue|false|unsubstantiated|malicious|wrong"
    r"|disproved|disproven|discounted|dismissed|incorrect|inaccurate|mistaken|an? mistake"
    r"|in error|an error|withdrawn|banned|forbidden)\b"
    r"|(?:there (?:is|was|were) none|none (?:was|were) found|nothing was found)\b)"
)


def is_break(words: Sentence, here: int) -> bool:
    """ "but", "although", "while"; not "for a while"."""
    word = words[here].norm
    return word in BREAKS and not (word == "while" and here and words[here - 1].norm == "a")


def starts_again(words: Sentence, here: int) -> bool:
    """Whether a new statement begins at word ``here``, so that a "not" before it is spent."""
    word = words[here].norm
    if is_break(words, here) or (word == "than" and words[here - 1].norm == "other"):
        return True
    if word == "and" and here + 1 < len(words):
        after = words[here + 1].norm
        if after == "that":
            return True
        verb = len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "ns", "ies"))
        return after in _FINITE or after in SUBJECTS or after in _VERBS or verb
    if word in SUBJECTS:
        before = [word.norm for word in words[max(0, here - 2) : here]]
        said = before in (["to", "say"], ["to", "show"])  # "nothing to say she is …"
        return here == 0 or not (said or before[-1] in _THAT | _TURNED)
    return ":" in words[here].before or "(" in words[here].before


def _is_negator(words: Sentence, here: int, first: int) -> bool:
    word = words[here].norm
    if word in _FAR or (word == "not" and first - here <= 9):
        return True
    if word == "than" and _RATHER & {w.norm for w in words[max(0, here - 8) : here]}:
        return first - here <= 4
    pair = here > 0 and words[here - 1].norm in _PAIRS.get(word, ())
    return pair and first - here <= 9


def _is_doubled(words: Sentence, here: int, first: int) -> bool:
    """Whether the "not" at ``here`` is itself denied, or used up: "not a day goes by without"."""
    between = [word.norm for word in words[here + 1 : first]]
    if _SPENT & set(between) or _SPENT_BY.search(" ".join(between)):
        return True
    if words[here].norm in ("nor", "no"):
        return False
    period = crossed = False
    ahead = here - 1 - (words[here].norm in _PAIRS)  # "cannot remember" is one
    for at in range(ahead, max(-1, here - 9), -1):
        word = words[at].norm
        if words[at + 1].before or word in BREAKS or word in ("and", "or", "nor", "neither"):
            return False
        period, crossed = period or word in _PERIODS, crossed or word in SUBJECTS
        if word in _FAR or word in _SELDOM:
            return period or not crossed
    return False


def _before(words: Sentence, first: int) -> bool:
    if _AGAINST.search(" ".join(word.norm for word in words[max(0, first - 8) : first])):
        return True
    for here in range(first - 1, max(-1, first - 25), -1):
        word = words[here].norm
        if _is_negator(words, here, first):
            after = words[here + 1].norm if here + 1 < len(words) else ""
            return after not in _NOT_REALLY and not _is_doubled(words, here, first)
        if word == "out" and words[here - 1].norm in ("rule", "ruled", "ruling", "rules"):
            return not {"cannot", "not"} & {w.norm for w in words[max(0, here - 4) : here]}
        if starts_again(words, here):
            return False
    return False


def _nil_follows(words: Sentence, last: int) -> bool:
    """ "Self-harm: none known", "Missing - not known to"."""
    word = words[last]
    following = words[last + 1].norm if last + 1 < len(words) else ""
    if word.norm == "not":
        answer = word.before[-1:] == "?" and following not in _NOT_REALLY | _NOT_OFTEN
        return answer or following in _IRRELEVANT or word.before[-1:] in (":", "-", "–", "—")
    if word.norm == "n" and following and words[last + 1].before == "/":
        return True
    if word.norm not in _NIL or not (word.before or word.norm in ("nil", "none", "absent")):
        return False
    if "," in word.before:
        return not following
    return following not in ("longer", "clear", "since")


def _list_is_nil(words: Sentence, last: int) -> bool:
    """ "Drugs, alcohol and crime: n/a", "drugs and alcohol are not a concern"."""
    end = last
    while end < min(len(words), last + _LONGEST_LIST) and words[end].norm not in _ENDS_LIST | _NIL:
        if end > last and ":" in words[end].before:
            break
        end += 1
    if end == len(words) or words[end - 1].norm in ("and", "or"):
        return False
    if [word.norm for word in words[end + 1 : end + 2]] == ["not"]:
        return words[end].norm in _ARE and words[min(end + 2, len(words) - 1)].norm not in _NOT_OVER
    return _nil_follows(words, end)


def _after(words: Sentence, last: int) -> bool:
    while last < len(words) and words[last].norm in HEADS and not words[last].before:
        last += 1
    last += last < len(words) - 1 and words[last].norm in _LUCKILY
    after = words[last : last + 12]
    if not after:
        return False
    if (after[0].norm in ("and", "or") or after[0].before == ",") and _list_is_nil(words, last):
        return True
    if _nil_follows(words, last):
        return True
    if _RULED_OUT.match(" ".join(word.norm for word in after)):
        return True
    return (
        len(after) > 1
        and after[0].norm in _IS
        and ("," not in after[0].before or words[last - 1].norm in _LUCKILY)
        and after[1].norm in ("not", "never", "no", "nil", "none")
        and (len(after) < 3 or after[2].norm not in _NOT_OVER)
    )


# "does not always", "not yet": not so well as it should be.
_PARTLY: Final = listed("always often usually yet very quite entirely fully particularly really")


def _never_before(words: Sentence, first: int) -> bool:
    """ "Not once has he failed to come back"."""
    return bool({"never", "not"} & {word.norm for word in words[max(0, first - 10) : first]})


def not_good(words: Sentence, first: int) -> int:
    """The level of need where the good thing at word ``first`` is said not to be so, else 0."""
    if "," in words[first].before:
        return 0  # "He doesn't drink, always comes home on time"
    before = [word.norm for word in words[max(0, first - 5) : first]]
    for here in range(len(before) - 1, -1, -1):
        if before[here] in _SELDOM:
            after = set(before[here + 1 :])
            if before[here].startswith("fail") and _never_before(words, first):
                return 0
            if after & {"only", "just", "without", "but", "because"}:
                return 0
            return 1 if after & _PARTLY else 2
        if before[here] in SUBJECTS or before[here] in BREAKS or before[here] == "and":
            return 0
    return 0


def negated(words: Sentence, first: int, last: int) -> bool:
    """Whether the words from ``first`` up to ``last`` are said not to be so."""
    inside = any(word.norm == "not" or word.norm in _FAR for word in words[first:last])
    split = last < len(words) and words[last].norm == "out"  # "ruled exploitation out"
    ruled = split and any(
        w.norm in ("rule", "rules", "ruled") for w in words[max(0, first - 3) : first]
    )
    return (
        inside
        or ruled
        or _before(words, first)
        or _after(words, last)
        or none_at_the_end(words, last)
    )
