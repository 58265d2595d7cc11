"""How much to imagine: which councils, how many children, homes and open referrals in each."""

from dataclasses import dataclass
from typing import Final

from geography.authorities import authorities
from matching.demo.figures import LOOKED_AFTER

WOLVERHAMPTON: Final = "E08000031"
DUDLEY: Final = "E08000027"
SHROPSHIRE: Final = "E06000051"
BIRMINGHAM: Final = "E08000025"
_HOMES_A_CHILD: Final = 3_000 / LOOKED_AFTER[BIRMINGHAM]
_CHILDREN_AN_OPEN_REFERRAL: Final = 11


@dataclass(frozen=True, slots=True)
class CouncilPlan:
    """One council of the demo."""

    authority_code: str
    children: int
    homes: int
    open_referrals: int
    hard_cases: bool = False

    @property
    def name(self) -> str:
        name = next(a.name for a in authorities() if a.code == self.authority_code)
        return name.removesuffix(", County of")

    @property
    def slug(self) -> str:
        return self.name.lower().replace(" ", "-")


def _of_the_region() -> tuple[CouncilPlan, ...]:
    """All 14 councils, as large as they are; Birmingham's register has 3,000 homes."""
    return tuple(
        CouncilPlan(
            authority_code=code,
            children=children,
            homes=round(children * _HOMES_A_CHILD),
            open_referrals=children // _CHILDREN_AN_OPEN_REFERRAL,
            hard_cases=code == WOLVERHAMPTON,
        )
        for code, children in LOOKED_AFTER.items()
    )


SCALES: Final = {
    "small": (
        CouncilPlan(WOLVERHAMPTON, children=60, homes=120, open_referrals=14, hard_cases=True),
        CouncilPlan(DUDLEY, children=12, homes=24, open_referrals=3),
        CouncilPlan(SHROPSHIRE, children=12, homes=24, open_referrals=3),
    ),
    "council": (
        CouncilPlan(WOLVERHAMPTON, children=650, homes=900, open_referrals=60, hard_cases=True),
        CouncilPlan(DUDLEY, children=80, homes=120, open_referrals=8),
        CouncilPlan(SHROPSHIRE, children=80, homes=120, open_referrals=8),
    ),
    "region": _of_the_region(),
}
