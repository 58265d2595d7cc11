"""England, invented: one council with all homes and referrals, loaded into a database by COPY."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from io import StringIO
from typing import Any

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from accounts.models import Council, Role, User
from benchmarks import _invented
from codes.homes import Sector
from geography.models import LocalAuthority
from geography.reference import load_authorities
from matching.kernel.codes import Access, Dimension, Flag, Kind, PlaceKind, Rating, Sex, Suspension
from matching.kernel.homes import FOREVER, Homes
from matching.kernel.types import Case
from matching.services import change_policy
from needs.models import Child, ImportantPlace, Need, NeedsProfile, PlaceToAvoid
from placements.models import Referral, Status
from providers.models import Bed, Capability, Home, PriceLine, Provider, Resident

NIGHTS = 30  # first nights, from the invented day on
_SUSPENDED = {Suspension.NONE: "", Suspension.COUNCIL: "council", Suspension.OFSTED: "ofsted"}
_TEXT = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n"})


def load(*, referrals: int, homes: int) -> Council:
    """Fill an empty database; a few seconds for every thousand referrals and ten thousand homes."""
    load_authorities()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # no triggers, no checks of keys
    authority = LocalAuthority.objects.order_by("code")[0]
    council = Council.objects.create(name="England", slug="england", authority_code=authority.code)
    who = User.objects.create(
        email="worker@england.example", name="A worker", role=Role.SOCIAL_WORKER, council=council
    )
    change_policy(council=council, by=None, now=timezone.now())
    _load_homes(council, authority, _invented.homes(homes))
    _load_referrals(council, who, _invented.children(referrals))
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("ANALYZE")
    return council


def keep(council: Council, *, referrals: int, homes: int) -> None:
    """Let a run see only so many of them."""
    every = Home.objects.filter(council=council)
    every.filter(pk__lte=homes).update(removed_on=None)
    every.filter(pk__gt=homes).update(removed_on=_invented.ON)
    wanted = Referral.objects.filter(council=council)
    wanted.filter(pk__lte=referrals).update(status=Status.SEARCHING)
    wanted.filter(pk__gt=referrals).update(status=Status.ON_HOLD)


def _load_homes(council: Council, authority: LocalAuthority, homes: Homes) -> None:
    provider = Provider.objects.create(council=council, name="A provider", sector=Sector.PRIVATE)
    rows = range(len(homes))
    shared: dict[str, Any] = {"council_id": council.pk}
    offers = homes.offers.has.T
    copy(
        Home(
            pk=int(homes.home_id[row]),
            provider_id=provider.pk,
            authority_id=authority.pk,
            ref=f"H{homes.home_id[row]}",
            name=f"Home {homes.home_id[row]}",
            place_known=Home.PlaceKnown.POSTCODE,
            offers=[word for word, has in zip(homes.offers.words, offers[row], strict=True) if has],
            **_columns(homes, row),
            **shared,
        )
        for row in rows
    )
    copy(
        Capability(home_id=int(homes.home_id[row]), dimension=code.name, level=int(level), **shared)
        for row in rows
        for code, level in zip(Dimension, homes.capability[row].tolist(), strict=True)
        if level >= 0
    )
    copy(bed for row in rows for bed in _beds(homes, row, shared))
    copy(
        PriceLine(
            home_id=int(homes.home_id[row]),
            what=PriceLine.What.CORE,
            weekly_pence=int(homes.weekly_pence[row]),
            valid_from=date(2026, 4, 1),
            **shared,
        )
        for row in rows
    )
    copy(_residents(homes, shared))


def _columns(homes: Homes, row: int) -> dict[str, Any]:
    sexes, access = Sex(int(homes.sexes[row])), Access(int(homes.access[row]))
    until = int(homes.registered_to[row])
    return {
        "kind": Kind(int(homes.kind[row])).word,
        "easting_m": int(homes.easting_m[row]),
        "northing_m": int(homes.northing_m[row]),
        "age_from": int(homes.age_from[row]),
        "age_to": int(homes.age_to[row]),
        "accepts_male": Sex.M in sexes,
        "accepts_female": Sex.F in sexes,
        "accepts_not_recorded": Sex.U in sexes,
        "registered_from": date.fromordinal(int(homes.registered_from[row])),
        "registered_to": None if until == FOREVER else date.fromordinal(until),
        "rating": Rating(int(homes.rating[row])).word,
        "confirmed_on": date.fromordinal(int(homes.confirmed_on[row])),
        "wheelchair": Access.WHEELCHAIR in access,
        "ground_floor": Access.GROUND_FLOOR in access,
        "hoist": Access.HOIST in access,
        "suspended_by": _SUSPENDED[Suspension(int(homes.suspended[row]))],
    }


def _beds(homes: Homes, row: int, shared: dict[str, Any]) -> Iterator[Bed]:
    home_id, free_from = int(homes.home_id[row]), int(homes.free_from[row])
    for number in range(int(homes.beds_free[row])):
        day = date.fromordinal(free_from)
        yield Bed(home_id=home_id, name=f"Free {number}", state="free", free_from=day, **shared)
    for number in range(int(homes.fostered[row])):
        yield Bed(home_id=home_id, name=f"Taken {number}", state="taken", **shared)


def _residents(homes: Homes, shared: dict[str, Any]) -> Iterator[Resident]:
    who = homes.residents
    columns = (homes.home_id[who.home_row], who.age, who.shb, who.exp)
    for home_id, age, shb, exp in zip(*(column.tolist() for column in columns), strict=True):
        yield Resident(
            home_id=home_id,
            age=age,
            is_fostered=False,
            shb_level=None if shb < 0 else shb,
            exp_level=None if exp < 0 else exp,
            **shared,
        )


def _load_referrals(council: Council, who: User, cases: list[Case]) -> None:
    now, shared = timezone.now(), {"council_id": council.pk}
    numbered = list(enumerate(cases, start=1))
    copy(
        Child(
            pk=i,
            ref=f"E{i:05d}",
            first_name="A",
            last_name="Child",
            born=case.born,
            sex=str(case.sex.name),
            home_easting_m=case.easting_m,
            home_northing_m=case.northing_m,
            social_worker_id=who.pk,
            created_at=now,
            **shared,
        )
        for i, case in numbered
    )
    copy(
        NeedsProfile(
            pk=i,
            child_id=i,
            version=1,
            assessed_on=case.on,
            written_by_id=who.pk,
            confirmed_at=now,
            confirmed_by_id=who.pk,
            solo=Flag.SOLO in case.flags,
            identity=sorted(case.identity),
            wishes=sorted(case.wishes),
            **shared,
        )
        for i, case in numbered
    )
    copy(
        Need(
            profile_id=i,
            dimension=str(code.name),
            level=int(case.needs[code]),
            importance=int(case.importance[code]),
            **shared,
        )
        for i, case in numbered
        for code in Dimension
        if case.needs[code] >= 0
    )
    copy(
        ImportantPlace(
            profile_id=i,
            what=PlaceKind(place.what).word,
            name="A place",
            easting_m=place.easting_m,
            northing_m=place.northing_m,
            visits=place.visits,
            keep=place.keep,
            **shared,
        )
        for i, case in numbered
        for place in case.places
    )
    copy(
        PlaceToAvoid(
            profile_id=i,
            reason="A reason",
            easting_m=place.easting_m,
            northing_m=place.northing_m,
            radius_tenths=place.radius_tenths,
            **shared,
        )
        for i, case in numbered
        for place in case.avoid
    )
    copy(
        Referral(
            pk=i,
            child_id=i,
            profile_id=i,
            status=Status.SEARCHING,
            first_night=case.on + timedelta(days=i % NIGHTS),
            together=Referral.Together.PREFERRED,
            together_count=case.siblings,
            ruled_out=sorted(kind.word for kind in case.ruled_out),
            cost_ceiling_pence=case.cost_ceiling_pence,
            max_tenths=case.max_tenths,
            created_by_id=who.pk,
            created_at=now,
            submitted_at=now,
            approved_by_id=who.pk,
            approved_at=now,
            **shared,
        )
        for i, case in numbered
    )


def copy(rows: Iterable[Model], at_once: int = 50_000) -> None:
    """Append rows of one table; keys are numbered by the database where they are not given."""
    text = StringIO()
    for number, row in enumerate(rows, start=1):
        fields = [field for field in row._meta.concrete_fields if _is_given(row, field.attname)]
        values = (_text(getattr(row, field.attname)) for field in fields)
        text.write("\t".join(values) + "\n")
        if number % at_once == 0:
            text = _send(row, text)
    if text.tell():
        _send(row, text)


def _is_given(row: Model, name: str) -> bool:
    return name != row._meta.pk.attname or row.pk is not None


def _send(row: Model, text: StringIO) -> StringIO:
    given = [str(f.column) for f in row._meta.concrete_fields if _is_given(row, f.attname)]
    text.seek(0)
    with connection.cursor() as cursor:
        columns = ",".join(given)
        cursor.copy_expert(f"COPY {row._meta.db_table} ({columns}) FROM STDIN", text)
    return StringIO()


def _text(value: object) -> str:
    match value:
        case None:
            return r"\N"
        case bool():
            return "t" if value else "f"
        case list():
            return "{" + ",".join(map(str, value)) + "}"
        case _:
            return str(value).translate(_TEXT)
