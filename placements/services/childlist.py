"""Children and their needs as a table, in and out."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Prefetch
from django.utils import timezone

from accounts.models import Council, User
from accounts.staging import Kind
from codes.needs import DIMENSION_CODES
from needs.models import Child, NeedsProfile
from needs.scope import visible_children
from placements.childlist.columns import ABOUT, LEVELS, NAMES, ONLY_OUT
from placements.childlist.planning import ChildrenPlan, Planner
from placements.childlist.taking import write_children


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


def children_kind(by: User) -> Kind[ChildrenPlan]:
    """How the person's file is planned and written: from the children that exist for them."""

    def plan(content: bytes, council: Council, now: datetime, lock: bool) -> ChildrenPlan:
        planner = Planner(council, visible_children(by, now=now), on=timezone.localdate(now))
        return planner.plan(content, lock=lock)

    def write(plan: ChildrenPlan, council: Council, _: User | None, now: datetime) -> None:
        write_children(plan, council=council, by=by, now=now)

    return Kind(plan, write)
