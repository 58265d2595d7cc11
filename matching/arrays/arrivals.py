"""Beds that came free over the past year, from everything that the database records of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from threading import Lock
from typing import Final

import numpy as np
from django.db.models import Count, Exists, F, OuterRef, Q, Window
from django.db.models.functions import Lag

from accounts.models import Council
from matching.arrays.register import RegisterArrays
from matching.kernel.holding import WINDOW_DAYS, Arrivals
from placements.models import Stay
from providers.models import Bed, Confirmation, Home

# A home that closed or lost its approval has no bed to give, and a change of status moves nobody.
_FREES_NO_BED: Final = (Stay.EndReason.CLOSE, Stay.EndReason.APPRR, Stay.EndReason.PLACE)
Came = tuple[date, int]  # the day, and the home of which a bed came free

_kept: dict[int, tuple[str, date, Arrivals]] = {}
_reading = Lock()


def arrivals_of(council: Council, *, register: RegisterArrays) -> Arrivals:
    """The year's arrivals up to the register's day; read again only when its stamp has moved."""
    kept = _kept.get(council.pk)
    if kept is not None and kept[:2] == (register.stamp, register.on):
        return kept[2]
    with _reading:
        arrivals = _read(council, register)
        _kept[council.pk] = (register.stamp, register.on, arrivals)
    return arrivals


def _read(council: Council, register: RegisterArrays) -> Arrivals:
    first = register.on - timedelta(days=WINDOW_DAYS - 1)
    known = [*_left(council, first, register.on), *_registered(council, first, register.on)]
    came = known + list(_confirmed(council, first, register.on, known))
    row_of = {home_id: row for row, home_id in enumerate(register.homes.home_id.tolist())}
    rows = sorted(((day - first).days, row_of[home]) for day, home in came if home in row_of)
    table = np.array(rows, dtype=np.int64).reshape(len(rows), 2)
    return Arrivals(day=table[:, 0], home_row=table[:, 1])


def _left(council: Council, first: date, last: date) -> Iterator[Came]:
    """A child of ours left, or the provider said since when a bed is free; each bed once a day."""
    goes_on = Stay.objects.lived().filter(
        child=OuterRef("child"), home=OuterRef("home"), starts_on=OuterRef("ends_on")
    )
    ended = Stay.objects.lived().filter(
        ~Exists(goes_on), council=council, home__isnull=False, ends_on__range=(first, last)
    )
    stays = ended.exclude(end_reason__in=_FREES_NO_BED)
    free = Bed.objects.filter(council=council, state=Bed.State.FREE, free_from__range=(first, last))
    beds = {*free.values_list("free_from", "home_id", "pk")}
    for day, home_id, bed_id, stay_id in stays.values_list("ends_on", "home_id", "bed_id", "pk"):
        # Several of ours may have left a home whose beds are not told apart.
        beds.add((day, home_id, -stay_id if bed_id is None else bed_id))
    for day, home_id, _ in beds:
        if day is not None and home_id is not None:
            yield day, home_id


def _registered(council: Council, first: date, last: date) -> Iterator[Came]:
    """A home was registered or approved: all the beds it offers came with it."""
    homes = Home.objects.filter(council=council, registered_from__range=(first, last))
    beds = Count("beds", filter=~Q(beds__state=Bed.State.NOT_AVAILABLE))
    for day, home_id, count in homes.annotate(n_beds=beds).values_list(
        "registered_from", "pk", "n_beds"
    ):
        yield from [(day, home_id)] * count


def _confirmed(council: Council, first: date, last: date, known: Iterable[Came]) -> Iterator[Came]:
    """
    A home said that more beds are free than it had said before: others' children left.

    The first word of a home tells nothing of when its beds came free. What is known otherwise
    since its word before is not counted twice.
    """
    told = Confirmation.objects.filter(council=council, on__lte=last).annotate(
        before=Window(Lag("beds_free"), partition_by="home_id", order_by=["on", "at", "pk"]),
        since=Window(Lag("on"), partition_by="home_id", order_by=["on", "at", "pk"]),
    )
    risen = told.filter(beds_free__gt=F("before"), on__gte=first)
    on_day = Counter(known)
    days_of: dict[int, list[date]] = {}
    for day, home_id in on_day:
        days_of.setdefault(home_id, []).append(day)
    for home_id, day, since, more in risen.values_list(
        "home_id", "on", "since", F("beds_free") - F("before")
    ):
        counted = sum(on_day[d, home_id] for d in days_of.get(home_id, ()) if since < d <= day)
        yield from [(day, home_id)] * max(0, more - counted)
