"""The page of open referrals and waits."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.urls import reverse

from govuk.words import plural
from placements.clocks import days_waiting, next_due
from placements.models import CLOSED, Status, Urgency
from sufficiency.cells import Cell, Children, Figure, Link, Share, named, out_of
from sufficiency.drawing import bars_of
from sufficiency.measures.waits import OpenReferral, Waits, longest, waits_by, waits_of
from sufficiency.tables import Section, Stat, Subject, Table

LONGEST: Final = 10
HEADERS: Final = (
    "Open", "Home searched for", "Overdue", "Share overdue", "Over 28 days", "Median wait",
    "Longest wait",
)  # fmt: skip
COUNTED: Final = (
    "A referral is open from its first draft until its child is placed, it is withdrawn or it is "
    "closed without a home.",
    "A wait is days by the calendar since the referral was sent for approval. Drafts have no wait.",
    "Overdue: a home is searched for, and the first provider has not been asked, or no offer has "
    "come, by the time that is set for its urgency, counted from the approval to search. The share "
    "is of those whose home is searched for.",
)


def waits_page(referrals: Sequence[OpenReferral], now: datetime) -> Subject:
    """Waits by urgency and by status, and the longest one by one."""
    total = waits_of(referrals, now)
    return Subject(
        name="waits",
        title="Open referrals and waits",
        stats=(*stats(total), *_other_stats(total)),
        sections=(_by_urgency(referrals, now), _by_status(referrals, now), _longest(referrals, now))
        if referrals
        else (),
        counted=COUNTED,
        nothing="No referral is open. One is counted here from the day that it is started.",
    )


def stats(waits: Waits) -> tuple[Stat, ...]:
    """What the overview shows as well."""
    worklist = reverse("matching:worklist")
    searched = plural(waits.searched, "referral")
    return (
        Stat(
            f"{waits.searched:,}",
            named(waits.searched, "referral being searched", "referrals being searched"),
            f"of {waits.open:,} open",
            worklist,
        ),
        Stat(f"{waits.past_clock:,}", "overdue", f"of {searched} being searched",
             f"{worklist}?sort=waiting"),
        Stat(f"{waits.stuck:,}", "waiting over 28 days", _longest_words(waits),
             reverse("sufficiency:waits")),
        Stat(f"{waits.without_option:,}", "with no home that can be offered",
             _unmatched_words(waits), reverse("sufficiency:waits")),
    )  # fmt: skip


def _longest_words(waits: Waits) -> str:
    if waits.longest_days is None:
        return "none has been sent for approval"
    return f"of {waits.sent:,} sent for approval; the longest {plural(waits.longest_days, 'day')}"


def _unmatched_words(waits: Waits) -> str:
    return f"of {waits.searched - waits.unmatched:,} matched; {waits.unmatched:,} not matched yet"


def _other_stats(waits: Waits) -> tuple[Stat, ...]:
    median = Figure(waits.median_days, "days", of=waits.sent)
    return (
        Stat(median.shown, "median wait", f"of {plural(waits.sent, 'referral')} sent for approval"),
    )


def _by_urgency(referrals: Sequence[OpenReferral], now: datetime) -> Section:
    found = waits_by(referrals, lambda each: each.urgency, Urgency.values, now)
    rows = [_row(Urgency(code).label, waits) for code, waits in found.items()]
    rows.append(_row("All", waits_of(referrals, now)))
    table = Table("urgency", "Open referrals by urgency", ("Urgency", *HEADERS), tuple(rows))
    late = waits_of(referrals, now)
    words = f"{out_of(late.past_clock, late.searched, 'search', 'searches')} overdue."
    return Section(table, COUNTED, bars_of(table, words, 1, 2, 3, skip=("All",)))


def _by_status(referrals: Sequence[OpenReferral], now: datetime) -> Section:
    codes = [status.value for status in Status if status not in CLOSED]
    found = waits_by(referrals, lambda each: each.status, codes, now)
    rows = tuple(_row(Status(code).label, waits) for code, waits in found.items())
    table = Table("status", "Open referrals by status", ("Status", *HEADERS), rows)
    words = f"{plural(len(referrals), 'referral')} in all; what comes first is done first."
    return Section(table, COUNTED, bars_of(table, words, 1))


def _row(name: str, waits: Waits) -> tuple[Cell, ...]:
    return (
        name,
        Children(waits.open),
        Children(waits.searched),
        Children(waits.past_clock),
        Share(waits.past_clock, waits.searched),
        Children(waits.stuck),
        Figure(waits.median_days, "days", of=waits.sent),
        Figure(waits.longest_days, "days", of=waits.sent, single=True),
    )


def _longest(referrals: Sequence[OpenReferral], now: datetime) -> Section:
    rows = tuple(_line(each, now) for each in longest(referrals, now, LONGEST))
    headers = ("Child", "Wait", "Urgency", "Status", "Homes that can be offered", "Next")
    caption = f"The {LONGEST} longest waits" if len(rows) == LONGEST else "The longest waits"
    return Section(Table("longest", caption, headers, rows, is_list=True), COUNTED[1:2])


def _line(each: OpenReferral, now: datetime) -> tuple[Cell, ...]:
    due = next_due(each.waiting, now) if each.is_searched else None
    options = "not matched" if each.options is None else f"{each.options:,}"
    return (
        Link(each.ref, reverse("matching:options", args=[each.pk])),
        Figure(days_waiting(each.waiting, now), "days", of=1, single=True),
        Urgency(each.urgency).label,
        Status(each.status).label,
        options,
        due.words if due else "",
    )
