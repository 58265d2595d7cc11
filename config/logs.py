"""
What is written about the product's work: one JSON object a line, on standard output.

Only the keys of ALLOWED are ever written. A message of a library is written as its template,
without what was put into it, and an exception as where it happened, without its text: both may
hold a child's name.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import structlog

Event = MutableMapping[str, Any]

ROOT = Path(__file__).resolve().parent.parent
ALLOWED = {
    "timestamp", "level", "logger", "event", "request_id", "user", "method", "route", "status",
    "ms", "task", "task_id", "seconds", "run", "attempt", "rows", "exception", "frames",
}  # fmt: skip
# What Celery tells about a task, and our names for it.
OF_A_TASK = {"name": "task", "id": "task_id", "runtime": "seconds"}
MOST_FRAMES = 20

BEGINNING: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def keep_allowed(_logger: Any, _method: str, event: Event) -> Event:
    return {key: value for key, value in event.items() if key in ALLOWED}


def task_facts(_logger: Any, _method: str, event: Event) -> Event:
    """Celery puts a task's name and number into its message; they are keys of ours."""
    facts = event.get("positional_args")
    if isinstance(facts, dict):
        event.update({ours: facts[theirs] for theirs, ours in OF_A_TASK.items() if theirs in facts})
    return event


def where_it_happened(_logger: Any, _method: str, event: Event) -> Event:
    """The kind of an exception and its way through the code; its text stays out."""
    error = _exception_of(event.pop("exc_info", None))
    if error:
        event["exception"] = type(error).__name__
        frames = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
        event["frames"] = [
            f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames
        ]
    return event


def _exception_of(exc_info: Any) -> BaseException | None:
    if exc_info is True:
        return sys.exc_info()[1]
    return exc_info[1] if isinstance(exc_info, tuple) else exc_info


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name


def formatter(*, production: bool) -> structlog.stdlib.ProcessorFormatter:
    """JSON in production; on a developer's machine lines to read, with all that is known."""
    if not production:
        return structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=BEGINNING,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.dev.ConsoleRenderer(colors=False),
            ],
        )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*BEGINNING, task_facts],
        processors=[where_it_happened, keep_allowed, structlog.processors.JSONRenderer()],
        pass_foreign_args=True,
        use_get_message=False,
    )


def configure(*, production: bool) -> dict[str, Any]:
    """Set structlog up, and return Django's LOGGING."""
    structlog.configure(
        processors=[*BEGINNING, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": formatter, "production": production}},
        "handlers": {
            "out": {"class": "logging.StreamHandler", "formatter": "line"},
            "none": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["out"], "level": logging.INFO},
        "loggers": {
            # Django's own handlers write paths, and mail settings, elsewhere.
            "django": {"handlers": [], "propagate": True},
            "django.server": {"handlers": [], "propagate": True},
            # A page that is not there is the request log's to tell, with its route.
            "django.request": {"level": logging.ERROR},
            # Anybody can type a wrong host: the request log has it, with its status.
            "django.security.DisallowedHost": {"handlers": ["none"], "propagate": False},
            "gunicorn.error": {"handlers": [], "propagate": True, "level": logging.INFO},
        },
    }
