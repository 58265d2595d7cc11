"""Somebody says how many beds are free; and whether a home may be used at all."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from providers.errors import NotAllowedHere, TooManyFreeBeds
from providers.imports.beds import spread
from providers.imports.facts import Vacancies
from providers.models import Assumed, Bed, Confirmation, Home, SuspendedBy
from providers.occupancy import claimed_beds


@transaction.atomic
def confirm_vacancies(
    *,
    home: Home,
    beds_free: int,
    free_from: date | None,
    source: Confirmation.Source,
    by: User | None,
    now: datetime,
) -> Confirmation:
    """
    Remember that so many of a home's beds are free, and from when.

    Only beds that no child of ours lives in or is promised are counted; ours keep their state.
    Beds that are out of use become free only where the count needs them.

    :param free_from: the first night; None or a day that has come: free already.
    :raises TooManyFreeBeds: the home has fewer beds for others than are said to be free.
    :raises NotAllowedHere: the home has left the register.
    """
    home = _locked(home)
    today = timezone.localdate(now)
    beds = list(Bed.objects.select_for_update(no_key=True).filter(home=home).order_by("pk"))
    ours = claimed_beds([bed.pk for bed in beds], on=today)
    others = [bed for bed in beds if bed.pk not in ours]
    _check_count(beds_free, len(others), len(ours))
    since = free_from if free_from and free_from > today else None
    said = Vacancies((since,) * beds_free, _still_out(others, beds_free), today)
    laid = spread(home, others, ours=len(ours), total=len(beds), vacancies=said)
    for bed in laid.altered:
        bed.save(update_fields=["state", "free_from"])
    home.confirmed_on = today
    home.assumed = [word for word in home.assumed if word != Assumed.VACANCIES]
    home.save(update_fields=["confirmed_on", "assumed"])
    return Confirmation.objects.create(
        council_id=home.council_id,
        home=home,
        on=today,
        at=now,
        by=by,
        source=source,
        beds_free=beds_free,
    )


@transaction.atomic
def suspend_placements(
    *, home: Home, suspended_by: SuspendedBy, reason: str, by: User, now: datetime
) -> Home:
    """
    No new child is to be placed here, by the council's decision or Ofsted's, until it is lifted.

    Who and when stand in the trail that the database keeps.

    :raises NotAllowedHere: the home has left the register, or nobody is named.
    """
    home = _locked(home)
    if suspended_by == SuspendedBy.NOBODY:
        raise NotAllowedHere("Say who suspended placements: the council or Ofsted.")
    home.suspended_by, home.suspended_because = suspended_by, reason
    home.save(update_fields=["suspended_by", "suspended_because"])
    return home


@transaction.atomic
def lift_suspension(*, home: Home, reason: str, by: User, now: datetime) -> Home:
    """
    Children may be placed here again; the reason is kept in the home's notes with its day.

    :raises NotAllowedHere: placements are not suspended.
    """
    home = _locked(home)
    if not home.suspended_by:
        raise NotAllowedHere(f"Placements at {home} are not suspended.")
    day = timezone.localdate(now)
    line = f"{day.isoformat()} Suspension lifted by {by}: {reason}"
    home.notes = f"{home.notes}\n{line}".strip()
    home.suspended_by, home.suspended_because = SuspendedBy.NOBODY, ""
    home.save(update_fields=["suspended_by", "suspended_because", "notes"])
    return home


def _locked(home: Home) -> Home:
    home = Home.objects.select_for_update(no_key=True).get(pk=home.pk)
    if home.removed_on is not None:
        raise NotAllowedHere(f"{home} left the register on {home.removed_on.isoformat()}.")
    return home


def _check_count(beds_free: int, others: int, ours: int) -> None:
    if beds_free <= others:
        return
    beds = others + ours
    if not ours:
        raise TooManyFreeBeds(f"Beds free must be {beds} or fewer: the home has {beds}.")
    raise TooManyFreeBeds(
        f"Beds free must be {others} or fewer: {ours} of the home’s {beds} "
        "are lived in by or held for children of the council."
    )


def _still_out(others: list[Bed], beds_free: int) -> int:
    out = sum(bed.state == Bed.State.NOT_AVAILABLE for bed in others)
    return min(out, len(others) - beds_free)
