"""The small demo, matched, as the worker left it: what most journeys walk over."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from accounts.models import DEMO_DOMAIN, Council, Role, User
from geography.reference import load_authorities
from matching.demo.seeding import match_all, plan_all, seed
from matching.models import Run
from matching.services import carry_out, take_up_changes
from placements.models import Referral, Status
from tests.journeys.kept import Rows, keep, put_back

SEED = 7


@dataclass(frozen=True)
class Demo:
    """Wolverhampton and its two neighbours; questions about the first."""

    council: Council

    def person(self, role: Role) -> User:
        """The one with this role whom the demo's sign-in page offers."""
        return User.objects.get(email=f"{role.value}.{self.council.slug}{DEMO_DOMAIN}")

    def referral(self, status: Status = Status.SEARCHING) -> Referral:
        """The first in this state; of a search, one that found many homes."""
        found = Referral.objects.filter(council=self.council, status=status)
        if status == Status.SEARCHING:
            found = found.filter(matches__is_current=True).order_by("-matches__options_count")
        return found.select_related("child").order_by(*found.query.order_by, "pk")[0]


def lay_out(kept: dict[date, Rows]) -> Demo:
    """
    Write and match it; the councils too, which the test before has emptied.

    :param kept: how it stood when it was laid out before on the same day, which takes seconds.
    """
    today = timezone.localdate()
    if today in kept:
        put_back(kept[today])
    else:
        load_authorities()
        seed(seed_number=SEED, scale="small", on=today)
        match_all(on=today, now=timezone.now())
        plan_all(on=today, now=timezone.now())
        kept[today] = keep()
    return Demo(Council.objects.get(slug="wolverhampton"))


def worker_comes_round() -> int:
    """What the worker does twice a minute: match what was asked for. How many runs it finished."""
    asked = take_up_changes(now=timezone.now(), on=timezone.localdate())
    waiting = Run.objects.filter(state=Run.State.QUEUED).values_list("pk", flat=True)
    return sum(carry_out(run_id=run) for run in sorted({*asked, *waiting}))
