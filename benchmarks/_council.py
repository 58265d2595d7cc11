"""A large invented council for the benchmarks, in the transaction of the caller."""

from django.utils import timezone

from accounts.models import Council
from matching.demo.imagine import imagine
from matching.demo.scales import BIRMINGHAM, CouncilPlan
from matching.demo.world import store
from placements.models import Referral


def birmingham(*, homes: int, referrals: int) -> Council:
    """So many homes, and exactly so many referrals whose homes are looked for."""
    plan = CouncilPlan(BIRMINGHAM, children=900, homes=homes, open_referrals=referrals * 3 // 2)
    world = imagine(plan, seed=1, on=timezone.localdate())
    store(world)
    searched = Referral.objects.searched().filter(council=world.council).order_by("pk")
    extra = list(searched.values_list("pk", flat=True)[referrals:])
    Referral.objects.filter(pk__in=extra).update(status="on_hold")
    return world.council
