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
