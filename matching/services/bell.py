"""Rings for a worker. The work itself waits in PostgreSQL, so a bell that fails loses nothing."""

import logging
from threading import Lock, Thread

from celery import current_app
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)


def ring(*, run_id: int) -> None:
    """Ask a worker to start the run now; when the broker is away the sweep takes it up later."""
    try:
        current_app.send_task("matching.tasks.carry_out_run", kwargs={"run_id": run_id})
    except OperationalError:
        log.warning("broker away; the run waits", extra={"run_id": run_id})


def ring_for_plan(*, plan_id: int) -> None:
    """Ask a worker to work a joint plan out now; the sweep takes it up when the broker is away."""
    try:
        current_app.send_task("matching.tasks.carry_out_joint_plan", kwargs={"plan_id": plan_id})
    except OperationalError:
        log.warning("broker away; the plan waits", extra={"plan_id": plan_id})


_ringing = Lock()


def ring_for_changes() -> bool:
    """
    Ask a worker to look for changes now, and come back at once; False if a bell rings already.

    Somebody waits for the page, so nobody waits for the broker: a thread rings, and while it does,
    further changes are content with the timetable, which looks every 15 seconds.
    """
    if not _ringing.acquire(blocking=False):
        return False
    Thread(target=_ring_once, name="bell", daemon=True).start()
    return True


def _ring_once() -> None:
    try:
        current_app.send_task("matching.tasks.match_what_changed", retry=False, expires=15)
    except OperationalError:
        log.warning("broker away; the changes wait")
    finally:
        _ringing.release()
