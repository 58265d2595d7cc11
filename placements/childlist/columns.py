"""The columns, which the file that is taken out has as well."""

from typing import Final

from codes.needs import DIMENSION_CODES

NAMES: Final = ("first_name", "last_name")
ABOUT: Final = ("born", "sex", "ethnicity", "home_postcode", "social_worker", "team")
# Said in the file that is taken out; a file that comes in may hold them, and they change nothing.
ONLY_OUT: Final = ("profile_version", "profile_state", "assessed_on", "confirmed_on", "strengths")


def importance(code: str) -> str:
    return f"{code}_importance"


def evidence(code: str) -> str:
    return f"{code}_evidence_on"


LEVELS: Final = tuple(
    column for code in DIMENSION_CODES for column in (code, importance(code), evidence(code))
)
COLUMNS: Final = ("ref", "case_ref", *NAMES, *ABOUT, *ONLY_OUT, *LEVELS)
