"""Children and their needs as a table: check a file, apply it, take the table out."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from django.db.models import Prefetch
from django.utils import timezone

from accounts.models import Council, User
from accounts.staging import Kind, apply_file
from codes.needs import DIMENSION_CODES
from needs.models import Child, NeedsProfile
from needs.scope import visible_children
from placements.childlist.columns import ABOUT, LEVELS, NAMES, ONLY_OUT
from placements.childlist.planning import ChildrenPlan, Planner
from placements.childlist.taking import write_children
from placements.incoming import check_incoming
from placements.models import FileImport


def check_children(
    *, content: bytes, filename: str, council: Council, by: User, now: datetime
) -> FileImport:
    """
    Check a file of children and remember it until somebody confirms. No record is changed.

    :raises WrongFile: the file cannot be read; nothing is remembered.
    """
    return check_incoming(
        kind=_kind(by),
        what=FileImport.What.CHILDREN,
        content=content,
        filename=filename,
        council=council,
        by=by,
        now=now,
    )


def apply_children(*, checked: FileImport, by: User, now: datetime) -> FileImport:
    """
    Apply a checked file: all of it, or nothing. Levels arrive in drafts.

    :raises MovedOn: the records, or the file's own, are not as they were when it was checked.
    """
    return apply_file(kind=_kind(by), checked=checked, by=by, now=now)


def children_rows(*, by: User, with_names: bool, now: datetime) -> Iterator[list[str]]:
    """Header and one row for each child who exists for the person."""
    names = NAMES if with_names else ()
    yield ["ref", "case_ref", *names, *ABOUT, *ONLY_OUT, *LEVELS]
    profiles = NeedsProfile.objects.order_by("-version").prefetch_related("needs", "strengths")
    children = visible_children(by, now=now).select_related("identity", "social_worker", "team")
    for child in children.order_by("ref").prefetch_related(Prefetch("profiles", profiles)):
        yield [*_who(child, names), *_profile_cells(child)]


def _who(child: Child, names: tuple[str, ...]) -> Iterator[str]:
    yield child.ref
    yield child.identity.case_ref if hasattr(child, "identity") else ""
    yield from (getattr(child, name) for name in names)
    yield from (child.born.isoformat(), child.sex, child.ethnicity, child.home_postcode)
    yield child.social_worker.email
    yield child.team.name if child.team else ""


def _profile_cells(child: Child) -> Iterator[str]:
    profile = next(iter(child.profiles.all()), None)
    if profile is None:
        yield from [""] * (len(ONLY_OUT) + len(LEVELS))
        return
    confirmed = profile.confirmed_at
    yield str(profile.version)
    yield "confirmed" if confirmed else "draft"
    yield profile.assessed_on.isoformat()
    yield _day(timezone.localdate(confirmed) if confirmed else None)
    strengths = sorted(profile.strengths.all(), key=lambda one: one.what)
    yield "; ".join(f"{one.what} {one.level}" for one in strengths)
    needs = {need.dimension: need for need in profile.needs.all()}
    for code in DIMENSION_CODES:
        need = needs.get(code)
        yield str(need.level) if need else ""
        yield str(need.importance) if need else ""
        yield _day(need.evidence_on if need else None)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _kind(by: User) -> Kind[ChildrenPlan]:
    return Kind(plan=partial(_plan, by), write=partial(_write, by))


def _planner(by: User, council: Council, now: datetime) -> Planner:
    return Planner(council, visible_children(by, now=now), on=timezone.localdate(now))


def _plan(by: User, content: bytes, council: Council, now: datetime, lock: bool) -> ChildrenPlan:
    return _planner(by, council, now).plan(content, lock=lock)


def _write(
    writer: User, plan: ChildrenPlan, council: Council, by: User | None, now: datetime
) -> None:
    write_children(plan, _planner(writer, council, now), council=council, by=writer, now=now)
