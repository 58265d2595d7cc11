"""A council that is matched, and what its runs tell."""

from datetime import date, datetime

from accounts.models import Council, User
from matching.models import Notice, Run
from matching.services import ask_for_run, carry_out
from placements.models import Approach, Referral
from providers.models import Home
from tests.factories import (
    NOW,
    TODAY,
    BedFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
)


def a_home(council: Council, name: str, *, beds: int = 1, **fields: object) -> Home:
    """A home with a price; each further field is the home's own."""
    home = HomeFactory(council=council, name=name, **fields)
    for _ in range(beds):
        BedFactory(home=home)
    PriceLineFactory(home=home)
    return home


def a_market(council: Council, *names: str) -> dict[str, Home]:
    """A policy, and homes that are the farther away the later they are named."""
    PolicyFactory(council=council)
    return {
        name: a_home(council, name, easting_m=392_000 + 4_000 * n) for n, name in enumerate(names)
    }


def ranked(
    council: Council, *, on: date = TODAY, what: Run.What = Run.What.ALL, now: datetime = NOW
) -> Run:
    """Everything is matched and published."""
    run = ask_for_run(council=council, what=what, by=None, now=now, on=on)
    assert carry_out(run_id=run.pk, clock=lambda: now)
    return Run.objects.get(pk=run.pk)


def told(referral: Referral) -> set[tuple[str, str]]:
    """Home and kind of every notice about the referral."""
    rows = Notice.objects.filter(referral=referral)
    return set(rows.values_list("home__name", "kind"))


def approached(referral: Referral, home: Home, by: User, answer: str = "") -> Approach:
    """The home was sent the child's pack; it answered so, or not yet."""
    assert referral.profile is not None
    return Approach.objects.create(
        council=referral.council,
        referral=referral,
        profile=referral.profile,
        provider=home.provider,
        home=home,
        sent_at=NOW,
        sent_by=by,
        answer=answer,
        answered_at=NOW if answer else None,
        decline_reason="matching" if answer == "declined" else "",
    )
