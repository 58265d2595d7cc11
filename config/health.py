"""Two questions a machine asks: is this process alive, and can it serve?"""

from collections.abc import Callable
from functools import cache

import redis
from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

Respond = Callable[[HttpRequest], HttpResponse]
REDIS_PATIENCE_SECONDS = 1


def health_middleware(get_response: Respond) -> Respond:
    """
    Answer /healthz/live and /healthz/ready before anything else is done.

    First in the list, so that neither sign-in, a redirect to HTTPS nor the host's name gets in
    the way of a probe from inside the machine.
    """
    answers = {"/healthz/live": live, "/healthz/ready": ready}

    def middleware(request: HttpRequest) -> HttpResponse:
        answer = answers.get(request.path_info)
        return answer() if answer else get_response(request)

    return middleware


def live() -> HttpResponse:
    """The process answers; nothing else is touched."""
    return JsonResponse({"status": "live"})


def ready() -> HttpResponse:
    """Database and migrations are as this code needs them. Without Redis the site still serves."""
    if not _database_is_ready():
        return JsonResponse({"status": "unavailable"}, status=503)
    return JsonResponse({"status": "ready" if _redis_answers() else "degraded"})


def _database_is_ready() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return _no_migration_is_missing()
    except (Error, _MigrationsMissing):
        # A broken connection must not be kept for the next request.
        connection.close()
        return False


class _MigrationsMissing(Exception):
    pass


@cache
def _no_migration_is_missing() -> bool:
    """
    Looked up until it is true: migrations are not taken back under a running process.

    :raises _MigrationsMissing: so that a "no" is not remembered.
    """
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise _MigrationsMissing
    return True


def _redis_answers() -> bool:
    patience = {
        "socket_timeout": REDIS_PATIENCE_SECONDS,
        "socket_connect_timeout": REDIS_PATIENCE_SECONDS,
    }
    try:
        with redis.Redis.from_url(settings.REDIS_URL, **patience) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False
