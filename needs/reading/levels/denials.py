"""What the end of a sentence denies of all that was named before it."""

import re
from typing import Final

from needs.reading.levels.tokens import Sentence, listed

_CHECKED: Final = listed("checked checks check records searched screened screening asked looked")
_NONE: Final = listed("none nil nothing negative clear")
_MORE: Final = frozenset(["IDC", "EDU", "PHY", "PEE", "IND", "LDN"])
_NOTHING_MORE: Final = re.compile(
    r"\bnothing (?:extra|special|more|further|else|additional) (?:is |was )?(?:needed|required)\b"
)


def none_at_the_end(words: Sentence, last: int) -> bool:
    """ "Checked records for self-harm, violence and fire-setting: none."."""
    end = words[-1]
    if last >= len(words) or end.norm not in _NONE or not end.before:
        return False
    return any(word.norm in _CHECKED for word in words[:last])


_NOT_TRUE: Final = (
    r"(?:wrong|incorrect|untrue|false|mistaken|disproved|unfounded|unsubstantiated|withdrawn"
    r"|retracted|nonsense|rubbish|a (?:mistake|mix up|misunderstanding|lie)|an error|in error"
    r"|made up|not (?:correct|true|right|so|the case|him|her))"
)
_TAKEN_BACK: Final = re.compile(
    rf"^(?:this|that|it|which) (?:was|is|has been|proved|turned out) (?:to be |\w+ )?{_NOT_TRUE}\b"
    r"|^(?:this|that|it) (?:belong(?:s|ed)|refer(?:s|red)|relate[sd]|was|is) (?:\w+ ){0,2}"
    r"(?:to|for|about|with) (?:\w+ )?(?:another|other|different|brother|sister|cousin)"
    r"|^none (?:is|are|was|were) (?:needed|required|wanted|called for)\b"
    r"|^(?:this|that|he|she|our) ?(?:\w+ )?(?:has|have|had) no (?:use|need) "
    r"(?:for|of) (?:it|them|one)"
    r"|^(?:it|this|that|all (?:this|that))? ?(?:is |was |has |had )?nothing to do with "
    r"(?:him|her|this|our|the child)\b"
    r"|^(?:it|that|this) (?:is|was|does|did|has) not(?:$| (?:he|she|they)\b)"
    r"|^(?:it|they) (?:has|have) never (?:yet )?been (?:opened|used|needed|called)\b"
)
# "We expected him to run away. He has not." Not: "We asked him to stop hitting. He has not."
_DID_NOT: Final = re.compile(
    r"^(?:he|she|they) (?:has|have|did|does|do|is) (?:not|never)(?: (?:done so|once|yet|ever))?$"
    r"|^(?:he|she|they) never (?:has|have|did|does)$"
)
_ENDS: Final = listed("stop stopped give giving quit cease avoid without not never no")
_BUT_NOT: Final = re.compile(
    r"^(?:but|though|although|yet|and) (?:\w+ ){0,4}?"
    r"(?:none of (?:it|this|that)|no (?:sign|evidence)|nothing of|nothing supports"
    r"|nobody has seen|(?:has|have) never seen (?:it|this|that)"
    rf"|(?:this|that|it|which) (?:was|is|has been|proved|turned out) (?:to be |\w+ )?{_NOT_TRUE})\b"
)
_TOLD: Final = listed(
    "told said says alleged suggested reported warned claimed written noted rumoured accused heard"
)


def taken_back(following: str, words: Sentence, first: int) -> bool:
    """Whether the next sentence takes it back: "That was wrong.", "None is needed here."."""
    if _TAKEN_BACK.search(following):
        return True
    ended = any(word.norm in _ENDS for word in words[:first])
    return not ended and bool(_DID_NOT.search(following))


def but_it_was_not(words: Sentence, first: int, last: int, then: str) -> bool:
    """ "We were told that he runs away, but we have seen none of it"."""
    said = any(word.norm in _TOLD for word in [*words[:first], *words[last : last + 4]])
    return said and bool(_BUT_NOT.search(then))


_EXTRA_FOR: Final = re.compile(
    r"\bnothing (?:extra|special|more|further|else) (?:is |was )?(?:needed|required) (?:for|with) "
    r"(?:his |her |their |the )?$"
)
_CONDITIONS: Final = frozenset(["NEU", "LDN", "HEA", "MHE"])


def needs_nothing_for(words: Sentence, first: int, code: str) -> bool:
    """ "Nothing extra is needed for his autism": he has it all the same."""
    said = " ".join(word.norm for word in words[max(0, first - 8) : first])
    return code in _CONDITIONS and bool(_EXTRA_FOR.search(said + " "))


def nothing_more(words: Sentence, last: int, code: str) -> bool:
    """ "They share his faith, so nothing extra is needed"."""
    said = " ".join(word.norm for word in words[last : last + 14])
    return code in _MORE and bool(_NOTHING_MORE.search(said))
