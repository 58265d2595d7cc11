"""The e-mail: counts alone, each piece of news once, nothing lost when the mail server is away."""

from datetime import datetime, timedelta

import pytest
from django.core.mail import EmailMessage

from accounts.models import Council, Role, User
from matching.models import Digest, Notice
from matching.services import digest as digest_module
from matching.services import send_waiting_digests
from placements.models import Referral
from providers.models import Home
from tests.factories import NOW, BedFactory, UserFactory, searching
from tests.matching.making import a_home, a_market, ranked

MORNING = NOW.replace(hour=6) + timedelta(days=1)


@pytest.fixture
def full(council: Council, commissioner: User) -> Home:
    """A full home beside an option, for a child who is searched; whoever gives it a bed is told."""
    a_market(council, "Near")
    full = a_home(council, "Full", beds=0)
    searching(council=council)
    ranked(council)
    return full


def freed(full: Home, now: datetime = NOW) -> None:
    BedFactory(home=full)
    ranked(full.council, now=now)


def test_the_mornings_e_mail_counts_and_names_nobody(
    full: Home, mailoutbox: list[EmailMessage]
) -> None:
    freed(full)
    assert send_waiting_digests(now=NOW) == 0
    assert send_waiting_digests(now=MORNING) == 1
    (mail,) = mailoutbox
    assert "now possible: 1 referral" in mail.body
    child = Referral.objects.get().child
    for secret in (child.first_name, child.last_name, child.ref, "Full", "Near"):
        assert secret not in f"{mail.body}{mail.subject}"


def test_each_piece_of_news_is_sent_once(full: Home, mailoutbox: list[EmailMessage]) -> None:
    freed(full)
    for hours in (0, 1, 24):
        send_waiting_digests(now=MORNING + timedelta(hours=hours))
    assert len(mailoutbox) == 1


def test_without_news_there_is_no_e_mail(full: Home, mailoutbox: list[EmailMessage]) -> None:
    ranked(full.council)
    assert send_waiting_digests(now=MORNING) == 0
    assert mailoutbox == []


def test_news_of_a_same_day_referral_leaves_at_once_even_at_night(
    full: Home, mailoutbox: list[EmailMessage]
) -> None:
    Referral.objects.update(urgency="same_day")
    at_night = NOW.replace(hour=23)
    freed(full, now=at_night)
    assert send_waiting_digests(now=at_night) == 1


def test_only_commissioners_of_the_council_who_still_work_there_are_written_to(
    full: Home, commissioner: User, mailoutbox: list[EmailMessage]
) -> None:
    UserFactory(council=full.council, role=Role.SOCIAL_WORKER)
    UserFactory(council=full.council, role=Role.COMMISSIONER, is_active=False)
    UserFactory(role=Role.COMMISSIONER)
    freed(full)
    send_waiting_digests(now=MORNING)
    assert [mail.to for mail in mailoutbox] == [[commissioner.email]]


def test_a_digest_waits_while_the_mail_server_is_away(
    full: Home, mailoutbox: list[EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    freed(full)
    with monkeypatch.context() as patched:
        patched.setattr(digest_module, "get_connection", _no_mail_server)
        assert send_waiting_digests(now=MORNING) == 0
    assert Digest.objects.filter(sent_at=None).count() == 1
    assert send_waiting_digests(now=MORNING) == 1
    assert Digest.objects.filter(sent_at=None).count() == 0


def _no_mail_server() -> None:
    raise ConnectionRefusedError


def test_a_digest_whose_worker_died_is_sent_again_under_the_same_name(
    full: Home, mailoutbox: list[EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    freed(full)
    digest_id = _collected(full)
    with monkeypatch.context() as patched:
        patched.setattr(Digest, "save", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            digest_module.send_digest(digest_id, now=MORNING)
    assert send_waiting_digests(now=MORNING) == 1
    first, second = (mail.extra_headers["Message-ID"] for mail in mailoutbox)
    assert first == second


def _collected(full: Home) -> int:
    digest = digest_module.collect_digest(full.council_id, now=MORNING)
    assert digest is not None
    assert digest_module.collect_digest(full.council_id, now=MORNING) is None
    assert Notice.objects.filter(digest=digest).count() == Notice.objects.count()
    return digest.pk
