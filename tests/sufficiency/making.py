"""Children in stays, beds and waits, as the measures take them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from placements.clocks import Pace, Waiting
from sufficiency.measures.living import Living
from sufficiency.measures.occupancy import BedIs, BedToday
from sufficiency.measures.waits import OpenReferral

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)

A_CHILD = Living(
    child_id=1,
    born=date(2016, 1, 1),
    uasc=False,
    looked_after_from=date(2020, 1, 1),
    placement_type="U6",
    starts_on=date(2025, 1, 1),
    sector="PR1",
    home_id=1,
    home_name="Oak",
    in_area=True,
    is_adjoining=True,
    distance_tenths=50,
    weekly_pence=60_000,
)


def child(**changes: object) -> Living:
    """A ten-year-old in an in-house foster home, five miles away and in the area."""
    return replace(A_CHILD, **changes)  # type: ignore[arg-type]


def waiting(
    *,
    days: int | None,
    status: str = "searching",
    urgency: str = "planned",
    options: int | None = 3,
) -> OpenReferral:
    """A referral that was sent and approved so many days ago; None: still a draft."""
    at = None if days is None else NOW - timedelta(days=days)
    pace = {"same_day": Pace.SAME_DAY, "urgent": Pace.URGENT}.get(urgency, Pace.PLANNED)
    clock = Waiting(pace=pace, submitted_at=at, approved_at=at)
    return OpenReferral(
        pk=days or 0,
        ref="TEST-0001",
        urgency=urgency,
        status=status,
        waiting=clock,
        options=options,
    )


def bed(
    state: BedIs = BedIs.FREE, *, days: int | None = 0, kind: str = "agency_foster"
) -> BedToday:
    """A bed of a home whose vacancies were confirmed so many days ago."""
    return BedToday(home_id=1, kind=kind, state=state, confirmed_days=days)
