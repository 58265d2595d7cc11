"""The versions of a profile beside each other: what was different then."""

from collections.abc import Sequence
from dataclasses import dataclass

from codes.needs import DIMENSION_CODES
from needs.models import Child, NeedsProfile, ProfileStep, Step


@dataclass(frozen=True, slots=True)
class LevelOverTime:
    """One dimension in each of some versions; None where it was not assessed."""

    code: str
    levels: tuple[int | None, ...]


def versions_of(child: Child) -> list[NeedsProfile]:
    """All versions, the first one first, with the people who wrote and confirmed them."""
    rows = child.profiles.select_related("written_by", "confirmed_by").order_by("version")
    return list(rows.prefetch_related("needs"))


def levels_over_time(profiles: Sequence[NeedsProfile]) -> list[LevelOverTime]:
    """
    The dimensions that had a level above 0 in one of the versions, in the order of the list.

    A dimension that was never assessed, or 0 throughout, is left out: there is nothing to see.
    """
    levels = [{need.dimension: need.level for need in p.needs.all()} for p in profiles]
    rows = (
        LevelOverTime(code, tuple(known.get(code) for known in levels)) for code in DIMENSION_CODES
    )
    return [row for row in rows if any(row.levels)]


def untouched_steps(draft: NeedsProfile) -> list[ProfileStep]:
    """
    The parts of a draft that are still as they were copied from the version before it.

    A copy keeps who saved a part and when, so a part that nobody saved since is older than
    the confirmation of the version that it came from.
    """
    before = (
        NeedsProfile.objects.confirmed()
        .filter(child=draft.child_id, version__lt=draft.version)
        .order_by("-version")
        .first()
    )
    if before is None or draft.confirmed_at is not None:
        return []
    order = list(Step)
    rows = draft.steps.filter(saved_at__lte=before.confirmed_at).select_related("saved_by")
    return sorted(rows, key=lambda row: order.index(Step(row.step)))
