"""Rings for a worker. The run itself waits in PostgreSQL, so a bell that fails loses nothing."""

import logging

from celery import current_app
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)


def ring(*, run_id: int) -> None:
    """Ask a worker to start the run now; when the broker is away the sweep takes it up later."""
    try:
        current_app.send_task("matching.tasks.carry_out_run", kwargs={"run_id": run_id})
    except OperationalError:
        log.warning("broker away; the run waits", extra={"run_id": run_id})
