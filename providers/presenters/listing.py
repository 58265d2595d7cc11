"""The list of homes: found, ordered, and told in rows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Exists, F, OrderBy, OuterRef, QuerySet
from django.db.models.functions import Lower

from accounts.models import Council
from geography.models import LocalAuthority
from providers.defaults import STALE_DAYS
from providers.models import Assumed, Bed, Home, HomeQuerySet, SuspendedBy
from providers.occupancy import claimed_beds

SORTS: Final[dict[str, Any]] = {
    "name": Lower("name"),
    "provider": Lower("provider__name"),
    "kind": F("kind"),
    "area": Lower("authority__name"),
    "confirmed": F("confirmed_on"),
    "rating": F("rating"),
}


@dataclass(frozen=True, slots=True)
class HomeLine:
    """One home in the list."""

    id: int
    name: str
    ref: str
    provider: str
    kind: str
    area: str
    about: bool
    rating: str
    free: str  # beds declared free, and not of ours: "0 of 3, 1 later"
    confirmed_on: date | None
    is_stale: bool
    flags: tuple[str, ...]  # what must not be overlooked


def areas_of(council: Council) -> list[LocalAuthority]:
    """The council areas in which the council's register has a home, by name."""
    here = Home.objects.filter(council=council, authority=OuterRef("pk"))
    return list(LocalAuthority.objects.filter(Exists(here)).order_by(Lower("name")))


def found_homes(council: Council, chosen: dict[str, Any], *, on: date) -> HomeQuerySet:
    """The council's homes that fit the filters."""
    homes = Home.objects.filter(council=council).select_related("provider", "authority")
    if not chosen.get("left"):
        homes = homes.on_register()
    if words := chosen.get("words"):
        homes = homes.called(words)
    exact = {"kind": "kind", "sector": "provider__sector", "area": "authority", "rating": "rating"}
    for name, column in exact.items():
        if chosen.get(name):
            homes = homes.filter(**{column: chosen[name]})
    if chosen.get("free"):
        homes = homes.filter(Exists(free_beds(council, on=on).filter(home=OuterRef("pk"))))
    if chosen.get("stale"):
        homes = homes.not_confirmed_since(on - timedelta(days=STALE_DAYS))
    return homes


def in_order(homes: HomeQuerySet, sort: str) -> HomeQuerySet:
    """By a column of the list, "-" before it for the other way; by name where it is unknown."""
    key = SORTS.get(sort.removeprefix("-"), SORTS["name"])
    down = sort.startswith("-")
    # A home that nobody confirmed is the stalest there is.
    nulls = {"nulls_last": True} if down else {"nulls_first": True}
    first = OrderBy(key, descending=down, **nulls)
    return homes.order_by(first, Lower("name"), "pk")


def lines_of(homes: Iterable[Home], *, on: date) -> list[HomeLine]:
    """The homes of one page; two queries for their beds."""
    homes = list(homes)
    beds: dict[int, list[Bed]] = {home.pk: [] for home in homes}
    for bed in Bed.objects.filter(home__in=homes):
        beds[bed.home_id].append(bed)
    ours = claimed_beds([bed.pk for each in beds.values() for bed in each], on=on)
    return [_line(home, _free_words(home, beds[home.pk], ours, on=on), on) for home in homes]


def free_now_and_later(beds: Iterable[Bed], ours: Collection[int], *, on: date) -> tuple[int, int]:
    """Beds declared free from that day or before, and from a later one; ``ours`` are taken."""
    free = [bed for bed in beds if bed.state == Bed.State.FREE and bed.pk not in ours]
    later = sum(bed.free_from is not None and bed.free_from > on for bed in free)
    return len(free) - later, later


def _free_words(home: Home, beds: list[Bed], ours: Collection[int], *, on: date) -> str:
    if Assumed.VACANCIES in home.assumed:
        return f"Not known (of {len(beds)})"
    now, later = free_now_and_later(beds, ours, on=on)
    return f"{now} of {len(beds)}{f', {later} later' if later else ''}"


def is_stale(home: Home, *, on: date) -> bool:
    return home.confirmed_on is None or (on - home.confirmed_on).days > STALE_DAYS


def suspender(home: Home) -> str:
    """Who suspended new placements, inside a sentence."""
    return "Ofsted" if home.suspended_by == SuspendedBy.OFSTED else "the council"


def _line(home: Home, free: str, on: date) -> HomeLine:
    return HomeLine(
        id=home.pk,
        name=home.name,
        ref=home.ref,
        provider=home.provider.name,
        kind=home.get_kind_display(),
        area=home.authority.name,
        about=home.is_about,
        rating=home.get_rating_display(),
        free=free,
        confirmed_on=home.confirmed_on,
        is_stale=is_stale(home, on=on),
        flags=_flags(home, on),
    )


def _flags(home: Home, on: date) -> tuple[str, ...]:
    flags = []
    if home.removed_on is not None:
        flags.append("Left the register")
    elif not home.registered_from <= on or (home.registered_to and home.registered_to <= on):
        flags.append("Not registered today")
    if home.suspended_by:
        flags.append(f"Suspended by {suspender(home)}")
    if home.assumed:
        flags.append("With assumptions")
    return tuple(flags)


def free_beds(council: Council, *, on: date) -> QuerySet[Bed]:
    """Beds that are declared free, and not lived in or held by a child of ours."""
    free = Bed.objects.filter(council=council, state=Bed.State.FREE)
    ours = claimed_beds(list(free.values_list("pk", flat=True)), on=on)
    return free.exclude(pk__in=ours)
