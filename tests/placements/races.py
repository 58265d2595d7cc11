"""Several people act at the same moment, each in a transaction of their own."""

import threading
from collections.abc import Callable

from django.db import connection

from placements.errors import ReferralError

PATIENCE_SECONDS = 300  # a busy machine is no fault of what is tested


def together(*acts: Callable[[], object]) -> list[str]:
    """What became of each act, in the order of the words: done, or why not."""
    outcomes: list[str] = []
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        start.wait(timeout=PATIENCE_SECONDS)
        try:
            act()
            outcomes.append("done")
        except ReferralError as error:
            outcomes.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=PATIENCE_SECONDS)
    return sorted(outcomes)
