"""Celery: the doorbell. Work that must not be lost lives in PostgreSQL (docs/adr)."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


@setup_logging.connect
def keep_logging(**_: object) -> None:
    """Celery leaves Django's LOGGING alone if somebody listens to this signal."""


app = Celery("placement_matching")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "match every open referral": {
        "task": "matching.tasks.match_open_referrals",
        "schedule": crontab(hour=2, minute=0),
    },
    "match what changed": {
        "task": "matching.tasks.match_what_changed",
        "schedule": 15.0,
        "options": {"expires": 15},  # behind a busy worker the next one does for both
    },
    "look for step-downs": {
        "task": "matching.tasks.look_for_step_downs",
        "schedule": crontab(hour=4, minute=0),
    },
    "forget old returns": {
        "task": "placements.tasks.forget_returns",
        "schedule": crontab(hour=5, minute=0),
    },
    "forget kept answers": {
        "task": "needs.tasks.forget_answers",
        "schedule": crontab(hour=5, minute=30),
    },
    "forget old options": {
        "task": "matching.tasks.forget_options",
        "schedule": crontab(hour=5, minute=15),
    },
    "take up work that stopped": {
        "task": "matching.tasks.take_up_stopped_runs",
        "schedule": 30.0,
    },
}
