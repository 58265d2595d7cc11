"""What can go wrong on a machine, told in one line."""

import errno


class Fault(Exception):
    """Something the person at the terminal has to mend; its text is the whole message."""


FULL_DISK = "No space left on device"


def disk_is_full(error: OSError) -> bool:
    return error.errno in {errno.ENOSPC, errno.EDQUOT}
