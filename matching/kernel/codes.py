"""The closed lists of the ranking: dimensions, kinds of home, bands, ratings, reasons to refuse.

Numbers are positions in arrays and bits in masks; the words of case files and of the database are
the names in lower case (``Kind.AGENCY_FOSTER.word == "agency_foster"``). Dimensions keep capitals.
"""

from enum import Enum, IntEnum, IntFlag
from typing import Self

import numpy as np
from numpy.typing import NDArray


class _Word(IntEnum):
    """A code that people write as a word."""

    @property
    def word(self) -> str:
        """The code as it is written in case files and stored in tables."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> Self:
        """The code of a word.

        :raises ValueError: the word is not on the list.
        """
        for code in cls:
            if code.word == word:
                return code
        raise ValueError(f"{word!r} is not one of {', '.join(code.word for code in cls)}")


class Dimension(IntEnum):
    """The twenty dimensions of need; the value is the column in every (…, 20) array."""

    title: str
    is_critical: bool

    def __new__(cls, column: int, title: str, is_critical: bool) -> Self:
        """Keep the title and the star of the dimension beside the column number."""
        code = int.__new__(cls, column)
        code._value_ = column
        code.title = title
        code.is_critical = is_critical
        return code

    EMO = 0, "Emotional wellbeing and regulation", False
    MHE = 1, "Mental health condition", False
    SLF = 2, "Self-harm and suicide", True
    AGG = 3, "Aggression or harm to others or property", True
    ATT = 4, "Attachment and relationships with carers", False
    PEE = 5, "Living with other children", True
    EXP = 6, "Exploitation", True
    MIS = 7, "Going missing", True
    SUB = 8, "Substance use", False
    OFF = 9, "Offending and community risk", False
    FIR = 10, "Fire-setting", True
    SHB = 11, "Harmful sexual behaviour", True
    LDN = 12, "Learning disability and cognition", False
    NEU = 13, "Neurodiversity and sensory needs", False
    PHY = 14, "Physical disability and personal care", True
    HEA = 15, "Physical health and medical needs", True
    EDU = 16, "Education and engagement", False
    IDC = 17, "Identity, culture, faith, language and communication", False
    FAM = 18, "Family time and safety of family contact", False
    IND = 19, "Independence skills", False

    @property
    def default_importance(self) -> "Importance":
        """Essential for critical dimensions, important for the rest."""
        return Importance.ESSENTIAL if self.is_critical else Importance.IMPORTANT


N_DIMENSIONS = len(Dimension)
MAX_LEVEL = 4
NOT_ASSESSED = -1  # a need nobody has looked at yet; never the same as level 0
UNDECLARED = -1  # a capability the home has not declared; the kind's default applies


class Importance(_Word):
    """How much a shortfall in a dimension weighs; the value is the factor in the need score."""

    DESIRABLE = 1
    IMPORTANT = 2
    ESSENTIAL = 4


class Kind(_Word):
    """The kinds of home; the value is the row of ``DEFAULT_CAPABILITY``."""

    KINSHIP_FOSTER = 0
    IN_HOUSE_FOSTER = 1
    AGENCY_FOSTER = 2
    CHILDRENS_HOME = 3
    RESIDENTIAL_SCHOOL = 4
    SUPPORTED_ACCOMMODATION = 5
    FAMILY_CENTRE = 6
    SECURE_HOME = 7

    @property
    def is_foster(self) -> bool:
        """Whether the usual fostering limit and the six-day emergency rule apply."""
        return self <= Kind.AGENCY_FOSTER


def _default_capability() -> NDArray[np.int8]:
    """The table of scoring.md section 1."""
    level = {Kind.CHILDRENS_HOME: 3, Kind.RESIDENTIAL_SCHOOL: 3, Kind.SECURE_HOME: 4}
    table = np.empty((len(Kind), N_DIMENSIONS), dtype=np.int8)
    for kind in Kind:
        table[kind] = level.get(kind, 2)
        if kind.is_foster:
            table[kind, [Dimension.PHY, Dimension.HEA]] = 1
    table.flags.writeable = False
    return table


DEFAULT_CAPABILITY = _default_capability()  # (8 kinds, 20 dimensions) levels 0-4


class Sex(IntFlag):
    """The sexes of a registration or approval as bits, and of a child as a single bit."""

    M = 1
    F = 2
    U = 4  # not recorded


class Access(IntFlag):
    """What the building offers, and what a child needs; none implies another."""

    WHEELCHAIR = 1
    GROUND_FLOOR = 2
    HOIST = 4


class Flag(IntFlag):
    """Facts of the referral that switch rules on."""

    DOL = 1
    SECURE_CRITERIA = 2
    SOLO = 4
    EMERGENCY = 8
    WHEELCHAIR = 16
    GROUND_FLOOR = 32
    HOIST = 64


class Rating(_Word):
    """Ofsted's latest judgement; the last three are the scale of supported accommodation."""

    OUTSTANDING = 0
    GOOD = 1
    REQUIRES_IMPROVEMENT = 2
    INADEQUATE = 3
    NOT_INSPECTED = 4
    STRONG = 5
    INCONSISTENT = 6
    SERIOUS = 7


class Suspension(IntEnum):
    """Who has stopped new placements at a home."""

    NONE = 0
    COUNCIL = 1
    OFSTED = 2


class Band(_Word):
    """The overall level of need, which chooses the range of prices."""

    STANDARD = 0
    ENHANCED = 1
    SPECIALIST = 2
    COMPLEX = 3
    BESPOKE = 4


class Urgency(_Word):
    """How soon; the value is the weight in the joint plan."""

    PLANNED = 1
    URGENT = 2
    SAME_DAY = 4


class PlaceKind(_Word):
    """Important places besides the child's home; the value is the half-life in miles."""

    SCHOOL = 5
    FAMILY = 15


class Refusal(IntFlag):
    """Why a home may not be offered, in the order of scoring.md section 2. A home carries all."""

    NOT_REGISTERED = 1 << 0
    UNDER_16_SUPPORTED = 1 << 1
    DOL_SUPPORTED = 1 << 2
    NOT_SECURE_CRITERIA = 1 << 3
    FOSTERING_LIMIT = 1 << 4
    TOO_YOUNG = 1 << 5
    TOO_OLD = 1 << 6
    SEX_NOT_ACCEPTED = 1 << 7
    NO_FREE_BED = 1 << 8
    TOO_FEW_BEDS = 1 << 9
    AVAILABLE_TOO_LATE = 1 << 10
    NEED_BEYOND_HOME = 1 << 11
    KIND_RULED_OUT = 1 << 12
    PLACE_TO_AVOID = 1 << 13
    SOLO_NEEDED = 1 << 14
    RESIDENT_AT_RISK = 1 << 15
    ACCESS_NOT_MET = 1 << 16
    PLACING_SUSPENDED = 1 << 17
    RATING_BELOW_POLICY = 1 << 18
    VACANCY_STALE = 1 << 19
    ALREADY_DECLINED = 1 << 20
    OVER_COST_CEILING = 1 << 21
    OVER_DISTANCE_LIMIT = 1 << 22


class Standing(Enum):
    """What kind of "no" a refusal is."""

    UNLAWFUL = "unlawful"
    PRACTICAL = "practical"
    WAIVABLE = "waivable"


class Waiver(Enum):
    """Whose recorded decision sets a waivable refusal aside."""

    COMMISSIONER = "the commissioner, with a reason"
    MANAGER = "a manager"
    HEAD_OF_SERVICE = "the head of service"
    IMPACT_RISK_ASSESSMENT = "an impact risk assessment"
    EMERGENCY_SIX_DAYS = "the emergency rule, for 6 working days"


class Score(IntEnum):
    """The five scores; the value is the column in every (…, 5) array."""

    NEED = 0
    NEARNESS = 1
    AFFORDABILITY = 2
    CONTINUITY = 3
    ASSURANCE = 4

    @property
    def word(self) -> str:
        """The score as it is written in policies and answers."""
        return self.name.lower()
