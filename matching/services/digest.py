"""One e-mail a morning for each commissioner: how much changed. No child, no home, no name."""

import logging
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import Count

from accounts.models import Role, User
from govuk.words import plural
from matching.models import Digest, Notice
from needs.scope import only_visible

log = logging.getLogger(__name__)


def send_waiting_digests(*, now: datetime) -> int:
    """
    Send every digest that is due; how many e-mails left.

    Each notice is in one digest, and each digest is sent once: its row stays locked while its
    e-mails leave. Where the mail server is away, it waits for the next time; where a worker dies
    between the mail server's answer and the commit, it is sent again under the same Message-ID.
    """
    for council_id in _due(now):
        collect_digest(council_id, now=now)
    waiting = Digest.objects.filter(sent_at__isnull=True).order_by("pk")
    return sum(send_digest(pk, now=now) for pk in waiting.values_list("pk", flat=True))


def _due(now: datetime) -> list[int]:
    due = Notice.objects.filter(digest__isnull=True, mail_from__lte=now)
    return sorted(set(due.values_list("council_id", flat=True)))


@transaction.atomic
def collect_digest(council_id: int, *, now: datetime) -> Digest | None:
    """Put a council's due notices into one digest; None where somebody else has them."""
    due = Notice.objects.filter(council=council_id, digest__isnull=True, mail_from__lte=now)
    mine = list(due.select_for_update(skip_locked=True, no_key=True).values_list("pk", flat=True))
    if not mine:
        return None
    digest = Digest.objects.create(council_id=council_id, made_at=now)
    Notice.objects.filter(pk__in=mine).update(digest=digest)
    return digest


@transaction.atomic
def send_digest(digest_id: int, *, now: datetime) -> int:
    """Send one digest unless it was sent or is being sent; how many e-mails left."""
    free = Digest.objects.select_for_update(skip_locked=True, of=("self",))
    digest = free.filter(pk=digest_id, sent_at__isnull=True).first()
    if digest is None:
        return 0
    messages = _messages(digest, now)
    try:
        with get_connection() as mail:
            mail.send_messages(messages)
    except OSError:  # every fault of SMTP is one
        log.warning("mail server away; the digest waits", extra={"digest_id": digest_id})
        return 0
    digest.sent_at = now
    digest.save(update_fields=["sent_at"])
    return len(messages)


def _messages(digest: Digest, now: datetime) -> list[EmailMessage]:
    people = User.objects.filter(council=digest.council_id, role=Role.COMMISSIONER, is_active=True)
    texts = [(person, _text(digest, to=person, now=now)) for person in people]
    return [
        EmailMessage(
            subject="Placement matching: what changed",
            body=text,
            to=[person.email],
            headers={"Message-ID": f"<digest-{digest.pk}-{person.pk}@placement-matching>"},
        )
        for person, text in texts
        if text
    ]


def _text(digest: Digest, *, to: User, now: datetime) -> str:
    """
    How many referrals each kind of news is about: nothing that could say whose.

    Empty where all of it is about records that this person may not see.
    """
    told = only_visible(
        Notice.objects.filter(digest=digest), to=to, child="referral__child", now=now
    ).values("kind")
    counts = dict(told.annotate(n=Count("referral", distinct=True)).values_list("kind", "n"))
    if not counts:
        return ""
    lines = [
        f"- {label.lower()}: {plural(counts[kind], 'referral')}"
        for kind, label in Notice.Kind.choices
        if kind in counts
    ]
    return "\n".join(
        [
            "Homes that are:",
            *lines,
            "",
            f"Sign in to see which: {settings.SITE_URL}/matching/changes/",
        ]
    )
