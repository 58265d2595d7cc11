"""A referral in words: its state, its events, its plan, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Min, Q

from accounts.models import User
from codes.homes import Kind
from govuk.words import day, miles, moment, plural, pounds
from needs.presenters import NOT_ANSWERED, Row, Section
from needs.scope import visible_children
from placements.clocks import Waiting, days_waiting, is_past_clock, is_stuck, next_due, pace_of
from placements.models import CLOSED, MOVES, Approach, Part, Referral, ReferralEvent, Status
from placements.services.approving import SEARCH_CHANGED
from placements.services.opening import OPENED
from placements.services.packs import PACK_RELEASED, PACK_WITHDRAWN
from placements.services.parts import PLAN_CHANGED
from placements.services.submitting import REVISED

COLOURS: Final = {
    Status.DRAFT: "grey",
    Status.SUBMITTED: "yellow",
    Status.RETURNED: "orange",
    Status.SEARCHING: "blue",
    Status.SHORTLISTED: "purple",
    Status.INTERIM: "magenta",
    Status.ON_HOLD: "grey",
    Status.PLACED: "green",
    Status.WITHDRAWN: "grey",
    Status.UNMET: "red",
}
EVENTS: Final = {
    OPENED: "Referral begun",
    PLAN_CHANGED: "Plan changed",
    REVISED: "New version of the profile brought in",
    SEARCH_CHANGED: "Limits of the search changed",
    PACK_RELEASED: "Pack released to a provider",
    PACK_WITHDRAWN: "Pack withdrawn",
    "referral.read_from_file": "Read from a file",
    "referral.submitted": "Sent for approval",
    "referral.resubmitted": "Sent for approval again",
    "referral.returned": "Returned for information",
    "referral.sent_back": "Sent back for information during the search",
    "referral.approved": "Search approved",
    "referral.shortlisted": "Homes shortlisted",
    "referral.shortlist_dropped": "Shortlist dropped, search goes on",
    "referral.held": "Put on hold",
    "referral.resumed": "Search resumed",
    "referral.placed_for_now": "Placed for now, search goes on",
    "referral.placed": "Placed",
    "referral.unmet": "Closed without a home",
    "referral.withdrawn": "Withdrawn",
}
NEXT: Final = {
    Status.DRAFT: "Finish the form and send it for approval",
    Status.SUBMITTED: "A team manager approves the search or returns it",
    Status.RETURNED: "Answer what was asked and send it again",
    Status.ON_HOLD: "Resume the search or withdraw the referral",
    Status.INTERIM: "Find a home to stay in",
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a referral is, for a list or the top of its page."""

    status: str
    colour: str
    next: str  # nothing once it is closed
    is_late: bool
    is_stuck: bool
    waiting: str  # "12 days", or nothing before it is sent and once it is closed


@dataclass(frozen=True, slots=True)
class Happened:
    what: str
    by: str
    at: str
    lines: tuple[str, ...]


def progress_of_all(referrals: Sequence[Referral], *, now: datetime) -> list[Progress]:
    """How far each referral is, in the same order; one query for the answers of providers."""
    answers = Approach.objects.filter(referral__in=referrals).values("referral_id")
    times = {
        row["referral_id"]: (row["first"], row["offer"])
        for row in answers.annotate(
            first=Min("sent_at"), offer=Min("answered_at", filter=Q(answer="accepted"))
        )
    }
    nothing = (None, None)
    return [_progress(each, *times.get(each.pk, nothing), now=now) for each in referrals]


def progress_of(referral: Referral, *, now: datetime) -> Progress:
    return progress_of_all([referral], now=now)[0]


def _progress(
    referral: Referral, contacted_at: datetime | None, offered_at: datetime | None, *, now: datetime
) -> Progress:
    status = Status(referral.status)
    waiting = Waiting(
        pace=pace_of(urgency=referral.urgency, duration=referral.duration),
        submitted_at=referral.submitted_at,
        approved_at=referral.approved_at,
        contacted_at=contacted_at,
        offered_at=offered_at,
    )
    is_waiting = status not in CLOSED and referral.submitted_at is not None
    return Progress(
        status=status.label,
        colour=COLOURS[status],
        next=_next(status, waiting, now),
        is_late=status == Status.SEARCHING and is_past_clock(waiting, now),
        is_stuck=is_waiting and is_stuck(waiting, now),
        waiting=_waited(days_waiting(waiting, now)) if is_waiting else "",
    )


def _waited(days: int) -> str:
    return plural(days, "day") if days else "less than a day"


def timeline(referral: Referral) -> list[Happened]:
    """What happened to a referral, the newest first."""
    events = referral.events.select_related("by").order_by("-at", "-pk")
    return [_happened(event) for event in events]


def plan_section(referral: Referral, *, with_search: bool = False) -> Section:
    """The plan; with_search adds the limits that the team manager approved."""
    rows = [
        Row("Reason", referral.get_reason_display() or NOT_ANSWERED),
        Row("Urgency", referral.get_urgency_display()),
        Row("First night", day(referral.first_night) if referral.first_night else NOT_ANSWERED),
        Row("How long", referral.get_duration_display() or NOT_ANSWERED),
        Row("Goal of the care plan", referral.get_goal_display() or NOT_ANSWERED),
        Row("What the plan is to achieve", referral.plan_words or NOT_ANSWERED),
        Row("Family and friends explored", _kinship(referral)),
        Row("Deprivation-of-liberty order", "Yes" if referral.dol else "No"),
        Row("Criteria for a secure home met", "Yes" if referral.secure_criteria else "No"),
        Row("Kinds of home ruled out", _kinds(referral.ruled_out)),
    ]
    return Section(Part.PLAN, "Plan", tuple(rows + (_search(referral) if with_search else [])))


def siblings_section(referral: Referral, *, to: User) -> Section:
    """Who goes along; without brothers and sisters whose records are hidden from the reader."""
    answered = referral.parts.filter(part=Part.SIBLINGS).exists()
    together = referral.get_together_display() if answered else NOT_ANSWERED
    rows = [Row("Where they are to live", together)]
    if referral.together_count > 1:
        rows.append(Row("Together", plural(referral.together_count, "child", "children")))
    group = referral.child.sibling_group
    others = visible_children(to).filter(sibling_group=group).exclude(pk=referral.child_id)
    listed = others.order_by("born") if group else ()
    if listed:
        named = "\n".join(f"{child} ({child.ref}), born {day(child.born)}" for child in listed)
        rows.append(Row("Brothers and sisters in care", named))
    return Section(Part.SIBLINGS, "Brothers and sisters", tuple(rows))


def asked_for(referral: Referral) -> list[str]:
    """What was missing when it was last returned, in words; nothing unless it is returned now."""
    if referral.status != Status.RETURNED:
        return []
    returned = [event for (_, to), event in MOVES.items() if to == Status.RETURNED]
    last = referral.events.filter(event__in=returned).order_by("-at", "-pk").first()
    return last.words.split("\n") if last else []


def _next(status: Status, waiting: Waiting, now: datetime) -> str:
    if status in (Status.SEARCHING, Status.SHORTLISTED):
        due = next_due(waiting, now)
        return due.words if due else "Choose between the offers"
    return NEXT.get(status, "")


def _happened(event: ReferralEvent) -> Happened:
    words = tuple(line for line in event.words.split("\n") if line)
    return Happened(EVENTS[event.event], event.by.name, moment(event.at), words)


def _kinship(referral: Referral) -> str:
    if referral.kinship_explored is None:
        return NOT_ANSWERED
    answer = "Yes" if referral.kinship_explored else "No"
    return f"{answer}\n{referral.kinship_words}".strip()


def _kinds(kinds: list[str]) -> str:
    return ", ".join(Kind(kind).label for kind in kinds) or "None"


def _search(referral: Referral) -> list[Row]:
    ceiling, limit = referral.cost_ceiling_pence, referral.max_tenths
    return [
        Row("Where homes may be looked for", referral.get_scope_display()),
        Row("Most it may cost", f"{pounds(ceiling)} a week" if ceiling else "No limit"),
        Row("Furthest from home", miles(limit) if limit else "No limit"),
    ]
