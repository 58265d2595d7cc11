"""How old a text says that the child is."""

import re
from typing import Final

_ONE_TO_EIGHTEEN: Final = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen
"""
_WORDS: Final = {word: age for age, word in enumerate(_ONE_TO_EIGHTEEN.split(), start=1)}
_NUMBER: Final = rf"(\d{{1,2}}|{'|'.join(_WORDS)})"
_SAID: Final = (
    rf"\b{_NUMBER}[- ](?:and a half[- ])?years?[- ]old\b",
    rf"\baged? {_NUMBER}\b",
    rf"\b(?:he|she|\b[a-z]) is {_NUMBER}\b(?! (?:months|weeks|times|of|hours|days))",
    r"\((\d{1,2})\)",
    rf"\b(?:male|female|boy|girl|child),? {_NUMBER}\b",
    rf"^[^.]{{0,40}}, {_NUMBER},",
)
_AGE: Final = re.compile("|".join(_SAID), re.IGNORECASE)
_BEGINNING: Final = 600  # characters: who the child is comes first


def age_in(text: str) -> int | None:
    """The age that the beginning of a text gives first, in years."""
    found = _AGE.search(text[:_BEGINNING])
    if not found:
        return None
    said = next(group for group in found.groups() if group)
    return int(said) if said.isdecimal() else _WORDS[said.lower()]
