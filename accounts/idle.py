"""A session ends by itself: after half an hour without work, and after ten hours in any case."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest

IDLE: Final = timedelta(minutes=30)
# One write of the session each half minute is enough; it ends at most that much too early.
GRAIN: Final = timedelta(seconds=30)


def end_if_idle(request: HttpRequest, *, now: datetime) -> None:
    """Sign out a person who did nothing for too long; else remember that they are here."""
    if not request.user.is_authenticated:
        return
    seen = _moment(request, "seen_at", now)
    began = _moment(request, "began_at", now)
    limit = timedelta(seconds=settings.SESSION_COOKIE_AGE)
    if now - seen >= IDLE or now - began >= limit:
        logout(request)
        request.session["was_idle"] = True
        return
    # A page that asks again by itself is not a person at work.
    if now - seen >= GRAIN and "X-Poll" not in request.headers:
        request.session["seen_at"] = now.timestamp()


def _moment(request: HttpRequest, name: str, now: datetime) -> datetime:
    stamp = request.session.setdefault(name, now.timestamp())
    return datetime.fromtimestamp(stamp, tz=now.tzinfo)
