"""The queries behind the register's arrays: one for each table, none for each home."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from accounts.models import Council
from needs.models import Need
from placements.models import Approach, Stay
from providers.models import Bed, Capability, Home, PriceLine, Resident

HOME_COLUMNS = (
    "pk",
    "kind",
    "easting_m",
    "northing_m",
    "age_from",
    "age_to",
    "accepts_male",
    "accepts_female",
    "accepts_not_recorded",
    "registered_from",
    "registered_to",
    "rating",
    "confirmed_on",
    "wheelchair",
    "ground_floor",
    "hoist",
    "suspended_by",
    "offers",
    "fostering_exemption",
    "place_known",
)
ACCEPTANCE_DAYS = 365  # "over the home's last 12 months" (scoring.md 3)


def homes(council: Council) -> list[tuple[Any, ...]]:
    """One row a home still on the register, in the order of HOME_COLUMNS, by primary key."""
    kept = Home.objects.filter(council=council, removed_on__isnull=True)
    return list(kept.order_by("pk").values_list(*HOME_COLUMNS))


def capabilities(council: Council) -> QuerySet[Capability, tuple[int, str, int]]:
    """Home, dimension, level."""
    return Capability.objects.filter(council=council).values_list("home_id", "dimension", "level")


@dataclass(frozen=True, slots=True)
class BedRow:
    """One bed: free from a night (None: free already), or not free at all."""

    home_id: int
    is_free: bool
    is_taken: bool
    free_from: date | None


def beds(council: Council, *, on: date) -> Iterator[BedRow]:
    """
    Every bed, as declared and as our own stays and holds know better.

    A bed that is declared free but has a stay or a hold without an end is not free; with an end,
    it is free from then on.
    """
    claims = _claims(council, on=on)
    rows = Bed.objects.filter(council=council).values_list("pk", "home_id", "state", "free_from")
    for bed_id, home_id, state, free_from in rows:
        claimed = bed_id in claims
        ends_on = claims.get(bed_id)
        is_free = state == Bed.State.FREE and not (claimed and ends_on is None)
        dates = [day for day in (free_from, ends_on) if day is not None]
        yield BedRow(
            home_id=home_id,
            is_free=is_free,
            is_taken=state == Bed.State.TAKEN or claimed,
            free_from=max(dates, default=None) if is_free else None,
        )


def _claims(council: Council, *, on: date) -> dict[int, date | None]:
    """Bed to the end of its last stay or hold from ``on`` onwards; None where it has no end."""
    live = Stay.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), council=council)
    claims: dict[int, date | None] = {}
    rows = live.filter(bed__isnull=False).order_by(F("ends_on").asc(nulls_last=True))
    for bed_id, ends_on in rows.values_list("bed_id", "ends_on"):
        if bed_id is not None:
            claims[bed_id] = ends_on
    return claims


def own_stays(council: Council, *, on: date) -> list[tuple[int, int, date]]:
    """Child, home and date of birth of each child of ours who lives in a home."""
    stays = Stay.objects.on(on).lived().filter(council=council, home__isnull=False)
    return [
        (child_id, home_id, born)
        for child_id, home_id, born in stays.values_list("child_id", "home_id", "child__born")
        if home_id is not None
    ]


def confirmed_levels(children: list[int], *, dimensions: tuple[str, ...]) -> dict[Any, int]:
    """(child, dimension) to the level in the child's newest confirmed profile."""
    needs = Need.objects.filter(
        profile__child__in=children,
        profile__confirmed_at__isnull=False,
        dimension__in=dimensions,
    )
    rows = needs.order_by("profile__version").values_list("profile__child_id", "dimension", "level")
    return {(child_id, dimension): level for child_id, dimension, level in rows}


def other_residents(council: Council) -> list[tuple[int, int, bool, int | None, int | None]]:
    """Home, age, fostered, levels of SHB and EXP of those whom others placed."""
    rows = Resident.objects.filter(council=council)
    return list(rows.values_list("home_id", "age", "is_fostered", "shb_level", "exp_level"))


def answers(council: Council, *, on: date) -> dict[int, tuple[int, int]]:
    """Home to (asked, accepted) over its last 12 months."""
    since = on - timedelta(days=ACCEPTANCE_DAYS)
    counted = (
        Approach.objects.filter(council=council, sent_at__date__gt=since, sent_at__date__lte=on)
        .values("home_id")
        .annotate(asked=Count("pk"), accepted=Count("pk", filter=Q(answer="accepted")))
    )
    return {row["home_id"]: (row["asked"], row["accepted"]) for row in counted}


def price_lines(council: Council, *, on: date) -> QuerySet[PriceLine, tuple[int, str, str, int]]:
    """Home, what, band, pence a week of the lines in force on the day."""
    return (
        PriceLine.objects.filter(council=council, valid_from__lte=on)
        .filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
        .values_list("home_id", "what", "band", "weekly_pence")
    )
