"""The open referrals that every demo has, because they are easy to get wrong: what each is like."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from codes.homes import FOSTER_KINDS, Kind
from codes.needs import CRITICAL_CODES, DIMENSION_CODES
from placements.models import Referral, Status, Urgency


class HardCase(StrEnum):
    """Each by the reference of its child, in the demo's first council."""

    SIBLINGS_OF_THREE = "HYMY-VHHD"
    DEPRIVATION_OF_LIBERTY = "KYN8-7WK2"
    SUPPORTED_AT_16 = "JQPW-75H5"
    UNDER_16_BESIDE_SUPPORTED = "C64M-WZTY"
    PLACE_TO_AVOID = "Q3PF-HQUQ"
    NOTHING_WITHIN_60_MILES = "PQ7P-2XKG"
    SAME_DAY = "4338-Z9PT"
    MANY_NOT_ASSESSED = "2VHD-HNX6"
    NEAR_MISS = "8K9Q-CJ24"
    RATHER_TOGETHER = "WAD8-98X2"


@dataclass(frozen=True)
class Story:
    """One hard case: the child, the need, the referral."""

    ages: tuple[tuple[int, int], ...]  # years and months on the day, the referred child first
    each: bool = field(default=False, kw_only=True)  # has a referral, and not the first alone
    sex: str
    needs: Mapping[str, int]
    status: Status = Status.SEARCHING
    waited: int = 6  # days
    first_night: int = 9  # days ahead
    fields: Mapping[str, Any] = field(default_factory=dict)  # of the referral
    profile: Mapping[str, Any] = field(default_factory=dict)
    left_open: frozenset[str] = frozenset()  # dimensions that nobody has assessed


UNSUITABLE: Final = (Kind.FAMILY_CENTRE, Kind.RESIDENTIAL_SCHOOL, Kind.SECURE_HOME)
_MANY: Final = frozenset(DIMENSION_CODES) - {"EMO", "AGG", "ATT", "MIS", "FAM", "EDU"}
STORIES: Final[Mapping[HardCase, Story]] = {
    HardCase.SIBLINGS_OF_THREE: Story(
        ages=((9, 2), (7, 1), (4, 6)),
        sex="M",
        needs={"EMO": 2, "ATT": 2, "PEE": 1, "EDU": 1, "FAM": 2},
        fields={"together": Referral.Together.MUST, "together_count": 3},
    ),
    HardCase.DEPRIVATION_OF_LIBERTY: Story(
        ages=((15, 4),),
        sex="F",
        needs={"EMO": 4, "MHE": 3, "SLF": 4, "AGG": 3, "ATT": 3, "PEE": 4, "MIS": 3, "EDU": 4},
        status=Status.INTERIM,
        waited=34,
        fields={"dol": True, "ruled_out": [kind.value for kind in (*UNSUITABLE, *FOSTER_KINDS)]},
        profile={"solo": True},
    ),
    HardCase.SUPPORTED_AT_16: Story(
        ages=((16, 3),),
        sex="M",
        needs={"EMO": 1, "EDU": 1, "IND": 1, "FAM": 1},
        status=Status.SHORTLISTED,
        waited=12,
        fields={"goal": Referral.Goal.INDEPENDENCE},
        profile={"wishes": ["supported_accommodation"]},
    ),
    HardCase.UNDER_16_BESIDE_SUPPORTED: Story(
        ages=((15, 10),), sex="M", needs={"EMO": 1, "EDU": 2, "IND": 1, "FAM": 1}, waited=15
    ),
    HardCase.PLACE_TO_AVOID: Story(
        ages=((12, 5),), sex="F", needs={"EMO": 2, "ATT": 2, "EXP": 2, "MIS": 2, "FAM": 3}
    ),
    HardCase.NOTHING_WITHIN_60_MILES: Story(
        ages=((13, 1),),
        sex="M",
        needs={"PHY": 3, "HEA": 2, "LDN": 2, "EMO": 1},
        waited=47,
        profile={"hoist": True, "wheelchair": True, "ground_floor": True},
    ),
    HardCase.SAME_DAY: Story(
        ages=((8, 7),),
        sex="F",
        needs={"EMO": 2, "PEE": 1},
        waited=0,
        first_night=0,
        fields={"urgency": Urgency.SAME_DAY, "is_emergency_form": True, "plan_words": ""},
        left_open=frozenset(DIMENSION_CODES) - CRITICAL_CODES - {"EMO"},
    ),
    HardCase.MANY_NOT_ASSESSED: Story(
        ages=((11, 3),),
        sex="M",
        needs={"EMO": 2, "AGG": 2, "ATT": 3, "MIS": 1, "FAM": 2, "EDU": 2},
        waited=3,
        left_open=_MANY,
    ),
    HardCase.NEAR_MISS: Story(
        ages=((10, 8),), sex="F", needs={"EMO": 2, "ATT": 2, "EDU": 1, "FAM": 1}, waited=20
    ),
    HardCase.RATHER_TOGETHER: Story(
        ages=((11, 6), (9, 2)),
        each=True,
        sex="F",
        needs={"EMO": 1, "ATT": 2, "EDU": 1, "FAM": 2},
        waited=10,
        fields={"together": Referral.Together.PREFERRED, "together_count": 2},
    ),
}
