"""Sign-in by password, and its end: after half an hour without work, or after ten hours."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Final, cast

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.db import connection, transaction
from django.http import HttpRequest

from accounts.access import PersonRequest
from accounts.audit import written_by
from accounts.models import User

IDLE: Final = timedelta(minutes=30)
# One write of the session each half minute is enough; it ends at most that much too early.
GRAIN: Final = timedelta(seconds=30)
BACKEND: Final = "django.contrib.auth.backends.ModelBackend"


def recognise(request: HttpRequest, *, email: str, password: str) -> User | None:
    """
    The person with this address and password, if they may sign in.

    Takes as long, and says as little, for an unknown address as for a wrong password. After ten
    failures in an hour django-axes answers the request with a page that says so.
    """
    with _one_try_at_a_time(email):
        return authenticate(request, username=email, password=password)


def begin(request: HttpRequest, *, person: User, now: datetime) -> None:
    """Sign the person in under a new session key, and in their own name in the trail."""
    with written_by(user_id=person.pk, request_id=cast(PersonRequest, request).request_id):
        login(request, person, backend=BACKEND)
    request.session["began_at"] = request.session["seen_at"] = now.timestamp()


def end_if_idle(request: HttpRequest, *, now: datetime) -> None:
    """Sign out a person who did nothing for too long; else remember that they are here."""
    if not request.user.is_authenticated:
        return
    seen = _moment(request, "seen_at", now)
    began = _moment(request, "began_at", now)
    longest = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    if now - seen >= IDLE or now - began >= longest:
        logout(request)
        request.session["was_idle"] = True
        return
    # A page that asks again by itself is not a person at work.
    if now - seen >= GRAIN and "X-Poll" not in request.headers:
        request.session["seen_at"] = now.timestamp()


def _moment(request: HttpRequest, name: str, now: datetime) -> datetime:
    stamp = request.session.setdefault(name, now.timestamp())
    return datetime.fromtimestamp(stamp, tz=now.tzinfo)


@contextmanager
def _one_try_at_a_time(email: str) -> Iterator[None]:
    """Tries at one account queue, so that a hundred at once get no more than ten of them."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [email])
        yield
