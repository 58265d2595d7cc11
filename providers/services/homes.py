"""What somebody corrects on a home's own pages: its entry, its capability, its prices."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from codes.words import as_offered
from geography.errors import UnknownPlace
from geography.models import LocalAuthority
from geography.services import locate
from providers.errors import NoSuchPlace, NotAllowedHere
from providers.imports.facts import Place
from providers.imports.places import centre_of
from providers.models import Assumed, Capability, Home, PriceLine
from providers.pricing import reprice


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeEntry:
    """What the form says of a home."""

    name: str
    kind: str
    urn: str
    postcode: str
    age_from: int
    age_to: int
    accepts_male: bool
    accepts_female: bool
    accepts_not_recorded: bool
    registered_from: date
    registered_to: date | None
    removed_on: date | None
    rating: str
    inspected_on: date | None
    fostering_exemption: str
    wheelchair: bool
    ground_floor: bool
    hoist: bool
    waking_night: bool
    offers: list[str]  # in any spelling
    notes: str


@transaction.atomic
def save_home(*, home: Home, entry: HomeEntry, by: User, now: datetime) -> Home:
    """
    Write what somebody knows of a home; what they state is no longer assumed.

    A blank postcode puts the home at the centre of its council's area.

    :raises NoSuchPlace: the postcode cannot be found.
    """
    home = Home.objects.select_for_update(no_key=True).select_related("authority").get(pk=home.pk)
    was_assumed = _stated(home, entry)
    place = _place(home, entry.postcode)
    for name in HomeEntry.__dataclass_fields__:
        setattr(home, name, getattr(entry, name))
    home.offers = as_offered(entry.offers)
    home.postcode, home.place_known = place.postcode, place.known
    home.easting_m, home.northing_m = place.easting_m, place.northing_m
    home.authority_id = place.authority
    home.assumed = [word for word in home.assumed if word not in was_assumed]
    home.save()
    return home


def _stated(home: Home, entry: HomeEntry) -> set[str]:
    """Assumptions that the entry settles: a postcode, or another answer than the assumed one."""
    stated: set[str] = set()
    if (entry.age_from, entry.age_to) != (home.age_from, home.age_to):
        stated.add(Assumed.AGES)
    before = (home.accepts_male, home.accepts_female, home.accepts_not_recorded)
    if (entry.accepts_male, entry.accepts_female, entry.accepts_not_recorded) != before:
        stated.add(Assumed.SEXES)
    if entry.rating != home.rating or entry.inspected_on != home.inspected_on:
        stated.add(Assumed.RATING)
    if entry.postcode:
        stated.add(Assumed.AREA)
    return stated


@transaction.atomic
def settle_assumptions(*, home: Home, words: list[str], by: User, now: datetime) -> Home:
    """Somebody has checked: these are no longer assumptions, they are so."""
    home = Home.objects.select_for_update(no_key=True).get(pk=home.pk)
    home.assumed = [word for word in home.assumed if word not in words]
    home.save(update_fields=["assumed"])
    return home


@transaction.atomic
def declare_capability(
    *, home: Home, dimension: str, level: int | None, evidence: str, by: User, now: datetime
) -> None:
    """
    The highest level of a dimension that the home can safely meet now, and how we know.

    :param level: 0 to 4; None takes the declaration back, and the default of the kind counts.
    """
    declared = Capability.objects.select_for_update(no_key=True).filter(
        home=home, dimension=dimension
    )
    if level is None:
        declared.delete()
        return
    facts = {
        "level": level,
        "evidence": evidence,
        "verified_on": timezone.localdate(now) if evidence else None,
        "verified_by": by if evidence else None,
    }
    Capability.objects.update_or_create(
        home=home,
        dimension=dimension,
        defaults=facts,
        create_defaults={"council_id": home.council_id, **facts},
    )


@transaction.atomic
def change_price(
    *,
    home: Home,
    what: str,
    band: str,
    weekly_pence: int | None,
    day: date,
    by: User,
    now: datetime,
) -> None:
    """
    From a day on, a line of the home's price is this sum a week; None ends the line.

    The sum that was due before stays in the record.

    :param band: the need band it is for; blank for every band.
    :raises NotAllowedHere: the core fee would hold for every band and for one of them at once.
    """
    Home.objects.select_for_update(no_key=True).get(pk=home.pk)
    lines = PriceLine.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day), home=home)
    if weekly_pence is not None and what == PriceLine.What.CORE:
        _refuse_double_core(lines.filter(what=what), band)
    blank = PriceLine(council_id=home.council_id, home=home, what=what, band=band)
    own = list(lines.filter(what=what, band=band).order_by("valid_from", "pk"))
    change = reprice(own, blank=blank, weekly_pence=weekly_pence, day=day)
    for line in [*change.altered, *change.added]:
        line.save()
    for line in change.dropped:
        line.delete()


def _refuse_double_core(core: QuerySet[PriceLine], band: str) -> None:
    other = core.exclude(band="") if band == "" else core.filter(band="")
    if other.exists():
        held = "for single bands" if band == "" else "for every band"
        raise NotAllowedHere(
            f"The home has a core fee {held} already. End it first: the lines are added up."
        )


def _place(home: Home, postcode: str) -> Place:
    if postcode and postcode == home.postcode:
        return Place(
            home.postcode, home.place_known, home.easting_m, home.northing_m, home.authority_id
        )
    if not postcode:
        return centre_of(home.authority)
    try:
        located = locate(postcode)
    except UnknownPlace as error:
        raise NoSuchPlace(str(error)) from error
    if not LocalAuthority.objects.filter(pk=located.authority_code).exists():
        raise NoSuchPlace("Enter a postcode in England: only its council areas are known here.")
    known = Home.PlaceKnown.SECTOR if located.about else Home.PlaceKnown.POSTCODE
    return Place(
        located.postcode,
        known,
        located.easting_m,
        located.northing_m,
        located.authority_code,
    )
