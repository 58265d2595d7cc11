"""One e-mail a night for each commissioner: how much changed. No child, no home, no name."""

from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Count, Q

from accounts.models import Role, User
from matching.models import Change, Match, Run


def send_digest(*, run: Run, now: datetime) -> int:
    """
    Tell the council's commissioners what a finished nightly run changed; how many were told.

    Sent once: the row is claimed before the first e-mail leaves. Nothing changed, nothing sent.
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
    with get_connection() as mail:
        mail.send_messages(messages)
    return len(messages)


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
