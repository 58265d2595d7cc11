"""The families of a joint plan as one person sees them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matching.kernel.families import SPLIT_PENALTY
from matching.models import Plan, PlanFamily, PlanRow
from providers.models import Home


@dataclass(frozen=True, slots=True, eq=False)
class SeenFamily:
    """Brothers and sisters in a plan who would rather live together; not to be saved."""

    number: int
    rows: tuple[PlanRow, ...]  # by referral
    homes: int  # that its placed children are in
    penalty: int  # thousandths of a point
    options_count: int | None  # homes that could take all of them; None: not told
    best_home: Home | None  # the first of these
    obstacle: str  # of PlanFamily.Obstacle; empty where there is none, or it is not told

    @property
    def is_together(self) -> bool:
        """Whether all of them have the same home."""
        return self.homes == 1 and all(row.home_id is not None for row in self.rows)


def families_seen(
    plan: Plan, seen: Sequence[PlanRow], unseen: Iterable[PlanRow]
) -> dict[int, SeenFamily]:
    """
    The families by number; one query.

    A family of which somebody is hidden is what is left of it: with one child it is none, and
    what homes could take all of them is not told.
    """
    rows: dict[int, list[PlanRow]] = {}
    for row in seen:
        if row.family is not None:
            rows.setdefault(row.family, []).append(row)
    partly = {row.family for row in unseen}
    stored = PlanFamily.objects.filter(plan=plan).select_related("best_home")
    return {
        one.number: _left(one, rows[one.number]) if one.number in partly else _whole(one, rows)
        for one in stored
        if len(rows.get(one.number, ())) > 1
    }


def _whole(family: PlanFamily, rows: dict[int, list[PlanRow]]) -> SeenFamily:
    return SeenFamily(
        number=family.number,
        rows=tuple(rows[family.number]),
        homes=family.homes,
        penalty=family.penalty,
        options_count=family.options_count,
        best_home=family.best_home,
        obstacle=family.obstacle,
    )


def _left(family: PlanFamily, rows: Sequence[PlanRow]) -> SeenFamily:
    homes = len({row.home_id for row in rows} - {None})
    penalty = SPLIT_PENALTY * max(0, homes - 1)
    return SeenFamily(family.number, tuple(rows), homes, penalty, None, None, "")
