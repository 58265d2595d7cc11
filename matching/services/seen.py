"""
What one person sees of work that is done for the whole council: runs and joint plans.

A restricted record is matched and planned like any other. Its rows are left out for whoever may
not see it, and what was counted is counted again over the rows that are left.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, QuerySet
from django.utils import timezone

from accounts.models import User
from matching.kernel.codes import Urgency
from matching.models import Match, Plan, PlanBed, PlanRow, Run
from matching.services.seenfamilies import SeenFamily, families_seen
from matching.services.whynot import Cost, Moved
from needs.models import hidden_from
from placements.models import Referral


def hidden_referrals(user: User) -> set[int]:
    """The keys of the referrals that do not exist for this person; one query."""
    hidden = Referral.objects.filter(child__in=hidden_from(user, now=timezone.now()))
    return set(hidden.values_list("pk", flat=True))


def runs_seen_by(user: User) -> QuerySet[Run]:
    """The council's runs without those that matched hidden referrals only."""
    hidden = Referral.objects.filter(child__in=hidden_from(user, now=timezone.now())).values("pk")
    runs = Run.objects.filter(council=user.council_id)
    runs = runs.exclude(what=Run.What.REFERRAL, referral__in=hidden)
    return runs.exclude(what=Run.What.CHANGED, referral_ids__contained_by=ArraySubquery(hidden))


def counted_for(user: User, runs: Iterable[Run]) -> list[Run]:
    """The same runs, counting only referrals that the person sees; not to be saved."""
    listed, hidden = list(runs), hidden_referrals(user)
    if not hidden:
        return listed
    done = Match.objects.filter(run__in=listed, referral__in=hidden).values("run")
    matched = dict(done.annotate(n=Count("pk")).values_list("run", "n"))
    searched = set(Referral.objects.searched().filter(pk__in=hidden).values_list("pk", flat=True))
    for run in listed:
        gone = matched.get(run.pk, 0)
        under_way = searched & set(run.referral_ids) if run.referral_ids else searched
        total = gone if run.finished_at else len(under_way)
        run.referrals_total = max(0, run.referrals_total - total)
        run.referrals_done = min(run.referrals_total, max(0, run.referrals_done - gone))
    return listed


@dataclass(frozen=True, slots=True, eq=False)
class SeenPlan:
    """A joint plan as one person sees it; not to be saved."""

    plan: Plan
    rows: list[PlanRow]  # by referral
    beds: list[PlanBed]  # most wanted first
    hidden: frozenset[int]  # referrals left out
    families: dict[int, SeenFamily]  # by number

    def asked(self, rows: QuerySet[PlanRow]) -> QuerySet[PlanRow]:
        """A question about the rows, without those that are left out."""
        return rows.exclude(referral__in=self.hidden) if self.hidden else rows


def plan_seen_by(user: User, plan: Plan, rows: QuerySet[PlanRow]) -> SeenPlan:
    """
    The plan, its rows and its contested homes, counted without what is hidden from the person.

    A home that hidden children want too keeps only what the others make of it: whether it is
    contested, and by how many. What one bed more there is worth is then not told, since it would
    be worth that to a child who does not exist for the reader.
    """
    everybody = list(rows.order_by("referral_id"))
    hidden = hidden_referrals(user) & {row.referral_id for row in everybody}
    seen = [row for row in everybody if row.referral_id not in hidden]
    beds = list(plan.beds.select_related("home").order_by("-children_first", "home__name", "pk"))
    unseen = [row for row in everybody if row.referral_id in hidden]
    families = families_seen(plan, seen, unseen)
    if not hidden:
        return SeenPlan(plan, seen, beds, frozenset(), families)
    told = [bed for bed in (_told(bed, seen, unseen) for bed in beds) if bed is not None]
    told.sort(key=lambda bed: (-bed.children_first, bed.home.name, bed.pk))
    penalty = sum(family.penalty for family in families.values())
    own = _recounted(plan, seen, penalty)
    return SeenPlan(own, seen, told, frozenset(hidden), families)


def _groups(rows: Sequence[PlanRow]) -> list[list[PlanRow]]:
    found: dict[int, list[PlanRow]] = {}
    for row in rows:
        found.setdefault(row.group, []).append(row)
    return list(found.values())


def _children(rows: Iterable[PlanRow]) -> int:
    """How many children these rows are about; a sibling group counts once."""
    return sum({row.group: row.children for row in rows}.values())


def _recounted(plan: Plan, rows: Sequence[PlanRow], penalty: int) -> Plan:
    own = copy(plan)
    groups = _groups(rows)
    placed = [group for group in groups if group[0].home_id is not None]
    totals = [sum(row.total or 0 for row in group) // len(group) for group in placed]
    own.groups_total, own.groups_placed = len(groups), len(placed)
    own.children_total = _children(rows)
    own.children_placed = _children(row for group in placed for row in group)
    own.turn_children = _children(row for row in rows if row.turn_home_id is not None)
    own.total, own.lowest = sum(totals) - penalty, min(totals, default=0)
    own.urgency = sum(group[0].children * max(map(_weight, group)) for group in placed)
    return own


def _weight(row: PlanRow) -> int:
    return int(Urgency[row.referral.urgency.upper()])


def _told(bed: PlanBed, seen: Sequence[PlanRow], unseen: Sequence[PlanRow]) -> PlanBed | None:
    """The bed as it is contested without hidden children; None where it then is not."""
    if not any(bed.home_id in (row.home_id, row.alone_home_id) for row in unseen):
        return bed
    own = copy(bed)
    first = [row for row in seen if row.alone_home_id == bed.home_id]
    own.groups_first, own.children_first = len({row.group for row in first}), _children(first)
    own.children_planned = _children(row for row in seen if row.home_id == bed.home_id)
    own.price_urgency = own.price_total = own.more_children = None
    return own if own.children_first > own.beds_free else None


def cost_seen_by(user: User, cost: Cost) -> Cost:
    """
    What another home would cost the children whom the person sees; the others move unseen.

    Where nobody hidden moves the figures stay as they are; else they are summed again over the
    groups that are left, each by the size, the urgency and the mean total of its own referrals;
    what split families cost is then not counted.
    """
    hidden = hidden_referrals(user)
    seen = tuple(moved for moved in cost.moved if moved.referral.pk not in hidden)
    if len(seen) == len(cost.moved):
        return cost
    groups: dict[int, list[Moved]] = {}
    for moved in seen:
        groups.setdefault(moved.group, []).append(moved)
    lost = [_lost(group) for group in groups.values()]
    children, urgency, total = (sum(parts) for parts in zip(*lost, strict=True))
    figures = {"children_placed": children, "urgency": urgency, "total": total, "penalty": 0}
    return replace(cost, **figures, moved=seen)


def _lost(group: Sequence[Moved]) -> tuple[int, int, int]:
    """Children, urgency and total that one group loses by the change."""
    before, after = (_placed(group, at) for at in ("before", "after"))
    return before[0] - after[0], before[1] - after[1], before[2] - after[2]


def _placed(group: Sequence[Moved], at: str) -> tuple[int, int, int]:
    places = [place for moved in group if (place := getattr(moved, at)) is not None]
    if not places:
        return 0, 0, 0
    size = group[0].children
    weight = max(int(Urgency[moved.referral.urgency.upper()]) for moved in group)
    return size, size * weight, sum(place.total for place in places) // len(places)
