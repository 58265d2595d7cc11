"""Links to choose a password, made and opened in one line."""

from typing import Final

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.models import PasswordLink, User
from accounts.services import code_of, confirm_link, make_link
from tests.factories import NOW

NEW: Final = "seven green bottles"


class Linked:
    """A person, the address that their administrator was shown, and what the colleague does."""

    def __init__(self, person: User, by: User) -> None:
        self.person = person
        self.row, token = make_link(person=person, by=by, now=NOW)
        self.address = reverse("accounts:choose_password", args=[person.pk, token])

    def confirmed_by(self, by: User) -> str:
        """The code that ``by`` tells the person."""
        confirm_link(link=self.row, how=PasswordLink.How.PHONE, by=by, now=NOW)
        return self.code()

    def code(self) -> str:
        self.row.refresh_from_db()
        return code_of(self.row)

    def chooses(self, code: str, new: str = NEW) -> HttpResponse:
        """What a visitor with the link is answered."""
        return Client().post(self.address, {"code": code, "new": new, "again": new})  # type: ignore[return-value]
