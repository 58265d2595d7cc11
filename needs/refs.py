"""
References such as K7Q4-M2XD: random, easy to read aloud, and wrong if mistyped.

Of signs that are mixed up by hand (0 O, 1 I L, 5 S, 8 B) at most one is used. With a prime number
of signs, 29, and the weights 1 to 8, the check sign finds every single wrong sign and every two
signs that changed places.
"""

import re
import secrets
from collections.abc import Callable
from typing import Final

SIGNS: Final = "23456789ACDEFGHJKMNPQRTUVWXYZ"
_FREE: Final = 7  # the eighth is the check sign
_FORM: Final = re.compile(rf"[{SIGNS}]{{4}}-[{SIGNS}]{{4}}", re.ASCII)


def new_ref(choose: Callable[[str], str] = secrets.choice) -> str:
    """A fresh reference; it holds nothing about the child."""
    signs = "".join(choose(SIGNS) for _ in range(_FREE))
    whole = signs + _check_sign(signs)
    return f"{whole[:4]}-{whole[4:]}"


def tidy_ref(typed: str) -> str:
    """Capitals, one hyphen in the middle: as somebody might type it."""
    signs = re.sub(r"[\s-]", "", typed).upper()
    return f"{signs[:4]}-{signs[4:]}" if len(signs) == 8 else signs


def is_ref(ref: str) -> bool:
    return bool(_FORM.fullmatch(ref)) and _weighed(ref.replace("-", "")) == 0


def _check_sign(signs: str) -> str:
    """The sign that brings the weighed sum to a multiple of the number of signs."""
    inverse = pow(_FREE + 1, -1, len(SIGNS))
    return SIGNS[-_weighed(signs) * inverse % len(SIGNS)]


def _weighed(signs: str) -> int:
    return sum(n * SIGNS.index(sign) for n, sign in enumerate(signs, start=1)) % len(SIGNS)
