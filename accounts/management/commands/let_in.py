"""The last way to a password: at the server, where the product has no second person left."""

from argparse import ArgumentParser
from typing import Final

import structlog
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from accounts.errors import AccountsError
from accounts.models import PasswordLink, User
from accounts.services import code_of, confirm_link_at_server, make_link_at_server

MOST_WORDS: Final = 300
log = structlog.get_logger("let_in")


class Command(BaseCommand):
    help = (
        "Make a link by which somebody of a council chooses a password; a second person confirms "
        "it in the product. With --confirm: say in that person's place who it is, and print the "
        "code that goes with the link that waits. Both stand in the trail with the reason."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="with which the person signs in")
        parser.add_argument("--reason", required=True, help="why, and who agreed to it")
        parser.add_argument("--confirm", action="store_true", help="confirm the link that waits")

    def handle(self, *_: str, email: str, reason: str, confirm: bool, **__: object) -> None:
        """
        :raises CommandError: nobody of a council has this address, no reason, or nothing waits.
        """
        person = User.objects.filter(email__iexact=email, council__isnull=False).first()
        if person is None:
            raise CommandError("Nobody of a council signs in with this address")
        if not reason.strip() or len(reason) > MOST_WORDS:
            raise CommandError(f"Give a reason of at most {MOST_WORDS} characters")
        try:
            said = _confirmed(person, reason) if confirm else _made(person, reason)
        except AccountsError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(said)


def _made(person: User, reason: str) -> str:
    link, token = make_link_at_server(person=person, reason=reason, now=timezone.now())
    log.warning("a link to choose a password was made at the server", user=person.pk)
    address = settings.SITE_URL + reverse("accounts:choose_password", args=[person.pk, token])
    return f"{address}\nIt waits for a second person, until {link.until:%Y-%m-%d %H:%M} UTC."


def _confirmed(person: User, reason: str) -> str:
    now = timezone.now()
    link = PasswordLink.objects.open_at(now).filter(person=person).first()
    if link is None:
        raise CommandError("No link of this person waits. Make one first, without --confirm")
    confirmed = confirm_link_at_server(link=link, reason=reason, now=now)
    log.warning("a link to choose a password was confirmed at the server", user=person.pk)
    return f"{code_of(confirmed)}\nTell this code to {person.name} alone."
