"""How this ranks, in plain words, written anew from the live policy and the kernel each time."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govuk.words import pounds
from matching.arrays import policy_of
from matching.kernel.codes import DEFAULT_CAPABILITY, Band, Dimension, Kind
from matching.kernel.exchange import FROM_TENTHS, TO_TENTHS, pence_a_mile, pence_a_point
from matching.kernel.needfit import ASSUMED
from matching.kernel.sureness import CLEAR_FROM, DRAWS, LIKELY_FROM, TIED_WITHIN
from matching.kernel.types import Policy as KernelPolicy
from matching.models import Policy
from matching.presenters.options import PARTS
from matching.presenters.policies import Term

TIERS: Final = (
    Term("Tier 1", "The home meets every need that was assessed."),
    Term("Tier 2", "One or two needs are missed by one level. None of them is critical."),
    Term("Tier 3", "Every other home that may be offered."),
)
SCORE_WORDS: Final = {
    "need": "How well the home meets the child’s needs. One big gap counts for more than two small "
    "ones. Doing more than is needed neither helps nor hurts.",
    "nearness": "How near the home is to the child’s own home, school and family, in a straight "
    "line. Places the child goes to more often count for more.",
    "affordability": "What the home costs a week, next to what such care usually costs for a child "
    "with this much need.",
    "continuity": "Whether brothers and sisters stay together, the child keeps their school, and "
    "the home can meet their wishes and what matters to who they are, such as diet or worship.",
    "assurance": "Ofsted’s judgement, how lately the free bed was confirmed, and how often the "
    "home said yes in the last year.",
}
NEVER_USED: Final = (
    "ethnicity",
    "religion (only what the child asks for, such as a diet or a place of worship, counts, and it "
    "never rules a home out)",
    "first language, nationality and immigration status",
    "legal status, such as the kind of court order (but for an order that limits the child’s "
    "freedom)",
    "names, and anything written in free text",
    "whether a child is recorded as disabled (the needs that were assessed count)",
)


@dataclass(frozen=True, slots=True)
class Rate:
    """What a mile and a point are worth a week, for one need band."""

    band: str
    prices: str
    mile: str
    point: str


def weights_of(policy: Policy) -> tuple[tuple[str, int, str], ...]:
    """The five parts, heaviest first: name, per cent, what it looks at."""
    parts = [(label, getattr(policy, name), SCORE_WORDS[name]) for name, label in PARTS]
    return tuple(sorted(parts, key=lambda part: -part[1]))


def rates_of(policy: Policy) -> tuple[Rate, ...]:
    """The exchange rate that the weights imply, by need band."""
    kernel = policy_of(policy)
    return tuple(
        Rate(
            band=band.word.capitalize(),
            prices=" to ".join(pounds(pence) for pence in kernel.bands[band]),
            mile=_worth(pence_a_mile, kernel, band),
            point=_worth(pence_a_point, kernel, band),
        )
        for band in Band
    )


def _worth(
    of: Callable[[KernelPolicy, Band], Fraction | None], policy: KernelPolicy, band: Band
) -> str:
    pence = of(policy, band)
    return "Cost does not count" if pence is None else f"{pounds(round(pence))} a week"


def mile_point() -> str:
    """The point at which a mile is valued."""
    return f"the step from {FROM_TENTHS // 10} to {TO_TENTHS // 10} miles from the child’s home"


def unknowns() -> tuple[Term, ...]:
    """What is not known, and how it counts."""
    critical = {int(ASSUMED[code]) for code in Dimension if code.is_critical}
    other = {int(ASSUMED[code]) for code in Dimension if not code.is_critical}
    foster = int(DEFAULT_CAPABILITY[Kind.AGENCY_FOSTER, Dimension.EMO])
    residential = int(DEFAULT_CAPABILITY[Kind.CHILDRENS_HOME, Dimension.EMO])
    return (
        Term(
            "A need that nobody has assessed",
            f"It is not “no need”. We try it at 0 and at level {_one(critical)} if it is critical, "
            f"level {_one(other)} if not. The lower score is used, and the page shows both.",
        ),
        Term(
            "What a home can do that it has not told us",
            f"It counts as what is usual for its kind: level {foster} for most needs in a foster "
            f"home, level {residential} in a children’s home. It is marked “to confirm”.",
        ),
        Term(
            "A price that is not known",
            "It counts as the dearest for the child’s need, so a home never gains by saying "
            "nothing.",
        ),
        Term(
            "A place known only roughly",
            "The middle of the postcode area is used, and the distance says “about”.",
        ),
        Term(
            "A home that is not yet inspected",
            "It scores between “good” and “requires improvement”.",
        ),
        Term(
            "People in the home whom nobody has described",
            "They count as living there. Nothing else is guessed about them.",
        ),
    )


def _one(levels: set[int]) -> str:
    return " or ".join(str(level) for level in sorted(levels))


def sure_terms() -> tuple[Term, ...]:
    """How sure an order is, in the words of the options page."""
    return (
        Term("Clear", f"First in at least {CLEAR_FROM // 10} of 100 other fair weightings."),
        Term("Likely", f"First in {LIKELY_FROM // 10} to {CLEAR_FROM // 10} of 100."),
        Term("Close call", f"First in fewer than {LIKELY_FROM // 10} of 100."),
        Term(
            "Tied",
            f"Totals less than {TIED_WITHIN // 1000} point of 100 apart. Read nothing into "
            "their order.",
        ),
        Term("How it is tried", f"We rank again with {DRAWS:,} weightings near the council’s own."),
    )
