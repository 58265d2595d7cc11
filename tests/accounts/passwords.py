"""People who can sign in with a password."""

from typing import Final

from django.http import HttpResponse
from django.test import Client

from accounts.models import User

PASSWORD: Final = "correct horse battery staple"
HOME: Final = "/"


def with_password(person: User, password: str = PASSWORD) -> User:
    person.set_password(password)
    person.save(update_fields=["password"])
    return person


def try_to_sign_in(
    client: Client, email: str, password: str = PASSWORD, **more: str
) -> HttpResponse:
    typed = {"email": email, "password": password, **more}
    return client.post("/sign-in/", typed)  # type: ignore[return-value]


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session
