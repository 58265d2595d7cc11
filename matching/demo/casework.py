"""A referral's story: its moves in order, each with who, when and in what words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from accounts.models import Role, User
from matching.demo.children import Family, Young
from matching.demo.dice import Dice
from matching.demo.people import of_role
from matching.demo.placing import Register
from matching.demo.world import World
from placements.models import MOVES, Referral, ReferralEvent, Status

# The way to each status from the draft on.
PATHS: Final[dict[Status, tuple[Status, ...]]] = {
    Status.DRAFT: (),
    Status.SUBMITTED: (Status.SUBMITTED,),
    Status.RETURNED: (Status.SUBMITTED, Status.RETURNED),
    Status.SEARCHING: (Status.SUBMITTED, Status.SEARCHING),
    Status.SHORTLISTED: (Status.SUBMITTED, Status.SEARCHING, Status.SHORTLISTED),
    Status.INTERIM: (Status.SUBMITTED, Status.SEARCHING, Status.INTERIM),
    Status.ON_HOLD: (Status.SUBMITTED, Status.SEARCHING, Status.ON_HOLD),
    Status.PLACED: (Status.SUBMITTED, Status.SEARCHING, Status.SHORTLISTED, Status.PLACED),
    Status.WITHDRAWN: (Status.SUBMITTED, Status.SEARCHING, Status.WITHDRAWN),
    Status.UNMET: (Status.SUBMITTED, Status.SEARCHING, Status.UNMET),
}
_WORDS: Final[dict[Status, tuple[str, ...]]] = {
    Status.RETURNED: (
        "Please add what has been tried to keep the child with relatives.",
        "Please say how often family time takes place, and where.",
        "The education section is empty: which school, and should the place be kept?",
    ),
    Status.ON_HOLD: (
        "A viability assessment of an aunt is under way; a decision is due in two weeks.",
        "The court hearing has been moved; the search rests until then.",
    ),
    Status.WITHDRAWN: (
        "The child moved to a grandmother after a positive assessment.",
        "The court agreed to a return home with support.",
    ),
    Status.UNMET: ("Every provider approached declined; the child stays where they are.",),
    Status.INTERIM: ("A place until the search ends; reviewed every week.",),
}
_ACTS: Final = {
    Status.SUBMITTED: Role.SOCIAL_WORKER,
    Status.SEARCHING: Role.TEAM_MANAGER,
    Status.WITHDRAWN: Role.TEAM_MANAGER,
}  # every other move is the commissioner's
_FIRST_HOUR: Final = (
    6  # a referral of today was begun early, so that no event lies ahead of the clock
)


@dataclass
class Casework:
    """What is needed to tell the stories of one council's referrals."""

    world: World
    register: Register
    families: list[Family]
    on: date

    def actor(self, status: Status, young: Young) -> User:
        role = _ACTS.get(status, Role.COMMISSIONER)
        if role == Role.SOCIAL_WORKER:
            return young.child.social_worker
        return of_role(self.world.users, role)


def tell(
    dice: Dice, casework: Casework, young: Young, referral: Referral, began_on: date, ended_on: date
) -> None:
    """
    Move a new referral along the path to its status and note every move.

    :param began_on: the day of the draft.
    :param ended_on: the day of the latest move; the others lie between.
    """
    status = Status(referral.status)
    path = PATHS[status]
    times = _times(dice, began_on, ended_on, len(path) + 1)
    referral.created_at, before = times[0], Status.DRAFT
    for after, at in zip(path, times[1:], strict=True):
        by = casework.actor(after, young)
        _stamp(referral, after, by, at)
        words = dice.choice(_WORDS[after]) if after in _WORDS else ""
        casework.world.events.append(
            ReferralEvent(
                council=referral.council, referral=referral, event=MOVES[before, after], by=by,
                at=at, words=words,
            )
        )  # fmt: skip
        before = after
    casework.world.referrals.append(referral)


def _stamp(referral: Referral, status: Status, by: User, at: datetime) -> None:
    if status == Status.SUBMITTED:
        referral.submitted_at = at
    if status == Status.SEARCHING:
        referral.approved_at, referral.approved_by = at, by
    if status in {Status.PLACED, Status.WITHDRAWN, Status.UNMET}:
        referral.closed_at, referral.closed_by = at, by


def _times(dice: Dice, began_on: date, ended_on: date, number: int) -> list[datetime]:
    """So many moments in order: sign-off within two days, the rest spread over the time waited."""
    first = datetime.combine(began_on, time(_FIRST_HOUR, dice.randint(0, 20)), tzinfo=UTC)
    last = datetime.combine(ended_on, time(_FIRST_HOUR, dice.randint(40, 59)), tzinfo=UTC)
    whole = last - first
    moments = [first]
    for step in range(1, number):
        share = step / max(1, number - 1)
        soon = timedelta(hours=dice.uniform(14, 26) * step)
        late = whole * share
        moments.append(first + min(soon if step <= 2 else late, late))
    return moments
