"""One e-mail a night for each commissioner: how much changed. No child, no home, no name."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Count, Q

from accounts.models import Role, User
from matching.models import Change, Match, Run

log = logging.getLogger(__name__)


def send_digest(*, run: Run, now: datetime) -> int:
    """
    Tell the council's commissioners what a finished nightly run changed; how many were told.

    Sent once: the row is claimed before the first e-mail leaves, and given back where the mail
    server is away, so that the sweep tries again. Nothing changed, nothing sent.
    """
    claimed = Run.objects.filter(
        pk=run.pk, what=Run.What.NIGHTLY, state=Run.State.DONE, digest_sent_at__isnull=True
    ).update(digest_sent_at=now)
    text = _text(run) if claimed else ""
    if not text:
        return 0
    people = User.objects.filter(council=run.council, role=Role.COMMISSIONER, is_active=True)
    messages = [
        EmailMessage(
            subject="Placement matching: what changed overnight",
            body=text,
            to=[person.email],
            headers={"Message-ID": f"<digest-{run.pk}-{person.pk}@placement-matching>"},
        )
        for person in people
    ]
    try:
        with get_connection() as mail:
            mail.send_messages(messages)
    except OSError:  # every fault of SMTP is one
        log.warning("mail server away; the digest waits", extra={"run_id": run.pk})
        Run.objects.filter(pk=run.pk).update(digest_sent_at=None)
        return 0
    return len(messages)


def send_waiting_digests(*, now: datetime) -> int:
    """Send every digest that waits; how many people were told."""
    return sum(send_digest(run=run, now=now) for run in digests_to_send(now=now))


def digests_to_send(*, now: datetime) -> list[Run]:
    """Nightly runs of the last day whose digest nobody has sent yet."""
    waiting = Run.objects.filter(
        what=Run.What.NIGHTLY,
        state=Run.State.DONE,
        digest_sent_at__isnull=True,
        finished_at__gt=now - timedelta(days=1),
    )
    return list(waiting.order_by("pk"))


def _text(run: Run) -> str:
    matches = Match.objects.filter(run=run)
    kinds = matches.aggregate(
        **{
            what.value: Count("pk", filter=Q(changes__what=what), distinct=True)
            for what in Change.What
        }
    )
    lines = [
        f"- {label.lower()}: {kinds[value]} {'referral' if kinds[value] == 1 else 'referrals'}"
        for value, label in Change.What.choices
        if kinds[value]
    ]
    if not lines:
        return ""
    return "\n".join(
        [
            f"The nightly run matched {matches.count()} open referrals. Homes that are:",
            *lines,
            "",
            f"Sign in to see which: {settings.SITE_URL}/matching/",
        ]
    )
