"""A worker process that is killed outright, and a database that has noticed."""

import os
import signal
import subprocess

from django.db import connection, transaction


def kill(worker: "subprocess.Popen[str]") -> None:
    """As the kernel does; back when its transaction is rolled back and its locks are free."""
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    with transaction.atomic(), connection.cursor() as cursor:
        # Whoever writes to them holds a lock that this one waits for.
        cursor.execute(
            "LOCK TABLE matching_run, matching_runbatch, matching_match IN EXCLUSIVE MODE"
        )
