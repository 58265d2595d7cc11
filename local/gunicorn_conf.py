"""The web server on a developer's machine."""

import signal
from typing import Any

from local.children import end_with_parent

# An import of 50,000 homes takes up to a minute in the request that applies it.
timeout = 180
workers = 1
threads = 8
worker_tmp_dir = "/dev/shm"
control_socket_disable = True
loglevel = "warning"

_end_with_master = end_with_parent(signal.SIGKILL)


def post_fork(_server: Any, _worker: Any) -> None:
    """The worker that answers requests must not outlive its master either."""
    if _end_with_master:
        _end_with_master()
